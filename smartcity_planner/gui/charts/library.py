"""matplotlib, which QGIS's installers bring: loaded for the first chart, or missed in words.

Only its objects are used (Figure, canvas), never pyplot: nothing of its state that other plugins
share is changed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.project import fonts

if TYPE_CHECKING:
    from smartcity_planner.gui.charts.canvas import ChartCanvas

#: Families with Hangul, best first. matplotlib knows only the first face of a collection, which
#: is Japanese in Noto's: its Hangul is the same.
_FAMILIES = (
    fonts.FAMILY, "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", "AppleGothic",
    "NanumGothic", "Noto Sans CJK JP", "Noto Sans CJK SC",
)  # fmt: skip


def canvas() -> type[ChartCanvas]:
    """Return the widget, with matplotlib loaded. Raises PlanError where none works here."""
    try:
        from smartcity_planner.gui.charts.canvas import ChartCanvas
    except Exception as error:  # a broken one raises whatever it likes
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Gui",
                "Charts need matplotlib, which this QGIS does not have. On Windows, run the "
                "OSGeo4W setup and add python3-matplotlib; elsewhere, install the package of "
                "this name. Then start QGIS again. Tables work without it.",
            ),
            "Gui",
        ) from error
    return ChartCanvas


@cache
def family() -> str:
    """Return the font family for charts; "" where none with Hangul is installed."""
    from matplotlib import font_manager

    known = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in _FAMILIES if name in known), "")


def settings() -> dict[str, Any]:
    """Return what is set while a chart is made (and only then)."""
    return {
        "font.family": [family() or "sans-serif"],
        "font.size": 9.0,
        "axes.unicode_minus": False,
        "svg.fonttype": "path",
        "svg.hashsalt": "smartcity_planner",
    }
