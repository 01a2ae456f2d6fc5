"""How one column is edited: its widget, from its declaration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsEditorWidgetSetup, QgsValueMapFieldFormatter

from smartcity_planner.domain import schema
from smartcity_planner.domain.model import Field, FieldType, Reference, Role
from smartcity_planner.project.layers import declaration, layer_id
from smartcity_planner.project.relations import RELATIONS, relation_id
from smartcity_planner.project.texts import text

_DISTRICT = Reference("district", "code", "name_ko", "name_en")
_HUB = Reference("hub", "id", "name_ko", "name_en")
_PROJECT = Reference("project", "id", "name_ko", "name_en")
_PHASE = Reference("phase", "id", "name_ko", "name_en")
#: Columns that point to a row without being declared so: views and free codes.
_POINTS_TO = {
    "district_code": _DISTRICT,
    "hub_id": _HUB,
    "project_id": _PROJECT,
    "phase_id": _PHASE,
    "legal_dong_code": Reference("legal_dong", "code", "name_ko", "name_ko"),
    "run_id": Reference("import_run", "id", "started_at", "started_at"),
    "source_id": Reference("source", "id", "title", "title_en"),
}
#: Rows that are far too many for a list: QGIS fetches those that match what is typed.
_BY_RELATION = frozenset({"parcel"})
_NAMES_A_LAYER = frozenset(
    {
        ("import_run", "target"),
        ("quarantine", "target"),
        ("field_map", "target"),
        ("zonal_figure", "layer"),
    }
)
#: Choices that depend on another column of the row: column → that column (see the view `choice`).
CHOICES = {("phase", "scheme_step"): "scheme", ("funding_target", "scope_key"): "scope"}
#: Phases by the view's plain names, so that a row can be named by them in QGIS's threads (see
#: `wording.display_of`): the phase layer's own label asks other layers.
_PHASES_BY_CHOICE = frozenset(
    {("phase_dependency", "needs_phase_id"), ("indicator_target", "phase_id")}
)
#: What stands for "no value" in a list.
_NOTHING = "–"
#: Computed column of the phase layer: its name with the project's, for lists.
PHASE_LABEL = "phase_label"


@dataclass(frozen=True)
class Widget:
    """A widget and its settings as QGIS knows them."""

    kind: str
    config: dict[str, Any] = field(default_factory=dict)

    @property
    def hidden(self) -> bool:
        """Whether the column is not shown at all."""
        return self.kind == "Hidden"

    def setup(self) -> QgsEditorWidgetSetup:
        """Return QGIS's own form of this."""
        return QgsEditorWidgetSetup(self.kind, self.config)


HIDDEN = Widget("Hidden")


def widget_of(table: str, column: Field, language: str) -> Widget:
    """Return the widget of a column of a table or view."""
    if (table, column.name) in CHOICES:
        return _choice(f"current_value('{CHOICES[table, column.name]}')", language, True)
    if (table, column.name) in _PHASES_BY_CHOICE:
        return _choice("'phase'", language, not column.required)
    if column.role is Role.KEY:
        return HIDDEN
    if column.name == "main_source":
        return _value_map(
            [
                (text(f"legend.source.{value}", language), value)
                for value in ("central", "city", "district", "other")
            ]
        )
    if column.name == "place_id":  # of several layers; the names are shown where it is used
        return HIDDEN
    if (table, column.name) in _NAMES_A_LAYER:
        return _value_map(
            [(t.label(language), t.name) for t in schema.TABLES if t.geometry is not None]
        )
    if column.codes is not None:
        return _value_map(
            [(code.label(language), code.value) for code in column.codes.codes],
            optional=not column.required,
        )
    reference = column.references or _POINTS_TO.get(column.name)
    if reference is not None:
        return _reference(table, column, reference, language)
    return _plain(column, language)


def _choice(chosen: str, language: str, optional: bool) -> Widget:
    return _list_of(
        "choice",
        "value",
        f"name_{language}",
        language,
        optional,
        condition=f'"list" = {chosen}',
    )


def _list_of(
    table: str, key: str, shown: str, language: str, optional: bool, condition: str = ""
) -> Widget:
    return Widget(
        "ValueRelation",
        {
            "Layer": layer_id(table),
            "LayerName": declaration(table).label(language),
            "LayerProviderName": "ogr",
            "Key": key,
            "Value": shown,
            "OrderByValue": True,
            "AllowNull": optional,
            "AllowMulti": False,
            "UseCompleter": False,
            "FilterExpression": condition,
        },
    )


def _value_map(pairs: list[tuple[str, str]], optional: bool = False) -> Widget:
    if optional:
        pairs = [(_NOTHING, QgsValueMapFieldFormatter.NULL_VALUE), *pairs]
    return Widget("ValueMap", {"map": [{label: value} for label, value in pairs]})


def _reference(table: str, column: Field, reference: Reference, language: str) -> Widget:
    related = (reference.table, table, column.name) in RELATIONS
    if related and reference.table in _BY_RELATION:
        return Widget(
            "RelationReference",
            {
                "Relation": relation_id(reference.table, table),
                "AllowNULL": not column.required,
                "OrderByValue": True,
                "ShowForm": False,
                "ShowOpenFormButton": False,
                "MapIdentification": reference.table == "parcel",
                "ReadOnly": False,
                "AllowAddFeatures": False,
                "FetchLimitActive": True,
                "FetchLimitNumber": 100,
            },
        )
    return _list_of(
        reference.table,
        reference.column,
        _display(reference, language),
        language,
        optional=not column.required,
    )


def _display(reference: Reference, language: str) -> str:
    if reference.table == "phase":
        return PHASE_LABEL
    return reference.display_en if language == "en" else reference.display_ko


def _plain(column: Field, language: str) -> Widget:
    if column.type is FieldType.DATE:
        return Widget(
            "DateTime",
            {
                "display_format": "yyyy-MM-dd",
                "field_format": "yyyy-MM-dd",
                "field_format_overwrite": False,
                "calendar_popup": True,
                "allow_null": not column.required,
            },
        )
    if column.type is FieldType.BOOLEAN or column.name == "has_example":
        yes, no = ("예", "아니요") if language == "ko" else ("yes", "no")
        if column.type is FieldType.BOOLEAN:
            return Widget("CheckBox", {"AllowNullState": not column.required})
        return Widget("ValueMap", {"map": [{yes: "1"}, {no: "0"}]})
    if column.role is Role.YEAR:
        # A list, because QGIS would show the number as 2,026.
        years = range(schema.FIRST_YEAR, schema.LAST_YEAR + 1)
        return _value_map([(str(year), str(year)) for year in years], not column.required)
    if column.role is Role.SHARE:
        return _range(0.0, 1.0, 0.05, column, 4, text("form.share_hint", language))
    if column.name == "city_percent":
        return _range(0.0, 100.0, 5.0, column, 2, " %")
    if column.name == "seq":
        return _range(1, 99, 1, column)
    return Widget("TextEdit", {"IsMultiline": column.role is Role.LONG_TEXT, "UseHtml": False})


def _range(
    least: float, most: float, step: float, column: Field, precision: int = 0, suffix: str = ""
) -> Widget:
    return Widget(
        "Range",
        {
            "Min": least,
            "Max": most,
            "Step": step,
            "Precision": precision,
            "Style": "SpinBox",
            "Suffix": suffix,
            "AllowNull": not column.required,
        },
    )
