"""Libraries that ship inside the plugin, for QGIS installers do not all bring them.

They lie in `vendor/` of the staged plugin, with their licences (scripts/dev/stage.py); in the
repository they come from the locked environment.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError

_VENDOR = Path(__file__).resolve().parent / "vendor"


def library(name: str) -> ModuleType:
    """Return a library of `vendor/`, or of the environment where the plugin is not staged.

    One that another plugin has already loaded is taken as it is: Python keeps one of each name.
    Raises PlanError where it is in neither place.
    """
    place = str(_VENDOR)
    sys.path.insert(0, place)
    try:
        return import_module(name)
    except ImportError as error:
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Tables",
                "A part of the plugin is missing ({name}). Install the plugin again.",
            ),
            "Tables",
            name=name,
        ) from error
    finally:
        sys.path.remove(place)
