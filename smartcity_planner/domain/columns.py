"""Columns that many tables share, and the references between tables, declared once."""

from __future__ import annotations

from smartcity_planner.domain import codes
from smartcity_planner.domain.model import Field, FieldType, Reference, Role

EPSG = 5186
FIRST_YEAR = 1990
LAST_YEAR = 2100
#: The largest figure: 10^16 won (1경). Integers are 64-bit, and where figures were larger the
#: sum of a plan could overflow, so that no total could be read at all.
LARGEST_WON = 10**16

TEXT, INTEGER, REAL = FieldType.TEXT, FieldType.INTEGER, FieldType.REAL
DATE, BOOLEAN = FieldType.DATE, FieldType.BOOLEAN

YEAR_CHECK = f"BETWEEN {FIRST_YEAR} AND {LAST_YEAR}"
PNU_PATTERN = "11" + "[0-9]" * 8 + "[12]" + "[0-9]" * 8
DISTRICT_PATTERN = "11[0-9][0-9][0-9]"
LEGAL_DONG_PATTERN = DISTRICT_PATTERN + "[0-9][0-9][0-9]"

SOURCE = Reference("source", "id", "title", "title_en")
DISTRICT = Reference("district", "code", "name_ko", "name_en")
HUB = Reference("hub", "id", "name_ko", "name_en")
ZONE = Reference("regeneration_zone", "id", "name_ko", "name_ko")
INFRASTRUCTURE_POINT = Reference("infrastructure_point", "id", "name_ko", "name_en")
DEPARTMENT = Reference("department", "id", "name_ko", "name_en")
RULE = Reference("rule", "id", "name_ko", "name_en")
GOAL = Reference("plan_goal", "id", "name_ko", "name_en")
PROJECT = Reference("project", "id", "name_ko", "name_en")
PHASE = Reference("phase", "id", "name_ko", "name_en")
PARCEL = Reference("parcel", "pnu", "jibun", "jibun")
INDICATOR = Reference("indicator", "id", "name_ko", "name_en")
CENTRE = Reference("support_centre", "id", "name_ko", "name_en")
PROGRAMME = Reference("programme", "id", "name_ko", "name_en")


def key(ko: str = "식별자", en: str = "Identifier") -> Field:
    return Field("id", TEXT, ko, en, required=True, check="id <> ''", role=Role.KEY)


def source_id(required: bool = False) -> Field:
    return Field("source_id", TEXT, "출처", "Source", required=required, references=SOURCE)


def names(required_en: bool = False) -> tuple[Field, Field]:
    return (
        Field("name_ko", TEXT, "이름", "Name (Korean)", required=True, check="name_ko <> ''"),
        Field("name_en", TEXT, "영문 이름", "Name (English)", required=required_en),
    )


def notes() -> tuple[Field, Field]:
    return (
        Field("note_ko", TEXT, "비고", "Note (Korean)", role=Role.LONG_TEXT),
        Field("note_en", TEXT, "비고(영문)", "Note (English)", role=Role.LONG_TEXT),
    )


def year(name: str, ko: str, en: str, required: bool = False) -> Field:
    return Field(name, INTEGER, ko, en, required, check=f"{name} {YEAR_CHECK}", role=Role.YEAR)


def won(name: str, ko: str, en: str, required: bool = False) -> Field:
    check = f"{name} >= 0 AND {name} <= {LARGEST_WON}"
    return Field(name, INTEGER, ko, en, required, check=check, role=Role.WON)


def geometry_status() -> Field:
    return Field(
        "geometry_status",
        TEXT,
        "경계 상태",
        "Boundary status",
        required=True,
        codes=codes.GEOMETRY_STATUS,
    )
