"""The infrastructure catalogue: where facilities, lines and areas can be had, as data.

What is declared stands in layers/infrastructure_sources.json; nothing of it is downloaded
until a planner asks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from smartcity_planner import paths
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

FILE = "infrastructure_sources.json"
#: How a source is had: a file or table that the planner has downloaded, or OpenStreetMap.
HOWS = ("file", "csv", "osm")


@dataclass(frozen=True)
class Declared:
    """One source of the catalogue."""

    id: str
    how: str
    target: str
    kind: str
    title: str
    title_en: str
    publisher: str
    url: str
    licence: str
    confidence: str
    layer: str = ""
    field_map: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, list[str]] = field(default_factory=dict)

    @property
    def needs_file(self) -> bool:
        """Whether the planner has to point to a file."""
        return self.how != "osm"

    @property
    def geometry(self) -> str:
        """Return point, line or area."""
        return self.target.removeprefix("infrastructure_")

    def label(self, language: str) -> str:
        """Return the title in `language`."""
        return self.title if language == "ko" else self.title_en

    def described(self, language: str) -> str:
        """Return who publishes it and on which terms: to be read before it is fetched."""
        return f"{self.label(language)} · {self.publisher} · {self.licence} · {self.url}"


@lru_cache(maxsize=1)
def sources() -> tuple[Declared, ...]:
    """Return all sources in their order of display; BadInput where the file is damaged."""
    path = paths.layers() / FILE
    try:
        return tuple(Declared(**row) for row in json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake", "The catalogue {path} cannot be read. Install the plugin again."
            ),
            "Intake",
            path=path,
        ) from error


def source(key: str) -> Declared:
    """Return the source with this id; BadInput, with all ids, where there is none."""
    for declared in sources():
        if declared.id == key:
            return declared
    raise BadInput(
        QT_TRANSLATE_NOOP(
            "Intake", "“{key}” is not in the infrastructure catalogue. It holds: {known}."
        ),
        "Intake",
        key=key,
        known=", ".join(declared.id for declared in sources()),
    )
