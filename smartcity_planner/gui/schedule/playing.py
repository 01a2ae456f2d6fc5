"""QGIS's temporal controller plays the plan; the chart's cursor follows it."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, QTime, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QDockWidget

from smartcity_planner.gui.connections import Connections
from smartcity_planner.project import layers as project_layers

#: Months of a step: a year, a quarter.
YEARLY, QUARTERLY = 12, 3


class PlanPlayer(QObject):
    """Sets QGIS's own controller to the plan's years and listens to it. Other people's settings
    of the controller are touched only when the planner presses play.
    """

    #: The time shown: (first day, day after the last), or None when time stands off.
    moved = pyqtSignal(object)
    #: Whether it plays.
    playing_changed = pyqtSignal(bool)

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        canvas = iface.mapCanvas()
        found = canvas.temporalController()
        self._own = not isinstance(found, QgsTemporalNavigationObject)
        if self._own:  # QGIS's window always has one; a canvas alone does not
            found = QgsTemporalNavigationObject(self)
            canvas.setTemporalController(found)
        self.controller: QgsTemporalNavigationObject = found
        self._signals = Connections()
        self._signals.add(found.updateTemporalRange, self._tell)
        self._signals.add(found.navigationModeChanged, self._tell)
        self._signals.add(found.stateChanged, self._tell_state)

    def close(self) -> None:
        """Stop playing and let go of the controller; one of our own is taken off the canvas."""
        self._signals.close()
        if self.is_playing:
            self.controller.pause()
        if self._own:
            self._iface.mapCanvas().setTemporalController(None)

    @property
    def is_playing(self) -> bool:
        """Whether the time runs."""
        return self.controller.animationState() != Qgis.AnimationState.Idle

    def play(self, first: date, last: date, months: int) -> None:
        """Play from the first year on, by steps of so many months."""
        span = QgsDateTimeRange(_midnight(first), _midnight(last))
        settings = QgsProject.instance().timeSettings()
        if settings.temporalRange() != span:
            settings.setTemporalRange(span)
        whole_years = months % 12 == 0
        unit = Qgis.TemporalUnit.Years if whole_years else Qgis.TemporalUnit.Months
        count = months // 12 if whole_years else months
        settings.setTimeStepUnit(unit)
        settings.setTimeStep(count)
        self._show_layer()
        self.controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        self.controller.setTemporalExtents(span)
        self.controller.setFrameDuration(QgsInterval(count, unit))
        self.controller.setFramesPerSecond(1)
        self.controller.rewindToStart()
        self.controller.playForward()
        panel = self._iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
        if panel is not None:
            panel.show()

    def pause(self) -> None:
        """Stand still at the time that is shown."""
        self.controller.pause()

    def stop(self) -> None:
        """Show all times again."""
        self.controller.pause()
        self.controller.setNavigationMode(Qgis.TemporalNavigationMode.NavigationOff)

    def _show_layer(self) -> None:
        layer = project_layers.find(QgsProject.instance(), "parcel_phase")
        node = QgsProject.instance().layerTreeRoot().findLayer(layer) if layer else None
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)

    # Slots without arguments: PyQt cannot make QGIS's enums of what these signals carry.
    @pyqtSlot()
    def _tell(self) -> None:
        off = self.controller.navigationMode() == Qgis.TemporalNavigationMode.NavigationOff
        frame = self.controller.dateTimeRangeForFrameNumber(self.controller.currentFrameNumber())
        days = [_day(frame.begin()), _day(frame.end())]
        self.moved.emit(None if off or None in days else tuple(days))

    @pyqtSlot()
    def _tell_state(self) -> None:
        self.playing_changed.emit(self.is_playing)


def _midnight(day: date) -> QDateTime:
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0))


def _day(moment: QDateTime) -> date | None:
    day = moment.date()
    return date(day.year(), day.month(), day.day()) if day.isValid() else None
