"""The plan's tables, declared once: one place to change a field.

Derived from here: the GeoPackage DDL (store), the QGIS forms (project), the data
dictionary (docs/data-model.md). The columns named in the design's contract are fixed;
a change of the rest is a new SCHEMA_VERSION and a numbered migration.

Here stand the places, the projects and the ledger; what surrounds a project is declared in
`schema_around`, what is written down about the plan itself in `schema_record`, its council books
in `schema_book`, and what came in in `schema_intake`.
"""

from __future__ import annotations

from smartcity_planner.domain import (
    codes,
    columns,
    schema_around,
    schema_book,
    schema_intake,
    schema_record,
)
from smartcity_planner.domain.columns import (
    BOOLEAN,
    DATE,
    EPSG,
    FIRST_YEAR,
    INTEGER,
    LARGEST_WON,
    LAST_YEAR,
    REAL,
    TEXT,
)
from smartcity_planner.domain.model import Field, Geometry, Role, Table

__all__ = [
    "APPLICATION",
    "EPSG",
    "FIRST_YEAR",
    "LARGEST_WON",
    "LAST_YEAR",
    "SCHEMA_VERSION",
    "TABLES",
    "table",
]

SCHEMA_VERSION = 4
APPLICATION = "smartcity_planner"

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
        columns.key(),
        Field("title", TEXT, "제목", "Title (Korean)", required=True),
        Field("title_en", TEXT, "영문 제목", "Title (English)"),
        Field("publisher", TEXT, "발행", "Publisher"),
        Field("url", TEXT, "주소", "Address"),
        Field("as_of", DATE, "기준일", "As of"),
        Field("licence", TEXT, "이용 조건", "Licence"),
        Field("confidence", TEXT, "신뢰 수준", "Confidence", required=True, codes=codes.CONFIDENCE),
        # Empty: public. What is shown takes the strictest class among its sources.
        Field("security", TEXT, "공개등급", "Security class", codes=codes.SECURITY),
    ),
)
DISTRICT = Table(
    "district",
    "자치구",
    "Districts",
    ("code",),
    (
        Field(
            "code",
            TEXT,
            "자치구 코드",
            "District code",
            required=True,
            pattern=columns.DISTRICT_PATTERN,
        ),
        *columns.names(required_en=True),
        columns.source_id(),
    ),
    Geometry.MULTIPOLYGON,
)
LEGAL_DONG = Table(
    "legal_dong",
    "법정동",
    "Legal dongs",
    ("code",),
    (
        Field(
            "code",
            TEXT,
            "법정동 코드",
            "Legal dong code",
            required=True,
            pattern=columns.LEGAL_DONG_PATTERN,
        ),
        Field("name_ko", TEXT, "이름", "Name", required=True),
        Field(
            "district_code", TEXT, "자치구", "District", required=True, references=columns.DISTRICT
        ),
        columns.source_id(),
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
        columns.key(),
        *columns.names(required_en=True),
        Field("industry_ko", TEXT, "산업", "Industry (Korean)"),
        Field("industry_en", TEXT, "산업(영문)", "Industry (English)"),
        Field("industry", TEXT, "산업 분류", "Industry class", codes=codes.INDUSTRY),
        Field("list_version", TEXT, "목록 판", "List version", required=True),
        columns.geometry_status(),
        Field("legal_dong_codes", TEXT, "법정동 코드", "Legal dong codes"),
        *columns.notes(),
        columns.source_id(),
    ),
    Geometry.MULTIPOLYGON,
)
REGENERATION_ZONE = Table(
    "regeneration_zone",
    "도시재생 구역",
    "Regeneration zones",
    ("id",),
    (
        columns.key(),
        Field("name_ko", TEXT, "이름", "Name", required=True),
        Field("published_name", TEXT, "공표 명칭", "Name as published"),
        Field("zone_type", TEXT, "유형", "Type", required=True, codes=codes.ZONE_TYPE),
        Field("type_published", TEXT, "공표 유형", "Type as published"),
        Field("programme", TEXT, "사업", "Programme", codes=codes.PROGRAMME),
        Field("batch", TEXT, "차수", "Batch"),
        Field("designated_on", DATE, "선정·지정일", "Selected or designated on"),
        Field("status", TEXT, "상태", "Status", required=True, codes=codes.ZONE_STATUS),
        columns.geometry_status(),
        Field("legal_dong_codes", TEXT, "법정동 코드", "Legal dong codes"),
        Field("area_published_m2", REAL, "공표 면적(㎡)", "Published area (m²)"),
        *columns.notes(),
        columns.source_id(),
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
            columns.key(),
            Field("kind", TEXT, "종류", "Kind", required=True, codes=codes.INFRASTRUCTURE),
            Field("subkind", TEXT, "세부 종류", "Subtype"),
            *columns.names(),
            Field("address", TEXT, "주소", "Address"),
            Field("hub_id", TEXT, "혁신거점", "Hub", references=columns.HUB),
            Field("opened_on", DATE, "개소일", "Opened on"),
            Field(
                "position_status",
                TEXT,
                "위치 상태",
                "Position status",
                required=True,
                codes=codes.GEOMETRY_STATUS,
            ),
            *columns.notes(),
            columns.source_id(),
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
        columns.key(),
        *columns.names(),
        Field("kind", TEXT, "구분", "Kind", codes=codes.DEPARTMENT_KIND),
        Field("valid_from", DATE, "시작일", "Valid from"),
        Field("valid_to", DATE, "종료일", "Valid to"),
        Field("successor_id", TEXT, "후속 부서", "Successor", references=columns.DEPARTMENT),
        columns.source_id(),
    ),
    checks=("valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to",),
)
RULE = Table(
    "rule",
    "기준",
    "Rules",
    ("id",),
    (
        columns.key(),
        Field("topic", TEXT, "주제", "Topic", required=True, codes=codes.RULE_TOPIC),
        Field("applies_to", TEXT, "적용 대상", "Applies to"),
        *columns.names(),
        Field("minimum", INTEGER, "하한", "Minimum"),
        Field("maximum", INTEGER, "상한", "Maximum"),
        Field("unit", TEXT, "단위", "Unit"),
        Field("outcome", TEXT, "결과", "Outcome"),
        Field("valid_from", DATE, "시행일", "Valid from"),
        Field("valid_to", DATE, "종료일", "Valid to"),
        Field("verified", BOOLEAN, "확인됨", "Verified", required=True),
        columns.source_id(required=True),
    ),
    logged=True,
)
PROJECT = Table(
    "project",
    "사업",
    "Projects",
    ("id",),
    (
        columns.key(),
        *columns.names(),
        Field("field", TEXT, "분야", "Field", required=True, codes=codes.FIELD),
        Field("kind", TEXT, "유형", "Kind", required=True, codes=codes.KIND),
        Field(
            "lead_department_id",
            TEXT,
            "주관 부서",
            "Lead department",
            references=columns.DEPARTMENT,
        ),
        Field("hub_id", TEXT, "혁신거점", "Hub", references=columns.HUB),
        Field("zone_id", TEXT, "도시재생 구역", "Regeneration zone", references=columns.ZONE),
        Field("run_by", TEXT, "시행", "Run by", codes=codes.RUN_BY),
        Field("start_year", INTEGER, "시작 연도", "Start year", role=Role.YEAR),
        Field("end_year", INTEGER, "종료 연도", "End year", role=Role.YEAR),
        Field("status", TEXT, "상태", "Status", required=True, codes=codes.PROJECT_STATUS),
        *columns.notes(),
        columns.source_id(),
    ),
    checks=(
        f"start_year IS NULL OR start_year {columns.YEAR_CHECK}",
        f"end_year IS NULL OR end_year {columns.YEAR_CHECK}",
        "start_year IS NULL OR end_year IS NULL OR start_year <= end_year",
    ),
    logged=True,
)
PROJECT_DEPARTMENT = Table(
    "project_department",
    "협조 부서",
    "Partner departments",
    ("project_id", "department_id"),
    (
        Field("project_id", TEXT, "사업", "Project", required=True, references=columns.PROJECT),
        Field(
            "department_id",
            TEXT,
            "부서",
            "Department",
            required=True,
            references=columns.DEPARTMENT,
        ),
        Field("role", TEXT, "역할", "Role", required=True, codes=codes.DEPARTMENT_ROLE),
        Field("valid_from", DATE, "시작일", "Valid from"),
        Field("valid_to", DATE, "종료일", "Valid to"),
    ),
    checks=("valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to",),
    logged=True,
)
PHASE = Table(
    "phase",
    "단계",
    "Phases",
    ("id",),
    (
        columns.key(),
        Field("project_id", TEXT, "사업", "Project", required=True, references=columns.PROJECT),
        Field("seq", INTEGER, "순서", "Order", required=True, check="seq >= 1"),
        *columns.names(),
        Field("starts_on", DATE, "시작일", "Starts on"),
        Field("ends_on", DATE, "종료일", "Ends on"),
        Field("dates_basis", TEXT, "일정 근거", "Basis of dates", codes=codes.DATES_BASIS),
        Field("target", TEXT, "목표", "Target", role=Role.LONG_TEXT),
        Field("target_en", TEXT, "목표(영문)", "Target (English)", role=Role.LONG_TEXT),
        Field("scheme", TEXT, "단계 구분", "Phase scheme", codes=codes.PHASE_SCHEME),
        Field("scheme_step", TEXT, "구분상 단계", "Step of the scheme", codes=codes.PHASE_STEP),
        Field("limit_parcels", INTEGER, "필지 수 한도", "Most parcels", check="limit_parcels >= 0"),
        Field(
            "limit_area_m2", REAL, "면적 한도(㎡)", "Largest area (m²)", check="limit_area_m2 >= 0"
        ),
    ),
    checks=("starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on",),
    unique=("project_id", "seq"),
    logged=True,
)
PARCEL = Table(
    "parcel",
    "필지",
    "Parcels",
    ("pnu",),
    (
        Field(
            "pnu",
            TEXT,
            "필지고유번호(PNU)",
            "Parcel number (PNU)",
            required=True,
            pattern=columns.PNU_PATTERN,
        ),
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
        Field(
            "district_code", TEXT, "자치구", "District", required=True, references=columns.DISTRICT
        ),
        Field("legal_dong_code", TEXT, "법정동 코드", "Legal dong", required=True),
        columns.source_id(),
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
        Field("phase_id", TEXT, "단계", "Phase", required=True, references=columns.PHASE),
        Field("pnu", TEXT, "필지", "Parcel", required=True, references=columns.PARCEL),
        Field(
            "share",
            REAL,
            "지분",
            "Share",
            required=True,
            check="share > 0 AND share <= 1",
            role=Role.SHARE,
        ),
        # What a planner sets by hand where neither area nor price says who gets how much.
        Field("weight", INTEGER, "배분 가중치", "Weight set by hand", check="weight >= 0"),
    ),
    logged=True,
)
FUNDING = Table(
    "funding",
    "재원 원장",
    "Funding ledger",
    ("id",),
    (
        columns.key(),
        Field("phase_id", TEXT, "단계", "Phase", required=True, references=columns.PHASE),
        Field("pnu", TEXT, "필지", "Parcel", references=columns.PARCEL),
        Field(
            "fiscal_year",
            INTEGER,
            "회계연도",
            "Fiscal year",
            required=True,
            check=f"fiscal_year {columns.YEAR_CHECK}",
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
        Field("evidence_id", TEXT, "금액 출처", "Source of the figure", references=columns.SOURCE),
        # A fixed cell keeps its won when the rest of the phase's money is spread anew.
        Field("fixed", BOOLEAN, "고정", "Fixed by hand"),
    ),
    # One row per cell, also where the money has no place: UNIQUE alone would let NULLs repeat.
    unique=("phase_id", "COALESCE(pnu, '')", "fiscal_year", "source"),
    # The unique index already begins with the phase; the parcel's index holds what a selection's
    # totals need, so that they are read from the index alone; evidence is rare.
    indexes={
        "phase_id": None,
        "pnu": "(pnu, fiscal_year, source, basis, amount_won)",
        "evidence_id": "(evidence_id) WHERE evidence_id IS NOT NULL",
    },
    logged=True,
    log_key=("phase_id", "pnu", "fiscal_year", "source"),
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
    *schema_around.TABLES,
    *schema_record.TABLES,
    *schema_book.TABLES,
    *schema_intake.TABLES,
)


def table(name: str) -> Table:
    """Return the table called `name`; KeyError where there is none."""
    for candidate in TABLES:
        if candidate.name == name:
            return candidate
    raise KeyError(name)
