"""Every bad input meets every algorithm: words in the user's language, the plan as it was."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent

#: A phase of the fixture `trial`, without parcels and money.
PHASE = "trial"
HUB_DONG = "\"legal_dong_code\" = '11650102'"
MONEY = {
    "PHASE": PHASE,
    "TOTAL_WON": "1000000007",
    "YEARS": "2026=40,2027=60",
    "SPLIT": "central=40,city=42,district=18",
    "WEIGHT": "area",
}
#: What an algorithm needs beside a plan, so that the plan is all that is wrong.
GIVEN: dict[str, dict[str, Any]] = {
    "importparcels": {"INPUT": "{place}/lots.csv", "CRS": "EPSG:5186"},
    "importlayer": {
        "INPUT": "{place}/lots.csv",
        "CRS": "EPSG:5186",
        "TARGET": "regeneration_zone",
    },
    "assignparcels": {"PHASE": PHASE, "EXPRESSION": HUB_DONG},
    "detachparcels": {"PHASE": PHASE, "EXPRESSION": HUB_DONG, "WITH_MONEY": True},
    "allocatefunding": MONEY,
    "checkplan": {"REPORT": "{place}/check.html"},
    "buildproject": {},
    "exportatlas": {"OUTPUT": "{place}/atlas.pdf"},
    "packagedistricts": {"DISTRICTS": "11440,11650", "OUTPUT": "{place}/packages"},
    "investmenttable": {"OUTPUT": "{place}/table.xlsx"},
}
#: What needs a phase with parcels to have anything to do.
ATTACHED = ("allocatefunding", "detachparcels")


def dump(plan: Path) -> dict[str, str]:
    """A digest of all rows of each table of a plan (the rows themselves are tens of megabytes)."""
    with closing(sqlite3.connect(plan)) as connection:
        names = [n for (n,) in connection.execute("SELECT table_name FROM gpkg_contents")]
        found = {}
        for name in sorted(names):
            digest = hashlib.sha256()
            for row in connection.execute(f"SELECT * FROM {name}"):
                digest.update(repr(row).encode())
            found[name] = digest.hexdigest()
        return found


def content(plan: Path) -> dict[str, str] | bytes:
    """What a file holds: a plan's rows (QGIS may note in the head that it looked), else bytes."""
    try:
        return dump(plan)
    except sqlite3.DatabaseError:
        return plan.read_bytes()


def write_lots(plan: Path, file: Path, count: int) -> Path:
    """Write a CSV with `count` small lots in one dong, and one of another city."""
    from osgeo import ogr

    dataset = ogr.Open(str(plan))
    layer = dataset.GetLayerByName("legal_dong")
    layer.SetAttributeFilter("code = '11380107'")
    dong = layer.GetNextFeature()  # must outlive its geometry
    lot = dong.GetGeometryRef().PointOnSurface().Buffer(5).ExportToWkt()
    lines = [f'11380107001{n:04d}0000,{n}대,"{lot}"' for n in range(1, count + 1)]
    lines.append(f'2611010100100010001,1대,"{lot}"')
    file.write_text("pnu,지번,wkt\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def trial(sample_plan: Path) -> Path:
    """The sample plan with a phase that has neither parcels nor money, and a file of lots."""
    with closing(sqlite3.connect(sample_plan)) as connection, connection:
        project = connection.execute("SELECT id FROM project ORDER BY id").fetchone()[0]
        connection.execute(
            "INSERT INTO phase (id, project_id, seq, name_ko) VALUES (?, ?, 90, '시험')",
            (PHASE, project),
        )
    write_lots(sample_plan, sample_plan.with_name("lots.csv"), 300)
    return sample_plan


@pytest.fixture(params=["ko", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """The interface speaks Korean, then English."""
    return request.getfixturevalue(request.param)


def refusal(run: Any, name: str, plan: Path, **change: Any) -> str:
    """Run an algorithm that must refuse; return what it says. Nothing may have changed."""
    place = plan.parent
    given = {"PLAN": str(plan), **GIVEN.get(name, {}), **change}
    given = {key: _placed(value, place) for key, value in given.items()}
    files, before = sorted(os.listdir(place)), content(plan)
    with pytest.raises(QgsProcessingException) as caught:
        run(name, **given)
    assert sorted(os.listdir(place)) == files
    assert content(plan) == before
    return str(caught.value)


def speaks(text: str, language: str, names: str = "") -> bool:
    """Whether a sentence is in this language, apart from names that are the planner's own."""
    text = re.sub(r"/\S+|EPSG:\d+|“[^”]*”", " ", text)
    for name in names.split():
        text = text.replace(name, " ")
    korean = bool(re.search("[가-힣]{2}", text))
    for name in ("PNU", "gpkg", "CRS", "CP", "UTF"):  # the same in both languages
        text = text.replace(name, " ")
    english = bool(re.search("[A-Za-z]{3}", text))
    return korean and not english if language == "ko" else english and not korean


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize("wrong", ["not a plan", "newer", "older", "missing"])
def test_what_is_no_plan_of_this_version(run, trial: Path, language: str, name: str, wrong: str):
    plan = trial
    if wrong == "not a plan":
        plan.write_bytes(b"a letter, not a plan")
    elif wrong in ("newer", "older"):
        version = "99" if wrong == "newer" else "0"
        with closing(sqlite3.connect(plan)) as connection, connection:
            connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (version,))
    else:
        said = refusal(run, name, plan, PLAN=str(plan.with_name("nowhere.gpkg")))
        assert speaks(said, language), said
        assert "nowhere.gpkg" in said
        return
    said = refusal(run, name, plan)
    assert speaks(said, language), said
    assert str(plan) in said
    if wrong == "newer":
        assert "99" in said


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("allocatefunding", {"SPLIT": "central=40,city=42,district=17"}, "99"),
        ("allocatefunding", {"YEARS": "2026=40,2027=61"}, "101"),
        ("allocatefunding", {"TOTAL_WON": "-5"}, "-5"),
        ("allocatefunding", {"TOTAL_WON": "10.5"}, "10.5"),
        ("allocatefunding", {"TOTAL_WON": "많이"}, "많이"),
        ("allocatefunding", {"PHASE": "nowhere"}, "nowhere"),
        ("allocatefunding", {}, PHASE),  # a phase without parcels
        ("assignparcels", {"PNUS": "2611010100100010001"}, "2611010100100010001"),
        ("assignparcels", {"PNUS": "1165010200100010009"}, "1165010200100010009"),
        ("assignparcels", {"PNUS": "1.1E+18"}, "1.1E+18"),
        ("assignparcels", {"EXPRESSION": '"no_such" = 1'}, "no_such"),
        ("assignparcels", {"EXPRESSION": "false"}, ""),
        ("assignparcels", {"EXPRESSION": HUB_DONG, "SHARE": 1.5}, "1.5"),
        ("importparcels", {"INPUT": "{place}/none.gpkg"}, "none.gpkg"),
        ("importparcels", {"CRS": "EPSG:4326"}, "5186"),
        ("importparcels", {"ENCODING": "klingon"}, "klingon"),
        ("packagedistricts", {"DISTRICTS": "26110"}, "26110"),
        ("packagedistricts", {"OUTPUT": "{place}"}, ""),
        ("exportatlas", {"OUTPUT": "{place}"}, ""),
        ("investmenttable", {"OUTPUT": "{place}"}, ""),
    ],
)
def test_what_the_planner_gave_wrong(
    run, trial: Path, language: str, name: str, change: dict[str, Any], words: str
):
    if "PNUS" in change:
        change = {"EXPRESSION": "", **change}
    said = refusal(run, name, trial, **change)
    names = "central city district other nowhere no_such klingon lots.csv plan.gpkg 많이"
    assert speaks(said, language, f"{phases(trial)} {names}"), said
    assert words in said


def phases(plan: Path) -> str:
    """The names of all phases, the longest first, so that none is taken for a part of another."""
    with closing(sqlite3.connect(plan)) as connection:
        return " ".join(
            i for (i,) in connection.execute("SELECT id FROM phase ORDER BY LENGTH(id) DESC")
        )


def test_a_parcel_of_another_city_is_set_aside_with_its_reason(run, trial: Path, language: str):
    given = {k: v.replace("{place}", str(trial.parent)) for k, v in GIVEN["importparcels"].items()}
    done = run("importparcels", PLAN=str(trial), **given)
    assert (done["READ"], done["IMPORTED"], done["QUARANTINED"]) == (301, 300, 1)
    with closing(sqlite3.connect(trial)) as connection:
        ((code, reason, raw),) = connection.execute(
            "SELECT reason_code, reason, raw FROM quarantine"
        ).fetchall()
    assert code == "pnu_other_city"
    assert speaks(reason, language), reason
    assert "2611010100100010001" in raw


@pytest.mark.parametrize("name", ["createplan", *(n for n in GIVEN if n not in ATTACHED)])
@pytest.mark.parametrize(("language", "at"), [("ko", 1), ("en", 45)], indirect=["language"])
def test_cancel_in_the_middle(provider, trial: Path, language: str, name: str, at: float):
    """Cancelled at the first sign of work, and on the way."""
    place = trial.parent
    given = {
        "PLAN": str(trial),
        **GIVEN.get(name, {}),
        **(
            {"TITLE": "x", "START_YEAR": 2020, "END_YEAR": 2030, "SAMPLE": True}
            if name == "createplan"
            else {}
        ),
    }
    if name == "createplan":
        del given["PLAN"]
        given["OUTPUT"] = str(trial)  # a plan that is there already stays
    _cancelled(name, {k: _placed(v, place) for k, v in given.items()}, trial, language, at)


@pytest.mark.parametrize("name", ATTACHED)
@pytest.mark.parametrize(("language", "at"), [("ko", 1), ("en", 30)], indirect=["language"])
def test_cancel_where_parcels_are_attached(run, trial: Path, language: str, name: str, at: float):
    run("assignparcels", PLAN=str(trial), PHASE=PHASE, EXPRESSION=HUB_DONG)
    _cancelled(name, {"PLAN": str(trial), **GIVEN[name]}, trial, language, at)


def _placed(value: Any, place: Path) -> Any:
    return value.replace("{place}", str(place)) if isinstance(value, str) else value


def _cancelled(name: str, given: dict[str, Any], plan: Path, language: str, at: float) -> None:
    files, before = sorted(os.listdir(plan.parent)), dump(plan)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
    feedback = QgsProcessingFeedback(False)
    reached: list[float] = []

    def watch(value: float) -> None:
        reached.append(value)
        if value >= at:
            feedback.cancel()

    feedback.progressChanged.connect(watch)
    with pytest.raises(QgsProcessingException) as caught:
        algorithm.run(given, QgsProcessingContext(), feedback, {}, False)
    assert ("취소" if language == "ko" else "Cancelled") in str(caught.value)
    assert speaks(str(caught.value), language)
    assert at <= max(reached) < 100
    assert dump(plan) == before
    assert sorted(os.listdir(plan.parent)) == files
    assert held_open(plan.parent) == []


def held_open(place: Path) -> list[str]:
    """The files of a folder that this process has open, as far as the system tells."""
    # What QGIS deletes when it is next idle.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = []
    for number in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):  # the one that lists them
            found.append(os.readlink(number))
    return [name for name in found if name.startswith(f"{place}{os.sep}")]


@pytest.mark.parametrize(
    ("name", "output"),
    [
        ("createplan", "plan.gpkg"),
        ("checkplan", "check.html"),
        ("importparcels", "report.html"),
        ("exportatlas", "atlas.pdf"),
        ("investmenttable", "table.xlsx"),
    ],
)
def test_a_target_that_is_open_in_another_program(
    run, trial: Path, language: str, name: str, output: str, monkeypatch: pytest.MonkeyPatch
):
    target = trial.with_name(output)
    if not target.exists():
        target.write_bytes(b"the last one")
    old = content(target)

    replace = os.replace

    def refuse(source: Any, destination: Any) -> None:  # as Windows does
        if Path(destination) == target:
            raise PermissionError(13, "used by another process", str(destination))
        replace(source, destination)

    monkeypatch.setattr(os, "replace", refuse)
    change: dict[str, Any] = {"OUTPUT": str(target)}
    if name in ("checkplan", "importparcels"):
        change = {"REPORT": str(target)}
    elif name == "createplan":
        change |= {"TITLE": "x", "START_YEAR": 2026, "END_YEAR": 2030}
    said = refusal(run, name, trial, **change)
    assert speaks(said, language), said
    assert ("다른 프로그램" if language == "ko" else "open in another program") in said
    assert str(target) in said
    assert content(target) == old
