"""Where the desk proposes to put what it makes: never where QGIS would throw it away."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path

from qgis.core import QgsProcessingUtils
from qgis.PyQt.QtCore import QStandardPaths

from smartcity_planner.gui.actions_box import CHECK, PACKAGES, TABLE
from smartcity_planner.i18n import translate


def of_new_plan() -> Path:
    """Return a file that is not there yet, in the user's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place) or Path.home())
    return _free(documents, translate("Gui", "Smart city plan"), ".gpkg")


def beside(plan: Path, algorithm: str) -> dict[str, str]:
    """Return the parameter that names what an algorithm makes: beside the plan, not there yet."""
    name, words, suffix = {
        CHECK: ("REPORT", translate("Gui", "check"), ".html"),
        PACKAGES: ("OUTPUT", translate("Gui", "packages"), ""),
        TABLE: ("OUTPUT", translate("Gui", "investment table"), ".xlsx"),
    }[algorithm]
    return {name: str(_free(plan.parent, f"{plan.stem} {words}", suffix))}


def is_temporary(path: Path) -> bool:
    """Whether a file lies where QGIS keeps what it throws away when it closes."""
    folder = Path(QgsProcessingUtils.tempFolder()).resolve()
    return folder in path.resolve().parents


def _free(folder: Path, name: str, suffix: str) -> Path:
    """Return a path in the folder, with a number where something of that name is there already."""
    names = chain([name], (f"{name} {number}" for number in count(2)))
    return next(path for path in (folder / f"{one}{suffix}" for one in names) if not path.exists())
