"""V-World's base maps as layers whose source names neither the key nor this computer."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from qgis.core import QgsProject, QgsRasterLayer

from smartcity_planner.i18n import translate

#: Nobody's host (RFC 2606): without the relay, such a layer simply stays empty.
HOST = "vworld.invalid"
FIRST_LEVEL, LAST_LEVEL = 6, 19


@dataclass(frozen=True)
class BaseMap:
    """One map: how V-World calls it in its addresses, and what its tiles are."""

    upstream: str
    ending: str


#: What layers in saved projects call the maps, so it never changes, whatever V-World does.
MAPS = {
    "Base": BaseMap("Base", "png"),
    "gray": BaseMap("white", "png"),  # V-World's gray map answers to "white"
    "midnight": BaseMap("midnight", "png"),
    "Hybrid": BaseMap("Hybrid", "png"),
    "Satellite": BaseMap("Satellite", "jpeg"),
}


def title(name: str) -> str:
    """Return what the planner calls the map `name` of MAPS."""
    return {
        "Base": translate("Gui", "V-World standard map"),
        "gray": translate("Gui", "V-World gray map"),
        "midnight": translate("Gui", "V-World night map"),
        "Hybrid": translate("Gui", "V-World names and roads"),
        "Satellite": translate("Gui", "V-World satellite image"),
    }[name]


def make(name: str) -> QgsRasterLayer:
    """Return the layer of the map `name` of MAPS."""
    address = f"http://{HOST}/{name}/{{z}}/{{y}}/{{x}}.{MAPS[name].ending}"
    source = f"type=xyz&url={quote(address, safe=':/')}&zmin={FIRST_LEVEL}&zmax={LAST_LEVEL}"
    return QgsRasterLayer(source, title(name), "wms")


def add(name: str, project: QgsProject) -> QgsRasterLayer:
    """Put the map `name` of MAPS at the bottom of `project`'s layer tree."""
    layer = make(name)
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)
    return layer
