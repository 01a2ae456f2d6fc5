"""The pages that changed are looked at in the very file that is handed out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass
class Handed:
    """A PDF of changed pages, and all that belongs to it."""

    edition: Any
    bound: Any
    pdf: Path

    def proved(self, pdf: Path | None = None) -> Any:
        """Return what is found in the PDF, or in another in its place."""
        from smartcity_planner.atlas.proof.findings import Proof
        from smartcity_planner.atlas.proof.handed import prove_handed

        proof = Proof()
        prove_handed(self.edition, self.bound, pdf or self.pdf, proof)
        return proof


@pytest.fixture(scope="module")
def handed(binder, tmp_path_factory):
    """Three of five pages are new since the older book."""
    from smartcity_planner.atlas.binding import changed

    folder = tmp_path_factory.mktemp("handed")
    names = ("마곡", "마포 청년", "양재 인공지능", "홍릉 바이오", "상암 디지털 미디어")
    pages = binder.numbered(
        [
            binder.page("hub", str(number), name, chapter="혁신거점")
            for number, name in enumerate(names)
        ]
    )
    parts = [binder.part(folder, page) for page in pages]
    binder.bind(binder.numbered(pages[:2]), parts[:2], folder / "old.pdf")
    edition = binder.edition()
    edition.pages = tuple(pages)
    older = changed.require_book(folder / "old.pdf")
    made = changed.bind(edition, pages, parts, older, folder / "changed.pdf")
    yield Handed(edition, made, folder / "changed.pdf")
    edition.close()


def _rewritten(handed: Handed, target: Path, change) -> Path:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=handed.pdf)
    change(writer)
    writer.write(target)
    return target


def _checks(proof: Any) -> set[str]:
    return {finding.check for finding in proof.findings}


def test_a_good_one_has_no_findings(handed) -> None:
    proof = handed.proved()
    assert [page.number for page in handed.bound.pages] == [3, 4, 5] and handed.bound.listed == 1
    assert proof.findings == []
    for check in ("pages", "size", "numbers", "order", "titles", "links", "bookmarks", "fonts"):
        assert proof.checked[check] >= 3, check


def test_a_missing_page(handed, tmp_path) -> None:
    proof = handed.proved(_rewritten(handed, tmp_path / "x.pdf", lambda w: w.remove_page(2)))
    assert {"pages", "titles", "numbers"} <= _checks(proof)
    assert {finding.page for finding in proof.findings if finding.check == "titles"} == {4}


def test_pages_that_changed_places(handed, tmp_path) -> None:
    def swap(writer) -> None:
        kids = writer._pages.get_object()["/Kids"]
        kids[1], kids[2] = kids[2], kids[1]
        writer.flattened_pages = None

    proof = handed.proved(_rewritten(handed, tmp_path / "x.pdf", swap))
    assert {"order", "titles", "numbers"} <= _checks(proof)
    assert {finding.page for finding in proof.findings if finding.check == "order"} == {3, 4}


def test_another_paper_and_a_dead_link(handed, tmp_path) -> None:
    def spoil(writer) -> None:
        from pypdf.generic import ArrayObject, FloatObject, NullObject, RectangleObject

        writer.pages[1].mediabox = RectangleObject((0, 0, 595, 842))
        link = writer.pages[0]["/Annots"][0].get_object()
        link["/A"].get_object()[_name("/D")] = ArrayObject(
            [NullObject(), _name("/XYZ"), FloatObject(0), FloatObject(0), FloatObject(0)]
        )

    proof = handed.proved(_rewritten(handed, tmp_path / "x.pdf", spoil))
    assert {"size", "links"} <= _checks(proof)
    assert [finding.page for finding in proof.findings if finding.check == "size"] == [3]


def test_a_blank_page(handed, tmp_path) -> None:
    def blank(writer) -> None:
        from pypdf.generic import ArrayObject

        writer.pages[3][_name("/Contents")] = ArrayObject()

    proof = handed.proved(_rewritten(handed, tmp_path / "x.pdf", blank))
    assert {"blank", "titles", "numbers"} <= _checks(proof)
    assert {finding.page for finding in proof.findings} == {5}


def _name(text: str) -> Any:
    from pypdf.generic import NameObject

    return NameObject(text)
