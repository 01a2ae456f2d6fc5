"""The frame of a report page: style and small pieces of HTML, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_STYLE = """
body { font: 15px/1.55 "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", sans-serif;
  color: #1d2429; background: #fff; max-width: 76rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .2rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.about { color: #59636b; margin: 0 0 1.2rem; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; margin: 0; list-style: none; }
.counts li { border: 1px solid #d5dadd; border-left-width: 5px; padding: .35rem .9rem; }
.counts b { font-size: 1.25rem; margin-left: .5rem; font-variant-numeric: tabular-nums; }
.counts .read { border-left-color: #59636b; } .counts .imported { border-left-color: #3c8d5a; }
.counts .repaired, .counts .updated { border-left-color: #2b6cb0; }
.counts .quarantined { border-left-color: #c77700; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0;
  border-bottom: 1px solid #e3e7e9; overflow-wrap: anywhere; word-break: keep-all; }
th { color: #59636b; font-weight: 600; border-bottom-color: #9aa4ab; }
td.number, th.number { text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
code { font: 13px/1.45 "Noto Sans Mono CJK KR", "D2Coding", monospace; }
.chosen td { font-weight: 600; background: #f1f7f3; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""


class Number(str):
    """A figure that is text already: it stands right-aligned in a table."""

    __slots__ = ()


def page(language: str, title: str, about: str, body: Iterable[str]) -> str:
    """Return a whole HTML page; `body` is HTML already."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<h1>{escape(title)}</h1>\n<p class="about">{escape(about)}</p>\n'
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def counts(items: Iterable[tuple[str, str, int]]) -> str:
    """Return a row of figures: (class, label, number)."""
    cells = "".join(
        f'<li class="{escape(name)}">{escape(label)}<b>{number:,}</b></li>'
        for name, label, number in items
    )
    return f'<ul class="counts">{cells}</ul>'


def section(heading: str, *parts: str) -> str:
    """Return a heading with HTML below it."""
    return f"<h2>{escape(heading)}</h2>\n" + "\n".join(parts)


def paragraph(text: str) -> str:
    """Return a paragraph of text."""
    return f"<p>{escape(text)}</p>"


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
