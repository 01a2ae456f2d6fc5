"""The import wizard: file, what we see, columns, rehearsal, import."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QWidget, QWizard

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake.dropping import dropped_file
from smartcity_planner.gui.intake.job import Job
from smartcity_planner.gui.intake.page_check import CheckPage
from smartcity_planner.gui.intake.page_done import DonePage
from smartcity_planner.gui.intake.page_fields import FieldsPage
from smartcity_planner.gui.intake.page_file import FilePage
from smartcity_planner.gui.intake.page_look import LookPage
from smartcity_planner.i18n import translate

_SIZE = QSize(980, 700)


class ImportWizard(QWizard):
    """Not modal: the planner may look at the map meanwhile."""

    set_aside_asked = pyqtSignal(str)
    moved_asked = pyqtSignal()

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None, source: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_import_wizard")
        self.setWindowTitle(translate("Gui", "Import into the plan"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        # One look on all systems, with room for the title; it follows the theme's colours.
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage, True)
        self.setOption(QWizard.WizardOption.NoBackButtonOnLastPage, True)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage, True)
        buttons = QWizard.WizardButton
        for button, text in (
            (buttons.BackButton, translate("Gui", "< Back")),
            (buttons.NextButton, translate("Gui", "Next >")),
            (buttons.CommitButton, translate("Gui", "Import")),
            (buttons.FinishButton, translate("Gui", "Close")),
            (buttons.CancelButton, translate("Gui", "Cancel")),
        ):
            self.setButtonText(button, text)
        self.job = Job(desk.plan.store, source=source)
        self.file_page = FilePage(self.job, self)
        self.look_page = LookPage(self.job, self)
        self.fields_page = FieldsPage(self.job, self)
        self.check_page = CheckPage(self.job, desk, self)
        self.done_page = DonePage(self.job, self)
        self._pages = (
            self.file_page,
            self.look_page,
            self.fields_page,
            self.check_page,
            self.done_page,
        )
        for page in self._pages:
            self.addPage(page)
        self.currentIdChanged.connect(self._page_changed)
        self.done_page.set_aside_asked.connect(self.set_aside_asked)
        self.done_page.moved_asked.connect(self.moved_asked)
        self.setAcceptDrops(True)
        room = parent.screen().availableSize() if parent is not None else _SIZE
        self.resize(_SIZE.boundedTo(room - QSize(40, 60)))

    def show_file(self, source: str) -> None:
        """Take up another file, from the first page."""
        if self.currentPage() is not self.file_page:
            self.restart()
        self.file_page.show_file(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file as long as nothing was imported yet."""
        if self.job.done is None and dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Start anew with the file that was dropped."""
        self.show_file(dropped_file(event.mimeData()))
        event.acceptProposedAction()

    def _page_changed(self, _page: int) -> None:
        """Going back, the look may be another one: other columns were chosen meanwhile."""
        if self.currentPage() is self.look_page and self.job.looked and not self.working:
            self.look_page.enter()

    @property
    def working(self) -> bool:
        """Whether a page is in the middle of its work."""
        return any(page.busy for page in self._pages)

    def release(self) -> None:
        """Let go of maps and timers; the wizard is not used any more."""
        for page in self._pages:
            page.release()
