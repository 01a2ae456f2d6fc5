"""The ground under all tests: the staged plugin, a profile of its own, languages."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings

import smartcity_planner


def test_the_staged_plugin_is_what_is_tested(plugin_folder: Path) -> None:
    assert Path(smartcity_planner.__file__).parent == plugin_folder


def test_the_profile_is_not_the_users(repository: Path) -> None:
    profile = Path(QgsApplication.qgisSettingsDirPath())
    assert "smartcity-profile-" in str(profile)
    assert not (repository / ".qgis-settings").exists()
    assert QgsSettings().fileName().startswith(os.environ["QGIS_CUSTOM_CONFIG_PATH"])


def test_temporary_files_go_with_the_profile(tmp_path: Path) -> None:
    from qgis.PyQt.QtCore import QDir

    profile = Path(os.environ["QGIS_CUSTOM_CONFIG_PATH"])
    assert Path(tempfile.gettempdir()) == Path(QDir.tempPath()) == profile.parent / "tmp"
    assert profile.parent not in tmp_path.parents, "what failed can be looked at afterwards"


def test_the_longest_files_are_there(repository: Path, request: pytest.FixtureRequest) -> None:
    ours = request.config.pluginmanager.get_plugin(str(repository / "tests" / "conftest.py"))
    assert [name for name in ours.LONGEST if not (repository / "tests" / name).is_file()] == []


@pytest.mark.parametrize("_time", ["first", "again"])
def test_gdal_that_a_test_made_raise_does_not_raise_in_the_next(_time: str) -> None:
    from osgeo import gdal

    assert not gdal.GetUseExceptions()
    gdal.UseExceptions()


def test_languages_switch_and_return(ko: str) -> None:
    from smartcity_planner.i18n import ui_language

    assert ui_language() == "ko"


def test_default_language_is_english() -> None:
    from smartcity_planner.i18n import ui_language

    assert ui_language() == "en"


def test_domain_tests_run_without_qgis(repository: Path, tmp_path: Path) -> None:
    """A run of tests/domain alone never loads QGIS, so that it stays quick and pure."""
    probe = tmp_path / "probe.py"
    probe.write_text(
        "import sys\n"
        "def pytest_sessionfinish(session):\n"
        "    loaded = sorted(n for n in sys.modules if n.split('.')[0] in ('qgis', 'osgeo'))\n"
        "    print('LOADED', loaded)\n"
    )
    command = [sys.executable, "-m", "pytest", "tests/domain", "-q", "-s", "--collect-only"]
    command += ["-p", "probe", "-p", "no:cacheprovider", "-p", "no:pytest-qt"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    result = subprocess.run(
        command, cwd=repository, env=environment, capture_output=True, text=True
    )
    assert "LOADED []" in result.stdout, result.stdout + result.stderr
