"""The jobs of the analysis process. Each module has `run(arguments, report) -> dict`.

`arguments` and the result are what JSON can hold; geometry goes as WKB in hexadecimal digits or
by file. `report(percent, step)` tells how far the work is; `step` is a code that the caller words.
What a planner can act on is raised as `JobError(code, **values)`: no words here, for this process
knows no translator.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Report = Callable[[float, str], None]
Run = Callable[[dict[str, Any], Report], dict[str, Any]]

#: Job -> module. Imported only when it is asked for: one job's libraries are not another's.
JOBS = {
    "zonal": "smartcity_planner.analysis.zonal",
    "osm": "smartcity_planner.analysis.osm",
}


class JobError(Exception):
    """Something the planner can act on: a code and the values for its words."""

    def __init__(self, code: str, **values: str | int | float) -> None:
        self.code = code
        self.values = values
        super().__init__(f"{code} {values}")
