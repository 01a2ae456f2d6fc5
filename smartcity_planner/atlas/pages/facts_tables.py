"""The tables of a facts sheet, set for the columns of the template, with the notes below them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from smartcity_planner.atlas.blocks.text_cells import Layout, Line, measured, wrapped
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.status import Status
from smartcity_planner.atlas.pages.facts_columns import columns_of
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

    def lines_of(self, start: int, end: int) -> tuple[Line, ...]:
        """Return some lines; where they go on with a project's, it is named again."""
        lines = self.lines[start:end]
        if not start or not lines or lines[0].style == "group":
            return lines
        above = [line for line in self.lines[:start] if line.style == "group"]
        return (above[-1], *lines) if above else lines

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


@dataclass(frozen=True)
class Row:
    """The cells of one row, whose it is, and the notes about it."""

    cells: tuple[str, ...]
    owner: str = ""
    notes: tuple[Note, ...] = ()


def tables(edition: Edition, status: Status, widths: dict[str, float]) -> dict[str, Table]:
    """Return the tables of a status by name; `widths` are those of their columns on the sheet.

    Where there are several projects, each one's rows stand under its name.
    """
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
        columns = columns_of(name, texts, status.several)
        if status.several:
            found = _grouped(found)
        style = "note" if name == "centre" and not status.centres else "plain"
        lines = [
            Line(row.cells, style, span=len(columns) if style == "note" else 1)
            if row.cells
            else Line((row.owner, *[""] * (len(columns) - 1)), "group", span=len(columns))
            for row in found
        ]
        layout = measured(columns, lines, edition.paper, edition.family, widths[name], BODY)
        notes = tuple(row.notes for row in found)
        made[name] = Table(layout, tuple(layout.set(line) for line in lines), notes)
    return made


def _grouped(rows: list[Row]) -> list[Row]:
    """Return the rows project by project, with a row without cells before each one's."""
    order = list(dict.fromkeys(row.owner for row in rows))
    made: list[Row] = []
    for owner in order:
        made += [Row((), owner)] * bool(owner)
        made += [row for row in rows if row.owner == owner]
    return made


def _organisation(status: Status) -> list[Row]:
    made = []
    for each in status.organised:
        cells = each.lead, each.partners, each.run_by, each.status
        made.append(Row((each.project, *cells) if status.several else cells))
    return made


def _targets(status: Status) -> list[Row]:
    return [
        Row((t.phase, t.name, t.figure, t.reached, t.due_on, t.state, t.basis), t.project)
        for t in status.targets
    ]


def _indicators(status: Status) -> list[Row]:
    return [
        Row((i.name, i.unit, i.baseline, i.targets, i.actual, i.basis), i.project)
        for i in status.indicators
    ]


def _reviews(status: Status) -> list[Row]:
    made = []
    for each in status.reviews:
        notes = (Note(each.kind, each.note),) if each.note else ()
        cells = each.kind, each.body, each.state, each.day, each.basis
        made.append(Row(cells, each.project, notes))
    return made


def _programmes(status: Status) -> list[Row]:
    made = []
    for each in status.programmes:
        notes = (Note(each.name, each.rule),) if each.rule else ()
        cells = each.name, each.district, each.years, each.share, each.state, each.basis
        made.append(Row(cells, each.project, notes))
    return made


def _laws(status: Status, texts: Texts) -> list[Row]:
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
        made.append(Row(cells, law.project, tuple(notes)))
    return made


def _centres(status: Status, texts: Texts) -> list[Row]:
    made = []
    for centre in status.centres:
        notes = [Note(centre.name, centre.note)] if centre.note else []
        if centre.functions:
            words = texts("centre_functions", functions=centre.functions)
            notes.append(Note(centre.name, words))
        cells = centre.name, centre.state, centre.opened_on, centre.floor_area, centre.basis
        made.append(Row(cells, notes=tuple(notes)))
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
        made.append(Row((texts("centre_none"), "", "", "", "")))
    if made:
        made[0] = replace(made[0], notes=(*gaps, *made[0].notes))
    return made
