"""Vision and goals: what stands behind each goal of the city's plan, and how it is measured."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.text_cells import Column, Layout, Line, cut_into_pages, measured
from smartcity_planner.atlas.blocks.text_table import link_lines, table_height, text_table
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import goals as facts_of
from smartcity_planner.atlas.facts import sources
from smartcity_planner.atlas.facts.goals import Goal, Goals, Indicator
from smartcity_planner.atlas.facts.money import exact_sum, figure, unit_for
from smartcity_planner.atlas.facts.page_sources import cited_sources
from smartcity_planner.atlas.outline.kept import kept
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.body import body_of, text_body
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, SOFT
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet

#: Text of this page, on A3: it has few lines and is read aloud. Smaller where that saves a page.
_SIZE = BODY
_BAR = 5


@dataclass(frozen=True)
class GoalsFacts:
    """The tables of one page; only the first page has the goals. `parts` are those of the bars,
    in thousandths of the whole."""

    goals: tuple[Line, ...]
    goals_layout: Layout
    parts: tuple[int, ...]
    unit: str
    exact: str
    notes: tuple[str, ...]
    indicators: tuple[Line, ...]
    indicators_layout: Layout
    sums: tuple[int, ...]
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class GoalsPage:
    """Goals with their money, and the indicators below them."""

    template = "text"

    def facts(self, edition: Edition, page: Page) -> GoalsFacts:
        """Read goals and indicators; of the latter, this page's."""
        texts, table = edition.texts, _tables(edition)
        start, end = table.ranges[page.piece - 1]
        found, is_first = table.found, page.piece == 1
        notes = [texts("goals_note"), *_origin(edition)]
        if found.twice:
            notes.append(texts("goals_twice"))
        cited, licences = cited_sources(edition, "goals")
        return GoalsFacts(
            table.goals if is_first else (),
            table.goals_layout,
            # Of the whole, as the percentages beside the bars and the track behind them say.
            tuple(min(1000, goal.won * 1000 // (found.total.won or 1)) for goal in found.goals),
            unit_for(found.total.won).label(texts.language),
            exact_sum(page.funding, texts),
            tuple(notes),
            tuple(table.indicators[start:end]),
            table.indicators_layout,
            (*(goal.won for goal in found.goals), found.total.won) if is_first else (),
            cited,
            licences,
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """No map."""
        return {}

    def draw(self, edition: Edition, page: Page, facts: GoalsFacts, sheet: Sheet) -> None:
        """Draw the goals with their bars, then the indicators."""
        header(sheet, page, edition)
        body, texts = body_of(sheet), sheet.texts
        y = body.y
        if facts.goals:
            y = _goals(sheet, body, facts) + sheet.paper.mm(6)
        heading = texts("goals_indicators" if page.piece == 1 else "goals_indicators_more")
        below = sheet.heading(Rect(body.x, y, body.w, body.bottom - y), heading, size=BODY + 2)
        if facts.indicators:
            places = text_table(sheet, below, facts.indicators_layout, facts.indicators)
            link_lines(edition, places, facts.indicators)
        else:
            line = fonts.line_mm(sheet.paper.size(BODY))
            where = Rect(below.x, below.y, below.w, line)
            sheet.text(where, texts("indicator_none"), BODY, colour=QUIET)
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))
        record = edition.keep.setdefault("record", {})
        record.setdefault("sums", []).extend(facts.sums)


def pieces(edition: Edition) -> int:
    """Return how many pages goals and indicators take."""
    return len(_tables(edition).ranges)


def _tables(edition: Edition) -> _Tables:
    return kept(edition, "goals tables", lambda: _Tables(edition))


class _Tables:
    """Both tables, measured, and the second cut into pages."""

    def __init__(self, edition: Edition) -> None:
        self.found: Goals = facts_of.goals(edition)
        self._texts = texts = edition.texts
        self._ids = {page.id for page in edition.pages}
        self._unit = unit_for(self.found.total.won)
        body, paper, family = text_body(edition), edition.paper, edition.family
        lines = [self._goal(goal, "plain") for goal in self.found.goals]
        lines.append(self._goal(self.found.total, "total"))
        columns = [
            Column(texts("goals_goal")),
            Column(texts("goals_projects"), "right"),
            Column(texts("goals_money"), "right"),
            Column(texts("goals_exact"), "right"),
            Column(texts("goals_percent"), "right"),
            Column("", share=1, free=True),
        ]
        self.goals_layout = measured(columns, lines, paper, family, body.w, _SIZE)
        self.goals = tuple(self.goals_layout.set(line) for line in lines)
        rows = [self._indicator(each) for each in self.found.indicators]
        columns = [
            Column(texts("goals_goal"), share=2, most=2),
            Column(texts("indicator"), share=3, most=2),
            Column(texts("indicator_project"), share=3, most=2),
            Column(texts("indicator_unit"), "centre"),
            Column(texts("indicator_baseline"), "right"),
            Column(texts("indicator_targets"), share=3, most=3),
            Column(texts("indicator_actual"), "right"),
            Column(texts("indicator_basis"), "centre"),
        ]
        heading = fonts.line_mm(paper.size(BODY + 2)) + paper.mm(0.8)
        notes = fonts.line_mm(paper.size(BODY)) + paper.mm(1.2)
        above = table_height(self.goals_layout, self.goals) + heading + notes + paper.mm(6)
        for size in (_SIZE, SMALL):
            self.indicators_layout = measured(columns, rows, paper, family, body.w, size)
            self.indicators = [self.indicators_layout.set(line) for line in rows]
            room = self.indicators_layout.room(body.h - heading)
            cut = cut_into_pages(self.indicators_layout, self.indicators, room - above, room)
            self.ranges = cut
            if len(cut) == 1:
                break

    def _goal(self, goal: Goal, style: str) -> Line:
        won, total = goal.won, self.found.total.won
        percent = (won * 2000 + total) // (2 * total) if total else 0
        share = f"{percent // 10}.{percent % 10} %" if won else "–"
        exact = f"{won:,}" if won else "–"
        projects = str(goal.projects) if goal.projects else "–"
        return Line((goal.name, projects, figure(won, self._unit), exact, share, ""), style)

    def _indicator(self, each: Indicator) -> Line:
        name = f"project:{each.project_id}"
        return Line(
            (
                each.goal,
                each.name,
                each.project,
                each.unit,
                each.baseline,
                each.targets,
                each.actual,
                each.basis,
            ),
            page_id=name if name in self._ids else "",
        )


def _origin(edition: Edition) -> list[str]:
    """Say where the goals come from."""
    rows = edition.store.query("SELECT DISTINCT source_id AS id FROM plan_goal ORDER BY seq")
    cited, _ = sources.citations(edition, (row["id"] for row in rows))
    return [edition.texts("goals_origin", sources="; ".join(cited))] if cited else []


def _goals(sheet: Sheet, body: Rect, facts: GoalsFacts) -> float:
    """Draw the table of goals with a bar per goal, the exact total and notes; return its end."""
    paper, texts = sheet.paper, sheet.texts
    unit = texts("unit", unit=facts.unit)
    below = sheet.heading(body, texts("goals_table"), unit, size=BODY + 2)
    places = text_table(sheet, below, facts.goals_layout, facts.goals)
    widths = facts.goals_layout.widths
    left = below.x + sum(widths[:_BAR]) + paper.mm(3)
    room = widths[_BAR] - paper.mm(6)
    for place, part in zip(places, facts.parts, strict=False):
        high = place.h * 0.46
        top = place.y + (place.h - high) / 2
        sheet.box(Rect(left, top, room, high), fill=SOFT, stroke=None)
        if part:
            sheet.box(Rect(left, top, room * part / 1000, high), fill=ACCENT, stroke=None)
    y = places[-1].bottom + paper.mm(1.2)
    line, small = fonts.line_mm(paper.size(BODY)), fonts.line_mm(paper.size(SMALL))
    where = Rect(body.x, y, body.w, line)
    sheet.text(where, facts.exact, BODY, bold=True, h="right", name="exact sum")
    text = "   ".join(f"※ {note}" for note in facts.notes)
    sheet.line_of_text(Rect(body.x, y, body.w * 0.72, small), text, SMALL, colour=QUIET)
    return y + line
