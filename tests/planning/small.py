"""A small plan of two square districts, built row by row as a test needs it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from osgeo import ogr

from smartcity_planner.domain.funding import ledger_id
from smartcity_planner.store import bulk, create
from smartcity_planner.store.plan import PlanStore, insert_rows

EAST, WEST = "11380", "11440"
CORNER = {EAST: (200_000.0, 550_000.0), WEST: (201_000.0, 550_000.0)}
SIDE = 1_000.0


def square(x: float, y: float, side: float) -> bytes:
    """WKB of a square multipolygon."""
    ring = ((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))
    text = ", ".join(f"{a} {b}" for a, b in ring)
    return bytes(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ((({text})))").ExportToIsoWkb())


class Small:
    """Adds rows to the plan; what is not given is unremarkable."""

    def __init__(self, path: Path) -> None:
        create.create_empty(path, "작은 계획", 2026, 2030)
        self.store = PlanStore(path)
        self._lots = 0
        with bulk.writing(self.store) as writer:
            writer.add("source", {"id": "law", "title": "법", "title_en": "Act", "confidence": "H"})
            for code, name in ((EAST, "Eunpyeong-gu"), (WEST, "Mapo-gu")):
                row = {"code": code, "name_ko": f"구{code}", "name_en": name}
                writer.add("district", row, square(*CORNER[code], SIDE))

    def rows(self, table: str, *rows: dict[str, Any]) -> None:
        with self.store.transaction() as connection:
            insert_rows(connection, table, rows)

    def project(self, key: str = "p", **values: Any) -> None:
        row = {
            "id": key,
            "name_ko": f"사업 {key}",
            "name_en": f"Project {key}",
            "field": "transport",
            "kind": "testbed",
            "run_by": "joint",
            "status": "ongoing",
            "start_year": 2026,
            "end_year": 2030,
        }
        self.rows("project", {**row, **values})

    def phase(self, key: str, seq: int = 1, project: str = "p", **values: Any) -> None:
        row = {
            "id": key,
            "project_id": project,
            "seq": seq,
            "name_ko": f"단계 {key}",
            "name_en": f"Phase {key}",
            "starts_on": "2026-01-01",
            "ends_on": "2027-12-31",
            "target": "측정할 수 있는 목표",
        }
        self.rows("phase", {**row, **values})

    def parcel(self, district: str = EAST, x: float | None = None, **values: Any) -> str:
        """Add a lot of 10 m; `x` moves its lower left corner away from inside its district."""
        self._lots += 1
        pnu = f"{district}108001{self._lots:04d}0000"
        left, bottom = CORNER[district]
        left = left + 20.0 * self._lots if x is None else x
        row = {
            "pnu": pnu,
            "area_m2": 100.0,
            "district_code": district,
            "legal_dong_code": pnu[:8],
            "price_per_m2": 1_000_000,
        }
        with bulk.writing(self.store) as writer:
            writer.add("parcel", {**row, **values}, square(left, bottom + 500.0, 10.0))
        return pnu

    def attach(self, phase: str, *pnus: str, share: float = 1.0) -> None:
        self.rows(
            "phase_parcel", *({"phase_id": phase, "pnu": pnu, "share": share} for pnu in pnus)
        )

    def money(self, phase: str, pnu: str | None, won: int, **values: Any) -> None:
        row = {"fiscal_year": 2026, "source": "city", "basis": "planned", **values}
        row |= {"phase_id": phase, "pnu": pnu, "amount_won": won}
        row.setdefault("id", ledger_id(phase, pnu, row["fiscal_year"], row["source"]))
        self.rows("funding", row)

    def dump(self) -> list[str]:
        """All rows of all tables: equal before and after where nothing was changed."""
        with closing(sqlite3.connect(self.store.path)) as connection:
            names = connection.execute("SELECT table_name FROM gpkg_contents ORDER BY 1").fetchall()
            return [
                f"{name} {row!r}"
                for (name,) in names
                for row in connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2")
            ]
