"""Checkable targets of phases, set through the edit buffer: undoable steps."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit_buffers import bare, equals, new_features, rows
from smartcity_planner.planning.edit_common import Edited
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.phases import Tables, as_date, no_phase, open_table, put, qdate

_COLUMNS = ("id", "phase_id", "name_ko", "name_en", "quantity", "unit", "due_on", "state")


@dataclass(frozen=True)
class PhaseTarget:
    """What a phase should reach; `id` is empty for one that is to be added."""

    phase_id: str
    name_ko: str
    name_en: str = ""
    quantity: float | None = None
    unit: str = ""
    due_on: date | None = None
    state: str = "open"
    id: str = ""


def targets(tables: Tables) -> list[PhaseTarget]:
    """Return all targets of phases, unsaved edits included, those due first at the front."""
    layer = tables.get("phase_target")
    found = rows(layer, _COLUMNS) if layer is not None else []
    made = [
        PhaseTarget(
            str(row["phase_id"]),
            str(row["name_ko"] or ""),
            str(row["name_en"] or ""),
            None if bare(row["quantity"]) is None else float(row["quantity"]),
            str(row["unit"] or ""),
            as_date(row["due_on"]),
            str(row["state"] or "open"),
            str(row["id"]),
        )
        for row in found
    ]
    return sorted(made, key=lambda target: (target.due_on or date.max, target.name_ko))


def set_target(
    history: EditHistory, tables: Tables, target: PhaseTarget, progress: Progress = SILENT
) -> Edited:
    """Add a target, or change the one with its id. Raises BadInput where it has no name."""
    layer, phase = open_table(tables, "phase_target"), open_table(tables, "phase")
    if not target.name_ko.strip():
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "The target has no name. Say what is to be reached."),
            "Planning",
        )
    if not rows(phase, ("id",), equals("id", target.phase_id)):
        raise no_phase()
    values: dict[str, object] = {
        "phase_id": target.phase_id,
        "name_ko": target.name_ko.strip(),
        "name_en": target.name_en.strip() or None,
        "quantity": target.quantity,
        "unit": target.unit.strip() or None,
        "due_on": qdate(target.due_on),
        "state": target.state,
    }
    change = Change(layer)
    if target.id:
        for row in rows(layer, _COLUMNS, equals("id", target.id)):
            there = {**row.values, "due_on": qdate(as_date(row["due_on"]))}
            new = {name: value for name, value in values.items() if there.get(name) != value}
            put(change, row, new)
    else:
        own = {"id": str(uuid.uuid4()), "basis": "planned"}
        change.added = new_features(layer, [own | values])
    history.run(translate("Planning", "Set a target of a phase"), [change], progress)
    return Edited(added=len(change.added), changed=len(change.values))


def remove_target(
    history: EditHistory, tables: Tables, target_id: str, progress: Progress = SILENT
) -> Edited:
    """Take a target away."""
    layer = open_table(tables, "phase_target")
    found = rows(layer, ("id",), equals("id", target_id))
    change = Change(layer, deleted=[row.fid for row in found])
    history.run(translate("Planning", "Remove a target of a phase"), [change], progress)
    return Edited(deleted=len(change.deleted))
