"""The findings as a tree: by severity, two lines each at most, the whole in the tooltip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from smartcity_planner.gui.checks.two_lines import TwoLines
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding
from smartcity_planner.planning.checks.kinds import kinds, severities

_FINDING = Qt.ItemDataRole.UserRole
_ICONS = {
    ERROR: "/mIconCritical.svg",
    WARNING: "/mIconWarning.svg",
    INFO: "/mIconInfo.svg",
}


class FindingTree(QTreeWidget):
    """Shows findings; `chosen` tells which one was clicked or reached with the keyboard."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([translate("Gui", "Finding"), translate("Gui", "About")])
        # Findings of one kind differ at their beginning (where), in their middle, or at their end
        # (how much): one line that is cut would hide it.
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setItemDelegateForColumn(0, TwoLines(self))
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        self._closed: set[str] = {INFO}
        self.currentItemChanged.connect(self._current)
        self.itemExpanded.connect(lambda item: self._closed.discard(item.data(0, _FINDING)))
        self.itemCollapsed.connect(lambda item: self._closed.add(item.data(0, _FINDING)))

    def show_findings(self, findings: Iterable[Finding], wanted: Callable[[Finding], bool]) -> int:
        """Fill the tree with the findings that are wanted; return how many those are."""
        before = self.finding()
        words, groups = kinds(), severities()
        self.blockSignals(True)
        self.clear()
        parts: dict[str, list[Finding]] = {severity: [] for severity in groups}
        for finding in findings:
            if wanted(finding):
                parts[finding.severity].append(finding)
        again: QTreeWidgetItem | None = None
        for severity, some in parts.items():
            if some:
                group = self._group(severity, groups[severity], len(some))
                items = [_item(finding, words) for finding in some]
                group.addChildren(items)
                group.setExpanded(severity not in self._closed or len(parts) == 1)
                if before in some:
                    again = items[some.index(before)]
        self.blockSignals(False)
        if again is not None:
            self.setCurrentItem(again)
        return sum(len(some) for some in parts.values())

    def sizeHintForColumn(self, column: int) -> int:
        """Let what a finding is about take no more than its share of the width."""
        wanted = super().sizeHintForColumn(column)
        return min(wanted, self.viewport().width() * 3 // 10) if column == 1 else wanted

    def finding(self) -> Finding | None:
        """Return the finding that is chosen."""
        item = self.currentItem()
        found = item.data(0, _FINDING) if item is not None else None
        return found if isinstance(found, Finding) else None

    def choose(self, finding: Finding) -> bool:
        """Make a finding the chosen one; return whether it is shown."""
        for place in range(self.topLevelItemCount()):
            group = self.topLevelItem(place)
            for number in range(group.childCount()):
                if group.child(number).data(0, _FINDING) == finding:
                    group.setExpanded(True)
                    self.setCurrentItem(group.child(number))
                    return True
        return False

    def _group(self, severity: str, label: str, count: int) -> QTreeWidgetItem:
        group = QTreeWidgetItem(
            self,
            [translate("Gui", "{severity} ({count})").format(severity=label, count=f"{count:,}")],
        )
        group.setData(0, _FINDING, severity)
        group.setIcon(0, QgsApplication.getThemeIcon(_ICONS[severity]))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = QFont(self.font())
        font.setBold(True)
        group.setFont(0, font)
        return group

    def _current(self, *_: object) -> None:
        self.chosen.emit(self.finding())


def _item(finding: Finding, words: Mapping[str, str]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([finding.text, words.get(finding.code, "")])
    item.setData(0, _FINDING, finding)
    tooltip = f"{finding.text}\n[{finding.code}]"
    item.setToolTip(0, tooltip)
    item.setToolTip(1, tooltip)
    return item
