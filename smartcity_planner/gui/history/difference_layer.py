"""The parcels that differ between two plans, as a temporary layer with a legend on the map."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFillSymbol,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType, QTimer

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.scenario_compare import Comparison

#: By which the layer and its group are found again, also after the project was reopened.
MARK = "smartcity/comparison"
#: Fill, outline and its width (mm): they stay apart for colour-blind readers and in grey, and
#: none is hatched as the zones below are.
_LOOKS = {
    "attached": ("#0072b2", "#003f63", "0.4"),
    "detached": ("#ffffff", "#d55e00", "1.0"),
    "moved": ("#cc79a7", "#7d3a5f", "0.4"),
    "money": ("#f0e442", "#8f8600", "0.4"),
}
_CHUNK = 1_000


def kind_label(kind: str) -> str:
    """Return what differs about a parcel, in words."""
    return {
        "attached": translate("Gui", "Attached"),
        "detached": translate("Gui", "Detached"),
        "moved": translate("Gui", "Other phase or share"),
        "money": translate("Gui", "Other money"),
    }[kind]


class DifferenceLayer:
    """At most one such layer is in the project; `remove` takes it and its group away."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def show(self, comparison: Comparison, parcels: QgsVectorLayer) -> QgsVectorLayer:
        """Add the layer on top of the map; shapes come from the plan's parcels."""
        self.remove()
        name = f"{comparison.a_name} → {comparison.b_name}"
        layer = QgsVectorLayer(f"MultiPolygon?crs={parcels.crs().authid()}", name, "memory")
        layer.setCustomProperty(MARK, True)
        layer.setCustomProperty("skipMemoryLayersCheck", 1)  # it can be made again at any time
        _add_fields(layer, comparison)
        _add_parcels(layer, comparison, parcels)
        kinds = {parcel.kind for parcel in comparison.parcels}
        layer.setRenderer(_renderer(kinds))
        layer.setMapTipTemplate(
            "<b>[% lot %]</b><br>[% before %] → [% after %]<br>[% money_before %] → "
            "[% money_after %]"
        )
        self._project.addMapLayer(layer, False)
        group = self._project.layerTreeRoot().insertGroup(
            0, translate("Gui", "Scenario comparison (temporary)")
        )
        group.setCustomProperty(MARK, True)
        group.addLayer(layer)
        return layer

    def remove(self, later: bool = False) -> None:
        """Take the layer and its group out of the project, where they are in it.

        `later`: after what QGIS is doing now; it may be taking layers away itself.
        """
        ours = [
            layer.id() for layer in self._project.mapLayers().values() if layer.customProperty(MARK)
        ]
        if later and ours:
            QTimer.singleShot(0, lambda: self._remove(ours))
        elif ours:
            self._remove(ours)

    def _remove(self, ids: list[str]) -> None:
        self._project.removeMapLayers([key for key in ids if self._project.mapLayer(key)])
        root = self._project.layerTreeRoot()
        for group in root.findGroups():
            if group.customProperty(MARK) and not group.findLayers():
                root.removeChildNode(group)


def _add_fields(layer: QgsVectorLayer, comparison: Comparison) -> None:
    fields = {
        "kind": translate("Gui", "What differs"),
        "lot": translate("Gui", "Parcel"),
        "before": comparison.a_name,
        "after": comparison.b_name,
        "money_before": translate("Gui", "Money before"),
        "money_after": translate("Gui", "Money after"),
    }
    layer.dataProvider().addAttributes([QgsField(name, QMetaType.Type.QString) for name in fields])
    layer.updateFields()
    for place, label in enumerate(fields.values()):
        layer.setFieldAlias(place, label)


def _add_parcels(layer: QgsVectorLayer, comparison: Comparison, parcels: QgsVectorLayer) -> None:
    by_pnu = {one.pnu: one for one in comparison.parcels}
    pnus = list(by_pnu)
    for start in range(0, len(pnus), _CHUNK):
        listed = ", ".join(f"'{pnu}'" for pnu in pnus[start : start + _CHUNK])
        request = QgsFeatureRequest().setFilterExpression(f'"pnu" IN ({listed})')
        request.setSubsetOfAttributes(["pnu"], parcels.fields())
        made = []
        for parcel in parcels.getFeatures(request):
            one = by_pnu[parcel["pnu"]]
            feature = QgsFeature(layer.fields())
            feature.setGeometry(parcel.geometry())
            won = translate("Gui", "{won} won")
            feature.setAttributes(
                [
                    one.kind,
                    f"{one.district} {one.jibun}",
                    one.a_phases or "–",
                    one.b_phases or "–",
                    won.format(won=format_won(one.a_won)),
                    won.format(won=format_won(one.b_won)),
                ]
            )
            made.append(feature)
        layer.dataProvider().addFeatures(made)
    layer.updateExtents()


def _renderer(kinds: set[str]) -> QgsCategorizedSymbolRenderer:
    """Return the legend: only what there is."""
    categories = []
    for kind, (fill, outline, width) in _LOOKS.items():
        if kind in kinds:
            symbol = QgsFillSymbol.createSimple(
                {
                    "color": fill,
                    "outline_color": outline,
                    "outline_width": width,
                }
            )
            categories.append(QgsRendererCategory(kind, symbol, kind_label(kind)))
    return QgsCategorizedSymbolRenderer("kind", categories)
