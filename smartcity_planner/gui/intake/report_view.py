"""Reports inside a window: a viewer that opens no address, and a page that it can draw."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QTextBrowser, QWidget

from smartcity_planner.i18n import translate
from smartcity_planner.store import files

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_FIGURES = re.compile(r'<ul class="counts">(.*?)</ul>', re.DOTALL)
_FIGURE = re.compile(r"<li[^>]*>(.*?)<b>(.*?)</b></li>", re.DOTALL)
#: Qt's viewer knows few rules; the report's own style is for browsers.
_PLAIN = (
    "<style>body{font-size:10pt} h1{font-size:large} h2{font-size:medium;margin-top:12px}"
    "th{text-align:left;padding:2px 14px 2px 0} td{padding:2px 14px 2px 0}"
    "td.number{text-align:right}</style>"
)


def viewer(parent: QWidget) -> QTextBrowser:
    """Return a viewer of reports."""
    browser = QTextBrowser(parent)
    browser.setOpenLinks(False)
    browser.setAccessibleName(translate("Gui", "Report of the import"))
    return browser


def plain(html: str) -> str:
    """Return the report as Qt's viewer can draw it: its own style, the figures in one line."""
    html = _STYLE.sub(_PLAIN, html, count=1)
    return _FIGURES.sub(lambda found: _in_a_line(found.group(1)), html)


def _in_a_line(items: str) -> str:
    figures = (f"{label} <b>{number}</b>" for label, number in _FIGURE.findall(items))
    return f"<p>{' &nbsp;·&nbsp; '.join(figures)}</p>"


def ask_place(parent: QWidget) -> Path | None:
    """Let the planner say where a report is to be saved."""
    path, _ = QFileDialog.getSaveFileName(
        parent,
        translate("Gui", "Save the report"),
        "",
        translate("Gui", "Web pages (*.html)"),
    )
    if not path:
        return None
    return Path(path) if path.lower().endswith(".html") else Path(f"{path}.html")


def save(html: str, target: Path) -> Path:
    """Write a report, whole or not at all. Raises CannotWrite."""
    with files.replacing(target) as part:
        part.write_text(html, encoding="utf-8")
    return target
