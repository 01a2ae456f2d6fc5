"""Icons, colours and short names in the dock."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon, QPalette
from qgis.PyQt.QtWidgets import QWidget

from smartcity_planner import paths
from smartcity_planner.domain import codes
from smartcity_planner.i18n import translate, ui_language

#: What QGIS offers where a picture of our own is not there.
_FALLBACK = {
    "plugin": "/mActionAddBasicRectangle.svg",
    "new_plan": "/mActionFileNew.svg",
    "open_plan": "/mActionFileOpen.svg",
    "attach": "/mActionAdd.svg",
    "detach": "/mActionRemove.svg",
    "money": "/mActionSum.svg",
    "atlas": "/mActionSaveAsPDF.svg",
    "packages": "/mActionPackageLayers.svg",
    "import": "/mActionAddLayer.svg",
    "undo": "/mActionUndo.svg",
    "redo": "/mActionRedo.svg",
    "save": "/mActionSaveEdits.svg",
    "discard": "/mActionCancelEdits.svg",
    "check": "/mActionCheckGeometry.svg",
    "zoom": "/mActionZoomToSelected.svg",
    "select": "/mActionSelectRectangle.svg",
    "add": "/symbologyAdd.svg",
    "remove": "/symbologyRemove.svg",
    "board": "/mActionOpenTable.svg",
    "table": "/mActionCalculateField.svg",
    "schedule": "/mActionNewReport.svg",
    "chart": "/mIconHistogram.svg",
    "history": "/mActionHistory.svg",
    "scenario": "/mActionDuplicateLayer.svg",
    "paint": "/mActionSelectFreehand.svg",
    "copy": "/mActionEditCopy.svg",
    "paste": "/mActionEditPaste.svg",
    "play": "/temporal_navigation/forward.svg",
    "pause": "/temporal_navigation/pause.svg",
    "stop": "/temporal_navigation/stop.svg",
    "zoom_in": "/mActionZoomIn.svg",
    "zoom_out": "/mActionZoomOut.svg",
    "zoom_all": "/mActionZoomFullExtent.svg",
    "export": "/mActionSaveMapAsImage.svg",
}


def short_sources() -> dict[str, str]:
    """Return short names of the main sources, for narrow places (the tooltip has the rest)."""
    if ui_language() == "ko":  # short already, and “구비” is not the place “자치구”
        names = ("central", "city", "district")
        return {name: codes.SOURCE.label(name, "ko") for name in names}
    return {
        "central": translate("Gui", "Central"),
        "city": translate("Gui", "City"),
        "district": translate("Gui", "District"),
    }


def icon(name: str) -> QIcon:
    """Return one of our icons, or the nearest of QGIS's own."""
    own = paths.resources() / "icons" / f"{name}.svg"
    if own.is_file():
        return QIcon(str(own))
    return QgsApplication.getThemeIcon(_FALLBACK[name])


def is_dark(widget: QWidget) -> bool:
    """Whether the widget stands in a dark theme."""
    palette = widget.palette()
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def warning_colour(widget: QWidget) -> str:
    """Return a colour for text that asks for attention, readable in the widget's theme."""
    return "#f0b072" if is_dark(widget) else "#9a4a00"


def quiet_colour(widget: QWidget) -> str:
    """Return a colour for text of second rank (contrast at least 4.5 : 1)."""
    return "#b4b4b4" if is_dark(widget) else "#5c5c5c"
