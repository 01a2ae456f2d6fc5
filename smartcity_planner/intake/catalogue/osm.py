"""OpenStreetMap through the analysis process: which areas, which server, which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from osgeo import osr
from qgis.core import QgsApplication, QgsSettings

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import zonal_places
from smartcity_planner.intake.catalogue import Declared
from smartcity_planner.intake.zonal_places import Place
from smartcity_planner.workers import run as workers

ENDPOINT = "https://overpass-api.de/api"
#: QGIS's settings: another server, and how long it may take to answer (s).
ENDPOINT_SETTING = "smartcity/overpass_url"
TIMEOUT_SETTING = "smartcity/overpass_timeout"
TIMEOUT = 90
KEEP_DAYS = 30
AGENT = "smartcity_planner (QGIS plugin for Seoul; one request at a time)"
FIELD_MAP = {"id": "osm", "name": "name", "name_en": "name_en", "subkind": "subkind"}

_WORDS = {
    "area_too_large": QT_TRANSLATE_NOOP(
        "Intake",
        "{name} has {km2} km²; OpenStreetMap's server is asked for {most} km² at most at a time. "
        "Choose a smaller district or hubs.",
    ),
    "no_network": QT_TRANSLATE_NOOP(
        "Intake",
        "OpenStreetMap's server {endpoint} cannot be reached. Check the network and try again; "
        "files of the catalogue can be imported without it. Nothing was changed.",
    ),
    "too_slow": QT_TRANSLATE_NOOP(
        "Intake",
        "OpenStreetMap's server {endpoint} gave no answer within {seconds} seconds. Try later or "
        "choose smaller areas. Nothing was changed.",
    ),
    "server_busy": QT_TRANSLATE_NOOP(
        "Intake",
        "OpenStreetMap's server {endpoint} is busy ({status}). Wait some minutes and try again. "
        "Nothing was changed.",
    ),
    "server_refused": QT_TRANSLATE_NOOP(
        "Intake",
        "OpenStreetMap's server {endpoint} refuses the request ({status}). Ask your network's "
        "administrator, or set another server in QGIS's settings (smartcity/overpass_url). "
        "Nothing was changed.",
    ),
    "server_failed": QT_TRANSLATE_NOOP(
        "Intake",
        "OpenStreetMap's server {endpoint} stopped in the middle ({reason}). Choose smaller areas "
        "and try again. Nothing was changed.",
    ),
    "answer_unreadable": QT_TRANSLATE_NOOP(
        "Intake",
        "{endpoint} answers, but not with data of OpenStreetMap. Check its address in QGIS's "
        "settings (smartcity/overpass_url). Nothing was changed.",
    ),
}
_STEPS = {
    "ask": QT_TRANSLATE_NOOP("Intake", "Asking OpenStreetMap, one area at a time."),
    "write": QT_TRANSLATE_NOOP("Intake", "Putting the places together."),
}


@dataclass(frozen=True)
class Got:
    """What came: rows written, objects of another geometry, and the date of the data."""

    rows: int
    left_out: int
    as_of: str | None


def fetch(declared: Declared, places: Sequence[Place], output: Path, progress: Progress) -> Got:
    """Write the places of `declared` in the areas into the GeoPackage `output`.

    Raises WorkerMissing, WorkerFailed (in words: no network, server busy, …) or Cancelled.
    """
    plan = osr.SpatialReference()
    plan.ImportFromEPSG(schema.EPSG)
    plan.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    areas = [(place, zonal_places.in_system(place, plan)) for place in places]
    settings = QgsSettings()
    answer = workers.run(
        "osm",
        {
            "areas": [[place.name_ko, wkb.hex()] for place, wkb in areas if wkb is not None],
            "tags": {tag: list(values) for tag, values in declared.tags.items()},
            "geometry": declared.geometry,
            "output": str(output),
            "endpoint": str(settings.value(ENDPOINT_SETTING, "") or ENDPOINT),
            "cache": str(Path(QgsApplication.qgisSettingsDirPath()) / "smartcity" / "osm"),
            "timeout": _timeout(settings.value(TIMEOUT_SETTING, TIMEOUT)),
            "agent": AGENT,
            "keep_days": KEEP_DAYS,
        },
        progress,
        words=_WORDS,
        steps=_STEPS,
        context="Intake",
    )
    return Got(int(answer["rows"]), int(answer["left_out"]), answer["as_of"])


def _timeout(value: object) -> float:
    try:
        seconds = float(str(value))
    except ValueError:
        return TIMEOUT
    return seconds if 0 < seconds <= 900 else TIMEOUT
