"""The findings of a check as one HTML page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path

from smartcity_planner.domain import schema
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding
from smartcity_planner.report_html import counts, framed, heading, paragraph
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore

_STYLE = """
.counts .error { border-left-color: #b3261e; } .counts .warning { border-left-color: #c77700; }
.counts .info { border-left-color: #2b6cb0; }
table { table-layout: fixed; } col.where { width: 9%; } col.what { width: 41%; }
.clean { border-left: 5px solid #3c8d5a; padding: .35rem .9rem; background: #f1f7f3; }
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
    about = translate("Planning", "{title} · checked on {day}").format(title=title, day=on)
    labels = {
        ERROR: translate("Planning", "Errors"),
        WARNING: translate("Planning", "Warnings"),
        INFO: translate("Planning", "Notes"),
    }
    groups = {name: [f for f in findings if f.severity == name] for name in labels}
    body = [counts((name, label, len(groups[name])) for name, label in labels.items())]
    body += [_section(labels[name], group) for name, group in groups.items() if group]
    if not findings:
        clean = translate("Planning", "Nothing was found. The plan is in order.")
        body.append(paragraph(clean, "clean"))
    return framed(ui_language(), translate("Planning", "Check of the plan"), about, body, _STYLE)


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
        f'{heading(label)}\n<table><colgroup><col class="where"><col class="what">'
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
