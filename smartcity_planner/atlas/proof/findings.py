"""What the proof of a book found, and what it looked at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

#: What is looked at, in the order of the report; `proof_NAME` are the words (`texts_proof`).
CHECKS = (
    "pages",
    "order",
    "size",
    "numbers",
    "blank",
    "twice",
    "fonts",
    "glyphs",
    "titles",
    "sums",
    "cells",
    "carried",
    "legend",
    "security",
    "example",
    "links",
    "bookmarks",
    "metadata",
    "digests",
)


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it must be. `page` counts from 1; 0 is the book as a whole.

    `expected` and `found` are in the book's language.
    """

    check: str
    page: int
    expected: str
    found: str


@dataclass
class Proof:
    """The result: `checked` counts by check what was looked at. `seconds` is how long it took."""

    pages: int = 0
    findings: list[Finding] = field(default_factory=list)
    checked: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether the book is as the plan says."""
        return not self.findings

    def say(self, check: str, page: int, expected: object, found: object) -> None:
        """Add a finding."""
        self.findings.append(Finding(check, page, str(expected), str(found)))

    def look(
        self, check: str, page: int, good: bool, expected: object, found: object, count: int = 1
    ) -> bool:
        """Count what was looked at, and add a finding where it is not `good`."""
        self.checked[check] += count
        if not good:
            self.say(check, page, expected, found)
        return good
