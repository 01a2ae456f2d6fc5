"""The chart as a widget: tooltips with whole won, a click that tells which bar it met."""

from __future__ import annotations

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from smartcity_planner.gui.charts import drawing
from smartcity_planner.gui.charts.series import Chart
from smartcity_planner.i18n import translate


class ChartCanvas(FigureCanvasQTAgg):
    """Draws one chart. Imported only once matplotlib is there (`library.load`)."""

    #: Number of the bar and of its part.
    clicked = pyqtSignal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Figure())
        self.setParent(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 160)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits: list[drawing.Hit] = []
        self._chart: Chart | None = None
        self.mpl_connect("motion_notify_event", self._moved)
        self.mpl_connect("button_press_event", self._pressed)
        self.mpl_connect("figure_leave_event", lambda _event: self._leave())

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart."""
        self._chart = chart
        self.hits = drawing.draw(self.figure, chart)
        self.setAccessibleName(chart.title)
        self.draw_idle()

    def tooltip(self, hit: drawing.Hit) -> str:
        """Return what is told about a part of a bar, in whole won."""
        chart = self._chart
        bar, part = chart.bars[hit.bar], chart.parts[hit.part]
        won, whole = part.won[hit.bar], chart.of_bar(hit.bar)
        lines = [bar.label, won_line(part.label, won)]
        if part.made_of and part.made_of[hit.bar]:
            lines.append(part.made_of[hit.bar])
        if won != whole:
            share = translate("Gui", "{share} % of {whole} won")
            lines.append(share.format(share=f"{100 * won / whole:.1f}", whole=f"{whole:,}"))
        return "\n".join(lines)

    def _hit(self, event: object) -> drawing.Hit | None:
        return next((hit for hit in self.hits if hit.artist.contains(event)[0]), None)

    def _moved(self, event: object) -> None:
        hit = self._hit(event)
        if hit is None:
            self._leave()
            return
        self.setCursor(QCursor(Qt.CursorShape.PointingHandCursor))
        QToolTip.showText(QCursor.pos() + QPoint(8, 12), self.tooltip(hit), self)

    def _leave(self) -> None:
        self.unsetCursor()
        QToolTip.hideText()

    def _pressed(self, event: object) -> None:
        hit = self._hit(event)
        if hit is not None:
            self.clicked.emit(hit.bar, hit.part)


def won_line(name: str, won: int) -> str:
    """Return “name: 1,234 won”."""
    return translate("Gui", "{name}: {won} won").format(name=name, won=f"{won:,}")
