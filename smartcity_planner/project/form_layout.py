"""The tabs of the forms of project, phase and parcel; other forms list their columns."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsEditFormConfig,
    QgsVectorLayer,
)

from smartcity_planner.domain.model import Table, View
from smartcity_planner.project.relations import relation_id
from smartcity_planner.project.texts import text

_NOTES = ("note_ko", "note_en", "source_id")
#: table → tabs: (title, columns, child tables). "*" are all columns not named elsewhere.
_TABS: dict[str, tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]] = {
    "project": (
        ("form.basics", ("*",), ()),
        ("form.phases", (), ("phase",)),
        ("form.partners", (), ("project_department",)),
        ("form.notes", _NOTES, ()),
    ),
    "phase": (
        ("form.basics", ("*",), ()),
        (
            "form.schedule",
            ("starts_on", "ends_on", "dates_basis", "target", "target_en"),
            (),
        ),
        ("form.parcels", (), ("phase_parcel",)),
        ("form.money", (), ("funding",)),
    ),
    "parcel": (
        ("form.basics", ("*",), ()),
        ("form.places", (), ("parcel_place",)),
        ("form.phases", (), ("phase_parcel",)),
        ("form.money", (), ("funding",)),
    ),
}


def arrange(
    config: QgsEditFormConfig,
    layer: QgsVectorLayer,
    table: Table | View,
    language: str,
    hidden: Collection[str],
) -> None:
    """Arrange the form of a table that has tabs."""
    if table.name not in _TABS:
        return
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    config.clearTabs()
    named = {name for _, columns, _ in _TABS[table.name] for name in columns}
    rest = [f.name for f in table.fields if f.name not in named and f.name not in hidden]
    root = config.invisibleRootContainer()
    for title, columns, children in _TABS[table.name]:
        tab = QgsAttributeEditorContainer(text(title, language), root)
        tab.setType(Qgis.AttributeEditorContainerType.Tab)
        for name in rest if columns == ("*",) else columns:
            index = layer.fields().indexOf(name)
            tab.addChildElement(QgsAttributeEditorField(name, index, tab))
        for child in children:
            editor = QgsAttributeEditorRelation(relation_id(table.name, child), tab)
            editor.setRelationWidgetTypeId("relation_editor")
            editor.setShowLabel(False)
            tab.addChildElement(editor)
        config.addTab(tab)
