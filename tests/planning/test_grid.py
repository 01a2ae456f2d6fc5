"""The funding table as a grid: sums, shares, texts and pastes, without any window."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity_planner.domain import codes, columns
from smartcity_planner.domain.errors import BadInput
from smartcity_planner.domain.units import HUNDRED_MILLION, MILLION, THOUSAND, UNITS, WON
from smartcity_planner.planning import grid_edit, grid_text
from smartcity_planner.planning.grid import Grid, Line, Target, first_year

PLAN = (2024, 2033)
CITY = Line("source", "city")
HERE = codes.Code("cell", "칸", "Cell")

sources = st.sampled_from(codes.SOURCE.values)
ledger_cells = st.dictionaries(
    st.tuples(sources, st.integers(2018, 2040)), st.integers(0, 10**13), max_size=25
)


def grid(cells=None, saved=None, **more) -> Grid:
    cells = cells or {}
    return Grid(cells, cells if saved is None else saved, more.pop("start", 2026), PLAN, **more)


def column(table: Grid, what: str | int):
    return next(c for c in table.columns if what in (c.kind, c.year if c.kind == "year" else ""))


def at(table: Grid, line: Line, what: str | int) -> tuple[int, int]:
    return table.lines.index(line), table.columns.index(column(table, what))


@settings(max_examples=80)
@given(ledger_cells, st.integers(2015, 2040), st.booleans(), st.booleans())
def test_the_sum_of_what_is_shown_is_the_whole(cells, start, every, shares):
    table = grid(cells, start=start, every_source=every, shares=shares)
    total = column(table, "whole")
    assert table.won(Line("total"), total) == sum(cells.values())
    for line in table.lines:
        if line.kind in ("source", "total"):
            won = [table.won(line, c) for c in table.columns]
            assert won[0] == won[-1] == sum(won[1:-1])
    for c in table.columns:
        lines = [table.won(Line("source", s), c) for s in table.sources]
        assert sum(lines) == table.won(Line("total"), c)


@settings(max_examples=80)
@given(st.integers(0, columns.LARGEST_WON), st.sampled_from(UNITS))
def test_what_is_copied_is_exact(won, unit):
    assert grid_text.amount(grid_text.exact(won, unit), unit, HERE) == won


@pytest.mark.parametrize("unit", UNITS)
@settings(max_examples=40)
@given(won=st.integers(0, columns.LARGEST_WON))
def test_leaving_a_text_leaves_the_won(unit, won):
    table = grid({("city", 2027): won})
    for show in (grid_edit.shown, grid_edit.written):
        text = show(table, CITY, column(table, 2027), unit)
        assert not grid_edit.typed(table, CITY, column(table, 2027), text, unit)
        assert not grid_edit.pasted(table, at(table, CITY, 2027), text, unit)


def test_a_rounded_text_is_said_to_be_left_and_can_be_set_exactly():
    table = grid({("city", 2027): 62_500_000})
    here = column(table, 2027)
    assert grid_edit.shown(table, CITY, here, HUNDRED_MILLION) == "1"
    assert grid_edit.written(table, CITY, here, HUNDRED_MILLION) == "0.625"
    left = grid_edit.typed(table, CITY, here, "1", HUNDRED_MILLION)
    assert not left and left.kept == [(CITY, here)]
    edit = grid_edit.typed(table, CITY, here, "1.0", HUNDRED_MILLION)
    assert edit.cells == {("city", 2027): 100_000_000} and not edit.kept


@pytest.mark.parametrize(
    ("text", "unit", "won"),
    [
        ("1,234.567", MILLION, 1_234_567_000),
        (" 1 234 ", THOUSAND, 1_234_000),
        ("1\u00a0234", WON, 1_234),
        (".5", HUNDRED_MILLION, 50_000_000),
        ("0.00000001", HUNDRED_MILLION, 1),
        ("-", WON, 0),
        ("0", MILLION, 0),
        ("10000", MILLION, 10**10),
        ("10,000,000,000,000,000", WON, columns.LARGEST_WON),
        ("", WON, None),
        (" \u00a0", WON, None),
    ],
)
def test_amounts_are_read_exactly(text, unit, won):
    assert grid_text.amount(text, unit, HERE) == won


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("abc", WON, "not an amount"),
        ("12a", WON, "not an amount"),
        ("1,23", WON, "not an amount"),
        ("1.2.3", WON, "not an amount"),
        ("1e9", WON, "not an amount"),
        ("NaN", WON, "not an amount"),
        ("Infinity", WON, "not an amount"),
        (".", WON, "not an amount"),
        ("십억", WON, "not an amount"),
        ("=A1", WON, "not an amount"),
        ("-5", MILLION, "negative"),
        ("−5", MILLION, "negative"),
        ("△1,000", MILLION, "negative"),
        ("(1,000)", MILLION, "negative"),
        ("0.5", WON, "whole won"),
        ("1.0000001", MILLION, "whole won"),
        ("0." + "0" * 60 + "1", MILLION, "whole won"),
        ("10,000,000,000,000,001", WON, "more than"),
        ("9" * 300, MILLION, "more than"),
    ],
)
def test_other_texts_are_refused_by_the_cells_name(text, unit, words):
    with pytest.raises(BadInput, match=words) as found:
        grid_text.amount(text, unit, HERE)
    assert str(found.value).startswith("Cell: ")
    assert len(str(found.value)) < 250


def test_a_block_from_a_spreadsheet():
    text = '1\t"2,000"\r\n\t3\r\n'
    assert grid_text.block(text) == [["1", "2,000"], ["", "3"]]
    assert grid_text.block("1\n2\t3") == [["1", ""], ["2", "3"]]


def test_paste_sets_what_differs_and_leaves_blanks():
    table = grid({("city", 2026): 5, ("city", 2027): 7, ("district", 2026): 9})
    text = "1\t\t3\r\n9\t2,000\t\r\n"
    edits = grid_edit.pasted(table, at(table, CITY, 2026), text, WON)
    assert edits.cells == {("city", 2026): 1, ("city", 2028): 3, ("district", 2027): 2000}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1\t2\nx\t4", "District 2026: “x” is not"),
        ("1\t-2", "City|city.*2027.*negative"),
        ("0.5", "2026.*whole won"),
        ("1\t99999999999999999", "2027.*more than"),
        ("\n".join("1" * 60), "60 lines"),
        ("\t".join("1" * 60), "60 columns"),
    ],
)
def test_a_bad_paste_is_refused_whole(text, words):
    table = grid({("city", 2026): 5})
    with pytest.raises(BadInput, match=words) as found:
        grid_edit.pasted(table, at(table, CITY, 2026), text, WON)
    assert "Nothing was changed" in str(found.value)


@settings(max_examples=60)
@given(ledger_cells, st.sampled_from(UNITS), st.booleans())
def test_the_whole_table_copied_and_pasted_changes_nothing(cells, unit, shares):
    table = grid(
        cells, shares=shares, targets={(None, None): Target(10**12), ("city", 2027): Target(3)}
    )
    text = grid_edit.tsv(table, table.lines, table.columns, unit)
    edits = grid_edit.pasted(table, (0, 0), text, unit)
    assert not edits and not edits.kept


def test_sums_may_be_pasted_when_they_agree_with_what_comes_of_it():
    table = grid({("city", 2026): 5, ("central", 2026): 1})
    lines = [line for line in table.lines if line.kind in ("source", "total")]
    place = at(table, lines[0], 2026)
    assert grid_edit.pasted(table, place, "2\n5\n\n7", WON).cells == {("central", 2026): 2}
    with pytest.raises(BadInput, match=r"Total 2026: “8” cannot be set here.* 7"):
        grid_edit.pasted(table, place, "2\n5\n\n8", WON)


def test_only_a_column_of_one_year_can_be_typed_into():
    table = grid({("city", 2026): 5})
    assert table.why_fixed(CITY, column(table, 2026)) == ""
    for kind in ("whole", "before", "after", "sum"):
        assert table.why_fixed(CITY, column(table, kind)) == "several"
    assert table.why_fixed(Line("total"), column(table, 2026)) == "total"
    early = Grid({("city", 2024): 5}, {}, 2025, PLAN)
    before = column(early, "before")
    assert before.years == (2024,) and early.editable(CITY, before)
    assert grid_edit.typed(early, CITY, before, "6", WON).cells == {("city", 2024): 6}
    first = Grid({}, {}, 2024, PLAN)
    assert first.why_fixed(CITY, column(first, "before")) == "empty"


def test_emptied_cells_are_zero_won_and_emptied_targets_go():
    table = grid({("city", 2026): 5}, targets={(None, 2026): Target(9)})
    target, here = Line("target"), column(table, 2026)
    edits = grid_edit.cleared(table, [(ln, c) for ln in table.lines for c in table.columns])
    assert edits.cells == {("city", 2026): 0} and edits.targets == {(None, 2026): None}
    assert grid_edit.typed(table, CITY, here, "", WON).cells == {("city", 2026): 0}
    assert grid_edit.typed(table, target, here, " ", WON).targets == {(None, 2026): None}
    # A limit of nothing is a limit.
    assert grid_edit.typed(table, target, column(table, 2027), "0", WON).targets == {
        (None, 2027): 0
    }


# Shares


@settings(max_examples=100)
@given(
    st.dictionaries(sources, st.integers(0, 10**15), min_size=2, max_size=8),
    st.integers(0, 1000),
    st.data(),
)
def test_a_share_splits_the_same_total_anew(by_source, tenths, data):
    cells = {(source, 2026): won for source, won in by_source.items()}
    table = grid(cells, every_source=True)
    source = data.draw(st.sampled_from(sorted(by_source)))
    total, others = sum(by_source.values()), sum(by_source.values()) - by_source[source]
    part = Fraction(tenths, 1000)
    try:
        changed = grid_edit.shared(table, column(table, 2026), {source: part})
    except BadInput:
        assert not total or (not others and part < 1)
        return
    after = {**cells, **changed}
    assert sum(after.values()) == total
    assert abs(after.get((source, 2026), 0) - total * part) < 1
    for other, won in by_source.items():  # in proportion to what they had
        if other != source:
            assert abs(after[other, 2026] - (1 - part) * total * Fraction(won, others or 1)) < 1


def test_typing_and_pasting_shares():
    table = grid(
        {("central", 2026): 400, ("city", 2026): 420, ("district", 2026): 180}, shares=True
    )
    here = column(table, 2026)
    share = Line("share", "central")
    assert grid_edit.shown(table, share, here, WON) == "40.0"
    assert not grid_edit.typed(table, share, here, "40.0", WON)
    assert not grid_edit.typed(table, share, here, "40.0 %", WON)
    edits = grid_edit.typed(table, share, here, "50", WON)
    assert edits.cells == {("central", 2026): 500, ("city", 2026): 350, ("district", 2026): 150}
    edits = grid_edit.pasted(table, at(table, share, 2026), "50\n\n30\n\n20", WON)
    assert edits.cells == {("central", 2026): 500, ("city", 2026): 300, ("district", 2026): 200}
    for text, words in (("101", "0 to 100"), ("x", "0 to 100"), ("-1", "0 to 100")):
        with pytest.raises(BadInput, match=rf"Central.*{words}"):
            grid_edit.typed(table, share, here, text, WON)
    with pytest.raises(BadInput, match=r"come to 110\.0 %"):
        grid_edit.pasted(table, at(table, share, 2026), "60\n\n50", WON)
    with pytest.raises(BadInput, match="for the same money"):
        grid_edit.pasted(table, at(table, Line("source", "central"), 2026), "500\n60", WON)
    with pytest.raises(BadInput, match="no money to share"):
        grid_edit.typed(table, share, column(table, 2027), "50", WON)
    alone = grid({("central", 2026): 400}, shares=True)
    with pytest.raises(BadInput, match="no other source"):
        grid_edit.typed(alone, share, column(alone, 2026), "50", WON)


# Targets, changes, lines


def test_targets_and_balances():
    targets = {
        (None, None): Target(100),
        (None, 2026): Target(30, is_limit=True),
        ("city", 2027): Target(20, is_limit=True),
    }
    table = grid({("city", 2026): 40, ("city", 2027): 25, ("central", 2024): 5}, targets=targets)
    balance, city = Line("balance"), Line("balance", "city")
    assert [line for line in table.lines if line.kind == "target"] == [
        Line("target"),
        Line("target", "city"),
    ]
    assert table.won(balance, column(table, "whole")) == 30
    assert table.won(balance, column(table, 2026)) == -10
    assert table.exceeded(balance, column(table, 2026))
    assert table.won(city, column(table, 2027)) == -5 and table.exceeded(city, column(table, 2027))
    assert table.won(balance, column(table, 2028)) is None
    assert table.over(Line("total"), column(table, 2026)) == [(None, 2026)]
    assert table.over(CITY, column(table, 2027)) == [("city", 2027)]
    assert table.over(CITY, column(table, 2026)) == []
    # Only yearly targets: their sum stands for them all, and it cannot be typed over unseen.
    yearly = grid({}, targets={(None, 2026): Target(1), (None, 2032): Target(2)})
    assert yearly.won(Line("target"), column(yearly, "whole")) == 3
    assert yearly.won(Line("target"), column(yearly, "after")) == 2
    assert yearly.why_fixed(Line("target"), column(yearly, "after")) == "several"
    assert grid({}, targets=None).lines[-1].kind != "balance"


def test_what_changed_since_it_was_saved_is_seen_also_where_it_cancels_out():
    table = grid(
        {("city", 2026): 5, ("central", 2026): 1}, {("city", 2026): 1, ("central", 2026): 5}
    )
    total, here = Line("total"), column(table, 2026)
    assert table.won(total, here) == table.saved_won(total, here)
    assert table.changed(CITY, here) and table.changed(total, here)
    assert not table.changed(CITY, column(table, 2027))
    assert table.changes == {("central", 2026): (5, 1), ("city", 2026): (1, 5)}


def test_lines_of_sources():
    assert grid().sources == codes.MAIN_SOURCES
    assert grid({("loan", 2026): 1}).sources == (*codes.MAIN_SOURCES, "loan")
    assert grid({("loan", 2026): 0}, {("loan", 2026): 3}).sources == (*codes.MAIN_SOURCES, "loan")
    assert grid(every_source=True).sources == codes.SOURCE.values


@pytest.mark.parametrize(
    ("start", "end", "now", "first"),
    [
        (2020, 2030, 2026, 2026),
        (2020, 2030, 2029, 2026),
        (2027, 2031, 2026, 2027),
        (2010, 2015, 2026, 2010),
        (2025, 2027, 2026, 2025),
    ],
)
def test_where_the_window_begins(start, end, now, first):
    assert first_year(start, end, now) == first
