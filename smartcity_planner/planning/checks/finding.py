"""A finding: what is wrong, where, why it is wrong, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

ERROR = "error"
WARNING = "warning"
INFO = "info"
SEVERITIES = (ERROR, WARNING, INFO)
#: What can be mended by the program itself (see `planning.repair`).
REPAIR_TOTALS = "totals"


@dataclass(frozen=True)
class Finding:
    """Something the planner should look at; all texts are in the language of the interface.

    `where_table` and `where_key` name the row it is about, by the table's natural key (see
    `checks.place` for its extent on the map); `why` names the rule with its source and date,
    `mend` says what to do. `project_id` and `phase_id` are the project and phase that it
    concerns, empty where it concerns none. One finding may stand for many rows of one phase;
    its text then says how many. `repair` names what the program can mend itself.
    """

    code: str
    severity: str
    text: str
    where_table: str
    where_key: str
    why: str
    mend: str
    project_id: str = ""
    phase_id: str = ""
    repair: str = ""
