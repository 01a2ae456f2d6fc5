"""The tables and the style of the proof's report, within the frame that all reports share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from smartcity_planner.report_html import counts, framed, heading, paragraph

__all__ = ["counts", "heading", "page", "paragraph", "table"]

_STYLE = """
.counts { margin: 0 0 1rem; } .counts li { border-left-color: #59636b; }
.counts .bad { border-left-color: #b3261e; } .counts .good { border-left-color: #3c8d5a; }
.good p, p.good { border-left: 5px solid #3c8d5a; padding: .35rem .9rem; background: #f1f7f3; }
p.bad { border-left: 5px solid #b3261e; padding: .35rem .9rem; background: #fdf1f0; }
th, td { padding: .3rem .9rem .3rem 0; }
td.bad { color: #b3261e; font-weight: 600; } td.mark { color: #3c8d5a; white-space: nowrap; }
"""


def page(language: str, title: str, about: str, body: Iterable[str]) -> str:
    """Return a whole page; `body` is HTML already."""
    return framed(language, title, about, body, _STYLE)


def table(
    head: Sequence[str], rows: Iterable[Sequence[tuple[str, str]]], numbers: Sequence[int] = ()
) -> str:
    """Return a table of (class, text) cells; columns in `numbers` stand right-aligned."""
    heads = "".join(
        f'<th class="number">{escape(text)}</th>'
        if place in numbers
        else f"<th>{escape(text)}</th>"
        for place, text in enumerate(head)
    )
    body = "\n".join(
        "<tr>" + "".join(f'<td class="{kind}">{escape(text)}</td>' for kind, text in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
