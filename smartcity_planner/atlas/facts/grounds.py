"""What a figure rests on, in a word or two: how it came to be, and how sure its source is."""

from __future__ import annotations

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import sources
from smartcity_planner.atlas.facts.sources import Source
from smartcity_planner.domain import codes


class Grounds:
    """The sources of an edition's plan; notes which of them were called upon."""

    def __init__(self, edition: Edition) -> None:
        self._texts = edition.texts
        self._edition = edition
        self._known: dict[str, Source] = sources.known_sources(edition)
        self._used: dict[str, None] = {}

    def note(self, source_id: str | None) -> None:
        """Note that a source is used."""
        if source_id in self._known:
            self._used[str(source_id)] = None

    def of(self, source_id: str | None, basis: str = "") -> str:
        """Return "published (press)", "example", "official", …; unconfirmed where none is named.

        `basis` is a code of `codes.DATES_BASIS`, or "".
        """
        self.note(source_id)
        source = self._known.get(source_id or "")
        label = codes.DATES_BASIS.label(basis, self._texts.language) if basis else ""
        if basis in ("example", "planned"):
            return label
        sure = self._texts(f"sure_{source.confidence if source else 'none'}")
        return f"{label} ({sure})" if label else sure[:1].upper() + sure[1:]

    def cited(self, source_id: str | None) -> str:
        """Return a source with date and confidence; unconfirmed where none is named."""
        self.note(source_id)
        source = self._known.get(source_id or "")
        return sources.cited(source, self._texts) if source else self._texts("unconfirmed")

    @property
    def citations(self) -> tuple[str, ...]:
        """All that were used, with date and confidence."""
        return sources.citations(self._edition, self._used).cited

    @property
    def licences(self) -> tuple[str, ...]:
        """Their conditions of use."""
        return sources.citations(self._edition, self._used).licences
