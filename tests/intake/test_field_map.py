"""Field maps: as JSON, in a file, under a name in the plan; wrong ones are told with the right."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake import columns, field_map
from smartcity_planner.store.plan import PlanStore, insert_rows

POINTS = "infrastructure_point"
MAP = {"name": "시설명", "kind": "=transit", "address": ""}


def test_nothing_is_an_empty_map(store: PlanStore):
    assert field_map.read(store, "", POINTS) == {}
    assert field_map.read(store, None, "parcel") == {}


def test_json_a_file_and_a_name_give_the_same_map(store: PlanStore, tmp_path: Path):
    text = json.dumps(MAP, ensure_ascii=False)
    file = tmp_path / "지도.json"
    file.write_text("\ufeff" + text, encoding="utf-8")
    field_map.save(store, "시설 대장", POINTS, MAP)
    assert field_map.read(store, f" {text} ", POINTS) == MAP
    assert field_map.read(store, str(file), POINTS) == MAP
    assert field_map.read(store, "시설 대장", POINTS) == MAP


def test_maps_are_kept_by_name_and_target(store: PlanStore):
    field_map.save(store, "공용", POINTS, {"name": "a"})
    field_map.save(store, "공용", "parcel", {"pnu": "b"})
    field_map.save(store, " 공용 ", POINTS, {"name": "c"})  # replaces
    assert field_map.load(store, "공용", POINTS) == {"name": "c"}
    assert field_map.load(store, "공용", "parcel") == {"pnu": "b"}
    assert [(one.title, one.target) for one in field_map.listed(store)] == [
        ("공용", POINTS),
        ("공용", "parcel"),
    ]
    assert field_map.delete(store, "공용", POINTS) is True
    assert field_map.delete(store, "공용", POINTS) is False
    assert [one.target for one in field_map.listed(store)] == ["parcel"]


@pytest.mark.parametrize(
    ("text", "target", "words"),
    [
        ('{"name": ', POINTS, "not valid JSON"),
        ('["name"]', POINTS, "JSON object of texts"),
        ('{"name": 3}', POINTS, "JSON object of texts"),
        ('{"colour": "색", "name": "n"}', POINTS, "names colour, which .* It has: id, name"),
        ('{"kind": "종류"}', "regeneration_zone", "names kind, which"),
        ('{"lon": "=127"}', POINTS, "lon differs from row to row"),
        ('{"jibun": "=1"}', "parcel", "jibun differs from row to row"),
        ("없는 이름", POINTS, "keeps no field map .* It keeps: 있는 이름"),
        ("/nowhere/map.json", POINTS, "cannot be read"),
        ("[" * 100_000, POINTS, "not valid JSON"),
    ],
)
def test_what_is_no_map_is_told(store: PlanStore, text: str, target: str, words: str):
    field_map.save(store, "있는 이름", POINTS, MAP)
    with pytest.raises(BadInput) as told:
        field_map.read(store, text, target)
    assert re.search(words, str(told.value)), str(told.value)


@pytest.mark.parametrize("title", ["", "  ", '{"a": 1}', "map.json"])
def test_a_name_that_could_not_be_found_again_is_refused(store: PlanStore, title: str):
    with pytest.raises(BadInput, match="cannot be the name"):
        field_map.save(store, title, POINTS, MAP)
    assert field_map.listed(store) == []


def test_a_binary_file_is_no_map(store: PlanStore, tmp_path: Path):
    file = tmp_path / "map.json"
    file.write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(BadInput, match="cannot be read"):
        field_map.read(store, str(file), POINTS)


def test_a_map_that_another_program_spoilt_breaks_nothing(store: PlanStore):
    row = {"id": "x", "title": "부서진", "target": POINTS, "mapping": "{"}
    with store.transaction() as connection:
        insert_rows(connection, "field_map", [row])
    assert field_map.listed(store) == [field_map.Saved("부서진", POINTS, {})]


def test_columns_that_the_file_lacks_are_told_with_those_it_has():
    with pytest.raises(BadInput, match=r"“갑”, which the file does not have. .* are: 을, 병"):
        columns.recognise(["을", "병"], [], POINTS, {"name": "갑", "kind": "=transit"})


def test_constants_are_no_columns():
    assert field_map.constants(MAP) == {"kind": "transit"}
    assert field_map.without_constants(MAP) == {"name": "시설명", "kind": "", "address": ""}


def test_every_target_has_roles():
    from smartcity_planner.intake import targets

    assert set(columns.ROLES) == {"parcel", *targets.NAMES}
