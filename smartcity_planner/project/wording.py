"""Expressions that name things to people: labels on the map, display names, map tips.

Each is made for one language. Where a plan lacks an English name the Korean one stands, for
a name in the wrong language is still better than none.
"""

from __future__ import annotations

from qgis.core import QgsExpression

from smartcity_planner.domain import codes
from smartcity_planner.project.layers import layer_id
from smartcity_planner.project.texts import text

_HAS_ENGLISH = frozenset(
    {
        "district",
        "hub",
        "infrastructure_point",
        "infrastructure_line",
        "infrastructure_area",
        "department",
        "project",
        "phase",
        "rule",
        "phase_target",
        "plan_goal",
        "indicator",
        "support_centre",
        "programme",
        "council_meeting",
        "scenario",
        "choice",
    }
)
#: Beyond this scale the words 참고 범위 stand in the legend only (the outline stays dashed).
_REFERENCE_FROM = 60_000
#: Rows that are named by their own columns, the same in both languages.
_NAMED_BY = {
    "phase_dependency": 'represent_value("needs_phase_id") || \' · \' || represent_value("kind")',
    "indicator_target": 'represent_value("phase_id") || \' · \' || to_string("target")',
    "indicator_actual": '"year" || \' · \' || to_string("value")',
    "support_centre_function": 'represent_value("function")',
    "support_gap": 'to_string("as_of_year")',
    "programme_district": 'represent_value("district_code")',
    "technology_review": "format_date(\"reviewed_on\", 'yyyy-MM-dd')",
    "review": 'represent_value("kind") || \' · \' || represent_value("state")',
    "funding_target": (
        "represent_value(\"scope\") || coalesce(' · ' || represent_value(\"scope_key\"), '')"
        " || coalesce(' · ' || to_string(\"fiscal_year\"), '')"
        " || coalesce(' · ' || represent_value(\"source\"), '')"
    ),
    "import_run": '"started_at" || \' · \' || "input"',
    "import_repair": (
        "\"row\" || coalesce(' · ' || \"key\", '') || coalesce(' · ' || \"detail\", '')"
    ),
    "quarantine": '"reason"',
    "field_map": '"title"',
    "parcel_change": '"pnu" || \' · \' || represent_value("kind")',
    "moved_parcel": '"pnu" || \' · \' || represent_value("kind")',
    "parcel_successor": '"pnu" || \' → \' || "successor_pnu"',
    "parcel_place_names": '"pnu"',
    "parcel_overlay": '"pnu" || \' · \' || represent_value("layer")',
    "zonal_figure": '"title" || \' · \' || "statistic"',
}
_MONEY = '"fiscal_year" || \' · \' || represent_value("source")'


def name_of(table: str, language: str, prefix: str = "name") -> str:
    """Return the expression for the name of a row of `table`."""
    if language == "en" and table in _HAS_ENGLISH:
        return f'coalesce(nullif("{prefix}_en", \'\'), "{prefix}_ko")'
    return f'"{prefix}_ko"'


def _small(expression: str) -> str:
    """Return an expression for a second line in small print (HTML labels)."""
    opening = '<br><span style="font-size:7pt;font-weight:normal">'
    return f"'{opening}' || {expression} || '</span>'"


def _escaped(expression: str) -> str:
    return f"replace(replace({expression}, '&', '&amp;'), '<', '&lt;')"


def _reference(column: str, words: str, always: bool) -> str:
    condition = f"\"{column}\" = 'legal_dong_reference'"
    if not always:
        condition += f" AND @map_scale <= {_REFERENCE_FROM}"
    return f"CASE WHEN {condition} THEN {_small(QgsExpression.quotedValue(words))} ELSE '' END"


def _brief(words: str, language: str) -> str:
    """Return words for a label: the English ones, twice as long as the Korean, without what the
    legend says in brackets."""
    return words.split(" (")[0] if language == "en" else words


def label_of(style: str, language: str) -> str | None:
    """Return the expression of a layer's map label, or None where it has none."""
    reference = _brief(codes.GEOMETRY_STATUS.label("legal_dong_reference", language), language)
    if style == "hub":
        name = _escaped(name_of("hub", language))
        return f"{name} || {_reference('geometry_status', reference, always=True)}"
    if style == "regeneration_zone":
        name = _escaped('"name_ko"')
        return f"{name} || {_reference('geometry_status', reference, always=False)}"
    if style.startswith("infrastructure_"):
        name = _escaped(name_of(style, language))
        words = _brief(text("legend.legal_dong_position", language), language)
        return f"{name} || {_reference('position_status', words, always=False)}"
    if style == "parcel":
        return '"jibun"'
    if style in ("district", "legal_dong"):
        return name_of(style, language)
    return None


def _other(table: str, key: str, value: str, column: str) -> str:
    """Return the expression for `column` of the row of another layer."""
    layer = QgsExpression.quotedValue(layer_id(table))
    return f"attribute(get_feature({layer}, '{key}', {value}), '{column}')"


def _other_name(table: str, value: str, language: str) -> str:
    korean = _other(table, "id", value, "name_ko")
    if language == "ko":
        return korean
    return f"coalesce(nullif({_other(table, 'id', value, 'name_en')}, ''), {korean})"


def phase_with_project(language: str) -> str:
    """Return the expression that names a phase together with its project."""
    project = _blank(_other_name("project", '"project_id"', language))
    return f"{project} || ' · ' || {_numbered(language)}"


def _numbered(language: str, prefix: str = "name") -> str:
    """Name a phase; its number goes before it unless the name brings one along."""
    name = name_of("phase", language, prefix)
    return (
        f"CASE WHEN regexp_match({name}, '^(Phase )?[0-9]') THEN {name} "
        f"ELSE \"seq\" || '. ' || {name} END"
    )


def _lot_number() -> str:
    """Read the lot number out of a PNU: the part after the legal dong."""
    return (
        "CASE WHEN substr(\"pnu\", 11, 1) = '2' THEN '산 ' ELSE '' END "
        '|| to_string(to_int(substr("pnu", 12, 4))) || '
        "CASE WHEN substr(\"pnu\", 16, 4) = '0000' THEN '' "
        "ELSE '-' || to_string(to_int(substr(\"pnu\", 16, 4))) END"
    )


def display_of(table: str, language: str) -> str:
    """Return the expression by which QGIS names a row in lists and relations.

    It asks no other layer. QGIS evaluates it in threads of its own, where `get_feature` waits
    for the main thread; a form that is closed meanwhile waits for that thread, and QGIS hangs.
    """
    if table in ("phase", "phase_at_council"):
        return _numbered(language)
    if table in ("parcel", "parcel_phase", "parcel_funding"):
        return "coalesce(\"jibun\" || ' · ', '') || \"pnu\""
    if table == "phase_parcel":
        part = "CASE WHEN \"share\" < 1 THEN ' · ' || round(\"share\" * 100, 2) || ' %' ELSE '' END"
        return f"{_lot_number()} || {part}"
    if table == "legal_dependency":
        law = 'coalesce(nullif("law_en", \'\'), "law_ko")' if language == "en" else '"law_ko"'
        return f"{law} || coalesce(' ' || \"provision\", '')"
    if table == "funding":
        return f"{_MONEY} || CASE WHEN \"pnu\" IS NULL THEN '' ELSE ' · ' || {_lot_number()} END"
    if table.startswith(("funding_by_", "funding_at_")):
        return _MONEY
    if table == "project_department":
        return 'represent_value("department_id")'
    if table == "source":
        return 'coalesce(nullif("title_en", \'\'), "title")' if language == "en" else '"title"'
    if table == "parcel_place":
        share = "coalesce(' · ' || format_number(\"percent\", 1) || ' %', '')"
        return f"{name_of('hub', language)} || {share}"
    if table in _NAMED_BY:
        return _NAMED_BY[table]
    return name_of(table, language)


def _blank(expression: str) -> str:
    return f"coalesce({expression}, '')"


def _won(column: str, language: str) -> str:
    number = f'format_number("{column}", 0)'
    return f"[% {number} %] {text('tip.won', language)}"


def map_tip(table: str, language: str) -> str:
    """Return the HTML that QGIS shows at the pointer, or an empty text."""
    title = f"<b>[% {display_of(table, language)} %]</b>"
    if table == "hub":
        industry = f'"industry_{language}"'
        return f'{title}<br>[% {industry} %]<br>[% represent_value("geometry_status") %]'
    if table == "regeneration_zone":
        return f'{title}<br>[% represent_value("zone_type") %]<br>' + (
            '[% represent_value("geometry_status") %]'
        )
    if table.startswith("infrastructure_"):
        return f'{title}<br>[% represent_value("kind") %]<br>' + (
            '[% represent_value("position_status") %]'
        )
    if table == "parcel":
        area = '[% format_number("area_m2", 1) %] m²'
        place = '[% represent_value("district_code") %] [% represent_value("legal_dong_code") %]'
        return f'{title}<br>{place}<br>[% represent_value("land_category") %], {area}'
    if table == "parcel_phase":
        project = name_of("project", language, "project")
        return (
            f"<b>[% {project} %]</b><br>[% {_numbered(language, 'phase')} %]"
            "<br>[% coalesce(format_date(\"starts_on\", 'yyyy-MM-dd'), '') || ' – ' || "
            "coalesce(format_date(\"ends_on\", 'yyyy-MM-dd'), '') %]"
            '<br>[% coalesce("jibun", "pnu") %]'
        )
    if table == "parcel_funding":
        lines = [
            f"{codes.SOURCE.label(source, language)} {_won(f'{source}_won', language)}"
            for source in codes.MAIN_SOURCES
        ]
        example = QgsExpression.quotedValue(text("tip.example", language))
        return (
            f"{title}<br>{'<br>'.join(lines)}<br><b>{_won('total_won', language)}</b>"
            f"[% CASE WHEN \"has_example\" = 1 THEN '<br>' || {example} ELSE '' END %]"
        )
    if table in ("district", "legal_dong"):
        return title
    return ""
