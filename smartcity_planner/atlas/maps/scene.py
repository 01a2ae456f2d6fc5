"""What a page's map draws: the project's styled layers, filtered to the page, and the veil.

The book works on a project of its own, page after page; so the filters are set on the
project's layers themselves, and nothing of the user's session is touched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsAbstractVectorLayerLabeling,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLabelObstacleSettings,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.places import Cluster, Places
from smartcity_planner.atlas.maps import labels
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import schema
from smartcity_planner.project.layers import find

#: White that lets the surroundings through faintly: alpha in the colour, because a layer's
#: opacity would make QGIS rasterise the layer.
_VEIL = "255,255,255,178"
#: Under the veil and its outline, from top to bottom; points stay above.
_UNDER = (
    "infrastructure_line",
    "infrastructure_area",
    "parcel_phase",
    "parcel_funding",
    "regeneration_zone",
    "hub",
    "parcel",
    "legal_dong",
    "district",
)
_ABOVE = ("infrastructure_point",)
_PARCELS = ("parcel_phase", "parcel_funding")
_NOTHING = "1 = 0"
#: Pages whose map names the hubs.
_NAMES_HUBS = ("overview", "district")


#: The project's own labels by table, before a page changed them.
Labels = dict[str, QgsAbstractVectorLayerLabeling]


@dataclass
class Scene:
    """The layers of one page from top to bottom. Keeps the page's own layers alive."""

    layers: list[QgsMapLayer]
    outline: QgsVectorLayer | None
    filters: dict[str, str | None]
    clusters: list[Cluster]
    crosses: QgsVectorLayer | None = None


def scene_of(edition: Edition, page: Page) -> Scene:
    """Filter the edition's layers for the page and return what its map draws."""
    project, places, texts = edition.project, edition.places, edition.texts
    # The project's own labels, before the first page changed them.
    own: Labels = edition.keep.setdefault("own labels", {})
    filters = conditions(places, page)
    hubs = find(project, "hub")
    if hubs is not None:
        # A hub's own page says its name in the title; the label would only hide its parcels.
        hubs.setLabelsEnabled(page.kind in _NAMES_HUBS)
    _name_inside(project, own, page.subject)
    _name_districts(project, own, page)
    if page.kind == "overview" and hubs is not None:  # a hub without its name would be lost
        hubs.setLabeling(labels.always_named(hubs.labeling()))
    layers: list[QgsMapLayer] = []
    for name in _ABOVE:
        layers += _filtered(project, name, filters)
    outline = None
    if page.subject is not None:
        outline = outline_layer(page.subject, _outline_name(page, texts), page.is_reference)
        layers += [outline, _veil_layer(page.subject)]
    for name in _UNDER:
        layers += _filtered(project, name, filters)
    clusters: list[Cluster] = []
    for view in _PARCELS:
        if condition := filters.get(view):
            clusters = places.clusters(view, condition)
            layers.append(obstacles(cluster.extent for cluster in clusters))
    return Scene(layers, outline, filters, clusters)


def drop_hidden_lots(edition: Edition, scene: Scene, extent: QgsRectangle) -> None:
    """Take the other lots out of the scene where all in sight lie under their own symbol.

    The legend would name them otherwise. A filter on the layer would do the same, but QGIS then
    counts all rows again: a second for a whole city, on each page.
    """
    for view in _PARCELS:
        condition = scene.filters.get(view)
        if condition and not edition.places.has_other_parcels(extent, view, condition):
            scene.layers[:] = [
                layer
                for layer in scene.layers
                if layer.customProperty("smartcity/table", "") != "parcel"
            ]


def _name_inside(project: QgsProject, own: Labels, subject: QgsGeometry | None) -> None:
    """Keep the names of hubs and zones out of the veil."""
    for name in ("hub", "regeneration_zone"):
        layer = find(project, name)
        if layer is not None and layer.labeling() is not None:
            original = own.setdefault(name, layer.labeling().clone())
            layer.setLabeling(labels.only_inside(original, subject))


def _name_districts(project: QgsProject, own: Labels, page: Page) -> None:
    """Let a district's page name its legal dongs however large it is, and not the district."""
    alone = page.kind == "district"
    for name, change in (
        ("legal_dong", labels.also_far_where_they_fit),
        ("district", lambda labeling: labels.all_but(labeling, "code", page.key)),
    ):
        layer = find(project, name)
        if layer is not None and layer.labeling() is not None:
            original = own.setdefault(name, layer.labeling().clone())
            layer.setLabeling(change(original) if alone else original.clone())
            if name == "legal_dong":
                layer.setScaleBasedVisibility(not alone)


def obstacles(extents: Iterable[QgsRectangle]) -> QgsVectorLayer:
    """Return a layer that draws nothing but keeps names off the parcels."""
    boxes = [QgsGeometry.fromRect(extent) for extent in extents]
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    layer = memory_layer("MultiPolygon", "", QgsGeometry.collectGeometry(boxes), symbol)
    layer.setRenderer(QgsNullSymbolRenderer())
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    obstacle = settings.obstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setType(QgsLabelObstacleSettings.ObstacleType.PolygonInterior)
    settings.setObstacleSettings(obstacle)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def detail_layers(scene: Scene) -> list[QgsMapLayer]:
    """Return the page's layers without points.

    Lots that the page is not about are left out: the legend speaks of the main map, which
    does not show them at its scale.
    """
    return [
        layer
        for layer in scene.layers
        if layer.customProperty("smartcity/table", "") not in (*_ABOVE, "parcel")
    ]


def without_names(edition: Edition, layers: list[QgsMapLayer]) -> dict[str, str]:
    """Return the styles in which a small map draws layers: names on parcels only.

    For `QgsLayoutItemMap.setLayerStyleOverrides`; to copy a layer would open the plan once more.
    """
    styles: dict[str, str] = edition.keep.setdefault("styles without names", {})
    found = {}
    for layer in layers:
        table = layer.customProperty("smartcity/table", "")
        if table in _PARCELS or not layer.labelsEnabled():
            continue
        if layer.id() not in styles:
            layer.setLabelsEnabled(False)
            style = QgsMapLayerStyle()
            style.readFromLayer(layer)
            layer.setLabelsEnabled(True)
            styles[layer.id()] = style.xmlData()
        found[layer.id()] = styles[layer.id()]
    return found


def _outline_name(page: Page, texts: Texts) -> str:
    """Return the outline's name in the legend; "" leaves it out."""
    if page.is_reference:
        return ""  # the hub's or zone's own class in the legend says it
    if page.kind == "district":
        return texts("subject_district", name=page.title)
    return texts("subject_outline")


def _filtered(project: QgsProject, name: str, filters: dict[str, str | None]) -> list[QgsMapLayer]:
    if name not in filters:
        return []
    layer = find(project, name)
    if layer is None:
        return []
    if filters[name] == _NOTHING:
        return []
    provider, wanted = layer.dataProvider(), filters[name] or ""
    if provider.subsetString() != wanted:
        provider.setSubsetString(wanted, False)  # nobody asks how many rows are left
    return [layer]


def conditions(places: Places, page: Page) -> dict[str, str | None]:
    """Return the condition of each layer that the page draws; None draws all of it."""
    filters: dict[str, str | None] = {"district": None, "legal_dong": None, "parcel": None}
    thematic = ("infrastructure_point", "infrastructure_line", "infrastructure_area")
    if page.kind == "overview":
        return {"district": None, "hub": None, "regeneration_zone": None} | dict.fromkeys(thematic)
    if page.subject is None:
        filters = {"district": None}
    else:
        for name in (*thematic, "regeneration_zone", "hub"):
            filters[name] = _among("id", places.inside(name, page.subject))
    quoted = QgsExpression.quotedValue(page.key)
    if page.kind == "hub":
        filters["hub"] = f'"id" = {quoted}'
        filters["parcel_phase"] = f'"hub_id" = {quoted}'
    elif page.kind == "district":
        filters["parcel_funding"] = f'"district_code" = {quoted}'
        # Around it the districts are named; around a hub or project the dongs say where it lies.
        filters["legal_dong"] = filters["parcel_funding"]
    elif page.kind == "project":
        filters["parcel_phase"] = f'"project_id" = {quoted}'
    else:
        filters["parcel_phase"] = f'"phase_id" = {quoted}'
    return filters


def _among(column: str, keys: list[str]) -> str:
    if not keys:
        return _NOTHING
    return f'"{column}" IN ({", ".join(QgsExpression.quotedValue(key) for key in keys)})'


def memory_layer(kind: str, name: str, geometry: QgsGeometry, symbol: QgsSymbol) -> QgsVectorLayer:
    """Return a layer of one feature in the plan's reference system."""
    layer = QgsVectorLayer(kind, name, "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(schema.EPSG))
    feature = QgsFeature()
    feature.setGeometry(geometry)
    layer.dataProvider().addFeatures([feature])
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def outline_layer(subject: QgsGeometry, title: str, reference: bool) -> QgsVectorLayer:
    """Return the subject's outline: dashed where it is a reference."""
    symbol = QgsLineSymbol.createSimple(
        {
            "line_color": "#14171a",
            "line_width": "0.55",
            "line_style": "solid",
            "capstyle": "flat",
            "joinstyle": "round",
            **({"use_custom_dash": "1", "customdash": "2.6;1.2"} if reference else {}),
        }
    )
    lines = subject.convertToType(Qgis.GeometryType.Line, True)
    return memory_layer("MultiLineString", title, lines, symbol)


def _veil_layer(subject: QgsGeometry) -> QgsVectorLayer:
    around = QgsRectangle(subject.boundingBox())
    around.grow(200_000)
    veil = QgsGeometry.fromRect(around).difference(subject)
    veil.convertToMultiType()
    symbol = QgsFillSymbol.createSimple({"color": _VEIL, "outline_style": "no"})
    return memory_layer("MultiPolygon", "", veil, symbol)


def frame_of(places: Places, page: Page) -> QgsRectangle:
    """Return what the page's map must show."""
    subject = places.city() if page.subject is None else page.subject
    return subject.boundingBox()


def locator_layers(places: Places, subject: QgsGeometry | None) -> list[QgsMapLayer]:
    """Return the layers of the location map: the subject, if there is one, over the districts."""
    districts = memory_layer(
        "MultiPolygon",
        "",
        QgsGeometry.collectGeometry(list(places.all("district").values())),
        QgsFillSymbol.createSimple(
            {"color": "#ffffff", "outline_color": "#9aa1a9", "outline_width": "0.18"}
        ),
    )
    if subject is None:
        return [districts]
    mark = memory_layer(
        "MultiPolygon",
        "",
        subject,
        QgsFillSymbol.createSimple(
            {"color": "#c0392b", "outline_color": "#7b1d12", "outline_width": "0.35"}
        ),
    )
    return [mark, districts]
