"""Targets and limits of money: read with unsaved edits, and set through the edit buffer."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from qgis.core import QgsVectorLayer

from smartcity_planner.domain.cells import LEDGER_NAMESPACE
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.funding import whole_won
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit_buffers import Row, equals, new_features, rows
from smartcity_planner.planning.edit_common import Edited
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.grid import Target, TargetCell
from smartcity_planner.planning.totals import Scope

#: Kinds of scopes that a target can be set for.
KINDS = ("plan", "project", "phase", "hub", "district", "department")
_COLUMNS = ("id", "scope", "scope_key", "source", "fiscal_year", "amount_won", "is_limit", "basis")


def targets_of(layer: QgsVectorLayer, scope: Scope) -> dict[TargetCell, Target]:
    """Return the targets of a scope by (source or None, fiscal year or None)."""
    found = {}
    for place, row in _rows(layer, scope).items():
        example = row["basis"] in ("example", "published_total")
        found[place] = Target(int(row["amount_won"] or 0), bool(row["is_limit"]), example)
    return found


def set_targets(
    history: EditHistory,
    layer: QgsVectorLayer,
    scope: Scope,
    wanted: Mapping[TargetCell, Target | None],
    progress: Progress = SILENT,
) -> Edited:
    """Set targets of a scope; None takes one away. One undoable step.

    Raises BadInput for a scope that can have none, a filtered layer or impossible amounts;
    then nothing is changed.
    """
    if scope.kind not in KINDS:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "A selection of parcels cannot have a target. Choose a project, a phase, a hub, "
                "a district or a department.",
            ),
            "Planning",
        )
    if layer.subsetString():
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "“{layer}” has a filter, so that a part of the plan is out of sight. Remove "
                "the filter of the layer, then try again.",
            ),
            "Planning",
            layer=layer.name(),
        )
    there = _rows(layer, scope)
    change = Change(layer)
    added: list[dict[str, object]] = []
    for place, target in sorted(wanted.items(), key=lambda item: str(item[0])):
        row = there.get(place)
        if target is None:
            change.deleted += [row.fid] if row is not None else []
        elif row is None:
            added.append(_new(scope, place, target))
        else:
            _change(change, row, target)
    change.added = new_features(layer, added)
    history.run(translate("Planning", "Set targets"), [change], progress)
    return Edited(len(change.added), len(change.values), len(change.deleted))


def _change(change: Change, row: Row, target: Target) -> None:
    place = change.layer.fields().indexOf
    values: dict[str, object] = {
        "amount_won": whole_won(target.won),
        "is_limit": bool(target.is_limit),
    }
    new = {name: value for name, value in values.items() if row[name] != value}
    if "amount_won" in new and row["basis"] in ("published", "published_total"):
        new["basis"] = "planned"  # a figure somebody changed is no longer the published one
    if new:
        change.values[row.fid] = {place(name): value for name, value in new.items()}
        change.before[row.fid] = {place(name): row[name] for name in new}


def _new(scope: Scope, place: TargetCell, target: Target) -> dict[str, object]:
    source, year = place
    key = scope.key if scope.kind != "plan" else None
    name = f"target|{scope.kind}|{key or ''}|{source or ''}|{year or ''}"
    return {
        "id": str(uuid.uuid5(LEDGER_NAMESPACE, name)),
        "scope": scope.kind,
        "scope_key": key,
        "source": source,
        "fiscal_year": year,
        "amount_won": whole_won(target.won),
        "is_limit": bool(target.is_limit),
        "basis": "example" if target.example else "planned",
    }


def _rows(layer: QgsVectorLayer, scope: Scope) -> dict[TargetCell, Row]:
    if scope.kind not in KINDS:
        return {}
    where = equals("scope", scope.kind)
    if scope.kind != "plan":
        where += f" AND {equals('scope_key', scope.key)}"
    return {(row["source"], row["fiscal_year"]): row for row in rows(layer, _COLUMNS, where)}
