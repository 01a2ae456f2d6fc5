"""smartcity:exportatlas as Processing sees it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)


@pytest.fixture
def algorithm(qgis_app):
    """A fresh algorithm."""
    from smartcity_planner.processing.export_atlas import ExportAtlas

    made = ExportAtlas().create()
    assert made is not None
    return made


@pytest.fixture(scope="module")
def plan(sample_file, tmp_path_factory):
    """The sample plan's path."""
    return shutil.copy(sample_file, tmp_path_factory.mktemp("plan"))


def test_inputs_and_outputs_are_the_contracts(algorithm) -> None:
    inputs = [parameter.name() for parameter in algorithm.parameterDefinitions()]
    contract = ["PLAN", "COVERAGE", "PAPER", "LANGUAGE", "FONT", "OUTPUT"]
    assert [name for name in inputs if name in contract] == contract
    # Who knows the contract alone has a book: whatever came later can be left out.
    later = [p for p in algorithm.parameterDefinitions() if p.name() not in contract]
    for parameter in later:
        optional = parameter.flags() & Qgis.ProcessingParameterFlag.Optional
        assert optional or parameter.defaultValue() is not None, parameter.name()
    assert {parameter.name() for parameter in later} == {
        "BOOK",
        "SCOPE",
        "SCOPE_KEY",
        "DEFINITION",
        "PARTS",
        "EXTRAS",
        "GEOSPATIAL",
        "DPI",
        "CHANGED_SINCE",
        "FORMATS",
        "WORKERS",
        "REPORT",
    }
    assert {output.name() for output in algorithm.outputDefinitions()} == {
        "OUTPUT",
        "REPORT",
        "PAGES",
        "RENDERED",
        "REUSED",
        "CHECKED",
        "ERRORS",
    }
    assert algorithm.name() == "exportatlas"
    assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading


#: Cover, overview and maps alone: what the contract's inputs made before there were other parts.
MAPS = {"PARTS": ["cover", "general", "projects"], "EXTRAS": []}


@pytest.mark.parametrize("coverage", [["hub"], "hub"])
def test_writes_a_book_and_counts_its_pages(algorithm, plan, tmp_path, coverage) -> None:
    target = tmp_path / "atlas.pdf"
    parameters = {"PLAN": plan, "COVERAGE": coverage, "LANGUAGE": "ko", "OUTPUT": str(target)}
    results, ok = algorithm.run(
        {**parameters, **MAPS}, QgsProcessingContext(), QgsProcessingFeedback()
    )
    assert ok
    assert results["PAGES"] == pages_of(target) == 8
    assert results["OUTPUT"] == str(target)
    assert target.read_bytes().startswith(b"%PDF-")


def pages_of(pdf: Path) -> int:
    """The number of pages, as poppler counts them."""
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(next(line for line in told.splitlines() if line.startswith("Pages:")).split()[1])


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True)
    return done.stdout


def test_the_contracts_inputs_alone_make_the_whole_book(run, plan, tmp_path) -> None:
    target, report = tmp_path / "atlas.pdf", tmp_path / "check.html"
    done = run("exportatlas", PLAN=plan, LANGUAGE="ko", OUTPUT=str(target), REPORT=str(report))
    assert done["PAGES"] == pages_of(target) > 20
    assert done["RENDERED"] + done["REUSED"] == done["PAGES"]
    assert done["CHECKED"] > 100 and done["ERRORS"] == 0
    text = text_of(target)
    for words in (
        "차례",
        "일반현황",
        "세부사업별 예산현황",
        "도엽 색인",
        "자료 출처",
        "마곡",
        "마포구",
    ):
        assert words in text, words
    assert report.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert done["REPORT"] == str(report)


def test_a_hubs_book_is_drawn_once_and_then_taken_from_the_shelf(run, plan, tmp_path) -> None:
    given = {"PLAN": plan, "SCOPE": "hub", "SCOPE_KEY": "magok", "LANGUAGE": "ko", **MAPS}
    given["COVERAGE"] = ["hub", "project"]
    target = tmp_path / "magok.pdf"
    first = run("exportatlas", **given, OUTPUT=str(target))
    text = text_of(target)
    assert "마곡" in text and "홍릉" not in text
    # What a dialog passes on for files that nobody chose.
    given |= {"CHANGED_SINCE": NULL, "DEFINITION": NULL, "FORMATS": []}
    again = run("exportatlas", **given, OUTPUT=str(target), WORKERS=1)
    assert (again["RENDERED"], again["REUSED"]) == (0, first["PAGES"])
    assert text_of(target) == text


def test_a_kept_book_by_its_id_on_its_own_paper_with_pictures(run, sample_plan, tmp_path) -> None:
    from smartcity_planner.atlas import kept_books
    from smartcity_planner.atlas.definition import Book
    from smartcity_planner.store.plan import PlanStore

    kept = kept_books.keep(
        PlanStore(sample_plan),
        Book(
            name_ko="작은 책",
            scope="hub",
            scope_key="sangam",
            paper="A4",
            parts=("projects",),
            coverages=("hub",),
            extras=(),
            dpi=100,
        ),
    )
    target = tmp_path / "small.pdf"
    done = run(
        "exportatlas",
        PLAN=str(sample_plan),
        BOOK=kept.id,
        FORMATS=["png", "svg"],
        OUTPUT=str(target),
    )
    assert done["PAGES"] == pages_of(target) == 1
    told = subprocess.run(["pdfinfo", str(target)], capture_output=True, text=True).stdout
    [size] = [line for line in told.splitlines() if line.startswith("Page size:")]
    width, height = float(size.split()[2]), float(size.split()[4])
    assert (round(width), round(height)) == (842, 595)
    made = sorted(path.suffix for path in tmp_path.glob("*/*") if path.suffix in (".png", ".svg"))
    assert made == [".png", ".svg"]


def test_a_geospatial_book_stands_on_its_paper_as_a_plain_one_does(run, plan, tmp_path) -> None:
    """On A4 GDAL's page is a point higher than Qt's drawing, which then lay a point too low."""
    from smartcity_planner.vendoring import library

    given = {"PLAN": plan, "SCOPE": "hub", "SCOPE_KEY": "magok", "COVERAGE": ["hub"]}
    given |= {"PARTS": ["projects"], "EXTRAS": [], "PAPER": "A4", "LANGUAGE": "ko"}
    boxes = []
    for geospatial in (False, True):
        target = tmp_path / f"{geospatial}.pdf"
        run("exportatlas", **given, GEOSPATIAL=geospatial, OUTPUT=str(target))
        told = subprocess.run(
            ["pdftotext", "-bbox", str(target), "-"], check=True, capture_output=True, text=True
        ).stdout
        [word] = [line for line in told.splitlines() if ">작성일<" in line]
        boxes.append([float(place) for place in re.findall(r'"([\d.]+)"', word)])
        root = library("pypdf").PdfReader(target).trailer["/Root"]
        assert ("/OCProperties" in root) == geospatial
    plain, geo = boxes
    assert len(plain) == 4 and geo == pytest.approx(plain, abs=0.02)  # a hundredth of a mm


def test_only_what_changed_since_an_older_book(run, sample_plan, tmp_path) -> None:
    import sqlite3
    from contextlib import closing

    given = {"PLAN": str(sample_plan), "COVERAGE": ["hub"], "LANGUAGE": "ko", **MAPS}
    older, newer = tmp_path / "older.pdf", tmp_path / "newer.pdf"
    assert run("exportatlas", **given, OUTPUT=str(older))["PAGES"] == 8
    with closing(sqlite3.connect(sample_plan)) as connection, connection:
        changed = connection.execute(
            "UPDATE funding SET amount_won = amount_won + 1000000 WHERE rowid = ("
            "SELECT f.rowid FROM funding f JOIN phase ph ON ph.id = f.phase_id "
            "JOIN project pr ON pr.id = ph.project_id WHERE pr.hub_id = 'magok' LIMIT 1)"
        )
        assert changed.rowcount == 1
    done = run("exportatlas", **given, CHANGED_SINCE=str(older), OUTPUT=str(newer))
    text = text_of(newer)
    assert "마곡" in text
    assert done["RENDERED"] < 8 and pages_of(newer) < 8
    assert done["ERRORS"] == 0


def test_a_book_that_cannot_be_asked_for_is_a_plain_error(run, plan, tmp_path) -> None:
    target = tmp_path / "atlas.pdf"
    for given, words in (
        ({"SCOPE": "hub", "SCOPE_KEY": "nowhere"}, "nowhere.*magok"),
        ({"BOOK": "none"}, "no book “none”"),
        ({"CHANGED_SINCE": str(tmp_path / "none.pdf")}, "none.pdf"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            run("exportatlas", PLAN=plan, **given, OUTPUT=str(target))
        assert not target.exists()


def test_no_plan_is_a_plain_error(algorithm, tmp_path) -> None:
    stranger = tmp_path / "stranger.gpkg"
    stranger.write_bytes(b"no plan")
    parameters = {"PLAN": str(stranger), "OUTPUT": str(tmp_path / "atlas.pdf")}
    with pytest.raises(QgsProcessingException, match="not a plan"):
        algorithm.run(
            parameters, QgsProcessingContext(), QgsProcessingFeedback(), catchExceptions=False
        )
    assert not (tmp_path / "atlas.pdf").exists()


def test_cancel_leaves_nothing(algorithm, plan, tmp_path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 20 else None)
    parameters = {"PLAN": plan, "COVERAGE": ["hub"], "OUTPUT": str(tmp_path / "atlas.pdf")}
    with pytest.raises(QgsProcessingException, match=r"[Cc]ancelled"):
        algorithm.run(parameters, QgsProcessingContext(), feedback, catchExceptions=False)
    assert list(tmp_path.iterdir()) == []


_CANCELLED = """
import sys
from qgis.core import (
    QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback,
)
app = QgsApplication([], False)
app.initQgis()
from smartcity_planner.processing.export_atlas import ExportAtlas
feedback = QgsProcessingFeedback(False)
feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 20 else None)
parameters = {"PLAN": sys.argv[1], "COVERAGE": ["hub"], "OUTPUT": sys.argv[2]}
algorithm = ExportAtlas().create()
try:
    algorithm.run(parameters, QgsProcessingContext(), feedback, catchExceptions=False)
except QgsProcessingException:
    print("cancelled")
app.exitQgis()
"""


def test_after_a_cancel_qgis_still_ends_in_peace(plan, tmp_path) -> None:
    """The error outlives the run; what it holds must not outlive QGIS (that was a crash)."""
    import smartcity_planner

    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(smartcity_planner.__file__).parents[1]),
    }
    done = subprocess.run(
        [sys.executable, "-c", _CANCELLED, plan, str(tmp_path / "atlas.pdf")],
        capture_output=True,
        text=True,
        env=environment,
        timeout=240,
    )
    assert "cancelled" in done.stdout, done.stderr
    assert done.returncode == 0, done.stderr


def test_a_font_that_is_missing_is_named_before_anything_is_drawn(run, sample_plan, tmp_path):
    target = tmp_path / "atlas.pdf"
    with pytest.raises(QgsProcessingException, match="No Such Sans"):
        run("exportatlas", PLAN=str(sample_plan), FONT="No Such Sans", OUTPUT=str(target))
    assert not target.exists()
