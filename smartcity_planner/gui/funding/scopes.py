"""Choosing whose money the funding table shows."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.funding.names import Names
from smartcity_planner.gui.widgets import ElidedCombo
from smartcity_planner.i18n import translate
from smartcity_planner.planning.totals import Scope

#: Kinds of scopes that have no list of things to choose from.
_ALONE = ("plan", "parcels", "unplaced")


def kind_names() -> dict[str, str]:
    """Return the kinds of scopes by name, in the order of the list."""
    return {
        "phase": translate("Gui", "Phase"),
        "project": translate("Gui", "Project"),
        "hub": translate("Gui", "Hub"),
        "district": translate("Gui", "District"),
        "department": translate("Gui", "Department (lead)"),
        "plan": translate("Gui", "Whole plan"),
        "parcels": translate("Gui", "Selected parcels"),
        "unplaced": translate("Gui", "Money without a place"),
    }


class ScopeChooser(QWidget):
    """Two lists: the kind of scope, and which one. A phase or project follows the dock's."""

    #: Another scope is chosen.
    changed = pyqtSignal()

    def __init__(self, desk: PlanDesk, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._names = desk, names
        self._followed: str | None = None
        self.kinds = ElidedCombo(self)
        for kind, text in kind_names().items():
            self.kinds.add(text, kind)
        self.kinds.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kinds.setMinimumContentsLength(11)
        self.items = ElidedCombo(self)
        self.items.setMinimumContentsLength(16)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kinds)
        layout.addWidget(self.items, 1)
        self.kinds.currentIndexChanged.connect(self._kind_chosen)
        self.items.currentIndexChanged.connect(self._item_chosen)
        self.refresh()

    @property
    def scope(self) -> Scope | None:
        """What is chosen; None where there is nothing to choose."""
        kind = self.kinds.currentData()
        if self._desk.plan is None:
            return None
        if kind == "parcels":
            return Scope(kind, pnus=frozenset(self._desk.selected))
        if kind in _ALONE:
            return Scope(kind)
        key = self.items.currentData()
        return Scope(kind, str(key)) if key is not None else None

    def choose(self, scope: Scope) -> None:
        """Go to another scope."""
        with QSignalBlocker(self.kinds), QSignalBlocker(self.items):
            self.kinds.choose(scope.kind)
            self._fill(scope.key)
        self.changed.emit()

    def refresh(self) -> None:
        """Read the names anew; a phase or project follows what was chosen in the dock."""
        kind, key = self.kinds.currentData(), self.items.currentData()
        phase = self._desk.phase_id
        if phase != self._followed:
            self._followed = phase
            if phase and kind == "phase":
                key = phase
            elif phase and kind == "project":
                key = self._names.project_of(phase) or key
        with QSignalBlocker(self.items):
            self._fill(key)

    def _fill(self, key: object) -> None:
        kind = self.kinds.currentData()
        listed = {} if kind in _ALONE or self._desk.plan is None else self._names.of(kind)
        there = [self.items.itemData(row) for row in range(self.items.count())]
        texts = [self.items.itemText(row) for row in range(self.items.count())]
        if (there, texts) != (list(listed), list(listed.values())) or kind in _ALONE:
            self.items.clear()
            for name_key, text in listed.items():
                self.items.add(text, name_key)
            if kind in _ALONE:
                self.items.add(self._alone_text(kind), None)
        self.items.choose(key)
        self.items.setEnabled(kind not in _ALONE)
        self.items.setToolTip(self.items.currentText())

    def _alone_text(self, kind: str) -> str:
        if kind == "parcels":
            count = len(self._desk.selected)
            if not count:
                return translate("Gui", "Select parcels on the map.")
            return translate("Gui", "{count} parcels selected on the map").format(
                count=f"{count:,}"
            )
        return self._desk.meta().get("title", "")

    def _kind_chosen(self) -> None:
        key: object = None
        kind, phase = self.kinds.currentData(), self._desk.phase_id
        if phase and kind == "phase":
            key = phase
        elif phase and kind in ("project", "hub", "department"):
            key = self._names.place_of(phase, kind)
        with QSignalBlocker(self.items):
            self._fill(key)
        self.changed.emit()

    def _item_chosen(self) -> None:
        self.changed.emit()
