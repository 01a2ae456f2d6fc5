"""Writes sheets (`sheet.Sheet`) as an Excel workbook, with XlsxWriter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from smartcity_planner.domain.progress import Progress
from smartcity_planner.domain.units import WON, Unit
from smartcity_planner.project.palette import INK, MUTED_INK
from smartcity_planner.tables.sheet import Cell, Sheet
from smartcity_planner.vendoring import library

#: What Excel and LibreOffice have for Korean; where it is missing, they take their own.
FONT = "맑은 고딕"
_SOFT, _SOFTER, _LINE, _EXAMPLE = "#dfe5ec", "#f1f4f7", "#b9c2cb", "#9a4a00"
_DASH = '[=0]"–"_ ;'
#: Won has no decimals; in other units what rounds to nothing must not look like nothing.
_WON_FORMAT = f"{_DASH}#,##0_ "
_UNIT_FORMAT = f'{_DASH}[<0.5]"<1"_ ;#,##0_ '
_A4, _INCH = 9, 25.4
_ROW = 17


def write(
    target: Path,
    sheets: Sequence[Sheet],
    unit: Unit,
    properties: dict[str, str],
    made: datetime,
    progress: Progress,
) -> None:
    """Write `target` (.xlsx). Raises Cancelled, OSError, PlanError without the library."""
    xlsxwriter = library("xlsxwriter")
    book = xlsxwriter.Workbook(str(target), {"in_memory": True})  # no files elsewhere
    try:
        book.set_properties({**properties, "created": made.replace(tzinfo=None)})
        styles = _Styles(book, unit)
        for number, sheet in enumerate(sheets):
            progress.go_on(20 + 70 * number / len(sheets))
            _write_sheet(book.add_worksheet(sheet.name), sheet, styles, properties)
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise (error.args[0] if isinstance(error.args[0], OSError) else OSError(str(error))) from (
            error
        )


class _Styles:
    """The named styles of cells."""

    def __init__(self, book: Any, unit: Unit) -> None:
        self._book = book
        self._money = _WON_FORMAT if unit == WON else _UNIT_FORMAT
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._book.add_format(
                {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter"}
                | self._look(name)
            )
        return self._made[name]

    def _look(self, name: str) -> dict[str, object]:
        fixed = {
            "title": {"bold": True, "font_size": 16},
            "line": {"font_color": MUTED_INK},
            "mark": {
                "bold": True, "font_color": "#ffffff", "bg_color": _EXAMPLE, "align": "center",
            },
            "example_line": {"font_color": _EXAMPLE, "italic": True, "indent": 1},
            "unit": {"align": "right"},
            "header": {
                "bold": True, "align": "center", "text_wrap": True, "bg_color": _SOFT,
                "border": 1, "border_color": _LINE,
            },
            "remark": {"font_color": MUTED_INK, "font_size": 9},
            "exact_label": {"bold": True, "align": "right"},
            "exact": {"bold": True, "num_format": _WON_FORMAT},
            "heading": {"bold": True, "bg_color": _SOFT, "bottom": 1, "bottom_color": _LINE},
            "heading_right": {
                "bold": True, "bg_color": _SOFT, "bottom": 1, "bottom_color": _LINE,
                "align": "right",
            },
            "note_name": {"font_color": MUTED_INK, "valign": "top", "align": "left"},
            "note": {"text_wrap": True, "valign": "top"},
            "note_won": {"num_format": _WON_FORMAT},
            "difference": {"num_format": "#,##0_ "},
            "note_won_example": {
                "num_format": _WON_FORMAT, "italic": True, "font_color": _EXAMPLE,
            },
        }  # fmt: skip
        return fixed[name] if name in fixed else self._of_table(name)

    def _of_table(self, name: str) -> dict[str, object]:
        """Return the look of a table's cell: row (all, group, source, detail) and kind."""
        look: dict[str, object] = {"border": 1, "border_color": _LINE}
        row, _, kind = name.rpartition("_") if "_" in name else (name, "", "")
        if kind == "total":  # the figures of a total row carry its style's bare name
            row, kind = name, ""
        if row.endswith("_total") or row in ("all", "group"):
            look |= {"bold": True, "bg_color": _SOFT if row.startswith("all") else _SOFTER}
        if kind == "name":
            return look | {"text_wrap": True, "indent": 1}
        if kind == "label":
            return look | {"indent": 2 if row.startswith("detail") else 1}
        if kind == "whole":
            look["bold"] = not row.startswith("detail")
        if row.startswith("detail"):
            look |= {"font_color": MUTED_INK, "font_size": 9}
        if kind == "example":
            look |= {"italic": True, "font_color": _EXAMPLE}
        return look | {"num_format": self._money}


def _write_sheet(page: Any, sheet: Sheet, styles: _Styles, properties: dict[str, str]) -> None:
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    page.set_default_row(_ROW)
    for row, height in sheet.heights.items():
        page.set_row(row, height)
    for (row, column), cell in sheet.cells.items():
        _write_cell(page, row, column, cell, styles[cell.style])
    last_column = len(sheet.widths) - 1
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=12 / _INCH, right=12 / _INCH, top=14 / _INCH, bottom=16 / _INCH)
    page.fit_to_pages(1, 0)
    page.print_area(0, 0, sheet.last_row, last_column)
    page.center_horizontally()
    page.hide_gridlines(2)
    # "&" begins a code in a footer.
    page.set_footer("&L&8{}&C&8&P / &N&R&8&A".format(properties["title"].replace("&", "&&")))
    if sheet.header is not None:
        page.repeat_rows(0, sheet.header)
        page.freeze_panes(sheet.header + 1, sheet.frozen_columns)


def _write_cell(page: Any, row: int, column: int, cell: Cell, style: Any) -> None:
    if cell.down:
        page.merge_range(row, column, row + cell.down, column, "", style)
    if cell.formula:
        page.write_formula(row, column, cell.formula, style, cell.value)
    elif isinstance(cell.value, str):
        # Never by the look of the text: a name that begins with "=" is no formula.
        page.write_string(row, column, cell.value, style)
    else:
        page.write_number(row, column, cell.value, style)
