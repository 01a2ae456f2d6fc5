"""The plan's tables about the plan itself: targets of money, spreads, history, scenarios.

Part of the declarations of `schema.py`. `funding_total` and `change_log` are kept by triggers in
the file, so that they are true whatever program edits the plan.
"""

from __future__ import annotations

from smartcity_planner.domain import codes, columns
from smartcity_planner.domain.columns import BOOLEAN, DATE, INTEGER, TEXT
from smartcity_planner.domain.model import Field, Role, Table

#: What the money of a scope should come to; empty source or year: all of them together.
FUNDING_TARGET = Table(
    "funding_target",
    "재원 목표·한도",
    "Targets and limits of money",
    ("id",),
    (
        columns.key(),
        Field("scope", TEXT, "대상", "Scope", required=True, codes=codes.TARGET_SCOPE),
        # The key of the project, phase, … ; empty for the whole plan.
        # Forms show its name (the view `choice`).
        Field("scope_key", TEXT, "대상 이름", "Which one"),
        Field("source", TEXT, "재원", "Funding source", codes=codes.SOURCE),
        columns.year("fiscal_year", "회계연도", "Fiscal year"),
        columns.won("amount_won", "금액(원)", "Amount (won)", required=True),
        Field("is_limit", BOOLEAN, "한도", "Is a limit", required=True),
        Field("basis", TEXT, "근거", "Basis", required=True, codes=codes.BASIS),
        Field("evidence_id", TEXT, "금액 출처", "Source of the figure", references=columns.SOURCE),
    ),
    checks=("(scope = 'plan') = (scope_key IS NULL)",),
    unique=("scope", "COALESCE(scope_key, '')", "COALESCE(source, '')", "COALESCE(fiscal_year, 0)"),
    logged=True,
)
#: How a phase's money was last spread, so that every leftover won can be explained.
ALLOCATION = Table(
    "allocation",
    "배분 기록",
    "How money was spread",
    ("id",),
    (
        columns.key(),
        # No reference: the record goes with its phase (a trigger), it does not keep it.
        Field("phase_id", TEXT, "단계", "Phase", required=True),
        Field("made_at", TEXT, "시각", "Made at", required=True),
        columns.won("total_won", "총액(원)", "Total (won)", required=True),
        Field("split", TEXT, "재원 비율", "Split by source", required=True),
        Field("years", TEXT, "연도 비율", "Split by year", required=True),
        Field("weight", TEXT, "배분 기준", "Spread by", codes=codes.WEIGHT),
        Field("placed", BOOLEAN, "필지에 배분", "Placed on parcels", required=True),
    ),
    listed=False,
)
COUNCIL_MEETING = Table(
    "council_meeting",
    "시의회 보고",
    "Council meetings",
    ("id",),
    (
        columns.key(),
        *columns.names(),
        Field("held_on", DATE, "보고일", "Held on", required=True),
        # The plan as it was put before the council: its last change by then.
        Field("as_of", TEXT, "기준 시각", "Plan as of", required=True),
        Field("log_seq", INTEGER, "기준 변경 번호", "Last change", required=True, role=Role.KEY),
    ),
    logged=True,
)
#: A scenario is a plan file of its own beside this one, so all that works on a plan works on it.
SCENARIO = Table(
    "scenario",
    "시나리오",
    "Scenarios",
    ("id",),
    (
        columns.key(),
        *columns.names(),
        Field("file", TEXT, "파일", "File", required=True),
        Field("made_at", TEXT, "만든 시각", "Made at", required=True),
        Field("made_by", TEXT, "만든 사람", "Made by"),
        Field("log_seq", INTEGER, "기준 변경 번호", "Last change", required=True, role=Role.KEY),
        Field("state", TEXT, "상태", "State", required=True, codes=codes.SCENARIO_STATE),
        Field("note", TEXT, "비고", "Note", role=Role.LONG_TEXT),
    ),
    logged=True,
)
#: Derived: the ledger added up. Triggers keep it, so a total is never read from millions of rows.
#: `district_code` is '' for money without a place, `evidence_id` '' where there is none.
FUNDING_TOTAL = Table(
    "funding_total",
    "재원 집계",
    "Ledger totals",
    ("phase_id", "district_code", "fiscal_year", "source", "basis", "evidence_id"),
    (
        Field("phase_id", TEXT, "단계", "Phase", required=True),
        Field("district_code", TEXT, "자치구", "District", required=True),
        Field("fiscal_year", INTEGER, "회계연도", "Fiscal year", required=True),
        Field("source", TEXT, "재원", "Funding source", required=True),
        Field("basis", TEXT, "근거", "Basis", required=True),
        Field("evidence_id", TEXT, "금액 출처", "Source of the figure", required=True),
        Field("amount_won", INTEGER, "금액(원)", "Amount (won)", required=True),
        Field("row_count", INTEGER, "행 수", "Rows", required=True),
    ),
    listed=False,
    derived=True,
)
#: Who changed which row when, from what to what. `fid` is the running number. `who` is empty
#: where another program wrote: the file cannot know who sat before it.
CHANGE_LOG = Table(
    "change_log",
    "변경 이력",
    "Change log",
    (),
    (
        Field("at", TEXT, "시각(UTC)", "At (UTC)", required=True),
        Field("who", TEXT, "사용자", "Who"),
        Field("step", TEXT, "작업", "Step"),
        Field("table_name", TEXT, "자료", "Table", required=True),
        Field("row_key", TEXT, "행", "Row", required=True),
        Field("action", TEXT, "변경", "Action", required=True, codes=codes.LOG_ACTION),
        Field("before", TEXT, "이전 값", "Before"),
        Field("after", TEXT, "이후 값", "After"),
    ),
    listed=False,
    derived=True,
)

TABLES: tuple[Table, ...] = (
    FUNDING_TARGET,
    ALLOCATION,
    COUNCIL_MEETING,
    SCENARIO,
    FUNDING_TOTAL,
    CHANGE_LOG,
)
