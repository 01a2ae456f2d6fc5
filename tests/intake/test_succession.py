"""A newer cadastre over a plan: what is gone, split, merged, renumbered; nothing is lost.

The parcels are real ones of Jeungsan-dong; splits and mergers are made with OGR.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

from smartcity_planner.domain.errors import Cancelled
from smartcity_planner.domain.progress import Progress


def _tools() -> Any:
    file = Path(__file__).with_name("cadastre.py")
    spec = importlib.util.spec_from_file_location("tests_intake_cadastre", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


cadastre = _tools()
lay, use, rows, halves, union = (
    cadastre.lay,
    cadastre.use,
    cadastre.rows,
    cadastre.halves,
    cadastre.union,
)

DONG = "11380107"


@pytest.fixture(scope="session")
def real(shared_data: Path):
    return cadastre.real_parcels(shared_data)


@pytest.fixture(scope="session")
def pairs(real) -> list[tuple[str, str]]:
    found = cadastre.neighbours(real)
    assert len(found) > 100
    return found


@pytest.fixture
def plan(store, real):
    """A plan with the real parcels, imported once."""
    counts = lay(store, "first", real)
    assert counts == type(counts)() and changes(store) == []  # a first import lists nothing
    return store


def changes(store, run: str | None = None) -> list[tuple]:
    return rows(
        store,
        "SELECT pnu, kind FROM parcel_change WHERE ? IS NULL OR run_id = ? ORDER BY kind, pnu",
        run,
        run,
    )


def detail(store, run: str, pnu: str) -> dict[str, Any]:
    ((text,),) = rows(
        store,
        "SELECT detail FROM parcel_change WHERE run_id = ? AND pnu = ? AND detail IS NOT NULL",
        run,
        pnu,
    )
    return json.loads(text)


def moved(store) -> list[tuple]:
    return rows(store, "SELECT pnu, kind, state FROM moved_parcel ORDER BY pnu")


def heirs(store, pnu: str) -> dict[str, float]:
    sql = "SELECT successor_pnu, share FROM parcel_successor WHERE pnu = ?"
    return dict(rows(store, sql, pnu))


def here(store) -> set[str]:
    """The parcels of the plan; row count, index and OGR's own count agree."""
    found = {pnu for (pnu,) in rows(store, "SELECT pnu FROM parcel")}
    ((indexed,),) = rows(store, "SELECT COUNT(*) FROM rtree_parcel_geom")
    dataset = ogr.Open(str(store.path))
    assert dataset.GetLayerByName("parcel").GetFeatureCount() == len(found) == indexed
    return found


def fresh(pnu: str, number: int = 1) -> str:
    """A number that the plan does not have, in the same dong."""
    return f"{pnu[:11]}9{number:03d}{pnu[15:]}"


def test_the_same_file_again_lists_nothing(plan, real):
    counts = lay(plan, "again", real)
    assert counts == type(counts)()
    assert changes(plan) == [] and here(plan) == set(real)


def test_a_split_into_new_numbers(plan, real, pairs):
    old = pairs[0][0]
    file = dict(real)
    first, second = halves(file.pop(old), 0.3)
    file |= {fresh(old): first, fresh(old, 2): second}
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.split, counts.moved, counts.missing) == (1, 1, 0, 0)
    assert changes(plan) == [(fresh(old), "new"), (fresh(old, 2), "new"), (old, "split")]
    assert here(plan) == set(file)


def test_what_leaves_the_plan_is_kept_in_full(plan, real, pairs):
    old = pairs[0][0]
    file = dict(real)
    file[fresh(old)] = file.pop(old)
    lay(plan, "newer", file, prices={})
    kept = detail(plan, "newer", old)
    assert kept["jibun"] == f"{int(old[11:15])}-{int(old[15:])}"
    assert kept["price_per_m2"] == 1_000_000
    assert kept["area_m2"] == round(real[old].GetArea(), 2)
    shape = ogr.CreateGeometryFromWkt(kept["shape"])
    assert shape.SymDifference(real[old]).GetArea() < 1e-6
    assert kept["successors"] == {fresh(old): 1.0} and kept["moved"] is False


def test_a_split_with_money_waits_with_its_shares(plan, real, pairs):
    old = pairs[0][0]
    use(plan, old)
    before = rows(plan, "SELECT * FROM funding"), rows(plan, "SELECT * FROM phase_parcel")
    file = dict(real)
    first, second = halves(file.pop(old), 0.3)
    file |= {fresh(old): first, fresh(old, 2): second}
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.split, counts.moved) == (1, 1, 1)
    assert moved(plan) == [(old, "split", "open")]
    whole = real[old].GetArea()
    assert heirs(plan, old) == {
        fresh(old): pytest.approx(first.GetArea() / whole, abs=1e-6),
        fresh(old, 2): pytest.approx(second.GetArea() / whole, abs=1e-6),
    }
    assert here(plan) == {*file, old}
    assert (rows(plan, "SELECT * FROM funding"), rows(plan, "SELECT * FROM phase_parcel")) == before


@pytest.mark.parametrize("keeps_number", [True, False])
def test_a_merger(plan, real, pairs, keeps_number: bool):
    one, two = pairs[1]
    use(plan, two)
    file = dict(real)
    new = one if keeps_number else fresh(one)
    file[new] = union(file.pop(one), file.pop(two))
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.merged, counts.moved) == ((1, 1, 1) if keeps_number else (2, 2, 1))
    assert moved(plan) == [(two, "merged", "open")]
    assert heirs(plan, two) == {new: pytest.approx(1.0, abs=1e-4)}
    assert here(plan) == {*file, two}
    kinds = dict(changes(plan))
    assert kinds[new] == ("changed" if keeps_number else "new") and kinds[two] == "merged"


def test_renumbered(plan, real, pairs):
    old = pairs[2][0]
    use(plan, old)
    file = dict(real)
    file[fresh(old)] = file.pop(old)
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.renumbered, counts.moved) == (1, 1, 1)
    assert moved(plan) == [(old, "renumbered", "open")]
    assert heirs(plan, old) == {fresh(old): 1.0}


def test_rearranged(plan, real, pairs):
    one, two = pairs[3]
    use(plan, one, two)
    file = dict(real)
    ground = union(file.pop(one), file.pop(two))
    first, rest = halves(ground, 0.35)
    second, third = halves(rest, 0.5)
    new = {fresh(one): first, fresh(one, 2): second, fresh(one, 3): third}
    counts = lay(plan, "newer", {**file, **new})
    assert (counts.gone, counts.rearranged, counts.moved) == (2, 2, 2)
    assert {kind for _, kind, _ in moved(plan)} == {"rearranged"}
    for pnu in (one, two):
        assert sum(heirs(plan, pnu).values()) == pytest.approx(1.0, abs=0.02)
        assert set(heirs(plan, pnu)) <= set(new)


def test_a_split_that_keeps_the_number(plan, real, pairs):
    old, idle = pairs[4]
    use(plan, old)
    file = dict(real)
    stays, new = halves(file[old], 0.6)
    file |= {old: stays, fresh(old): new}
    idle_stays, idle_new = halves(file[idle], 0.5)
    file |= {idle: idle_stays, fresh(idle, 7): idle_new}
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.divided, counts.moved) == (0, 2, 1)
    assert dict(changes(plan)) == {
        old: "changed",
        idle: "changed",
        fresh(old): "new",
        fresh(idle, 7): "new",
    }
    part = new.GetArea() / real[old].GetArea()
    told = detail(plan, "newer", old)
    assert told["kind"] == "split" and told["pieces"] == {fresh(old): pytest.approx(part, abs=1e-5)}
    assert moved(plan) == [(old, "split", "open")]
    assert heirs(plan, old) == {
        old: pytest.approx(1 - part, abs=1e-5),
        fresh(old): pytest.approx(part, abs=1e-5),
    }
    assert here(plan) == set(file)
    # The same file again: nothing new is told, and it still waits.
    again = lay(plan, "again", file)
    assert again == type(again)() and moved(plan) == [(old, "split", "open")]


def test_absence_alone_proves_nothing(plan, real, pairs):
    """A road project's file holds a few parcels of the dong: the rest stays, unlisted."""
    few = sorted(real)[:40]
    use(plan, sorted(real)[50])
    one, two = halves(real[few[0]])
    file = {pnu: real[pnu] for pnu in few} | {few[0]: one, fresh(few[0]): two}
    counts = lay(plan, "road", file)
    assert (counts.gone, counts.missing, counts.moved, counts.divided) == (0, 0, 0, 1)
    assert here(plan) == {*real, fresh(few[0])} and moved(plan) == []
    assert dict(changes(plan)) == {few[0]: "changed", fresh(few[0]): "new"}


def test_a_parcel_that_a_whole_cadastre_lacks_is_missing_and_stays(plan, real, pairs):
    lost = pairs[5][0]
    use(plan, lost)
    file = {pnu: shape for pnu, shape in real.items() if pnu != lost}
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.missing, counts.moved) == (0, 1, 0)
    assert changes(plan) == [(lost, "missing")] and here(plan) == set(real)


def test_new_ground_beside_a_missing_parcel_is_no_successor(plan, real, pairs):
    lost, beside = pairs[5]
    file = {pnu: shape for pnu, shape in real.items() if pnu != lost}
    file[fresh(beside)] = file.pop(beside)  # a neighbour, renumbered
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.renumbered, counts.missing) == (1, 1, 1)
    assert lost in here(plan)


def test_boundaries_drawn_anew_are_changes_only(plan, real):
    """A survey that moves everything by 3 cm, with two new prices."""
    file = {}
    for pnu, shape in real.items():
        text = shape.Clone()
        for polygon in text:
            for ring in polygon:
                for place in range(ring.GetPointCount()):
                    x, y = ring.GetX(place), ring.GetY(place)
                    ring.SetPoint_2D(place, x + 0.03, y - 0.02)
        file[pnu] = text
    use(plan, *sorted(real)[:5])
    counts = lay(plan, "survey", file)
    assert (counts.gone, counts.divided, counts.moved, counts.missing) == (0, 0, 0, 0)
    assert {kind for _, kind in changes(plan)} == {"changed"}
    assert len(changes(plan)) == len(real)


def test_the_same_newer_file_again_leaves_the_list_as_it_is(plan, real, pairs):
    one, two = pairs[1]
    use(plan, one, two)
    file = dict(real)
    file[fresh(one)] = union(file.pop(one), file.pop(two))
    lay(plan, "newer", file)
    listed = moved(plan), heirs(plan, one), heirs(plan, two)
    counts = lay(plan, "again", file)
    assert counts == type(counts)() and changes(plan, "again") == []
    assert (moved(plan), heirs(plan, one), heirs(plan, two)) == listed


def test_successors_that_change_again_are_followed(plan, real, pairs):
    old = pairs[2][0]
    use(plan, old)
    file = dict(real)
    file[fresh(old)] = file.pop(old)
    lay(plan, "newer", file)
    first, second = halves(file.pop(fresh(old)), 0.25)
    file |= {fresh(old, 2): first, fresh(old, 3): second}
    counts = lay(plan, "newest", file)
    assert (counts.gone, counts.split, counts.moved) == (1, 1, 0)
    assert set(heirs(plan, old)) == {fresh(old, 2), fresh(old, 3)}
    assert moved(plan) == [(old, "renumbered", "open")]
    assert here(plan) == {*file, old}


def test_divided_twice_the_whole_ground_is_followed(plan, real, pairs):
    old = pairs[4][0]
    use(plan, old)
    file = dict(real)
    file[old], file[fresh(old)] = halves(file[old], 0.6)
    lay(plan, "newer", file)
    file[old], file[fresh(old, 2)] = halves(file[old], 0.5)
    lay(plan, "newest", file)
    found = heirs(plan, old)
    assert set(found) == {old, fresh(old), fresh(old, 2)}
    for pnu, share in found.items():
        assert share == pytest.approx(file[pnu].GetArea() / real[old].GetArea(), abs=1e-5)


def test_a_parcel_that_comes_back_leaves_the_list(plan, real, pairs):
    old, divided = pairs[2]
    use(plan, old, divided)
    file = dict(real)
    file[fresh(old)] = file.pop(old)
    file[divided], file[fresh(divided, 2)] = halves(file[divided])
    lay(plan, "newer", file)
    assert len(moved(plan)) == 2
    counts = lay(plan, "older", real)
    assert counts.returned == 2 and moved(plan) == [] and heirs(plan, old) == {}
    assert here(plan) == set(real)
    assert detail(plan, "older", old) == {"returned": True}


def test_a_divided_parcel_that_goes_later_is_told_and_has_others_as_successors(plan, real, pairs):
    old = pairs[4][0]
    use(plan, old)
    file = dict(real)
    file[old], file[fresh(old)] = halves(file[old], 0.6)
    lay(plan, "newer", file)
    file[fresh(old, 2)] = file.pop(old)
    lay(plan, "newest", file)
    assert set(heirs(plan, old)) == {fresh(old), fresh(old, 2)}
    assert (old, "gone") in changes(plan, "newest")


def test_cancelled_at_any_point_the_plan_is_as_before(plan, real, pairs, foreign):
    class CancelAt(Progress):
        def __init__(self, calls: int) -> None:
            self.calls = calls

        def is_cancelled(self) -> bool:
            self.calls -= 1
            return self.calls < 0

    file = dict(real)
    use(plan, pairs[0][0])
    for number, (one, two) in enumerate(pairs[:120]):
        file[fresh(one, number)] = union(file.pop(one), file.pop(two))
    before = foreign.dump(plan)
    points = 0
    while True:
        try:
            counts = lay(plan, "newer", file, progress=CancelAt(points))
        except Cancelled:
            assert foreign.dump(plan) == before, points
            points += 1
        else:
            break
    assert points >= 3 and (counts.gone, counts.merged, counts.moved) == (240, 240, 1)


def test_carried_over_to_the_won_the_list_is_empty(plan, real, pairs):
    from smartcity_planner.planning import carry

    (one, two), (three, _), (four, five) = pairs[:3]
    use(plan, one, two, three, four, five, won=1_000_001)
    use(plan, three, phase="late", won=7)
    file = dict(real)
    file[fresh(one)] = union(file.pop(one), file.pop(two))
    file[three], file[fresh(three, 2)] = halves(file[three], 0.37)
    ground = union(file.pop(four), file.pop(five))
    file[fresh(four, 3)], file[fresh(four, 4)] = halves(ground, 0.2)
    lay(plan, "newer", file)
    by = "SELECT phase_id, fiscal_year, source, SUM(amount_won) FROM funding GROUP BY 1, 2, 3"
    before = rows(plan, by)
    done = carry.carry_over(plan)
    assert done.parcels == 5 and done.won == 10 * 1_000_001 + 14
    assert rows(plan, by) == before
    assert here(plan) == set(file) and carry.moves(plan) == []
    orphans = "SELECT pnu FROM {0} WHERE pnu NOT IN (SELECT pnu FROM parcel)"
    assert rows(plan, orphans.format("funding")) == rows(plan, orphans.format("phase_parcel")) == []
    assert {share for (share,) in rows(plan, "SELECT share FROM phase_parcel")} == {1.0}
    counts = lay(plan, "again", file)
    assert counts == type(counts)()


def test_through_the_import_itself(store, shared_data: Path, tmp_path: Path):
    """The real file first, then a newer one: all that was told above, by `import_parcels`."""
    from smartcity_planner.intake.parcels import import_parcels
    from smartcity_planner.planning import carry

    import_parcels(store, str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    known = cadastre.read(store)
    assert len(known) > 950 and changes(store) == []
    (one, two), (three, four), (five, _), (lost, _) = cadastre.neighbours(known)[:4]
    use(store, one, two, three, five, won=1_000_001)
    file = dict(known)
    file[fresh(one)] = union(file.pop(one), file.pop(two))
    file[three], file[fresh(three, 2)] = halves(file[three], 0.37)
    file[fresh(four, 3)] = file.pop(four)
    del file[lost]
    newer = cadastre.write(tmp_path / "newer.gpkg", file)
    result = import_parcels(store, str(newer))
    assert (result.gone, result.new, result.changed) == (3, 3, 1)
    assert result.unchanged == len(known) - 5
    kinds = dict(changes(store, result.run_id))
    assert kinds == {
        **dict.fromkeys((one, two), "merged"),
        four: "renumbered",
        three: "changed",
        lost: "missing",
        **dict.fromkeys((fresh(one), fresh(three, 2), fresh(four, 3)), "new"),
    }
    assert {pnu for pnu, _, _ in moved(store)} == {one, two, three}
    assert here(store) == {*file, one, two, lost}
    by = "SELECT phase_id, fiscal_year, source, SUM(amount_won) FROM funding GROUP BY 1, 2, 3"
    before = rows(store, by)
    assert carry.carry_over(store).parcels == 3
    assert rows(store, by) == before and here(store) == {*file, lost}
    again = import_parcels(store, str(newer))
    assert (again.gone, again.new, again.changed) == (0, 0, 0)
    assert moved(store) == [(pnu, kind, "carried") for pnu, kind, _ in moved(store)]


def test_a_row_that_was_set_aside_is_neither_missing_nor_gone(store, shared_data, tmp_path):
    """Its shape is an empty one in the newer file, and a new lot lies on its ground."""
    from smartcity_planner.intake.parcels import import_parcels

    import_parcels(store, str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    known = cadastre.read(store)
    one, two = cadastre.neighbours(known)[0]
    file = {
        **known,
        one: ogr.Geometry(ogr.wkbMultiPolygon),
        fresh(one): known[one],
        two: ogr.Geometry(ogr.wkbMultiPolygon),
    }
    result = import_parcels(store, str(cadastre.write(tmp_path / "newer.gpkg", file)))
    assert (result.quarantined, result.new, result.gone) == (2, 1, 0)
    assert changes(store) == [(fresh(one), "new")]
    assert here(store) == set(file)


@pytest.mark.parametrize(("part", "gone"), [(0.4, 0), (0.6, 1)])
def test_half_of_the_ground_must_be_covered(plan, real, pairs, part: float, gone: int):
    old = pairs[0][0]
    use(plan, old)
    file = {pnu: shape for pnu, shape in real.items() if pnu != old}
    low, high = 0.0, 1.0
    for _ in range(40):  # where a line leaves `part` of the area on its left
        middle = (low + high) / 2
        enough = halves(real[old], middle)[0].GetArea() >= part * real[old].GetArea()
        low, high = (low, middle) if enough else (middle, high)
    file[fresh(old)] = halves(real[old], high)[0]
    counts = lay(plan, "newer", file)
    assert (counts.gone, counts.moved, counts.missing) == (gone, gone, 1 - gone)
    assert old in here(plan)


def test_neighbours_of_new_lots_lose_nothing_by_a_slightly_other_survey(plan, real, pairs):
    """All borders 5 cm off, and some lots have new numbers: their neighbours are not divided."""
    file = {}
    renumbered = {one: fresh(one, number) for number, (one, _) in enumerate(pairs[::4])}
    for pnu, shape in real.items():
        moved_shape = shape.Clone()
        for polygon in moved_shape:
            for ring in polygon:
                for place in range(ring.GetPointCount()):
                    x, y = ring.GetX(place), ring.GetY(place)
                    ring.SetPoint_2D(place, x + 0.04, y + 0.03)
        file[renumbered.get(pnu, pnu)] = moved_shape
    big = [pnu for pnu in sorted(real) if real[pnu].GetArea() > 150]
    use(plan, *big)
    counts = lay(plan, "survey", file)
    waiting = {pnu for pnu, _, _ in moved(plan)}
    assert waiting == renumbered.keys() & set(big) and len(waiting) > 20
    # Two of them lie under a larger lot that was renumbered too: the real file has such.
    assert (counts.gone, counts.missing) == (len(renumbered), 0)
    assert (counts.renumbered, counts.rearranged) == (len(renumbered) - 2, 2)
    several = [pnu for pnu in waiting if list(heirs(plan, pnu)) != [renumbered[pnu]]]
    assert len(several) <= 2 and all(renumbered[pnu] in heirs(plan, pnu) for pnu in several)


def test_a_lot_under_a_larger_one_is_no_part_of_it(plan, real):
    """3-82 lies under 3-3 in the real file; a new price of 3-3 says nothing about 3-82."""
    above, below = "1141011900100030003", "1141011900100030082"
    assert real[above].Intersection(real[below]).GetArea() > 300
    use(plan, below)
    file = {pnu: shape for pnu, shape in real.items() if pnu != below}
    counts = lay(plan, "priced", file, prices={above: 5})
    assert (counts.gone, counts.missing, counts.moved) == (0, 1, 0)
    bit = ogr.CreateGeometryFromWkt("POINT (0 0)")
    ring = real[above].Union(ogr.ForceToMultiPolygon(bit.Buffer(3)))
    counts = lay(plan, "larger", {**file, above: ogr.ForceToMultiPolygon(ring)})
    assert (counts.gone, counts.missing, counts.moved) == (0, 1, 0)


def test_a_file_that_lacks_more_than_it_holds_misses_nothing(plan, real):
    numbers = sorted(pnu for pnu in real if pnu.startswith(DONG))
    half = len(numbers) // 2
    most, few = numbers[: half + 20], numbers[: half - 20]
    assert lay(plan, "few", {pnu: real[pnu] for pnu in few}).missing == 0
    assert lay(plan, "most", {pnu: real[pnu] for pnu in most}).missing == len(numbers) - len(most)


def test_a_row_mended_later_tells_what_became_of_others(store, shared_data, tmp_path):
    from smartcity_planner.intake import quarantine
    from smartcity_planner.intake.parcels import import_parcels

    import_parcels(store, str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    known = cadastre.read(store)
    (one, two), (three, _) = cadastre.neighbours(known)[:2]
    use(store, one)
    file = dict(known)
    ground = union(file.pop(one), file.pop(two))
    # Two rows without a number: the lot that two became, and one over a lot that is there.
    result = import_parcels(
        store,
        str(cadastre.write(tmp_path / "newer.gpkg", {**file, "?": ground, "??": known[three]})),
    )
    assert (result.quarantined, result.gone, result.changes["missing"]) == (2, 0, 2)
    entries = {entry.values["PNU"]: entry.id for entry in quarantine.listed(store)}
    done = quarantine.retry(
        store,
        {entries["?"]: {"PNU": fresh(one)}, entries["??"]: {"PNU": fresh(three, 2)}},
    )
    assert done.imported == 2
    assert moved(store) == [(one, "merged", "open")]
    assert here(store) == {*file, one, fresh(one), fresh(three, 2)}
    ((gone,),) = rows(store, "SELECT rows_gone FROM import_run ORDER BY fid DESC LIMIT 1")
    assert gone == 2
