"""Where a new project looks: extent, bookmarks, and the years that the time controller plays."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    Qgis,
    QgsBookmark,
    QgsDateTimeRange,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from smartcity_planner.project import layers
from smartcity_planner.project.texts import text
from smartcity_planner.store.plan import PlanStore

_MARGIN = 1.04


def set_extent(project: QgsProject) -> None:
    """Make all districts the project's first and full view."""
    district = layers.find(project, "district")
    if district is None or district.featureCount() < 1:
        return
    extent = district.extent()
    extent.scale(_MARGIN)
    whole = QgsReferencedRectangle(extent, district.crs())
    project.viewSettings().setDefaultViewExtent(whole)
    project.viewSettings().setPresetFullExtent(whole)


def add_bookmarks(project: QgsProject, language: str) -> None:
    """Add a bookmark for the city and one for each hub."""
    manager = project.bookmarkManager()
    for bookmark in manager.bookmarks():
        if bookmark.id().startswith("smartcity_"):
            manager.removeBookmark(bookmark.id())
    group = text("bookmark.group", language)
    whole = project.viewSettings().presetFullExtent()
    if not whole.isNull():
        manager.addBookmark(_bookmark("city", text("bookmark.city", language), "", whole))
    hub = layers.find(project, "hub")
    if hub is None:
        return
    name = f"name_{language}"
    for feature in sorted(hub.getFeatures(), key=lambda found: found["id"]):
        if not feature.hasGeometry():
            continue
        extent = feature.geometry().boundingBox()
        extent.scale(1.15)
        where = QgsReferencedRectangle(extent, hub.crs())
        manager.addBookmark(
            _bookmark(f"hub_{feature['id']}", feature[name] or feature["name_ko"], group, where)
        )


def _bookmark(key: str, name: str, group: str, extent: QgsReferencedRectangle) -> QgsBookmark:
    bookmark = QgsBookmark()
    bookmark.setId(f"smartcity_{key}")
    bookmark.setName(name)
    bookmark.setGroup(group)
    bookmark.setExtent(extent)
    return bookmark


def set_time(project: QgsProject, store: PlanStore) -> None:
    """Let parcels appear while their phase runs; undated phases are always shown."""
    layer = layers.find(project, "parcel_phase")
    if layer is not None:
        _set_layer_time(layer)
    first, last = plan_days(store)
    settings = project.timeSettings()
    settings.setTemporalRange(QgsDateTimeRange(_midnight(first), _midnight(last)))
    settings.setTimeStep(1)
    settings.setTimeStepUnit(Qgis.TemporalUnit.Years)
    settings.setFramesPerSecond(1)


def plan_days(store: PlanStore) -> tuple[date, date]:
    """Return the first and last day of the phases; where none is dated, those of the plan."""
    row = store.query("SELECT MIN(starts_on) AS first, MAX(ends_on) AS last FROM phase")[0]
    meta = store.meta()
    first = row["first"] or f"{meta['start_year']}-01-01"
    last = row["last"] or f"{meta['end_year']}-12-31"
    return date.fromisoformat(min(first, last)), date.fromisoformat(max(first, last))


def _set_layer_time(layer: QgsVectorLayer) -> None:
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    properties.setStartField("starts_on")
    properties.setEndField("ends_on")
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginIncludeEnd)
    properties.setIsActive(True)


def _midnight(day: date) -> QDateTime:
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0))
