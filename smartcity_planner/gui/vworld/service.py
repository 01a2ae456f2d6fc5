"""The one relay of this QGIS session: started, stopped, and heard by the planner once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsProject
from qgis.PyQt.QtCore import QUrl

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.vworld import key, layer
from smartcity_planner.i18n import explain, translate

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtNetwork import QNetworkRequest

    from smartcity_planner.gui.vworld.dialog import BaseMapDialog


class Service:
    """Relay, preprocessor and dialog; `stop` takes all three away."""

    def __init__(self, iface: QgisInterface) -> None:
        """Raises PlanError where the relay cannot listen."""
        from smartcity_planner.gui.vworld.relay import Relay

        self._iface = iface
        self._told = False
        self.relay = Relay(key.read)
        self.relay.failed.connect(self._tell_once)
        address = self.relay.address

        def lead_to_relay(request: QNetworkRequest) -> None:
            """Called by QGIS for every request, in whatever thread asks."""
            url = request.url()
            if url.host() == layer.HOST:
                _spare_proxy(address)
                request.setUrl(QUrl(address + url.path()))

        self._preprocessor = QgsNetworkAccessManager.setRequestPreprocessor(lead_to_relay)

    def stop(self) -> None:
        """Take the preprocessor away, close the relay."""
        QgsNetworkAccessManager.removeRequestPreprocessor(self._preprocessor)
        self.relay.failed.disconnect(self._tell_once)
        self.relay.close()
        self.relay.deleteLater()

    def new_key(self) -> None:
        """The planner has entered another key: use it, and tell again should it fail."""
        self.relay.forget_key()
        self._told = False

    def _tell_once(self, error: PlanError) -> None:
        """A map has many tiles; the planner reads one message per session."""
        if self._told:
            return
        self._told = True
        from smartcity_planner.gui.messages import Messages

        messages = Messages(self._iface)
        if isinstance(error, key.KeyLocked):
            messages.offer(explain(error), translate("Gui", "Unlock…"), self._unlock)
        else:
            messages.tell(error)

    def _unlock(self) -> None:
        if QgsApplication.authManager().setMasterPassword(True):
            self._told = False
            self._iface.mapCanvas().refreshAllLayers()


def _spare_proxy(address: str) -> None:
    """Keep requests to `address` away from the office's proxy, which QGIS asks even for 127.0.0.1.

    Each thread has its own manager, so this is told to the one that is about to ask. It is kept
    in memory only, and means nothing once the relay is closed.
    """
    manager = QgsNetworkAccessManager.instance()
    if address not in manager.noProxyList():
        manager.setFallbackProxyAndExcludes(
            manager.fallbackProxy(), manager.excludeList(), [*manager.noProxyList(), address]
        )


_running: Service | None = None
_dialog: BaseMapDialog | None = None


def start(iface: QgisInterface) -> Service:
    """Return the running service; start it if need be. Raises PlanError."""
    global _running
    if _running is None:
        _running = Service(iface)
    return _running


def start_if_used(iface: QgisInterface) -> None:
    """At the plugin's start: projects with a base map work where a key was ever given."""
    if key.known():
        try:
            start(iface)
        except PlanError as error:
            from smartcity_planner.gui.messages import Messages

            Messages(iface).tell(error)


def stop() -> None:
    """Leave nothing behind."""
    global _running, _dialog
    if _dialog is not None:
        _dialog.close()
        _dialog.deleteLater()
        _dialog = None
    if _running is not None:
        _running.stop()
        _running = None


def ask(iface: QgisInterface) -> BaseMapDialog:
    """Let the planner choose a base map (and enter the key)."""
    global _dialog
    from smartcity_planner.gui.vworld.dialog import BaseMapDialog

    if _dialog is None:
        _dialog = BaseMapDialog(lambda name, text: show(iface, name, text), iface.mainWindow())
    _dialog.ask()
    return _dialog


def show(iface: QgisInterface, name: str, new_key: str) -> None:
    """Keep `new_key` (if not empty) and add the map `name`. Raises PlanError."""
    if new_key:
        key.keep(new_key)
    service = start(iface)
    if new_key:
        service.new_key()
    layer.add(name, QgsProject.instance())
