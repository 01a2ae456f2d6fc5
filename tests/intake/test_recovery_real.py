"""Destroyed numbers of 3,262 real parcels in Yongsan, rebuilt and held against the truth there is.

How the two files match: both are excerpts of one road register, with row orders of their own.
A row of the damaged file and one of the other are the same parcel where the lot number is the
same, the centroid of the shape lies within half a metre of the other's point, and the areas
agree to 1 %. (Measured: the next nearest row of the same lot number is never nearer than 54 m,
so nothing is matched by chance.)

The truth is damaged as well. Where its number is whole and ends in its own lot number, the
number is the truth. Where the number was destroyed (1,145 rows) or made up from the name of the
dong (`한강로2가 420-3` → …0002 0000; 662 rows), the dong and lot number in words are.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from osgeo import ogr, osr

from smartcity_planner.domain.pnu import Pnu
from smartcity_planner.intake import jibun, recovery
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.intake.recovery import Recovered
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.intake.repair import repair
from smartcity_planner.intake.rows import Fault
from smartcity_planner.store.plan import PlanStore

pytestmark = pytest.mark.real_data
NEAR, ALIKE = 0.5, 0.01  # metres, share of the area
DAMAGED = "yongsan_road_parcels_damaged.csv"
TRUTH = "yongsan_road_parcels_partial_truth.csv"


@dataclass(frozen=True)
class Known:
    """A parcel of the truth: its place in EPSG:5186, area in m², number, and whether by number."""

    x: float
    y: float
    area: float
    pnu: str
    whole: bool


def rows_of(file: Path) -> Iterator[dict[str, str]]:
    csv.field_size_limit(1 << 24)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def to_plan() -> osr.CoordinateTransformation:
    systems = []
    for code in (4326, 5186):
        system = osr.SpatialReference()
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    return osr.CoordinateTransformation(*systems)


@pytest.fixture(scope="module")
def dongs(empty_plan: Path) -> LegalDongs:
    return LegalDongs.of(PlanStore(empty_plan))


@pytest.fixture(scope="module")
def truth(shared_data: Path, dongs: LegalDongs) -> dict[str, list[Known]]:
    """Lot number → the parcels that have it."""
    change = to_plan()
    codes = {dongs.names[code]: code for code in dongs.shapes if code.startswith("11170")}
    found: dict[str, list[Known]] = defaultdict(list)
    kinds: Counter[str] = Counter()
    for row in rows_of(shared_data / "parcels" / TRUTH):
        lot = jibun.parse(row["jibun"])
        by_words = f"{codes[lot.place]}00{2 if lot.forest else 1}{lot.main:04d}{lot.sub:04d}"
        whole = row["pnu"] == by_words
        kinds[
            "whole" if whole else "made up" if re.fullmatch(r"\d{19}", row["pnu"]) else "lost"
        ] += 1
        assert not re.fullmatch(r"\d{19}", row["pnu"]) or row["pnu"][:10] == by_words[:10]
        x, y, _ = change.TransformPoint(float(row["lng"]), float(row["lat"]))
        known = Known(x, y, float(row["area"]), by_words, whole)
        found[lot.text].append(known)
    assert kinds == {"whole": 4760, "lost": 1145, "made up": 662}
    return found


@dataclass
class Case:
    """A damaged row: what was rebuilt, and what is known of it."""

    row: int
    found: Recovered | Fault
    known: Known | None


@pytest.fixture(scope="module")
def cases(shared_data: Path, dongs: LegalDongs, truth: dict[str, list[Known]]) -> list[Case]:
    change = to_plan()
    made: list[Case] = []
    for number, row in enumerate(rows_of(shared_data / "parcels" / DAMAGED), start=1):
        assert row["PNU"] == "1.11701E+18"
        shape = ogr.CreateGeometryFromWkt(row["부지_WKT"])
        shape.Transform(change)
        middle, area = shape.Centroid(), shape.GetArea()
        same = {
            (known.pnu, known.whole): known
            for known in truth.get(jibun.parse(row["JIBUN"]).text, ())
            if abs(known.x - middle.GetX()) <= NEAR
            and abs(known.y - middle.GetY()) <= NEAR
            and abs(known.area - area) <= ALIKE * area
        }
        assert len({pnu for pnu, _ in same}) <= 1
        known = max(same.values(), key=lambda one: one.whole, default=None)
        shape, _ = repair(shape)
        values = {"pnu": row["PNU"], "jibun": row["JIBUN"], "land_category": row["지목"]}
        made.append(Case(number, recovery.recover(values, shape, dongs), known))
    return made


def is_right(case: Case) -> bool:
    return isinstance(case.found, Recovered) and case.found.pnu == Pnu(case.known.pnu)


def test_the_figures(cases: list[Case], capsys: pytest.CaptureFixture[str]) -> None:
    taken = [case for case in cases if isinstance(case.found, Recovered)]
    aside = Counter(case.found.code for case in cases if isinstance(case.found, Fault))
    judged = [case for case in taken if case.known]
    by_number = [case for case in judged if case.known.whole]
    wrong = [case for case in judged if not is_right(case)]
    sure = [case for case in judged if not case.found.doubts]
    lines = [
        f"rows {len(cases)}: rebuilt {len(taken)} ({sum(bool(c.found.doubts) for c in taken)} of "
        f"them doubtful), set aside {dict(aside)}",
        f"can be judged {len(judged)}: right {len(judged) - len(wrong)} "
        f"({1 - len(wrong) / len(judged):.2%}); against whole numbers alone {len(by_number)}: "
        f"right {sum(map(is_right, by_number))}",
        f"without doubts {len(sure)}: wrong {sum(not is_right(case) for case in sure)}; "
        f"wrong and listed as doubtful {sum(bool(case.found.doubts) for case in wrong)}",
    ]
    with capsys.disabled():
        print("", *lines, sep="\n  ")
    assert len(cases) == 3262
    assert len(judged) > 2500
    assert len(by_number) > 1500
    assert 1 - len(wrong) / len(judged) >= 0.99
    assert sum(map(is_right, by_number)) >= 0.99 * len(by_number)


def test_no_wrong_number_is_taken_without_being_listed_as_doubtful(cases: list[Case]) -> None:
    for case in cases:
        if isinstance(case.found, Recovered) and case.known and not is_right(case):
            assert case.found.doubts, case
    sure = [c for c in cases if isinstance(c.found, Recovered) and not c.found.doubts]
    assert len(sure) > 2000


def test_what_is_set_aside_is_what_a_border_cuts(cases: list[Case]) -> None:
    aside = [case for case in cases if isinstance(case.found, Fault)]
    assert {case.found.code for case in aside} == {"pnu_ambiguous"}
    assert len(aside) < 0.03 * len(cases)


def test_the_import_takes_and_lists_them(
    store: PlanStore, shared_data: Path, truth: dict[str, list[Known]], cases: list[Case]
) -> None:
    """The same through the import: all rows accounted for, each rebuilt number with its why."""
    result = import_parcels(store, str(shared_data / "parcels" / DAMAGED), crs="EPSG:4326")
    assert result.read == 3262 == result.imported + result.quarantined
    assert result.repairs["pnu_recovered"] == result.imported
    assert result.repairs["geometry_made_valid"] == 8 - _invalid_aside(store)
    assert result.repairs["slivers_dropped"] > 0
    listed = defaultdict(set)
    for row in store.query("SELECT key, code, detail FROM import_repair"):
        listed[row["code"]].add(row["key"])
        assert row["code"] not in ("pnu_recovered", "pnu_doubtful") or row["detail"]
    plan = {row["pnu"] for row in store.query("SELECT pnu FROM parcel")}
    assert listed["pnu_recovered"] == plan
    known = {case.row: case.known.pnu for case in cases if case.known}
    rebuilt = {
        row["row"]: row["key"]
        for row in store.query("SELECT row, key FROM import_repair WHERE code = 'pnu_recovered'")
    }
    wrong = {rebuilt[row] for row, pnu in known.items() if row in rebuilt and rebuilt[row] != pnu}
    assert wrong <= listed["pnu_doubtful"]
    assert len(wrong) <= 0.01 * len(rebuilt)
    reasons = {row["reason_code"] for row in store.query("SELECT reason_code FROM quarantine")}
    assert reasons <= {"pnu_ambiguous", "pnu_claimed_twice", "duplicate_row"}


def _invalid_aside(store: PlanStore) -> int:
    """How many of the file's eight invalid polygons were set aside."""
    import json

    raws = [json.loads(row["raw"])["wkt"] for row in store.query("SELECT raw FROM quarantine")]
    return sum(not ogr.CreateGeometryFromWkt(wkt).IsValid() for wkt in raws)
