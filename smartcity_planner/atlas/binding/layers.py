"""Layers that a reader can switch: those of one name are one layer over the whole book."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from smartcity_planner.atlas.binding.pdf_file import PdfFile
from smartcity_planner.atlas.binding.syntax import Name, Ref, encode
from smartcity_planner.atlas.texts import Texts

_OF_MAP = re.compile(r"(main map|detail map|index map|locator|map)(?: (\d+))?: ?(.*)$")


@dataclass
class _Layer:
    """A layer in the tree; `ref` is None for a mere heading."""

    ref: Ref | None
    children: dict[str, _Layer] = field(default_factory=dict)


class Layers:
    """Gathers the optional content of the pages that are bound.

    `named` gives a layer's name in the book for that in the page's PDF.
    """

    def __init__(self, file: PdfFile, named: Callable[[str], str] = str) -> None:
        self._file = file
        self._named = named
        self._top: dict[str, _Layer] = {}
        self._all: list[Ref] = []
        self._hidden: list[Ref] = []

    def of_page(self, catalog: Any) -> dict[int, int]:
        """Return the book's number of each layer of a one-page PDF, by its number there."""
        found = _resolved(catalog.get("/OCProperties")) or {}
        default = _resolved(found.get("/D")) or {}
        numbers: dict[int, int] = {}
        off = {item.idnum for item in _resolved(default.get("/OFF")) or ()}
        self._order(_resolved(default.get("/Order")) or (), self._top, numbers, off)
        for item in _resolved(found.get("/OCGs")) or ():
            if item.idnum not in numbers:
                self._layer(item, self._top, numbers, off)
        return numbers

    def entry(self) -> dict[str, Any] | None:
        """Return the catalog's /OCProperties; None for a book without layers."""
        if not self._all:
            return None
        shown = {
            "/Order": _listed(self._top),
            "/OFF": self._hidden,
            "/ListMode": Name("/AllPages"),
        }
        return {"/OCGs": self._all, "/D": shown}

    def _order(
        self, items: Any, place: dict[str, _Layer], numbers: dict[int, int], off: set[int]
    ) -> None:
        """Take over one level of a page's tree: a list after a layer holds what is below it."""
        last: _Layer | None = None
        for item in items:
            if hasattr(item, "idnum") and isinstance(item.get_object(), dict):
                last = self._layer(item, place, numbers, off)
            elif isinstance(item := _resolved(item), str):
                last = place.setdefault(item, _Layer(None))
            elif isinstance(item, list):
                self._order(item, last.children if last else place, numbers, off)

    def _layer(
        self, item: Any, place: dict[str, _Layer], numbers: dict[int, int], off: set[int]
    ) -> _Layer:
        name = self._named(str(item.get_object().get("/Name", "")))
        layer = place.setdefault(name, _Layer(None))
        if layer.ref is None:
            # Written under a number of its own: layers of one name in two groups are two.
            layer.ref = Ref(self._file.reserve())
            self._file.put(layer.ref.number, encode({"/Type": Name("/OCG"), "/Name": name}))
            self._all.append(layer.ref)
            if item.idnum in off:
                self._hidden.append(layer.ref)
        numbers[item.idnum] = layer.ref.number
        return layer


def book_name(name: str, texts: Texts) -> str:
    """Return a layer's name in the book's language.

    QGIS puts a map's name before a layer that stands in several maps ("map 1: 자치구"), and
    before what it draws beside the layers ("main map: Overview", "locator: ").
    """
    found = _OF_MAP.match(name)
    if found is None:
        return name
    item, number, detail = found.groups()
    of = texts(f"layer_{item}") + (f" {number}" if number else "")
    if not detail:
        return texts("layer_rest", name=of)
    if texts.has(f"layer_{detail}"):
        return f"{of}: {texts(f'layer_{detail}')}"
    return str(detail)


def _listed(layers: dict[str, _Layer]) -> list[Any]:
    made: list[Any] = []
    for name, layer in layers.items():
        if layer.ref is not None:
            made.append(layer.ref)
            if layer.children:
                made.append(_listed(layer.children))
        else:
            made.append([name, *_listed(layer.children)])
    return made


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
