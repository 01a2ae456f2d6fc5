"""What the charts are about: the whole plan, or one project, hub, district or department."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.plan_layers import OpenPlan
from smartcity_planner.gui.widgets import ElidedCombo
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.edit_buffers import rows
from smartcity_planner.planning.totals import Scope, Totals

#: Table and key column of the kinds of places.
_TABLES = {
    "project": ("project", "id"),
    "hub": ("hub", "id"),
    "district": ("district", "code"),
    "department": ("department", "id"),
}
#: Stands for money without such a place in the combo box, where None is "nothing chosen".
_NOWHERE = ""


def names_of(plan: OpenPlan, kind: str) -> dict[str, str]:
    """Return the names of all of a kind by key, in the user's language, in order of their names."""
    table, key = _TABLES[kind]
    columns = (key, "name_ko", "name_en")
    if table in plan.tables:
        found = [[row[name] for name in columns] for row in rows(plan.tables[table], columns)]
    else:
        query = f"SELECT {', '.join(columns)} FROM {table}"  # nosec B608 - own names
        found = [list(row) for row in plan.store.query(query)]
    korean = ui_language() == "ko"
    named = {str(k): str(ko if korean else en or ko) for k, ko, en in found}
    return dict(sorted(named.items(), key=lambda item: item[1]))


def nowhere(kind: str) -> str:
    """Return what money without a place of a kind is called."""
    return {
        "hub": translate("Gui", "Without a hub"),
        "department": translate("Gui", "Without a lead department"),
        "project": translate("Gui", "Without a project"),
    }.get(kind, translate("Gui", "Not placed"))


class ScopeChoice(QWidget):
    """Two combo boxes: the kind, and which of it has money."""

    changed = pyqtSignal()

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.kinds = ElidedCombo(self)
        self.places = ElidedCombo(self)
        self.kinds.setMinimumContentsLength(8)
        self.places.setMinimumContentsLength(14)
        for kind, label in (
            ("plan", translate("Gui", "Whole plan")),
            ("project", translate("Gui", "Project")),
            ("hub", translate("Gui", "Innovation hub")),
            ("district", translate("Gui", "District")),
            ("department", translate("Gui", "Lead department")),
        ):
            self.kinds.add(label, kind)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kinds)
        layout.addWidget(self.places)
        self.places.hide()
        self.kinds.currentIndexChanged.connect(self._kind_chosen)
        self.places.currentIndexChanged.connect(lambda _index: self.changed.emit())

    @property
    def scope(self) -> Scope:
        """What is chosen."""
        kind = self.kinds.currentData()
        if kind == "plan":
            return Scope("plan")
        return Scope(kind, self.places.currentData() or None)

    @property
    def label(self) -> str:
        """The name of what is chosen."""
        box = self.kinds if self.kinds.currentData() == "plan" else self.places
        return box.currentText()

    def refresh(self) -> None:
        """Offer what has money now; keep the choice where it still has."""
        kind, kept = self.kinds.currentData(), self.places.currentData()
        plan, totals = self._desk.plan, self._desk.totals
        self.places.setVisible(kind != "plan")
        with QSignalBlocker(self.places):
            self.places.clear()
            if kind != "plan" and plan is not None and totals is not None:
                _fill(self.places.add, plan, totals, kind)
            self.places.choose(kept)

    def _kind_chosen(self) -> None:
        self.refresh()
        self.changed.emit()


def _fill(add: Callable[[str, str], None], plan: OpenPlan, totals: Totals, kind: str) -> None:
    with_money = totals.by(Scope("plan"), kind)
    names = names_of(plan, kind)
    for key in (*names, *(key for key in with_money if key and key not in names)):
        if key in with_money:
            add(names.get(key, key), key)
    if None in with_money:
        add(nowhere(kind), _NOWHERE)
