"""Which Python runs the analysis process. It is never QGIS's own: two GDALs would meet.

1. the environment variable SMARTCITY_ANALYSIS_PYTHON
2. QGIS's setting `smartcity/analysis_python` (Options, Advanced)
3. the environment `analysis` of the project, where the plugin runs from a checkout
"""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsSettings

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.workers.errors import WorkerMissing

VARIABLE = "SMARTCITY_ANALYSIS_PYTHON"
SETTING = "smartcity/analysis_python"
#: What the planner installs; the exact versions are those of requirements/analysis.txt.
LIBRARIES = "exactextract geopandas osmnx rasterio"

_PACKAGE = Path(__file__).resolve().parents[1]
_PLACES = (Path("bin", "python"), Path("Scripts", "python.exe"))


def analysis_python() -> Path:
    """Return the Python of the analysis process; WorkerMissing says how to get one."""
    for where, text in (
        (VARIABLE, os.environ.get(VARIABLE)),
        (SETTING, QgsSettings().value(SETTING, "")),
    ):
        if text and str(text).strip():
            return checked(Path(str(text).strip()).expanduser(), where)
    found = _of_checkout()
    if found is None:
        raise WorkerMissing(
            QT_TRANSLATE_NOOP(
                "Workers",
                "This needs a Python of its own with {libraries}, which is not set up here. "
                "Make one (python3 -m venv FOLDER, then FOLDER/bin/pip install {libraries}) and "
                "name it in QGIS under Settings, Options, Advanced as {setting}, or in the "
                "environment variable {variable}. Everything else works without it.",
            ),
            "Workers",
            libraries=LIBRARIES,
            setting=SETTING,
            variable=VARIABLE,
        )
    return found


def checked(python: Path, where: str) -> Path:
    """Return `python` where it can be run; `where` is the setting that names it."""
    if python.is_file() and os.access(python, os.X_OK):
        return python
    raise WorkerMissing(
        QT_TRANSLATE_NOOP(
            "Workers",
            "{where} names {path} as the Python of the analysis, but no program is there. "
            "Correct it, or empty it. Everything else works without it.",
        ),
        "Workers",
        where=where,
        path=python,
    )


def _of_checkout() -> Path | None:
    """Return the project's own environment, where the plugin runs from a checkout or its stage."""
    for root in (_PACKAGE.parent, _PACKAGE.parents[2]):
        if not (root / "requirements" / "analysis.txt").is_file():
            continue
        home = root / os.environ.get("SMARTCITY_VENVS", ".venv") / "analysis"
        for place in _PLACES:
            if (home / place).is_file():
                return home / place
    return None
