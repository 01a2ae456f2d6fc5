"""The plan's tables of what surrounds a project: targets, laws, indicators, centres, reviews.

Part of the declarations of `schema.py`. The reasons for each table are those of the Seoul
Institute's brief: steps with checkable targets, laws that must change first, performance per
kind of project, local support centres, programmes run with the districts.
"""

from __future__ import annotations

from smartcity_planner.domain import codes, columns
from smartcity_planner.domain.columns import BOOLEAN, DATE, INTEGER, REAL, TEXT
from smartcity_planner.domain.model import Field, Role, Table


def _project(required: bool = True) -> Field:
    return Field(
        "project_id", TEXT, "사업", "Project", required=required, references=columns.PROJECT
    )


def _phase(required: bool = True) -> Field:
    return Field("phase_id", TEXT, "단계", "Phase", required=required, references=columns.PHASE)


def _basis() -> Field:
    return Field("basis", TEXT, "근거", "Basis", required=True, codes=codes.DATES_BASIS)


PHASE_TARGET = Table(
    "phase_target",
    "단계별 목표",
    "Targets of phases",
    ("id",),
    (
        columns.key(),
        _phase(),
        *columns.names(),
        Field("quantity", REAL, "목표값", "Target figure"),
        Field("unit", TEXT, "단위", "Unit"),
        Field("due_on", DATE, "기한", "Due on"),
        Field("reached", REAL, "실적값", "Figure reached"),
        Field("reached_on", DATE, "확인일", "Checked on"),
        Field("state", TEXT, "상태", "State", required=True, codes=codes.TARGET_STATE),
        _basis(),
        columns.source_id(),
    ),
    logged=True,
)
PHASE_DEPENDENCY = Table(
    "phase_dependency",
    "단계 선후 관계",
    "Dependencies between phases",
    ("phase_id", "needs_phase_id"),
    (
        _phase(),
        Field(
            "needs_phase_id",
            TEXT,
            "선행 단계",
            "Phase it depends on",
            required=True,
            references=columns.PHASE,
        ),
        Field("kind", TEXT, "관계", "Kind", required=True, codes=codes.DEPENDENCY_KIND),
        Field("lag_days", INTEGER, "간격(일)", "Days between"),
        Field("note", TEXT, "비고", "Note", role=Role.LONG_TEXT),
    ),
    checks=("phase_id <> needs_phase_id",),
    logged=True,
)
LEGAL_DEPENDENCY = Table(
    "legal_dependency",
    "법·제도 선결과제",
    "Legal dependencies",
    ("id",),
    (
        columns.key(),
        _project(),
        # Empty: the law concerns all phases of the project.
        _phase(required=False),
        Field("law_ko", TEXT, "법령", "Law (Korean)", required=True, check="law_ko <> ''"),
        Field("law_en", TEXT, "법령(영문)", "Law (English)"),
        Field("provision", TEXT, "조항", "Provision"),
        Field("state", TEXT, "상태", "State", required=True, codes=codes.LEGAL_STATE),
        Field("blocks", BOOLEAN, "단계를 막음", "Blocks the phase", required=True),
        Field("promulgated_on", DATE, "공포일", "Promulgated on"),
        Field("in_force_on", DATE, "시행일", "In force on"),
        Field("brief_claim_ko", TEXT, "브리프의 서술", "What the brief says (Korean)"),
        Field("brief_claim_en", TEXT, "브리프의 서술(영문)", "What the brief says"),
        Field("exception_route_ko", TEXT, "특례 경로", "Exception route (Korean)"),
        Field("exception_route_en", TEXT, "특례 경로(영문)", "Exception route"),
        Field("exception_from", DATE, "특례 시작일", "Exception from"),
        Field("exception_to", DATE, "특례 종료일", "Exception to"),
        *columns.notes(),
        columns.source_id(),
    ),
    checks=(
        "promulgated_on IS NULL OR in_force_on IS NULL OR promulgated_on <= in_force_on",
        "exception_to IS NULL OR exception_from IS NULL OR exception_from <= exception_to",
    ),
    logged=True,
)
PLAN_GOAL = Table(
    "plan_goal",
    "2040 서울플랜 목표",
    "Goals of the 2040 Seoul Plan",
    ("id",),
    (
        columns.key(),
        Field("seq", INTEGER, "순서", "Order", required=True, check="seq >= 1"),
        *columns.names(),
        columns.source_id(),
    ),
)
INDICATOR = Table(
    "indicator",
    "성과지표",
    "Indicators",
    ("id",),
    (
        columns.key(),
        _project(),
        *columns.names(),
        Field("unit", TEXT, "단위", "Unit"),
        Field("direction", TEXT, "방향", "Direction", required=True, codes=codes.DIRECTION),
        Field("baseline", REAL, "기준값", "Baseline"),
        columns.year("baseline_year", "기준 연도", "Year of the baseline"),
        Field("goal_id", TEXT, "2040 서울플랜 목표", "Goal", references=columns.GOAL),
        _basis(),
        *columns.notes(),
        columns.source_id(),
    ),
    logged=True,
)
INDICATOR_TARGET = Table(
    "indicator_target",
    "단계별 지표 목표",
    "Indicator targets by phase",
    ("indicator_id", "phase_id"),
    (
        Field(
            "indicator_id",
            TEXT,
            "성과지표",
            "Indicator",
            required=True,
            references=columns.INDICATOR,
        ),
        _phase(),
        Field("target", REAL, "목표값", "Target", required=True),
    ),
    logged=True,
)
INDICATOR_ACTUAL = Table(
    "indicator_actual",
    "연도별 지표 실적",
    "Indicator actuals by year",
    ("indicator_id", "year"),
    (
        Field(
            "indicator_id",
            TEXT,
            "성과지표",
            "Indicator",
            required=True,
            references=columns.INDICATOR,
        ),
        columns.year("year", "연도", "Year", required=True),
        Field("value", REAL, "실적값", "Value", required=True),
        columns.source_id(),
    ),
    logged=True,
)
SUPPORT_CENTRE = Table(
    "support_centre",
    "혁신지원센터",
    "Support centres",
    ("id",),
    (
        columns.key(),
        Field("hub_id", TEXT, "혁신거점", "Hub", required=True, references=columns.HUB),
        Field(
            "infrastructure_id",
            TEXT,
            "위치(기반시설)",
            "Place (infrastructure)",
            references=columns.INFRASTRUCTURE_POINT,
        ),
        *columns.names(),
        Field("operator_id", TEXT, "운영 기관", "Operator", references=columns.DEPARTMENT),
        Field("state", TEXT, "상태", "State", required=True, codes=codes.CENTRE_STATE),
        Field("opened_on", DATE, "개소일", "Opened on"),
        Field("floor_area_m2", REAL, "연면적(㎡)", "Floor area (m²)", check="floor_area_m2 >= 0"),
        *columns.notes(),
        columns.source_id(),
    ),
    logged=True,
)
SUPPORT_CENTRE_FUNCTION = Table(
    "support_centre_function",
    "센터 기능",
    "Functions of centres",
    ("centre_id", "function"),
    (
        Field("centre_id", TEXT, "센터", "Centre", required=True, references=columns.CENTRE),
        Field("function", TEXT, "기능", "Function", required=True, codes=codes.CENTRE_FUNCTION),
        _basis(),
        columns.source_id(),
    ),
    logged=True,
)
#: What a source says about a hub's organisation at a time: the gap that the brief names.
SUPPORT_GAP = Table(
    "support_gap",
    "거점 지원체계 공백",
    "Support gap of hubs",
    ("id",),
    (
        columns.key(),
        Field("hub_id", TEXT, "혁신거점", "Hub", required=True, references=columns.HUB),
        columns.year("as_of_year", "기준 연도", "As of year", required=True),
        Field("has_department", BOOLEAN, "시 전담부서 있음", "City department there"),
        Field("has_local_body", BOOLEAN, "현장 조직 있음", "Local body there"),
        *columns.notes(),
        columns.source_id(required=True),
    ),
    logged=True,
)
#: A type of programme that the city offers to districts, with its ratio rule.
PROGRAMME = Table(
    "programme",
    "자치구 협력사업",
    "Programmes with districts",
    ("id",),
    (
        columns.key(),
        *columns.names(),
        Field("field", TEXT, "분야", "Field", codes=codes.FIELD),
        Field("rule_id", TEXT, "분담 기준", "Ratio rule", references=columns.RULE),
        Field(
            "lead_department_id",
            TEXT,
            "주관 부서",
            "Lead department",
            references=columns.DEPARTMENT,
        ),
        Field("valid_from", DATE, "시작일", "Valid from"),
        Field("valid_to", DATE, "종료일", "Valid to"),
        *columns.notes(),
        columns.source_id(),
    ),
    logged=True,
)
PROGRAMME_DISTRICT = Table(
    "programme_district",
    "참여 자치구",
    "Districts taking part",
    ("programme_id", "district_code"),
    (
        Field(
            "programme_id",
            TEXT,
            "협력사업",
            "Programme",
            required=True,
            references=columns.PROGRAMME,
        ),
        Field(
            "district_code",
            TEXT,
            "자치구",
            "District",
            required=True,
            references=columns.DISTRICT,
        ),
        _project(required=False),
        Field("state", TEXT, "상태", "State", required=True, codes=codes.PROGRAMME_STATE),
        columns.year("start_year", "시작 연도", "Start year"),
        columns.year("end_year", "종료 연도", "End year"),
        Field(
            "city_percent",
            REAL,
            "시비 분담률(%)",
            "City's part (%)",
            check="city_percent >= 0 AND city_percent <= 100",
        ),
        _basis(),
        columns.source_id(),
    ),
    logged=True,
)
TECHNOLOGY_REVIEW = Table(
    "technology_review",
    "기술 점검",
    "Technology reviews",
    ("id",),
    (
        columns.key(),
        _project(),
        Field("reviewed_on", DATE, "점검일", "Reviewed on", required=True),
        Field(
            "changed_ko",
            TEXT,
            "바뀐 점",
            "What changed (Korean)",
            required=True,
            role=Role.LONG_TEXT,
        ),
        Field("changed_en", TEXT, "바뀐 점(영문)", "What changed", role=Role.LONG_TEXT),
        Field("decision", TEXT, "결정", "Decision", codes=codes.REVIEW_DECISION),
        Field("next_on", DATE, "다음 점검일", "Next review"),
        _basis(),
        columns.source_id(),
    ),
    logged=True,
)
REVIEW = Table(
    "review",
    "심사",
    "Reviews",
    ("id",),
    (
        columns.key(),
        _project(),
        Field("kind", TEXT, "종류", "Kind", required=True, codes=codes.REVIEW_KIND),
        Field("body", TEXT, "심사 기관", "Body", codes=codes.REVIEW_BODY),
        Field("state", TEXT, "진행", "State", required=True, codes=codes.REVIEW_STATE),
        Field("requested_on", DATE, "의뢰일", "Requested on"),
        Field("decided_on", DATE, "결정일", "Decided on"),
        Field("result", TEXT, "결과", "Result", codes=codes.REVIEW_RESULT),
        columns.won("reviewed_won", "심사 총사업비(원)", "Cost reviewed (won)"),
        *columns.notes(),
        columns.source_id(),
    ),
    logged=True,
)

TABLES: tuple[Table, ...] = (
    PHASE_TARGET,
    PHASE_DEPENDENCY,
    LEGAL_DEPENDENCY,
    PLAN_GOAL,
    INDICATOR,
    INDICATOR_TARGET,
    INDICATOR_ACTUAL,
    SUPPORT_CENTRE,
    SUPPORT_CENTRE_FUNCTION,
    SUPPORT_GAP,
    PROGRAMME,
    PROGRAMME_DISTRICT,
    TECHNOLOGY_REVIEW,
    REVIEW,
)
