"""Two states of a plan side by side: money along an axis, phases, parcels."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.history.difference_layer import DifferenceLayer, kind_label
from smartcity_planner.gui.intake import tables
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import ElidedCombo, ElidedLabel, hint
from smartcity_planner.i18n import translate
from smartcity_planner.planning.scenario_compare import AXES, Comparison

PHASES, PARCELS = "phases", "parcels"
#: A table longer than this says so; all parcels are on the map.
_MOST = 2_000


class ComparisonView(QWidget):
    """Shows one `Comparison`, or a line that says how to get one."""

    def __init__(
        self, desk: PlanDesk, units: UnitChoice, with_parcels: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._units, self._with_parcels = desk, units, with_parcels
        self.comparison: Comparison | None = None
        self.layer = DifferenceLayer(QgsProject.instance())
        self.title = ElidedLabel(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.axis = ElidedCombo(self)
        self.axis.setMinimumWidth(150)
        self.axis.setMaximumWidth(190)
        self.only = QCheckBox(translate("Gui", "Only what differs"), self)
        self.only.setChecked(True)
        self.map_button = QPushButton(look.icon("zoom"), translate("Gui", "Show on the map"), self)
        self.map_button.setCheckable(True)
        self.map_button.setVisible(with_parcels)
        self.unit = QLabel(self)
        self.unit.setStyleSheet(f"color: {look.quiet_colour(self.unit)}")
        self.rows = tables.Rows([], self)
        self.view = tables.table(self.rows, translate("Gui", "Comparison"), self)
        self.note = hint(self)
        self.empty = hint(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.unit)
        bar = QHBoxLayout()
        bar.addWidget(self.axis)
        bar.addWidget(self.only)
        bar.addStretch(1)
        bar.addWidget(self.map_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        column.addWidget(self.empty, 1)
        self._fill_axes()
        self.axis.currentIndexChanged.connect(self.refresh)
        self.only.toggled.connect(self.refresh)
        self.map_button.toggled.connect(self._toggle_map)
        units.changed.connect(self.refresh)
        self.clear("")

    def release(self) -> None:
        """Take what was shown off the map."""
        self._units.changed.disconnect(self.refresh)
        self.layer.remove()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self._forget_map()
        self.comparison = comparison
        self.refresh()

    def clear(self, text: str) -> None:
        """Show nothing but a line of text."""
        self._forget_map()
        self.comparison = None
        self.empty.setText(text)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Fill the table anew."""
        found = self.comparison
        parts = (self.title, self.axis, self.only, self.unit, self.view, self.note)
        for part in parts:
            part.setVisible(found is not None)
        self.map_button.setVisible(found is not None and self._with_parcels)
        self.empty.setVisible(found is None)
        if found is None:
            return
        self.title.show_text(f"{found.a_name} → {found.b_name}")
        self.unit.setText(translate("Gui", "Unit: {unit}").format(unit=self._units.label))
        self.map_button.setEnabled(bool(found.parcels))
        self.map_button.setToolTip(
            translate("Gui", "Add the parcels that differ to the map, as a layer of their own")
            if found.parcels
            else translate("Gui", "No parcel differs.")
        )
        what = str(self.axis.currentData())
        fill: dict[str, Callable[[Comparison], None]] = {
            PHASES: self._fill_phases,
            PARCELS: self._fill_parcels,
        }
        self.only.setEnabled(what in AXES)
        self.note.setText(self._summary(found))
        fill.get(what, self._fill_money)(found)

    # Within

    def _fill_axes(self) -> None:
        for key, label in (
            ("source", translate("Gui", "Money by source")),
            ("fiscal_year", translate("Gui", "Money by year")),
            ("district", translate("Gui", "Money by district")),
            ("project", translate("Gui", "Money by project")),
            (PHASES, translate("Gui", "Phases that differ")),
        ):
            self.axis.add(label, key)
        if self._with_parcels:
            self.axis.add(translate("Gui", "Parcels that differ"), PARCELS)

    def _summary(self, found: Comparison) -> str:
        text = translate(
            "Gui", "Total {a} → {b} won (difference {difference}); {phases} phases differ"
        ).format(
            a=f"{found.a_won:,}",
            b=f"{found.b_won:,}",
            difference=f"{found.b_won - found.a_won:+,}",
            phases=f"{len(found.phases):,}",
        )
        if self._with_parcels:
            more = translate("Gui", "{count} parcels differ")
            text += " · " + more.format(count=f"{len(found.parcels):,}")
        return text

    def _fill_money(self, found: Comparison) -> None:
        lines = found.by(str(self.axis.currentData()))
        shown = [line for line in lines if line.difference or not self.only.isChecked()]
        rows = [
            (
                line.label,
                *map(self._units.show, (line.a_won, line.b_won)),
                self._more(line.difference),
            )
            for line in shown
        ]
        totals = (found.a_won, found.b_won)
        rows.append(
            (
                translate("Gui", "Total of the plan"),
                *map(self._units.show, totals),
                self._more(found.b_won - found.a_won),
            )
        )
        self._put(
            rows,
            [self.axis.currentText(), found.a_name, found.b_name, translate("Gui", "Difference")],
            right=(1, 2, 3),
            marked=[len(rows) - 1],
        )

    def _fill_phases(self, found: Comparison) -> None:
        kinds = {
            "new": translate("Gui", "Only in “{name}”").format(name=found.b_name),
            "gone": translate("Gui", "Only in “{name}”").format(name=found.a_name),
        }
        rows: list[tuple[str, ...]] = []
        for phase in found.phases:
            if phase.kind in kinds:
                rows.append((phase.phase, kinds[phase.kind], "", ""))
            rows += [(phase.phase, *change) for change in phase.changes]
        heads = [
            translate("Gui", "Phase"),
            translate("Gui", "What differs"),
            found.a_name,
            found.b_name,
        ]
        self._put(rows, heads)

    def _fill_parcels(self, found: Comparison) -> None:
        rows = [
            (
                f"{one.district} {one.jibun}",
                kind_label(one.kind),
                f"{one.a_phases or '–'} → {one.b_phases or '–'}" if one.moved else one.a_phases,
                self._both(one.a_won, one.b_won),
            )
            for one in found.parcels[:_MOST]
        ]
        heads = [
            translate("Gui", "Parcel"),
            translate("Gui", "What differs"),
            translate("Gui", "Phase"),
            translate("Gui", "Money"),
        ]
        self._put(rows, heads, right=(3,), stretch=2, most=110)
        if len(found.parcels) > _MOST:
            self.note.setText(
                translate("Gui", "The first {most} of {count} parcels; the map shows all.").format(
                    most=f"{_MOST:,}", count=f"{len(found.parcels):,}"
                )
            )

    def _put(
        self,
        rows: list[tuple[str, ...]],
        heads: list[str],
        right: tuple[int, ...] = (),
        marked: list[int] | None = None,
        stretch: int = 0,
        most: int = 220,
    ) -> None:
        self.rows.align_right(right)
        self.rows.fill(rows, heads, marked or ())
        tables.fit(self.view, stretch, most)

    def _more(self, won: int) -> str:
        """Return a difference with its sign; one too small for the unit in won, never as 0."""
        text = self._units.show(abs(won))
        if won and not text.strip("0.,"):
            return translate("Gui", "{won} won").format(won=f"{won:+,}")
        return f"{'+' if won > 0 else '−' if won < 0 else ''}{text}"

    def _both(self, before: int, after: int) -> str:
        """Return won before and after; in won where the unit would hide that they differ."""
        a, b = self._units.show(before), self._units.show(after)
        if a == b and before != after:
            a, b = (translate("Gui", "{won} won").format(won=f"{won:,}") for won in (before, after))
        return a if a == b else f"{a} → {b}"

    def _toggle_map(self, shown: bool) -> None:
        if not shown or self.comparison is None or self._desk.plan is None:
            self.layer.remove()
            return
        from smartcity_planner.gui.busy import working

        with working(translate("Gui", "Marking the parcels…")):
            self.layer.show(self.comparison, self._desk.plan.tables["parcel"])
        self._desk.say(
            translate("Gui", "{count} parcels are marked on the map.").format(
                count=f"{len(self.comparison.parcels):,}"
            )
        )

    def _forget_map(self) -> None:
        self.layer.remove(later=True)
        self.map_button.blockSignals(True)
        self.map_button.setChecked(False)
        self.map_button.blockSignals(False)
