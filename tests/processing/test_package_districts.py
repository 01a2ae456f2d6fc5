"""smartcity:packagedistricts"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)


def one(path: Path, sql: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchone()[0]


@pytest.fixture
def unstyled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the QGIS project out, where a test is about parameters and counts."""
    from smartcity_planner.exchange import styled

    monkeypatch.setattr(styled, "make_ready", lambda *_args, **_kwargs: None)


def test_a_package_opens_in_qgis(run, sample_plan: Path, tmp_path: Path):
    target = tmp_path / "packages"
    run(
        "packagedistricts",
        PLAN=str(sample_plan),
        DISTRICTS="11650",
        LANGUAGE="en",
        OUTPUT=str(target),
    )
    (path,) = target.glob("*.gpkg")
    project = QgsProject()
    assert project.read(f"geopackage:{path}?projectName=plan")
    assert "Parcels" in {layer.name() for layer in project.mapLayers().values()}
    project.clear()


def test_all_districts(run, sample_plan: Path, tmp_path: Path, unstyled):
    target = tmp_path / "packages"
    done = run("packagedistricts", PLAN=str(sample_plan), LANGUAGE="ko", OUTPUT=str(target))
    assert done["OUTPUT"] == str(target)
    assert done["PACKAGES"] == one(sample_plan, "SELECT COUNT(*) FROM district")
    packages = list(target.glob("*.gpkg"))
    assert len(packages) == done["PACKAGES"]
    assert done["PACKAGED_WON"] == sum(
        one(path, "SELECT COALESCE(SUM(amount_won), 0) FROM funding") for path in packages
    )
    assert done["REMAINDER_WON"] == one(
        sample_plan, "SELECT SUM(amount_won) FROM funding WHERE pnu IS NULL"
    )
    assert done["PACKAGED_WON"] + done["REMAINDER_WON"] == one(
        sample_plan, "SELECT SUM(amount_won) FROM funding"
    )


@pytest.mark.parametrize("listed", ["11650,11680", " 11680 ;11650\n", "11650 11680 11650"])
def test_some_districts(run, sample_plan: Path, tmp_path: Path, unstyled, listed: str):
    target = tmp_path / "packages"
    done = run("packagedistricts", PLAN=str(sample_plan), DISTRICTS=listed, OUTPUT=str(target))
    assert done["PACKAGES"] == 2
    manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    assert [entry["district_code"] for entry in manifest["packages"]] == ["11650", "11680"]
    assert done["NOT_PACKAGED_WON"] == manifest["not_packaged_total_won"] > 0


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"DISTRICTS": "26110"}, "no district"),
        ({"PLAN": "/no/such/plan.gpkg"}, "no file"),
    ],
)
def test_bad_input_leaves_nothing(run, sample_plan: Path, tmp_path: Path, change, says):
    given = {"PLAN": str(sample_plan), "OUTPUT": str(tmp_path / "packages"), **change}
    with pytest.raises(QgsProcessingException, match=says):
        run("packagedistricts", **given)
    assert os.listdir(tmp_path) == ["plan.gpkg"]


def test_the_folder_of_the_plan_is_no_target(run, sample_plan: Path):
    with pytest.raises(QgsProcessingException, match=r"plan\.gpkg"):
        run("packagedistricts", PLAN=str(sample_plan), OUTPUT=str(sample_plan.parent))
    assert os.listdir(sample_plan.parent) == ["plan.gpkg"]


def test_cancel_leaves_nothing(provider, sample_plan: Path, tmp_path: Path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(
        "smartcity:packagedistricts"
    )
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 20 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.run(
            {
                "PLAN": str(sample_plan),
                "DISTRICTS": "11440,11650",
                "OUTPUT": str(tmp_path / "packages"),
            },
            QgsProcessingContext(),
            feedback,
            {},
            False,
        )
    assert os.listdir(tmp_path) == ["plan.gpkg"]
