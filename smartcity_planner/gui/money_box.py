"""Giving the phase its money: a total, its split, its years, and how it is spread."""

from __future__ import annotations

from decimal import Decimal

from qgis.core import Qgis
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import codes
from smartcity_planner.domain.apportion import apportion
from smartcity_planner.domain.funding import spread
from smartcity_planner.domain.units import UNITS, Unit
from smartcity_planner.gui import look
from smartcity_planner.gui.amount_edit import AmountEdit
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.money_draft import MoneyDraft
from smartcity_planner.gui.phase_box import PhaseBox
from smartcity_planner.gui.split_rows import SplitRows
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.gui.widgets import ElidedCombo, hint
from smartcity_planner.gui.year_rows import YearRows
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.edit_buffers import rows
from smartcity_planner.store.ledger import FundingTable

#: Entry of the list of weights for money that has no parcel.
NOT_PLACED = "not_placed"
_PUBLISHED = ("published", "published_total")


class MoneyBox(QWidget):
    """The form; Apply writes ledger rows into the edit buffer."""

    def __init__(
        self, desk: PlanDesk, phases: PhaseBox, units: UnitChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._phases, self._units = desk, phases, units
        self.total = AmountEdit(units, self)
        self.unit = ElidedCombo(self)
        self.unit.setMaximumWidth(120)
        for unit in UNITS:
            self.unit.add(unit.label(ui_language()), unit.won)
        self.unit.choose(units.unit.won)
        self._exact = hint(self, wrap=False)
        self._exact.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.split = SplitRows(units, self)
        self.years = YearRows(units, self)
        self.weight = ElidedCombo(self)
        for code in codes.WEIGHT.codes:
            self.weight.add(code.label(ui_language()), code.value)
        self.weight.add(translate("Gui", "Not placed on parcels"), NOT_PLACED)
        self.basis = ElidedCombo(self)
        for value in ("planned", "example", "published", "published_total"):
            self.basis.add(codes.BASIS.label(value, ui_language()), value)
        self.evidence = ElidedCombo(self)
        self.keep = QCheckBox(translate("Gui", "Keep the money of other years"), self)
        self._others = QLabel(self)
        self._others.setWordWrap(True)
        self._others.setStyleSheet(f"color: {look.warning_colour(self)}")
        self._reason = QLabel(self)
        self._reason.setWordWrap(True)
        self._reason.setStyleSheet(f"color: {look.warning_colour(self)}")
        self.from_ledger = QPushButton(translate("Gui", "From the ledger"), self)
        self.from_ledger.setToolTip(
            translate("Gui", "Fill this form with the phase's money as the ledger has it")
        )
        self.apply_button = QPushButton(look.icon("money"), translate("Gui", "Apply"), self)
        self._lay_out()
        self._connect()
        self._phase_id: str | None = None
        self._drafts: dict[str, MoneyDraft | None] = {}
        self._plan_changed()

    def money(self) -> Money:
        """Return what the form says; only to be asked where `problem` is empty."""
        weight = self.weight.currentData()
        return Money(
            self.total.won or 0,
            self.split.split(),
            self.years.years(),
            "area" if weight == NOT_PLACED else weight,
            self.basis.currentData(),
            self.evidence.currentData(),
        )

    @property
    def problem(self) -> str:
        """Why the form cannot be applied; empty where it can."""
        if self._desk.why_not_editable:
            return self._desk.why_not_editable
        if self.total.problem:
            return self.total.problem
        if self.total.won is None:
            return translate("Gui", "Enter the total.")
        return self.split.problem or self.years.problem

    def refresh(self) -> None:
        """Show amounts, problems and what Apply would do."""
        won = self.total.won
        self.split.show_won(won)
        self.years.show_won(won)
        exact = translate("Gui", "= {won} won").format(won=f"{won:,}") if won is not None else ""
        self._exact.setText(exact)
        self._exact.setVisible(bool(exact) and self._units.unit.won != 1)
        self.evidence.setVisible(self._needs_evidence)
        self._form.labelForField(self.evidence).setVisible(self._needs_evidence)
        self._show_other_years()
        problem = self.problem
        self.apply_button.setEnabled(not problem)
        self.apply_button.setToolTip(
            problem or translate("Gui", "Write the money into the ledger; it can be undone")
        )
        # Before anything is entered, the form itself says what is missing.
        self._reason.setText(problem)
        self._reason.setVisible(bool(problem) and not self._pristine)

    @property
    def _needs_evidence(self) -> bool:
        return self.basis.currentData() in _PUBLISHED

    @property
    def _pristine(self) -> bool:
        return not self.total.text() and not self.split.split()

    def _apply(self) -> None:
        placed = self.weight.currentData() != NOT_PLACED
        keep = self.keep.isVisibleTo(self) and self.keep.isChecked()
        self._desk.allocate(self.money(), placed, keep)

    def _fill_from_ledger(self) -> None:
        money = self._desk.money
        if money is None or not money.table.total:
            return
        table = money.table
        if len(table.bases) > 1 or len(money.evidence) > 1:
            # One form states one basis: the mark of example money must not get lost in it.
            self._desk.say(
                translate(
                    "Gui",
                    "The phase's figures differ in basis or evidence, which one form cannot hold. "
                    "Change them in the funding table, or enter the money anew.",
                ),
                Qgis.MessageLevel.Warning,
            )
            return
        split = _hundredths({s: table.of_source(s) for s in table.sources})
        years = _hundredths({y: table.of_year(y) for y in table.years})
        self.total.set_won(table.total)
        self.split.set_split(split)
        self.years.set_years(years)
        for basis in table.bases:
            self.basis.choose(basis)
        for evidence in money.evidence:
            self.evidence.choose(evidence)
        if money.unplaced_won == table.total:
            self.weight.choose(NOT_PLACED)
        self._tell_shift(table, split, years)

    def _tell_shift(
        self, table: FundingTable, split: dict[str, Decimal], years: dict[int, Decimal]
    ) -> None:
        """Say how many won Apply would move, where percentages cannot express the ledger."""
        cells = {
            (row.source, row.fiscal_year): row.amount_won
            for row in spread("", table.total, split, years, {})
        }
        shift = sum(abs(cells.get(c, 0) - table.cells.get(c, 0)) for c in {*cells, *table.cells})
        if shift:
            self._desk.say(
                translate(
                    "Gui",
                    "Percentages cannot express this ledger exactly: Apply would move {won} won "
                    "between years or sources.",
                ).format(won=f"{shift // 2:,}"),
                Qgis.MessageLevel.Warning,
            )

    def _fill_evenly(self) -> None:
        years = self._phases.years() or sorted(self.years.years())
        if years:
            self.years.fill_evenly(years)
        else:
            self._desk.say(translate("Gui", "The phase has no dates. Add the years by hand."))

    def _content_changed(self) -> None:
        if self._desk.phase_id != self._phase_id:
            if self._phase_id:
                self._drafts[self._phase_id] = MoneyDraft.of(self)
            self._phase_id = self._desk.phase_id
            self.total.set_won(None)
            self.split.set_split({})
            self.years.set_years({})
            self.evidence.choose(None)
            money = self._desk.money
            placed = not money or not money.table.total or money.funded_parcels
            self.weight.choose("area" if placed else NOT_PLACED)
            covered = self._phases.years()
            start = self._desk.meta().get("start_year", "")
            self.years.next_year = covered[0] if covered else int(start or 2000)
            draft = self._drafts.get(self._phase_id or "")
            if draft is not None:
                draft.put_back(self)
        money = self._desk.money
        self.from_ledger.setEnabled(bool(money and money.table.total))
        self.refresh()

    def _plan_changed(self) -> None:
        plan = self._desk.plan
        with QSignalBlocker(self.evidence):
            self.evidence.clear()
            self.evidence.add(translate("Gui", "no source yet"), None)
            if plan is not None and "source" in plan.tables:
                for row in rows(plan.tables["source"], ("id", "title", "title_en"), "", "title"):
                    korean = ui_language() == "ko" or not row["title_en"]
                    self.evidence.add(str(row["title" if korean else "title_en"]), row["id"])
        self._content_changed()

    def _show_other_years(self) -> None:
        money = self._desk.money
        given = self.years.years()
        others = [y for y in money.table.years if y not in given] if money and given else []
        self.keep.setVisible(bool(others))
        self._others.setVisible(bool(others))
        if not others:
            self.keep.setChecked(False)
            return
        won = sum(money.table.of_year(year) for year in others)
        values = {"won": f"{won:,}", "years": ", ".join(map(str, others))}
        if self.keep.isChecked():
            text = translate("Gui", "{won} won of other years ({years}) stay in the ledger.")
        else:
            text = translate("Gui", "Apply removes {won} won of other years ({years}).")
        self._others.setText(text.format(**values))

    def _choose_unit(self) -> None:
        won = self.unit.currentData()
        unit: Unit = next(unit for unit in UNITS if unit.won == won)
        self._units.choose(unit)
        self.refresh()

    def _lay_out(self) -> None:
        amount = QHBoxLayout()
        amount.setSpacing(4)
        amount.addWidget(self.total, 1)
        amount.addWidget(self.unit)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(4)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.addRow(translate("Gui", "Total amount"), amount)
        self._form.addRow("", self._exact)
        self._form.addRow(self.split)
        self._form.addRow(self.years)
        self._form.addRow(translate("Gui", "Spread by"), self.weight)
        self._form.addRow(translate("Gui", "Basis"), self.basis)
        self._form.addRow(translate("Gui", "Evidence"), self.evidence)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.from_ledger)
        buttons.addStretch(1)
        buttons.addWidget(self.apply_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._form)
        layout.addWidget(self._others)
        layout.addWidget(self.keep)
        layout.addWidget(self._reason)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.total.amount_changed.connect(self.refresh)
        self.split.changed.connect(self.refresh)
        self.years.changed.connect(self.refresh)
        self.years.even_asked.connect(self._fill_evenly)
        self.years.even_button.setToolTip(
            translate("Gui", "Give every year of the phase's dates the same part")
        )
        self.unit.currentIndexChanged.connect(self._choose_unit)
        self.basis.currentIndexChanged.connect(self.refresh)
        self.keep.toggled.connect(self.refresh)
        self.from_ledger.clicked.connect(self._fill_from_ledger)
        self.apply_button.clicked.connect(self._apply)
        self._desk.plan_changed.connect(self._plan_changed)
        self._desk.content_changed.connect(self._content_changed)


def _hundredths(won: dict[object, int]) -> dict[object, Decimal]:
    """Return percentages with two decimals that add up to exactly 100."""
    return {key: Decimal(part) / 100 for key, part in apportion(10_000, won).items()}
