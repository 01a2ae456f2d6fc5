"""The findings of a check as one HTML page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path

from smartcity_planner.domain import schema
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore

_STYLE = """
body { font: 15px/1.55 "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", sans-serif;
  color: #1d2429; background: #fff; max-width: 76rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .2rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.about { color: #59636b; margin: 0 0 1.2rem; }
.counts { display: flex; padding: 0; margin: 0; list-style: none; }
.counts li { border: 1px solid #d5dadd; border-left-width: 5px; padding: .35rem .9rem;
  margin-right: .8rem; }
.counts b { font-size: 1.25rem; margin-left: .5rem; font-variant-numeric: tabular-nums; }
.counts .error { border-left-color: #b3261e; } .counts .warning { border-left-color: #c77700; }
.counts .info { border-left-color: #2b6cb0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem .5rem 0;
  border-bottom: 1px solid #e3e7e9; overflow-wrap: anywhere; word-break: keep-all; }
th { color: #59636b; font-weight: 600; border-bottom-color: #9aa4ab; }
col.where { width: 9%; } col.what { width: 41%; }
.clean { border-left: 5px solid #3c8d5a; padding: .35rem .9rem; background: #f1f7f3; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""


def write_report(
    store: PlanStore, findings: Sequence[Finding], path: Path, on: date | None = None
) -> None:
    """Write the findings to `path` (HTML) in the language of the interface.

    Raises CannotWrite where `path` cannot be written; a report that was there then stays.
    """
    page = render(store.meta().get("title", ""), findings, on or date.today())
    with files.replacing(Path(path)) as part:
        part.write_text(page, encoding="utf-8")


def render(title: str, findings: Sequence[Finding], on: date) -> str:
    """Return the page as text."""
    heading = translate("Planning", "Check of the plan")
    about = translate("Planning", "{title} · checked on {day}").format(title=title, day=on)
    labels = {
        ERROR: translate("Planning", "Errors"),
        WARNING: translate("Planning", "Warnings"),
        INFO: translate("Planning", "Notes"),
    }
    groups = {name: [f for f in findings if f.severity == name] for name in labels}
    counts = "".join(
        f'<li class="{name}">{escape(label)}<b>{len(groups[name])}</b></li>'
        for name, label in labels.items()
    )
    sections = "".join(_section(labels[name], group) for name, group in groups.items() if group)
    if not findings:
        clean = translate("Planning", "Nothing was found. The plan is in order.")
        sections = f'<p class="clean">{escape(clean)}</p>'
    return (
        f'<!DOCTYPE html>\n<html lang="{ui_language()}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(heading)} – {escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f'<body>\n<h1>{escape(heading)}</h1>\n<p class="about">{escape(about)}</p>\n'
        f'<ul class="counts">{counts}</ul>\n{sections}\n</body>\n</html>\n'
    )


def _section(label: str, findings: Sequence[Finding]) -> str:
    head = "".join(
        f"<th>{escape(text)}</th>"
        for text in (
            translate("Planning", "Where"),
            translate("Planning", "What"),
            translate("Planning", "Why"),
            translate("Planning", "How to mend it"),
        )
    )
    rows = "\n".join(_row(finding) for finding in findings)
    return (
        f'<h2>{escape(label)}</h2>\n<table><colgroup><col class="where"><col class="what">'
        f"<col><col></colgroup><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>\n"
    )


def _row(finding: Finding) -> str:
    cells = (
        schema.table(finding.where_table).label(ui_language()),
        finding.text,
        finding.why,
        finding.mend,
    )
    attributes = (
        f'data-code="{escape(finding.code)}" data-table="{escape(finding.where_table)}" '
        f'data-key="{escape(finding.where_key)}"'
    )
    return f"<tr {attributes}>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
