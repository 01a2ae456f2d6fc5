"""make setup: says what it needs where it cannot install, and does nothing twice."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

INSTALLERS = ("apt-get", "apt", "dpkg", "dnf", "sudo", "pip", "pip3", "debootstrap")


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """An environment in which each installer only notes that it was called."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in INSTALLERS:
        tool = tools / name
        # dpkg is asked to compare versions; that installs nothing.
        real = (
            '[ "$1" = --compare-versions ] && exec /usr/bin/dpkg "$@"\n' if name == "dpkg" else ""
        )
        tool.write_text(f'#!/bin/sh\n{real}echo {name} "$@" >>{tmp_path}/called\n')
        tool.chmod(0o755)
    return {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}


def _run(
    repository: Path, script: str, *arguments: str, env: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    command = [str(repository / "scripts" / "setup" / script), *arguments]
    return subprocess.run(command, cwd=repository, env=env, capture_output=True, text=True)


def test_other_systems_are_told_what_to_install(
    repository: Path, tmp_path: Path, watched: dict[str, str]
) -> None:
    release = tmp_path / "os-release"
    release.write_text('NAME="Fedora Linux"\nID=fedora\nPRETTY_NAME="Fedora Linux 42"\n')
    result = _run(repository, "system.sh", env={**watched, "SMARTCITY_OS_RELEASE": str(release)})
    assert result.returncode == 3
    assert "Fedora Linux 42" in result.stderr
    for needed in ("QGIS 3.40", "Python 3.11", "Noto Sans CJK KR", "Xvfb", "lrelease"):
        assert needed in result.stderr
    assert not (tmp_path / "called").exists()


def test_nothing_missing_means_nothing_done(
    repository: Path, tmp_path: Path, watched: dict[str, str]
) -> None:
    began = time.monotonic()
    for script, arguments in (("system.sh", []), ("venvs.sh", ["qgis"])):
        result = _run(repository, script, *arguments, env=watched)
        assert result.returncode == 0, result.stderr
        assert result.stderr == ""
    assert time.monotonic() - began < 2
    assert not (tmp_path / "called").exists()


def test_an_environment_that_failed_is_not_taken_for_ready(
    repository: Path, tmp_path: Path
) -> None:
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}
    env = {**os.environ, **offline, "SMARTCITY_VENVS": str(tmp_path / "venvs")}
    result = _run(repository, "venvs.sh", "qgis", env=env)
    assert result.returncode != 0
    assert "could not be made" in result.stderr
    assert not (tmp_path / "venvs" / "qgis" / ".stamp").exists()


@pytest.mark.parametrize("name", ["qgis", "analysis"])
def test_locks_are_exact_and_name_no_host(repository: Path, name: str) -> None:
    lines = (repository / "requirements" / f"{name}.txt").read_text().splitlines()
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert pinned
    assert all("==" in line and line.endswith("\\") for line in pinned)
    assert sum("--hash=sha256:" in line for line in lines) >= len(pinned)
    assert not [line for line in lines if "://" in line or "index-url" in line]


def test_the_qgis_environment_keeps_the_systems_libraries() -> None:
    """Wheels of these beside QGIS's own libraries are a known cause of crashes."""
    import numpy
    from osgeo import gdal

    for module in (numpy, gdal):
        assert module.__file__.startswith("/usr/lib/"), module.__file__
