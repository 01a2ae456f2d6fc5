"""Scenarios: named copies of a plan, each a plan file of its own beside it.

All that works on a plan works on a scenario. The copy keeps the plan's log up to the moment it was
made, so that "as of" stays true in it, and knows in its own meta whose scenario it is.
"""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, NotAPlan, PlanError
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.planning import scenario_file
from smartcity_planner.store import files, migrations, person
from smartcity_planner.store.plan import PlanStore, insert_rows


@dataclass(frozen=True)
class Scenario:
    """A scenario as the plan's register has it. `made_at` is UTC; `state` see SCENARIO_STATE."""

    id: str
    name_ko: str
    name_en: str
    path: Path
    made_at: str
    made_by: str
    log_seq: int
    state: str
    note: str

    @property
    def name(self) -> str:
        """The name in the language of the interface."""
        return (self.name_en if ui_language() == "en" else "") or self.name_ko

    @property
    def there(self) -> bool:
        """Whether its file is where the plan expects it."""
        return self.path.is_file()


def create(
    store: PlanStore,
    name_ko: str,
    name_en: str = "",
    note: str = "",
    progress: Progress = SILENT,
) -> Path:
    """Copy the plan, as it is stored now, into a scenario of this name; return its file.

    Raises BadInput for an empty or used name or where the plan is a scenario itself, CannotWrite
    where plan or folder cannot be written, Cancelled; then neither file nor register is changed.
    """
    name = name_ko.strip()
    if not name:
        raise BadInput(QT_TRANSLATE_NOOP("Planning", "Give the scenario a name."), "Planning")
    _require_no_scenario(store)
    _require_unused(store, name)
    store.require_writable()
    target = scenario_file.free_path(store, name)
    row_id = str(uuid.uuid4())
    with files.replacing(target) as part:
        progress.go_on(5)
        migrations.copy_database(store.path, part)
        progress.go_on(70)
        base = scenario_file.mark_copy(part, store, row_id, name)
        progress.go_on(90)
    try:
        with store.transaction("scenario") as connection:
            row = {
                "id": row_id,
                "name_ko": name,
                "name_en": name_en.strip() or None,
                "file": target.relative_to(store.path.parent).as_posix(),
                "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
                "made_by": person.name() or None,
                "log_seq": base,
                "state": "open",
                "note": note.strip() or None,
            }
            insert_rows(connection, "scenario", [row])
    except BaseException:
        target.unlink(missing_ok=True)  # a scenario that the plan does not know is none
        raise
    return target


def listed(store: PlanStore) -> list[Scenario]:
    """Return the plan's scenarios, the newest first; dropped ones last."""
    rows = store.query("SELECT * FROM scenario ORDER BY state = 'dropped', made_at DESC, fid DESC")
    return [_scenario(store, row) for row in rows]


def named(store: PlanStore, name: str) -> Scenario:
    """Return the scenario with this name (either language) or id; BadInput where there is none."""
    wanted = name.strip()
    found = listed(store)
    for scenario in found:
        if wanted and wanted in (scenario.id, scenario.name_ko, scenario.name_en):
            return scenario
    raise BadInput(
        QT_TRANSLATE_NOOP(
            "Planning", "The plan has no scenario “{name}”. Its scenarios are: {known}."
        ),
        "Planning",
        name=wanted,
        known=", ".join(scenario.name for scenario in found) or "–",
    )


def rename(store: PlanStore, scenario: Scenario, name_ko: str, name_en: str = "") -> None:
    """Give a scenario another name; its file stays where it is."""
    name = name_ko.strip()
    if not name:
        raise BadInput(QT_TRANSLATE_NOOP("Planning", "Give the scenario a name."), "Planning")
    if name != scenario.name_ko:
        _require_unused(store, name)
    with store.transaction("scenario") as connection:
        connection.execute(
            "UPDATE scenario SET name_ko = ?, name_en = ? WHERE id = ?",
            (name, name_en.strip() or None, scenario.id),
        )
    if scenario.there:
        opened(store, scenario).set_meta(scenario_name=name, title=scenario_file.title(store, name))


def drop(store: PlanStore, scenario: Scenario, with_file: bool = False) -> None:
    """Mark a scenario as dropped; its file stays unless `with_file`."""
    if with_file and scenario.there:
        opened(store, scenario)  # what is not this scenario is not ours to remove
    set_state(store, scenario, "dropped")
    if not with_file:
        return
    try:
        for path in (scenario.path, scenario.path.with_suffix(".qgz")):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise files.cannot_write(scenario.path, error) from error


def set_state(store: PlanStore, scenario: Scenario, state: str) -> None:
    """Note what became of a scenario."""
    with store.transaction("scenario") as connection:
        connection.execute("UPDATE scenario SET state = ? WHERE id = ?", (state, scenario.id))


def opened(store: PlanStore, scenario: Scenario) -> PlanStore:
    """Return the scenario as a plan; raises where its file is gone, another plan's or newer."""
    if not scenario.there:
        raise NotAPlan(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The file of the scenario “{name}” is not at {path}. Put it back there, or drop "
                "the scenario.",
            ),
            "Planning",
            name=scenario.name,
            path=scenario.path,
        )
    copy = PlanStore.open(scenario.path)
    meta = copy.meta()
    if meta.get("scenario_of") != store.meta().get("plan_id") or (
        meta.get("scenario_id") != scenario.id
    ):
        raise NotAPlan(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{path} is not the scenario “{name}” of this plan. Put the right file there, or "
                "drop the scenario.",
            ),
            "Planning",
            path=scenario.path,
            name=scenario.name,
        )
    return copy


def home_of(store: PlanStore) -> PlanStore:
    """Return the plan that a scenario belongs to; the plan itself where it is no scenario.

    Raises NotAPlan where the plan is no longer where the scenario was made.
    """
    meta = store.meta()
    if not meta.get("scenario_id"):
        return store
    path = store.path.parent / meta.get("scenario_plan_file", "")
    try:
        home = PlanStore.open(path.resolve())
        known = home.meta().get("plan_id")
    except PlanError:
        known = None
    if known is None or known != meta.get("scenario_of"):
        raise NotAPlan(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The plan of the scenario “{name}” is not at {path}. Open the plan where it is "
                "now.",
            ),
            "Planning",
            name=meta.get("scenario_name", ""),
            path=path.resolve(),
        )
    return home


# Within


def _scenario(store: PlanStore, row: sqlite3.Row) -> Scenario:
    return Scenario(
        row["id"],
        row["name_ko"],
        row["name_en"] or "",
        store.path.parent / row["file"],
        row["made_at"],
        row["made_by"] or "",
        row["log_seq"],
        row["state"],
        row["note"] or "",
    )


def _require_no_scenario(store: PlanStore) -> None:
    meta = store.meta()
    if meta.get("scenario_id"):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{path} is the scenario “{name}” itself. Make scenarios from the plan it belongs "
                "to.",
            ),
            "Planning",
            path=store.path,
            name=meta.get("scenario_name", ""),
        )


def _require_unused(store: PlanStore, name: str) -> None:
    if store.query("SELECT 1 FROM scenario WHERE name_ko = ? OR name_en = ?", [name, name]):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning", "The plan already has a scenario “{name}”. Choose another name."
            ),
            "Planning",
            name=name,
        )
