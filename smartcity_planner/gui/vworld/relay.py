"""Tiles of V-World for this QGIS alone, from an address on 127.0.0.1 that holds no key.

V-World wants the key inside the URL, and QGIS writes a tile's URL into its message log when
the answer is no image, and into its network logger always. So QGIS is given this relay's URL,
and only the relay knows V-World's.
"""

from __future__ import annotations

import hmac
import math
import re
import secrets
from collections.abc import Callable
from functools import partial

from qgis.core import QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import (
    QHostAddress,
    QNetworkAccessManager,
    QNetworkProxyQuery,
    QNetworkReply,
    QNetworkRequest,
    QTcpServer,
    QTcpSocket,
)

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.vworld.layer import LAST_LEVEL, MAPS
from smartcity_planner.i18n import translate

ENDPOINT = "https://api.vworld.kr/req/wmts/1.0.0"
#: Another place to ask, for tests and for an office's own mirror.
ENDPOINT_SETTING = "smartcity/vworld_url"
_ASKED = re.compile(
    rb"GET /(?P<token>[^/ ]+)/(?P<map>\w+)/(?P<z>\d{1,2})/(?P<y>\d{1,7})/(?P<x>\d{1,7})"
    rb"\.(?:png|jpeg) HTTP/1\.[01]\r\n"
)
_LONGEST_REQUEST, _LARGEST_TILE = 16_384, 8_000_000
_PATIENCE_MS = 20_000
#: West, south, east, north in degrees.
_KOREA = (124.0, 33.0, 132.0, 43.1)
_SAID = {
    200: "OK",
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    502: "Bad Gateway",
    503: "Service Unavailable",
}
_IMAGES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


class Relay(QObject):
    """Listens until `close`; `failed` carries a PlanError, each time a tile could not be had."""

    failed = pyqtSignal(object)

    def __init__(self, read_key: Callable[[], str], parent: QObject | None = None) -> None:
        """Raises PlanError where this computer allows no local address."""
        super().__init__(parent)
        self._read_key = read_key
        self._key = ""
        self._token = secrets.token_urlsafe(24)
        #: Who is connected, with what is being fetched for them.
        self._open: dict[QTcpSocket, QNetworkReply | None] = {}
        self._answered: set[QTcpSocket] = set()
        # Not QgsNetworkAccessManager: its requests go to QGIS's network logger and into the
        # disk cache under their URLs, which hold the key. Its proxies are used all the same.
        self._client = QNetworkAccessManager(self)
        self._server = QTcpServer(self)
        self._server.newConnection.connect(self._welcome)
        if not self._server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), 0):
            raise PlanError(
                translate("Gui", "V-World's base map stays empty: no local address is free.")
            )
        port = self._server.serverPort()
        #: Put before "/<map>/<z>/<y>/<x>.<ending>".
        self.address = f"http://127.0.0.1:{port}/{self._token}"

    def close(self) -> None:
        """Stop listening and let go of everybody who waits."""
        self._server.close()
        for socket in list(self._open):
            self._forget(socket)

    def forget_key(self) -> None:
        """Ask the store again at the next tile."""
        self._key = ""

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._open[socket] = None
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(partial(self._forget, socket))
            self._read(socket)

    def _forget(self, socket: QTcpSocket) -> None:
        """Nobody waits for this tile any more."""
        if socket not in self._open:
            return
        reply = self._open.pop(socket)
        self._answered.discard(socket)
        socket.abort()
        socket.deleteLater()
        if reply is not None:
            reply.abort()

    def _read(self, socket: QTcpSocket) -> None:
        if socket not in self._open or self._open[socket] is not None:
            return
        if socket in self._answered:
            return
        head = bytes(socket.peek(_LONGEST_REQUEST))
        if b"\r\n\r\n" not in head:
            if len(head) >= _LONGEST_REQUEST:
                self._answer(socket, 400)
            return
        socket.readAll()
        asked = _ASKED.match(head)
        if asked is None or not hmac.compare_digest(asked["token"], self._token.encode()):
            self._answer(socket, 403)
            return
        name = asked["map"].decode()
        level, row, column = (int(asked[part]) for part in ("z", "y", "x"))
        if name not in MAPS or level > LAST_LEVEL or not _in_korea(level, row, column):
            self._answer(socket, 404)
            return
        self._fetch(socket, f"{MAPS[name].upstream}/{level}/{row}/{column}.{MAPS[name].ending}")

    def _fetch(self, socket: QTcpSocket, tile: str) -> None:
        try:
            self._key = self._key or self._read_key()
        except PlanError as error:
            self._answer(socket, 503)
            self.failed.emit(error)
            return
        endpoint = QgsSettings().value(ENDPOINT_SETTING, "", type=str) or ENDPOINT
        # Asked without the key; the proxy depends on the host alone.
        proxies = QgsNetworkAccessManager.instance().proxyFactory()
        if proxies is not None:
            found = proxies.queryProxy(QNetworkProxyQuery(QUrl(endpoint)))
            if found:
                self._client.setProxy(found[0])
        request = QNetworkRequest(QUrl(f"{endpoint}/{self._key}/{tile}"))
        # A redirect would hand the key to another server.
        request.setAttribute(
            QNetworkRequest.Attribute.RedirectPolicyAttribute,
            QNetworkRequest.RedirectPolicy.ManualRedirectPolicy,
        )
        request.setTransferTimeout(_PATIENCE_MS)
        reply = self._client.get(request)
        self._open[socket] = reply
        reply.finished.connect(partial(self._done, reply, socket))

    def _done(self, reply: QNetworkReply, socket: QTcpSocket) -> None:
        reply.deleteLater()
        if socket not in self._open:
            return  # the map was moved on meanwhile
        self._open[socket] = None
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        body = bytes(reply.readAll()) if status == 200 else b""
        kind = next((kind for start, kind in _IMAGES.items() if body.startswith(start)), None)
        if kind is not None and len(body) <= _LARGEST_TILE:
            self._answer(socket, 200, body, kind)
        elif status == 404:
            self._answer(socket, 404)  # nothing is drawn there; no fault
        else:
            self._answer(socket, 502)
            self.forget_key()
            self.failed.emit(_refused() if status in (200, 401, 403) else _unreachable())

    def _answer(
        self, socket: QTcpSocket, status: int, body: bytes = b"", kind: str = "text/plain"
    ) -> None:
        self._answered.add(socket)
        kept = "private, max-age=86400" if status == 200 else "no-store"
        head = (
            f"HTTP/1.1 {status} {_SAID[status]}\r\nContent-Type: {kind}\r\n"
            f"Content-Length: {len(body)}\r\nCache-Control: {kept}\r\nConnection: close\r\n\r\n"
        )
        socket.write(head.encode("ascii") + body)
        socket.disconnectFromHost()


def _in_korea(level: int, row: int, column: int) -> bool:
    """Whether the tile shows ground of Korea. Elsewhere V-World answers 200 with an error in
    XML, which would look like a key that it refuses."""
    west, south, east, north = _KOREA

    def across(longitude: float) -> int:
        return int((longitude + 180) / 360 * 2**level)

    def down(latitude: float) -> int:
        return int((1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * 2**level)

    return across(west) <= column <= across(east) and down(north) <= row <= down(south)


def _refused() -> PlanError:
    return PlanError(
        translate(
            "Gui",
            "V-World sends no base map for your key. Check at V-World that the key is valid, or "
            "enter another one: Import > V-World base map…",
        )
    )


def _unreachable() -> PlanError:
    return PlanError(
        translate(
            "Gui",
            "V-World cannot be reached, so its base map stays empty; everything else works. "
            "Check the network, then refresh the map.",
        )
    )
