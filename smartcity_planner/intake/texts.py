"""Texts in a language that need not be the interface's: a report may be asked for in either."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QTranslator

from smartcity_planner import paths

CONTEXT = "Intake"


def speaker(language: str) -> Callable[[str], str]:
    """Return a function that puts an English source text of this room into `language`.

    `language` is "ko" or "en". A text without a translation stays English.
    """
    translator = QTranslator()
    if language != "ko" or not translator.load(
        str(paths.translations() / "smartcity_planner_ko.qm")
    ):
        return str
    # As bytes: PyQt would take a str for ASCII here, unlike in QCoreApplication.translate.
    return lambda text: translator.translate(CONTEXT, text.encode()) or text
