"""The frame that all reports share: one HTML page that needs nothing beside it, all escaped.

Each room adds the style and the tables of its own reports.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_STYLE = """
body { font: 15px/1.55 "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", sans-serif;
  color: #1d2429; background: #fff; max-width: 76rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .2rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.about { color: #59636b; margin: 0 0 1.2rem; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; margin: 0; list-style: none; }
.counts li { border: 1px solid #d5dadd; border-left-width: 5px; padding: .35rem .9rem; }
.counts b { font-size: 1.25rem; margin-left: .5rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0;
  border-bottom: 1px solid #e3e7e9; overflow-wrap: anywhere; word-break: keep-all; }
th { color: #59636b; font-weight: 600; border-bottom-color: #9aa4ab; }
td.number, th.number { text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""


def framed(language: str, title: str, about: str, body: Iterable[str], style: str) -> str:
    """Return a whole page; `body` is HTML already, `style` is CSS that goes after the shared."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n<body>\n"
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
    """Return a paragraph of text; `kind` is its class."""
    return f'<p class="{escape(kind)}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def heading(text: str) -> str:
    """Return a heading."""
    return f"<h2>{escape(text)}</h2>"
