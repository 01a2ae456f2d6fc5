"""The project that a book's maps draw from: the plan's styled layers, and no more than those."""

from __future__ import annotations

from qgis.core import QgsProject

from smartcity_planner.atlas.maps import fitting, labels
from smartcity_planner.atlas.sheets.paper import Paper
from smartcity_planner.project import build, layers, styles
from smartcity_planner.store.plan import PlanStore

#: Tables and views that maps of a book draw.
DRAWN = (
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
    "regeneration_zone",
    "parcel_phase",
    "parcel_funding",
    "parcel",
    "hub",
    "legal_dong",
    "district",
)


def book_project(store: PlanStore, language: str, paper: Paper) -> QgsProject:
    """Return a project with the layers that maps draw, in the style of the plan's project.

    Forms, relations and tables are left out: a book needs none, and they take most of the time.
    """
    project = QgsProject()
    build.set_properties(project, store, language)
    for name in DRAWN:
        layer = layers.open_layer(store, name, language)
        styles.apply_style(layer, name, language)
        project.addMapLayer(layer, False)
    labels.make_searchable(project)
    fitting.fit(project, paper)
    return project
