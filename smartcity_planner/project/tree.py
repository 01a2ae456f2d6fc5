"""The layer tree: which layers stand in which group, and what a new project shows.

From top to bottom, as QGIS draws: points and hatched zones over the parcels, the parcels over
the filled hubs, and all of them over the boundaries.
"""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer

from smartcity_planner.project import layers
from smartcity_planner.project.texts import text

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "group.areas",
        (
            "infrastructure_point",
            "infrastructure_line",
            "infrastructure_area",
            "regeneration_zone",
        ),
    ),
    ("group.plan", ("parcel_phase", "parcel_funding", "parcel")),
    ("group.boundaries", ("hub", "legal_dong", "district")),
    (
        "group.projects",
        (
            "project",
            "phase",
            "project_department",
            "phase_target",
            "phase_dependency",
            "legal_dependency",
            "review",
            "technology_review",
            "indicator",
            "indicator_target",
            "indicator_actual",
            "programme",
            "programme_district",
            "support_centre",
            "support_centre_function",
            "support_gap",
        ),
    ),
    (
        "group.tables",
        (
            "phase_parcel",
            "funding",
            "funding_target",
            "funding_by_phase",
            "funding_by_district",
            "funding_by_hub",
            "council_meeting",
            "funding_at_council",
            "phase_at_council",
            "scenario",
            "department",
            "plan_goal",
            "rule",
            "source",
            "choice",
        ),
    ),
    (
        "group.imports",
        (
            "import_run",
            "quarantine",
            "import_repair",
            "moved_parcel",
            "parcel_successor",
            "parcel_change",
            "field_map",
            "parcel_place_names",
            "parcel_place",
            "parcel_overlay",
            "zonal_figure",
        ),
    ),
)
#: Groups of tables without a place on the map; folded in at first.
_TABLE_GROUPS = frozenset({"group.projects", "group.tables", "group.imports"})
#: What only forms ask; no planner looks for it in the tree.
_UNSEEN = frozenset({"choice"})
#: What imports, computations and the board write down; an edit by hand would make it untrue.
KEPT_BY_TOOLS = frozenset(
    {
        "council_meeting",
        "scenario",
        "import_run",
        "import_repair",
        "parcel_change",
        "parcel_successor",
        "parcel_overlay",
        "zonal_figure",
    }
)
GROUP_PROPERTY = "smartcity/group"
STYLED = tuple(name for key, names in GROUPS if key not in _TABLE_GROUPS for name in names)
LISTED = tuple(name for _, names in GROUPS for name in names)
_EXPANDED = ("infrastructure_point", "parcel_phase", "parcel_funding", "regeneration_zone", "hub")


def remove_ours(project: QgsProject) -> None:
    """Take an earlier plan's layers and groups out of the project; other layers stay."""
    project.removeMapLayers(
        [layer.id() for layer in project.mapLayers().values() if layers.is_ours(layer)]
    )
    root = project.layerTreeRoot()
    for group in root.findGroups():
        if group.customProperty(GROUP_PROPERTY, "") and not group.findLayers():
            root.removeChildNode(group)


def add_groups(project: QgsProject, language: str, opened: Callable[[str], QgsVectorLayer]) -> None:
    """Add all groups on top of the tree; `opened` makes the layer of a table."""
    root = project.layerTreeRoot()
    for position, (key, names) in enumerate(GROUPS):
        group = root.insertGroup(position, text(key, language))
        group.setCustomProperty(GROUP_PROPERTY, key)
        for name in names:
            _add(project, group, opened(name), name)
        group.setExpanded(key not in _TABLE_GROUPS)


def _add(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsVectorLayer, name: str) -> None:
    if name in _UNSEEN:
        layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
    project.addMapLayer(layer, False)
    node = group.addLayer(layer)
    node.setExpanded(name in _EXPANDED)
