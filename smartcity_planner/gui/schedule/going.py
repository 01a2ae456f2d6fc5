"""From a phase in the chart to its parcels on the map."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface

from smartcity_planner.gui.checks.going import show_box
from smartcity_planner.gui.plan_layers import OpenPlan
from smartcity_planner.planning.edit_buffers import parcels_of_phase

#: So many numbers go into one query.
_CHUNK = 900


def select_parcels(plan: OpenPlan, phase_id: str) -> int:
    """Select the parcels of a phase on the map, unsaved edits included; return how many.

    Numbers become rows by the file's own indexes: an expression with 100,000 of them, or a
    look at every parcel of the city, would take seconds.
    """
    layer = plan.layers.phase_parcel
    if _as_stored(layer):
        found = plan.store.query(
            "SELECT p.fid FROM phase_parcel pp JOIN parcel p ON p.pnu = pp.pnu "
            "WHERE pp.phase_id = ?",
            [phase_id],
        )
        fids = [row["fid"] for row in found]
    else:
        fids = _fids(plan, sorted(parcels_of_phase(plan.layers, phase_id)))
    plan.layers.parcel.selectByIds(fids)
    return len(fids)


def zoom_to_parcels(plan: OpenPlan, iface: QgisInterface) -> None:
    """Show what is selected on the map."""
    box = plan.layers.parcel.boundingBoxOfSelected()
    if not box.isNull():
        show_box(iface.mapCanvas(), box, plan.layers.parcel.crs())


def _as_stored(layer: QgsVectorLayer) -> bool:
    return not layer.isModified() and not layer.subsetString()


def _fids(plan: OpenPlan, pnus: list[str]) -> list[int]:
    found: list[int] = []
    for start in range(0, len(pnus), _CHUNK):
        part = pnus[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        sql = f"SELECT fid FROM parcel WHERE pnu IN ({marks})"  # nosec B608
        found += [row["fid"] for row in plan.store.query(sql, part)]
    return found
