"""What is left of a damaged parcel number: which whole numbers it can have been. Pure."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal

_LENGTH = 19
_LEDGER = 10  # place of the ledger's digit
#: A spreadsheet keeps 15 digits, so at least four zeros end a number that it rounded.
_LEAST_ZEROS = 4
#: Floats of this size are 128 or 256 apart.
_FLOAT = 256
_SCIENTIFIC = re.compile(r"(\d)[.,]?(\d*)e\+?18", re.IGNORECASE)

Test = Callable[[str], bool]
"""Whether a whole parcel number (19 digits) can have been this one before the damage."""


def test_of(value: object) -> Test | None:
    """Return the test against what is left of `value`, or None where nothing is left.

    `value` is a parcel number as read: `1.11701E+18`, a float, a number whose last digits are
    zeros, one that lost digits, or one whose ledger digit is impossible.
    """
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        if not 1e18 <= value < 1e19:  # another number: nothing can have been this
            return lambda _number: False
        value = f"{Decimal(repr(value)):E}"
    text = re.sub(r"[\s\-']", "", str(value if value is not None else ""))
    match = _SCIENTIFIC.fullmatch(text)
    if match:
        return _rounded(match[1] + match[2])
    if not text.isascii() or not text.isdigit() or not int(text):
        return None
    if len(text) == _LENGTH:
        kept = text.rstrip("0")
        if _LENGTH - len(kept) >= _LEAST_ZEROS:
            return _rounded(kept)
        return _differing_in_ledger(text) if text[_LEDGER] not in "12" else _same(text)
    return _with_lost_digits(text)


def agrees(number: str, value: object) -> bool:
    """Return whether `number` can have been damaged into `value`."""
    test = test_of(value)
    return test is None or test(number)


def _rounded(digits: str) -> Test:
    """Return the test for leading `digits`, the last of them rounded or cut off."""
    unit = 10 ** (_LENGTH - min(len(digits), _LENGTH))
    least = int(digits[:_LENGTH]) * unit
    # Half a unit below: rounded up, and that of a float. A unit above: cut off.
    below, above = unit // 2 + _FLOAT, max(unit, _FLOAT)
    return lambda number: least - below <= int(number) < least + above


def _same(text: str) -> Test:
    return lambda number: number == text


def _differing_in_ledger(text: str) -> Test:
    return lambda number: (
        number[:_LEDGER] == text[:_LEDGER] and number[_LEDGER + 1 :] == text[_LEDGER + 1 :]
    )


def _with_lost_digits(text: str) -> Test:
    """Return the test for a number whose end, or one or two digits of which, went missing."""

    def test(number: str) -> bool:
        if number.startswith(text):
            return True
        if len(text) < _LENGTH - 2 or len(text) > _LENGTH:
            return False
        rest = iter(number)
        return all(digit in rest for digit in text)

    return test
