"""The plan's tables, declared once: one place to change a field.

Derived from here: the GeoPackage DDL (store), the QGIS forms (project), the data
dictionary (docs/data-model.md). The columns named in the design's contract are fixed;
a change of the rest is a new SCHEMA_VERSION and a numbered migration.
"""

from __future__ import annotations

from smartcity_planner.domain import codes, schema_intake
from smartcity_planner.domain.model import (
    Field,
    FieldType,
    Geometry,
    Reference,
    Role,
    Table,
)

SCHEMA_VERSION = 2
APPLICATION = "smartcity_planner"
EPSG = 5186
FIRST_YEAR = 1990
LAST_YEAR = 2100
#: The largest figure: 10^16 won (1경). Integers are 64-bit, and where figures were larger the
#: sum of a plan could overflow, so that no total could be read at all.
LARGEST_WON = 10**16

TEXT, INTEGER, REAL = FieldType.TEXT, FieldType.INTEGER, FieldType.REAL
DATE, BOOLEAN = FieldType.DATE, FieldType.BOOLEAN

_YEAR_CHECK = f"BETWEEN {FIRST_YEAR} AND {LAST_YEAR}"
_PNU = "11" + "[0-9]" * 8 + "[12]" + "[0-9]" * 8
_DISTRICT = "11[0-9][0-9][0-9]"
_LEGAL_DONG = _DISTRICT + "[0-9][0-9][0-9]"

_SOURCE = Reference("source", "id", "title", "title_en")
_DISTRICT_REF = Reference("district", "code", "name_ko", "name_en")
_HUB = Reference("hub", "id", "name_ko", "name_en")
_ZONE = Reference("regeneration_zone", "id", "name_ko", "name_ko")
_DEPARTMENT = Reference("department", "id", "name_ko", "name_en")
_PROJECT = Reference("project", "id", "name_ko", "name_en")
_PHASE = Reference("phase", "id", "name_ko", "name_en")
_PARCEL = Reference("parcel", "pnu", "jibun", "jibun")


def _key(ko: str = "식별자", en: str = "Identifier") -> Field:
    return Field("id", TEXT, ko, en, required=True, check="id <> ''", role=Role.KEY)


def _source_id(required: bool = False) -> Field:
    return Field("source_id", TEXT, "출처", "Source", required=required, references=_SOURCE)


def _names(required_en: bool = False) -> tuple[Field, Field]:
    return (
        Field("name_ko", TEXT, "이름", "Name (Korean)", required=True, check="name_ko <> ''"),
        Field("name_en", TEXT, "영문 이름", "Name (English)", required=required_en),
    )


def _notes() -> tuple[Field, Field]:
    return (
        Field("note_ko", TEXT, "비고", "Note (Korean)", role=Role.LONG_TEXT),
        Field("note_en", TEXT, "비고(영문)", "Note (English)", role=Role.LONG_TEXT),
    )


def _geometry_status() -> Field:
    return Field(
        "geometry_status",
        TEXT,
        "경계 상태",
        "Boundary status",
        required=True,
        codes=codes.GEOMETRY_STATUS,
    )


META = Table(
    "meta",
    "계획 정보",
    "Plan information",
    ("key",),
    (
        Field("key", TEXT, "항목", "Key", required=True),
        Field("value", TEXT, "값", "Value"),
    ),
    listed=False,
)
SOURCE = Table(
    "source",
    "출처",
    "Sources",
    ("id",),
    (
        _key(),
        Field("title", TEXT, "제목", "Title (Korean)", required=True),
        Field("title_en", TEXT, "영문 제목", "Title (English)"),
        Field("publisher", TEXT, "발행", "Publisher"),
        Field("url", TEXT, "주소", "Address"),
        Field("as_of", DATE, "기준일", "As of"),
        Field("licence", TEXT, "이용 조건", "Licence"),
        Field("confidence", TEXT, "신뢰 수준", "Confidence", required=True, codes=codes.CONFIDENCE),
    ),
)
DISTRICT = Table(
    "district",
    "자치구",
    "Districts",
    ("code",),
    (
        Field("code", TEXT, "자치구 코드", "District code", required=True, pattern=_DISTRICT),
        *_names(required_en=True),
        _source_id(),
    ),
    Geometry.MULTIPOLYGON,
)
LEGAL_DONG = Table(
    "legal_dong",
    "법정동",
    "Legal dongs",
    ("code",),
    (
        Field("code", TEXT, "법정동 코드", "Legal dong code", required=True, pattern=_LEGAL_DONG),
        Field("name_ko", TEXT, "이름", "Name", required=True),
        Field("district_code", TEXT, "자치구", "District", required=True, references=_DISTRICT_REF),
        _source_id(),
    ),
    Geometry.MULTIPOLYGON,
    checks=("district_code = substr(code, 1, 5)",),
)
HUB = Table(
    "hub",
    "혁신거점",
    "Innovation hubs",
    ("id",),
    (
        _key(),
        *_names(required_en=True),
        Field("industry_ko", TEXT, "산업", "Industry (Korean)"),
        Field("industry_en", TEXT, "산업(영문)", "Industry (English)"),
        Field("industry", TEXT, "산업 분류", "Industry class", codes=codes.INDUSTRY),
        Field("list_version", TEXT, "목록 판", "List version", required=True),
        _geometry_status(),
        Field("legal_dong_codes", TEXT, "법정동 코드", "Legal dong codes"),
        *_notes(),
        _source_id(),
    ),
    Geometry.MULTIPOLYGON,
)
REGENERATION_ZONE = Table(
    "regeneration_zone",
    "도시재생 구역",
    "Regeneration zones",
    ("id",),
    (
        _key(),
        Field("name_ko", TEXT, "이름", "Name", required=True),
        Field("published_name", TEXT, "공표 명칭", "Name as published"),
        Field("zone_type", TEXT, "유형", "Type", required=True, codes=codes.ZONE_TYPE),
        Field("type_published", TEXT, "공표 유형", "Type as published"),
        Field("programme", TEXT, "사업", "Programme", codes=codes.PROGRAMME),
        Field("batch", TEXT, "차수", "Batch"),
        Field("designated_on", DATE, "선정·지정일", "Selected or designated on"),
        Field("status", TEXT, "상태", "Status", required=True, codes=codes.ZONE_STATUS),
        _geometry_status(),
        Field("legal_dong_codes", TEXT, "법정동 코드", "Legal dong codes"),
        Field("area_published_m2", REAL, "공표 면적(㎡)", "Published area (m²)"),
        *_notes(),
        _source_id(),
    ),
    Geometry.MULTIPOLYGON,
)


def _infrastructure(name: str, ko: str, en: str, geometry: Geometry) -> Table:
    return Table(
        name,
        ko,
        en,
        ("id",),
        (
            _key(),
            Field("kind", TEXT, "종류", "Kind", required=True, codes=codes.INFRASTRUCTURE),
            Field("subkind", TEXT, "세부 종류", "Subtype"),
            *_names(),
            Field("address", TEXT, "주소", "Address"),
            Field("hub_id", TEXT, "혁신거점", "Hub", references=_HUB),
            Field("opened_on", DATE, "개소일", "Opened on"),
            Field(
                "position_status",
                TEXT,
                "위치 상태",
                "Position status",
                required=True,
                codes=codes.GEOMETRY_STATUS,
            ),
            *_notes(),
            _source_id(),
        ),
        geometry,
    )


INFRASTRUCTURE_POINT = _infrastructure(
    "infrastructure_point", "기반시설(점)", "Infrastructure (points)", Geometry.POINT
)
INFRASTRUCTURE_LINE = _infrastructure(
    "infrastructure_line", "기반시설(선)", "Infrastructure (lines)", Geometry.MULTILINESTRING
)
INFRASTRUCTURE_AREA = _infrastructure(
    "infrastructure_area", "기반시설(면)", "Infrastructure (areas)", Geometry.MULTIPOLYGON
)
DEPARTMENT = Table(
    "department",
    "부서·기관",
    "Departments",
    ("id",),
    (
        _key(),
        *_names(),
        Field("kind", TEXT, "구분", "Kind", codes=codes.DEPARTMENT_KIND),
        Field("valid_from", DATE, "시작일", "Valid from"),
        Field("valid_to", DATE, "종료일", "Valid to"),
        Field("successor_id", TEXT, "후속 부서", "Successor", references=_DEPARTMENT),
        _source_id(),
    ),
    checks=("valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to",),
)
RULE = Table(
    "rule",
    "기준",
    "Rules",
    ("id",),
    (
        _key(),
        Field("topic", TEXT, "주제", "Topic", required=True, codes=codes.RULE_TOPIC),
        Field("applies_to", TEXT, "적용 대상", "Applies to"),
        *_names(),
        Field("minimum", INTEGER, "하한", "Minimum"),
        Field("maximum", INTEGER, "상한", "Maximum"),
        Field("unit", TEXT, "단위", "Unit"),
        Field("outcome", TEXT, "결과", "Outcome"),
        Field("valid_from", DATE, "시행일", "Valid from"),
        Field("valid_to", DATE, "종료일", "Valid to"),
        Field("verified", BOOLEAN, "확인됨", "Verified", required=True),
        _source_id(required=True),
    ),
)
PROJECT = Table(
    "project",
    "사업",
    "Projects",
    ("id",),
    (
        _key(),
        *_names(),
        Field("field", TEXT, "분야", "Field", required=True, codes=codes.FIELD),
        Field("kind", TEXT, "유형", "Kind", required=True, codes=codes.KIND),
        Field("lead_department_id", TEXT, "주관 부서", "Lead department", references=_DEPARTMENT),
        Field("hub_id", TEXT, "혁신거점", "Hub", references=_HUB),
        Field("zone_id", TEXT, "도시재생 구역", "Regeneration zone", references=_ZONE),
        Field("run_by", TEXT, "시행", "Run by", codes=codes.RUN_BY),
        Field("start_year", INTEGER, "시작 연도", "Start year", role=Role.YEAR),
        Field("end_year", INTEGER, "종료 연도", "End year", role=Role.YEAR),
        Field("status", TEXT, "상태", "Status", required=True, codes=codes.PROJECT_STATUS),
        *_notes(),
        _source_id(),
    ),
    checks=(
        f"start_year IS NULL OR start_year {_YEAR_CHECK}",
        f"end_year IS NULL OR end_year {_YEAR_CHECK}",
        "start_year IS NULL OR end_year IS NULL OR start_year <= end_year",
    ),
)
PROJECT_DEPARTMENT = Table(
    "project_department",
    "협조 부서",
    "Partner departments",
    ("project_id", "department_id"),
    (
        Field("project_id", TEXT, "사업", "Project", required=True, references=_PROJECT),
        Field("department_id", TEXT, "부서", "Department", required=True, references=_DEPARTMENT),
        Field("role", TEXT, "역할", "Role", required=True, codes=codes.DEPARTMENT_ROLE),
    ),
)
PHASE = Table(
    "phase",
    "단계",
    "Phases",
    ("id",),
    (
        _key(),
        Field("project_id", TEXT, "사업", "Project", required=True, references=_PROJECT),
        Field("seq", INTEGER, "순서", "Order", required=True, check="seq >= 1"),
        *_names(),
        Field("starts_on", DATE, "시작일", "Starts on"),
        Field("ends_on", DATE, "종료일", "Ends on"),
        Field("dates_basis", TEXT, "일정 근거", "Basis of dates", codes=codes.DATES_BASIS),
        Field("target", TEXT, "목표", "Target", role=Role.LONG_TEXT),
        Field("target_en", TEXT, "목표(영문)", "Target (English)", role=Role.LONG_TEXT),
    ),
    checks=("starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on",),
    unique=("project_id", "seq"),
)
PARCEL = Table(
    "parcel",
    "필지",
    "Parcels",
    ("pnu",),
    (
        Field("pnu", TEXT, "필지고유번호(PNU)", "Parcel number (PNU)", required=True, pattern=_PNU),
        Field("jibun", TEXT, "지번", "Lot number"),
        Field("land_category", TEXT, "지목", "Land category", codes=codes.LAND_CATEGORY),
        Field("area_m2", REAL, "면적(㎡)", "Area (m²)", required=True, check="area_m2 >= 0"),
        Field(
            "price_per_m2",
            INTEGER,
            "공시지가(원/㎡)",
            "Official price (won/m²)",
            check="price_per_m2 >= 0",
            role=Role.WON,
        ),
        Field("district_code", TEXT, "자치구", "District", required=True, references=_DISTRICT_REF),
        Field("legal_dong_code", TEXT, "법정동 코드", "Legal dong", required=True),
        _source_id(),
    ),
    Geometry.MULTIPOLYGON,
    checks=(
        "district_code = substr(pnu, 1, 5)",
        "legal_dong_code = substr(pnu, 1, 8)",
    ),
)
PHASE_PARCEL = Table(
    "phase_parcel",
    "단계별 필지",
    "Parcels of phases",
    ("phase_id", "pnu"),
    (
        Field("phase_id", TEXT, "단계", "Phase", required=True, references=_PHASE),
        Field("pnu", TEXT, "필지", "Parcel", required=True, references=_PARCEL),
        Field(
            "share",
            REAL,
            "지분",
            "Share",
            required=True,
            check="share > 0 AND share <= 1",
            role=Role.SHARE,
        ),
    ),
)
FUNDING = Table(
    "funding",
    "재원 원장",
    "Funding ledger",
    ("id",),
    (
        _key(),
        Field("phase_id", TEXT, "단계", "Phase", required=True, references=_PHASE),
        Field("pnu", TEXT, "필지", "Parcel", references=_PARCEL),
        Field(
            "fiscal_year",
            INTEGER,
            "회계연도",
            "Fiscal year",
            required=True,
            check=f"fiscal_year {_YEAR_CHECK}",
            role=Role.YEAR,
        ),
        Field("source", TEXT, "재원", "Funding source", required=True, codes=codes.SOURCE),
        Field(
            "amount_won",
            INTEGER,
            "금액(원)",
            "Amount (won)",
            required=True,
            check=f"amount_won >= 0 AND amount_won <= {LARGEST_WON}",
            role=Role.WON,
        ),
        Field("basis", TEXT, "근거", "Basis", required=True, codes=codes.BASIS),
        Field("evidence_id", TEXT, "금액 출처", "Source of the figure", references=_SOURCE),
    ),
    # One row per cell, also where the money has no place: UNIQUE alone would let NULLs repeat.
    unique=("phase_id", "COALESCE(pnu, '')", "fiscal_year", "source"),
)
#: Parents before children, so that rows can be written in this order.
TABLES: tuple[Table, ...] = (
    META,
    SOURCE,
    DISTRICT,
    LEGAL_DONG,
    HUB,
    REGENERATION_ZONE,
    INFRASTRUCTURE_POINT,
    INFRASTRUCTURE_LINE,
    INFRASTRUCTURE_AREA,
    DEPARTMENT,
    RULE,
    PROJECT,
    PROJECT_DEPARTMENT,
    PHASE,
    PARCEL,
    PHASE_PARCEL,
    FUNDING,
    *schema_intake.TABLES,
)


def table(name: str) -> Table:
    """Return the table called `name`; KeyError where there is none."""
    for candidate in TABLES:
        if candidate.name == name:
            return candidate
    raise KeyError(name)
