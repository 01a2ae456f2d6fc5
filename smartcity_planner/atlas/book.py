"""The council book: one PDF from one plan at one moment, finished and proved, or none.

The plan is copied; the pages are listed, and each is named after the hash of all it shows. Pages
that an earlier export has left on the shelf are taken from there, the others are drawn. Then
they are bound, and the bound book is read back and compared with the plan before it takes the
place of the old one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.edition import Edition, Imprint
from smartcity_planner.atlas.facts import security
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain.progress import SILENT, Part, Progress
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore

if TYPE_CHECKING:
    from smartcity_planner.atlas.rendering.press import Press

#: What the proof compares with the plan's ledger, among all that it looks at.
_FIGURES = ("sums", "cells", "carried")
#: Copying a larger plan takes about as long as a worker needs to start (bytes).
_LARGE = 64 * 1024**2


@dataclass(frozen=True)
class BookResult:
    """What was written: the file, its pages, their titles and ids in order.

    `rendered` pages were drawn now, `reused` ones taken from an earlier export; `checked` is
    how many figures of the finished book were compared with the plan.
    """

    path: Path
    pages: int
    titles: tuple[str, ...]
    rendered: int = 0
    reused: int = 0
    checked: int = 0
    report: Path | None = None
    ids: tuple[str, ...] = ()


def export_book(
    store: PlanStore,
    target: Path,
    book: Book,
    progress: Progress = SILENT,
    *,
    now: datetime | None = None,
    changed_since: Path | None = None,
    report: Path | None = None,
    pictures: Sequence[str] = (),
    workers: int | None = None,
) -> BookResult:
    """Write a book of the plan to `target` (.pdf), whole and proved, or not at all.

    `report` (.html) says what was checked; a book that is refused leaves one beside its place in
    any case. `changed_since` is an older book: only what is new or differs is bound. `pictures`:
    png, svg, one per page in a folder beside the book. `workers`: processes that draw (None: as
    many as there are processors). Runs in the main thread and uses a project of its own. Raises
    BadInput, PlanError (a font that is missing, a book that differs from the plan), CannotWrite,
    Cancelled; then a book that was there stays as it was.
    """
    from smartcity_planner.atlas.binding import bind, changed
    from smartcity_planner.atlas.proof import prove
    from smartcity_planner.atlas.proof.handed import prove_handed
    from smartcity_planner.atlas.rendering import press
    from smartcity_planner.atlas.rendering.shelf import Shelf

    target = Path(target)
    book = book.checked()
    family = fonts.require(book.font or fonts.FAMILY)
    older = changed.require_book(changed_since) if changed_since else None
    book_progress = Part(progress, 0, 60 if pictures else 99)
    progress.go_on(0)
    shelf = Shelf()
    # A book of a large plan that was never written: its workers start while the plan is copied.
    early = not target.exists() and _size(store.path) > _LARGE
    with (
        files.replacing(target) as part,
        press.Press(shelf, workers) as printing,
        _opened(store, book, now, family, printing, early) as edition,
    ):
        wanted = _named(edition, printing, Part(book_progress, 2, 10))
        printing.finish(Part(book_progress, 10, 85))
        rendered = printing.rendered
        parts = [shelf.require(digest) for _, digest in wanted]
        pages = [page for page, _ in wanted]
        # Also where only a part of it is handed out, the whole book is proved.
        with ExitStack() as stack:
            whole = part if older is None else stack.enter_context(_aside())
            bind.bind(edition, pages, parts, whole, Part(book_progress, 85, 92))
            found = prove.prove(edition, pages, parts, whole, Part(book_progress, 92, 97))
        if older is not None:
            on_the_way = Part(book_progress, 97, 98)
            handed = changed.bind(edition, pages, parts, older, part, on_the_way)
            proving = Part(book_progress, 98, 100)
            prove_handed(edition, handed, part, found, proving)
            pages, parts = list(handed.pages), list(handed.parts)
        if report is None and not found.ok:
            # Three findings fit into a message; whoever mends the plan needs all of them.
            report = target.with_name(f"{target.stem}_check.html")
        if report is not None:
            with files.replacing(report) as report_part:
                prove.write_report(found, edition, report_part)
        prove.require(found, edition, report)
        if pictures:
            from smartcity_planner.atlas.rendering.pictures import write_pictures

            shown = [(page, digest) for page, digest in wanted if page in pages]
            drawing = Part(progress, 60, 99)
            write_pictures(edition, shown, target, pictures, shelf, drawing, workers)
        shelf.prune()
    progress.go_on(100)
    return BookResult(
        target,
        len(pages),
        tuple(page.title for page in pages),
        rendered,
        len(wanted) - rendered,
        sum(found.checked[name] for name in _FIGURES),
        report,
        tuple(page.id for page in pages),
    )


@contextmanager
def _opened(
    store: PlanStore, book: Book, now: datetime | None, family: str, printing: Press, early: bool
) -> Iterator[Edition]:
    """Yield the edition of a copy of the plan; at its end nobody holds the copy any more."""
    from smartcity_planner.atlas.rendering.snapshot import snapshot

    if early:
        printing.prepare()
    with snapshot(store) as copy:
        edition = edition_of(copy, book, now, family)
        try:
            printing.begin(edition)
            yield edition
        finally:
            printing.end()
            edition.close()


def _size(path: Path) -> int:
    """Return a file's size in bytes; 0 where there is none, which others will say."""
    return path.stat().st_size if path.is_file() else 0


@contextmanager
def _aside() -> Iterator[Path]:
    """Yield the path of a file that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="smartcity-book-") as folder:
        yield Path(folder) / "book.pdf"


def edition_of(
    store: PlanStore, book: Book, now: datetime | None = None, family: str = ""
) -> Edition:
    """Return an edition with its outline; `store` should be a copy that nobody edits.

    Raises BadInput where the book is for somebody whom the plan does not know.
    """
    from smartcity_planner.atlas.outline.outline import outline

    made = now or datetime.now().astimezone()
    with store.at_once():  # it asks hundreds of questions
        imprint = _imprint(store, Texts(book.language), made)
        edition = Edition(store, book, family or book.font or fonts.FAMILY, made, imprint)
        edition.pages = outline(edition)
    return edition


def _named(edition: Edition, printing: Press, progress: Progress) -> list[tuple[Page, str]]:
    """Return each page with the hash of what it shows, and have it printed."""
    from smartcity_planner.atlas.pages.registry import KINDS
    from smartcity_planner.atlas.rendering.digest import Digests

    digests = Digests(edition)
    named = []
    for number, page in enumerate(edition.pages):
        progress.go_on(100 * number / len(edition.pages))
        facts = KINDS[page.kind].facts(edition, page)
        named.append((page, digests.of(page, facts)))
        printing.want(*named[-1])
    digests.keep()
    return named


def _imprint(store: PlanStore, texts: Texts, made: datetime) -> Imprint:
    meta = store.meta()
    rows = store.query(
        "SELECT MAX(s.as_of) AS as_of FROM source s WHERE s.id IN (SELECT source_id FROM district)"
    )
    as_of = rows[0]["as_of"]
    return Imprint(
        plan_title=meta.get("title", ""),
        authority=meta.get("authority", ""),
        author=meta.get("author") or texts("made_by"),
        date=made.date().isoformat(),
        boundaries_as_of=texts("boundaries_as_of", date=as_of) if as_of else "",
        security=security.security_class(store),
    )
