"""What the rows and columns of a money table mean in the ledger, read from their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.amounts import Amount, Amounts
from smartcity_planner.atlas.proof.reading.words import plain, shows
from smartcity_planner.domain import codes
from smartcity_planner.domain.units import UNITS, WON, Unit
from smartcity_planner.store.plan import PlanStore

_YEAR = re.compile(r"\d{4}")
_NUMBERED = re.compile(r"(\d+)\.")
_MAIN, _ALL = frozenset(codes.MAIN_SOURCES), frozenset(codes.SOURCE.values)
#: What begins a table of money, keys of the book's words.
_CORNERS = ("source", "district", "phase_name", "budget_name", "goals_goal")
_TOTALS = ("total", "budget_total", "budget_all", "goals_sum", "phase_money", "goals_money")
_EXACT = ("budget_exact", "goals_exact")
_NEVER = 9999
#: A row that is indented by more spaces than this is a phase, in the budget.
PHASE_LEAD = 4


@dataclass(frozen=True)
class Figures:
    """A column: which money it counts; `unit` where it has one of its own."""

    holds: Callable[[Amount], bool]
    unit: Unit | None = None


class Meaning:
    """The words of one edition's tables."""

    def __init__(self, edition: Edition, store: PlanStore, amounts: Amounts) -> None:
        self._amounts = amounts
        texts, language = edition.texts, edition.book.language

        def word(key: str, **values: object) -> str:
            """Return a word of the book, folded; "" where the book has none of this name."""
            try:
                return plain(texts(key, **values))
            except KeyError:
                return ""

        self.corners = frozenset(filter(None, map(word, _CORNERS)))
        self.units = {word("unit", unit=unit.label(language)): unit for unit in UNITS}
        self.carried_in, self.carried_out = word("budget_in"), word("budget_out")
        self.budget = word("budget_name")
        self.adding_up = frozenset((word("source"), word("district"), word("phase_name")))
        self._totals = frozenset(filter(None, map(word, _TOTALS)))
        self._exact = frozenset(filter(None, map(word, _EXACT)))
        self._before = re.compile(re.escape(word("before")) + _places(word("until", year="@")))
        self._after = re.compile(re.escape(word("after")) + _places(word("from", year="@")))
        self._others, self._unplaced = word("others"), word("unplaced")
        self._sources = {plain(codes.SOURCE.label(c, language)): c for c in codes.SOURCE.values}
        name = texts.name
        self._districts = {
            plain(name(row["name_ko"], row["name_en"])): row["code"]
            for row in store.query("SELECT code, name_ko, name_en FROM district")
        }
        self._fields = {plain(codes.FIELD.label(c, language)): c for c in codes.FIELD.values}
        self._no_goal, self._goal = word("goals_none"), word("goals_goal")
        self._goals: dict[str, set[str]] = {
            self._no_goal: set(),
            **{
                plain(name(row["name_ko"], row["name_en"])): set()
                for row in store.query("SELECT name_ko, name_en FROM plan_goal")
            },
        }
        with_goal = set()
        for row in store.query(
            "SELECT g.name_ko, g.name_en, i.project_id FROM indicator i "
            "JOIN plan_goal g ON g.id = i.goal_id"
        ):
            self._goals[plain(name(row["name_ko"], row["name_en"]))].add(row["project_id"])
            with_goal.add(row["project_id"])
        self._projects: dict[str, list[str]] = {}
        self._fields_of: dict[str, str] = {}
        for row in store.query("SELECT id, field, name_ko, name_en FROM project ORDER BY fid"):
            self._fields_of[row["id"]] = row["field"]
            label = plain(name(row["name_ko"], row["name_en"]))
            self._projects.setdefault(label, []).append(row["id"])
        self._goals[self._no_goal] = self._fields_of.keys() - with_goal
        self._phases: dict[str, list[tuple[str, str, int]]] = {}
        for row in store.query(
            "SELECT id, project_id, seq, name_ko, name_en FROM phase ORDER BY project_id, seq"
        ):
            label = plain(name(row["name_ko"], row["name_en"]))
            entry = (row["id"], label, row["seq"])
            self._phases.setdefault(row["project_id"], []).append(entry)

    def column(self, label: str) -> Figures | None:
        """Return what a column counts; None where it is no money."""
        if label in self._exact:
            return Figures(lambda row: True, WON)
        if label in self._totals:
            return Figures(lambda row: True)
        if _YEAR.fullmatch(label):
            return Figures(_in_years(int(label), int(label)))
        if found := self._before.fullmatch(label):
            return Figures(_in_years(0, int(found[1])))
        if found := self._after.fullmatch(label):
            return Figures(_in_years(int(found[1]), _NEVER))
        sources = self._of_sources(label)
        return Figures(lambda row: row.source in sources) if sources else None

    def is_total(self, label: str) -> bool:
        """Whether a row or column is the sum of the others."""
        return label in self._totals

    def row(self, page: Page, corner: str, label: str) -> list[Amount] | None:
        """Return the money that a row counts; None where its words are not known."""
        scope = self._amounts.scope(page)
        if scope is None:
            return None
        here = self._amounts.entries(*scope)
        if label in self._totals:
            return here
        if sources := self._of_sources(label):
            return [row for row in here if row.source in sources]
        if corner == self._goal:
            projects = next((p for name, p in self._goals.items() if _same(label, name)), None)
            return None if projects is None else [row for row in here if row.project in projects]
        if label == self._unplaced:
            return [row for row in here if row.district is None]
        if label in self._districts:
            return [row for row in here if row.district == self._districts[label]]
        if page.kind == "phases" and (found := _NUMBERED.match(label)):
            ids = {p for p, name, seq in self._phases.get(page.key, ()) if str(seq) == found[1]}
            return [row for row in here if row.phase in ids]
        return None

    def budget_row(
        self, page: Page, label: str, lead: int, project: str
    ) -> tuple[list[list[Amount]], str]:
        """Return what a row of the budget can count, and the project that it names.

        Two projects may have one name, so there can be several; none where the words are not
        known. `project` is the one whose phases stand here.
        """
        scope = self._amounts.scope(page)
        here = self._amounts.entries(*scope) if scope else []
        if label in self._totals:
            return [here], project
        label = label.rstrip("*")
        if not lead and label in self._fields:
            field = self._fields[label]
            return [[row for row in here if self._fields_of[row.project] == field]], ""
        if lead > PHASE_LEAD:
            phases = [p for p, name, _ in self._phases.get(project, ()) if _same(label, name)]
            return [[row for row in here if row.phase == phase] for phase in phases], project
        ids = [i for name, found in self._projects.items() if _same(label, name) for i in found]
        found = [[row for row in here if row.project == own] for own in ids]
        return found, ids[0] if ids else project

    def _of_sources(self, label: str) -> frozenset[str]:
        if label in self._sources:
            return frozenset({self._sources[label]})
        return _ALL - _MAIN if label == self._others else frozenset()


def _in_years(first: int, last: int) -> Callable[[Amount], bool]:
    return lambda row: first <= row.year <= last


def won(entries: Iterable[Amount], figures: Figures) -> int:
    """Return the sum of the money that a cell counts."""
    return sum(row.won for row in entries if figures.holds(row))


def _same(label: str, name: str) -> bool:
    """Whether a label is a name, or its beginning where it was cut."""
    return label == name or (label.endswith("...") and shows(label, name))


def _places(pattern: str) -> str:
    return re.escape(pattern).replace("@", r"(\d{4})")


def numbers(cells: Sequence[str]) -> list[int | None]:
    """Return the figures of cells; None for one that rounds to less than it shows."""
    return [0 if c == "-" else None if c == "<1" else int(c.replace(",", "")) for c in cells]
