"""The end of a process that gave no result, in the planner's words."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.workers import environment, process
from smartcity_planner.workers.errors import WorkerFailed, WorkerMissing

#: What Linux ends a process with that wants more memory than there is.
_KILLED = 9
#: The process's exit code where it could not write its result (analysis/__main__.py).
_NOT_WRITTEN = 6


def of(
    program: Path,
    ended: process.Ended,
    error: dict[str, Any] | None,
    words: Mapping[str, str],
    context: str,
) -> WorkerFailed | WorkerMissing:
    """Return what to raise; `error` is what the job told, if it could, and `words` its words."""
    code = str(error.get("code", "")) if error else ""
    values = error.get("values") if error else None
    details = dict(values) if isinstance(values, dict) else {}
    missing = _missing(program, ended, code, details)
    if missing is not None:
        return missing
    log = _log(program, ended)
    if code in words:
        failed = WorkerFailed(words[code], context, **{**details, "log": log})
    elif code == "disk_full" or (not code and not ended.crashed and ended.code == _NOT_WRITTEN):
        failed = WorkerFailed(
            QT_TRANSLATE_NOOP(
                "Workers",
                "There is no room left for the files of the analysis. Free some space and try "
                "again. Nothing was changed.",
            ),
            "Workers",
        )
    elif code == "no_memory" or (ended.crashed and ended.code == _KILLED):
        failed = WorkerFailed(
            QT_TRANSLATE_NOOP(
                "Workers",
                "The analysis was ended: it needs more memory than there is. Close other "
                "programs, or do it for fewer places at a time. Nothing was changed.",
            ),
            "Workers",
        )
    elif ended.crashed:
        failed = WorkerFailed(
            QT_TRANSLATE_NOOP(
                "Workers",
                "The analysis process crashed (signal {number}). Nothing was changed and QGIS is "
                "not affected. What it said stands in {log}.",
            ),
            "Workers",
            number=ended.code,
            log=log,
        )
    elif not code:
        failed = WorkerFailed(
            QT_TRANSLATE_NOOP(
                "Workers",
                "The analysis process gave no result (exit code {number}). Nothing was changed. "
                "What it said stands in {log}.",
            ),
            "Workers",
            number=ended.code,
            log=log,
        )
    else:
        failed = WorkerFailed(
            QT_TRANSLATE_NOOP(
                "Workers",
                "The analysis could not be finished ({reason}). Nothing was changed. What it "
                "said stands in {log}.",
            ),
            "Workers",
            reason=details.get("reason") or code,
            log=log,
        )
    failed.code, failed.details, failed.log = code, details, log
    return failed


def _missing(
    program: Path, ended: process.Ended, code: str, details: Mapping[str, object]
) -> WorkerMissing | None:
    if not ended.started:
        return WorkerMissing(
            QT_TRANSLATE_NOOP(
                "Workers",
                "{path} could not be started as the Python of the analysis. Check the setting "
                "{setting}. Everything else works without it.",
            ),
            "Workers",
            path=program,
            setting=environment.SETTING,
        )
    if code == "library_missing":
        return WorkerMissing(
            QT_TRANSLATE_NOOP(
                "Workers",
                "The Python of the analysis, {path}, lacks the library “{name}”. Install what it "
                "needs ({path} -m pip install {libraries}). Everything else works without it.",
            ),
            "Workers",
            path=program,
            name=details.get("name", ""),
            libraries=environment.LIBRARIES,
        )
    return None


def _log(program: Path, ended: process.Ended) -> str:
    """Keep what the process said in the profile (else in the temporary folder); return where."""
    head = f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} {program}\n"
    head += f"{'signal' if ended.crashed else 'exit code'} {ended.code}\n\n"
    for folder in (Path(QgsApplication.qgisSettingsDirPath()), Path(tempfile.gettempdir())):
        log = folder / "smartcity_analysis.log"
        try:
            log.write_text(head + ended.text, encoding="utf-8")
        except OSError:
            continue
        return str(log)
    return "-"
