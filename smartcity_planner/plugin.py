"""The QGIS entry: what the plugin adds to QGIS, and how it is taken away again.

Nothing heavy is imported here: the dock comes when it is first shown, the algorithms when
Processing asks for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from smartcity_planner import paths
from smartcity_planner.i18n import install_translator, translate

if TYPE_CHECKING:
    from qgis.core import QgsProcessingProvider
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtCore import QTranslator

    from smartcity_planner.gui.dock import PlanDock

#: Whether the dock was open when the plugin was last unloaded or QGIS closed.
_SHOWN = "smartcity_planner/dock_shown"
#: Set where base maps of V-World were ever used (gui/vworld/key.py, which is not loaded for it).
_BASE_MAP_KEY = "smartcity/vworld_authcfg"


class SmartCityPlannerPlugin:
    """Adds two menu entries, one button, one dock and one Processing provider."""

    def __init__(self, iface: QgisInterface | None) -> None:
        """Keep `iface` (None under qgis_process); everything else comes with initGui."""
        self._iface = iface
        self._translator: QTranslator | None = None
        self._provider: QgsProcessingProvider | None = None
        self._action: QAction | None = None
        self._book_action: QAction | None = None
        self._dock: PlanDock | None = None

    def initProcessing(self) -> None:
        """Register the provider; called by QGIS and, without a window, by qgis_process."""
        from smartcity_planner.processing.provider import SmartCityProvider
        from smartcity_planner.project import expressions

        self._translate()
        expressions.register()
        self._provider = SmartCityProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Add the plugin to QGIS's window."""
        self.initProcessing()
        window = self._iface.mainWindow()
        icon = QIcon(str(paths.resources() / "icons" / "plugin.svg"))
        self._action = QAction(icon, translate("Gui", "Plan desk"), window)
        self._action.setObjectName("smartcity_plan_desk_action")
        self._action.setCheckable(True)
        self._action.setToolTip(
            translate("Gui", "Plan desk: phases, parcels and money of Seoul's smart city plan")
        )
        self._action.toggled.connect(self._show_dock)
        # Not addPluginToMenu: QGIS keeps the submenu that it makes for it for ever.
        self._iface.pluginMenu().addAction(self._action)
        book_icon = QIcon(str(paths.resources() / "icons" / "atlas.svg"))
        self._book_action = QAction(book_icon, translate("Gui", "Council book"), window)
        self._book_action.setObjectName("smartcity_council_book_action")
        self._book_action.triggered.connect(self._open_book)
        self._iface.pluginMenu().addAction(self._book_action)
        self._iface.addToolBarIcon(self._action)
        self._iface.initializationCompleted.connect(self._restore)
        if QgsSettings().value(_BASE_MAP_KEY, ""):
            from smartcity_planner.gui.vworld import service

            service.start_if_used(self._iface)

    def unload(self) -> None:
        """Take away all that initGui added, in reverse order."""
        if self._action is not None:
            self._iface.initializationCompleted.disconnect(self._restore)
            self._iface.removeToolBarIcon(self._action)
            self._iface.pluginMenu().removeAction(self._book_action)
            self._iface.pluginMenu().removeAction(self._action)
            self._book_action.triggered.disconnect(self._open_book)
            self._action.toggled.disconnect(self._show_dock)
        self._remove_dock()
        self._remove_base_maps()
        if self._action is not None:
            self._book_action.deleteLater()
            self._action.deleteLater()
            self._action = self._book_action = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        from smartcity_planner.project import expressions

        expressions.unregister()
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _translate(self) -> None:
        if self._translator is None:
            self._translator = install_translator()

    def _show_dock(self, shown: bool) -> None:
        if shown and self._dock is None:
            from smartcity_planner.gui.dock import PlanDock

            self._dock = PlanDock(self._iface, self._iface.mainWindow())
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            self._dock.visibilityChanged.connect(self._dock_visible)
        if self._dock is not None:
            self._dock.setUserVisible(shown)
        QgsSettings().setValue(_SHOWN, shown)

    def _open_book(self) -> None:
        """Show the plan desk and, under the map, the board's page of the council book."""
        self._action.setChecked(True)
        self._dock.open_board("book")

    def _dock_visible(self, _visible: bool) -> None:
        """Untick the button when the dock is closed (not when it lies behind another tab)."""
        closed = self._dock is not None and self._dock.isHidden()
        if self._action is not None and closed and self._iface.mainWindow().isVisible():
            self._action.setChecked(False)

    def _restore(self) -> None:
        """Show the dock at start where it was open last time."""
        if QgsSettings().value(_SHOWN, False, type=bool):
            self._action.setChecked(True)

    def _remove_dock(self) -> None:
        if self._dock is None:
            return
        self._dock.visibilityChanged.disconnect(self._dock_visible)
        self._dock.release()
        self._iface.removeDockWidget(self._dock)
        self._dock.deleteLater()
        self._dock = None

    def _remove_base_maps(self) -> None:
        """Stop the relay of V-World's tiles, where one was started."""
        if self._iface is not None:
            from smartcity_planner.gui.vworld import service

            service.stop()
