"""The ledger's cells, phase × parcel × fiscal year × source, and the ids made from them."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

#: The namespace of ledger ids: two offices that fund the same cell make the same row.
LEDGER_NAMESPACE = uuid.UUID("6d1f6c5e-9a55-5c0e-8f0c-1f4b5a2f6e11")
#: The variant bits of a UUID: the digit with its upper two bits set to 10.
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}

#: A row of the ledger as a plain tuple: id, phase, parcel (or None), fiscal year, source, won.
LedgerRow = tuple[str, str, str | None, int, str, int]


@dataclass(frozen=True)
class FundingRow:
    """One cell of the ledger, in whole won. `pnu` is None for money without a place."""

    phase_id: str
    pnu: str | None
    fiscal_year: int
    source: str
    amount_won: int

    @property
    def id(self) -> str:
        """The row's name-based id, derived from its cell."""
        return ledger_id(self.phase_id, self.pnu, self.fiscal_year, self.source)


def ledger_id(phase_id: str, pnu: str | None, fiscal_year: int, source: str) -> str:
    """Return the id of the cell: a UUID made from phase, parcel, year and source."""
    return str(uuid.uuid5(LEDGER_NAMESPACE, f"{phase_id}|{pnu or ''}|{fiscal_year}|{source}"))


class LedgerIds:
    """The ids of many cells of one phase: as `ledger_id`, many times as fast.

    `pnus` are the parcels of the rows to come, "" for money without a place.
    """

    def __init__(self, phase_id: str, pnus: Iterable[str]) -> None:
        start = LEDGER_NAMESPACE.bytes + f"{phase_id}|".encode()
        self._begins = [start + f"{pnu}|".encode() for pnu in pnus]

    def of(self, fiscal_year: int, source: str) -> Iterator[str]:
        """Yield the ids of one year and source, in the order of the parcels."""
        return _uuids(self._begins, f"{fiscal_year}|{source}".encode())


def _uuids(begins: Sequence[bytes], end: bytes) -> Iterator[str]:
    """Yield the UUIDs (version 5, RFC 4122) of names that each begin otherwise and end alike."""
    sha1, variant = hashlib.sha1, _VARIANT
    for begin in begins:
        h = sha1(begin + end, usedforsecurity=False).hexdigest()
        yield f"{h[:8]}-{h[8:12]}-5{h[13:16]}-{variant[h[16]]}{h[17:20]}-{h[20:32]}"
