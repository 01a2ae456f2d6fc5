"""The tables of a facts sheet, set for the columns of the template, with the notes below them."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.blocks.text_cells import Layout, Line, measured, wrapped
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.status import Status
from smartcity_planner.atlas.pages.facts_columns import OWNED, columns_of
from smartcity_planner.atlas.sheets.paper import BODY, SMALL
from smartcity_planner.atlas.texts import Texts

#: A note is never longer than this many lines.
_NOTE_LINES = 3


@dataclass(frozen=True)
class Note:
    """A remark about rows: those with the same remark share one. `about` is "" for all."""

    about: str
    text: str


@dataclass(frozen=True)
class Table:
    """Lines that are set, and the notes of each."""

    layout: Layout
    lines: tuple[Line, ...]
    notes: tuple[tuple[Note, ...], ...]

    def notes_of(self, start: int, end: int, width: float) -> tuple[str, ...]:
        """Return the notes of some lines, each once, wrapped: one text is one line on paper."""
        about: dict[str, dict[str, None]] = {}
        for notes in self.notes[start:end]:
            for note in notes:
                about.setdefault(note.text, {})[note.about] = None
        points = self.layout.points * SMALL / BODY
        made: list[str] = []
        for text, names in about.items():
            who = ", ".join(filter(None, names))
            words = f"※ {who}: {text}" if who else text
            words = wrapped(words, max(points, 7.0), width, _NOTE_LINES, False, self.layout.family)
            made += words.split("\n")
        return tuple(made)


#: Cells of each row, and the notes about it.
Rows = list[tuple[tuple[str, ...], tuple[Note, ...]]]


def tables(edition: Edition, status: Status, widths: dict[str, float]) -> dict[str, Table]:
    """Return the tables of a status by name; `widths` are those of their columns on the sheet."""
    texts = edition.texts
    rows = {
        "organisation": _organisation(status),
        "targets": _targets(status),
        "indicators": _indicators(status),
        "laws": _laws(status, texts),
        "reviews": _reviews(status),
        "programmes": _programmes(status),
        "centre": _centres(status, texts),
    }
    made = {}
    for name, found in rows.items():
        alone = name in OWNED and not status.several
        lines = [Line(cells[1:] if alone else cells) for cells, _ in found]
        if name == "centre" and not status.centres:
            lines = [Line(line.cells, "note", span=len(line.cells)) for line in lines]
        layout = measured(
            columns_of(name, texts, alone), lines, edition.paper, edition.family, widths[name], BODY
        )
        made[name] = Table(
            layout,
            tuple(layout.set(line) for line in lines),
            tuple(notes for _, notes in found),
        )
    return made


def _organisation(status: Status) -> Rows:
    return [
        ((each.project, each.lead, each.partners, each.run_by, each.status), ())
        for each in status.organised
    ]


def _targets(status: Status) -> Rows:
    return [
        ((t.project, t.phase, t.name, t.figure, t.reached, t.due_on, t.state, t.basis), ())
        for t in status.targets
    ]


def _indicators(status: Status) -> Rows:
    return [
        ((i.project, i.name, i.unit, i.baseline, i.targets, i.actual, i.basis), ())
        for i in status.indicators
    ]


def _reviews(status: Status) -> Rows:
    made: Rows = []
    for each in status.reviews:
        notes = (Note(each.kind, each.note),) if each.note else ()
        cells = each.project, each.kind, each.body, each.state, each.day, each.basis
        made.append((cells, notes))
    return made


def _programmes(status: Status) -> Rows:
    made: Rows = []
    for each in status.programmes:
        notes = (Note(each.name, each.rule),) if each.rule else ()
        cells = (
            each.project,
            each.name,
            each.district,
            each.years,
            each.share,
            each.state,
            each.basis,
        )
        made.append((cells, notes))
    return made


def _laws(status: Status, texts: Texts) -> Rows:
    made = []
    for law in status.laws:
        name = f"{texts('law_blocks')} {law.name}" if law.blocks else law.name
        notes = [Note("", texts("law_note_blocks"))] if law.blocks else []
        notes.append(Note("", texts("law_note_dates")))
        if law.late:
            notes.append(Note(law.name, texts("law_late", day=law.needed_by)))
        if law.note:
            notes.append(Note(law.name, law.note))
        cells = (
            name,
            law.concerns,
            law.state,
            law.promulgated_on,
            law.in_force_on,
            law.needed_by,
            law.claim,
            law.basis,
        )
        made.append((cells, tuple(notes)))
    return made


def _centres(status: Status, texts: Texts) -> Rows:
    made = []
    for centre in status.centres:
        notes = [Note(centre.name, centre.note)] if centre.note else []
        if centre.functions:
            words = texts("centre_functions", functions=centre.functions)
            notes.append(Note(centre.name, words))
        cells = centre.name, centre.state, centre.opened_on, centre.floor_area, centre.basis
        made.append((cells, tuple(notes)))
    gaps = tuple(
        Note(
            "",
            "※ "
            + texts(
                "gap_line",
                year=gap.year,
                department=texts(f"gap_{gap.has_department}"),
                body=texts(f"gap_{gap.has_local_body}"),
                source=gap.source,
            ),
        )
        for gap in status.gaps
    )
    if not made and gaps:
        made.append(((texts("centre_none"), "", "", "", ""), ()))
    if made:
        cells, notes = made[0]
        made[0] = cells, (*gaps, *notes)
    return made
