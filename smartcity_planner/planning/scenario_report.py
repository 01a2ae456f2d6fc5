"""The comparison of two plans as one HTML page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from pathlib import Path

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.scenario_compare import Comparison
from smartcity_planner.report_html import framed, heading
from smartcity_planner.store import files

_STYLE = "tr.total td { font-weight: 600; border-top: 1px solid #9aa4ab; }"
#: So many parcels are listed; the counts are of all.
_MOST = 1_000


def write_report(comparison: Comparison, path: Path, on: date | None = None) -> None:
    """Write a comparison to `path` (HTML) in the language of the interface. Raises CannotWrite."""
    with files.replacing(Path(path)) as part:
        part.write_text(render(comparison, on or date.today()), encoding="utf-8")


def render(found: Comparison, on: date) -> str:
    """Return the page as text; all money is whole won."""
    about = translate("Planning", "{a} → {b} · compared on {day} · unit: won").format(
        a=found.a_name, b=found.b_name, day=on
    )
    money = [
        _money(found, axis, label)
        for axis, label in (
            ("source", translate("Planning", "Money by source")),
            ("fiscal_year", translate("Planning", "Money by year")),
            ("district", translate("Planning", "Money by district")),
            ("project", translate("Planning", "Money by project")),
        )
    ]
    body = [*money, _phases(found), _parcels(found)]
    return framed(ui_language(), translate("Planning", "Comparison of plans"), about, body, _STYLE)


def _difference(won: int) -> str:
    return f"{'+' if won > 0 else '−' if won < 0 else ''}{format_won(abs(won))}"


def _table(heads: Sequence[str], rows: Iterable[str], won_from: int) -> str:
    head = "".join(
        f"<th{_won(place >= won_from)}>{escape(text)}</th>" for place, text in enumerate(heads)
    )
    body = "\n".join(rows)
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>\n"


def _won(is_won: bool) -> str:
    return ' class="number"' if is_won else ""


def _row(cells: Sequence[str], won_from: int, mark: str = "") -> str:
    parts = "".join(
        f"<td{_won(place >= won_from)}>{escape(text)}</td>" for place, text in enumerate(cells)
    )
    return f"<tr{mark}>{parts}</tr>"


def _money(found: Comparison, axis: str, label: str) -> str:
    rows = [
        _row(
            (
                line.label,
                format_won(line.a_won),
                format_won(line.b_won),
                _difference(line.difference),
            ),
            1,
            f' data-axis="{axis}"',
        )
        for line in found.by(axis)
    ]
    total = (
        translate("Planning", "Total of the plan"),
        format_won(found.a_won),
        format_won(found.b_won),
        _difference(found.b_won - found.a_won),
    )
    rows.append(_row(total, 1, ' class="total"'))
    heads = (label, found.a_name, found.b_name, translate("Planning", "Difference"))
    return f"{heading(label)}\n{_table(heads, rows, 1)}"


def _phases(found: Comparison) -> str:
    title = translate("Planning", "Phases that differ: {count}").format(count=len(found.phases))
    only = translate("Planning", "only in “{name}”")
    kinds = {"new": only.format(name=found.b_name), "gone": only.format(name=found.a_name)}
    rows = []
    for phase in found.phases:
        if phase.kind in kinds:
            rows.append(_row((phase.phase, kinds[phase.kind], "", ""), 9, ' data-kind="phase"'))
        rows += [_row((phase.phase, *change), 9, ' data-kind="phase"') for change in phase.changes]
    if not rows:
        return heading(title)
    heads = (
        translate("Planning", "Phase"),
        translate("Planning", "What"),
        found.a_name,
        found.b_name,
    )
    return f"{heading(title)}\n{_table(heads, rows, 9)}"


def _parcels(found: Comparison) -> str:
    title = translate("Planning", "Parcels that differ: {count}").format(
        count=f"{len(found.parcels):,}"
    )
    if len(found.parcels) > _MOST:
        title += " " + translate("Planning", "(the first {most} are listed)").format(
            most=f"{_MOST:,}"
        )
    rows = [
        _row(
            (
                f"{one.district} {one.jibun}",
                one.a_phases or "–",
                one.b_phases or "–",
                format_won(one.a_won),
                format_won(one.b_won),
                _difference(one.b_won - one.a_won),
            ),
            3,
            f' data-pnu="{escape(one.pnu)}"',
        )
        for one in found.parcels[:_MOST]
    ]
    if not rows:
        return heading(title)
    heads = (
        translate("Planning", "Parcel"),
        found.a_name,
        found.b_name,
        translate("Planning", "Money before"),
        translate("Planning", "Money after"),
        translate("Planning", "Difference"),
    )
    return f"{heading(title)}\n{_table(heads, rows, 3)}"
