"""What can go wrong between QGIS and the analysis process, in words a planner can act on."""

from __future__ import annotations

from smartcity_planner.domain.errors import PlanError


class WorkerMissing(PlanError):
    """There is no Python for the analysis process, or it lacks a library."""


class WorkerFailed(PlanError):
    """The analysis process told an error, crashed, or gave no answer.

    `code` and `details` are what the job told ("" and empty where it could not), `log` is the
    file with all that the process said.
    """

    code: str = ""
    details: dict[str, object]
    log: str = ""
