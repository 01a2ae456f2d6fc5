"""The Python of the analysis process, and programs that stand in for a broken one."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def analysis_python(qgis_app: object) -> str:
    """The analysis environment's Python; skips where it is not set up (QGIS 3.44's folder)."""
    from smartcity_planner.workers import environment
    from smartcity_planner.workers.errors import WorkerMissing

    try:
        return str(environment.analysis_python())
    except WorkerMissing as error:
        pytest.skip(f"the analysis environment is not here: {error}")


@pytest.fixture
def pretender(tmp_path: Path) -> Callable[[str], str]:
    """Make a program that is called like Python: `$7` is the job file, `$8` the result file."""

    def make(script: str) -> str:
        program = tmp_path / "python"
        # Called as: -I -B -u -X utf8 __main__.py JOB RESULT
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return str(program)

    return make
