"""A destroyed number is rebuilt from what is left, or refused: damage of every kind, and back."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from osgeo import ogr

from smartcity_planner.domain import pnu as pnu_rules
from smartcity_planner.intake import recovery, remains
from smartcity_planner.intake.claims import Claims
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.intake.reasons import DOUBTS, REASONS
from smartcity_planner.intake.recovery import OUTLINE, Recovered
from smartcity_planner.intake.reference import LegalDongs
from smartcity_planner.intake.rows import Fault
from smartcity_planner.store.plan import PlanStore

DONG, NAME = "11380107", "응암동"
SCIENTIFIC = "1.13801E+18"


@pytest.fixture(scope="module")
def dongs(empty_plan: Path) -> LegalDongs:
    return LegalDongs.of(PlanStore(empty_plan))


def square(x: float, y: float, half: float = 3.0) -> ogr.Geometry:
    x0, x1, y0, y1 = x - half, x + half, y - half, y + half
    return ogr.CreateGeometryFromWkt(
        f"POLYGON (({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"
    )


@pytest.fixture(scope="module")
def inside(dongs: LegalDongs) -> ogr.Geometry:
    """A lot deep in the dong."""
    deep = dongs.shapes[DONG].Buffer(-OUTLINE - 20)
    point = deep.PointOnSurface()
    return square(point.GetX(), point.GetY())


@pytest.fixture(scope="module")
def border(dongs: LegalDongs) -> tuple[str, ogr.Geometry]:
    """Another dong of the same district, and where the two meet: a line."""
    own = dongs.shapes[DONG]
    lines = {
        code: own.Buffer(0.5).GetBoundary().Intersection(shape)
        for code, shape in dongs.shapes.items()
        if code != DONG and code[:5] == DONG[:5] and shape.Distance(own) < 1
    }
    code = max(lines, key=lambda one: lines[one].Length())
    return code, lines[code]


@pytest.fixture(scope="module")
def on_border(dongs: LegalDongs, border: tuple[str, ogr.Geometry]) -> ogr.Geometry:
    """A lot that the border cuts, far from any third dong."""
    code, line = border
    part = max(line, key=lambda one: one.Length()) if line.GetGeometryCount() else line
    for share in range(1, 20):
        point = part.Value(part.Length() * share / 20)
        lot = square(point.GetX(), point.GetY(), 8)
        near = [c for c in dongs.near(lot, OUTLINE) if dongs.distance(c, lot) <= OUTLINE]
        if set(near) == {DONG, code}:
            return lot
    raise AssertionError("no such place")


def rebuilt(found: Recovered | Fault) -> tuple[str, tuple[str, ...]]:
    assert isinstance(found, Recovered), found
    assert pnu_rules.parse(found.pnu.text) == found.pnu
    assert recovery.detail(found)
    assert found.pnu.text in recovery.doubt(found)
    return found.pnu.text, found.doubts


def reason(found: Recovered | Fault) -> tuple[str, str]:
    assert isinstance(found, Fault), found
    assert found.code in REASONS
    return found.code, found.text.format(**found.values)


@pytest.mark.parametrize(
    ("jibun", "ledger_and_lot"),
    [
        ("10-1", "100100001"),
        ("10-1도", "100100001"),
        ("704-1 도", "107040001"),
        ("산10-1임", "200100001"),
        ("산 7", "200070000"),
        ("203", "102030000"),
        (203, "102030000"),
        (203.0, "102030000"),
        ("응암동 12-3", "100120003"),
        ("서울특별시 은평구 응암동 산 12-3", "200120003"),
    ],
)
@pytest.mark.parametrize("number", [SCIENTIFIC, "", None, math.nan, "#REF!", 1.13801e18])
def test_the_number_follows_from_place_and_lot_number(
    dongs: LegalDongs, inside: ogr.Geometry, jibun: object, ledger_and_lot: str, number: object
) -> None:
    found = recovery.recover({"pnu": number, "jibun": jibun}, inside, dongs)
    assert rebuilt(found) == (f"{DONG}00{ledger_and_lot}", ())


@pytest.mark.parametrize(
    "jibun", [None, "", " ", "도", "블록 3", "0-1", "12345", 1.5, True, "1-2-3"]
)
def test_without_a_lot_number_there_is_nothing_to_rebuild_from(
    dongs: LegalDongs, inside: ogr.Geometry, jibun: object
) -> None:
    assert reason(recovery.recover({"jibun": jibun}, inside, dongs))[0] == "jibun_missing"


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("1.13801E+18", True),
        ("1.1380E+18", True),
        ("1.138E18", True),
        ("1,13801E+18", True),
        ("1.11701E+18", False),  # another district
        ("1.13802E+18", False),  # no dong near is 1138 02…
        (1.1380107001001e18, True),  # as a float keeps it
        (1.1380107002001e18, False),  # main number 20
        ("1138010700100100000", True),  # fifteen digits are left
        ("1138010700100110000", False),  # main number 11
        ("1138010000000000000", True),
        ("1138020000000000000", False),
        (1138010700100100000, True),
        ("113801070010010000", True),  # a digit went missing at the end
        ("11380107001001000", True),
        ("1380107001001000", False),  # not how it begins
        ("1138010700000100001", True),  # the building register's ledger: 0 is land
        ("1138010800000100001", False),  # … of another dong
        (3.5, False),
    ],
)
def test_what_is_left_of_the_number_must_agree(
    dongs: LegalDongs, inside: ogr.Geometry, number: object, fits: bool
) -> None:
    found = recovery.recover({"pnu": number, "jibun": "10-1"}, inside, dongs)
    if fits:
        assert rebuilt(found) == (f"{DONG}00100100001", ())
    else:
        code, words = reason(found)
        assert code == "pnu_not_recoverable"
        assert NAME in words


@pytest.mark.parametrize(
    "names", [{"dong": "신사동"}, {"district": "마포구"}, {"address": "서울시 마포구 상암동 10-1"}]
)
def test_names_that_contradict_the_place_refuse_it(
    dongs: LegalDongs, inside: ogr.Geometry, names: dict[str, str]
) -> None:
    found = recovery.recover({"pnu": SCIENTIFIC, "jibun": "10-1", **names}, inside, dongs)
    assert reason(found)[0] == "pnu_not_recoverable"
    found = recovery.recover({"pnu": "", "jibun": "상암동 10-1"}, inside, dongs)
    assert reason(found)[0] == "pnu_not_recoverable"


def test_a_parcel_that_a_border_cuts_is_not_decided_by_its_place(
    dongs: LegalDongs, border: tuple[str, ogr.Geometry], on_border: ogr.Geometry
) -> None:
    other, _ = border
    values = {"pnu": SCIENTIFIC, "jibun": "10-1"}
    code, words = reason(recovery.recover(values, on_border, dongs))
    assert code == "pnu_ambiguous"
    assert NAME in words
    assert dongs.names[other] in words
    # The lot number's own words decide, and so do enough digits.
    for dong in (DONG, other):
        told = {**values, "jibun": f"{dongs.names[dong]} 10-1"}
        assert rebuilt(recovery.recover(told, on_border, dongs))[0] == f"{dong}00100100001"
        left = {**values, "pnu": f"{dong}00100100000"}
        assert rebuilt(recovery.recover(left, on_border, dongs))[0] == f"{dong}00100100001"


def test_near_a_border_the_number_is_taken_with_a_doubt(
    dongs: LegalDongs, border: tuple[str, ogr.Geometry], on_border: ogr.Geometry
) -> None:
    x, y = on_border.Centroid().GetX(), on_border.Centroid().GetY()
    own = dongs.shapes[DONG]
    lot = next(
        lot
        for step in range(360)
        if (lot := square(x + 18 * math.cos(step), y + 18 * math.sin(step))).Within(own)
        and 0 < dongs.distance(border[0], lot) < OUTLINE
    )
    found = recovery.recover({"pnu": SCIENTIFIC, "jibun": "10-1"}, lot, dongs)
    assert rebuilt(found) == (f"{DONG}00100100001", ("near_border",))
    assert dongs.names[border[0]] in recovery.doubt(found)
    # Named before the lot number, the dong is sure.
    told = recovery.recover({"jibun": f"{NAME} 10-1"}, lot, dongs)
    assert rebuilt(told) == (f"{DONG}00100100001", ())


def test_a_forest_category_without_its_ledger_sign_is_a_doubt(
    dongs: LegalDongs, inside: ogr.Geometry
) -> None:
    for values in ({"jibun": "10-1임"}, {"jibun": "10-1", "land_category": "임야"}):
        found = recovery.recover(values, inside, dongs)
        assert rebuilt(found) == (f"{DONG}00100100001", ("forest_category",))
    found = recovery.recover({"jibun": "산10-1임"}, inside, dongs)
    assert rebuilt(found) == (f"{DONG}00200100001", ())


def test_far_from_every_dong_there_is_no_number(dongs: LegalDongs) -> None:
    found = recovery.recover({"jibun": "10-1"}, square(300_000, 300_000), dongs)
    assert reason(found)[0] == "outside_every_dong"


def damages(number: str) -> list[object]:
    """What spreadsheets and databases make of a parcel number."""
    value = int(number)
    found: list[object] = [f"{value:.{digits}E}" for digits in range(2, 15)]
    found += [float(value), float(f"{value:.5E}"), "", None]
    found += [number[:15] + "0000", str(round(value, -13)), number[:-1], number[:16]]
    return found


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    forest=st.booleans(),
    main=st.integers(1, 9999),
    sub=st.integers(0, 4999),
    place=st.integers(0, 10_000),
    turn=st.floats(0, 6.3),
)
def test_any_damage_gives_back_the_number_or_a_reason(
    dongs: LegalDongs, forest: bool, main: int, sub: int, place: int, turn: float
) -> None:
    """Never another number without a doubt, wherever in a dong the parcel lies."""
    codes = sorted(dongs.shapes)
    dong = dongs.shapes[codes[place % len(codes)]]
    middle = dong.PointOnSurface()
    reach = (place % 400) * 1.0
    lot = square(middle.GetX() + reach * math.cos(turn), middle.GetY() + reach * math.sin(turn))
    assume(lot.Within(dong))
    number = f"{codes[place % len(codes)]}00{2 if forest else 1}{main:04d}{sub:04d}"
    jibun = pnu_rules.Pnu(number).jibun
    for damaged in damages(number):
        found = recovery.recover({"pnu": damaged, "jibun": jibun + "대"}, lot, dongs)
        if isinstance(found, Fault):
            assert found.code == "pnu_ambiguous", (damaged, found)
        elif found.pnu.text != number:
            assert found.doubts
        assert not isinstance(found, Recovered) or set(found.doubts) <= set(DOUBTS)


@given(st.integers(0, 99999999), st.sampled_from("12"), st.integers(0, 99999999))
def test_what_is_left_always_agrees_with_what_it_was(dong: int, ledger: str, lot: int) -> None:
    number = f"11{dong:08d}{ledger}{lot:08d}"
    assert all(remains.agrees(number, damaged) for damaged in damages(number))


ANY = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=24))


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ["pnu", "jibun", "land_category", "district", "dong", "address", "area_m2"], ANY
        ),
    )
)
def test_any_values_give_a_number_or_a_reason(
    dongs: LegalDongs, inside: ogr.Geometry, values: dict[str, object]
) -> None:
    found = recovery.recover(values, inside, dongs)
    (rebuilt if isinstance(found, Recovered) else reason)(found)


@given(ANY, st.text("0123456789", min_size=19, max_size=19))
def test_any_remains_give_an_answer(value: object, number: str) -> None:
    assert remains.agrees(number, value) in (True, False)


# Claims


def claim(dongs: LegalDongs, shape: ogr.Geometry, doubts: tuple[str, ...] = ()) -> Recovered:
    return Recovered(pnu_rules.Pnu(f"{DONG}00100100001"), doubts)


def test_two_shapes_that_claim_one_number_are_both_refused(
    dongs: LegalDongs, inside: ogr.Geometry
) -> None:
    other = square(*(inside.Centroid().GetPoint_2D()), 5)
    claims, sure = Claims(), claim(dongs, inside)
    claims.rebuilt(sure, inside)
    assert claims.against(sure, inside) is None
    claims.rebuilt(sure, inside.Clone())  # the same row again is no rival
    assert claims.against(sure, inside) is None
    claims.rebuilt(sure, other)
    for shape in (inside, other):
        assert claims.against(sure, shape).code == "pnu_claimed_twice"


def test_a_sure_claim_beats_doubtful_ones(dongs: LegalDongs, inside: ogr.Geometry) -> None:
    other = square(*(inside.Centroid().GetPoint_2D()), 5)
    claims, sure, doubtful = Claims(), claim(dongs, inside), claim(dongs, other, ("near_border",))
    claims.rebuilt(doubtful, other)
    claims.rebuilt(sure, inside)
    assert claims.against(sure, inside) is None
    assert claims.against(doubtful, other).code == "pnu_claimed_twice"
    third = square(*(inside.Centroid().GetPoint_2D()), 9)
    alone = Claims()
    alone.rebuilt(doubtful, other)
    alone.rebuilt(doubtful, third)
    assert alone.against(doubtful, other).code == "pnu_claimed_twice"


def test_an_intact_number_and_the_plan_s_own_parcel_beat_a_rebuilt_one(
    dongs: LegalDongs, inside: ogr.Geometry
) -> None:
    claims, sure = Claims(), claim(dongs, inside)
    claims.rebuilt(sure, inside)
    x, y = inside.Centroid().GetPoint_2D()
    assert claims.against(sure, inside, former=square(x + 1, y)) is None
    assert claims.against(sure, inside, former=square(x + 50, y)).code == "pnu_claimed_twice"
    assert claims.against(sure, inside, is_taken=True).code == "pnu_claimed_twice"
    claims.intact(sure.pnu.text)
    assert claims.against(sure, inside).code == "pnu_claimed_twice"


@pytest.mark.parametrize("intact_first", [True, False])
@pytest.mark.parametrize("suffix", ["csv", "gpkg"])
def test_in_an_import_the_intact_number_wins_wherever_it_stands(
    store: PlanStore,
    tmp_path: Path,
    lots: Callable[..., list],
    foreign: SimpleNamespace,
    intact_first: bool,
    suffix: str,
) -> None:
    good = lots(12)
    broken = foreign.Lot(SCIENTIFIC, good[5].x + 40, good[5].y, good[2].jibun)
    rows = [*good, broken] if intact_first else [broken, *good]
    if suffix == "csv":
        file = foreign.write_csv(
            tmp_path / "a.csv",
            ["PNU", "JIBUN", "WKT"],
            [[lot.pnu, lot.jibun, lot.wkt()] for lot in rows],
        )
    else:
        file = foreign.write_lots(tmp_path / "a.gpkg", rows)
    result = import_parcels(store, str(file), crs="EPSG:5186")
    assert result.reasons == {"pnu_claimed_twice": 1}
    (there,) = store.query("SELECT source_id FROM parcel WHERE pnu = ?", [good[2].pnu])
    assert there["source_id"] == f"import:{result.run_id}"
    assert result.imported == 12
