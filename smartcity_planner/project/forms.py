"""Forms: labels, widgets, defaults and constraints of every column, from the schema."""

from __future__ import annotations

from qgis.core import (
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsExpression,
    QgsField,
    QgsFieldConstraints,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from smartcity_planner.domain.model import Field, Role, Table, View
from smartcity_planner.project import form_layout, layers, tree, wording
from smartcity_planner.project.texts import text
from smartcity_planner.project.widgets import HIDDEN, PHASE_LABEL, widget_of

_NEW_ID = "uuid('WithoutBraces')"
#: Values of a new row that spare typing; never money, never dates.
_DEFAULTS = {
    ("phase_parcel", "share"): "1",
    ("phase", "seq"): "1",
    ("funding", "basis"): "'planned'",
    ("project", "status"): "'planned'",
    ("rule", "verified"): "false",
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
            _constraints(layer, index, table, column, language)
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
    if column.role is Role.KEY:
        layer.setDefaultValueDefinition(index, QgsDefaultValue(_NEW_ID))
    elif (table.name, column.name) in _DEFAULTS:
        expression = _DEFAULTS[table.name, column.name]
        layer.setDefaultValueDefinition(index, QgsDefaultValue(expression))


def _constraints(
    layer: QgsVectorLayer, index: int, table: Table, column: Field, language: str
) -> None:
    """Say before saving what the plan itself would refuse."""
    label, name = column.label(language), QgsExpression.quotedColumnRef(column.name)
    conditions, words = [], []
    if column.required and column.role is not Role.KEY:
        conditions.append(f"length(to_string(coalesce({name}, ''))) > 0")
        words.append(text("form.required", language, label=label))
    if column.name == "pnu" and table.name == "parcel":
        conditions.append(f"regexp_match({name}, '^11[0-9]{{8}}[12][0-9]{{8}}$') > 0")
        words.append(text("form.pnu", language))
    if column.role is Role.WON:
        conditions.append(f"({name} IS NULL OR {name} >= 0)")
        words.append(text("form.not_negative", language, label=label))
    if column.role is Role.SHARE:
        conditions.append(f"({name} > 0 AND {name} <= 1)")
        words.append(text("form.share", language, label=label))
    if column.name in ("ends_on", "end_year", "valid_to"):
        start = column.name.replace("end", "start").replace("to", "from")
        start = {"ends_on": "starts_on", "end_year": "start_year"}.get(column.name, start)
        first = QgsExpression.quotedColumnRef(start)
        conditions.append(f"({name} IS NULL OR {first} IS NULL OR {first} <= {name})")
        words.append(text("form.order", language, label=label))
    if not conditions:
        return
    layer.setConstraintExpression(index, " AND ".join(conditions), " ".join(words))
    layer.setFieldConstraint(
        index,
        QgsFieldConstraints.Constraint.ConstraintExpression,
        QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard,
    )


def _hide_columns(layer: QgsVectorLayer, hidden: set[str]) -> None:
    """Keep raw ids out of the attribute table, too."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    for index, column in enumerate(config.columns()):
        if column.name in hidden:
            config.setColumnHidden(index, True)
    layer.setAttributeTableConfig(config)
