"""The plan's tables about its council books: what each book is, and sheets drawn by planners.

Part of the declarations of `schema.py`. Neither is listed as a layer: books and templates are
edited on the plan board, sheets in QGIS's layout designer.
"""

from __future__ import annotations

from smartcity_planner.domain import codes, columns
from smartcity_planner.domain.columns import TEXT
from smartcity_planner.domain.model import Field, Role, Table

#: `definition` is JSON (`atlas.definition.Book`): it says nothing about the plan's rows, so it
#: has no references; what it names is looked up when the book is made.
BOOK = Table(
    "book",
    "도면집",
    "Council books",
    ("id",),
    (
        columns.key(),
        *columns.names(),
        Field(
            "definition",
            TEXT,
            "구성",
            "Definition",
            required=True,
            check="definition <> ''",
            role=Role.LONG_TEXT,
        ),
    ),
    listed=False,
    logged=True,
)
#: Sheets as planners drew them. Not in the log of changes: a sheet can hold a megabyte of
#: pictures, and each save would be kept twice over.
SHEET_TEMPLATE = Table(
    "sheet_template",
    "도면 서식",
    "Sheet templates",
    ("id",),
    (
        columns.key(),
        *columns.names(),
        Field("kind", TEXT, "도면 종류", "Kind of sheet", required=True, codes=codes.SHEET_KIND),
        Field("paper", TEXT, "용지", "Paper", required=True, codes=codes.PAPER),
        # A layout template of QGIS (.qpt).
        Field(
            "content",
            TEXT,
            "레이아웃(.qpt)",
            "Layout (.qpt)",
            required=True,
            check="content <> ''",
            role=Role.LONG_TEXT,
        ),
    ),
    listed=False,
)

TABLES: tuple[Table, ...] = (BOOK, SHEET_TEMPLATE)
