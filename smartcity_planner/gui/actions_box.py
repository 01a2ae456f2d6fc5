"""The dock's foot: undo, redo, save, discard; import, check, board, book, packages."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake.entry import IntakeButton
from smartcity_planner.gui.notice import Notice
from smartcity_planner.i18n import translate

#: The algorithms that the buttons open.
CHECK, PACKAGES = "checkplan", "packagedistricts"
TABLE = "investmenttable"


class ActionsBox(QWidget):
    """Buttons that stay in sight however far the dock is scrolled."""

    algorithm_asked = pyqtSignal(str)
    #: Which window of the intake, and the file that was dropped (if one was).
    intake_asked = pyqtSignal(str, str)
    #: The plan board is wanted, at one of its pages ("" for the one that was seen last).
    board_asked = pyqtSignal(str)

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.notice = Notice(self)
        self.undo_button = self._button("undo", translate("Gui", "Undo"))
        self.redo_button = self._button("redo", translate("Gui", "Redo"))
        self.save_button = self._button("save", translate("Gui", "Save"))
        self.discard_button = self._button("discard", translate("Gui", "Discard"))
        self.import_button = IntakeButton(desk, self)
        self.check_button = self._button("check", translate("Gui", "Check"))
        self.board_button = self._button("board", translate("Gui", "Plan board"))
        self.board_button.setToolTip(
            translate("Gui", "Tables, schedule, findings, charts and history, under the map")
        )
        self.board_button.clicked.connect(lambda: self.board_asked.emit(""))
        self.book_button = self._button("atlas", translate("Gui", "Book"))
        self.book_button.clicked.connect(lambda: self.board_asked.emit("book"))
        self.packages_button = self._button("packages", translate("Gui", "Packages"))
        self.table_button = self._button("table", translate("Gui", "Export table"))
        self._out = {
            self.check_button: (CHECK, translate("Gui", "Check the plan and read the findings")),
            self.packages_button: (
                PACKAGES,
                translate("Gui", "Make one package per district office"),
            ),
            self.table_button: (
                TABLE,
                translate("Gui", "Write the investment table as an Excel workbook"),
            ),
        }
        self.undo_button.clicked.connect(desk.undo)
        self.redo_button.clicked.connect(desk.redo)
        self.save_button.clicked.connect(desk.save)
        self.discard_button.clicked.connect(self._discard)
        for button, (algorithm, _) in self._out.items():
            button.clicked.connect(lambda _checked=False, name=algorithm: self._run(name))
        for signal, window in (
            (self.import_button.import_asked, "wizard"),
            (self.import_button.catalogue_asked, "catalogue"),
            (self.import_button.set_aside_asked, "set_aside"),
            (self.import_button.moved_asked, "moved"),
            (self.import_button.history_asked, "history"),
            (self.import_button.base_map_asked, "base_map"),
        ):
            signal.connect(lambda name=window: self.ask_intake(name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.notice)
        edits = (self.undo_button, self.redo_button, self.save_button, self.discard_button)
        first, *others = self._out
        work = (self.import_button, first, self.board_button)
        for line in (edits, work, (self.book_button, *others)):
            row = QHBoxLayout()
            row.setSpacing(4)
            for button in line:
                row.addWidget(button)
            layout.addLayout(row)
        desk.plan_changed.connect(self.refresh)
        desk.content_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done, and say why the rest cannot."""
        undo, redo = self._desk.history.undo_label, self._desk.history.redo_label
        unsaved = self._desk.unsaved
        saved = translate("Gui", "Everything is saved.")
        self._set(
            self.undo_button,
            translate("Gui", "Undo: {edit} (Ctrl+Z)").format(edit=undo) if undo else "",
            translate("Gui", "There is no planning edit to undo."),
        )
        self._set(
            self.redo_button,
            translate("Gui", "Redo: {edit} (Ctrl+Shift+Z)").format(edit=redo) if redo else "",
            translate("Gui", "There is no planning edit to redo."),
        )
        self._set(
            self.save_button,
            translate("Gui", "Save all unsaved edits of the plan") if unsaved else "",
            saved,
        )
        self._set(
            self.discard_button,
            translate("Gui", "Throw all unsaved edits away") if unsaved else "",
            saved,
        )
        tooltips = {button: tooltip for button, (_, tooltip) in self._out.items()}
        tooltips[self.book_button] = translate(
            "Gui", "The council book: its pages, its definition, and the checked PDF"
        )
        for button, tooltip in tooltips.items():
            self._set(
                button,
                tooltip if self._desk.plan else "",
                translate("Gui", "No plan is open. Create a plan or open one."),
            )

    def ask_intake(self, window: str, source: str = "") -> None:
        """Ask for a window of the intake. An import needs the plan's edits saved or thrown away:
        it writes to the same file."""
        self.notice.close_notice()
        if window not in ("wizard", "catalogue") or not self._desk.unsaved:
            self.intake_asked.emit(window, source)
            return
        self.notice.ask(
            translate("Gui", "An import writes to the plan's file: save your edits first."),
            [
                (
                    translate("Gui", "Save and import"),
                    lambda: self._desk.save() and self.intake_asked.emit(window, source),
                ),
                (translate("Gui", "Cancel"), None),
            ],
        )

    def _discard(self) -> None:
        self.notice.ask(
            translate("Gui", "Throw all unsaved edits of the plan away? This cannot be undone."),
            [
                (translate("Gui", "Discard"), self._desk.discard),
                (translate("Gui", "Keep editing"), None),
            ],
        )

    def _run(self, name: str) -> None:
        self.notice.close_notice()
        if not self._desk.unsaved:
            self.algorithm_asked.emit(name)
            return
        self.notice.ask(
            translate(
                "Gui",
                "Unsaved edits would be missing: whatever leaves the plan is made from what is "
                "saved.",
            ),
            [
                (translate("Gui", "Save first"), lambda: self._save_and_run(name)),
                (translate("Gui", "Go on without"), lambda: self.algorithm_asked.emit(name)),
                (translate("Gui", "Cancel"), None),
            ],
        )

    def _save_and_run(self, name: str) -> None:
        if self._desk.save():
            self.algorithm_asked.emit(name)

    @staticmethod
    def _set(button: QToolButton, can: str, cannot: str) -> None:
        button.setEnabled(bool(can))
        button.setToolTip(can or cannot)

    def _button(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(picture))
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button
