"""Saved beside the plan and inside it; both open again after the folder moved."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsProviderRegistry

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.project import layers, themes
from smartcity_planner.project.build import build_project
from smartcity_planner.project.relations import RELATIONS, VIEW_RELATIONS
from smartcity_planner.project.save import inside_uri, save_beside, save_inside
from smartcity_planner.store.plan import PlanStore


def _opened(address: str) -> QgsProject:
    project = QgsProject()
    assert project.read(address), project.error()
    return project


def _sources(project: QgsProject) -> set[Path]:
    registry = QgsProviderRegistry.instance()
    return {
        Path(registry.decodeUri("ogr", layer.source())["path"]).resolve()
        for layer in project.mapLayers().values()
    }


def _moved(plan: Path, target: Path) -> Path:
    """Move everything of the plan's folder and leave nothing behind."""
    shutil.move(str(plan.parent), str(target))
    assert not plan.exists()
    return target / plan.name


def _is_whole(project: QgsProject, plan: Path) -> None:
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert _sources(project) == {plan.resolve()}
    assert layers.plan_store(project).path.resolve() == plan.resolve()
    assert len(project.mapThemeCollection().mapThemes()) == len(themes.THEMES)
    relations = project.relationManager().relations()
    assert len(relations) == len(RELATIONS) + len(VIEW_RELATIONS)
    assert all(relation.isValid() for relation in relations.values())
    assert layers.find(project, "parcel_phase").temporalProperties().isActive()
    assert layers.find(project, "hub").featureCount() == 6


def test_beside_survives_a_move(own_sample: PlanStore, tmp_path: Path) -> None:
    project = build_project(own_sample, "ko")
    path = save_beside(project, own_sample)
    assert path == own_sample.path.with_suffix(".qgz")
    assert project.fileName() == str(path) and not project.isDirty()
    project.clear()
    assert sorted(p.suffix for p in path.parent.iterdir()) == [".gpkg", ".qgz"]
    plan = _moved(own_sample.path, tmp_path / "다른 곳")
    again = _opened(str(plan.with_suffix(".qgz")))
    _is_whole(again, plan)
    again.clear()


def test_beside_names_no_folder(own_sample: PlanStore) -> None:
    project = build_project(own_sample, "en")
    path = save_beside(project, own_sample)
    project.clear()
    with zipfile.ZipFile(path) as archive:
        text = "".join(
            archive.read(name).decode("utf-8") for name in archive.namelist() if ".qgs" in name
        )
    assert "./도시 계획.gpkg" in text
    assert str(own_sample.path.parent) not in text


def test_inside_survives_a_move(own_sample: PlanStore, tmp_path: Path) -> None:
    project = build_project(own_sample, "ko")
    address = save_inside(project, own_sample)
    assert address == inside_uri(own_sample)
    assert project.fileName() == ""  # the project on screen stays the file that it was
    project.clear()
    plan = _moved(own_sample.path, tmp_path / "moved")
    again = _opened(inside_uri(PlanStore(plan)))
    _is_whole(again, plan)
    again.clear()


def test_saving_twice_replaces(own_sample: PlanStore) -> None:
    project = build_project(own_sample, "ko")
    save_beside(project, own_sample)
    save_inside(project, own_sample)
    project.setTitle("둘째")
    save_beside(project, own_sample)
    save_inside(project, own_sample)
    project.clear()
    for address in (str(own_sample.path.with_suffix(".qgz")), inside_uri(own_sample)):
        again = _opened(address)
        assert again.title() == "둘째"
        again.clear()
    rows = own_sample.query("SELECT name FROM qgis_projects")
    assert [row["name"] for row in rows] == ["plan"]


def test_a_failed_save_leaves_the_old_project(
    own_sample: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = build_project(own_sample, "ko")
    path = save_beside(project, own_sample)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(CannotWrite, match="no room left"):
        save_beside(project, own_sample)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert project.fileName() == str(path)
    project.clear()
    assert [
        p.name for p in path.parent.iterdir() if p.name not in (path.name, own_sample.path.name)
    ] == []


def test_qgis_refusing_is_a_clear_message(
    own_sample: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = build_project(own_sample, "ko")
    monkeypatch.setattr(QgsProject, "write", lambda *_: False)
    with pytest.raises(CannotWrite):
        save_beside(project, own_sample)
    with pytest.raises(CannotWrite):
        save_inside(project, own_sample)
    monkeypatch.undo()
    project.clear()
    assert not own_sample.path.with_suffix(".qgz").exists()
