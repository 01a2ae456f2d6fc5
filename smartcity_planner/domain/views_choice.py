"""What a form offers where the choice depends on another column of the same row.

QGIS filters a list by the row's other values only where the list is a layer; so the steps of each
phase scheme and the rows that a target of money can be set for stand in one view.
"""

from __future__ import annotations

from smartcity_planner.domain import codes
from smartcity_planner.domain.model import Field, FieldType, View

_NAMED = ("project", "hub", "district", "department")
_KEYS = {"district": "code"}


def _typed() -> str:
    """Return a SELECT of no row, whose columns give the view its types.

    Only where the other rows cannot be of another type: newer SQLite (3.41) gives a column that
    may also hold numbers no type, and GDAL takes it for binary. Hence the CAST in `_rows`.
    """
    return (
        "SELECT p.id AS list, p.id AS value, p.seq AS seq, p.name_ko AS name_ko,\n"
        "       p.name_en AS name_en FROM phase p WHERE 0"
    )


def _steps() -> list[str]:
    found = []
    for scheme, steps in codes.STEPS_OF_SCHEME.items():
        for seq, step in enumerate(steps, start=1):
            # QGIS orders a list by its names; the stages of "stage" begin with their number.
            number = "" if scheme == "stage" else f"{seq}. "
            ko, en = (number + codes.PHASE_STEP.label(step, name) for name in ("ko", "en"))
            found.append(f"SELECT '{scheme}', '{step}', {seq}, '{ko}', '{en}'")  # nosec B608
    return found


def _rows() -> list[str]:
    # The names are the schema's own, not input.
    found = [
        f"SELECT '{table}', {_KEYS.get(table, 'id')}, 0, name_ko,\n"  # nosec B608
        f"       CAST(COALESCE(NULLIF(name_en, ''), name_ko) AS TEXT) FROM {table}"
        for table in _NAMED
    ]
    found.append(
        "SELECT 'phase', ph.id, ph.seq, pr.name_ko || ' · ' || ph.name_ko,\n"
        "       COALESCE(NULLIF(pr.name_en, ''), pr.name_ko) || ' · ' ||\n"
        "       COALESCE(NULLIF(ph.name_en, ''), ph.name_ko)\n"
        "FROM phase ph JOIN project pr ON pr.id = ph.project_id"
    )
    return found


#: `list` is a phase scheme, whose values are its steps, or a kind of scope, whose values are keys.
CHOICE = View(
    "choice",
    "선택 목록",
    "Choices",
    "\nUNION ALL\n".join([_typed(), *_steps(), *_rows()]),
    (
        Field("list", FieldType.TEXT, "목록", "List"),
        Field("value", FieldType.TEXT, "값", "Value"),
        Field("seq", FieldType.INTEGER, "순서", "Order"),
        Field("name_ko", FieldType.TEXT, "이름", "Name (Korean)"),
        Field("name_en", FieldType.TEXT, "영문 이름", "Name"),
    ),
)
