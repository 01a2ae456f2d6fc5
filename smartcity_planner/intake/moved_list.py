"""The list of moved parcels, as an update writes it: who stands there, and with which successors.

A parcel that was divided and goes on under its number stands there too, among its own
successors. What the planner does with the list is in `planning.carry`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from osgeo import ogr

from smartcity_planner.intake.lineage import Heirs
from smartcity_planner.intake.shared_ground import SharedGround
from smartcity_planner.store.bulk import Writer

_ITSELF = "SELECT 1 FROM parcel_successor s WHERE s.pnu = m.pnu AND s.successor_pnu = m.pnu"


class MovedList:
    """The tables moved_parcel and parcel_successor inside an import's transaction.

    `change(pnu, kind, detail)` lists what happens here among the run's changes. `withdrawn` and
    `moved` count.
    """

    def __init__(
        self,
        writer: Writer,
        run_id: str,
        ground: SharedGround,
        change: Callable[[str, str, dict[str, Any]], None],
    ) -> None:
        self._writer = writer
        self._run_id = run_id
        self._ground = ground
        self._change = change
        self.withdrawn = 0
        self.moved = 0

    def withdraw_returned(self) -> None:
        """Take parcels off the list that the file has again, and make table `returned` of them."""
        self._writer.execute(
            "CREATE TEMP TABLE returned AS SELECT CAST(m.pnu AS INTEGER) AS number "  # nosec B608
            "FROM moved_parcel m WHERE m.state <> 'carried' AND EXISTS "
            "(SELECT 1 FROM taken t WHERE t.number = CAST(m.pnu AS INTEGER)) "
            f"AND NOT EXISTS ({_ITSELF})"
        )
        for (pnu,) in list(
            self._writer.rows("SELECT CAST(number AS TEXT) AS pnu FROM returned ORDER BY number")
        ):
            self._withdraw(pnu)

    def standing(self) -> dict[str, dict[str, Any]]:
        """Return the details (and the state) of parcels on the list, by number."""
        return {
            pnu: {**json.loads(detail or "{}"), "state": state}
            for pnu, state, detail in self._writer.rows(
                "SELECT pnu, state, detail FROM moved_parcel WHERE state <> 'carried'"
            )
        }

    def put(self, one: Heirs, kind: str, detail: dict[str, Any]) -> None:
        """Put a parcel on the list, to be carried over."""
        pnu = one.old.pnu
        self._writer.execute(f"DELETE FROM moved_parcel WHERE pnu = '{pnu}'")  # nosec B608
        text = json.dumps(detail, ensure_ascii=False)
        row = {"pnu": pnu, "run_id": self._run_id, "kind": kind, "state": "open", "detail": text}
        self._writer.add("moved_parcel", row)
        self._succeed(one)
        self.moved += 1

    def end_divided(self, pnus: set[str]) -> None:
        """Of parcels that went on under their number, end those of `pnus`: they are gone now."""
        for pnu in sorted(pnus):
            own = f"FROM parcel_successor WHERE pnu = '{pnu}' AND successor_pnu = '{pnu}'"
            if self._writer.value(f"SELECT EXISTS (SELECT 1 {own})"):  # nosec B608
                self._writer.execute(f"DELETE {own}")  # nosec B608
                self._change(pnu, "gone", {"moved": True})

    def heirless(self, gone: set[str]) -> set[str]:
        """Return parcels on the list a successor of which is among `gone`."""
        heirs = self._writer.rows(
            "SELECT s.pnu, s.successor_pnu FROM parcel_successor s "
            "JOIN moved_parcel m ON m.pnu = s.pnu AND m.state = 'open'"
        )
        return {pnu for pnu, heir in heirs if heir in gone and pnu not in gone}

    def find_heirs_anew(self, pnus: set[str], standing: dict[str, dict[str, Any]]) -> None:
        """Find the successors of open parcels on the list by what lies on their ground now."""
        for pnu in sorted(pnus):
            known = standing.get(pnu, {})
            shape = ogr.CreateGeometryFromWkt(known.get("shape") or "")
            if known.get("state") != "open" or shape is None:
                continue
            without = (
                f"SELECT m.pnu FROM moved_parcel m WHERE m.state <> 'carried' "  # nosec B608
                f"AND NOT EXISTS ({_ITSELF})"
            )
            found = self._ground.of_shape(pnu, shape, without)
            if found is not None and set(found.shares) == {pnu}:
                self._withdraw(pnu)  # its ground is its own again
            elif found is not None:
                self._succeed(found)

    def _succeed(self, one: Heirs) -> None:
        pnu = one.old.pnu
        self._writer.execute(f"DELETE FROM parcel_successor WHERE pnu = '{pnu}'")  # nosec B608
        for new, share in one.shares.items():
            row = {"pnu": pnu, "successor_pnu": new, "share": share}
            self._writer.add("parcel_successor", row)

    def _withdraw(self, pnu: str) -> None:
        for table in ("moved_parcel", "parcel_successor"):
            self._writer.execute(f"DELETE FROM {table} WHERE pnu = '{pnu}'")  # nosec B608
        self._change(pnu, "changed", {"returned": True})
        self.withdrawn += 1
