"""Links, bookmarks and printed page numbers all lead to where they say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.reading.opened import Leaf
from smartcity_planner.atlas.proof.reading.ways import Bookmark, Link
from smartcity_planner.atlas.proof.reading.words import Run, plain, shows

_NUMBERS = re.compile(r"(\d+)(?:-\d+)?")
#: Pages that print the number of the page that a line leads to.
_LISTS = ("contents", "index")
_NEAR = 1.0  # mm


def look_at_links(
    page: Page,
    pages: Sequence[Page],
    leaf: Leaf,
    links: Sequence[Link],
    record: Mapping[str, Any],
    proof: Proof,
) -> None:
    """Every link leads to a page of the book, those of the plan are there, and lists say where."""
    for link in links:
        if link.uri:
            good = link.uri.startswith(("https://", "http://", "mailto:"))
            proof.look("links", leaf.number, good, "https://", link.uri)
            continue
        text = _text(leaf.runs, link)
        good = proof.look("links", leaf.number, link.target > 0, text or "–", "✗")
        printed = _printed(leaf.runs, link) if page.kind in _LISTS else None
        if good and printed is not None:
            expected = f"{text}"
            proof.look("links", leaf.number, printed == link.target, expected, link.target)
    numbers = {each.id: each.number for each in pages}
    for x, y, w, h, name in record.get("links", ()):
        target = numbers.get(name, 0)
        if not proof.look("links", leaf.number, target > 0, name, "–"):
            continue
        there = any(
            link.target == target
            and abs(link.x - x) < _NEAR
            and abs(link.y - y) < _NEAR
            and abs(link.w - w) < 2 * _NEAR
            and abs(link.h - h) < 2 * _NEAR
            for link in links
        )
        found = next((link.target for link in links if _covers(link, x + w / 2, y + h / 2)), "–")
        proof.look("links", leaf.number, there, f"{name} → {target}", found)


def look_at_bookmarks(pages: Sequence[Page], marks: Sequence[Bookmark], proof: Proof) -> None:
    """Every bookmark leads to the page that it names, and every matter has one."""
    by_number = {page.number: page for page in pages}
    for mark in marks:
        page = by_number.get(mark.target)
        if page is None:
            proof.look("bookmarks", 0, False, mark.title, "✗")
            continue
        names = _names(page)
        good = any(_named(mark.title, name) for name in names)
        expected = next((p.number for p in pages if _named(mark.title, p.title)), "–")
        proof.look("bookmarks", page.number, good, f"{mark.title} → {expected}", page.title)
    reached = {mark.target for mark in marks}
    for page in pages:
        if page.piece == 1:
            good = page.number in reached
            proof.look("bookmarks", page.number, good, page.title, "–")


def look_at_labels(labels: Sequence[str], proof: Proof) -> None:
    """The labels that a reader shows are the pages' places in the book."""
    for number, label in enumerate(labels, start=1):
        proof.look("numbers", number, label == str(number), number, label)


def _names(page: Page) -> list[str]:
    return [page.title, page.chapter, page.part, f"{page.sheet} {page.title}"]


def _named(title: str, name: str) -> bool:
    """Whether a bookmark's title says this name: alone, with its place, or cut."""
    mine, other = plain(title), plain(name)
    return bool(other) and (mine == other or other in mine or shows(mine, name))


def _printed(runs: Sequence[Run], link: Link) -> int | None:
    """Return the page number at the end of a linked line; None where it has none."""
    found = [run for run in _within(runs, link) if run.text]
    if not found:
        return None
    last = max(found, key=lambda run: run.right)
    number = _NUMBERS.fullmatch(last.text)
    return int(number[1]) if number else None


def _text(runs: Sequence[Run], link: Link) -> str:
    return " ".join(run.text for run in _within(runs, link))[:60]


def _within(runs: Sequence[Run], link: Link) -> list[Run]:
    return [
        run
        for run in runs
        if link.x - _NEAR <= run.x <= link.x + link.w and link.y < run.y < link.y + link.h + 0.5
    ]


def _covers(link: Link, x: float, y: float) -> bool:
    return link.x <= x <= link.x + link.w and link.y <= y <= link.y + link.h
