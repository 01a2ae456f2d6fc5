"""Council meetings: which state of the plan was put before the council, and when."""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.i18n import ui_language
from smartcity_planner.planning.history import log_time
from smartcity_planner.planning.history_words import local_time
from smartcity_planner.store.plan import PlanStore, insert_rows


@dataclass(frozen=True)
class Meeting:
    """A council meeting: the plan as put before it is the plan after change `log_seq`."""

    id: str
    name_ko: str
    name_en: str
    held_on: date
    as_of: datetime
    log_seq: int

    @property
    def name(self) -> str:
        """The name in the language of the interface."""
        return (self.name_en if ui_language() == "en" else "") or self.name_ko


def meetings(store: PlanStore) -> list[Meeting]:
    """Return the council meetings, the newest first."""
    rows = store.query("SELECT * FROM council_meeting ORDER BY held_on DESC, fid DESC")
    return [
        Meeting(
            row["id"],
            row["name_ko"],
            row["name_en"] or "",
            date.fromisoformat(row["held_on"]),
            local_time(row["as_of"]),
            row["log_seq"],
        )
        for row in rows
    ]


def record_council(store: PlanStore, name_ko: str, name_en: str, held_on: date) -> Meeting:
    """Note that the plan was put before the council on a day.

    What was put is the plan as of the end of that day, or as it is now where the day has not
    ended. Raises BadInput without a name or for a day before the plan was made, CannotWrite.
    """
    name = name_ko.strip()
    if not name:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "Give the council meeting a name."), "Planning"
        )
    made = store.meta().get("created_at", "")
    if made and held_on < local_time(made).date():
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The plan was made on {made}; it cannot have been put before the council on {day}. "
                "Choose a later day.",
            ),
            "Planning",
            made=f"{local_time(made):%Y-%m-%d}",
            day=held_on,
        )
    now = datetime.now().astimezone()
    end = datetime.combine(held_on + timedelta(days=1), time()).astimezone()
    moment = min(now, end)
    key = str(uuid.uuid4())
    with store.transaction("council") as connection:
        mark = last_by(connection, None if moment == now else moment)
        row = {
            "id": key,
            "name_ko": name,
            "name_en": name_en.strip() or None,
            "held_on": held_on.isoformat(),
            "as_of": log_time(moment),
            "log_seq": mark,
        }
        insert_rows(connection, "council_meeting", [row])
    return Meeting(key, name, name_en.strip(), held_on, moment, mark)


def remove_meeting(store: PlanStore, meeting: Meeting) -> None:
    """Take a meeting that was noted by mistake out again; the log keeps that it was there."""
    with store.transaction("council") as connection:
        connection.execute("DELETE FROM council_meeting WHERE id = ?", [meeting.id])


def last_by(connection: sqlite3.Connection, moment: datetime | None) -> int:
    """Return the number of the last change by `moment`; of the newest where it is None."""
    if moment is None:
        row = connection.execute("SELECT COALESCE(MAX(fid), 0) FROM change_log").fetchone()
    else:
        row = connection.execute(
            "SELECT COALESCE(MAX(fid), 0) FROM change_log WHERE at <= ?", [log_time(moment)]
        ).fetchone()
    return int(row[0])
