"""A refusal of the database, told in the planner's words.

Every rule of the plan stands in the database under a name (`table.column`); here the name
becomes the labels that the planner knows from the forms.
"""

from __future__ import annotations

import re

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.i18n import ui_language

_COLUMN = re.compile(r"(CHECK|UNIQUE|NOT NULL) constraint failed: (\w+)\.(\w+)")
_INDEX = re.compile(r"UNIQUE constraint failed: index '(\w+)_unique'")
_ROW = re.compile(r"CHECK constraint failed: (\w+): ")
_MISSING = re.compile(r"(\w+)\.(\w+): no such (\w+)")
_USED = re.compile(r"(\w+) is still used by (\w+)")


def rule_broken(error: BaseException) -> BadInput:
    """Return the message for a row that the plan's own rules refuse; nothing was written."""
    text = str(error)
    if found := _MISSING.search(text):
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Store",
                "A row of “{table}” names a “{parent}” that the plan does not have. "
                "Nothing was written.",
            ),
            "Store",
            table=_table(found[1]),
            parent=_table(found[3]),
        )
    if found := _USED.search(text):
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Store",
                "The “{parent}” is still used by rows of “{table}”. Remove or change those "
                "first. Nothing was written.",
            ),
            "Store",
            parent=_table(found[1]),
            table=_table(found[2]),
        )
    if "UNIQUE" in text and (found := _INDEX.search(text) or _COLUMN.search(text)):
        name = found[1] if found.re is _INDEX else found[2]
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Store",
                "“{table}” already has this row. Change the existing one. Nothing was written.",
            ),
            "Store",
            table=_table(name),
        )
    if found := _COLUMN.search(text):
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Store",
                "“{table}”: this value is not allowed in “{column}”, or it is missing. "
                "Nothing was written.",
            ),
            "Store",
            table=_table(found[2]),
            column=_column(found[2], found[3]),
        )
    if found := _ROW.search(text):
        return BadInput(
            QT_TRANSLATE_NOOP(
                "Store",
                "“{table}”: the values of a row contradict each other, e.g. an end before its "
                "start. Nothing was written.",
            ),
            "Store",
            table=_table(found[1]),
        )
    return BadInput(
        QT_TRANSLATE_NOOP("Store", "The plan refuses a row ({rule}). Nothing was written."),
        "Store",
        rule=text,
    )


def _table(name: str) -> str:
    try:
        return schema.table(name).label(ui_language())
    except KeyError:
        return name


def _column(table: str, name: str) -> str:
    try:
        return schema.table(table).field(name).label(ui_language())
    except KeyError:
        return name
