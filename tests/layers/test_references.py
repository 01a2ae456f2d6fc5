"""Hubs, zones and sites: the domain's facts, plainly marked as references."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from smartcity_planner.domain import codes

# The project's domain file, section 2 (list L1).
HUBS = {
    "hongneung": "11230107,11230108,11290136",
    "magok": "11500104,11500105",
    "gvalley": "11530102,11545101",
    "sangam": "11440127",
    "yangjae": "11650102,11650103,11680103",
    "mapo": "11440102,11440104",
}
# Section 3: zones per programme, and the batch's date where it is reported.
BATCHES = {
    "seoul_2015": (13, "2015-11-18"),
    "seoul_2017": (17, "2017-02-16"),
    "centre_type": (6, None),
    "new_deal": (7, "2019-10-08"),
}
AREAS_2017 = [78, 60, 21, 55, 49, 49, 63, 60, 22, 47, 23, 53, 26, 17, 5, 3, 6]
SUPPORT_CENTRES = {
    "서울 AI 허브": "2024-05-29",
    "양재 R&CD 혁신허브": "2017-12-05",
    "서울바이오허브": None,
    "마곡 공공지원센터(M+)": None,
    "서울미래모빌리티센터": None,
    "FRONT 1": None,
}


def test_hubs_are_the_six_of_the_domain(shipped):
    rows = shipped.rows("hub")
    assert {row["id"]: row["legal_dong_codes"] for row in rows} == HUBS
    for row in rows:
        assert row["geometry_status"] == "legal_dong_reference"
        assert row["list_version"] == "L1"
        assert row["industry"] in codes.INDUSTRY.values
        assert "참고 범위" in row["note_ko"]
        assert "reference" in row["note_en"]


@pytest.mark.parametrize("layer", ["hub", "regeneration_zone"])
def test_a_reference_geometry_is_exactly_its_legal_dongs(shipped, layer):
    dongs = {row["code"]: row["geom"] for row in shipped.rows("legal_dong")}
    for row in shipped.rows(layer):
        parts = [dongs[code] for code in row["legal_dong_codes"].split(",")]
        assert row["geom"].IsValid()
        assert row["geom"].GetArea() == pytest.approx(sum(p.GetArea() for p in parts), abs=0.01)
        for part in parts:
            assert part.Difference(row["geom"]).GetArea() < 0.01, row["id"]


def test_every_zone_of_the_domain_is_there_once(shipped):
    rows = shipped.rows("regeneration_zone")
    assert Counter(row["programme"] for row in rows) == {k: n for k, (n, _) in BATCHES.items()}
    assert len({row["id"] for row in rows}) == 43
    assert len({(row["programme"], row["published_name"]) for row in rows}) == 43
    for row in rows:
        assert row["designated_on"] == BATCHES[row["programme"]][1]
        assert row["zone_type"] in codes.ZONE_TYPE.values
        assert row["status"] == "designated"
        assert "2021년 6월" in row["note_ko"]


def test_zone_types_and_areas_are_only_those_reported(shipped):
    rows = shipped.rows("regeneration_zone")
    typed = {row["id"] for row in rows if row["zone_type"] not in ("unspecified",)}
    centre = {row["id"] for row in rows if row["programme"] == "centre_type"}
    assert typed == centre | {"nd-hongneung"}
    areas = [r["area_published_m2"] for r in rows if r["programme"] == "seoul_2017"]
    assert sorted(areas) == sorted(area * 10_000.0 for area in AREAS_2017)
    assert all(r["area_published_m2"] is None for r in rows if r["programme"] == "seoul_2015")


def test_sites_stand_apart_inside_their_hub_and_say_that_they_are_references(shipped):
    hubs = {row["id"]: row["geom"] for row in shipped.rows("hub")}
    rows = shipped.rows("infrastructure_point")
    for row in rows:
        assert row["kind"] in codes.INFRASTRUCTURE.values
        assert row["position_status"] == "legal_dong_reference"
        assert hubs[row["hub_id"]].Contains(row["geom"]), row["id"]
        assert "참고 위치" in row["note_ko"]
        assert "reference position" in row["note_en"]
    nearest = min(a["geom"].Distance(b["geom"]) for a, b in combinations(rows, 2))
    assert nearest > 150


def test_support_centres_are_those_of_the_domain(shipped):
    rows = [r for r in shipped.rows("infrastructure_point") if r["kind"] == "support_centre"]
    assert {row["name_ko"]: row["opened_on"] for row in rows} == SUPPORT_CENTRES


def test_every_source_named_in_a_layer_exists(shipped):
    known = {row["id"] for row in shipped.json("sources")}
    layers = ["district", "legal_dong", "hub", "regeneration_zone", "infrastructure_point"]
    used = {row["source_id"] for layer in layers for row in shipped.rows(layer)}
    used |= {row["source_id"] for row in shipped.parcels()}
    assert used <= known
