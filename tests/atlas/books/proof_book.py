"""A small bound book to be proved, and ways to break it: pages by QGIS, bound by pypdf alone."""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

MADE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Part:
    """What a shelf gives out."""

    digest: str
    pdf: Path
    record: dict[str, Any]


@dataclass(frozen=True)
class Rendered:
    """An edition, its pages and their parts."""

    edition: Any
    pages: tuple[Any, ...]
    parts: tuple[Part, ...]

    def bound(
        self,
        target: Path,
        order: Sequence[int] | None = None,
        change: Callable[[Any], None] | None = None,
        numbers: Callable[[int, int], str] = lambda number, count: f"{number} / {count}",
    ) -> Path:
        """Bind the parts in `order` (places from 0), change the writer's book, write it."""
        from pypdf import PdfWriter

        order = range(len(self.parts)) if order is None else order
        writer = PdfWriter()
        for place in order:
            writer.append(self.parts[place].pdf, import_outline=False)
        pages = [self.pages[place] for place in order]
        parts = [self.parts[place] for place in order]
        stamp(writer, self.edition, parts, numbers)
        seen: set[str] = set()
        parent = writer.add_outline_item(title="Ⅰ", page_number=0)
        for number, page in enumerate(pages):
            if page.id not in seen:
                writer.add_outline_item(title=page.title, page_number=number, parent=parent)
            seen.add(page.id)
        self._link(writer, len(pages))
        imprint = self.edition.imprint
        writer.add_metadata(
            {
                "/Title": imprint.plan_title,
                "/Author": imprint.author,
                "/Subject": "도면집",
                "/CreationDate": "D:20261123093000+00'00'",
            }
        )
        writer.root_object[_name("/Lang")] = _text(self.edition.book.language)
        digests = {page.id: part.digest for page, part in zip(self.pages, self.parts, strict=True)}
        writer.add_attachment("pages.json", json.dumps(digests).encode())
        if change is not None:
            change(writer)
        writer.write(target)
        return target

    def _link(self, writer: Any, count: int) -> None:
        from pypdf.annotations import Link

        if count > 2:
            box = self.parts[0].record["links"][0]
            high = float(writer.pages[0].mediabox.height)
            points = [part * 72 / 25.4 for part in box[:4]]
            rect = (
                points[0],
                high - points[1] - points[3],
                points[0] + points[2],
                high - points[1],
            )
            writer.add_annotation(0, Link(rect=rect, target_page_index=2))


def _name(text: str) -> Any:
    from pypdf.generic import NameObject

    return NameObject(text)


def _text(text: str) -> Any:
    from pypdf.generic import TextStringObject

    return TextStringObject(text)


def stamp(
    writer: Any, edition: Any, parts: Sequence[Part], numbers: Callable[[int, int], str]
) -> None:
    """Put number and date on each page, as a form beside the page's own drawing."""
    from pypdf import PdfReader
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

    count = len(parts)
    stamps = PdfReader(_stamps(edition, parts, numbers))
    for number, page in enumerate(writer.pages):
        drawn = stamps.pages[number]
        form = StreamObject()
        form._data = drawn.get_contents().get_data()
        form.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): drawn.mediabox,
                NameObject("/Resources"): drawn["/Resources"].get_object().clone(writer),
            }
        )
        resources = page["/Resources"].get_object()
        forms = resources.get("/XObject")
        forms = forms.get_object() if isinstance(forms, DictionaryObject) else DictionaryObject()
        forms[NameObject("/BookStamp")] = writer._add_object(form)
        own = DictionaryObject(resources)
        own[NameObject("/XObject")] = forms
        page[NameObject("/Resources")] = own
        before, after = StreamObject(), StreamObject()
        before._data, after._data = b"q\n", b"\nQ q /BookStamp Do Q\n"
        page[NameObject("/Contents")] = ArrayObject(
            [writer._add_object(before), page.raw_get("/Contents"), writer._add_object(after)]
        )
    assert count == len(writer.pages)


def _stamps(edition: Any, parts: Sequence[Part], numbers: Callable[[int, int], str]) -> Path:
    from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF, Qt
    from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

    from smartcity_planner.atlas.sheets import fonts

    target = workroom("proof-") / "stamps.pdf"
    made = QPdfWriter(str(target))
    made.setResolution(300)
    paper = edition.paper
    made.setPageSize(QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Millimeter))
    made.setPageMargins(QMarginsF(0, 0, 0, 0))
    dots = 300 / 25.4
    painter = QPainter(made)
    for number, part in enumerate(parts, start=1):
        if number > 1:
            made.newPage()
        for name, text in (("number", numbers(number, len(parts))), ("date", edition.imprint.date)):
            if f"{name}_box" in part.record:
                font = fonts.font(True, edition.family)
                font.setPointSizeF(part.record[f"{name}_size"])
                painter.setFont(font)
                x, y, w, h = (value * dots for value in part.record[f"{name}_box"])
                painter.drawText(QRectF(x, y, w, h), int(Qt.AlignmentFlag.AlignVCenter), text)
    painter.end()
    return target


@cache
def rendered(language: str = "ko") -> Rendered:
    """Render a small book of the sample plan once: overview, two hubs, a district, phases."""
    from smartcity_planner.atlas.definition import Book
    from smartcity_planner.atlas.edition import Edition, Imprint
    from smartcity_planner.atlas.outline.page import Page
    from smartcity_planner.atlas.outline.subjects import Subjects
    from smartcity_planner.atlas.scope import scope_of
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.project.fonts import FAMILY

    folder = workroom("proof-book-")
    store = create_plan(folder / "plan.gpkg", "예시 계획", 2020, 2030, with_sample=True)
    imprint = Imprint("예시 계획", "", "작성자", "2026-11-23", "경계 2023-09-15", "public")
    edition = Edition(store, Book(language=language), FAMILY, MADE, imprint)
    scope = scope_of(edition)
    subjects = Subjects(edition, scope)
    project = subjects.projects()[0]
    title = edition.texts("overview")
    pages = (
        Page("overview", "", title, funding=scope.funding, unplaced_won=scope.unplaced_won,
             sheet="S-01"),
        *subjects.hubs()[1:3],
        subjects.districts()[0],
        replace(project, kind="phases", title=edition.texts("phases_title", name=project.title),
                sheet=f"{project.sheet}-M"),
    )  # fmt: skip
    return render(edition, pages, folder)


def render(edition: Any, pages: Sequence[Any], folder: Path) -> Rendered:
    """Draw pages, numbered as they stand here; the first one links to the third."""
    from smartcity_planner.atlas.rendering.one_page import render_page

    pages = tuple(replace(page, number=n, part="Ⅰ") for n, page in enumerate(pages, start=1))
    edition.pages = pages
    parts = []
    for page in pages:
        pdf = folder / f"{page.number:040d}.pdf"
        record = render_page(edition, page, pdf)
        if page.number == 1 and len(pages) > 2:
            record["links"] = [[20.0, 60.0, 50.0, 6.0, pages[2].id]]
        parts.append(Part(f"{page.number:040x}", pdf, json.loads(json.dumps(record))))
    edition.close()
    return Rendered(edition, pages, tuple(parts))


def workroom(prefix: str) -> Path:
    """Return a folder that lasts as long as the tests: a rendered book serves many of them."""
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def with_plan(book: Rendered, folder: Path, statement: str) -> Rendered:
    """Return the same pages in an edition of a plan that is not the one they were made from."""
    from smartcity_planner.atlas.edition import Edition
    from smartcity_planner.store.plan import PlanStore

    edition = book.edition
    path = folder / "other.gpkg"
    shutil.copy(edition.store.path, path)
    store = PlanStore.open(path)
    with store.transaction() as connection:
        assert connection.execute(statement).rowcount > 0
    other = Edition(store, edition.book, edition.family, edition.made, edition.imprint)
    return replace(book, edition=other)
