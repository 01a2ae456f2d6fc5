"""The plan's goals: how many projects and how much money stand behind each, and its indicators."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.grounds import Grounds
from smartcity_planner.atlas.facts.ledger import scope_entries
from smartcity_planner.atlas.scope import scope_of
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes


@dataclass(frozen=True)
class Goal:
    """One goal; `id` is "" for the projects that have none."""

    id: str
    name: str
    projects: int
    won: int


@dataclass(frozen=True)
class Indicator:
    """One indicator, in words: what it had, what it should have, what it has."""

    goal: str
    project_id: str
    project: str
    name: str
    unit: str
    baseline: str
    targets: str
    actual: str
    basis: str
    basis_code: str = ""
    source_id: str | None = None


@dataclass(frozen=True)
class Goals:
    """All goals and indicators of a book. `total` counts every project once.

    `twice` says that some project has several goals and is counted under each.
    """

    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    total: Goal
    twice: bool


def goals(edition: Edition) -> Goals:
    """Return goals and indicators of the projects that the book is about."""
    texts, scope, store = edition.texts, scope_of(edition), edition.store
    won: dict[str, int] = defaultdict(int)
    for entry in scope_entries(edition):
        won[entry.project] += entry.won
    known = {
        row["id"]: texts.name(row["name_ko"], row["name_en"])
        for row in store.query("SELECT id, name_ko, name_en FROM project ORDER BY fid")
    }
    covered = [project for project in known if project in set(scope.projects)]
    of_goal: dict[str, dict[str, None]] = defaultdict(dict)
    rows = store.query("SELECT * FROM indicator ORDER BY fid")
    for row in rows:
        if row["project_id"] in covered and row["goal_id"]:
            of_goal[row["goal_id"]][row["project_id"]] = None
    listed = store.query("SELECT id, seq, name_ko, name_en FROM plan_goal ORDER BY seq, fid")
    names = {row["id"]: texts.name(row["name_ko"], row["name_en"]) for row in listed}
    made = [
        Goal(key, name, len(of_goal[key]), sum(won[project] for project in of_goal[key]))
        for key, name in names.items()
    ]
    with_goal = {project for projects in of_goal.values() for project in projects}
    without = [project for project in covered if project not in with_goal]
    if without:
        money = sum(won[project] for project in without)
        made.append(Goal("", texts("goals_none"), len(without), money))
    total = Goal("", texts("goals_sum"), len(covered), sum(won[project] for project in covered))
    twice = sum(goal.projects for goal in made) > total.projects
    grounds = Grounds(edition)
    indicators = tuple(
        replace(each, basis=grounds.of(each.source_id, each.basis_code))
        for each in indicators_of(edition, known, covered, names)
    )
    return Goals(tuple(made), indicators, total, twice)


def indicators_of(
    edition: Edition, projects: dict[str, str], covered: list[str], names: dict[str, str]
) -> tuple[Indicator, ...]:
    """Return the indicators of the `covered` projects; `names` are those of the goals by id."""
    texts, store = edition.texts, edition.store
    targets: dict[str, list[str]] = defaultdict(list)
    for row in store.query(
        "SELECT it.indicator_id AS id, ph.seq, it.target FROM indicator_target it "
        "JOIN phase ph ON ph.id = it.phase_id ORDER BY ph.seq"
    ):
        value = number(row["target"])
        targets[row["id"]].append(texts("indicator_target_at", seq=row["seq"], value=value))
    actual = {
        row["indicator_id"]: _dated(row["value"], row["year"])
        for row in store.query("SELECT * FROM indicator_actual ORDER BY year")  # the latest stays
    }
    order = {key: position for position, key in enumerate(names)}
    rows = store.query("SELECT * FROM indicator ORDER BY fid")
    made = [row for row in rows if row["project_id"] in covered]
    made.sort(key=lambda row: order.get(row["goal_id"], len(order)))
    return tuple(
        Indicator(
            names.get(row["goal_id"], "–"),
            row["project_id"],
            projects[row["project_id"]],
            texts.name(row["name_ko"], row["name_en"]),
            unit_name(row["unit"], texts),
            _dated(row["baseline"], row["baseline_year"]),
            " → ".join(targets[row["id"]]) or "–",
            actual.get(row["id"], "–"),
            codes.DATES_BASIS.label(row["basis"], texts.language),
            row["basis"],
            row["source_id"],
        )
        for row in made
    )


#: Counters that plans use, of one and of several; any other unit stays as it was written. What is
#: counted by 개 is said by the name that the figure stands under.
_COUNTERS = {
    "곳": ("place", "places"),
    "개": ("", ""),
    "건": ("case", "cases"),
    "명": ("person", "people"),
    "회": ("time", "times"),
    "대": ("unit", "units"),
    "종": ("kind", "kinds"),
    "필지": ("parcel", "parcels"),
    "점": ("point", "points"),
    "동": ("building", "buildings"),
}


def unit_name(unit: str | None, texts: Texts) -> str:
    """Return a unit in the book's language, for a column of units; a dash where there is none."""
    return _unit(unit or "", True, texts) or "–"


def quantity(value: float | None, unit: str | None, texts: Texts) -> str:
    """Return a figure with its unit ("120 places", "1 case"); a dash for none."""
    if value is None:
        return number(value)
    return f"{number(value)} {_unit(unit or '', number(value) != '1', texts)}".rstrip()


def _unit(unit: str, several: bool, texts: Texts) -> str:
    return unit if texts.language == "ko" else _COUNTERS.get(unit, (unit, unit))[several]


def number(value: float | None) -> str:
    """Return a figure with thousands separators, as many decimals as it has; a dash for none."""
    return "–" if value is None else f"{value:,.10g}"


def _dated(value: float | None, year: int | None) -> str:
    return f"{number(value)} ({year})" if value is not None and year else number(value)
