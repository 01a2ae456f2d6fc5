"""Adopting a scenario: its phases and money become the plan's, in one signed transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning import scenario as scenarios
from smartcity_planner.planning import scenario_diff
from smartcity_planner.planning.history_words import who_label
from smartcity_planner.planning.scenario import Scenario
from smartcity_planner.store import ledger_write
from smartcity_planner.store.plan import PlanStore


class PlanMovedOn(BadInput):
    """The plan was changed since the scenario was made; adopting would undo those changes."""


@dataclass(frozen=True)
class Moved:
    """What somebody changed in a table of the plan since a scenario was made."""

    who: str | None
    table: str
    rows: int
    entries: int
    last_at: str

    @property
    def text(self) -> str:
        """Say it in a few words."""
        return translate("Planning", "{who}: {table}, {count} rows").format(
            who=who_label(self.who),
            table=schema.table(self.table).label(ui_language()),
            count=f"{self.rows:,}",
        )


@dataclass(frozen=True)
class Adopted:
    """Rows that the plan got, that took other values, and that it lost, by table."""

    by_table: dict[str, tuple[int, int, int]]

    @property
    def new(self) -> int:
        """Rows that the plan did not have."""
        return sum(counts[0] for counts in self.by_table.values())

    @property
    def changed(self) -> int:
        """Rows that have other values now."""
        return sum(counts[1] for counts in self.by_table.values())

    @property
    def gone(self) -> int:
        """Rows that the plan has no more."""
        return sum(counts[2] for counts in self.by_table.values())


def moved_since(store: PlanStore, scenario: Scenario) -> list[Moved]:
    """Return what was changed in the plan, of what a scenario covers, since it was made."""
    marks = ", ".join("?" * len(scenario_diff.COVERED))
    rows = store.query(
        "SELECT who, table_name, COUNT(DISTINCT row_key) AS rows, COUNT(*) AS entries, "  # nosec B608
        f"MAX(at) AS last_at FROM change_log WHERE fid > ? AND table_name IN ({marks}) "
        "GROUP BY who, table_name ORDER BY who IS NULL, who, MIN(fid)",
        [scenario.log_seq, *scenario_diff.COVERED],
    )
    return [
        Moved(row["who"], row["table_name"], row["rows"], row["entries"], row["last_at"])
        for row in rows
    ]


def adopt(
    store: PlanStore, scenario: Scenario, progress: Progress = SILENT, over: bool = False
) -> Adopted:
    """Make the scenario's phases and money the plan's; all of it or, on any refusal, nothing.

    Only rows that differ are written, signed with the step "adopt". Raises PlanMovedOn where the
    plan was changed since the scenario was made and `over` is not given, BadInput where the
    scenario needs rows that the plan lacks, NotAPlan and CannotWrite as everywhere, Cancelled.
    """
    other = scenarios.opened(store, scenario)
    with store.transaction("adopt") as connection:
        # Inside the transaction: nobody can change the plan between the look and the writing.
        connection.execute("PRAGMA cache_size = -400000")
        if not over:
            _require_unmoved(store, scenario)
        with scenario_diff.attached(connection, other):
            for number, name in enumerate(scenario_diff.COVERED):
                progress.go_on(5 + 50 * number / len(scenario_diff.COVERED))
                scenario_diff.find(connection, name, progress)
            _require_parents(connection, scenario)
            found = {name: scenario_diff.counts(connection, name) for name in scenario_diff.COVERED}
            progress.go_on(60)
            _write(connection, progress.go_on)
            connection.execute("UPDATE scenario SET state = 'adopted' WHERE id = ?", [scenario.id])
    return Adopted(found)


def _require_unmoved(store: PlanStore, scenario: Scenario) -> None:
    moved = moved_since(store, scenario)
    if moved:
        raise PlanMovedOn(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The plan was changed since the scenario “{name}” was made ({changes}). Adopting "
                "it would undo these changes. Compare the two first; to adopt it all the same, "
                "say so.",
            ),
            "Planning",
            name=scenario.name,
            changes="; ".join(one.text for one in moved),
        )


def _require_parents(connection: sqlite3.Connection, scenario: Scenario) -> None:
    """Refuse a scenario that leans on rows which the plan lacks, before anything is written."""
    for name in scenario_diff.COVERED:
        for field in schema.table(name).fields:
            parent = field.references
            if parent is None or parent.table in scenario_diff.COVERED:
                continue
            asked = f"SELECT {field.name} AS k FROM temp.new_{name}"  # nosec B608 - own names
            if field.name in scenario_diff.value_of(schema.table(name)):
                asked += f" UNION SELECT new_{field.name} FROM temp.changed_{name}"  # nosec B608
            missing = connection.execute(
                f"SELECT DISTINCT k FROM ({asked}) WHERE k IS NOT NULL AND k NOT IN "  # nosec B608
                f"(SELECT {parent.column} FROM main.{parent.table})"
            ).fetchall()
            if missing:
                names = connection.execute(
                    f"SELECT {parent.display_ko} FROM other.{parent.table} "  # nosec B608
                    f"WHERE {parent.column} = ?",
                    missing[0],
                ).fetchone()
                raise BadInput(
                    QT_TRANSLATE_NOOP(
                        "Planning",
                        "The scenario “{name}” uses {count} rows of “{parent}” that the plan does "
                        "not have (e.g. {example}). Add them to the plan first. Nothing was "
                        "changed.",
                    ),
                    "Planning",
                    name=scenario.name,
                    count=f"{len(missing):,}",
                    parent=schema.table(parent.table).label(ui_language()),
                    example=(names and names[0]) or missing[0][0],
                )


def _write(connection: sqlite3.Connection, go_on: Callable[[float], None]) -> None:
    """Bring the plan's rows to those of the scenario; the temporary tables say which differ."""
    plain = [name for name in scenario_diff.COVERED if name != "funding"]
    _write_ledger(connection, gone=True)
    go_on(70)
    for name in reversed(plain):
        connection.execute(
            f"DELETE FROM main.{name} WHERE fid IN (SELECT fid FROM temp.gone_{name})"  # nosec B608
        )
    go_on(75)
    with _without_unique_indexes(connection, plain):  # two phases may change places
        for name in plain:
            values = scenario_diff.value_of(schema.table(name))
            if values:
                sets = ", ".join(f"{column} = d.new_{column}" for column in values)
                connection.execute(
                    f"UPDATE {name} SET {sets} FROM temp.changed_{name} d "  # nosec B608
                    f"WHERE {name}.fid = d.fid"
                )
    for name in scenario_diff.COVERED:
        go_on(80)
        if name == "funding":
            _write_ledger(connection, gone=False)
            continue
        columns = ", ".join(schema.table(name).columns)
        connection.execute(
            f"INSERT INTO main.{name} ({columns}) SELECT {columns} FROM temp.new_{name}"  # nosec B608
        )
    go_on(95)


def _write_ledger(connection: sqlite3.Connection, gone: bool) -> None:
    """Delete ledger rows (before phases go), or change and add them (after phases came)."""
    if gone:
        fids = [fid for (fid,) in connection.execute("SELECT fid FROM temp.gone_funding")]
        if fids:
            ledger_write.write(connection, deleted=fids)
        return
    values = ", ".join(f"new_{name}" for name in ledger_write.VALUES)
    changed = connection.execute(f"SELECT fid, {values} FROM temp.changed_funding").fetchall()  # nosec B608
    columns = ", ".join(ledger_write.COLUMNS)
    added = connection.execute(f"SELECT {columns} FROM temp.new_funding").fetchall()  # nosec B608
    if changed or added:
        ledger_write.write(connection, added=added, changed=changed)


@contextmanager
def _without_unique_indexes(connection: sqlite3.Connection, tables: list[str]) -> Iterator[None]:
    """Ask for uniqueness once all rows are changed, not row by row; part of the transaction."""
    names = {f"{name}_unique" for name in tables}
    found = [
        (name, sql)
        for name, sql in connection.execute("SELECT name, sql FROM main.sqlite_master").fetchall()
        if name in names
    ]
    for name, _ in found:
        connection.execute(f'DROP INDEX main."{name}"')
    yield
    for _, sql in found:
        connection.execute(sql)
