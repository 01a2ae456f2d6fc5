"""smartcity:exportatlas as Processing sees it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import (
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
def plan(qgis_app, tmp_path_factory):
    """The sample plan's path."""
    from smartcity_planner.planning.create import create_plan

    path = tmp_path_factory.mktemp("plan") / "plan.gpkg"
    return str(create_plan(path, "예시 계획", 2020, 2030, with_sample=True).path)


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


@pytest.mark.parametrize("coverage", [["hub"], "hub"])
def test_writes_a_book_and_counts_its_pages(algorithm, plan, tmp_path, coverage) -> None:
    target = tmp_path / "atlas.pdf"
    parameters = {"PLAN": plan, "COVERAGE": coverage, "LANGUAGE": "ko", "OUTPUT": str(target)}
    results, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert ok
    assert results["PAGES"] == 8
    assert results["OUTPUT"] == str(target)
    assert target.read_bytes().startswith(b"%PDF-")


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
