"""Each layer's style: what a cartographer decides about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRenderer,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
)

from scripts.stylemaking import symbols
from scripts.stylemaking.labels import Label
from smartcity_planner.domain import codes
from smartcity_planner.project import palette, styles

#: Scale denominators: the smallest map (farthest) on which a layer is drawn.
FARTHEST = {"legal_dong": 60_000, "parcel": 25_000}
LABELS = {
    "district": Label(8, palette.DISTRICT_TEXT, priority=2, spacing=0.4, halo=0.8),
    "legal_dong": Label(7, palette.LEGAL_DONG_TEXT, priority=0, halo=0.6, farthest=40_000),
    "hub": Label(10.5, palette.INK, bold=True, priority=10, html=True, halo=0.9),
    "regeneration_zone": Label(8, palette.ZONE, priority=6, html=True, halo=0.8, farthest=120_000),
    "infrastructure_point": Label(
        8, palette.INK, priority=8, html=True, farthest=100_000, beside_point=True
    ),
    "infrastructure_line": Label(8, palette.INK, priority=6, html=True, farthest=60_000),
    "infrastructure_area": Label(8, palette.INK, priority=6, html=True, farthest=60_000),
    "parcel": Label(7, palette.MUTED_INK, priority=1, halo=0.5, farthest=2_500, whole_inside=True),
}
_MARKERS = Path(__file__).resolve().parents[2] / "resources" / "markers"
_MARKER_SIZE = 5.0
#: Kind -> width and dashes of a line: those that cities have most of stay apart in grey.
_STROKES: dict[str, tuple[float, list[float] | None]] = {
    "transit": (1.1, [5.0, 1.6]),
    "road": (0.9, None),
    "cycling": (0.6, [2.4, 1.8]),
    "water": (1.4, None),
    "energy": (0.6, [6.0, 1.6, 1.0, 1.6]),
}

#: Zone type → hatching. Types that Seoul uses most differ in direction, rarer ones in pattern.
_HATCHES: dict[str, Callable[[], QgsSymbol]] = {
    "economic_base": lambda: symbols.hatch(palette.ZONE, 45, distance=3.0, width=0.32),
    "neighbourhood_centre": lambda: symbols.hatch(palette.ZONE, 135, distance=2.4, width=0.26),
    "neighbourhood_general": lambda: symbols.hatch(palette.ZONE, 0, distance=1.8, width=0.22),
    "residential_management": lambda: symbols.hatch(palette.ZONE, 90, distance=1.8, width=0.22),
    "innovation_district": lambda: symbols.hatch(palette.ZONE, 45, 135, distance=2, width=0.22),
    "housing_innovation_district": lambda: symbols.hatch(
        palette.ZONE, 0, 90, distance=2, width=0.22
    ),
    "our_neighbourhood": lambda: symbols.dots(palette.ZONE, distance=1.7, size=0.55),
    "housing_support": lambda: symbols.hatch(
        palette.ZONE, 135, distance=1.5, width=0.26, dashed=True
    ),
    "unspecified": lambda: symbols.hatch(palette.ZONE_QUIET, 45, distance=3.2, width=0.16),
}


def renderer(name: str) -> QgsFeatureRenderer:
    """Return the renderer of the style called `name`."""
    if name == "district":
        symbol = symbols.outlined("#ffffff", 1.0, palette.DISTRICT_LINE, 0.3)
        return QgsSingleSymbolRenderer(symbol)
    if name == "legal_dong":
        return QgsSingleSymbolRenderer(symbols.outline(palette.LEGAL_DONG_LINE, 0.16))
    if name == "parcel":
        return QgsSingleSymbolRenderer(symbols.open_lot(palette.PARCEL_LINE, 0.1))
    if name == "hub":
        return _hubs()
    if name == "regeneration_zone":
        return _zones()
    if name == "parcel_phase":
        return _categorized(
            name, "seq", [int(value) for value in styles.class_values(name)], _phase
        )
    if name == "parcel_funding":
        return _categorized(name, "main_source", list(styles.class_values(name)), _source)
    return _categorized(name, "kind", list(codes.INFRASTRUCTURE.values), _INFRASTRUCTURE[name])


def _categorized(
    name: str, column: str, values: list, symbol: Callable[[object], QgsSymbol]
) -> QgsCategorizedSymbolRenderer:
    categories = [
        QgsRendererCategory(value, symbol(value), styles.class_label(name, value, "ko"))
        for value in [*values, styles.UNKNOWN]  # the empty value takes all others
    ]
    return QgsCategorizedSymbolRenderer(column, categories)


def _phase(seq: object) -> QgsSymbol:
    text = palette.phase_colour(seq) if isinstance(seq, int) else palette.LATER_PHASES
    return symbols.parcel_fill(text, "#ffffff")


def _source(source: object) -> QgsSymbol:
    text = palette.source_colour(str(source)) if source else palette.UNKNOWN
    return symbols.parcel_fill(text, "#ffffff")


def _point(kind: object) -> QgsSymbol:
    svg = _MARKERS / f"{kind or 'unknown'}.svg"
    return symbols.marker(svg, palette.infrastructure_colour(str(kind)), _MARKER_SIZE)


def _line(kind: object) -> QgsSymbol:
    width, dashes = _STROKES.get(str(kind), (0.7, None))
    return symbols.line(palette.infrastructure_colour(str(kind)), width, dashes)


def _area(kind: object) -> QgsSymbol:
    text = palette.infrastructure_colour(str(kind))
    return symbols.outlined(text, 0.18, text, 0.4)


_INFRASTRUCTURE = {
    "infrastructure_point": _point,
    "infrastructure_line": _line,
    "infrastructure_area": _area,
}


def _hubs() -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    for value in codes.INDUSTRY.values:
        symbol = symbols.ground(palette.hub_colour(value), 0.2, 0.6)
        _class_rule(root, "hub", "industry", value, symbol)
    _other_rule(root, "hub", "industry", codes.INDUSTRY, symbols.ground(palette.UNKNOWN, 0.2, 0.6))
    whens = " ".join(
        f'WHEN "industry" = {QgsExpression.quotedValue(value)} THEN '
        f"{QgsExpression.quotedValue(symbols.colour(palette.hub_colour(value)).darker(150).name())}"
        for value in codes.INDUSTRY.values
    )
    darker = f"CASE {whens} ELSE {QgsExpression.quotedValue(palette.MUTED_INK)} END"
    _status_rules(root, "hub", palette.INK, 0.45, darker)
    return QgsRuleBasedRenderer(root)


def _zones() -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    for value in codes.ZONE_TYPE.values:
        _class_rule(root, "regeneration_zone", "zone_type", value, _HATCHES[value]())
    other = symbols.hatch(palette.UNKNOWN, 45, distance=2.6, width=0.16)
    _other_rule(root, "regeneration_zone", "zone_type", codes.ZONE_TYPE, other)
    _status_rules(root, "regeneration_zone", palette.ZONE, 0.25, None)
    return QgsRuleBasedRenderer(root)


def _rule(
    root: QgsRuleBasedRenderer.Rule, key: str, condition: str, label: str, symbol: QgsSymbol
) -> None:
    rule = QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label)
    rule.setRuleKey(key)
    root.appendChild(rule)


def _class_rule(
    root: QgsRuleBasedRenderer.Rule, name: str, column: str, value: str, symbol: QgsSymbol
) -> None:
    condition = f'"{column}" = {QgsExpression.quotedValue(value)}'
    _rule(root, styles.CLASS + value, condition, styles.class_label(name, value, "ko"), symbol)


def _other_rule(
    root: QgsRuleBasedRenderer.Rule,
    name: str,
    column: str,
    code_list: codes.CodeList,
    symbol: QgsSymbol,
) -> None:
    known = ", ".join(map(QgsExpression.quotedValue, code_list.values))
    condition = f'"{column}" IS NULL OR "{column}" NOT IN ({known})'
    label = styles.class_label(name, styles.UNKNOWN, "ko")
    _rule(root, styles.CLASS + styles.UNKNOWN, condition, label, symbol)


def _status_rules(
    root: QgsRuleBasedRenderer.Rule, name: str, text: str, width: float, by: str | None
) -> None:
    """Outlines that say what a boundary is worth: solid, dashed or dotted."""
    dashes = {
        "official": None,
        "legal_dong_reference": symbols.DASH,
        "published": symbols.LONG_DASH,
    }
    for code in codes.GEOMETRY_STATUS.codes:
        symbol = symbols.outline(text, width, dashes.get(code.value, symbols.DOTS))
        if by is not None:
            symbols.stroke_by(symbol, by)
        condition = f'"geometry_status" = {QgsExpression.quotedValue(code.value)}'
        _rule(root, styles.STATUS + code.value, condition, code.ko, symbol)
