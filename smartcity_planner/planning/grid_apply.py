"""What was typed into the funding table becomes one undoable edit of ledger and targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from qgis.core import QgsVectorLayer

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit_buffers import PlanLayers
from smartcity_planner.planning.edit_cells import set_cells
from smartcity_planner.planning.edit_common import Edited
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.grid import Target, TargetCell
from smartcity_planner.planning.grid_edit import Edits
from smartcity_planner.planning.targets import set_targets
from smartcity_planner.planning.totals import Scope


class _Gathering(EditHistory):
    """Takes changes down without applying them, so that several edits become one step."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: list[Change] = []

    def run(self, label: str, changes: Sequence[Change], progress: Progress = SILENT) -> bool:
        self.changes += changes
        return any(changes)


def apply_edits(
    history: EditHistory,
    layers: PlanLayers,
    target_layer: QgsVectorLayer | None,
    scope: Scope,
    edits: Edits,
    targets: Mapping[TargetCell, Target],
    progress: Progress = SILENT,
) -> Edited:
    """Set won and targets of a scope as one step; `targets` are those there now.

    A target that is new is no limit; one that is there stays what it is. Raises BadInput as
    `set_cells` and `set_targets` do, and where the table of targets is not at hand; then nothing
    is changed.
    """
    gathered = _Gathering()
    done = set_cells(gathered, layers, scope, edits.cells, progress)
    if edits.targets:
        if target_layer is None:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "The table of targets is not in the QGIS project. Open the plan again with "
                    "“Open plan”.",
                ),
                "Planning",
            )
        wanted = {
            place: None if won is None else replace(targets.get(place, Target(0)), won=won)
            for place, won in edits.targets.items()
        }
        other = set_targets(gathered, target_layer, scope, wanted, progress)
        done = replace(
            done,
            added=done.added + other.added,
            changed=done.changed + other.changed,
            deleted=done.deleted + other.deleted,
        )
    label = (
        translate("Planning", "Change amounts")
        if edits.cells
        else translate("Planning", "Set targets")
    )
    history.run(label, gathered.changes, progress)
    return done
