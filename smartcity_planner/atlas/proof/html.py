"""Small pieces of the report's HTML: one page that needs nothing beside it, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

STYLE = """
body { font: 15px/1.55 "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", sans-serif;
  color: #1d2429; background: #fff; max-width: 76rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .2rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.about { color: #59636b; margin: 0 0 1.2rem; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; margin: 0 0 1rem;
  list-style: none; }
.counts li { border: 1px solid #d5dadd; border-left: 5px solid #59636b; padding: .35rem .9rem; }
.counts b { font-size: 1.25rem; margin-left: .5rem; font-variant-numeric: tabular-nums; }
.counts .bad { border-left-color: #b3261e; } .counts .good { border-left-color: #3c8d5a; }
.good p, p.good { border-left: 5px solid #3c8d5a; padding: .35rem .9rem; background: #f1f7f3; }
p.bad { border-left: 5px solid #b3261e; padding: .35rem .9rem; background: #fdf1f0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0;
  border-bottom: 1px solid #e3e7e9; overflow-wrap: anywhere; word-break: keep-all; }
th { color: #59636b; font-weight: 600; border-bottom-color: #9aa4ab; }
td.number, th.number { text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
td.bad { color: #b3261e; font-weight: 600; } td.mark { color: #3c8d5a; white-space: nowrap; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""


def page(language: str, title: str, about: str, body: Iterable[str]) -> str:
    """Return a whole page; `body` is HTML already."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
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


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph of text."""
    return f'<p class="{escape(kind)}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def heading(text: str) -> str:
    """Return a heading."""
    return f"<h2>{escape(text)}</h2>"


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
