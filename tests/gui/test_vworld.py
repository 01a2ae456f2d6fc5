"""V-World's base maps: tiles are drawn, and the key turns up nowhere."""

from __future__ import annotations

import http.client
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsNetworkAccessManager,
    QgsNetworkRequestParameters,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QBuffer, QIODevice, QUrl
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.gui.vworld import key, layer, service

KEY = "0F1E2D3C-AAAA-BBBB-CCCC-123456789ABC"
MASTER = "master-of-the-test"
COLOUR = QColor(10, 200, 30)
SETTINGS = "smartcity"


def picture() -> bytes:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(COLOUR)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(buffer.data())


@dataclass
class StandIn:
    """What stands in for V-World: how it answers, and what it was asked."""

    status: int = 200
    body: bytes = b""
    asked: list[str] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def upstream(qgis_app) -> Iterator[StandIn]:
    state = StandIn(body=picture())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.asked.append(self.path)
            self.send_response(state.status)
            self.send_header("Content-Length", str(len(state.body)))
            self.end_headers()
            self.wfile.write(state.body)

        def log_message(self, *_: object) -> None:
            """Not on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/wmts"
    yield state
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def logged(qgis_app) -> Iterator[list[str]]:
    """All that QGIS writes into its message log, and every URL its network logger sees."""
    lines: list[str] = []

    def note(message: str, tag: str, _level: object) -> None:
        lines.append(f"{tag}: {message}")

    def note_request(parameters: QgsNetworkRequestParameters) -> None:
        lines.append(f"request: {parameters.request().url().toString()}")

    log = QgsApplication.messageLog()
    requests = QgsNetworkAccessManager.instance().requestAboutToBeCreated[
        QgsNetworkRequestParameters
    ]
    log.messageReceived.connect(note)
    requests.connect(note_request)
    yield lines
    log.messageReceived.disconnect(note)
    requests.disconnect(note_request)


@pytest.fixture
def iface(qgis_app, upstream) -> Iterator[SimpleNamespace]:
    """A window with a bar and a map; the endpoint is the stand-in, the key is in the store."""
    bar, canvas = QgsMessageBar(), QgsMapCanvas()
    canvas.resize(400, 300)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword(MASTER, True)
    QgsSettings().remove(SETTINGS)
    QgsSettings().setValue("smartcity/vworld_url", upstream.url)
    QgsProject.instance().clear()
    key.keep(KEY)
    yield SimpleNamespace(messageBar=lambda: bar, mapCanvas=lambda: canvas, mainWindow=lambda: None)
    service.stop()
    manager.setMasterPassword(MASTER, True)
    manager.removeAuthenticationConfig(key.known())
    QgsSettings().remove(SETTINGS)
    canvas.deleteLater()
    bar.deleteLater()
    QgsProject.instance().clear()
    QApplication.processEvents()


@pytest.fixture
def drawn(iface, qtbot, upstream, logged) -> Callable[..., QColor]:
    """Draw the project's layers over Seoul; return the colour in the middle of the map.

    Where a colour is awaited, a busy machine is given a minute: QGIS gives up on tiles that
    come late, and shows them when it draws again.
    """

    def draw(awaited: QColor | None = None) -> QColor:
        patience = time.monotonic() + (0 if awaited is None else 60)
        colours = [once()]
        while colours[-1] != awaited and time.monotonic() < patience:
            colours.append(once())
        if awaited is not None and colours[-1] != awaited:
            seen = [colour.name() for colour in colours[-3:]]
            pytest.fail(
                f"{len(colours)} drawings, the last {seen}; asked: {upstream.asked[-9:]}; "
                f"logged: {logged[-9:]}; told: {texts(iface.messageBar())}"
            )
        return colours[-1]

    def once() -> QColor:
        canvas = iface.mapCanvas()
        # A project that was read brings the reference system of whichever map was saved first
        # with it; in a window it is the project's.
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        canvas.setLayers(list(QgsProject.instance().mapLayers().values()))
        canvas.setExtent(QgsRectangle(14130000, 4515000, 14134000, 4518000))
        canvas.stopRendering()  # what is still under way must not pass for this drawing
        qtbot.waitUntil(lambda: not canvas.isDrawing(), timeout=60_000)
        with qtbot.waitSignal(canvas.mapCanvasRefreshed, timeout=60_000):
            canvas.redrawAllLayers()
        file = Path(QgsApplication.qgisSettingsDirPath()) / "vworld.png"
        canvas.saveAsImage(str(file))
        image = QImage(str(file))
        return image.pixelColor(image.width() // 2, image.height() // 2)

    return draw


def texts(bar: QgsMessageBar) -> list[str]:
    return [item.text() for item in bar.items()]


def ask_relay(path: str, qtbot) -> int:
    """Ask the relay from another thread, as any program on this computer could."""
    address = urlsplit(service.start(None).relay.address)
    found: list[int] = []

    def ask() -> None:
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
        connection.request("GET", path)
        found.append(connection.getresponse().status)
        connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=30_000)
    return found[0]


def inside(file: Path) -> bytes:
    """All bytes of a file, those of an archive's members unpacked."""
    found = file.read_bytes()
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            found += b"".join(archive.read(name) for name in archive.namelist())
    return found


def test_tiles_are_drawn_and_the_key_is_in_no_message(iface, upstream, drawn, logged):
    service.show(iface, "Base", "")
    assert drawn(COLOUR) == COLOUR
    assert upstream.asked
    assert all(path.startswith(f"/wmts/{KEY}/Base/") for path in upstream.asked)
    assert all(path.endswith(".png") for path in upstream.asked)
    assert any(line.startswith("request: ") for line in logged), "the logger saw no tile"
    assert not [line for line in logged if KEY in line]
    assert texts(iface.messageBar()) == []


@pytest.mark.parametrize("name", layer.MAPS)
def test_every_map_is_drawn_under_its_own_address(iface, upstream, drawn, name):
    service.show(iface, name, "")
    assert drawn(COLOUR) == COLOUR
    wanted = layer.MAPS[name]
    (asked,) = {(path.split("/")[3], path.rpartition(".")[2]) for path in upstream.asked}
    assert asked == (wanted.upstream, wanted.ending)


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (200, b"<html>no key for {KEY}</html>", "sends no base map for your key"),
        (200, b"\x89PNG\r\n\x1a\nbroken", ""),
        (403, b"forbidden {KEY}", "sends no base map for your key"),
        (500, b"error at /{KEY}/", "cannot be reached"),
    ],
)
def test_bad_answers_draw_nothing_and_tell_once(iface, upstream, drawn, logged, status, body, said):
    upstream.status, upstream.body = status, body.replace(b"{KEY}", KEY.encode())
    service.show(iface, "Base", "")
    assert drawn() != COLOUR
    assert drawn() != COLOUR
    assert upstream.asked
    told = texts(iface.messageBar())
    assert len(told) == (1 if said else 0)
    assert all(said in text for text in told)
    assert logged
    assert not [line for line in [*logged, *told] if KEY in line]


def test_no_network_draws_nothing_and_tells_once(iface, drawn, logged):
    QgsSettings().setValue("smartcity/vworld_url", "http://127.0.0.1:9/wmts")
    service.show(iface, "Base", "")
    assert drawn() != COLOUR
    (told,) = texts(iface.messageBar())
    assert "cannot be reached" in told
    assert not [line for line in [*logged, told] if KEY in line]


def test_a_locked_store_is_told_with_a_way_out(iface, upstream, drawn, monkeypatch):
    service.show(iface, "Base", "")
    QgsApplication.authManager().clearMasterPassword()
    assert drawn() != COLOUR
    assert upstream.asked == []
    (told,) = texts(iface.messageBar())
    assert "locked" in told
    (button,) = [
        button
        for button in iface.messageBar().findChildren(QPushButton)
        if button.text() == "Unlock…"
    ]
    assert QgsApplication.authManager().setMasterPassword(MASTER, True)
    button.click()  # QGIS would ask for the password here, were it not given already
    assert drawn(COLOUR) == COLOUR


def test_no_saved_project_and_no_package_holds_the_key(
    iface, drawn, tmp_path, plan_path, qgis_iface
):
    from smartcity_planner.exchange.package import package_districts
    from smartcity_planner.store.plan import PlanStore

    project = QgsProject.instance()
    assert project.read(str(plan_path.with_suffix(".qgz")))
    # Another map, which shows the plan, is saved and read with the project.
    qgis_iface.mapCanvas().setDestinationCrs(project.crs())
    service.show(iface, "Satellite", "")
    assert project.layerTreeRoot().children()[-1].name() == "V-World satellite image"
    for target in (
        str(tmp_path / "own.qgs"),
        str(tmp_path / "own.qgz"),
        str(plan_path.with_suffix(".qgz")),
        f"geopackage:{plan_path}?projectName=own",
    ):
        assert project.write(target), target
    package_districts(PlanStore.open(plan_path), tmp_path / "packages", ["11650"])
    port = str(urlsplit(service.start(iface).relay.address).port).encode()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any("packages" in file.parts for file in files)
    for file in files:
        assert KEY.encode() not in inside(file), file
    for name in ("own.qgs", "own.qgz"):
        content = inside(tmp_path / name)
        assert b"vworld.invalid/Satellite" in content
        assert b"127.0.0.1:" + port not in content
    service.stop()
    service.start_if_used(iface)  # another session
    project.clear()
    assert project.read(str(tmp_path / "own.qgz"))
    for other in project.mapLayers().values():
        if other.providerType() != "wms":
            project.removeMapLayer(other)
    assert drawn(COLOUR) == COLOUR


def test_only_those_who_know_the_token_are_served(iface, upstream, qtbot):
    token = urlsplit(service.start(iface).relay.address).path
    assert ask_relay(f"{token}/Base/12/1586/3492.png", qtbot) == 200
    before = list(upstream.asked)
    assert ask_relay("/guessed/Base/12/1586/3492.png", qtbot) == 403
    assert ask_relay("/", qtbot) == 403
    assert ask_relay(f"{token}/Base/../../secret", qtbot) == 403
    assert ask_relay(f"{token}/Other/12/1586/3492.png", qtbot) == 404
    assert ask_relay(f"{token}/Base/12/0/0.png", qtbot) == 404  # V-World shows Korea
    assert upstream.asked == before


def test_an_offices_proxy_is_asked_for_v_world_but_not_for_the_relay(iface, upstream, drawn):
    """The stand-in is the proxy here: it gets V-World's whole address, and no relay's."""
    proxy = urlsplit(upstream.url)
    settings = QgsSettings()
    for name, value in {
        "proxyEnabled": True,
        "proxyType": "HttpProxy",
        "proxyHost": proxy.hostname,
        "proxyPort": str(proxy.port),
    }.items():
        settings.setValue(f"proxy/{name}", value)
    settings.setValue("smartcity/vworld_url", "http://vworld.example/wmts")
    manager = QgsNetworkAccessManager.instance()
    try:
        manager.setupDefaultProxyAndCache()
        service.show(iface, "Base", "")
        assert drawn(COLOUR) == COLOUR
        assert upstream.asked
        start = f"http://vworld.example/wmts/{KEY}/Base/"
        assert [path for path in upstream.asked if not path.startswith(start)] == []
    finally:
        settings.remove("proxy")
        manager.setupDefaultProxyAndCache()


def test_stopping_takes_relay_and_preprocessor_away(iface, upstream):
    service.show(iface, "Base", "")
    preprocessor = service.start(iface)._preprocessor
    address = urlsplit(service.start(iface).relay.address)
    service.stop()
    with pytest.raises(KeyError):  # there is none to remove any more
        QgsNetworkAccessManager.removeRequestPreprocessor(preprocessor)
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection(address.hostname, address.port, timeout=5).connect()
    # Asked directly: what was drawn before may still come from QGIS's own cache of tiles.
    answer = QgsNetworkAccessManager.blockingGet(
        QNetworkRequest(QUrl(f"http://{layer.HOST}/Base/12/1586/3492.png"))
    )
    assert answer.error() != QNetworkReply.NetworkError.NoError
    assert upstream.asked == []


def test_the_dialog_keeps_a_key_and_adds_the_map(iface, upstream, drawn):
    QgsApplication.authManager().removeAuthenticationConfig(key.known())
    QgsSettings().remove(key.SETTING)
    service.start_if_used(iface)
    assert service._running is None, "started although no key was ever given"
    dialog = service.ask(iface)
    dialog.maps.setCurrentIndex(dialog.maps.findData("midnight"))
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    ok.click()
    assert dialog.problem.text() == "Enter your V-World key."
    dialog.key_edit.setText("not/a key")
    ok.click()
    assert "This is no V-World key" in dialog.problem.text()
    assert QgsProject.instance().mapLayers() == {}
    dialog.key_edit.setText(KEY)
    ok.click()
    assert not dialog.isVisible()
    assert dialog.key_edit.text() == ""
    assert key.read() == KEY
    assert drawn(COLOUR) == COLOUR
    settings = QgsSettings()
    assert KEY not in {str(settings.value(name)) for name in settings.allKeys()}


def test_another_key_replaces_the_first(iface, upstream, drawn):
    first = key.known()
    service.show(iface, "Base", KEY[::-1])
    assert key.known() == first
    assert drawn(COLOUR) == COLOUR
    assert {path.split("/")[2] for path in upstream.asked} == {KEY[::-1]}
    with pytest.raises(BadInput):
        key.keep("../other")
    assert key.read() == KEY[::-1]


def test_a_key_kept_as_a_header_is_read_too(iface):
    config = QgsAuthMethodConfig("APIHeader")
    config.setName("V-World of the office")
    config.setConfig("key", KEY[::-1])
    kept, config = QgsApplication.authManager().storeAuthenticationConfig(config)
    assert kept
    mine = key.known()
    QgsSettings().setValue(key.SETTING, config.id())
    assert key.read() == KEY[::-1]
    QgsApplication.authManager().removeAuthenticationConfig(config.id())
    with pytest.raises(key.NoKey):
        key.read()
    QgsSettings().setValue(key.SETTING, mine)
