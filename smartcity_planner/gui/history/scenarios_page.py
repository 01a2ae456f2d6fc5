"""The page “Scenarios”: make, open, compare and adopt copies of the plan."""

from __future__ import annotations

from datetime import datetime

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSplitter, QVBoxLayout, QWidget

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.history.comparison_view import ComparisonView
from smartcity_planner.gui.history.doing import do
from smartcity_planner.gui.history.scenario_panel import ScenarioPanel
from smartcity_planner.gui.intake import tables
from smartcity_planner.gui.messages import Messages
from smartcity_planner.gui.notice import Notice
from smartcity_planner.gui.opening import PlanOpener
from smartcity_planner.i18n import explain, translate
from smartcity_planner.planning import scenario as scenarios
from smartcity_planner.planning import scenario_adopt
from smartcity_planner.planning.scenario import Scenario
from smartcity_planner.planning.scenario_adopt import Adopted, Moved
from smartcity_planner.planning.scenario_compare import Comparison, compare


class ScenariosPage(QWidget):
    """The list of scenarios beside the comparison of the ones that are selected."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = around.desk
        self.opener = PlanOpener(around.iface, around.desk, Messages(around.iface), self)
        self.notice = Notice(self)
        self.panel = ScenarioPanel(around.desk, self)
        self.comparison = ComparisonView(self._desk, around.units, True, self)
        self._lay_out()
        self.panel.form.accepted.connect(self._create)
        self.panel.open_button.clicked.connect(self._open)
        self.panel.compare_button.clicked.connect(self._compare)
        self.panel.adopt_button.clicked.connect(self._ask_adopt)
        self.panel.drop_button.clicked.connect(self._ask_drop)
        self.panel.view.doubleClicked.connect(self._open)
        self._kept = Connections()
        self._kept.add(self._desk.plan_changed, self.refresh)
        self._kept.add(self._desk.content_changed, self.panel.show_what_applies)
        self.refresh()

    def release(self) -> None:
        """Let the desk go, and take what was marked off the map."""
        self._kept.close()
        self.comparison.release()

    def refresh(self) -> None:
        """Read the scenarios again."""
        self.notice.close_notice()
        self.panel.form.hide()
        self.comparison.clear(
            translate(
                "Gui",
                "Select a scenario and press “Compare” to see it beside the plan, or two "
                "scenarios to see them beside each other.",
            )
        )
        plan, self.panel.home, self.panel.listed = self._desk.plan, None, []
        text = translate("Gui", "No plan is open. Create a plan or open one.")
        if plan is not None:
            try:
                self.panel.home = scenarios.home_of(plan.store)
                self.panel.listed = scenarios.listed(self.panel.home)
                text = translate(
                    "Gui",
                    "A scenario is a copy of the plan in a file of its own. Open it, edit it like "
                    "the plan, compare, and adopt it, or leave it.",
                )
            except PlanError as error:
                text = explain(error)
        self.panel.lead.setText(text)
        self.panel.fill()
        self.panel.show_what_applies()

    # Within

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.panel)
        split.addWidget(self.comparison)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([430, 560])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.notice)
        whole.addWidget(split, 1)

    def _create(self) -> None:
        home, form = self.panel.home, self.panel.form
        if home is None or not form.name.text().strip():
            return
        if self._desk.unsaved:  # edited while the name was being typed; the copy would lack it
            self._desk.say(
                translate(
                    "Gui",
                    "The plan has edits that are not saved; the scenario would lack them. Save or "
                    "discard them first.",
                ),
                Qgis.MessageLevel.Warning,
            )
            return
        made = do(
            self._desk,
            translate("Gui", "Copying the plan…"),
            lambda progress: scenarios.create(
                home, form.name.text(), form.name_en.text(), form.note.text(), progress
            ),
        )
        if made is None:
            return
        self._desk.say(
            translate(
                "Gui", "The scenario “{name}” is made. Open it to edit it; the plan stays as it is."
            ).format(name=form.name.text().strip()),
            Qgis.MessageLevel.Success,
        )
        self._desk.look_again()
        self.refresh()
        self.panel.view.selectRow(1)

    def _open(self, *_: object) -> None:
        picked = tables.chosen(self.panel.view)
        if not self.panel.open_button.isEnabled() or len(picked) != 1 or self.panel.home is None:
            return
        home = self.panel.home
        if picked[0]:
            wanted = do(
                self._desk,
                translate("Gui", "Opening the scenario…"),
                lambda _progress: scenarios.opened(home, self.panel.listed[picked[0] - 1]),
            )
        else:
            wanted = home
        if wanted is not None:
            self.opener.open(wanted.path)

    def _compare(self) -> None:
        chosen, home = self.panel.chosen(), self.panel.home
        if home is None or not chosen:
            return

        def look_at(progress: Progress) -> Comparison:
            stores = [scenarios.opened(home, one) for one in chosen]
            return compare(*(stores if len(stores) == 2 else (home, stores[0])), progress)

        found = do(self._desk, translate("Gui", "Comparing…"), look_at)
        if found is not None:
            self.comparison.show_comparison(found)

    def _ask_adopt(self) -> None:
        home, [chosen] = self.panel.home, self.panel.chosen()

        def look_at(progress: Progress) -> tuple[Comparison, list[Moved]]:
            found = compare(home, scenarios.opened(home, chosen), progress)
            return found, scenario_adopt.moved_since(home, chosen)

        seen = do(self._desk, translate("Gui", "Comparing…"), look_at)
        if seen is None:
            return
        found, moved = seen
        self.comparison.show_comparison(found)
        text = translate(
            "Gui",
            "Adopting “{name}” replaces the plan's phases, parcels and money: total {a} → {b} won, "
            "{parcels} parcels and {phases} phases change. It is saved at once, and Ctrl+Z does "
            "not take it back.",
        ).format(
            name=chosen.name,
            a=f"{found.a_won:,}",
            b=f"{found.b_won:,}",
            parcels=f"{len(found.parcels):,}",
            phases=f"{len(found.phases):,}",
        )
        if moved:
            text += "\n" + translate(
                "Gui",
                "The plan was changed since this scenario was made; these changes will be undone: "
                "{changes}.",
            ).format(changes="; ".join(one.text for one in moved))
        self.notice.ask(
            text,
            [
                (
                    translate("Gui", "Keep the plan as a scenario, then adopt"),
                    lambda: self._adopt(chosen, bool(moved), keep=True),
                ),
                (translate("Gui", "Adopt"), lambda: self._adopt(chosen, bool(moved), keep=False)),
                (translate("Gui", "Cancel"), None),
            ],
        )

    def _adopt(self, chosen: Scenario, over: bool, keep: bool) -> None:
        home = self.panel.home
        if home is None:
            return

        def work(progress: Progress) -> Adopted:
            if keep:
                now = f"{datetime.now():%Y-%m-%d %H.%M.%S}"
                name = translate("Gui", "Plan before adopting, {now}").format(now=now)
                scenarios.create(home, name)
            return scenario_adopt.adopt(home, chosen, progress, over)

        done = do(self._desk, translate("Gui", "Adopting the scenario…"), work)
        if done is not None:
            self._desk.look_again()
            self.refresh()
            self._desk.say(
                translate(
                    "Gui",
                    "“{name}” is adopted: {new} rows new, {changed} changed, {gone} removed.",
                ).format(
                    name=chosen.name,
                    new=f"{done.new:,}",
                    changed=f"{done.changed:,}",
                    gone=f"{done.gone:,}",
                ),
                Qgis.MessageLevel.Success,
            )

    def _ask_drop(self) -> None:
        [chosen] = self.panel.chosen()
        answers = [(translate("Gui", "Drop, keep the file"), lambda: self._drop(chosen, False))]
        if not self.panel.open_now(tables.chosen(self.panel.view)):
            answers.append(
                (translate("Gui", "Drop and delete the file"), lambda: self._drop(chosen, True))
            )
        text = translate("Gui", "Drop the scenario “{name}”? The plan stays as it is.")
        self.notice.ask(
            text.format(name=chosen.name), [*answers, (translate("Gui", "Cancel"), None)]
        )

    def _drop(self, chosen: Scenario, with_file: bool) -> None:
        home = self.panel.home

        def work(_progress: Progress) -> bool:
            scenarios.drop(home, chosen, with_file)
            return True

        if do(self._desk, translate("Gui", "Dropping the scenario…"), work):
            self._desk.say(
                translate("Gui", "The scenario “{name}” is dropped.").format(name=chosen.name)
            )
            self._desk.look_again()
            self.refresh()
