"""The hash of everything beside plan and book that decides how a page looks: the program."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from smartcity_planner import paths

_PACKAGE = Path(__file__).resolve().parents[2]
#: Rooms whose code pages lean on.
_ROOMS = ("atlas", "project", "domain", "store")


@cache
def code_digest() -> bytes:
    """Return the hash of the plugin's code and styles and of the versions of QGIS and Qt."""
    made = blake2b(digest_size=16)
    made.update(f"{Qgis.version()} {QT_VERSION_STR}".encode())
    files = [path for room in _ROOMS for path in (_PACKAGE / room).rglob("*.py")]
    files += [path for path in paths.styles().rglob("*") if path.is_file()]
    files += (paths.resources() / "layouts").glob("*.svg")
    files.append(paths.metadata())
    for path in sorted(files):
        made.update(path.name.encode())
        made.update(path.read_bytes())
    return made.digest()
