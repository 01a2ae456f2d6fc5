"""The plan's layers in a project: how they are opened, recognised and found again."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

from smartcity_planner.domain import schema, views
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, NotAPlan
from smartcity_planner.domain.model import Table, View
from smartcity_planner.store.plan import PlanStore

#: Custom property of each layer made here: the table or view it shows. Names of layers are
#: for people; this is for programs.
TABLE_PROPERTY = "smartcity/table"
#: Custom variables of a project made here.
PLAN_VARIABLE = "smartcity_plan"
#: QGIS opens layers that are not edited without locking; such a layer can no longer read its
#: extent once another one of the file is edited (the file then has a write-ahead log).
_LOCKING = "|option:NOLOCK=NO"
LANGUAGE_VARIABLE = "smartcity_language"
TITLE_VARIABLE = "smartcity_title"


def declaration(name: str) -> Table | View:
    """Return the table or view called `name`; KeyError where there is none."""
    for view in views.VIEWS:
        if view.name == name:
            return view
    return schema.table(name)


def layer_id(name: str) -> str:
    """Return the id of our layer of this table: the same in every project, so that relations
    and forms survive copying.

    No id begins with another one: QGIS (3.40) finds layers in its lists by the beginning of their
    id, takes the wrong one out, and dies on the one that is left.
    """
    return f"smartcity_{len(name):02}_{name}"


def open_layer(store: PlanStore, name: str, language: str) -> QgsVectorLayer:
    """Return the layer of a table or view, named in `language`; raises NotAPlan."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False  # a package holds styles of its own language
    layer = QgsVectorLayer(
        f"{store.path}|layername={name}{_LOCKING}",
        declaration(name).label(language),
        "ogr",
        options,
    )
    if not layer.isValid():
        raise NotAPlan(
            QT_TRANSLATE_NOOP(
                "Project",
                "The layer “{layer}” of {path} cannot be opened. The file may be damaged: "
                "go back to a copy, or create the plan anew.",
            ),
            "Project",
            layer=layer.name(),
            path=store.path,
        )
    layer.setId(layer_id(name))
    layer.setCustomProperty(TABLE_PROPERTY, name)
    return layer


def find(project: QgsProject, name: str) -> QgsVectorLayer | None:
    """Return the project's layer of this table or view, or None."""
    layer = project.mapLayer(layer_id(name))
    if is_ours(layer, name):
        return layer
    for other in project.mapLayers().values():
        if is_ours(other, name):
            return other
    return None


def is_ours(layer: QgsMapLayer | None, name: str | None = None) -> bool:
    """Whether the layer was made here (for the table `name`, if given)."""
    if not isinstance(layer, QgsVectorLayer):
        return False
    table = layer.customProperty(TABLE_PROPERTY, "")
    return bool(table) if name is None else table == name


def plan_path(project: QgsProject) -> Path | None:
    """Return the path of the plan that the project shows, or None where it shows none."""
    layer = find(project, "parcel")
    if layer is not None:
        parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
        if parts.get("path"):
            return Path(str(parts["path"]))
    name = project.customVariables().get(PLAN_VARIABLE)
    if not name:
        return None
    path = Path(str(name))
    return path if path.is_absolute() else Path(project.absolutePath()) / path


def plan_store(project: QgsProject) -> PlanStore | None:
    """Return the plan of the project, or None where the project shows none.

    Raises NotAPlan, NewerPlan or OlderPlan where the file is not one that can be used.
    """
    path = plan_path(project)
    return None if path is None else PlanStore.open(path)
