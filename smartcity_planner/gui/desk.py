"""The plan desk: the planner's verbs. It owns no widget.

Everything that changes rows goes through `planning.edit`, so it is undoable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import Qgis

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.busy import working
from smartcity_planner.gui.state import PlanState
from smartcity_planner.i18n import translate
from smartcity_planner.planning import edit, edit_save
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.edit import Edited
from smartcity_planner.planning.edit_history import Step


class PlanDesk(PlanState):
    """What a planner can do with the plan that is open."""

    @property
    def why_read_only(self) -> str:
        """Why nothing of the plan can be edited now; empty where it can."""
        if self.plan is None:
            return translate("Gui", "No plan is open. Create a plan or open one.")
        if not self.plan.store.path.is_file():
            return translate(
                "Gui", "The plan's file was moved or removed. Open the plan where it is now."
            )
        if not self.plan.store.writable:
            return translate(
                "Gui",
                "The plan is read-only: its file or folder cannot be written. "
                "Copy it to a folder of your own to edit it.",
            )
        return ""

    @property
    def why_not_editable(self) -> str:
        """Why the chosen phase cannot be edited now; empty where it can."""
        if self.phase_id is None:
            return self.why_read_only or translate("Gui", "Choose a project and a phase first.")
        return self.why_read_only

    # The planner's verbs

    def attach(self, share: float, pnus: Sequence[str] | None = None) -> None:
        """Attach parcels to the phase: those given, or else those selected on the map."""
        done = self._edit(
            translate("Gui", "Attaching parcels…"),
            lambda progress: edit.attach(
                self.history,
                self.plan.layers,
                self.phase_id,
                self.selected if pnus is None else pnus,
                share,
                progress,
            ),
        )
        if done is not None and not done.anything:
            self.say(translate("Gui", "These parcels are already attached with this share."))
        elif done is not None and done.added and self.money and self.money.rows:
            self.say(
                translate(
                    "Gui",
                    "{count} parcels attached. They carry no money yet: apply the money again "
                    "to spread it over all parcels.",
                ).format(count=f"{done.added:,}")
            )

    def carried(self) -> edit.Carried:
        """Return the money that the selected parcels carry in the phase."""
        if self.plan is None or self.phase_id is None:
            return edit.Carried(0, 0)
        return edit.carried(self.plan.layers, self.phase_id, self.selected)

    def detach(self, with_money: bool = False, pnus: Sequence[str] | None = None) -> None:
        """Detach parcels from the phase: those given, or else those selected on the map."""
        done = self._edit(
            translate("Gui", "Detaching parcels…"),
            lambda progress: edit.detach(
                self.history,
                self.plan.layers,
                self.phase_id,
                self.selected if pnus is None else pnus,
                with_money,
                progress,
            ),
        )
        if done is not None and done.removed_won:
            self.say(
                translate(
                    "Gui", "{won} won went with the detached parcels. Undo brings them back."
                ).format(won=f"{done.removed_won:,}")
            )

    def allocate(self, money: Money, placed: bool, keep_other_years: bool) -> None:
        """Set the phase's money and say what was done."""
        done = self._edit(
            translate("Gui", "Spreading the money…"),
            lambda progress: edit.allocate(
                self.history,
                self.plan.layers,
                self.phase_id,
                money,
                placed,
                keep_other_years,
                progress,
            ),
        )
        if done is None:
            return
        if not done.anything:
            self.say(translate("Gui", "The ledger already says so. Nothing was changed."))
            return
        self.say(
            translate(
                "Gui",
                "{won} won set, not saved yet ({rows} rows of the ledger).",
            ).format(won=f"{done.set_won:,}", rows=f"{done.added + done.changed + done.deleted:,}"),
            Qgis.MessageLevel.Success,
        )

    def undo(self) -> None:
        """Take the last planning edit back."""
        self._step(self.history.undo)

    def redo(self) -> None:
        """Bring the last undone planning edit back."""
        self._step(self.history.redo)

    def save(self) -> bool:
        """Save all unsaved edits of the plan; return whether none is left."""
        if self.plan is None:
            return True
        try:
            with working(translate("Gui", "Saving the plan…")) as progress:
                changed = edit_save.save(
                    self._project, self.plan.store, self.plan.tables, progress, self._since
                )
        except PlanError as error:
            self.tell(error)
            return False
        if changed:
            self._seen = self._state_of_file()
            self._redraw()
            self.say(translate("Gui", "The plan is saved."), Qgis.MessageLevel.Success)
        return True

    def discard(self) -> None:
        """Throw all unsaved edits of the plan away."""
        if self.plan is not None:
            edit_save.discard(self._project, self.plan.tables.values())
            self.say(translate("Gui", "The unsaved edits are discarded."))

    def edit(self, label: str, action: Callable[[Progress], Edited]) -> Edited | None:
        """Do an edit that is not about the chosen phase; None where it was refused, and told."""
        return self._do(label, action, self.why_read_only)

    # Within

    def _edit(self, label: str, action: Callable[[Progress], Edited]) -> Edited | None:
        return self._do(label, action, self.why_not_editable)

    def _do(self, label: str, action: Callable[[Progress], Edited], reason: str) -> Edited | None:
        if reason:
            self.say(reason, Qgis.MessageLevel.Warning)
            return None
        self._in_edit = True
        try:
            with working(label) as progress:
                done = action(progress)
        except PlanError as error:
            self.tell(error)
            self._look_at_rows.start()
            return None
        finally:
            self._in_edit = False
        self._rows_changed()
        return done

    def _step(self, action: Callable[[], Step | None]) -> None:
        try:
            with working(translate("Gui", "Undoing or redoing…")):
                step = action()
        except PlanError as error:
            self.tell(error)
            return
        if step is not None and step.partly:
            self.say(
                translate(
                    "Gui",
                    "A part of “{edit}” had been undone or redone with QGIS's own tools; the rest "
                    "followed now.",
                ).format(edit=step.label)
            )
        self._rows_changed()
