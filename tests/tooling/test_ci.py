""".ci/run: follows the README, stops at the first failure, and says so in its last line."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

README = "# Plugin\n\nRun make test now.\n\n```bash\nmake demo\nmake test   # all tests\n```\n"
STEPS = ["test", "demo", "gate", "test-qgis-3.44", "bench"]


@pytest.fixture
def clone(tmp_path: Path, repository: Path) -> Path:
    """A folder with the real script, a README, and a make that only notes its targets."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(repository / ".ci" / "run", tmp_path / ".ci" / "run")
    (tmp_path / "README.md").write_text(README)
    make = tmp_path / "bin" / "make"
    make.parent.mkdir()
    make.write_text('#!/bin/sh\necho "$@" >>called\n[ "$1" != "$FAILING" ]\n')
    make.chmod(0o755)
    return tmp_path


def _run(clone: Path, failing: str = "") -> tuple[int, list[str], str]:
    env = {**os.environ, "PATH": f"{clone / 'bin'}:{os.environ['PATH']}", "FAILING": failing}
    result = subprocess.run(["bash", ".ci/run"], cwd=clone, env=env, capture_output=True, text=True)
    called = clone / "called"
    targets = called.read_text().splitlines() if called.exists() else []
    return result.returncode, targets, result.stdout.splitlines()[-1]


def test_all_steps_run_in_order(clone: Path) -> None:
    status, targets, last = _run(clone)
    assert (status, targets) == (0, STEPS)
    assert last.startswith("CI: all 5 steps passed")


@pytest.mark.parametrize("failing", STEPS)
def test_the_first_failure_ends_the_run(clone: Path, failing: str) -> None:
    status, targets, last = _run(clone, failing)
    assert status != 0
    assert targets[-1] == failing
    assert f"'make {failing}' failed" in last


def test_a_readme_without_test_command_fails(clone: Path) -> None:
    (clone / "README.md").write_text("# Plugin\n\nRun make test.\n")
    status, targets, last = _run(clone)
    assert status != 0
    assert targets == []
    assert "README" in last
