"""Programs that stand in for a broken Python of the analysis process."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest


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
