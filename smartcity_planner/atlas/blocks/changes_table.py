"""Money then, now and the difference, and the phases that differ: for the side of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_planner.atlas.blocks.block import Block
from smartcity_planner.atlas.blocks.money_table import money_table, table_height
from smartcity_planner.atlas.blocks.text_cells import Column, Layout, Line, measured
from smartcity_planner.atlas.blocks.text_table import table_height as text_height
from smartcity_planner.atlas.blocks.text_table import text_table
from smartcity_planner.atlas.facts import money
from smartcity_planner.atlas.facts.changes import Amount, Changes, PhaseChange
from smartcity_planner.atlas.facts.phases import numbered
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import QUIET, WARN
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes
from smartcity_planner.domain.units import Unit, format_won, is_exact

#: With more years than this, those that did not change are left out.
_YEARS = 10


class ChangesTable(Block):
    """Won by source and year then, now and the difference; the exact sums below."""

    name = "changes"

    def __init__(self, facts: Changes, remark: str = "") -> None:
        self._facts, self._remark = facts, remark

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of the table, its sums and remarks."""
        table = changes_table(self._facts, sheet.texts)
        sums = 2 * fonts.line_mm(sheet.paper.size(BODY))
        remarks = len(self._remarks(sheet.texts)) * fonts.line_mm(sheet.paper.size(SMALL))
        return table_height(sheet, table) + sums + remarks + sheet.paper.mm(0.8)

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Draw the table, then the sums in whole won one below the other."""
        paper, texts, facts = sheet.paper, sheet.texts, self._facts
        table = changes_table(facts, texts)
        mark = texts("example") if self._remark else ""
        y = where.y + money_table(sheet, where, table, texts("changes_money"), mark)
        y -= paper.mm(0.4)
        line, small = fonts.line_mm(paper.size(BODY)), fonts.line_mm(paper.size(SMALL))
        difference = signed(facts.now_won - facts.then_won)
        for words in (
            texts("changes_sum_now", won=f"{facts.now_won:,}"),
            texts("changes_sum_difference", won=difference),
        ):
            sheet.line_of_text(Rect(where.x, y, where.w, line), words, BODY, bold=True, h="right")
            y += line
        y += paper.mm(0.8)
        for words in self._remarks(texts):
            colour = WARN if words == self._remark else QUIET
            box = Rect(where.x, y, where.w, small)
            sheet.line_of_text(box, f"※ {words}", SMALL, colour=colour, h="right")
            y += small
        return y - where.y

    def _remarks(self, texts: Texts) -> list[str]:
        unit = _unit(self._facts)
        amounts = [won for each in self._facts.by_year for won in (each.then, each.now)]
        amounts += [won for each in self._facts.by_source for won in (each.then, each.now)]
        rounded = [] if all(is_exact(won, unit) for won in amounts) else [texts("rounded")]
        return [remark for remark in (self._remark, *rounded) if remark]


class ChangedPhases(Block):
    """The phases that differ, one line each; those beyond `most_mm` are counted."""

    name = "changed phases"

    def __init__(self, facts: Changes, of_hub: bool, most_mm: float) -> None:
        self._facts, self._of_hub, self._room = facts, of_hub, most_mm

    def least(self, sheet: Sheet, width: float) -> float:
        """Return the height of the lines that fit; 0 where no phase differs."""
        if not self._facts.phases:
            return 0.0
        layout, lines, left_out = self._fitting(sheet, width)
        return self._height(sheet, layout, lines, left_out)

    def draw(self, sheet: Sheet, where: Rect) -> float:
        """Draw heading, lines, and how many more there are."""
        paper, texts = sheet.paper, sheet.texts
        layout, lines, left_out = self._fitting(sheet, where.w)
        unit = texts("unit", unit=_unit(self._facts).label(texts.language))
        body = sheet.heading(where, texts("changes_phases"), unit)
        text_table(sheet, body, layout, lines)
        if left_out:
            y = body.y + text_height(layout, lines) + paper.mm(0.6)
            line = fonts.line_mm(paper.size(SMALL))
            words = f"※ {texts('changes_more', n=left_out)}"
            sheet.line_of_text(Rect(where.x, y, where.w, line), words, SMALL, colour=QUIET)
        return self._height(sheet, layout, lines, left_out)

    def _fitting(self, sheet: Sheet, width: float) -> tuple[Layout, list[Line], int]:
        lines = [
            phase_line(phase, self._of_hub, _unit(self._facts), sheet.texts)
            for phase in self._facts.phases
        ]
        columns = (
            Column(sheet.texts("changes_phase"), share=3, most=3),
            Column(sheet.texts("changes_what"), share=4, most=5),
            Column(sheet.texts("changes_difference"), "right"),
        )
        layout = measured(columns, lines, sheet.paper, sheet.family, width)
        shown = [layout.set(line) for line in lines]
        count = len(shown)
        while count > 1 and self._room < self._height(
            sheet, layout, shown[:count], len(shown) - count
        ):
            count -= 1
        return layout, shown[:count], len(shown) - count

    def _height(self, sheet: Sheet, layout: Layout, lines: list[Line], left_out: int) -> float:
        head = fonts.line_mm(sheet.paper.size(BODY)) + sheet.paper.mm(0.8)
        foot = fonts.line_mm(sheet.paper.size(SMALL)) + sheet.paper.mm(1) if left_out else 0.0
        return head + text_height(layout, lines) + foot


def changes_table(facts: Changes, texts: Texts) -> money.MoneyTable:
    """Return the table's cells; its first sum is that of then."""
    unit = _unit(facts)
    years = facts.by_year
    if len(years) > _YEARS:
        years = tuple(each for each in years if each.difference) or years[:_YEARS]
    total = Amount("", facts.then_won, facts.now_won)
    empty = ("", "", "")
    rows = [
        money.Row(texts("total"), None, _cells(total, unit), bold=True),
        money.Row(texts("changes_by_source"), None, empty, bold=True),
        *(
            money.Row(codes.SOURCE.label(each.key, texts.language), each.key, _cells(each, unit))
            for each in facts.by_source
        ),
        money.Row(texts("changes_by_year"), None, empty, bold=True),
        *(money.Row(each.key, None, _cells(each, unit)) for each in years),
    ]
    if not facts.by_source:
        rows = rows[:1]
    return money.MoneyTable(
        texts("changes_corner"),
        (texts("changes_then"), texts("changes_now"), texts("changes_difference")),
        tuple(rows),
        unit,
        (),
        texts("changes_sum_then", won=f"{facts.then_won:,}"),
    )


def phase_line(phase: PhaseChange, of_hub: bool, unit: Unit, texts: Texts) -> Line:
    """Return what is different about a phase, and its money's difference, as a line."""
    name = numbered(phase.seq, phase.name)
    if of_hub:
        name = f"{phase.project} · {name}"
    difference = difference_text(phase.won - phase.won_then, unit)
    return Line((name, "; ".join(_words(phase, texts)), difference))


def _words(phase: PhaseChange, texts: Texts) -> list[str]:
    if phase.kind != "changed":
        return [texts(f"changes_{phase.kind}")]
    words = []
    if phase.name != phase.name_then:
        words.append(texts("changes_renamed", old=phase.name_then))
    if phase.project != phase.project_then:
        words.append(texts("changes_moved", old=phase.project_then))
    if phase.seq != phase.seq_then:
        words.append(texts("changes_order", old=phase.seq_then, new=phase.seq))
    if phase.dates != phase.dates_then:
        old, new = _period(phase.dates_then, texts), _period(phase.dates, texts)
        words.append(texts("changes_dates", old=old, new=new))
    if phase.attached or phase.detached:
        counts = (("changes_plus", phase.attached), ("changes_minus", phase.detached))
        what = ", ".join(texts(key, n=f"{n:,}") for key, n in counts if n)
        old, new = f"{phase.parcels_then:,}", f"{phase.parcels:,}"
        words.append(texts("changes_lots", old=old, new=new, what=what))
    if phase.spread_differs and (phase.won == phase.won_then or not words):
        words.append(texts("changes_spread"))
    return words


def _period(dates: Sequence[str], texts: Texts) -> str:
    first, last = (day.replace("-", ".") for day in dates)
    return f"{first}~{last}" if first or last else texts("changes_no_dates")


def _cells(amount: Amount, unit: Unit) -> tuple[str, str, str]:
    return (
        money.figure(amount.then, unit),
        money.figure(amount.now, unit),
        difference_text(amount.difference, unit),
    )


def difference_text(won: int, unit: Unit) -> str:
    """Return a difference in `unit` with its sign; a dash for none."""
    if not won:
        return money.DASH
    text = format_won(abs(won), unit)
    return f"{'+' if won > 0 else '-'}{text if text != '0' else '<1'}"


def signed(won: int) -> str:
    """Return whole won with their sign."""
    return f"{won:+,}" if won else "0"


def _unit(facts: Changes) -> Unit:
    return money.unit_for(max(facts.then_won, facts.now_won))
