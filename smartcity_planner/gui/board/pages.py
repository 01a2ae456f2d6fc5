"""Which pages the plan board has, in their order. Each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from smartcity_planner.i18n import translate


@dataclass(frozen=True)
class Page:
    """One page: its name, its icon in resources/icons, its title, and `module:class`."""

    name: str
    icon: str
    title: Callable[[], str]
    where: str

    def load(self) -> Any:
        """Return the page's class."""
        module, name = self.where.split(":")
        return getattr(import_module(module), name)


#: In this order: funding, schedule, checks, charts, book, scenarios, history.
PAGES: tuple[Page, ...] = (
    Page(
        "funding",
        "table",
        lambda: translate("Gui", "Funding table"),
        "smartcity_planner.gui.funding.page:FundingPage",
    ),
    Page(
        "schedule",
        "schedule",
        lambda: translate("Gui", "Schedule"),
        "smartcity_planner.gui.schedule.page:SchedulePage",
    ),
    Page(
        "checks",
        "check",
        lambda: translate("Gui", "Findings"),
        "smartcity_planner.gui.checks.page:FindingsPage",
    ),
    Page(
        "charts",
        "chart",
        lambda: translate("Gui", "Charts"),
        "smartcity_planner.gui.charts.page:ChartsPage",
    ),
    Page(
        "book",
        "atlas",
        lambda: translate("Gui", "Council book"),
        "smartcity_planner.gui.book.page:BookPage",
    ),
    Page(
        "scenarios",
        "scenario",
        lambda: translate("Gui", "Scenarios"),
        "smartcity_planner.gui.history.scenarios_page:ScenariosPage",
    ),
    Page(
        "history",
        "history",
        lambda: translate("Gui", "History"),
        "smartcity_planner.gui.history.history_page:HistoryPage",
    ),
)
