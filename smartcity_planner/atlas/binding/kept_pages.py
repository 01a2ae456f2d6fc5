"""The list of pages that a book carries along, so that a later one can say what changed."""

from __future__ import annotations

import json
from collections.abc import Container, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from smartcity_planner.vendoring import library

NAME = "pages.json"
_FORMAT = "smartcity_planner/pages"
#: A list of pages is small; what is larger was not made by us.
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True)
class KeptPage:
    """One page of a bound book."""

    id: str
    digest: str
    title: str
    sheet: str = ""
    number: int = 0


@dataclass(frozen=True)
class KeptList:
    """What a bound book says of itself. `made` is ISO 8601."""

    plan_id: str
    plan_title: str
    title: str
    made: str
    pages: tuple[KeptPage, ...]


def as_json(kept: KeptList, bound: Container[str], **more: Any) -> bytes:
    """Return the attachment's text: the pages that are bound (ids) by digest, and the list of all
    pages of the book, for a binding of changed pages is as good to compare with as the whole."""
    value = {
        "format": _FORMAT,
        "version": 1,
        **asdict(kept),
        **more,
        "pages": {page.id: page.digest for page in kept.pages if page.id in bound},
        "list": [asdict(page) for page in kept.pages],
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8")


def read_list(pdf: Path) -> KeptList | None:
    """Return the list in a bound book; None for any other file. Raises OSError."""
    value = _attached(pdf)
    try:
        known = [item.name for item in fields(KeptPage)]
        pages = tuple(
            KeptPage(**{name: row[name] for name in known if name in row}) for row in value["list"]
        )
        return KeptList(
            str(value["plan_id"]),
            str(value["plan_title"]),
            str(value["title"]),
            str(value["made"]),
            pages,
        )
    except (KeyError, TypeError, AttributeError):
        return None


def read_pages(pdf: Path) -> dict[str, str]:
    """Return page id → digest of the pages bound in a book; nothing for any other file.

    Raises OSError where the file cannot be read at all.
    """
    found = _attached(pdf).get("pages", {})
    return {str(name): str(digest) for name, digest in found.items()}


def of_pages(pages: Sequence[Any], digests: Sequence[str]) -> tuple[KeptPage, ...]:
    """Return the list's rows for pages (`outline.Page`) and their digests."""
    return tuple(
        KeptPage(page.id, digest, page.title, page.sheet, page.number)
        for page, digest in zip(pages, digests, strict=True)
    )


def _attached(pdf: Path) -> dict[str, Any]:
    """Return what is in the attachment of a bound book; {} for any other file."""
    pypdf = library("pypdf")
    try:
        with Path(pdf).open("rb") as file:
            if file.read(5) != b"%PDF-":
                return {}
            file.seek(0)
            found = pypdf.PdfReader(file).attachments.get(NAME, [])
            data = next((item for item in found if len(item) <= _LARGEST), b"{}")
        value = json.loads(data)
        return value if value.get("format") == _FORMAT else {}
    except (
        pypdf.errors.PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ):
        return {}
