"""Translation at the edges: source strings are English, Korean is complete.

`translate("Room", "text")` is what Qt's tools look for; `explain(error)` turns a
PlanError of any room into one sentence in the user's language.
"""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from smartcity_planner import paths
from smartcity_planner.domain.codes import Code
from smartcity_planner.domain.errors import PlanError

LANGUAGES = ("ko", "en")


def translate(context: str, text: str) -> str:
    """Return `text` in the language of the user interface."""
    return QCoreApplication.translate(context, text)


def put_in_language(context: str, text: str) -> str:
    """Return the translation of a text that was marked elsewhere (QT_TRANSLATE_NOOP)."""
    return QCoreApplication.translate(context, text)


def explain(error: BaseException) -> str:
    """Return what the planner should read about `error`."""
    if isinstance(error, PlanError):
        template = translate(error.context, error.template)
        if not error.values:
            return template
        return template.format(**{name: _shown(value) for name, value in error.values.items()})
    return str(error)


def _shown(value: object) -> object:
    """Return a value of an error in the user's language: codes, and errors that led to it."""
    if isinstance(value, Code):
        return value.label(ui_language())
    return explain(value) if isinstance(value, PlanError) else value


def ui_language() -> str:
    """Return "ko" where QGIS's interface is Korean, else "en"."""
    settings = QgsSettings()
    if settings.value("locale/overrideFlag", False, type=bool):
        locale = str(settings.value("locale/userLocale", ""))
    else:
        locale = str(settings.value("locale/userLocale", "")) or QLocale.system().name()
    return "ko" if locale.lower().startswith("ko") else "en"


def install_translator(language: str | None = None) -> QTranslator | None:
    """Load the plugin's translation; the caller keeps it and removes it at unload.

    Returns None for English (the source language) and where the file is missing.
    """
    if (language or ui_language()) != "ko":
        return None
    translator = QTranslator()
    if not translator.load(str(paths.translations() / "smartcity_planner_ko.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
