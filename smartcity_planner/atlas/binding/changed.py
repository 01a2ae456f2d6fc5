"""Only what changed: the pages that an older bound book lacks or has otherwise, after a list."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smartcity_planner.atlas.binding import bind as binding
from smartcity_planner.atlas.binding.changed_list import KIND, draw_list, list_pages
from smartcity_planner.atlas.binding.kept_pages import KeptList, KeptPage, read_list
from smartcity_planner.atlas.binding.leaf import Leaf
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress

if TYPE_CHECKING:
    from smartcity_planner.atlas.rendering.shelf import Part

__all__ = ["KIND", "Change", "Changes", "bind", "compare", "require_book"]


@dataclass(frozen=True)
class Change:
    """One page that differs. `kind`: new, changed, gone; a number of 0 means: not in that book."""

    kind: str
    id: str
    title: str
    sheet: str
    old_number: int
    new_number: int


@dataclass(frozen=True)
class Changes:
    """How a book differs from an older one: in the order of the new book, what is gone last.

    `moved` are the pages that are the same but for their number, as (old, new).
    """

    changes: tuple[Change, ...]
    same: int
    moved: tuple[tuple[int, int], ...]

    def count(self, kind: str) -> int:
        """Return how many pages are new, changed or gone."""
        return sum(change.kind == kind for change in self.changes)


def require_book(pdf: Path) -> KeptList:
    """Return what a bound book says of its pages. Raises BadInput for any other file."""
    try:
        found = read_list(Path(pdf))
    except OSError as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The older book {path} cannot be opened ({reason}). Choose the PDF that was "
                "handed out last time.",
            ),
            "Atlas",
            path=pdf,
            reason=error.strerror or str(error),
        ) from error
    if found is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "{path} is no council book of this plugin, or another program saved it anew and "
                "dropped the list of its pages. Choose the PDF as it was exported, or export the "
                "whole book.",
            ),
            "Atlas",
            path=pdf,
        )
    return found


@dataclass(frozen=True)
class Bound:
    """What was bound: pages with their parts, after so many sheets that list them."""

    pages: tuple[Page, ...]
    parts: tuple[Part, ...]
    listed: int


def compare(older: KeptList, newer: KeptList) -> Changes:
    """Return how the newer book differs. Raises BadInput where the two are of different plans."""
    if older.plan_id and newer.plan_id and older.plan_id != newer.plan_id:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The older book is of another plan (“{title}”). Choose a book of this plan, or "
                "export the whole book.",
            ),
            "Atlas",
            title=older.plan_title,
        )
    before = {page.id: page for page in older.pages}
    after = {page.id for page in newer.pages}
    changes: list[Change] = []
    moved = []
    for page in newer.pages:
        old = before.get(page.id)
        if old is None:
            changes.append(_change("new", page, 0, page.number))
        elif old.digest != page.digest:
            changes.append(_change("changed", page, old.number, page.number))
        elif old.number != page.number:
            moved.append((old.number, page.number))
    same = len(newer.pages) - len(changes)
    changes += [
        _change("gone", page, page.number, 0) for page in older.pages if page.id not in after
    ]
    return Changes(tuple(changes), same, tuple(moved))


def _change(kind: str, page: KeptPage, old: int, new: int) -> Change:
    return Change(kind, page.id, page.title, page.sheet, old, new)


def bind(
    edition: Edition,
    pages: Sequence[Page],
    parts: Sequence[Part],
    older: KeptList,
    target: Path,
    progress: Progress = SILENT,
) -> Bound:
    """Write a PDF of the pages that differ from `older`, after the sheets that list them.

    `pages` and `parts` are those of the whole book; pages keep the numbers that they have in it.
    Raises BadInput (another plan), and as binding does.
    """
    newer = binding.kept_list(edition, pages, parts)
    found = compare(older, newer)
    wanted = {change.id for change in found.changes}
    chosen = [(page, part) for page, part in zip(pages, parts, strict=True) if page.id in wanted]
    with tempfile.TemporaryDirectory(prefix="smartcity-changed-") as folder:
        sheets = list_pages(edition, found, older)
        leaves = []
        for number, sheet in enumerate(sheets, start=1):
            progress.go_on(10 * number / (len(sheets) + 1))
            pdf = Path(folder) / f"{number}.pdf"
            record = draw_list(edition, sheet, pdf)
            label = edition.texts("changed_label", n=number)
            stamps = {"number": label, "date": edition.imprint.date}
            leaves.append(Leaf(sheet.page.id, pdf, record, sheet.bookmark, label, (), stamps))
        leaves += binding.leaves_of(
            edition, [page for page, _ in chosen], [part for _, part in chosen], len(pages)
        )
        title = edition.texts("changed_book", title=newer.title)
        binding.bind_leaves(edition, leaves, newer, target, progress, title)
    return Bound(tuple(page for page, _ in chosen), tuple(part for _, part in chosen), len(sheets))
