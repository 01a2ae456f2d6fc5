"""The ways through a PDF: its links and bookmarks, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from smartcity_planner.atlas.proof.reading.opened import Opened

_MM = 25.4 / 72
#: A bookmark tree deeper than this is no tree.
_DEEPEST = 20


@dataclass(frozen=True)
class Link:
    """A link: its rectangle in mm from the top left; its page from 1 (0: nowhere), or a URI."""

    x: float
    y: float
    w: float
    h: float
    target: int
    uri: str = ""


@dataclass(frozen=True)
class Bookmark:
    """A bookmark: its title, how deep it stands, its page from 1 (0: nowhere)."""

    title: str
    level: int
    target: int


class Ways:
    """Follows links and bookmarks of an opened PDF."""

    def __init__(self, opened: Opened) -> None:
        self._reader = opened.reader
        self._numbers = {
            page.indirect_reference.idnum: number
            for number, page in enumerate(self._reader.pages, start=1)
        }
        self._names: dict[str, Any] | None = None

    def links(self, number: int) -> list[Link]:
        """Return the links of a page (from 1)."""
        page = self._reader.pages[number - 1]
        found = page.get("/Annots")
        left, top = float(page.mediabox.left), float(page.mediabox.top)
        links = []
        for item in found.get_object() if found is not None else ():
            item = item.get_object()
            if item.get("/Subtype") != "/Link":
                continue
            x1, y1, x2, y2 = (float(edge) for edge in item["/Rect"])
            place = (
                (min(x1, x2) - left) * _MM,
                (top - max(y1, y2)) * _MM,
                abs(x2 - x1) * _MM,
                abs(y2 - y1) * _MM,
            )
            action = item.get("/A")
            action = action.get_object() if action is not None else {}
            if action.get("/S") == "/URI":
                links.append(Link(*place, 0, str(action.get("/URI", ""))))
            else:
                links.append(Link(*place, self._target(item.get("/Dest", action.get("/D")))))
        return links

    def bookmarks(self) -> list[Bookmark]:
        """Return all bookmarks in their order."""
        root = self._reader.trailer["/Root"].get("/Outlines")
        return list(self._below(root.get_object(), 0)) if root is not None else []

    def _below(self, node: Any, level: int) -> Iterator[Bookmark]:
        item = node.get("/First")
        seen: set[int] = set()
        while item is not None and level < _DEEPEST:
            found = item.get_object()
            if id(found) in seen:
                return
            seen.add(id(found))
            action = found.get("/A")
            action = action.get_object() if action is not None else {}
            target = self._target(found.get("/Dest", action.get("/D")))
            yield Bookmark(str(found.get("/Title", "")), level, target)
            yield from self._below(found, level + 1)
            item = found.get("/Next")

    def _target(self, where: Any) -> int:
        """Return the number of the page that a destination leads to; 0 where there is none."""
        where = where.get_object() if where is not None else None
        if isinstance(where, str):
            if self._names is None:
                self._names = dict(self._reader.named_destinations)
            named = self._names.get(where)
            page = named.get("/Page") if named is not None else None
        else:
            page = where[0] if isinstance(where, list) and where else None
        return self._numbers.get(getattr(page, "idnum", -1), 0)
