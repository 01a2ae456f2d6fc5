"""Errors on their way from a worker to the planner: the same class, the same words."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Any

from smartcity_planner.domain import errors
from smartcity_planner.domain.codes import Code
from smartcity_planner.domain.errors import PlanError


def of_error(error: PlanError | OSError) -> dict[str, Any]:
    """Return an error as plain data."""
    if isinstance(error, PlanError):
        return {
            "class": type(error).__name__,
            "template": error.template,
            "context": error.context,
            "values": {name: _plain(value) for name, value in error.values.items()},
        }
    return {
        "class": "OSError",
        "errno": error.errno,
        "words": error.strerror or str(error),
        "path": str(error.filename or ""),
    }


def of_defect() -> dict[str, Any]:
    """Return the error that is being handled, which nobody foresaw, with its traceback."""
    return {"class": "", "words": traceback.format_exc(limit=-12)}


def as_error(told: dict[str, Any]) -> BaseException:
    """Return what `of_error` or `of_defect` described."""
    name = str(told.get("class", ""))
    if name == "OSError":
        return OSError(told.get("errno"), told.get("words"), told.get("path") or None)
    found = getattr(errors, name, None)
    if isinstance(found, type) and issubclass(found, PlanError):
        return found(told["template"], told["context"], **_back(told["values"]))
    if "template" in told:  # a class of another room
        return PlanError(told["template"], told["context"], **_back(told["values"]))
    return RuntimeError(str(told.get("words")))


def memory_mb() -> int:
    """Return the memory that this process holds now in MB; 0 where that cannot be known."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * 4096 // 1_000_000
    except (OSError, ValueError, IndexError):
        pass
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1_000_000 if sys.platform == "darwin" else 1_000)


def _plain(value: object) -> object:
    if isinstance(value, Code):  # whoever reads it puts it into a language
        return {"code": [value.value, value.ko, value.en]}
    return value if isinstance(value, (int, float, str, bool, type(None))) else str(value)


def _back(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: Code(*value["code"]) if isinstance(value, dict) else value
        for name, value in values.items()
    }
