"""Run one job: `python -m smartcity_planner.analysis JOB.json RESULT.json` (or by file path).

JOB.json     {"job": "zonal", "arguments": {…}}
RESULT.json  {"ok": true, "result": {…}} or {"ok": false, "error": {"code": "…", "values": {…}}};
             it appears whole or not at all
stdout       progress, one JSON object per line: {"percent": 12.5, "step": "…"}
stderr       what libraries say, and the traceback of a defect

Exit codes: 0 done · 2 wrong call or job · 3 a library is missing · 4 the job tells an error ·
5 a defect · 6 the result cannot be written.
"""

from __future__ import annotations

import errno
import faulthandler
import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

DONE, WRONG_CALL, LIBRARY_MISSING, TOLD, DEFECT, NOT_WRITTEN = 0, 2, 3, 4, 5, 6

#: Set by QGIS for its own GDAL, PROJ and Python; the libraries here bring their own.
_FOREIGN = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA", "OGR_DRIVER_PATH", "GISBASE")
#: Read by the loader before the first line runs: only a fresh start is free of them.
_LOADER = ("LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES")


def main(arguments: list[str]) -> int:
    """Run the job of the command line; return the exit code."""
    if len(arguments) != 2:
        print("usage: python -m smartcity_planner.analysis JOB.json RESULT.json", file=sys.stderr)
        return WRONG_CALL
    _clean_environment()
    faulthandler.enable()
    stream = _own_stdout()
    target = Path(arguments[1])
    code, answer = _answer(Path(arguments[0]), _reporter(stream))
    try:
        part = target.with_name(target.name + ".part")
        part.write_text(json.dumps(answer, ensure_ascii=False, allow_nan=False), encoding="utf-8")
        os.replace(part, target)
    except (OSError, ValueError):
        traceback.print_exc()
        return NOT_WRITTEN
    return code


def _answer(file: Path, report: Callable[[float, str], None]) -> tuple[int, dict[str, Any]]:
    from smartcity_planner.analysis.jobs import JOBS, JobError

    try:
        job = json.loads(file.read_text(encoding="utf-8"))
        name, arguments = job["job"], job["arguments"]
        module = JOBS[name]
    except (OSError, ValueError, KeyError, TypeError):
        traceback.print_exc()
        return WRONG_CALL, _error("wrong_call")
    try:
        return DONE, {"ok": True, "result": importlib.import_module(module).run(arguments, report)}
    except JobError as error:
        traceback.print_exc()
        return TOLD, _error(error.code, **error.values)
    except ImportError as error:
        traceback.print_exc()
        if (error.name or "").startswith("smartcity_planner"):
            return DEFECT, _error("defect", reason=str(error))
        return LIBRARY_MISSING, _error("library_missing", name=error.name or str(error))
    except MemoryError:
        traceback.print_exc()
        return TOLD, _error("no_memory")
    except OSError as error:
        traceback.print_exc()
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return NOT_WRITTEN, _error("disk_full")
        return DEFECT, _error("defect", reason=f"{type(error).__name__}: {error}")
    except Exception as error:
        traceback.print_exc()
        return DEFECT, _error("defect", reason=f"{type(error).__name__}: {error}")


def _error(code: str, **values: object) -> dict[str, Any]:
    return {"ok": False, "error": {"code": code, "values": values}}


def _reporter(stream: TextIO) -> Callable[[float, str], None]:
    def report(percent: float, step: str) -> None:
        try:
            print(json.dumps({"percent": round(percent, 1), "step": step}), file=stream, flush=True)
        except OSError:  # whoever asked is gone: nobody waits for the result
            os._exit(DEFECT)

    return report


def _own_stdout() -> TextIO:
    """Keep stdout for progress: what libraries print, also those in C, goes to stderr."""
    stream = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return stream


def _clean_environment() -> None:
    """Forget what QGIS has set for its own libraries; on Linux and macOS start afresh if needed."""
    dirty = [name for name in _LOADER if name in os.environ]
    for name in list(os.environ):
        if name in _FOREIGN or name in dirty or name.startswith("PYTHON"):
            del os.environ[name]
    if dirty and os.name == "posix":
        command = [sys.executable, "-I", "-B", "-X", "utf8", __file__, *sys.argv[1:]]
        os.execv(sys.executable, command)  # nosec B606 - this very program again, no shell


def _find_package() -> None:
    """Make the package importable when this file is started by its path.

    At the end of the path: the folder may hold other plugins, named like a library.
    """
    here = Path(__file__).resolve()
    if sys.path and Path(sys.path[0] or ".").resolve() == here.parent:
        del sys.path[0]
    place = str(here.parents[2])
    if place not in sys.path:
        sys.path.append(place)


if __name__ == "__main__":
    _find_package()
    sys.exit(main(sys.argv[1:]))
