"""The tables and the style of the reports of imports, within the frame that all reports share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from smartcity_planner.report_html import counts, framed, heading, paragraph

__all__ = ["Number", "counts", "page", "paragraph", "section", "table"]

_STYLE = """
.counts .read { border-left-color: #59636b; } .counts .imported { border-left-color: #3c8d5a; }
.counts .repaired, .counts .updated { border-left-color: #2b6cb0; }
.counts .quarantined { border-left-color: #c77700; }
code { font: 13px/1.45 "Noto Sans Mono CJK KR", "D2Coding", monospace; }
.chosen td { font-weight: 600; background: #f1f7f3; }
"""


class Number(str):
    """A figure that is text already: it stands right-aligned in a table."""

    __slots__ = ()


def page(language: str, title: str, about: str, body: Iterable[str]) -> str:
    """Return a whole HTML page; `body` is HTML already."""
    return framed(language, title, about, body, _STYLE)


def section(title: str, *parts: str) -> str:
    """Return a heading with HTML below it."""
    return f"{heading(title)}\n" + "\n".join(parts)


def table(head: Sequence[str], rows: Iterable[Sequence[object]], marked: int | None = None) -> str:
    """Return a table; figures stand right-aligned, row number `marked` is emphasised."""
    body = []
    kinds: list[str] = [""] * len(head)
    for number, row in enumerate(rows):
        cells = []
        for place, value in enumerate(row):
            if isinstance(value, int):
                kinds[place] = ' class="number"'
                cells.append(f'<td class="number">{value:,}</td>')
            elif isinstance(value, Number):
                kinds[place] = ' class="number"'
                cells.append(f'<td class="number">{escape(value)}</td>')
            else:
                cells.append(f"<td>{escape(str(value))}</td>")
        body.append(f"<tr{' class=chosen' if number == marked else ''}>{''.join(cells)}</tr>")
    heads = "".join(
        f"<th{kind}>{escape(text)}</th>" for kind, text in zip(kinds, head, strict=True)
    )
    return (
        f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n"
        + "\n".join(body)
        + "\n</tbody></table>"
    )
