"""Pages as pictures: PNG and SVG, one file per page, in a folder beside the book."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering.picture import stamps
from smartcity_planner.atlas.rendering.press import Press
from smartcity_planner.atlas.rendering.shelf import Shelf
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Part, Progress
from smartcity_planner.store import files

FORMATS = ("png", "svg")
#: File systems take names of 255 bytes; a Hangul syllable takes three.
_LONGEST_NAME = 60
#: What Windows forbids in names, and what ends a line.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LIST = "pages.json"


def write_pictures(
    edition: Edition,
    pages: Sequence[tuple[Page, str]],
    target: Path,
    formats: Sequence[str],
    shelf: Shelf,
    progress: Progress = SILENT,
    workers: int | None = None,
) -> list[Path]:
    """Write each page as PNG, SVG or both into the folder `<book>_pages` beside the book `target`.

    `pages` with their digests: what the shelf has is not drawn again. Each file appears whole or
    not at all; files of an earlier edition whose page has another name now are removed. Returns
    the files. Raises BadInput, PlanError, CannotWrite, Cancelled; pictures that were there stay.
    """
    wanted = [
        (page, _digest(edition, page, digest, suffix), suffix)
        for page, digest in pages
        for suffix in check_formats(formats)
    ]
    with Press(shelf, workers) as press:
        press.begin(edition)
        for page, digest, suffix in wanted:
            press.want(page, digest, suffix)
        press.finish(Part(progress, 0, 95))
    folder = folder_of(target)
    written: dict[str, str] = {}
    try:
        for number, (page, digest, suffix) in enumerate(wanted):
            progress.go_on(95 + 5 * number / len(wanted))
            name = f"{file_name(page)}.{suffix}"
            with files.replacing(folder / name) as part:
                shutil.copyfile(shelf.require(digest).file, part)
            written[name] = page.id
    finally:
        if written:
            _keep_list(folder, written, {page.id for page in edition.pages})
    progress.go_on(100)
    return [folder / name for name in written]


def check_formats(formats: Sequence[str]) -> tuple[str, ...]:
    """Return the formats in their order. Raises BadInput for one that is not offered."""
    for name in formats:
        if name.lower() not in FORMATS:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Atlas", "Pages are not written as “{name}”. Choose from: {known}."
                ),
                "Atlas",
                name=name,
                known=", ".join(FORMATS),
            )
    asked = {name.lower() for name in formats}
    return tuple(name for name in FORMATS if name in asked)


def folder_of(target: Path) -> Path:
    """Return the folder of a book's pictures."""
    return Path(target).with_name(f"{Path(target).stem}_pages")


def file_name(page: Page) -> str:
    """Return a page's file name without its ending, like "012_H-03_마곡", safe on all systems."""
    title = page.title if page.pieces == 1 else f"{page.title} {page.piece}"
    words = [f"{page.number:03d}", page.sheet, title]
    name = unicodedata.normalize("NFC", "_".join(word for word in words if word))
    name = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", name))
    return name[:_LONGEST_NAME].rstrip(" .")


def _digest(edition: Edition, page: Page, digest: str, suffix: str) -> str:
    """Return the name of a picture on the shelf; unlike the page itself, it bears its stamps."""
    about = json.dumps([digest, suffix, stamps(edition, page)])
    return blake2b(about.encode(), digest_size=20).hexdigest()


def _keep_list(folder: Path, written: dict[str, str], pages: set[str]) -> None:
    """Note which files are ours; take away those of pages that are gone or named anew."""
    place = folder / _LIST
    try:
        old = {str(name): str(page) for name, page in json.loads(place.read_text("utf-8")).items()}
    except (OSError, ValueError, AttributeError):
        old = {}
    anew = {(page, Path(name).suffix) for name, page in written.items()}
    kept = dict(written)
    for name, page in old.items():
        if name in written:
            continue
        if page in pages and (page, Path(name).suffix) not in anew:
            kept[name] = page
        elif Path(name).name == name:  # never anything outside the folder
            with suppress(OSError):
                (folder / name).unlink(missing_ok=True)
    with files.replacing(place) as part:
        part.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
