"""What the ledger says about each project, hub, district, department or phase."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.store.plan import PlanStore
from smartcity_planner.tables.texts import Texts

#: What a table can be grouped by, and the group of an entry of the ledger's totals
#: (`t` totals, `ph` phase, `pr` project).
GROUPS = {
    "project": "pr.id",
    "hub": "pr.hub_id",
    "district": "NULLIF(t.district_code, '')",
    "department": "pr.lead_department_id",
    "phase": "ph.id",
    "plan": "'plan'",
}
#: The names of all groups of a kind, in the order in which a table lists them.
_NAMES = {
    "project": "SELECT id, name_ko, name_en FROM project ORDER BY id",
    "hub": "SELECT id, name_ko, name_en FROM hub ORDER BY id",
    "district": "SELECT code, name_ko, name_en FROM district ORDER BY code",
    "department": "SELECT id, name_ko, name_en FROM department ORDER BY id",
    "phase": "SELECT ph.id, pr.name_ko || ' · ' || ph.name_ko, "
    "COALESCE(pr.name_en, pr.name_ko) || ' · ' || COALESCE(ph.name_en, ph.name_ko) "
    "FROM phase ph JOIN project pr ON pr.id = ph.project_id ORDER BY pr.id, ph.seq",
}
#: What money without a group is called.
_NOWHERE = {"district": "unplaced", "hub": "no_hub", "department": "no_department"}
#: Bases of figures that nobody published in this form.
EXAMPLES = frozenset({"example", "published_total"})


@dataclass
class Group:
    """The money of one group in whole won, by (source, fiscal year, basis)."""

    key: str | None
    name: str
    entries: dict[tuple[str, int, str], int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All won."""
        return sum(self.entries.values())

    @property
    def has_example(self) -> bool:
        """Whether any figure is an example, or a published total with an example spread."""
        return any(basis in EXAMPLES for _, _, basis in self.entries)

    def won(self, source: str, years: range) -> int:
        """Won of a source in some years."""
        return sum(
            won for (s, year, _), won in self.entries.items() if s == source and year in years
        )

    def is_example(self, source: str, years: range) -> bool:
        """Whether money of a source in some years includes examples."""
        return any(
            s == source and year in years and basis in EXAMPLES and won
            for (s, year, basis), won in self.entries.items()
        )


@dataclass(frozen=True)
class Ledger:
    """The whole ledger by groups: all of its won, and nothing else."""

    group_by: str
    groups: tuple[Group, ...]
    without_money: tuple[str, ...]
    rows: int
    bases: dict[str, int]
    evidence: tuple[str, ...]

    @cached_property
    def total(self) -> int:
        """All won."""
        return sum(group.total for group in self.groups)

    @cached_property
    def years(self) -> list[int]:
        """Fiscal years with money, ascending."""
        return sorted({year for group in self.groups for _, year, _ in group.entries})

    @cached_property
    def other_sources(self) -> list[str]:
        """Sources with money beside the three main ones, in the order of the code list."""
        used = {source for group in self.groups for source, _, _ in group.entries}
        return [s for s in codes.SOURCE.values if s in used and s not in codes.MAIN_SOURCES]

    @property
    def has_example(self) -> bool:
        """Whether any figure is an example."""
        return bool(EXAMPLES & self.bases.keys())


def read(store: PlanStore, group_by: str, texts: Texts) -> Ledger:
    """Return the plan's ledger by groups. Raises PlanError where its totals are not its rows'."""
    key = GROUPS[group_by]
    with store.reading() as connection:
        connection.execute("BEGIN")  # one state of the plan, whoever saves meanwhile
        found = connection.execute(
            f"SELECT {key}, t.source, t.fiscal_year, t.basis, SUM(t.amount_won), "  # nosec B608
            "SUM(t.row_count) FROM funding_total t JOIN phase ph ON ph.id = t.phase_id "
            "JOIN project pr ON pr.id = ph.project_id "
            "WHERE t.row_count > 0 GROUP BY 1, 2, 3, 4"
        ).fetchall()
        names = _names(connection.execute(_NAMES[group_by]), texts) if group_by in _NAMES else {}
        rows, won = connection.execute(
            "SELECT COUNT(*), COALESCE(SUM(amount_won), 0) FROM funding"
        ).fetchone()
        evidence = connection.execute(
            "SELECT DISTINCT evidence_id FROM funding_total "
            "WHERE row_count > 0 AND evidence_id <> '' ORDER BY 1"
        ).fetchall()
    if (rows, won) != (sum(row[5] for row in found), sum(row[4] for row in found)):
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Tables",
                "The plan's kept totals do not agree with its ledger, so no table was made. "
                "Check the plan; the findings say how to put the totals right.",
            ),
            "Tables",
        )
    groups: dict[str | None, Group] = {}
    if group_by == "plan":
        groups["plan"] = Group("plan", texts("plan_total"))
    bases: dict[str, int] = {}
    for group, source, year, basis, amount, _ in found:
        one = groups.setdefault(group, Group(group, _name(group, group_by, names, texts)))
        one.entries[(source, year, basis)] = amount
        bases[basis] = bases.get(basis, 0) + amount
    order = {name: place for place, name in enumerate(names)}
    listed = sorted(
        groups.values(), key=lambda g: (g.key is None, order.get(g.key, len(order)), g.key or "")
    )
    return Ledger(
        group_by,
        tuple(listed),
        tuple(name for code, name in names.items() if code not in groups),
        rows,
        {basis: bases[basis] for basis in codes.BASIS.values if basis in bases},
        tuple(row[0] for row in evidence),
    )


def _names(rows: Iterable[tuple[str, str, str | None]], texts: Texts) -> dict[str | None, str]:
    return {code: texts.name(korean, english) for code, korean, english in rows}


def _name(key: str | None, group_by: str, names: dict[str | None, str], texts: Texts) -> str:
    if group_by == "plan":
        return texts("plan_total")
    if key is None:
        return texts(_NOWHERE[group_by])
    return names.get(key) or key
