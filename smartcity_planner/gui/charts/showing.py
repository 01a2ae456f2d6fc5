"""What a click on a bar does: the exact amount in words, and the place on the map."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest

from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.charts.series import Bar, Chart
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    equals,
    one_of,
    parcels_of_phase,
)
from smartcity_planner.planning.totals import Scope

#: SQLite takes a statement of so many parcel numbers without trouble.
_CHUNK = 2000


def told(chart: Chart, bar: int, part: int) -> str:
    """Return the exact amount of a part of a bar, and of the bar."""
    if len(chart.parts) == 1:
        text = translate("Gui", "{bar}: {won} won (chart: {total} won)")
        return text.format(
            bar=chart.bars[bar].label, won=f"{chart.of_bar(bar):,}", total=f"{chart.total:,}"
        )
    text = translate("Gui", "{bar} · {part}: {won} won (bar: {whole} won, chart: {total} won)")
    return text.format(
        bar=chart.bars[bar].label,
        part=chart.parts[part].label,
        won=f"{chart.parts[part].won[bar]:,}",
        whole=f"{chart.of_bar(bar):,}",
        total=f"{chart.total:,}",
    )


def show_on_map(around: Surroundings, kind: str, scope: Scope, bar: Bar) -> None:
    """Zoom to the bar's district, or select the parcels of its phase; years have no place."""
    plan = around.desk.plan
    if plan is None or bar.key is None:
        return
    canvas = around.iface.mapCanvas()
    if kind == "district" and "district" in plan.tables:
        layer = plan.tables["district"]
        ids = [feature.id() for feature in layer.getFeatures(equals("code", bar.key))]
        canvas.zoomToFeatureIds(layer, ids)
        canvas.flashFeatureIds(layer, ids)
    elif kind == "phase":
        _select(plan.layers, bar.key)
        if plan.layers.parcel.selectedFeatureCount():
            canvas.zoomToSelected(plan.layers.parcel)
        else:
            around.desk.say(translate("Gui", "This phase has no parcels on the map yet."))


def _select(layers: PlanLayers, phase_id: str) -> None:
    """Select the parcels of a phase, unsaved ones included."""
    pnus = sorted(parcels_of_phase(layers, phase_id))
    ids: list[int] = []
    with working(translate("Gui", "Selecting the parcels of the phase…")) as progress:
        for start in range(0, len(pnus), _CHUNK):
            progress.go_on(100 * start / len(pnus))
            request = QgsFeatureRequest()
            request.setFilterExpression(one_of("pnu", pnus[start : start + _CHUNK]))
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
            ids += [feature.id() for feature in layers.parcel.getFeatures(request)]
    layers.parcel.selectByIds(ids)
