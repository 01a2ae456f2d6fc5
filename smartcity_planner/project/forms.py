"""Forms: labels, widgets, defaults and constraints of every column, from the schema."""

from __future__ import annotations

from qgis.core import (
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsField,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from smartcity_planner.domain.model import Field, Role, Table, View
from smartcity_planner.project import constraints, form_layout, layers, tree, wording
from smartcity_planner.project.widgets import HIDDEN, PHASE_LABEL, widget_of

_NEW_ID = "uuid('WithoutBraces')"
#: A ledger row's id is made from its cell, so that two offices that fund the same cell make the
#: same row. The function is the plugin's own: without it, inside `eval`, there is no value, and the
#: row keeps the id it has or gets one of its own, so that QGIS alone can add rows, too.
_LEDGER_ID = (
    'CASE WHEN "phase_id" IS NOT NULL AND "fiscal_year" IS NOT NULL AND "source" IS NOT NULL '
    "AND coalesce(\"pnu\", '') IS NOT NULL "
    'THEN coalesce(eval(\'ledger_id("phase_id", "pnu", "fiscal_year", "source")\'), '
    f'"id", {_NEW_ID}) ELSE coalesce("id", {_NEW_ID}) END'
)
#: The number after the project's last phase.
_NEXT = (
    f"coalesce(aggregate('{layers.layer_id('phase')}', 'max', \"seq\", "
    "\"project_id\" = attribute(@parent, 'project_id')), 0) + 1"
)
#: Values of a new row that spare typing; never money, never dates.
_DEFAULTS = {
    ("phase_parcel", "share"): "1",
    ("phase", "seq"): _NEXT,
    ("funding", "basis"): "'planned'",
    ("project", "status"): "'planned'",
    ("rule", "verified"): "false",
    ("project_department", "role"): "'partner'",
    ("phase_target", "state"): "'open'",
    ("phase_target", "basis"): "'planned'",
    ("phase_dependency", "kind"): "'finish_start'",
    ("legal_dependency", "state"): "'identified'",
    ("legal_dependency", "blocks"): "true",
    ("indicator", "direction"): "'up'",
    ("indicator", "basis"): "'planned'",
    ("support_centre", "state"): "'planned'",
    ("support_centre_function", "basis"): "'planned'",
    ("programme_district", "state"): "'proposed'",
    ("programme_district", "basis"): "'planned'",
    ("technology_review", "basis"): "'planned'",
    ("review", "state"): "'needed'",
    ("funding_target", "is_limit"): "false",
    ("funding_target", "basis"): "'planned'",
}
#: Columns that name a raw id although another column of the same view says it in words.
_SAID_ELSEWHERE = {
    "parcel_phase": ("phase_id", "project_id", "phase_en", "project_en"),
    "parcel_place": ("name_en", "share"),
    "parcel_place_names": ("hubs_en", "infrastructure_en"),
}
_SAID_IN_ENGLISH = {
    "parcel_phase": ("phase_id", "project_id", "phase_ko", "project_ko"),
    "parcel_place": ("name_ko", "share"),
    "parcel_place_names": ("hubs_ko", "infrastructure_ko"),
}


def setup_forms(project: QgsProject, language: str) -> None:
    """Set up the forms of all our layers; layers and relations are in the project already."""
    for name in tree.LISTED:
        layer = layers.find(project, name)
        if layer is not None:
            _setup(layer, layers.declaration(name), language)


def _setup(layer: QgsVectorLayer, table: Table | View, language: str) -> None:
    said = _SAID_ELSEWHERE if language == "ko" else _SAID_IN_ENGLISH
    hidden = {"fid", "OGC_FID", PHASE_LABEL, *said.get(table.name, ())}
    if table.name == "phase":
        label = QgsField(PHASE_LABEL, QMetaType.Type.QString)
        layer.addExpressionField(wording.phase_with_project(language), label)
    for index, found in enumerate(layer.fields()):
        if found.name() in hidden:
            layer.setEditorWidgetSetup(index, HIDDEN.setup())
    for column in table.fields:
        index = layer.fields().indexOf(column.name)
        if index < 0:
            continue
        layer.setFieldAlias(index, column.label(language))
        widget = widget_of(table.name, column, language)
        if column.name not in hidden:
            layer.setEditorWidgetSetup(index, widget.setup())
        if widget.hidden:
            hidden.add(column.name)
        if isinstance(table, Table):
            _defaults(layer, index, table, column)
            constraints.constrain(layer, index, table, column, language)
    layer.setDisplayExpression(wording.display_of(table.name, language))
    layer.setMapTipTemplate(wording.map_tip(table.name, language))
    _hide_columns(layer, hidden)
    if isinstance(table, View) or table.name in tree.KEPT_BY_TOOLS:
        layer.setReadOnly(True)
    config = layer.editFormConfig()
    config.setSuppress(QgsEditFormConfig.FeatureFormSuppress.SuppressDefault)
    form_layout.arrange(config, layer, table, language, hidden)
    layer.setEditFormConfig(config)


def _defaults(layer: QgsVectorLayer, index: int, table: Table, column: Field) -> None:
    if (table.name, column.name) == ("funding", "id"):
        layer.setDefaultValueDefinition(index, QgsDefaultValue(_LEDGER_ID, True))
    elif column.role is Role.KEY and column.name in table.key:
        layer.setDefaultValueDefinition(index, QgsDefaultValue(_NEW_ID))
    elif (table.name, column.name) in _DEFAULTS:
        expression = _DEFAULTS[table.name, column.name]
        layer.setDefaultValueDefinition(index, QgsDefaultValue(expression))


def _hide_columns(layer: QgsVectorLayer, hidden: set[str]) -> None:
    """Keep raw ids out of the attribute table, too."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    for index, column in enumerate(config.columns()):
        if column.name in hidden:
            config.setColumnHidden(index, True)
    layer.setAttributeTableConfig(config)
