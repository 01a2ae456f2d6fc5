"""Layers of geospatial pages: one switch per layer for the whole book."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace

import pytest
from pypdf import PdfReader


def _layers(reader: PdfReader) -> dict[int, str]:
    found = reader.trailer["/Root"]["/OCProperties"]["/OCGs"]
    return {item.idnum: item.get_object()["/Name"] for item in found}


def _used(page) -> set[int]:
    """The layers that a page's drawing belongs to."""
    properties = page["/Resources"].get_object().get("/Properties", {})
    return {
        value.idnum
        for value in properties.values()
        if hasattr(value, "idnum") and value.get_object()["/Type"] == "/OCG"
    }


@pytest.fixture(scope="module")
def bound(binder, tmp_path_factory):
    """Three pages: maps of 자치구 and 필지, of 자치구 and 혁신거점, and one without a map."""
    folder = tmp_path_factory.mktemp("layers")
    pages = binder.numbered([binder.page("hub", name, name) for name in ("a", "b", "c")])
    drawn = (("필지", "자치구"), ("자치구", "혁신거점"), ())
    parts = [
        binder.part(folder, page, layers=layers) for page, layers in zip(pages, drawn, strict=True)
    ]
    binder.bind(pages, parts, folder / "book.pdf", geospatial=True)
    return parts, folder / "book.pdf"


def test_layers_of_one_name_are_one_over_all_pages(bound) -> None:
    _, pdf = bound
    reader = PdfReader(pdf, strict=True)
    layers = _layers(reader)
    assert len(set(layers.values())) == len(layers)
    assert {"자치구", "필지", "혁신거점"} <= set(layers.values())
    names = [{layers[number] for number in _used(page)} for page in reader.pages]
    assert {"자치구", "필지"} <= names[0] and "혁신거점" not in names[0]
    assert {"자치구", "혁신거점"} <= names[1] and "필지" not in names[1]
    assert names[2] == set()


def test_every_layer_is_in_the_tree_of_the_reader(bound) -> None:
    _, pdf = bound
    reader = PdfReader(pdf)

    def flat(items):
        for item in items:
            if hasattr(item, "idnum"):
                yield item.idnum
            elif isinstance(item, list):
                yield from flat(item)

    order = list(flat(reader.trailer["/Root"]["/OCProperties"]["/D"]["/Order"]))
    assert sorted(order) == sorted(_layers(reader))


def test_a_layer_that_is_switched_off_is_off_on_every_page(binder, bound, tmp_path) -> None:
    """Poppler obeys /OFF: without 자치구 both maps look otherwise."""
    _, pdf = bound
    data = pdf.read_bytes()
    from pypdf import PdfWriter
    from pypdf.generic import ArrayObject, NameObject

    writer = PdfWriter(clone_from=pdf)
    properties = writer._root_object["/OCProperties"]
    off = [item for item in properties["/OCGs"] if item.get_object()["/Name"] == "자치구"]
    properties["/D"][NameObject("/OFF")] = ArrayObject(off)
    writer.write(tmp_path / "off.pdf")
    for page in (1, 2):
        with_it = binder.picture(pdf, page, dpi=40)
        without = binder.picture(tmp_path / "off.pdf", page, dpi=40)
        assert with_it != without
    assert binder.picture(pdf, 3, dpi=40) == binder.picture(tmp_path / "off.pdf", 3, dpi=40)
    assert pdf.read_bytes() == data


def test_pages_keep_their_place_on_earth(bound) -> None:
    """Readers measure coordinates in the map."""
    _, pdf = bound
    reader = PdfReader(pdf)
    for page in reader.pages[:2]:
        (view,) = page["/VP"]
        assert view.get_object()["/Measure"]["/GCS"]["/EPSG"] == 5186
    assert "/VP" not in reader.pages[2]


def test_a_page_looks_as_it_was_drawn(binder, bound) -> None:
    parts, pdf = bound
    bare = binder.picture(parts[0].pdf, dpi=60)
    book = binder.picture(pdf, 1, dpi=60)
    assert binder.difference(bare, book) < 0.001  # but for number and date


def test_readers_find_no_fault(bound) -> None:
    _, pdf = bound
    said = subprocess.run(
        ["pdftoppm", "-r", "30", str(pdf), str(pdf.with_suffix(""))], capture_output=True, text=True
    )
    assert (said.returncode, said.stderr) == (0, "")


def test_what_belongs_to_no_layer_is_drawn(binder, tmp_path) -> None:
    """GDAL writes "/Lyr0 " without a value where a map's item is of no layer; poppler then loses
    the layers named after it, and pypdf refuses the page."""
    from smartcity_planner.atlas.binding.carry import _NO_LAYER, _mended

    pages = binder.numbered([binder.page("hub", "a", "마곡")])
    part = binder.part(tmp_path, pages[0], layers=("필지", "자치구"))
    # The page as it is when the map's frame is of no layer: a layer's own reference is left out.
    data = part.pdf.read_bytes()
    (entry,) = re.findall(rb"/Lyr\d+ \d+ 0 R(?= /Lyr)", data)
    spoiled = data.replace(entry, b"/Lyr0 ".rjust(len(entry)))
    assert len(spoiled) == len(data)
    broken = tmp_path / "spoiled.pdf"
    broken.write_bytes(spoiled)
    assert _NO_LAYER.search(spoiled) and not _NO_LAYER.search(_mended(spoiled))
    binder.bind(pages, [replace(part, file=broken)], tmp_path / "book.pdf", geospatial=True)
    reader = PdfReader(tmp_path / "book.pdf", strict=True)
    properties = reader.pages[0]["/Resources"]["/Properties"]
    assert properties["/Lyr0"]["/Type"] == "/OCMD" and "/OCGs" not in properties["/Lyr0"]
    assert len(properties) == 2


def test_maps_own_parts_are_named_in_the_books_language(binder) -> None:
    from smartcity_planner.atlas.binding.layers import book_name
    from smartcity_planner.atlas.texts import Texts

    texts = Texts("ko")
    assert book_name("main map: Overview", texts) == "주 지도: 이 면의 범위"
    assert book_name("main map: ", texts) == "주 지도: 그 밖"
    assert book_name("단계별 필지", texts) == "단계별 필지"
    assert book_name("map 2: 자치구", texts) == "자치구"
    assert book_name("map 2: ", texts) == "지도 2: 그 밖"
    assert book_name("계획: 상세", texts) == "계획: 상세"
    assert book_name("locator: ", Texts("en")) == "Location: other"
