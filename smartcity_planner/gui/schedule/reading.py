"""What the chart shows, in words: projects, phases, what is wrong. Unsaved edits count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from qgis.core import QgsVectorLayer

from smartcity_planner.domain import codes, schedule
from smartcity_planner.domain.schedule import Dependency, PhaseDates
from smartcity_planner.gui.schedule import words
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning import phase_targets, phases
from smartcity_planner.planning.edit_buffers import Row, rows
from smartcity_planner.planning.phase_targets import PhaseTarget
from smartcity_planner.project import palette

_PROJECT = ("id", "name_ko", "name_en", "hub_id", "lead_department_id", "start_year", "end_year")
_PHASE = ("id", "project_id", "seq", "name_ko", "name_en", "starts_on", "ends_on")
_LAW = (
    "project_id",
    "phase_id",
    "law_ko",
    "law_en",
    "state",
    "blocks",
    "in_force_on",
    "exception_from",
    "exception_to",
)


@dataclass(frozen=True)
class Line:
    """One line: a project (`phase` is None; dates are those of its years) or a phase of it."""

    project_id: str
    name: str
    dates: PhaseDates
    phase_id: str | None = None
    colour: str = palette.MUTED_INK
    #: Why the bar is hatched: what is wrong with its dates.
    troubles: tuple[str, ...] = ()
    #: Laws that are not in force when the phase begins.
    locks: tuple[str, ...] = ()
    targets: tuple[PhaseTarget, ...] = ()


@dataclass(frozen=True)
class Arrow:
    """A dependency; `trouble` says why the dates do not keep it, or is empty."""

    need: Dependency
    trouble: str = ""


@dataclass(frozen=True)
class Wanted:
    """What the planner wants to see; None: all."""

    project: str | None = None
    hub: str | None = None
    department: str | None = None

    def takes(self, row: Row) -> bool:
        """Whether a project is wanted."""
        return all(
            wanted is None or row[column] == wanted
            for wanted, column in (
                (self.project, "id"),
                (self.hub, "hub_id"),
                (self.department, "lead_department_id"),
            )
        )


@dataclass(frozen=True)
class Schedule:
    """All lines from top to bottom, and the arrows between them."""

    lines: tuple[Line, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    #: Phase id → number of its line.
    places: Mapping[str, int] = field(default_factory=dict)

    def days(self) -> tuple[date, date] | None:
        """Return the first and last day of all lines; None where nothing is dated."""
        spans = [line.dates for line in self.lines]
        known = [day for span in spans for day in (span.starts_on, span.ends_on) if day]
        known += [t.due_on for line in self.lines for t in line.targets if t.due_on]
        return (min(known), max(known)) if known else None


def name_of(row: Row) -> str:
    """Return a row's name in the user's language."""
    korean, english = str(row["name_ko"] or ""), str(row["name_en"] or "")
    return korean if ui_language() == "ko" else english or korean


def names(tables: Mapping[str, QgsVectorLayer], table: str) -> dict[str, str]:
    """Return key → name of all rows of a table, by name."""
    layer = tables.get(table)
    if layer is None:
        return {}
    has_english = layer.fields().indexOf("name_en") >= 0
    columns = ("id", "name_ko", "name_en") if has_english else ("id", "name_ko")
    found = [(str(row["id"]), _name(row, has_english)) for row in rows(layer, columns)]
    return dict(sorted(found, key=lambda item: item[1]))


def read(tables: Mapping[str, QgsVectorLayer], wanted: Wanted) -> Schedule:
    """Read the schedule of the projects that are wanted."""
    projects = [row for row in rows(tables["project"], _PROJECT) if wanted.takes(row)]
    projects.sort(key=lambda row: (row["start_year"] or 9999, name_of(row)))
    all_rows = rows(tables["phase"], _PHASE)
    dates = {str(row["id"]): _dates(row) for row in all_rows}
    # A dependency may lead to a project that is filtered out: judged on all phases.
    full = {str(row["id"]): name_of(row) for row in all_rows}
    needs = phases.dependencies(tables)
    late = {
        (b.dependency.phase_id, b.dependency.needs_phase_id): words.late(b, full)
        for b in schedule.broken_dependencies(dates.values(), needs)
    }
    troubles = _troubles(dates.values(), needs, late, full)
    locks = _locks(tables, dates.values())
    by_phase: dict[str, list[PhaseTarget]] = {}
    for target in phase_targets.targets(tables):
        by_phase.setdefault(target.phase_id, []).append(target)
    own: dict[str, list[PhaseDates]] = {}
    for phase in sorted(dates.values(), key=lambda phase: (phase.seq, phase.id)):
        own.setdefault(phase.project_id, []).append(phase)
    lines: list[Line] = []
    places: dict[str, int] = {}
    for row in projects:
        key = str(row["id"])
        lines.append(Line(key, name_of(row), _years(row)))
        for phase in own.get(key, ()):
            places[phase.id] = len(lines)
            lines.append(
                Line(
                    key,
                    full[phase.id],
                    phase,
                    phase.id,
                    palette.phase_colour(phase.seq),
                    tuple(troubles.get(phase.id, ())),
                    tuple(locks.get(phase.id, ())),
                    tuple(by_phase.get(phase.id, ())),
                )
            )
    arrows = tuple(
        Arrow(need, late.get((need.phase_id, need.needs_phase_id), ""))
        for need in needs
        if need.phase_id in places and need.needs_phase_id in places
    )
    return Schedule(tuple(lines), arrows, places)


def _troubles(
    dates: Iterable[PhaseDates],
    needs: Iterable[Dependency],
    late: Mapping[tuple[str, str], str],
    names: Mapping[str, str],
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for broken in schedule.broken_order(dates):
        found.setdefault(broken.phase.id, []).append(words.order(broken, names))
    for (phase, _), text in late.items():
        found.setdefault(phase, []).append(text)
    for circle in schedule.cycles(needs):
        text = words.circle(circle, names)
        for phase in circle:
            found.setdefault(phase, []).append(text)
    return found


def _locks(
    tables: Mapping[str, QgsVectorLayer], dates: Iterable[PhaseDates]
) -> dict[str, list[str]]:
    """Laws that block a phase which begins before they are in force, without an exception."""
    layer = tables.get("legal_dependency")
    laws = rows(layer, _LAW) if layer is not None else []
    found: dict[str, list[str]] = {}
    for phase in dates:
        for law in laws:
            concerns = law["phase_id"] or law["project_id"]
            if not law["blocks"] or concerns not in (phase.id, phase.project_id):
                continue
            if law["phase_id"] and law["phase_id"] != phase.id:
                continue
            if phase.starts_on and _blocks(law, phase.starts_on):
                found.setdefault(phase.id, []).append(_lock(law))
    return found


def _blocks(law: Row, start: date) -> bool:
    state, force = law["state"], phases.as_date(law["in_force_on"])
    if state == "not_needed" or (force is None and state == "in_force"):
        return False
    if force is not None and force <= start:
        return False
    first, last = phases.as_date(law["exception_from"]), phases.as_date(law["exception_to"])
    excepted = state in ("exception_granted", "expired") and (first or last)
    return not (excepted and (first or date.min) <= start <= (last or date.max))


def _lock(law: Row) -> str:
    korean = ui_language() == "ko"
    name = str(law["law_ko"] if korean else law["law_en"] or law["law_ko"])
    force = phases.as_date(law["in_force_on"])
    if force is None:
        return translate("Gui", "{law} is not in force yet ({state}).").format(
            law=name, state=codes.LEGAL_STATE.label(str(law["state"]), ui_language())
        )
    return translate("Gui", "{law} is in force only from {day}.").format(
        law=name, day=words.day(force)
    )


def _dates(row: Row) -> PhaseDates:
    return PhaseDates(
        str(row["id"]),
        str(row["project_id"]),
        int(row["seq"] or 0),
        phases.as_date(row["starts_on"]),
        phases.as_date(row["ends_on"]),
    )


def _years(row: Row) -> PhaseDates:
    first, last = row["start_year"], row["end_year"]
    return PhaseDates(
        "",
        str(row["id"]),
        0,
        date(int(first), 1, 1) if first else None,
        date(int(last), 12, 31) if last else None,
    )


def _name(row: Row, has_english: bool) -> str:
    return name_of(row) if has_english else str(row["name_ko"] or "")
