"""The plan as it was put before the council last: ledger and phases, computed from the log.

Both views are empty in a plan that has no council meeting.
"""

from __future__ import annotations

from smartcity_planner.domain import as_of, codes, schema
from smartcity_planner.domain.model import Field, FieldType, Role, View

_MARK = "(SELECT log_seq FROM council_meeting ORDER BY held_on DESC, fid DESC LIMIT 1)"
_WHEN = "EXISTS (SELECT 1 FROM council_meeting)"


def _view(name: str, ko: str, en: str, table: str, columns: dict[str, str], *own: Field) -> View:
    """Return a view; `columns` maps columns of `table` to their names in the view.

    Dates are text in it: newer SQLite (3.41) calls a column of dates and of values read from the
    log neither, and GDAL then takes it for binary.
    """
    of = schema.table(table)
    dates = {field.name for field in of.fields if field.type == FieldType.DATE}

    def read(there: str) -> str:
        return f"CAST(r.{there} AS TEXT)" if there in dates else f"r.{there}"

    named = ", ".join(f"{read(there)} AS {here}" for there, here in columns.items())
    rows = as_of.rows_at(of, tuple(columns), _MARK, _WHEN)
    # The first SELECT, of no row, gives the view its types; the names are the schema's own.
    typed = ", ".join(
        f"t.{of.key[0] if there in dates else there} AS {here}" for there, here in columns.items()
    )
    return View(
        name,
        ko,
        en,
        f"SELECT {typed} FROM {table} t WHERE 0\nUNION ALL\n"  # nosec B608
        f"SELECT {named} FROM (\n{rows}) r",
        own,
    )


FUNDING_AT_COUNCIL = _view(
    "funding_at_council",
    "최근 시의회 보고 시점의 재원",
    "Funding as last put to the council",
    "funding",
    {name: name for name in ("phase_id", "pnu", "fiscal_year", "source", "amount_won")},
    Field("phase_id", FieldType.TEXT, "단계", "Phase"),
    Field("pnu", FieldType.TEXT, "필지", "Parcel"),
    Field("fiscal_year", FieldType.INTEGER, "회계연도", "Fiscal year", role=Role.YEAR),
    Field("source", FieldType.TEXT, "재원", "Funding source", codes=codes.SOURCE),
    Field("amount_won", FieldType.INTEGER, "금액(원)", "Amount (won)", role=Role.WON),
)
PHASE_AT_COUNCIL = _view(
    "phase_at_council",
    "최근 시의회 보고 시점의 단계",
    "Phases as last put to the council",
    "phase",
    {
        "id": "phase_id",
        **{
            name: name
            for name in ("project_id", "seq", "name_ko", "name_en", "starts_on", "ends_on")
        },
    },
    Field("phase_id", FieldType.TEXT, "식별자", "Identifier", role=Role.KEY),
    Field("project_id", FieldType.TEXT, "사업", "Project"),
    Field("seq", FieldType.INTEGER, "순서", "Order"),
    Field("name_ko", FieldType.TEXT, "이름", "Name (Korean)"),
    Field("name_en", FieldType.TEXT, "영문 이름", "Name (English)"),
    Field("starts_on", FieldType.TEXT, "시작일", "Starts on"),
    Field("ends_on", FieldType.TEXT, "종료일", "Ends on"),
)
