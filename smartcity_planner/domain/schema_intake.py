"""The plan's tables of what came in: runs, repairs, rows set aside, changes, and what lies where.

Part of the declarations of `schema.py`. Money and phases never stand here; nothing refers to
these tables, so that they can be rebuilt or cleared without touching a plan's content.
"""

from __future__ import annotations

from smartcity_planner.domain import codes
from smartcity_planner.domain.model import Field, FieldType, Role, Table

TEXT, INTEGER, REAL = FieldType.TEXT, FieldType.INTEGER, FieldType.REAL

_PNU = "11" + "[0-9]" * 8 + "[12]" + "[0-9]" * 8


def _key() -> Field:
    return Field("id", TEXT, "식별자", "Identifier", required=True, check="id <> ''", role=Role.KEY)


def _run_id() -> Field:
    return Field("run_id", TEXT, "가져오기", "Import", required=True)


def _share(ko: str, en: str) -> Field:
    return Field(
        "share", REAL, ko, en, required=True, check="share >= 0 AND share <= 1", role=Role.SHARE
    )


IMPORT_RUN = Table(
    "import_run",
    "가져오기 이력",
    "Imports",
    ("id",),
    (
        _key(),
        Field("started_at", TEXT, "시작 시각", "Started at", required=True),
        Field("target", TEXT, "대상", "Target", required=True),
        Field("input", TEXT, "파일", "File", required=True),
        Field("rows_read", INTEGER, "읽음", "Read", required=True),
        Field("rows_imported", INTEGER, "가져옴", "Imported", required=True),
        Field("rows_repaired", INTEGER, "고침", "Repaired", required=True),
        Field("rows_quarantined", INTEGER, "보류", "Set aside", required=True),
        Field("rows_new", INTEGER, "신규", "New"),
        Field("rows_changed", INTEGER, "변경", "Changed"),
        Field("rows_unchanged", INTEGER, "동일", "Unchanged"),
        Field("rows_gone", INTEGER, "없어짐", "Gone"),
        Field("layer", TEXT, "레이어", "Layer"),
        Field("encoding", TEXT, "문자 인코딩", "Encoding"),
        Field("crs", TEXT, "좌표계", "Coordinate system"),
        Field("field_map", TEXT, "필드 대응", "Field map", role=Role.LONG_TEXT),
        Field("report", TEXT, "보고서(HTML)", "Report (HTML)", role=Role.LONG_TEXT),
    ),
)
#: One row per repair of an imported row: which row, what was done, and what to look at.
IMPORT_REPAIR = Table(
    "import_repair",
    "고친 자료",
    "Repairs",
    ("run_id", "row", "code"),
    (
        _run_id(),
        Field("row", INTEGER, "행", "Row", required=True),
        Field("code", TEXT, "내용 코드", "Repair code", required=True),
        Field("key", TEXT, "필지·식별자", "Parcel or identifier"),
        Field("detail", TEXT, "내용", "Detail", role=Role.LONG_TEXT),
    ),
)
QUARANTINE = Table(
    "quarantine",
    "보류 자료",
    "Rows set aside",
    ("id",),
    (
        _key(),
        _run_id(),
        Field("target", TEXT, "대상", "Target", required=True),
        Field("reason_code", TEXT, "사유 코드", "Reason code", required=True),
        Field("reason", TEXT, "사유", "Reason", required=True),
        Field("raw", TEXT, "원자료", "Row as read", required=True, role=Role.LONG_TEXT),
        # Empty: still open. A row that was mended stays, with what became of it.
        Field("state", TEXT, "처리", "State", codes=codes.QUARANTINE_STATE),
        Field("mended_as", TEXT, "반영된 필지·식별자", "Taken as"),
    ),
)
#: Which column of a file means what, kept under a name for the next file of the same office.
FIELD_MAP = Table(
    "field_map",
    "필드 대응표",
    "Field maps",
    ("id",),
    (
        _key(),
        Field("title", TEXT, "이름", "Name", required=True, check="title <> ''"),
        Field("target", TEXT, "대상", "Target", required=True),
        Field("mapping", TEXT, "대응(JSON)", "Mapping (JSON)", required=True, role=Role.LONG_TEXT),
    ),
)
#: What a newer cadastre changed, parcel by parcel. A first import is not listed here.
PARCEL_CHANGE = Table(
    "parcel_change",
    "필지 변동",
    "Parcel changes",
    ("run_id", "pnu", "kind"),
    (
        _run_id(),
        Field("pnu", TEXT, "필지", "Parcel", required=True),
        Field("kind", TEXT, "변동", "Change", required=True, codes=codes.PARCEL_CHANGE),
        Field("detail", TEXT, "내용", "Detail", role=Role.LONG_TEXT),
    ),
)
#: Parcels with phases or money that a newer cadastre has no more: waiting for the planner.
MOVED_PARCEL = Table(
    "moved_parcel",
    "승계 대기 필지",
    "Moved parcels",
    ("pnu",),
    (
        Field("pnu", TEXT, "필지", "Parcel", required=True, pattern=_PNU),
        _run_id(),
        Field("kind", TEXT, "변동", "Change", required=True, codes=codes.PARCEL_CHANGE),
        Field("state", TEXT, "처리", "State", required=True, codes=codes.MOVED_STATE),
        Field("detail", TEXT, "내용", "Detail", role=Role.LONG_TEXT),
    ),
)
#: On which parcels of the newer cadastre the ground of a moved parcel lies. Shares need not
#: add up to one: ground can become a river or a neighbour city's.
PARCEL_SUCCESSOR = Table(
    "parcel_successor",
    "승계 필지",
    "Successor parcels",
    ("pnu", "successor_pnu"),
    (
        Field("pnu", TEXT, "필지", "Parcel", required=True, pattern=_PNU),
        Field("successor_pnu", TEXT, "승계 필지", "Successor", required=True, pattern=_PNU),
        _share("면적 비율", "Share of its area"),
    ),
)
#: Derived: what lies on a parcel, one row per parcel and place; several places may overlap.
PARCEL_OVERLAY = Table(
    "parcel_overlay",
    "필지 중첩",
    "What lies on a parcel",
    ("pnu", "layer", "place_id"),  # by parcel: so forms and expressions find it by the key
    (
        Field("pnu", TEXT, "필지", "Parcel", required=True),
        Field("layer", TEXT, "자료", "Layer", required=True, codes=codes.OVERLAY_LAYER),
        Field("place_id", TEXT, "장소", "Place", required=True),
        Field("area_m2", REAL, "겹친 면적(㎡)", "Shared area (m²)", check="area_m2 >= 0"),
        Field("length_m", REAL, "겹친 길이(m)", "Shared length (m)", check="length_m >= 0"),
        _share("필지 면적 중 비율", "Share of the parcel"),
    ),
)
#: Derived: figures of a raster per place.
ZONAL_FIGURE = Table(
    "zonal_figure",
    "구역 통계",
    "Zonal figures",
    ("layer", "place_id", "title", "statistic"),
    (
        Field("layer", TEXT, "자료", "Layer", required=True),
        Field("place_id", TEXT, "장소", "Place", required=True),
        Field("title", TEXT, "래스터", "Raster", required=True),
        Field("statistic", TEXT, "통계", "Statistic", required=True),
        Field("value", REAL, "값", "Value"),
        Field("unit", TEXT, "단위", "Unit"),
        Field("made_at", TEXT, "계산 시각", "Computed at", required=True),
        Field("source_id", TEXT, "출처", "Source"),
    ),
)

TABLES: tuple[Table, ...] = (
    IMPORT_RUN,
    IMPORT_REPAIR,
    QUARANTINE,
    FIELD_MAP,
    PARCEL_CHANGE,
    MOVED_PARCEL,
    PARCEL_SUCCESSOR,
    PARCEL_OVERLAY,
    ZONAL_FIGURE,
)
