"""The Processing provider `smartcity`: the public surface of the plugin."""

from __future__ import annotations

from importlib import import_module

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from smartcity_planner import paths
from smartcity_planner.i18n import translate

#: Module and class of each algorithm, in the order of a planner's work.
ALGORITHMS = (
    ("create_plan", "CreatePlan"),
    ("build_project", "BuildProject"),
    ("import_parcels", "ImportParcels"),
    ("import_layer", "ImportLayer"),
    ("fetch_infrastructure", "FetchInfrastructure"),
    ("retry_quarantine", "RetryQuarantine"),
    ("carry_parcels", "CarryParcels"),
    ("refresh_overlay", "RefreshOverlay"),
    ("assign_parcels", "AssignParcels"),
    ("detach_parcels", "DetachParcels"),
    ("allocate_funding", "AllocateFunding"),
    ("check_plan", "CheckPlan"),
    ("zonal_figures", "ZonalFigures"),
    ("create_scenario", "CreateScenario"),
    ("compare_scenarios", "CompareScenarios"),
    ("adopt_scenario", "AdoptScenario"),
    ("record_council", "RecordCouncil"),
    ("export_history", "ExportHistory"),
    ("investment_table", "InvestmentTable"),
    ("export_atlas", "ExportAtlas"),
    ("package_districts", "PackageDistricts"),
)


class SmartCityProvider(QgsProcessingProvider):
    """Registers the algorithms; loading them is left until Processing asks."""

    def id(self) -> str:
        """Return the fixed provider id."""
        return "smartcity"

    def name(self) -> str:
        """Return the provider's name as planners see it."""
        return translate("Processing", "Smart city plan")

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(paths.resources() / "icons" / "plugin.svg"))

    def loadAlgorithms(self) -> None:
        """Add one instance of every algorithm."""
        for module, name in ALGORITHMS:
            package = import_module(f"smartcity_planner.processing.{module}")
            self.addAlgorithm(getattr(package, name)())
