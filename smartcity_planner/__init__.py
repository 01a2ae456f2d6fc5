"""Smart City Planner for Seoul: one plan, on the map and to the last won.

QGIS imports this package at its start. It must stay cheap: everything else is imported
when it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from smartcity_planner.plugin import SmartCityPlannerPlugin


def classFactory(iface: QgisInterface) -> SmartCityPlannerPlugin:
    """Give QGIS the plugin (`iface` is None under qgis_process)."""
    from smartcity_planner.plugin import SmartCityPlannerPlugin

    return SmartCityPlannerPlugin(iface)
