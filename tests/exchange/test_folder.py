"""The target folder: written whole or not at all, and nobody's files are lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.exchange.package import package_districts

SEOCHO, GANGNAM = "11650", "11680"
pytestmark = pytest.mark.usefixtures("unstyled")


@pytest.fixture
def target(sample, tmp_path: Path) -> Path:
    """A folder with the package of one district."""
    package_districts(sample, tmp_path / "out", [SEOCHO])
    return tmp_path / "out"


def package(folder: Path) -> Path:
    (found,) = folder.glob("*.gpkg")
    return found


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_an_earlier_run_is_replaced(sample, target):
    package_districts(sample, target, [GANGNAM])
    assert sorted(path.name for path in target.iterdir()) == [
        "11680_Gangnam-gu.gpkg",
        "README.txt",
        "manifest.json",
    ]
    assert sorted(os.listdir(target.parent)) == ["out", "plan"]


def test_an_empty_folder_and_one_with_a_dot_in_its_name_will_do(sample, tmp_path):
    for name in ("empty", "packages.v2"):
        (tmp_path / name).mkdir()
        for _ in range(2):
            package_districts(sample, tmp_path / name, [SEOCHO])
        assert len(os.listdir(tmp_path / name)) == 3


def test_a_folder_below_folders_that_are_not_there_is_made(sample, tmp_path):
    package_districts(sample, tmp_path / "a" / "b", [SEOCHO])
    assert len(os.listdir(tmp_path / "a" / "b")) == 3


@pytest.mark.parametrize("name", ["letter.docx", "plan.gpkg", ".notes"])
def test_a_folder_with_other_files_is_left_alone(sample, tmp_path, name):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / name).write_text("mine")
    with pytest.raises(CannotWrite, match=name):
        package_districts(sample, folder, [SEOCHO])
    assert content(folder) == {name: b"mine"}
    assert sorted(os.listdir(tmp_path)) == ["mine", "plan"]


def test_the_folder_of_the_plan_itself_is_left_alone(sample):
    before = content(sample.path.parent)
    with pytest.raises(CannotWrite, match=r"plan\.gpkg"):
        package_districts(sample, sample.path.parent)
    assert content(sample.path.parent) == before


def test_a_file_put_beside_the_packages_keeps_the_folder(sample, target):
    (target / "returned.gpkg").write_bytes(b"a return of an office")
    before = content(target)
    with pytest.raises(CannotWrite, match=r"returned\.gpkg"):
        package_districts(sample, target, [GANGNAM])
    assert content(target) == before


def test_what_file_managers_leave_is_no_obstacle(sample, target):
    (target / ".DS_Store").write_bytes(b"x")
    package_districts(sample, target, [GANGNAM])
    assert not (target / ".DS_Store").exists()


def test_a_package_that_an_office_edited_is_never_replaced(sample, target):
    with closing(sqlite3.connect(package(target))) as connection, connection:
        connection.execute("UPDATE funding SET amount_won = amount_won + 1 WHERE fid = 1")
    before = content(target)
    with pytest.raises(CannotWrite, match="edited after it was made"):
        package_districts(sample, target, [GANGNAM])
    assert content(target) == before


def test_edits_that_still_stand_in_the_write_ahead_log_count_too(sample, target):
    with closing(sqlite3.connect(package(target))) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("DELETE FROM funding WHERE fid = 1")
        connection.commit()
        with pytest.raises(CannotWrite, match="edited after it was made"):
            package_districts(sample, target, [GANGNAM])


def test_a_package_that_was_only_looked_at_is_replaced(sample, target):
    before = package(target).read_bytes()
    with closing(sqlite3.connect(package(target))) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA user_version = 10201")
        connection.execute("PRAGMA journal_mode = DELETE")
    assert package(target).read_bytes() != before
    package_districts(sample, target, [GANGNAM])
    assert package(target).name.startswith(GANGNAM)


def test_a_package_that_cannot_be_read_any_more_is_never_replaced(sample, target):
    package(target).write_bytes(b"damaged on its way")
    with pytest.raises(CannotWrite, match="edited"):
        package_districts(sample, target, [GANGNAM])


def test_a_file_is_no_folder(sample, tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(CannotWrite, match="is a file"):
        package_districts(sample, tmp_path / "out", [SEOCHO])
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.parametrize("text", ["{}", "[1]", "no json", '{"format": "another program"}'])
def test_somebody_elses_manifest_is_a_foreign_file(sample, tmp_path, text):
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "manifest.json").write_text(text)
    with pytest.raises(CannotWrite, match=r"manifest\.json"):
        package_districts(sample, folder, [SEOCHO])
    assert content(folder) == {"manifest.json": text.encode()}
