"""Takes a page out of a PDF of its own and puts it, with all that it needs, into the book.

What is drawn is never looked at: streams go over as they are. Only three things change: numbers
of objects, layers (layers.py), and the names of fonts, of which Qt forgets to say that they are
subsets.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from smartcity_planner.atlas.binding.layers import Layers, book_name
from smartcity_planner.atlas.binding.pdf_file import PdfFile, compressed
from smartcity_planner.atlas.binding.syntax import Ref, encode
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.vendoring import library

#: A page's own keys that mean nothing outside its PDF, or that binding writes anew.
_LEFT = frozenset(
    {"/Parent", "/StructParents", "/Annots", "/MediaBox", "/Contents", "/Resources", "/Metadata"}
    | {"/PieceInfo", "/B", "/Thumb", "/Tabs", "/CropBox", "/TrimBox", "/ArtBox", "/BleedBox"}
)
_OF_TREE = ("/P", "/StructParent")
#: "QOAAAA+NotoSansCJKkr-Bold"; GDAL writes "_" for "+".
_TAGGED = re.compile(r"^/?[A-Z]{6}[+_]")


_NO_LAYER = re.compile(rb"/Lyr0  ( *)(?=/|>>)")


class NotOnePage(Exception):
    """The file is no whole PDF, or not of one page."""


class Carrier:
    """Carries pages over into `file`."""

    def __init__(self, file: PdfFile, texts: Texts) -> None:
        self.file = file
        self.layers = Layers(file, lambda name: book_name(name, texts))

    @contextmanager
    def opened(self, pdf: Path | bytes, pages: int = 1) -> Iterator[Source]:
        """Open a PDF of so many pages. Raises NotOnePage where it is broken."""
        source = self._open(pdf, pages)
        try:
            yield source
        finally:
            # Pages point to their reader and back; Python would let go of them much later.
            source.reader.resolved_objects.clear()
            source.reader.stream.close()

    def _open(self, pdf: Path | bytes, pages: int) -> Source:
        try:
            data = pdf.read_bytes() if isinstance(pdf, Path) else pdf
            if not data.rstrip().endswith(b"%%EOF"):
                raise NotOnePage("it breaks off")
            reader = library("pypdf").PdfReader(BytesIO(_mended(data)), strict=True)
            if len(reader.pages) != pages:
                raise NotOnePage(f"it has {len(reader.pages)} pages")
            return Source(self, reader)
        except (*_broken(), OSError) as error:
            raise NotOnePage(str(error)) from error


class Source:
    """One PDF that is being carried over; objects that its pages share go once."""

    def __init__(self, carrier: Carrier, reader: Any) -> None:
        self.reader = reader
        self._file = carrier.file
        # None while an object is being written: what it holds may point back to it.
        self._numbers: dict[int, int | None] = dict(carrier.layers.of_page(reader.trailer["/Root"]))
        self._early: dict[int, int] = {}

    def page(self, index: int) -> dict[str, Any]:
        """Return a page's dictionary as pypdf read it."""
        page: dict[str, Any] = self.reader.pages[index]
        properties = _resolved((_resolved(page.get("/Resources")) or {}).get("/Properties")) or {}
        for name, value in list(properties.items()):
            if value == []:  # see _mended: a membership in no layer is always seen
                properties[name] = library("pypdf").generic.DictionaryObject(
                    {_name("/Type"): _name("/OCMD")}
                )
        return page

    def encode(self, value: Any) -> bytes:
        """Return a value of the source as the book writes it; what it points to is carried."""
        try:
            return encode(value, self._number)
        except _broken() as error:
            raise NotOnePage(str(error)) from error

    def carry(self, ref: Any) -> int:
        """Carry what a reference of the source points to; return its number in the book."""
        try:
            return self._number(ref)
        except _broken() as error:
            raise NotOnePage(str(error)) from error

    def kept(self, page: dict[str, Any]) -> dict[str, Any]:
        """Return what of a page's dictionary goes over as it is."""
        return {key: value for key, value in page.items() if key not in _LEFT}

    def web_links(self, page: dict[str, Any]) -> list[Any]:
        """Return the page's links to the web; they stand where a layout has such a text."""
        found = []
        for item in _resolved(page.get("/Annots")) or ():
            link = _resolved(item)
            action = _resolved(link.get("/A")) or {}
            if link.get("/Subtype") == "/Link" and action.get("/S") == "/URI":
                found.append({key: link[key] for key in link if key not in _OF_TREE})
        return found

    def contents(self, page: dict[str, Any]) -> list[Ref]:
        """Carry what is drawn on a page; return its streams."""
        found = dict(page.items()).get("/Contents", [])
        inner = _resolved(found)
        items = inner if isinstance(inner, list) else [found]
        return [Ref(self.carry(item)) for item in items]

    def form(self, index: int) -> tuple[Ref, float]:
        """Carry a whole page as a drawing to be put on others; return it and its height (pt)."""
        page = self.page(index)
        box = [float(value) for value in page["/MediaBox"]]
        stream = _resolved(page["/Contents"])
        head = {
            "/Type": _name("/XObject"),
            "/Subtype": _name("/Form"),
            "/BBox": box,
            "/Resources": _resolved(page["/Resources"]),
            **{key: stream[key] for key in ("/Filter", "/DecodeParms") if key in stream},
        }
        return Ref(self._file.add_stream(self.encode(head), stream._data)), box[3] - box[1]

    def _number(self, ref: Any) -> int:
        """Return the book's number of an object, which is carried over first."""
        known = self._numbers.get(ref.idnum, 0)
        if known is None:  # it holds itself, by way of others
            return self._early.setdefault(ref.idnum, self._file.reserve())
        if known:
            return known
        self._numbers[ref.idnum] = None
        made = self._carry(ref.idnum, ref.get_object())
        self._numbers[ref.idnum] = made
        return made

    def _carry(self, old: int, value: Any) -> int:
        if value is None:
            raise ValueError(f"object {old} is missing")
        if hasattr(value, "_data"):
            head = {key: item for key, item in value.items() if key != "/Length"}
            data = value._data
            data = data.encode("latin-1") if isinstance(data, str) else data
            if "/Filter" not in head:
                data, head = compressed(head, data)
            body = encode(head, self._number)
            early = self._early.get(old)
            if early is None:
                return self._file.add_stream(body, data)
            self._file.put_stream(early, body, data)
            return early
        if isinstance(value, dict):
            value = self._retagged(dict(value.items()))
        body = encode(value, self._number)
        early = self._early.get(old)
        if early is None:
            return self._file.add(body)
        self._file.put(early, body)
        return early

    def _retagged(self, font: dict[str, Any]) -> dict[str, Any]:
        """Return a font's dictionary with the tag of a subset: six letters for its very glyphs."""
        key = "/FontName" if font.get("/Type") == "/FontDescriptor" else "/BaseFont"
        if key not in font:
            return font
        tag = self._tag(font)
        plain = _TAGGED.sub("", str(_resolved(font[key]))).lstrip("/")
        return {**font, key: _name(f"/{tag}+{plain}")} if tag else font

    def _tag(self, font: dict[str, Any]) -> str:
        """Return the tag of the glyphs that a font embeds; "" where that is no subset."""
        if "/DescendantFonts" in font:
            font = _resolved(_resolved(font["/DescendantFonts"])[0])
        descriptor = font if "/FontName" in font else _resolved(font.get("/FontDescriptor")) or {}
        if not _TAGGED.match(str(descriptor.get("/FontName", ""))):
            return ""
        for key in ("/FontFile2", "/FontFile3", "/FontFile"):
            if key in descriptor:
                digest = hashlib.blake2b(descriptor[key]._data, digest_size=6).digest()
                return "".join(chr(65 + value % 26) for value in digest)
        return ""


def _name(text: str) -> Any:
    return library("pypdf").generic.NameObject(text)


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def _broken() -> tuple[type[Exception], ...]:
    """Return what pypdf raises over a PDF that is damaged."""
    errors = library("pypdf").errors
    return (errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError)


def _mended(data: bytes) -> bytes:
    """Return a PDF that can be read: where a map's item belongs to no layer, GDAL names the layer
    but forgets to say which. An empty list of the same length stands in for it."""
    return _NO_LAYER.sub(rb"/Lyr0[]\1", data) if b"/OCProperties" in data else data
