"""What a sheet must be marked with: the classes it draws, its security class, example money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.proof.amounts import Amounts
from smartcity_planner.atlas.proof.findings import Proof
from smartcity_planner.atlas.proof.reading.opened import Leaf
from smartcity_planner.atlas.proof.reading.words import plain, shows
from smartcity_planner.domain import codes

#: Pages whose mark follows the ledger; others carry it where something on them is an example.
_MARKED = ("cover", "overview", "hub", "district", "project", "phase", "phases")


def look_at_legend(leaf: Leaf, record: Mapping[str, Any], proof: Proof) -> None:
    """The legend's classes are those drawn, and each stands on the page."""
    if "legend" not in record and "drawn" not in record:
        return
    legend = [str(word) for word in record.get("legend", ())]
    drawn = record.get("drawn_words")
    if drawn is not None:
        named, there = Counter(map(plain, legend)), Counter(map(plain, drawn))
        for word, count in ((there - named) + (named - there)).items():
            good = False
            proof.look("legend", leaf.number, good, f"{word} × {there[word]}", f"{named[word]}")
            del count
    elif bool(legend) != any(record.get("drawn", {}).values()):
        proof.say("legend", leaf.number, record.get("drawn", {}), legend)
    for word in legend:
        good = not word or shows(leaf.text, word)
        proof.look("legend", leaf.number, good, word, "–")


def look_at_security(edition: Edition, leaf: Leaf, proof: Proof) -> None:
    """The security class stands on every page as a word of its own."""
    wanted = codes.SECURITY.label(edition.imprint.security, edition.texts.language)
    good = any(run.text == plain(wanted) for run in leaf.runs)
    proof.look("security", leaf.number, good, wanted, "–")


def look_for_example(
    edition: Edition, page: Page, leaf: Leaf, amounts: Amounts, proof: Proof
) -> None:
    """Example money is marked where it stands, and nowhere else."""
    funding = amounts.of_page(page)
    if funding is None:
        return
    word = edition.texts("example")
    marked = any(run.text == plain(word) for run in leaf.runs)
    if funding.has_example:
        proof.look("example", leaf.number, marked, word, "–")
    elif page.kind in _MARKED:
        proof.look("example", leaf.number, not marked, "–", word)
