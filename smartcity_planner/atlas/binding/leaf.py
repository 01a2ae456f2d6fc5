"""One page that is about to be bound, and how it goes into the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.binding.carry import Carrier, Source
from smartcity_planner.atlas.binding.stamps import POINTS_PER_MM, Stamp, Stamps
from smartcity_planner.atlas.binding.syntax import Name, Ref, encode

#: Qt rounds the paper to whole points; more than that is another paper, which stays as it is.
_ROUNDED = 1.01


@dataclass(frozen=True)
class Leaf:
    """A page's PDF and what binding adds to it.

    `record` is what the page noted while it was drawn: `size` (mm), `links`, boxes of stamps.
    `stamps` maps "number" and "date" to their text. `headings` are those of its bookmark.
    """

    id: str
    pdf: Path
    record: Mapping[str, Any]
    title: str
    label: str
    headings: tuple[str, ...] = ()
    stamps: Mapping[str, str] = field(default_factory=dict)

    def stamped(self) -> list[tuple[Stamp, list[float]]]:
        """Return the stamps that the page has room for, each with its box (mm)."""
        found = []
        for name, text in self.stamps.items():
            stamp = Stamp.noted(self.record, name, text)
            if stamp is not None:
                found.append((stamp, [float(part) for part in self.record[f"{name}_box"]]))
        return found


def put_page(
    carrier: Carrier,
    leaf: Leaf,
    stamps: Stamps,
    own: Ref,
    parent: Ref,
    pages: Mapping[str, tuple[Ref, str]],
    paper: tuple[float, float],
) -> None:
    """Write one page with its stamps and links. `pages`: id → reference and title.

    Raises NotOnePage where its PDF is broken.
    """
    with carrier.opened(leaf.pdf) as source:
        page = source.page(0)
        size = leaf.record.get("size") or paper
        box = _exact([float(value) for value in page["/MediaBox"]], size)
        contents, drawings = _contents(carrier, source, page, leaf, stamps, box[3])
        value: dict[str, Any] = {
            **source.kept(page),
            "/Type": Name("/Page"),
            "/Parent": parent,
            "/MediaBox": box,
            "/Contents": contents,
            "/Resources": _resources(page, drawings),
        }
        links = source.web_links(page) + _links(carrier, leaf, pages, box)
        if links:
            value["/Annots"] = links
        carrier.file.put(own.number, source.encode(value))


def _exact(box: list[float], size: Any) -> list[float]:
    """Return the paper to the hair; what is drawn hangs from the upper left corner."""
    wide, high = (float(length) * POINTS_PER_MM for length in size)
    if abs(box[2] - box[0] - wide) > _ROUNDED or abs(box[3] - box[1] - high) > _ROUNDED:
        return box
    top = box[3]
    if top - box[1] - high > 0.5:
        # Qt rounds the paper to whole points. GDAL, which puts geospatial pages together, takes
        # the next larger one, and Qt's drawing stands at its foot (A4: 595 of 596 points).
        top = box[1] + round(high)
    return [box[0], top - high, box[0] + wide, top]


def _contents(
    carrier: Carrier, source: Source, page: Any, leaf: Leaf, stamps: Stamps, top: float
) -> tuple[list[Ref], dict[str, Ref]]:
    """Return the page's streams with its stamps drawn over them, and the stamps' names."""
    calls, names = b"", {}
    for index, (stamp, box) in enumerate(leaf.stamped()):
        x, y = stamps.origin(stamp, box[0], box[1], top)
        name = f"/BookStamp{index}"
        names[name] = stamps.form(stamp)
        calls += b"q 1 0 0 1 %.3f %.3f cm %s Do Q\n" % (x, y, name.encode("ascii"))
    streams = source.contents(page)
    if not calls:
        return streams, names
    # A page leaves its own scale behind; the stamps must not take it over.
    before = carrier.file.add_data(b"q\n")
    after = carrier.file.add_data(b"\nQ\n" + calls)
    return [before, *streams, after], names


def _resources(page: Any, drawings: Mapping[str, Ref]) -> Any:
    """Return the page's resources together with the stamps."""
    found = dict(page.items()).get("/Resources", {})
    if not drawings:
        return found
    inner = dict(_resolved(found).items())
    known = _resolved(inner.get("/XObject", {}))
    return {**inner, "/XObject": {**dict(known.items()), **drawings}}


def _links(
    carrier: Carrier, leaf: Leaf, pages: Mapping[str, tuple[Ref, str]], box: list[float]
) -> list[Ref]:
    """Write the page's links to other pages; those to pages that are not bound are left out."""
    made = []
    for x, y, wide, high, target in leaf.record.get("links") or ():
        if target not in pages:
            continue
        ref, title = pages[target]
        left, top = box[0] + x * POINTS_PER_MM, box[3] - y * POINTS_PER_MM
        rect = [left, top - high * POINTS_PER_MM, left + wide * POINTS_PER_MM, top]
        body = {
            "/Type": Name("/Annot"),
            "/Subtype": Name("/Link"),
            "/Rect": [float(value) for value in rect],
            "/Border": [0, 0, 0],
            "/F": 4,
            "/Contents": title,
            "/A": {"/Type": Name("/Action"), "/S": Name("/GoTo"), "/D": [ref, Name("/Fit")]},
        }
        made.append(Ref(carrier.file.add(encode(body))))
    return made


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
