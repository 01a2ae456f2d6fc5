"""The plan in the open QGIS project: its store and the layers over its tables."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProject, QgsVectorLayer

from smartcity_planner.domain import schema
from smartcity_planner.planning.edit_buffers import PlanLayers
from smartcity_planner.project import layers as project_layers
from smartcity_planner.store.plan import PlanStore

#: Without these tables the desk cannot work.
NEEDED = ("project", "phase", "parcel", "phase_parcel", "funding")


@dataclass(frozen=True)
class OpenPlan:
    """A plan that is open in QGIS: its store and its layers by table name."""

    store: PlanStore
    tables: dict[str, QgsVectorLayer]

    @property
    def layers(self) -> PlanLayers:
        """The layers of planning edits."""
        return PlanLayers(
            self.tables["phase"],
            self.tables["parcel"],
            self.tables["phase_parcel"],
            self.tables["funding"],
            self.tables["project"],
            self.tables.get("allocation"),
        )


def open_plan_of(project: QgsProject) -> OpenPlan | None:
    """Return the plan of `project`, or None where it has none (or lacks one of its layers).

    Raises PlanError where the plan's file is gone or of another version.
    """
    store = project_layers.plan_store(project)
    if store is None:
        return None
    tables = {}
    for table in schema.TABLES:
        layer = project_layers.find(project, table.name)
        if layer is not None and layer.isValid():
            tables[table.name] = layer
    return OpenPlan(store, tables) if all(name in tables for name in NEEDED) else None
