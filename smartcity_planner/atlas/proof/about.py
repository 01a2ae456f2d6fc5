"""What the file says about itself, and the digests of its pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.reading.opened import Opened

_WANTED = ("/Title", "/Author", "/Subject", "/CreationDate")
ATTACHED = "pages.json"


def look_at_metadata(edition: Edition, opened: Opened, proof: Proof) -> None:
    """Title, author, subject, date and language are there."""
    about = opened.reader.metadata or {}
    for name in _WANTED:
        found = str(about.get(name, "") or "")
        good = bool(found.strip())
        proof.look("metadata", 0, good, name.lstrip("/"), found or "–")
    language = str(opened.reader.trailer["/Root"].get("/Lang", "") or "")
    good = language.lower().startswith(edition.book.language)
    proof.look("metadata", 0, good, f"Lang {edition.book.language}", language or "–")


def look_at_digests(
    pages: Sequence[Page], parts: Sequence[Any], opened: Opened, proof: Proof
) -> None:
    """The attached list names every page with the digest of what it was made from."""
    found = attached(opened)
    for page, part in zip(pages, parts, strict=False):
        there = found.get(page.id, "–")
        good = there == part.digest
        proof.look("digests", page.number, good, f"{page.id} {part.digest[:12]}", there[:12])
    for name in found.keys() - {page.id for page in pages}:
        proof.look("digests", 0, False, "–", name)


def attached(opened: Opened) -> Mapping[str, str]:
    """Return page id → digest from the attachment; {} where it cannot be read."""
    try:
        (content, *_) = opened.reader.attachments[ATTACHED]
        found = json.loads(bytes(content).decode("utf-8"))
        found = found.get("pages", found) if isinstance(found, dict) else found
        return {str(name): str(digest) for name, digest in dict(found).items()}
    except (KeyError, ValueError, TypeError):
        return {}
