"""Binding: pages that were drawn apart become one book.

What is drawn on a page is never read again, so a book of 500 pages is bound in seconds; and it
is written page by page, so that it takes no more memory than one page (pdf_file.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from smartcity_planner.atlas.binding import catalog, kept_pages
from smartcity_planner.atlas.binding.carry import Carrier, NotOnePage
from smartcity_planner.atlas.binding.catalog import About, Mark
from smartcity_planner.atlas.binding.kept_pages import KeptList, read_pages
from smartcity_planner.atlas.binding.leaf import Leaf, put_page
from smartcity_planner.atlas.binding.pdf_file import PdfFile
from smartcity_planner.atlas.binding.stamps import Stamps
from smartcity_planner.atlas.binding.syntax import Name, Ref, encode
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.store import files

if TYPE_CHECKING:
    from smartcity_planner.atlas.rendering.shelf import Part

__all__ = ["bind", "bind_leaves", "leaves_of", "read_pages"]

_LANGUAGES = {"ko": "ko-KR", "en": "en"}


def bind(
    edition: Edition,
    pages: Sequence[Page],
    parts: Sequence[Part],
    target: Path,
    progress: Progress = SILENT,
) -> None:
    """Write the book of `pages`, whose drawings are `parts`, to `target`.

    Raises PlanError for a drawing that is broken (it is thrown away), CannotWrite, Cancelled.
    """
    leaves = leaves_of(edition, pages, parts, len(pages))
    bind_leaves(edition, leaves, kept_list(edition, pages, parts), target, progress)


def leaves_of(
    edition: Edition, pages: Sequence[Page], parts: Sequence[Part], count: int
) -> list[Leaf]:
    """Return what is bound for these pages of a book of `count` pages."""
    return [
        Leaf(
            page.id,
            part.pdf,
            part.record,
            _title(page),
            str(page.number),
            (page.part, page.chapter),
            {"number": f"{page.number} / {count}", "date": edition.imprint.date},
        )
        for page, part in zip(pages, parts, strict=True)
    ]


def kept_list(edition: Edition, pages: Sequence[Page], parts: Sequence[Part]) -> KeptList:
    """Return what the book says of itself for later ones."""
    return KeptList(
        edition.store.meta().get("plan_id", ""),
        edition.imprint.plan_title,
        title_of(edition),
        edition.made.isoformat(timespec="seconds"),
        kept_pages.of_pages(pages, [part.digest for part in parts]),
    )


def title_of(edition: Edition) -> str:
    """Return a book's title: its own name and the plan's."""
    name = edition.texts.name(edition.book.name_ko, edition.book.name_en)
    return " – ".join(text for text in (name, edition.imprint.plan_title) if text)


def bind_leaves(
    edition: Edition,
    leaves: Sequence[Leaf],
    kept: KeptList,
    target: Path,
    progress: Progress,
    title: str = "",
) -> None:
    """Write a PDF of `leaves` to `target`; `kept` is the list of the whole book, `title` stands
    for the book's where it is not the whole one. Raises as `bind` does."""
    try:
        with target.open("wb") as file:
            _write(edition, leaves, kept, file, progress, title or kept.title)
    except OSError as error:
        raise files.cannot_write(target, error) from error


def _write(
    edition: Edition,
    leaves: Sequence[Leaf],
    kept: KeptList,
    target: BinaryIO,
    progress: Progress,
    title: str,
) -> None:
    progress.go_on(0)
    file = PdfFile(target)
    carrier = Carrier(file, edition.texts)
    stamps = Stamps(
        carrier, [stamp for leaf in leaves for stamp, _ in leaf.stamped()], edition.family
    )
    tree = Ref(file.reserve())
    refs = [Ref(file.reserve()) for _ in leaves]
    places = {leaf.id: (ref, leaf.title) for leaf, ref in zip(leaves, refs, strict=True)}
    paper = (edition.paper.width, edition.paper.height)
    for index, (leaf, ref) in enumerate(zip(leaves, refs, strict=True)):
        progress.go_on(98 * index / len(leaves))
        try:
            put_page(carrier, leaf, stamps, ref, tree, places, paper)
        except NotOnePage as error:
            raise _broken(leaf) from error
    file.put(tree.number, encode({"/Type": Name("/Pages"), "/Kids": refs, "/Count": len(refs)}))
    about = _about(edition, leaves, title)
    data = kept_pages.as_json(kept, places, book=edition.book.id, language=edition.book.language)
    root = _root(carrier, leaves, refs, tree, about, data)
    identity = hashlib.blake2b(data + title.encode("utf-8"), digest_size=16).digest()
    file.close(root, file.add_value(catalog.info(about)), identity)
    progress.go_on(100)


def _root(
    carrier: Carrier,
    leaves: Sequence[Leaf],
    refs: Sequence[Ref],
    tree: Ref,
    about: About,
    data: bytes,
) -> Ref:
    """Write the catalog."""
    file = carrier.file
    note = catalog.attachment(file, kept_pages.NAME, about.subject, data, about.made)
    value = {
        "/Type": Name("/Catalog"),
        "/Pages": tree,
        "/Lang": about.language,
        "/PageLabels": catalog.page_labels([leaf.label for leaf in leaves]),
        # A sheet's scale holds only where a printer does not fit it to its paper.
        "/ViewerPreferences": {"/DisplayDocTitle": True, "/PrintScaling": Name("/None")},
        "/Metadata": file.add_data(
            catalog.xmp(about), {"/Type": Name("/Metadata"), "/Subtype": Name("/XML")}
        ),
        "/Names": {"/EmbeddedFiles": {"/Names": [kept_pages.NAME, note]}},
        "/AF": [note],
    }
    marks = [
        Mark(leaf.headings, leaf.title, ref, leaf.label)
        for leaf, ref in zip(leaves, refs, strict=True)
    ]
    outlines = catalog.bookmarks(file, marks)
    if outlines is not None:
        value |= {"/Outlines": outlines, "/PageMode": Name("/UseOutlines")}
    layers = carrier.layers.entry()
    if layers is not None:
        value["/OCProperties"] = layers
    return file.add_value(value)


def _about(edition: Edition, leaves: Sequence[Leaf], title: str) -> About:
    imprint = edition.imprint
    headings = [heading.lstrip("ⅠⅡⅢⅣⅤ0123456789. ") for leaf in leaves for heading in leaf.headings]
    keywords = dict.fromkeys([imprint.plan_title, imprint.authority, *headings])
    return About(
        title,
        imprint.author,
        edition.texts("subject"),
        tuple(word for word in keywords if word)[:24],
        _LANGUAGES[edition.book.language],
        edition.made,
    )


def _title(page: Page) -> str:
    """Return a page's bookmark: sheets of one matter are counted."""
    if page.pieces == 1 or page.title.endswith(f"{page.piece}/{page.pieces})"):
        return page.title
    return f"{page.title} ({page.piece}/{page.pieces})"


def _broken(leaf: Leaf) -> PlanError:
    """Throw a broken drawing away, so that the next export makes it anew."""
    with suppress(OSError):
        leaf.pdf.unlink(missing_ok=True)
    return PlanError(
        QT_TRANSLATE_NOOP(
            "Atlas",
            "The kept drawing of the page “{title}” is broken and was thrown away. Export the "
            "book again: only this page is drawn anew.",
        ),
        "Atlas",
        title=leaf.title,
    )
