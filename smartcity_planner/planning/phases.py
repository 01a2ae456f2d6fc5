"""Phases, their dates and what they wait for, changed through the edit buffers: undoable steps.

`tables` are the layers of the plan by table name, as the planner has them open.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, timedelta

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from smartcity_planner.domain import codes, schedule
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit_buffers import Row, equals, new_features, one_of, rows
from smartcity_planner.planning.edit_common import Edited
from smartcity_planner.planning.edit_history import Change, EditHistory

Tables = Mapping[str, QgsVectorLayer]
Span = tuple[date | None, date | None]


def as_date(value: object) -> date | None:
    """Return a date of a layer (QDate, QDateTime or text) as Python's; None where empty."""
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day()) if value.isValid() else None
    return date.fromisoformat(str(value)[:10]) if value else None


def create_phases(
    history: EditHistory,
    tables: Tables,
    project_id: str,
    scheme: str,
    dated: bool = True,
    progress: Progress = SILENT,
) -> Edited:
    """Add the phases of a scheme behind those that the project has.

    Their dates divide the project's years evenly, by whole months; they stay empty where the
    project has no years or `dated` is off. Raises BadInput where the project is gone, or has
    steps of this scheme already.
    """
    phase, project = open_table(tables, "phase"), open_table(tables, "project")
    found = rows(project, ("start_year", "end_year"), equals("id", project_id))
    if not found:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "The project is no longer in the plan. Choose another."),
            "Planning",
        )
    there = rows(phase, ("seq", "scheme"), equals("project_id", project_id))
    if any(row["scheme"] == scheme for row in there):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The project already has phases of “{scheme}”. Change those, or delete them first.",
            ),
            "Planning",
            scheme=codes.PHASE_SCHEME.code(scheme),
        )
    first, last = found[0]["start_year"], found[0]["end_year"]
    known = dated and first is not None and last is not None
    begin = max((int(row["seq"] or 0) for row in there), default=0) + 1
    change = Change(phase)
    change.added = new_features(
        phase,
        steps_of(project_id, scheme, begin, (int(first), int(last)) if known else None),
    )
    history.run(translate("Planning", "Add phases of a scheme"), [change], progress)
    return Edited(added=len(change.added))


def steps_of(
    project_id: str, scheme: str, begin: int, years: tuple[int, int] | None
) -> list[dict[str, object]]:
    """Return the rows of a scheme's phases from order number `begin` on.

    Their dates divide the years (first, last) evenly; without years they stay empty.
    """
    steps = codes.STEPS_OF_SCHEME[scheme]
    spans: list[Span] = [(None, None)] * len(steps)
    if years is not None and years[0] <= years[1]:
        spans = list(even_spans(*years, len(steps)))
    return [
        {
            "id": str(uuid.uuid4()),
            "project_id": project_id,
            "seq": begin + place,
            "name_ko": codes.PHASE_STEP.label(step, "ko"),
            "name_en": codes.PHASE_STEP.label(step, "en"),
            "starts_on": qdate(spans[place][0]),
            "ends_on": qdate(spans[place][1]),
            "dates_basis": "planned" if spans[place][0] else None,
            "scheme": scheme,
            "scheme_step": step,
        }
        for place, step in enumerate(steps)
    ]


def even_spans(first_year: int, last_year: int, parts: int) -> list[tuple[date, date]]:
    """Divide years into `parts` spans of whole months, one after the other without a gap.

    Where the months do not divide evenly, later spans are a month longer. `parts` ≤ months.
    """
    months = 12 * (last_year - first_year + 1)
    begins = [months * place // parts for place in range(parts + 1)]
    days = [date(first_year + at // 12, at % 12 + 1, 1) for at in begins]
    return [(days[place], days[place + 1] - timedelta(days=1)) for place in range(parts)]


def set_dates(
    history: EditHistory,
    tables: Tables,
    wanted: Mapping[str, Span],
    progress: Progress = SILENT,
) -> Edited:
    """Set first and last day of phases. Published dates that change become planned ones.

    Raises BadInput where a phase would end before it begins, or is gone; nothing is changed.
    """
    layer = open_table(tables, "phase")
    for start, end in wanted.values():
        if start and end and end < start:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "The phase would end on {end}, before it begins on {start}. Choose a later "
                    "end.",
                ),
                "Planning",
                start=start,
                end=end,
            )
    change = Change(layer)
    columns = ("id", "starts_on", "ends_on", "dates_basis")
    found = rows(layer, columns, one_of("id", wanted))
    if len(found) < len(wanted):
        raise no_phase()
    for row in found:
        new: dict[str, object] = {}
        for name, day in zip(("starts_on", "ends_on"), wanted[str(row["id"])], strict=True):
            if as_date(row[name]) != day:
                new[name] = qdate(day)
        if new and row["dates_basis"] in (None, "published"):
            new["dates_basis"] = "planned"
        put(change, row, new)
    history.run(translate("Planning", "Change the dates of phases"), [change], progress)
    return Edited(changed=len(change.values))


def add_dependency(
    history: EditHistory,
    tables: Tables,
    need: schedule.Dependency,
    progress: Progress = SILENT,
) -> Edited:
    """Let a phase wait for another; where it already does, kind and days between are changed.

    Raises BadInput where the two are one, one of them is gone, or a circle would arise.
    """
    layer, phase = open_table(tables, "phase_dependency"), open_table(tables, "phase")
    pair = {need.phase_id, need.needs_phase_id}
    names = {row["id"] for row in rows(phase, ("id",), one_of("id", sorted(pair)))}
    if names != pair:
        raise no_phase()
    there = dependencies(tables)
    other = [row for row in there if (row.phase_id, row.needs_phase_id) != _pair(need)]
    if len(pair) == 1 or schedule.cycles([*other, need]) != schedule.cycles(other):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The phases would wait for each other in a circle, and none could begin. Choose "
                "another phase, or remove a dependency first.",
            ),
            "Planning",
        )
    change = Change(layer)
    found = rows(layer, ("kind", "lag_days"), _of_pair(need))
    values: dict[str, object] = {"kind": need.kind, "lag_days": need.lag_days}
    if found:
        new = {name: value for name, value in values.items() if found[0][name] != value}
        put(change, found[0], new)
    else:
        keys = {"phase_id": need.phase_id, "needs_phase_id": need.needs_phase_id}
        change.added = new_features(layer, [keys | values])
    history.run(translate("Planning", "Add a dependency"), [change], progress)
    return Edited(added=len(change.added), changed=len(change.values))


def remove_dependency(
    history: EditHistory,
    tables: Tables,
    need: schedule.Dependency,
    progress: Progress = SILENT,
) -> Edited:
    """Let a phase no longer wait for another."""
    layer = open_table(tables, "phase_dependency")
    change = Change(layer, deleted=[row.fid for row in rows(layer, ("phase_id",), _of_pair(need))])
    history.run(translate("Planning", "Remove a dependency"), [change], progress)
    return Edited(deleted=len(change.deleted))


def dependencies(tables: Tables) -> list[schedule.Dependency]:
    """Return all dependencies of the plan, unsaved edits included."""
    layer = tables.get("phase_dependency")
    columns = ("phase_id", "needs_phase_id", "kind", "lag_days")
    found = rows(layer, columns) if layer is not None else []
    return [
        schedule.Dependency(
            str(row["phase_id"]),
            str(row["needs_phase_id"]),
            str(row["kind"]),
            int(row["lag_days"] or 0),
        )
        for row in found
    ]


def open_table(tables: Tables, name: str) -> QgsVectorLayer:
    """Return a layer; BadInput where it is not in the project, or shows a part of it only."""
    layer = tables.get(name)
    if layer is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "A table of the plan is not in the QGIS project. Open the plan anew.",
            ),
            "Planning",
        )
    if layer.subsetString():
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "“{layer}” has a filter, so that a part of the plan is out of sight. Remove "
                "the filter of the layer, then try again.",
            ),
            "Planning",
            layer=layer.name(),
        )
    return layer


def put(change: Change, row: Row, new: Mapping[str, object]) -> None:
    """Note in `change` what becomes of some values of a row."""
    place = change.layer.fields().indexOf
    if new:
        change.values[row.fid] = {place(name): value for name, value in new.items()}
        change.before[row.fid] = {place(name): row[name] for name in new}


def _pair(need: schedule.Dependency) -> tuple[str, str]:
    return need.phase_id, need.needs_phase_id


def _of_pair(need: schedule.Dependency) -> str:
    return (
        f"{equals('phase_id', need.phase_id)} AND {equals('needs_phase_id', need.needs_phase_id)}"
    )


def qdate(day: date | None) -> QDate | None:
    """Return a date as layers have it."""
    return QDate(day.year, day.month, day.day) if day else None


def no_phase() -> BadInput:
    """Return what is told where a phase has been deleted meanwhile."""
    return BadInput(
        QT_TRANSLATE_NOOP("Planning", "The phase is no longer in the plan. Choose another."),
        "Planning",
    )
