"""The templates gallery: the sheets of a book, to be drawn anew in QGIS's layout designer."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPixmap
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.atlas import kept_templates
from smartcity_planner.atlas.definition import PAPERS, TEMPLATES, Book
from smartcity_planner.atlas.kept_templates import SheetTemplate
from smartcity_planner.atlas.sheets import templates as own_templates
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.book import sheets, words
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.notice import Notice
from smartcity_planner.gui.widgets import ElidedCombo, hint
from smartcity_planner.i18n import explain, translate, ui_language

_WIDE = 190
_SHEET = Qt.ItemDataRole.UserRole


class Gallery(QDialog):
    """A window beside QGIS's; `used` carries a kind of sheet and the template that the book is
    to take for it (empty: the plugin's own), `kept_changed` that the plan keeps others."""

    used = pyqtSignal(str, str)
    kept_changed = pyqtSignal()

    def __init__(self, desk: PlanDesk, iface: QgisInterface, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Gui", "Sheets of the book"))
        self._desk, self._iface = desk, iface
        self._book = Book()
        self._kept: dict[str, SheetTemplate] = {}
        self.notice = Notice(self)
        self.paper = ElidedCombo(self)
        for name in PAPERS:
            self.paper.add(name, name)
        self.list = QListWidget(self)
        self.layouts = ElidedCombo(self)
        self.design_button = QPushButton(translate("Gui", "Open in the layout designer"), self)
        self.keep_button = QPushButton(translate("Gui", "Keep in the plan"), self)
        self.use_button = QPushButton(translate("Gui", "Use for this book"), self)
        self.own_button = QPushButton(translate("Gui", "Use the plugin's own"), self)
        self.remove_button = QPushButton(translate("Gui", "Remove"), self)
        self._lay_out()
        self.paper.currentIndexChanged.connect(lambda _place: self.refresh())
        self.list.currentItemChanged.connect(lambda *_: self._show_what_applies())
        self.list.itemDoubleClicked.connect(lambda _item: self.design())
        self.design_button.clicked.connect(self.design)
        self.keep_button.clicked.connect(self.keep)
        self.use_button.clicked.connect(lambda: self._use(self.chosen[1]))
        self.own_button.clicked.connect(lambda: self._use(""))
        self.remove_button.clicked.connect(self._ask_remove)

    def show_for(self, book: Book) -> None:
        """Show the sheets on the book's paper, and which of them it uses."""
        same = book.id == self._book.id and book.paper == self._book.paper
        self._book = book
        if not same:
            self.paper.blockSignals(True)
            self.paper.choose(book.paper)
            self.paper.blockSignals(False)
        self.refresh()

    @property
    def chosen(self) -> tuple[str, str]:
        """Kind and template id ("" for the plugin's own) of the sheet that is picked."""
        item = self.list.currentItem()
        return item.data(_SHEET) if item is not None else ("", "")

    def choose(self, kind: str, key: str = "") -> bool:
        """Pick a sheet; return whether it is there."""
        for row in range(self.list.count()):
            if tuple(self.list.item(row).data(_SHEET)) == (kind, key):
                self.list.setCurrentRow(row)
                return True
        return False

    def refresh(self) -> None:
        """Read the plan's templates again."""
        before, paper, plan = self.chosen, self.paper.currentData(), self._desk.plan
        self.list.blockSignals(True)
        self.list.clear()
        self._kept = {}
        if plan is not None:
            kept = kept_templates.templates(plan.store, paper=paper)
            self._kept = {one.id: one for one in kept}
            for kind in TEMPLATES:
                self._add(kind, "", own_templates.own(kind, paper))
                for one in kept:
                    if one.kind == kind:
                        self._add(kind, one.id, one.content)
        self.list.blockSignals(False)
        if not self.choose(*before) and self.list.count():
            self.list.setCurrentRow(0)
        self._show_what_applies()

    def design(self) -> None:
        """Open the sheet that is picked in the layout designer."""
        kind, key = self.chosen
        paper = self.paper.currentData()
        name = self._name(key) if key else f"{words.sheets()[kind]} {paper}"
        try:
            sheets.open_designer(self._iface, self._content(kind, key), kind, paper, key, name)
        except PlanError as error:
            self.notice.ask(explain(error), [(translate("Gui", "Close"), None)])
            return
        self._show_what_applies()

    def keep(self) -> None:
        """Take the layout back into the plan; the book uses it from now on."""
        plan, layout = self._desk.plan, self._layout()
        if plan is None or layout is None:
            return
        kind, paper = self.chosen[0], self.paper.currentData()
        try:
            made = kept_templates.keep_template(plan.store, sheets.taken_back(layout, kind, paper))
        except PlanError as error:
            self.notice.ask(explain(error), [(translate("Gui", "Close"), None)])
            return
        for what, value in ((sheets.KIND, kind), (sheets.PAPER, paper), (sheets.KEY, made.id)):
            layout.setCustomProperty(what, value)
        self.kept_changed.emit()
        if paper == self._book.paper:
            self.used.emit(kind, made.id)
        self.refresh()
        self.choose(kind, made.id)

    # Within

    def _use(self, key: str) -> None:
        self.used.emit(self.chosen[0], key)
        self.refresh()

    def _ask_remove(self) -> None:
        _, key = self.chosen
        self.notice.ask(
            translate(
                "Gui", "Remove the sheet “{name}” from the plan? Books that use it need another."
            ).format(name=self._name(key)),
            [
                (translate("Gui", "Remove"), lambda: self._remove(key)),
                (translate("Gui", "Cancel"), None),
            ],
        )

    def _remove(self, key: str) -> None:
        kind = self._kept[key].kind
        try:
            kept_templates.remove_template(self._desk.plan.store, key)
        except PlanError as error:
            self.notice.ask(explain(error), [(translate("Gui", "Close"), None)])
            return
        self.kept_changed.emit()
        if self._book.templates.get(kind) == key:
            self.used.emit(kind, "")
        self.refresh()

    def _add(self, kind: str, key: str, xml: str) -> None:
        title = words.sheets()[kind]
        whose = self._name(key) if key else translate("Gui", "The plugin's own")
        in_use = self._book.paper == self.paper.currentData() and key == (
            self._book.templates.get(kind) or ""
        )
        text = f"{title}\n{whose}" + (f" · {translate('Gui', 'in use')}" if in_use else "")
        item = QListWidgetItem(text)
        try:
            image = sheets.picture(xml, self.paper.currentData(), _WIDE)
        except PlanError as error:
            image = QImage(_WIDE, round(_WIDE * 0.707), QImage.Format.Format_RGB32)
            image.fill(QColor("#ffffff"))
            item.setToolTip(explain(error))
        picture = QPixmap.fromImage(image)
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        item.setIcon(icon)
        item.setToolTip(item.toolTip() or text)
        item.setData(_SHEET, (kind, key))
        self.list.addItem(item)

    def _name(self, key: str) -> str:
        kept = self._kept[key]
        return (None if ui_language() == "ko" else kept.name_en) or kept.name_ko

    def _content(self, kind: str, key: str) -> str:
        if key:
            return self._kept[key].content
        return own_templates.own(kind, self.paper.currentData())

    def _layout(self):
        name = self.layouts.currentData()
        kind, paper = self.chosen[0], self.paper.currentData()
        return next((one for one in sheets.designed(kind, paper) if one.name() == name), None)

    def _show_what_applies(self) -> None:
        kind, key = self.chosen
        before = self.layouts.currentData()
        self.layouts.clear()
        found = sheets.designed(kind, self.paper.currentData())
        for layout in found:
            self.layouts.add(layout.name(), layout.name())
        fits = bool(found) and sheets.made_for(found[0], kind, self.paper.currentData())
        if not fits and before:
            self.layouts.choose(before)
        why = self._desk.why_read_only
        _set(self.design_button, "" if kind else translate("Gui", "Select a sheet."))
        none = translate(
            "Gui", "The project has no layout yet. Open a sheet in the layout designer first."
        )
        _set(self.keep_button, why or ("" if found else none))
        self.layouts.setEnabled(bool(found))
        other = translate("Gui", "The book is on {paper}.").format(paper=self._book.paper)
        wrong = "" if self.paper.currentData() == self._book.paper else other
        used = self._book.templates.get(kind) or ""
        is_own = translate("Gui", "The book uses the plugin's own sheet already.")
        is_this = translate("Gui", "The book uses this sheet already.")
        _set(self.use_button, wrong or (is_this if used == key else ""))
        _set(self.own_button, wrong or ("" if used else is_own))
        not_kept = translate("Gui", "The plugin's own sheets stay.")
        _set(self.remove_button, why or ("" if key else not_kept))

    def _lay_out(self) -> None:
        lead = hint(self)
        lead.setText(
            translate(
                "Gui",
                "Open a sheet in the layout designer, move, restyle or take away what you like, "
                "and keep it in the plan. The book fills the places with the names they have.",
            )
        )
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setIconSize(QSize(_WIDE, round(_WIDE * 0.707)))
        high = round(_WIDE * 0.707) + 2 * self.fontMetrics().height() + 18
        self.list.setGridSize(QSize(_WIDE + 18, high))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        first = QHBoxLayout()
        first.addWidget(QLabel(translate("Gui", "Paper"), self))
        first.addWidget(self.paper)
        first.addStretch(1)
        first.addWidget(self.use_button)
        first.addWidget(self.own_button)
        first.addWidget(self.remove_button)
        last = QHBoxLayout()
        last.addWidget(self.design_button)
        last.addStretch(1)
        last.addWidget(QLabel(translate("Gui", "Layout"), self))
        last.addWidget(self.layouts, 1)
        last.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.addWidget(lead)
        column.addWidget(self.notice)
        column.addLayout(first)
        column.addWidget(self.list, 1)
        column.addLayout(last)
        self.resize(700, 560)


def _set(button: QPushButton, why_not: str) -> None:
    button.setEnabled(not why_not)
    button.setToolTip(why_not)
