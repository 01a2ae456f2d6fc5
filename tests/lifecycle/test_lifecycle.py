"""Load–unload–load in a real QGIS leaves nothing behind (counted inside QGIS)."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

INSIDE = Path(__file__).with_name("inside.py")


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory, plugin_folder, repository, qgis_app):
    spec = importlib.util.spec_from_file_location(
        "smartcity_real_qgis", repository / "scripts" / "dev" / "real_qgis.py"
    )
    real_qgis = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = real_qgis
    spec.loader.exec_module(real_qgis)
    lacks = real_qgis.missing()
    if lacks:
        pytest.skip(f"a real QGIS window cannot be opened: {lacks}")

    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.project.build import build_project
    from smartcity_planner.project.save import save_beside

    folder = tmp_path_factory.mktemp("lifecycle")
    store = create_plan(folder / "plan.gpkg", "Plan", 2020, 2030, with_sample=True)
    project = save_beside(build_project(store, "en"), store)
    result = folder / "result.json"
    try:
        done = real_qgis.run(
            INSIDE,
            folder / "profile",
            plugins=(),
            environment={
                "SMARTCITY_LIFECYCLE_RESULT": str(result),
                "SMARTCITY_LIFECYCLE_PLAN": str(project),
            },
        )
    except subprocess.TimeoutExpired as error:
        pytest.fail(f"QGIS did not finish:\n{error.output}")
    assert result.is_file(), f"QGIS left no result:\n{done.stdout[-8000:]}"
    found = json.loads(result.read_text(encoding="utf-8"))
    assert found["errors"] == [], "\n".join(found["errors"])
    return found


def test_loading_adds_what_it_should(counted):
    before, loaded, used = counted["before"], counted["loaded"], counted["used"]
    assert "smartcity" in loaded["providers"]
    assert "smartcity" not in before["providers"]
    assert loaded["toolbar_actions"] == before["toolbar_actions"] + 1
    assert len(loaded["plugin_menu"]) == len(before["plugin_menu"]) + 2, "desk and council book"
    assert loaded["docks"] == before["docks"], "the dock comes when it is first shown"
    assert "smartcity_plan_desk" in used["docks"]
    assert used["rubber_bands"] == before["rubber_bands"] + 1
    assert used["receivers"]["project.readProject"] > before["receivers"]["project.readProject"]
    windows = {"ImportWizard", "SetAsideWindow", "MovedWindow", "HistoryWindow"}
    assert windows <= set(used["top_level"])
    for signal in ("parcel.selectionChanged", "funding.afterCommitChanges"):
        assert used["layer_receivers"][signal] > before["layer_receivers"][signal]


def test_a_first_load_and_unload_leaves_nothing(counted):
    first, after = counted["first"], counted["before"]
    for what in ("docks", "toolbar_actions", "toolbars", "plugin_menu", "providers", "functions"):
        assert after[what] == first[what], what


@pytest.mark.parametrize("after", ["unloaded", "unloaded_again"])
def test_unloading_takes_everything_away(counted, after):
    before, left = counted["before"], counted[after]
    assert left["receivers"] == before["receivers"]
    assert left["layer_receivers"] == before["layer_receivers"]
    assert {name: left[name] for name in before} == before


def test_a_second_load_adds_the_same(counted):
    used, again = counted["used"], counted["used_again"]
    assert {name: again[name] for name in used} == used


def test_dialogs_go_with_the_plugin(counted):
    assert counted["dialog"] == ["AlgorithmDialog"]
    assert counted["end"]["top_level"] == counted["before"]["top_level"]


def test_a_project_may_go_while_the_dock_shows_it(counted):
    assert counted["plan_gone"] is True
