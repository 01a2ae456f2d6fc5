"""Single amounts on edit buffers: set for a scope, fixed, spread around; undo to the very row."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsApplication, QgsFeatureRequest, QgsProject, QgsVectorLayer

from smartcity_planner.domain import funding
from smartcity_planner.domain.errors import BadInput, Cancelled, PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import explain
from smartcity_planner.planning import edit, edit_save
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.allocate import allocate as allocate_in_store
from smartcity_planner.planning.edit_buffers import PlanLayers
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.edit_ledger import Wanted, money_rows
from smartcity_planner.planning.edit_reading import features_of
from smartcity_planner.planning.totals import Scope

SPLIT = {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)}
YEARS = {2026: Decimal(60), 2027: Decimal(40)}
TABLES = ("phase", "parcel", "phase_parcel", "funding", "project", "allocation")
EAST, WEST = "11380", "11440"
CITY = ("city", 2026)


@pytest.fixture
def plan(small: Any) -> Any:
    """Two projects of three phases; phase a has 3 parcels in the east, 2 in the west."""
    small.project("p")
    small.project("q")
    small.phase("a")
    small.phase("b", 2)
    small.phase("c", project="q")
    small.east = [small.parcel(EAST, area_m2=area) for area in (100.0, 50.0, 33.3)]
    small.west = [small.parcel(WEST, area_m2=area) for area in (70.0, 10.0)]
    small.attach("a", *small.east, *small.west)
    small.attach("b", small.east[0])
    return small


@pytest.fixture
def layers(plan: Any, qgis_new_project: Any) -> Any:
    project = QgsProject.instance()
    found = {}
    # What a layer that cannot be read says it says in QGIS's log only; pytest shows it.
    log = QgsApplication.messageLog().messageReceived
    log.connect(said := lambda text, tag, _level: print(f"{tag}: {text}"))
    for name in TABLES:
        found[name] = QgsVectorLayer(f"{plan.store.path}|layername={name}", name, "ogr")
        assert found[name].isValid(), found[name].error().message()
        assert project.addMapLayer(found[name])
    yield PlanLayers(**found)
    edit_save.discard(project, found.values())
    project.clear()
    log.disconnect(said)


@pytest.fixture
def history() -> EditHistory:
    return EditHistory()


def cells(layers: PlanLayers, **wanted: Any) -> dict[tuple[str, str | None, int, str], int]:
    found = money_rows(layers.funding, Wanted(**wanted))
    return {(row.phase_id, row.pnu, row.year, row.source): row.won for row in found}


def total(layers: PlanLayers, **wanted: Any) -> int:
    return sum(cells(layers, **wanted).values())


def content(layers: PlanLayers) -> list[list[list[str]]]:
    """All rows of the layers that edits change, with their feature ids."""
    return [
        sorted(
            [
                [str(f.id()), *map(str, f.attributes())]
                for f in features_of(layer, QgsFeatureRequest())
            ]
        )
        for layer in (layers.phase_parcel, layers.funding, layers.allocation)
    ]


def spread(history: EditHistory, layers: PlanLayers, phase: str = "a", won: int = 10_007) -> None:
    edit.allocate(history, layers, phase, Money(won, SPLIT, YEARS))


def test_a_cell_of_a_phase_is_shared_as_its_rows_are(history, layers, plan):
    spread(history, layers)
    before = cells(layers)
    done = edit.set_cells(history, layers, Scope("phase", "a"), {CITY: 2 * 2522})
    assert done.changed == 5 and done.set_won == 5044
    after = cells(layers)
    assert sum(v for k, v in after.items() if k[2:] == (2026, "city")) == 5044
    # Only this cell; and each parcel has twice what it had (2,522 won stood here).
    assert {k: v for k, v in after.items() if k[2:] != (2026, "city")} == {
        k: v for k, v in before.items() if k[2:] != (2026, "city")
    }
    assert all(after[k] == 2 * v for k, v in before.items() if k[2:] == (2026, "city"))
    history.undo()
    assert cells(layers) == before


def test_an_empty_cell_goes_to_the_phases_parcels_by_area(history, layers, plan):
    edit.set_cells(history, layers, Scope("phase", "a"), {("loan", 2030): 1_000_003})
    found = cells(layers)
    weights = dict(
        zip([*plan.east, *plan.west], (1_000_000, 500_000, 333_000, 700_000, 100_000), strict=True)
    )
    expected = funding.spread_rows(
        "a", 1_000_003, {"loan": Decimal(100)}, {2030: Decimal(100)}, weights
    )
    assert found == {row[1:5]: row[5] for row in expected}
    ids = {row.id for row in money_rows(layers.funding, Wanted())}
    assert ids == {row[0] for row in expected}


def test_money_of_a_phase_without_parcels_has_no_place(history, layers):
    edit.set_cells(history, layers, Scope("phase", "c"), {CITY: 9})
    assert cells(layers) == {("c", None, 2026, "city"): 9}
    # Where the phase keeps its money without a place, new money goes there too.
    edit.allocate(history, layers, "a", Money(10, SPLIT, YEARS), placed=False)
    edit.set_cells(history, layers, Scope("phase", "a"), {("fund", 2028): 11})
    assert cells(layers, years=frozenset({2028})) == {("a", None, 2028, "fund"): 11}


def test_zero_empties_a_cell_and_undo_fills_it_again(history, layers):
    spread(history, layers)
    before = content(layers)
    done = edit.set_cells(history, layers, Scope("phase", "a"), {CITY: 0})
    assert done.deleted == 5 and done.removed_won == 2522
    assert not cells(layers, years=frozenset({2026}), sources=frozenset({"city"}))
    history.undo()
    assert content(layers) == before


@pytest.mark.parametrize(
    ("scope", "chosen"),
    [
        (Scope("plan"), lambda plan, k: True),
        (Scope("project", "p"), lambda plan, k: k[0] in "ab"),
        (Scope("hub", "h"), lambda plan, k: k[0] in "ab"),
        (Scope("department", "d"), lambda plan, k: k[0] in "ab"),
        (Scope("phase", "b"), lambda plan, k: k[0] == "b"),
        (Scope("district", WEST), lambda plan, k: (k[1] or "").startswith(WEST)),
        (Scope("unplaced"), lambda plan, k: k[1] is None),
        ("parcels", lambda plan, k: k[1] in (plan.east[0], plan.west[1])),
    ],
)
def test_each_scope_is_its_rows_and_no_others(history, layers, plan, scope, chosen):
    layers.project.startEditing()
    fields = layers.project.fields()
    [p] = [f for f in layers.project.getFeatures() if f["id"] == "p"]
    for column, value in (("hub_id", "h"), ("lead_department_id", "d")):
        layers.project.changeAttributeValue(p.id(), fields.indexOf(column), value)
    for phase in ("a", "b"):
        spread(history, layers, phase, 1_000_000)
    edit.allocate(history, layers, "c", Money(500_000, SPLIT, YEARS), placed=False)
    if scope == "parcels":
        scope = Scope("parcels", pnus=frozenset({plan.east[0], plan.west[1]}))
    before = cells(layers)
    edit.set_cells(history, layers, scope, {CITY: 123_457, ("central", 2027): 7})
    after = cells(layers)

    def here(key: tuple[str, str | None, int, str]) -> bool:
        return chosen(plan, key) and key[2:] in ((2026, "city"), (2027, "central"))

    assert any(here(key) for key in before)
    assert {k: v for k, v in after.items() if not here(k)} == {
        k: v for k, v in before.items() if not here(k)
    }
    assert sum(v for k, v in after.items() if here(k) and k[2:] == (2026, "city")) == 123_457
    assert sum(v for k, v in after.items() if here(k) and k[2:] == (2027, "central")) == 7
    history.undo()
    assert cells(layers) == before


def test_an_empty_cell_of_several_phases_asks_for_a_phase(history, layers):
    before = content(layers)
    with pytest.raises(BadInput, match=r"2 phases should get it\. Choose a phase") as refused:
        edit.set_cells(history, layers, Scope("project", "p"), {CITY: 5})
    assert "Seoul (city)" in explain(refused.value)
    assert content(layers) == before
    with pytest.raises(BadInput, match="No phase has parcels here"):
        edit.set_cells(history, layers, Scope("district", "11680"), {CITY: 5})
    # One phase only, or told how: then it is clear.
    edit.set_cells(history, layers, Scope("project", "q"), {CITY: 5})
    edit.set_cells(history, layers, Scope("project", "p"), {CITY: 100}, by_phase={"a": 3, "b": 1})
    assert total(layers, phases=frozenset({"a"})) == 75
    assert total(layers, phases=frozenset({"b"})) == 25


def test_a_district_or_selection_gives_new_money_to_its_parcels_only(history, layers, plan):
    edit.set_cells(history, layers, Scope("district", WEST), {CITY: 80})
    assert {k[1]: v for k, v in cells(layers).items()} == {plan.west[0]: 70, plan.west[1]: 10}
    chosen = Scope("parcels", pnus=frozenset({plan.east[2]}))
    edit.set_cells(history, layers, chosen, {("fund", 2026): 3})
    assert cells(layers, sources=frozenset({"fund"})) == {("a", plan.east[2], 2026, "fund"): 3}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({CITY: -1}, "negative"),
        ({CITY: Decimal("1.5")}, "whole won"),
        ({CITY: 2**70}, "larger than a plan"),
        ({("uncle", 2026): 1}, "not a funding source"),
        ({("city", 26): 1}, "not a fiscal year"),
        ({CITY: 5, ("city", 2027): -1}, "negative"),  # one bad cell of many: none is set
    ],
)
def test_amounts_that_cannot_be_change_nothing(history, layers, given, message):
    spread(history, layers)
    before = content(layers)
    with pytest.raises(BadInput, match=message):
        edit.set_cells(history, layers, Scope("phase", "a"), given)
    assert content(layers) == before


def test_fixed_rows_stay_when_a_cell_is_set(history, layers, plan):
    spread(history, layers)
    key = ("a", plan.west[0], 2026, "city")
    held = cells(layers)[key]
    assert edit.fix_cells(history, layers, [key], True).changed == 1
    edit.set_cells(history, layers, Scope("phase", "a"), {CITY: 5000})
    after = cells(layers, years=frozenset({2026}), sources=frozenset({"city"}))
    assert after[key] == held and sum(after.values()) == 5000
    state = content(layers)
    with pytest.raises(BadInput, match="are fixed by hand, more than 1 won"):
        edit.set_cells(history, layers, Scope("phase", "a"), {CITY: 1})
    assert content(layers) == state
    # Down to the fixed amount: the others lose their rows, the fixed one stays.
    edit.set_cells(history, layers, Scope("phase", "a"), {CITY: held})
    assert cells(layers, years=frozenset({2026}), sources=frozenset({"city"})) == {key: held}
    # Up again: nobody but the fixed one has money here, so the others get it by area.
    edit.set_cells(history, layers, Scope("phase", "a"), {CITY: held + 1833})
    after = cells(layers, years=frozenset({2026}), sources=frozenset({"city"}))
    assert after[key] == held and len(after) == 5 and sum(after.values()) == held + 1833


def test_all_fixed_leaves_no_room(history, layers):
    spread(history, layers)
    edit.fix_cells(history, layers, cells(layers), True)
    with pytest.raises(BadInput, match="No parcel here can take 1 won"):
        edit.set_cells(history, layers, Scope("phase", "a"), {CITY: 2523})


def test_fixing_is_freed_and_undone(history, layers):
    spread(history, layers)
    keys = [key for key in cells(layers) if key[3] == "city"]
    assert edit.fix_cells(history, layers, keys, True).changed == len(keys)
    assert not edit.fix_cells(history, layers, keys, True).anything
    fixed = [row for row in money_rows(layers.funding, Wanted()) if row.fixed]
    assert {(r.phase_id, r.pnu, r.year, r.source) for r in fixed} == set(keys)
    assert edit.fix_cells(history, layers, keys, False).changed == len(keys)
    assert not [row for row in money_rows(layers.funding, Wanted()) if row.fixed]
    history.undo()
    assert len([row for row in money_rows(layers.funding, Wanted()) if row.fixed]) == len(keys)
    with pytest.raises(BadInput, match="no amount here yet"):
        edit.fix_cells(history, layers, [("a", None, 2030, "loan")], True)


def test_a_spread_goes_around_what_is_fixed(history, layers, plan):
    spread(history, layers)
    key = ("a", plan.east[1], 2027, "central")
    edit.set_cells(
        history, layers, Scope("parcels", pnus=frozenset({plan.east[1]})), {("central", 2027): 1}
    )
    edit.fix_cells(history, layers, [key], True)
    [before] = [r for r in money_rows(layers.funding, Wanted()) if r.fixed]
    edit.allocate(history, layers, "a", Money(20_011, SPLIT, YEARS, basis="example"))
    [after] = [r for r in money_rows(layers.funding, Wanted()) if r.fixed]
    assert after == before and after.won == 1
    found = cells(layers)
    assert sum(found.values()) == 20_011
    assert sum(v for k, v in found.items() if k[3] == "city") == 8_405
    assert sum(v for k, v in found.items() if k[2] == 2026) == 12_007
    with pytest.raises(BadInput, match=r"1 won are fixed by hand in other years \(2027\)"):
        edit.allocate(
            history,
            layers,
            "a",
            Money(5, SPLIT, {2026: Decimal(100)}),
            keep_other_years=False,
        )


def test_buffers_and_store_spread_alike_around_what_is_fixed(history, layers, plan):
    allocate_in_store(plan.store, "a", Money(10_007, SPLIT, YEARS))
    key = ("a", plan.east[1], 2027, "central")
    edit.fix_cells(history, layers, [key], True)
    tables = {name: getattr(layers, name) for name in TABLES}
    edit_save.save(QgsProject.instance(), plan.store, tables)
    money = Money(3_000_000_000_001, SPLIT, YEARS, weight="equal")
    edit.allocate(history, layers, "a", money)
    by_buffers = cells(layers)
    edit_save.discard(QgsProject.instance(), tables.values())
    allocate_in_store(plan.store, "a", money)
    assert cells(layers) == by_buffers
    assert sum(by_buffers.values()) == 3_000_000_000_001


def test_the_terms_of_a_spread_are_kept_once_per_phase(history, layers):
    spread(history, layers)
    edit.allocate(history, layers, "a", Money(77, SPLIT, YEARS, weight="equal"))
    [row] = layers.allocation.getFeatures()
    assert (row["phase_id"], row["total_won"], row["weight"]) == ("a", 77, "equal")
    history.undo()
    [row] = layers.allocation.getFeatures()
    assert (row["total_won"], row["weight"]) == (10_007, "area")
    history.undo()
    assert list(layers.allocation.getFeatures()) == []


def test_a_published_figure_is_planned_once_it_is_changed(history, layers):
    edit.allocate(history, layers, "a", Money(10_007, SPLIT, YEARS, basis="published"))
    edit.set_cells(history, layers, Scope("phase", "a"), {CITY: 1})
    found = {(r.year, r.source): r.basis for r in money_rows(layers.funding, Wanted())}
    assert found[2026, "city"] == "planned" and found[2027, "city"] == "published"


def test_cancelling_changes_nothing(history, layers):
    class Impatient(Progress):
        def is_cancelled(self) -> bool:
            return True

    spread(history, layers)
    before = content(layers)
    with pytest.raises(Cancelled):
        edit.set_cells(history, layers, Scope("phase", "a"), {CITY: 5}, Impatient())
    assert content(layers) == before


def test_rows_read_are_those_qgis_would_show(history, layers, plan):
    """The quick reader against QGIS's own iterator, with every kind of unsaved edit."""
    allocate_in_store(plan.store, "a", Money(10_007, SPLIT, YEARS))
    allocate_in_store(plan.store, "b", Money(9, SPLIT, YEARS))
    layer = layers.funding
    layer.startEditing()
    place = layer.fields().indexOf
    first, second, third, *_ = sorted(f.id() for f in layer.getFeatures())
    layer.changeAttributeValue(first, place("amount_won"), 5)
    layer.changeAttributeValue(second, place("phase_id"), "b")  # out of the one, into the other
    layer.changeAttributeValue(second, place("pnu"), None)
    layer.deleteFeature(third)
    edit.set_cells(history, layers, Scope("phase", "a"), {("loan", 2026): 100})
    for wanted in (
        Wanted(),
        Wanted(frozenset({"a"})),
        Wanted(frozenset({"b"})),
        Wanted(frozenset({"a", "b"}), frozenset({2026}), frozenset({"city", "loan"})),
        Wanted(pnus=frozenset(plan.west)),
        Wanted(pnus=frozenset(plan.west[:1]), years=frozenset({2026, 2027})),
        Wanted(district=WEST),
        Wanted(unplaced=True),
    ):
        shown = [
            (f.id(), f["phase_id"], str(f["pnu"] or ""), f["fiscal_year"], f["amount_won"])
            for f in layer.getFeatures()
            if (wanted.phases is None or f["phase_id"] in wanted.phases)
            and (wanted.years is None or f["fiscal_year"] in wanted.years)
            and (wanted.sources is None or f["source"] in wanted.sources)
            and (wanted.pnus is None or f["pnu"] in wanted.pnus)
            and (wanted.district is None or str(f["pnu"] or "").startswith(wanted.district))
            and (not wanted.unplaced or not f["pnu"])
        ]
        read = [(r.fid, r.phase_id, r.pnu or "", r.year, r.won) for r in money_rows(layer, wanted)]
        assert sorted(read) == sorted(shown)
        assert shown


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_undo_brings_back_the_very_same_rows(layers, plan, data):
    """Any edits in any order, also refused ones, on layers with stored and unsaved rows."""
    history = EditHistory()
    pnus = [*plan.east, *plan.west]
    some = st.sets(st.sampled_from(pnus), min_size=1)
    won = st.one_of(st.integers(0, 30), st.integers(0, 9 * 10**12))
    years = st.sampled_from([YEARS, {2026: Decimal(100)}, {2028: Decimal(50), 2027: Decimal(50)}])
    scopes = [Scope("plan"), Scope("phase", "a"), Scope("project", "p"), Scope("district", EAST)]
    states = [content(layers)]
    for _ in range(data.draw(st.integers(1, 6))):
        kind = data.draw(st.sampled_from(["attach", "detach", "allocate", "set", "fix"]))
        phase = data.draw(st.sampled_from("abc"))
        label = history.undo_label
        try:
            if kind == "attach":
                share = data.draw(st.sampled_from([0.25, 1.0]))
                done = edit.attach(history, layers, phase, data.draw(some), share)
            elif kind == "detach":
                money = data.draw(st.booleans())
                done = edit.detach(history, layers, phase, data.draw(some), money)
            elif kind == "allocate":
                money = Money(data.draw(won), SPLIT, data.draw(years))
                placed, keep = data.draw(st.booleans()), data.draw(st.booleans())
                done = edit.allocate(history, layers, phase, money, placed, keep)
                assert total(
                    layers, phases=frozenset({phase}), years=frozenset(money.years)
                ) == int(money.total_won)
            elif kind == "set":
                cell = (data.draw(st.sampled_from(["city", "loan"])), 2026)
                wanted = {cell: data.draw(won)}
                done = edit.set_cells(history, layers, data.draw(st.sampled_from(scopes)), wanted)
            else:
                there = sorted(cells(layers), key=str)
                chosen = data.draw(st.sets(st.sampled_from(there))) if there else set()
                done = edit.fix_cells(history, layers, chosen, data.draw(st.booleans()))
        except PlanError:
            assert content(layers) == states[-1]
            assert history.undo_label == label
            continue
        if done.anything:
            states.append(content(layers))
        else:
            assert content(layers) == states[-1]
    for state in reversed(states[:-1]):
        assert history.undo() is not None
        assert content(layers) == state
    for state in states[1:]:
        assert history.redo() is not None
        assert content(layers) == state
    for _ in states[1:]:
        history.undo()
    assert content(layers) == states[0]


def test_a_held_amount_is_fixed_and_the_rest_of_its_cell_goes_around_it(history, layers, plan):
    spread(history, layers)
    before = content(layers)
    others = {k: v for k, v in cells(layers).items() if k[2:] != (2026, "city")}
    done = edit.hold(history, layers, "a", "city", 2026, plan.east[0], "1,000")
    assert done.changed == 5
    here = cells(layers, years=frozenset({2026}), sources=frozenset({"city"}))
    # 1,522 of the 2,522 won by area over 50, 33.3, 70 and 10 m².
    assert [here["a", pnu, 2026, "city"] for pnu in (*plan.east, *plan.west)] == [
        1000,
        466,
        310,
        653,
        93,
    ]
    assert {k: v for k, v in cells(layers).items() if k[2:] != (2026, "city")} == others
    [row] = [r for r in money_rows(layers.funding, Wanted()) if r.fixed]
    assert (row.pnu, row.won) == (plan.east[0], 1000)
    # A second one, also at zero, which keeps its row.
    edit.hold(history, layers, "a", "city", 2026, plan.west[1], 0)
    here = cells(layers, years=frozenset({2026}), sources=frozenset({"city"}))
    assert here["a", plan.west[1], 2026, "city"] == 0
    assert here["a", plan.east[0], 2026, "city"] == 1000 and sum(here.values()) == 2522
    history.undo()
    history.undo()
    assert content(layers) == before


def test_holding_shares_changed_amounts_in_proportion(history, layers, plan):
    """Where no way to weigh explains the rows, what they have does."""
    first, second, third = plan.east
    for pnu, won in ((first, 600), (second, 300), (third, 100)):
        chosen = Scope("parcels", pnus=frozenset({pnu}))
        edit.set_cells(history, layers, chosen, {CITY: won}, by_phase={"a": 1})
    edit.hold(history, layers, "a", "city", 2026, first, 800)
    assert [cells(layers)["a", pnu, 2026, "city"] for pnu in plan.east] == [800, 150, 50]


@pytest.mark.parametrize(
    ("won", "message"),
    [("-1", "negative"), ("0.5", "whole won"), ("", "not an amount"), (2523, "only 2,522 won")],
)
def test_what_cannot_be_held_changes_nothing(history, layers, plan, won, message):
    spread(history, layers)
    before = content(layers)
    with pytest.raises(BadInput, match=message):
        edit.hold(history, layers, "a", "city", 2026, plan.east[0], won)
    assert content(layers) == before
