"""The budget of a book: fields, projects and phases by year and by source, in whole won."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.ledger import Entry, funding, scope_entries
from smartcity_planner.atlas.facts.money import Column, year_columns
from smartcity_planner.atlas.scope import scope_of
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes

_EXAMPLES = ("example", "published_total")
Won = tuple[int, ...]


@dataclass(frozen=True)
class BudgetColumns:
    """The amounts of a row: the total, then by year, then by source."""

    years: tuple[Column, ...]
    sources: tuple[tuple[str, tuple[str, ...]], ...]

    def labels(self, texts: Texts) -> tuple[str, ...]:
        """Return the columns' headings."""
        years = tuple(column.label for column in self.years)
        return (texts("budget_total"), *years, *(label for label, _ in self.sources))

    def amounts(self, entries: Iterable[Entry]) -> Won:
        """Return the won of each column."""
        total = 0
        years, sources = [0] * len(self.years), [0] * len(self.sources)
        for entry in entries:
            total += entry.won
            for number, column in enumerate(self.years):
                if column.holds(entry.year):
                    years[number] += entry.won
            for number, (_, group) in enumerate(self.sources):
                if entry.source in group:
                    sources[number] += entry.won
        return (total, *years, *sources)


@dataclass(frozen=True)
class BudgetRow:
    """One row: a field (level 0), project (1) or phase (2) and its won by column."""

    level: int
    key: str
    label: str
    won: Won
    has_example: bool
    project: str = ""


@dataclass(frozen=True)
class Budget:
    """All rows of a book's budget and their total."""

    columns: BudgetColumns
    rows: tuple[BudgetRow, ...]
    total: Won
    has_example: bool


def budget(edition: Edition) -> Budget:
    """Return the budget that an edition's book is about, read once per edition.

    A project or phase without money is there with zeros. A district's book counts the money in
    the district alone.
    """
    found = edition.keep.get("budget")
    if not isinstance(found, Budget):
        found = edition.keep["budget"] = _read(edition)
    return found


def _read(edition: Edition) -> Budget:
    texts, scope = edition.texts, scope_of(edition)
    entries = scope_entries(edition)
    columns = _columns(entries, edition.made.year, texts)
    by_phase: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_phase[entry.phase].append(entry)
    phases: dict[str, list[BudgetRow]] = defaultdict(list)
    shown = set(scope.phases)
    for row in edition.store.query(
        "SELECT id, project_id, name_ko, name_en FROM phase ORDER BY project_id, seq, fid"
    ):
        if row["id"] in shown:
            own = by_phase[row["id"]]
            label = texts.name(row["name_ko"], row["name_en"])
            made = _row(2, row["id"], label, columns, own, row["project_id"])
            phases[row["project_id"]].append(made)
    fields: dict[str, list[BudgetRow]] = defaultdict(list)
    known = set(scope.projects)
    for row in edition.store.query("SELECT id, field, name_ko, name_en FROM project ORDER BY fid"):
        if row["id"] in known:
            own = [entry for phase in phases[row["id"]] for entry in by_phase[phase.key]]
            label = texts.name(row["name_ko"], row["name_en"])
            made = _row(1, row["id"], label, columns, own, row["id"])
            fields[row["field"]] += [made, *phases[row["id"]]]
    rows: list[BudgetRow] = []
    for field in sorted(fields, key=_order):
        of_projects = [row for row in fields[field] if row.level == 1]
        label = codes.FIELD.label(field, texts.language)
        won = add(row.won for row in of_projects) or columns.amounts(())
        example = any(row.has_example for row in of_projects)
        rows += [BudgetRow(0, field, label, won, example), *fields[field]]
    example = any(entry.basis in _EXAMPLES for entry in entries)
    return Budget(columns, tuple(rows), columns.amounts(entries), example)


def add(rows: Iterable[Won]) -> Won:
    """Return the sum of rows, column by column; () where there is none."""
    return tuple(map(sum, zip(*rows, strict=True)))


def _row(
    level: int, key: str, label: str, columns: BudgetColumns, own: list[Entry], project: str
) -> BudgetRow:
    example = any(entry.basis in _EXAMPLES for entry in own)
    return BudgetRow(level, key, label, columns.amounts(own), example, project)


def _columns(entries: Sequence[Entry], this_year: int, texts: Texts) -> BudgetColumns:
    """The three main sources have a column each, the others share one where they have money."""
    money = funding(iter(entries))
    groups = [(codes.SOURCE.label(name, texts.language), (name,)) for name in codes.MAIN_SOURCES]
    others = tuple(name for name in codes.SOURCE.values if name not in codes.MAIN_SOURCES)
    if set(others) & set(money.sources):
        groups.append((texts("others"), others))
    return BudgetColumns(tuple(year_columns(money.years, this_year, texts)), tuple(groups))


def _order(field: str) -> tuple[int, str]:
    values = codes.FIELD.values
    return (values.index(field) if field in values else len(values), field)
