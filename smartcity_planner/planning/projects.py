"""Projects and single phases, added through the edit buffers: undoable steps."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit_buffers import equals, new_features, rows
from smartcity_planner.planning.edit_common import Edited
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.phases import Tables, open_table, qdate, steps_of


@dataclass(frozen=True)
class NewProject:
    """What a project begins with; `scheme` names the phases it is given, "" for none.

    `field`, `kind`: codes of the domain; `hub_id`: None where it belongs to no hub.
    """

    name_ko: str
    field: str
    kind: str
    name_en: str = ""
    hub_id: str | None = None
    start_year: int | None = None
    end_year: int | None = None
    scheme: str = ""


def create_project(
    history: EditHistory, tables: Tables, new: NewProject, progress: Progress = SILENT
) -> tuple[str, Edited]:
    """Add a project with the phases of its scheme, as one step; return its id.

    It begins as proposed. Raises BadInput without a name, for a name that is taken, and for
    years that cannot be.
    """
    project, phase = open_table(tables, "project"), open_table(tables, "phase")
    name = _named(new.name_ko)
    if rows(project, ("id",), equals("name_ko", name)):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "There is a project called “{name}” already. Choose it, or give another name.",
            ),
            "Planning",
            name=name,
        )
    first, last = new.start_year, new.end_year
    for year in (first, last):
        if year is not None and not schema.FIRST_YEAR <= year <= schema.LAST_YEAR:
            raise _no_years(first, last)
    if first is not None and last is not None and first > last:
        raise _no_years(first, last)
    key = str(uuid.uuid4())
    row = {
        "id": key,
        "name_ko": name,
        "name_en": new.name_en.strip() or None,
        "field": new.field,
        "kind": new.kind,
        "hub_id": new.hub_id,
        "start_year": first,
        "end_year": last,
        "status": "proposed",
    }
    changes = [Change(project, added=new_features(project, [row]))]
    if new.scheme:
        years = (first, last) if first is not None and last is not None else None
        steps = steps_of(key, new.scheme, 1, years)
        changes.append(Change(phase, added=new_features(phase, steps)))
    history.run(translate("Planning", "Add a project"), changes, progress)
    return key, Edited(added=sum(len(change.added) for change in changes))


def create_phase(
    history: EditHistory,
    tables: Tables,
    project_id: str,
    name_ko: str,
    name_en: str = "",
    span: tuple[date | None, date | None] = (None, None),
    progress: Progress = SILENT,
) -> tuple[str, Edited]:
    """Add one phase behind those of a project; return its id.

    Raises BadInput without a name, where the project is gone, and where the phase would end
    before it begins.
    """
    project, phase = open_table(tables, "project"), open_table(tables, "phase")
    name, (start, end) = _named(name_ko), span
    if not rows(project, ("id",), equals("id", project_id)):
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "The project is no longer in the plan. Choose another."),
            "Planning",
        )
    if start and end and end < start:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The phase would end on {end}, before it begins on {start}. Choose a later end.",
            ),
            "Planning",
            start=start,
            end=end,
        )
    there = rows(phase, ("seq",), equals("project_id", project_id))
    key = str(uuid.uuid4())
    row = {
        "id": key,
        "project_id": project_id,
        "seq": max((int(row["seq"] or 0) for row in there), default=0) + 1,
        "name_ko": name,
        "name_en": name_en.strip() or None,
        "starts_on": qdate(start),
        "ends_on": qdate(end),
        "dates_basis": "planned" if start or end else None,
    }
    change = Change(phase, added=new_features(phase, [row]))
    history.run(translate("Planning", "Add a phase"), [change], progress)
    return key, Edited(added=1)


def _named(name: str) -> str:
    """Return a name without spaces around it. Raises BadInput where nothing is left."""
    if not name.strip():
        raise BadInput(QT_TRANSLATE_NOOP("Planning", "Give it a name first."), "Planning")
    return name.strip()


def _no_years(first: int | None, last: int | None) -> BadInput:
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Planning",
            "A project cannot run from {first} to {last}. Choose years between {least} and "
            "{most}, the first before the last.",
        ),
        "Planning",
        first=first,
        last=last,
        least=schema.FIRST_YEAR,
        most=schema.LAST_YEAR,
    )
