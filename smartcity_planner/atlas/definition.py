"""What a book is: whom it is for, its parts, chapters and sheets. Plain data, kept with the plan.

A definition says nothing about the plan's rows: the same one makes next year's book.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

#: Whom a book is for: the whole city, or one district, hub or department.
SCOPES = ("city", "district", "hub", "department")
#: The parts of a book in their order; Ⅰ, Ⅱ and Ⅲ are those of a council briefing.
PARTS = ("cover", "contents", "general", "goals", "projects", "budget", "index", "sources")
#: The chapters of part Ⅲ, in the order in which they stand.
COVERAGES = ("hub", "district", "project", "phase")
#: What a hub or project gets beside its map: its phases side by side, its facts (schedule,
#: indicators, laws, support centre), and what changed since the council last saw it. And the
#: projects that are in no hub: a book of hubs without a chapter of projects would lose them.
EXTRAS = ("phases", "facts", "changes", "elsewhere")
#: The sheets that a template can be made for.
TEMPLATES = ("cover", "map", "facts", "maps", "text")
PAPERS = ("A4", "A3", "A1")
LANGUAGES = ("ko", "en")
#: How a map of many parcels goes into the PDF: by rule, always as lines, always as a picture.
RASTERING = ("rule", "never", "always")


@dataclass(frozen=True)
class Book:
    """A book's definition. `scope_key` is the district's code, hub's or department's id.

    `templates` maps a kind of sheet (`TEMPLATES`) to the id of a template kept in the plan;
    kinds that are not named take the plugin's own.
    """

    id: str = ""
    name_ko: str = ""
    name_en: str = ""
    scope: str = "city"
    scope_key: str = ""
    paper: str = "A3"
    language: str = "ko"
    font: str = ""
    parts: tuple[str, ...] = PARTS
    coverages: tuple[str, ...] = ("hub", "district")
    extras: tuple[str, ...] = EXTRAS
    templates: Mapping[str, str] = field(default_factory=dict)
    dpi: int = 300
    rastering: str = "rule"
    geospatial: bool = False

    def checked(self) -> Book:
        """Return the definition with its lists in a book's order. Raises BadInput."""
        _one_of(self.scope, SCOPES)
        _one_of(self.paper, PAPERS)
        _one_of(self.language, LANGUAGES)
        _one_of(self.rastering, RASTERING)
        _known(self.templates, TEMPLATES)
        if not 72 <= self.dpi <= 600:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Atlas", "A book is made at 72 to 600 dots per inch, not at {dpi}."
                ),
                "Atlas",
                dpi=self.dpi,
            )
        if bool(self.scope_key) != (self.scope != "city"):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Atlas",
                    "A book of a district, hub or department needs to know which one; a book of "
                    "the city has none.",
                ),
                "Atlas",
            )
        return Book(
            **{
                **_values(self),
                "parts": _known(self.parts, PARTS),
                "coverages": _known(self.coverages, COVERAGES),
                "extras": _known(self.extras, EXTRAS),
                "templates": dict(self.templates),
            }
        )

    def to_json(self) -> str:
        """Return the definition as JSON, the same text for the same definition."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Book:
        """Return the definition in `text`; what it does not name takes the default.

        Raises BadInput where it is no definition.
        """
        try:
            found = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Atlas", "This is not the definition of a book: line {line} is no JSON."
                ),
                "Atlas",
                line=getattr(error, "lineno", 1),
            ) from error
        try:
            if not isinstance(found, dict):
                raise TypeError(text.strip()[:40])
            known = {item.name for item in fields(cls)}
            values = {name: value for name, value in found.items() if name in known}
            for name, value in values.items():
                values[name] = _as_declared(name, value)
        except TypeError as error:
            raise BadInput(
                QT_TRANSLATE_NOOP("Atlas", "This is not the definition of a book: {reason}."),
                "Atlas",
                reason=error,
            ) from error
        return cls(**values).checked()


def _as_declared(name: str, value: Any) -> Any:
    """Return a value read from JSON as the field `name` has it. Raises TypeError."""
    default = getattr(Book(), name)
    wanted = list if isinstance(default, tuple) else type(default)
    texts = value.values() if isinstance(value, dict) else ()
    if type(value) is not wanted or any(not isinstance(text, str) for text in texts):
        raise TypeError(f"{name} = {value!r}")
    return tuple(value) if wanted is list else value


def _values(book: Book) -> dict[str, Any]:
    return {item.name: getattr(book, item.name) for item in fields(book)}


def _one_of(name: str, known: tuple[str, ...]) -> None:
    if name not in known:
        raise BadInput(
            QT_TRANSLATE_NOOP("Atlas", "A book knows no “{name}” here. Choose one of: {known}."),
            "Atlas",
            name=name,
            known=", ".join(known),
        )


def _known(names: Any, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return `names` in the order of `known`. Raises BadInput for one that is not there."""
    for name in names:
        _one_of(name, known)
    return tuple(name for name in known if name in names)
