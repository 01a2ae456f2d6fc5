"""Run a job of `analysis` in its own process; whatever happens there becomes a message here."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import put_in_language
from smartcity_planner.store import files
from smartcity_planner.workers import environment, failure, process
from smartcity_planner.workers.errors import WorkerFailed, WorkerMissing

__all__ = ["WorkerFailed", "WorkerMissing", "run"]

_MAIN = Path(__file__).resolve().parents[1] / "analysis" / "__main__.py"
#: Isolated from QGIS's Python variables and the user's site; nothing compiled left in the plugin's
#: folder; unbuffered; UTF-8 everywhere.
_OPTIONS = ("-I", "-B", "-u", "-X", "utf8")


def run(
    job: str,
    arguments: dict[str, Any],
    progress: Progress = SILENT,
    python: str | None = None,
    *,
    words: Mapping[str, str] | None = None,
    steps: Mapping[str, str] | None = None,
    context: str = "Workers",
) -> dict[str, Any]:
    """Return the result of a job of `analysis/jobs.py`.

    `words` (error code → template with the code's values) and `steps` (step code → text) are the
    caller's, marked for translation in `context`. To be called from any thread; `progress` is
    used in the caller's. Raises WorkerMissing, WorkerFailed, CannotWrite (no room for the
    job's files) or Cancelled, after which the process is gone and nothing stays of it.
    """
    program = (
        environment.checked(Path(python), "python") if python else environment.analysis_python()
    )
    progress.go_on()
    folder = Path(tempfile.gettempdir())
    try:
        with tempfile.TemporaryDirectory(prefix="smartcity-analysis-") as name:
            folder = Path(name)
            request, answer = folder / "job.json", folder / "result.json"
            request.write_text(json.dumps({"job": job, "arguments": arguments}), encoding="utf-8")
            ended = process.run(
                str(program),
                [*_OPTIONS, str(_MAIN), str(request), str(answer)],
                _Ear(progress, steps or {}, context),
                progress.is_cancelled,
            )
            progress.go_on()
            told = _read(answer)
    except OSError as error:
        raise files.cannot_write(folder, error) from error
    if told is not None and told["ok"] and ended.code == 0 and not ended.crashed:
        return told["result"]
    raise failure.of(program, ended, (told or {}).get("error"), words or {}, context)


class _Ear:
    """Hears the process: JSON lines are progress, everything else is left alone."""

    def __init__(self, progress: Progress, steps: Mapping[str, str], context: str) -> None:
        self._progress = progress
        self._steps = steps
        self._context = context
        self._step = ""

    def __call__(self, line: bytes) -> None:
        try:
            told = json.loads(line)
            percent, step = float(told["percent"]), str(told.get("step", ""))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return
        if step != self._step and step in self._steps:
            self._progress.say(put_in_language(self._context, self._steps[step]))
        self._step = step
        if 0 <= percent <= 100:
            self._progress.percent(percent)


def _read(answer: Path) -> dict[str, Any] | None:
    """Return the answer, None where there is none or it is none."""
    try:
        told = json.loads(answer.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("ok"), bool):
        return None
    wanted = "result" if told["ok"] else "error"
    return told if isinstance(told.get(wanted), dict) else None
