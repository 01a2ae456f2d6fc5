"""Names that come from a Mac hold Hangul in parts (NFD): the book shows and proves them whole."""

from __future__ import annotations

import re
import unicodedata

from osgeo import gdal
from short import export_atlas

from smartcity_planner.atlas.book import export_book
from smartcity_planner.atlas.definition import Book
from smartcity_planner.store.plan import insert_rows

_JAMO = re.compile("[\u1100-\u11ff]")
_NAMED = ("project", "phase", "department", "plan_goal", "hub", "district", "legal_dong")


def test_a_book_of_names_in_parts_is_exported_and_proved(small, tmp_path, read_pdf) -> None:
    """The proof runs with the export and refuses a book that holds Hangul in parts."""
    with small.transaction() as connection:
        department = {"id": "d", "name_ko": "도시계획과", "kind": "department"}
        insert_rows(connection, "department", [department])
        connection.execute("UPDATE project SET lead_department_id = 'd'")
    dataset = gdal.OpenEx(str(small.path), gdal.OF_UPDATE | gdal.OF_VECTOR)
    for table in _NAMED:
        layer = dataset.GetLayerByName(table)
        dataset.StartTransaction()
        for feature in layer:
            feature["name_ko"] = unicodedata.normalize("NFD", feature["name_ko"])
            assert layer.SetFeature(feature) == 0
        dataset.CommitTransaction()
    del layer, dataset
    (name,) = small.query("SELECT name_ko FROM project")[0]
    assert name != "마곡 사업" and unicodedata.normalize("NFC", name) == "마곡 사업"
    city = export_atlas(small, tmp_path / "city.pdf", ("project", "hub"))
    own = Book(scope="department", scope_key="d", coverages=("project", "phase"))
    department = export_book(small, tmp_path / "department.pdf", own)
    for result, names in ((city, ("마곡 사업", "영등포구")), (department, ("도시계획과",))):
        text = "".join(read_pdf(result.path).pages)
        assert all(name in text for name in names)
        assert not _JAMO.search(text)
