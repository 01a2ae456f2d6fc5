"""A page's number in the title of its tab."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QTabWidget, QWidget

_TITLE = "smartcity_title"


def show_badge(page: QWidget, count: int) -> None:
    """Show `count` behind the title of the tab that holds `page`; none where it is zero."""
    place: QWidget | None = page
    while place is not None and not isinstance(place.parentWidget(), QTabWidget):
        tabs = place.parentWidget().parentWidget() if place.parentWidget() else None
        if isinstance(tabs, QTabWidget):  # a tab widget keeps its pages in a stack
            index = tabs.indexOf(place)
            if index >= 0:
                title = place.property(_TITLE) or tabs.tabText(index)
                place.setProperty(_TITLE, title)
                tabs.setTabText(index, f"{title} ({count:,})" if count else title)
                return
        place = place.parentWidget()
