"""The tabs of the forms of what has much around it; other forms list their columns."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsEditFormConfig,
    QgsExpression,
    QgsOptionalExpression,
    QgsVectorLayer,
)

from smartcity_planner.domain import schema
from smartcity_planner.domain.model import Table, View
from smartcity_planner.project.layers import declaration
from smartcity_planner.project.relations import RELATIONS, relation_id
from smartcity_planner.project.texts import text

_NOTES = ("note_ko", "note_en", "source_id")
_NOTES_TAB = ("form.notes", _NOTES, ())
_BASICS = ("form.basics", ("*",), ())
#: A tab: its title, its columns, its child tables. "*" are all columns not named elsewhere.
Tab = tuple[str, tuple[str, ...], tuple[str, ...]]
TABS: dict[str, tuple[Tab, ...]] = {
    "project": (
        _BASICS,
        ("form.phases", (), ("phase",)),
        ("form.departments", (), ("project_department",)),
        ("form.laws", (), ("legal_dependency",)),
        ("form.reviews", (), ("review",)),
        ("form.indicators", (), ("indicator",)),
        ("form.technology", (), ("technology_review",)),
        ("form.districts", (), ("programme_district",)),
        _NOTES_TAB,
    ),
    "phase": (
        _BASICS,
        (
            "form.schedule",
            ("starts_on", "ends_on", "dates_basis", "target", "target_en"),
            (),
        ),
        ("form.targets", (), ("phase_target",)),
        ("form.before", (), ("phase_dependency",)),
        ("form.laws", (), ("legal_dependency",)),
        ("form.indicators", (), ("indicator_target",)),
        ("form.parcels", (), ("phase_parcel",)),
        ("form.money", (), ("funding",)),
    ),
    "parcel": (
        _BASICS,
        ("form.places", (), ("parcel_place",)),
        ("form.phases", (), ("phase_parcel",)),
        ("form.money", (), ("funding",)),
    ),
    "hub": (
        _BASICS,
        ("form.projects", (), ("project",)),
        ("form.centres", (), ("support_centre",)),
        ("form.gap", (), ("support_gap",)),
        _NOTES_TAB,
    ),
    "legal_dependency": (
        _BASICS,
        (
            "form.exception",
            ("exception_route_ko", "exception_route_en", "exception_from", "exception_to"),
            (),
        ),
        ("form.brief", ("brief_claim_ko", "brief_claim_en"), ()),
        _NOTES_TAB,
    ),
    "indicator": (
        _BASICS,
        ("form.indicator_targets", (), ("indicator_target",)),
        ("form.actuals", (), ("indicator_actual",)),
        _NOTES_TAB,
    ),
    "support_centre": (
        _BASICS,
        ("form.functions", (), ("support_centre_function",)),
        _NOTES_TAB,
    ),
    "programme": (
        _BASICS,
        ("form.districts", (), ("programme_district",)),
        _NOTES_TAB,
    ),
    "review": (_BASICS, _NOTES_TAB),
    "funding": (_BASICS,),
}
#: Columns that no one sees and that are part of the form all the same: QGIS derives a value
#: anew while others are typed only where the form holds it.
KEPT_IN_FORM = {"funding": ("id",)}


def arrange(
    config: QgsEditFormConfig,
    layer: QgsVectorLayer,
    table: Table | View,
    language: str,
    hidden: Collection[str],
) -> None:
    """Arrange the form of a table that has tabs."""
    if table.name not in TABS:
        return
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    config.clearTabs()
    named = {name for _, columns, _ in TABS[table.name] for name in columns}
    rest = [f.name for f in table.fields if f.name not in named and f.name not in hidden]
    root = config.invisibleRootContainer()
    for title, columns, children in TABS[table.name]:
        tab = QgsAttributeEditorContainer(text(title, language), root)
        tab.setType(Qgis.AttributeEditorContainerType.Tab)
        for name in rest if columns == ("*",) else columns:
            index = layer.fields().indexOf(name)
            tab.addChildElement(QgsAttributeEditorField(name, index, tab))
        for child in children:
            editor = QgsAttributeEditorRelation(relation_id(table.name, child), tab)
            editor.setRelationWidgetTypeId("relation_editor")
            editor.setRelationEditorConfiguration({"buttons": _buttons(child, table.name)})
            editor.setShowLabel(False)
            tab.addChildElement(editor)
        if len(TABS[table.name]) > 1:
            config.addTab(tab)
        else:  # one tab alone would say nothing
            for element in tab.children():
                config.addTab(element.clone(root))
    for name in KEPT_IN_FORM.get(table.name, ()):
        config.addTab(_unseen(name, layer, root))


def _buttons(child: str, parent: str) -> str:
    """Return the buttons over a list of children: none that could only end in a refusal."""
    if isinstance(declaration(child), View):
        return "NoButton"
    buttons = [
        "SaveChildEdits",
        "AddChildFeature",
        "DuplicateChildFeature",
        "DeleteChildFeature",
    ]
    column = next(name for one, other, name in RELATIONS if (one, other) == (parent, child))
    if not schema.table(child).field(column).required:
        # A row that belongs to no one is allowed: it can be taken away and given here.
        buttons += ["Link", "Unlink"]
    return "|".join(buttons)


def _unseen(
    name: str, layer: QgsVectorLayer, root: QgsAttributeEditorContainer
) -> QgsAttributeEditorContainer:
    """Return a group that is never shown, with the column in it."""
    group = QgsAttributeEditorContainer("", root)
    group.setType(Qgis.AttributeEditorContainerType.GroupBox)
    group.setShowLabel(False)
    group.setVisibilityExpression(QgsOptionalExpression(QgsExpression("false")))
    group.addChildElement(QgsAttributeEditorField(name, layer.fields().indexOf(name), group))
    return group
