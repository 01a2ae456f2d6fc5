"""What stays of an import of hubs, zones or infrastructure beside its rows."""

from __future__ import annotations

import json
from pathlib import Path

from smartcity_planner.intake.layer_rows import Rows
from smartcity_planner.store import ddl


def list_overlaps(rows: Rows) -> None:
    """Count the zones that overlap others, and keep with each what it overlaps."""
    result = rows.result
    found: dict[int, list[str]] = {}
    for pair in result.overlaps:
        size = f"{pair.area:,.0f} m² ({100 * pair.share:.1f} %)"
        found.setdefault(pair.row, []).append(f"{pair.other_label}: {size}")
        found.setdefault(pair.other_row, []).append(f"{pair.label}: {size}")
    labels = {row: label for row, label, _ in rows.zones}
    for row, others in found.items():
        result.notes["overlapping"] += 1
        result.example("overlapping", labels[row])
        rows.list_repair(row, "overlapping", labels[row], " · ".join(others))


def find_stale(rows: Rows) -> None:
    """Find rows of the plan that came from an earlier file of this name and are not in this one."""
    target, title = rows.asked.target, rows.title
    earlier = rows.writer.rows(
        f"SELECT p.id, p.name_ko FROM {target} p JOIN source s ON s.id = p.source_id "  # nosec B608
        f"WHERE s.id LIKE 'import:%' AND s.id <> {ddl.quoted(rows.source_id)} "
        f"AND s.title = {ddl.quoted(title)}"
    )
    rows.result.stale = [name for key, name in earlier if key not in rows.ids]
    rows.result.gone = len(rows.result.stale)


def keep(rows: Rows, page: str) -> None:
    """Write the record of the run with its report."""
    result = rows.result
    used = {role: column.header for role, column in result.columns.items()}
    row = {
        "id": result.run_id,
        "started_at": result.started_at,
        "target": result.target,
        "input": Path(result.input).name,
        "rows_read": result.read,
        "rows_imported": result.imported,
        "rows_repaired": result.repaired,
        "rows_quarantined": result.quarantined,
        "rows_new": result.new,
        "rows_changed": result.changed,
        "rows_unchanged": result.unchanged,
        "rows_gone": result.gone,
        "layer": result.layer,
        "encoding": result.encoding.name,
        "crs": result.crs.name,
        "field_map": json.dumps({**used, **rows.asked.kept}, ensure_ascii=False),
        "report": page,
    }
    rows.writer.add("import_run", row)
