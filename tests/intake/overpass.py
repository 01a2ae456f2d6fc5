"""A small Overpass-shaped server: answers as stored, and remembers how it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs


def node(number: int, lon: float, lat: float, **tags: str) -> dict[str, Any]:
    return {"type": "node", "id": number, "lon": lon, "lat": lat, "tags": tags}


def way(number: int, nodes: list[int], **tags: str) -> dict[str, Any]:
    return {"type": "way", "id": number, "nodes": nodes, "tags": tags}


#: In 상암동 (hub `sangam`, 마포구): two stops, a closed car park, a cycle way of three nodes.
SANGAM: list[dict[str, Any]] = [
    node(1, 126.8890, 37.5780, highway="bus_stop", name="상암 DMC", **{"name:en": "Sangam DMC"}),
    node(2, 126.8905, 37.5790, highway="bus_stop"),
    node(11, 126.8890, 37.5785),
    node(12, 126.8895, 37.5785),
    node(13, 126.8895, 37.5789),
    node(14, 126.8890, 37.5789),
    way(100, [11, 12, 13, 14, 11], amenity="parking", name="공영주차장"),
    way(101, [11, 12, 13], highway="cycleway", name="하늘공원길"),
    # Far away, in 강남구: the server answers more roughly than it is asked.
    node(3, 127.0500, 37.5000, highway="bus_stop", name="먼 곳"),
]


class Server(ThreadingHTTPServer):
    """`status`, `body` and `delay` are what it answers with."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status = 200
        self.delay = 0.0
        self.elements = SANGAM
        self.body: bytes | None = None
        self.queries: list[str] = []
        self.agents: set[str] = set()
        self.at_once = self.most_at_once = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/api"

    def handle_error(self, *_: object) -> None:
        """A client that went away is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self._answer(200, b"ok")

    def do_POST(self) -> None:
        server = self.server
        server.at_once += 1
        server.most_at_once = max(server.most_at_once, server.at_once)
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        server.queries.append(parse_qs(sent)["data"][0])
        server.agents.add(self.headers["User-Agent"])
        time.sleep(server.delay)
        stored = {
            "version": 0.6,
            "osm3s": {"timestamp_osm_base": "2026-11-20T03:00:00Z"},
            "elements": server.elements,
        }
        body = server.body if server.body is not None else json.dumps(stored).encode()
        server.at_once -= 1
        self._answer(server.status, body)

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
