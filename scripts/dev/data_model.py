"""Write docs/data-model.md from the declarations of the plan's tables, views and code lists.

    python scripts/dev/data_model.py            write the page
    python scripts/dev/data_model.py --check    fail if the page is not what would be written

Nobody edits the page by hand: it says what `smartcity_planner/domain` declares.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "data-model.md"

if str(ROOT) not in sys.path and "smartcity_planner" not in sys.modules:
    sys.path.insert(0, str(ROOT))

from smartcity_planner.domain import codes, funding, schema, views  # noqa: E402
from smartcity_planner.domain.codes import CodeList  # noqa: E402
from smartcity_planner.domain.model import Field, FieldType, Role, Table, View  # noqa: E402

INTRODUCTION = f"""\
# Data model

This page is generated from `smartcity_planner/domain/schema.py`, `views.py` and `codes.py` by
`scripts/dev/data_model.py`. Change the declarations, then run the script.

A plan is one GeoPackage (schema version {schema.SCHEMA_VERSION}). Geometry stands in the column
`geom`, in EPSG:{schema.EPSG}. Every table also has a technical `fid`; relations use the natural
keys below, because keys must survive when 25 offices add rows apart from each other. What is
listed under “rules” stands in the file itself (CHECK, UNIQUE, triggers), so no program can store
a row that breaks it. A reference can be empty unless the column is required; a row that others
point to cannot be deleted and its key cannot change.

Money is whole won in 64-bit integers, everywhere. Code values are English and fixed; planners see
the Korean or English label.

The id of a row of `funding` is a name-based UUID (version 5, namespace
`{funding.LEDGER_NAMESPACE}`) of its cell, `phase_id|pnu|fiscal_year|source` with an
empty `pnu` for money without a place: two offices that fund the same cell make the same row.

`meta` holds `application`, `schema_version`, `plan_id`, `title`, `start_year`, `end_year` and
`created_at`; `sample` is 1 in a sample plan. A district package also holds `package_of_district`
(its code), `source_plan_id` (the `plan_id` it was cut from) and `packaged_at`.
"""
TYPES = {
    FieldType.TEXT: "text",
    FieldType.INTEGER: "whole number",
    FieldType.REAL: "number",
    FieldType.DATE: "date (YYYY-MM-DD)",
    FieldType.BOOLEAN: "yes/no (1, 0)",
}
ROLES = {Role.WON: "won", Role.YEAR: "year", Role.SHARE: "share, 0 to 1"}


def page() -> str:
    """Return the whole page."""
    parts = [INTRODUCTION, _contents()]
    parts += ["## Tables\n", *(_table(table) for table in schema.TABLES)]
    parts += ["## Views\n", *(_view(view) for view in views.VIEWS)]
    parts += ["## Code lists\n", *(_code_list(code_list) for code_list in code_lists())]
    return "\n".join(parts)


def code_lists() -> list[CodeList]:
    """Return all code lists, in the order in which `codes.py` declares them."""
    return [value for value in vars(codes).values() if isinstance(value, CodeList)]


def _contents() -> str:
    rows = [("Table or view", "한국어", "English", "Geometry")]
    for item in (*schema.TABLES, *views.VIEWS):
        geometry = item.geometry.value.lower() if item.geometry else "–"
        rows.append((f"[`{item.name}`](#{item.name})", item.ko, item.en, geometry))
    return _grid(rows)


def _table(table: Table) -> str:
    facts = [f"Key: {_names(table.key)}."]
    if table.geometry:
        facts.append(f"Geometry: {table.geometry.value.lower()}.")
    used_by = [
        f"`{other.name}.{field.name}`"
        for other in schema.TABLES
        for field in other.fields
        if field.references and field.references.table == table.name
    ]
    if used_by:
        facts.append(f"Referred to by {', '.join(used_by)}.")
    rules = [f"`{check}`" for check in table.checks]
    if table.unique:
        rules.append(f"unique: {_names(table.unique)}")
    lines = [_heading(table), " ".join(facts) + "\n"]
    if rules:
        lines.append("Rules of the row:\n\n" + "".join(f"- {rule}\n" for rule in rules))
    lines.append(_columns(table.fields))
    return "\n".join(lines)


def _view(view: View) -> str:
    kind = f"Geometry: {view.geometry.value.lower()}.\n" if view.geometry else ""
    return "\n".join(filter(None, [_heading(view), kind, _columns(view.fields)]))


def _heading(item: Table | View) -> str:
    return f'<a id="{item.name}"></a>\n\n### `{item.name}` – {item.ko} / {item.en}\n'


def _columns(fields: Iterable[Field]) -> str:
    rows = [("Column", "한국어", "English", "Type", "Required", "Rules")]
    for field in fields:
        kind = TYPES[field.type]
        if field.role in ROLES:
            kind += f" ({ROLES[field.role]})"
        rows.append(
            (
                f"`{field.name}`",
                field.ko,
                field.en,
                kind,
                "yes" if field.required else "",
                "; ".join(_rules(field)),
            )
        )
    return _grid(rows)


def _rules(field: Field) -> Iterator[str]:
    if field.references:
        there = field.references
        yield f"refers to [`{there.table}`](#{there.table}) by `{there.column}`"
    if field.codes:
        yield f"one of [{field.codes.name}](#codes-{field.codes.name})"
    if field.pattern:
        yield f"like `{field.pattern}`"
    if field.check:
        yield f"`{field.check}`"


def _code_list(code_list: CodeList) -> str:
    rows = [("Value", "한국어", "English")]
    rows += [(f"`{code.value}`", code.ko, code.en) for code in code_list.codes]
    used_by = [
        f"`{table.name}.{field.name}`"
        for table in schema.TABLES
        for field in table.fields
        if field.codes is code_list
    ]
    used = f"Used by {', '.join(used_by)}.\n" if used_by else ""
    heading = f'<a id="codes-{code_list.name}"></a>\n\n### {code_list.name}\n'
    return "\n".join(filter(None, [heading, used, _grid(rows)]))


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _grid(rows: list[tuple[str, ...]]) -> str:
    """Return a Markdown table; the first row is its head."""
    cells = [tuple(cell.replace("|", "\\|") for cell in row) for row in rows]
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    lines.insert(1, "|" + "---|" * len(cells[0]))
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Write or check the page; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail if the page is out of date")
    check = parser.parse_args(arguments).check
    wanted = page()
    current = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    if check and current != wanted:
        name = PAGE.relative_to(ROOT)
        print(f"{name} is out of date: run python scripts/dev/data_model.py", file=sys.stderr)
        return 1
    if not check:
        PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
