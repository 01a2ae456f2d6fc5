"""Saving the planner's edits: all layers in one transaction, or nothing.

QGIS commits one layer after the other: killed in between, half of an edit would be in the plan; and
(3.40, buffered groups) it reports a save as done, and forgets the rows, where the database refuses
one. So the edit buffers are written here, in one transaction of SQLite, and QGIS then lets go of
them and reads the plan anew. The plan is the old or the new one, whatever happens.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsProject, QgsVectorLayer

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.planning import save_conflict, save_write
from smartcity_planner.store.plan import PlanStore


def modified(layers: Iterable[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Return the layers with unsaved edits."""
    return [layer for layer in layers if layer.isEditable() and layer.isModified()]


def save(
    project: QgsProject,
    store: PlanStore,
    tables: dict[str, QgsVectorLayer],
    progress: Progress = SILENT,
    since: int | None = None,
) -> int:
    """Save the unsaved edits of all plan tables; return how many layers had some.

    `tables` maps table names to their layers; `since` is the number of the last change of the
    plan when the edits began (None: not asked). Raises BadInput where a rule of the plan refuses a
    row, CannotWrite where the plan cannot be written or somebody else has changed the same rows
    meanwhile; the edits then stay unsaved, all of them. It can be cancelled (Cancelled) until
    everything is written.
    """
    changed = {name: layer for name, layer in tables.items() if modified([layer])}
    if changed:
        with store.transaction("save") as connection:
            if since is not None:
                save_conflict.require_unchanged(connection, store, changed, since)
            save_write.write(connection, store, changed, progress)
            progress.go_on(90)
    discard(project, tables.values())
    for layer in changed.values():
        layer.dataProvider().reloadData()
        layer.triggerRepaint()
    return len(changed)


def discard(project: QgsProject, layers: Iterable[QgsVectorLayer]) -> None:
    """Throw the unsaved edits of all plan tables away and leave editing."""
    if project.transactionMode() == Qgis.TransactionMode.BufferedGroups:
        project.rollBack(True)
    for layer in layers:
        if layer.isEditable():
            layer.rollBack(True)
