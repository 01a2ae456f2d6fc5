"""The wizard's first page: which file, and what it holds."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from smartcity_planner.domain import codes
from smartcity_planner.gui import look
from smartcity_planner.gui.intake import words
from smartcity_planner.gui.intake.dropping import dropped_file
from smartcity_planner.gui.intake.job import Job
from smartcity_planner.gui.intake.page import Page
from smartcity_planner.gui.widgets import ElidedCombo, hint
from smartcity_planner.i18n import translate, ui_language

_FOLDER = "smartcity_planner/intake_folder"


class FilePage(Page):
    """File, zip or folder; the target; for infrastructure its kind."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(
            job,
            translate("Gui", "1. File and target"),
            translate("Gui", "Which file is it, and what does it hold? Nothing is written yet."),
            parent,
        )
        self.path = QLineEdit(self)
        self.path.setPlaceholderText(translate("Gui", "Choose a file or a folder"))
        self.path.setClearButtonEnabled(True)
        self.file_button = QPushButton(look.icon("open_plan"), translate("Gui", "File…"), self)
        self.folder_button = QPushButton(translate("Gui", "Folder…"), self)
        self.target = ElidedCombo(self)
        for target in words.TARGETS:
            self.target.add(words.target_label(target), target)
        self.kind = ElidedCombo(self)
        self.kind.add(translate("Gui", "Choose the kind"), None)
        for code in codes.INFRASTRUCTURE.codes:
            self.kind.add(code.label(ui_language()), code.value)
        self.official = QCheckBox(
            translate("Gui", "These are the official (published) boundaries"), self
        )
        self.official.setToolTip(
            translate("Gui", "They replace the reference boundaries that the plan shows so far")
        )
        self._lay_out()
        self.path.textChanged.connect(self.completeChanged)
        self.target.currentIndexChanged.connect(self._target_changed)
        self.kind.currentIndexChanged.connect(self.completeChanged)
        self.file_button.clicked.connect(self._ask_file)
        self.folder_button.clicked.connect(self._ask_folder)
        self.setAcceptDrops(True)
        self.target.choose(job.target)
        self.path.setText(job.source)
        self._target_changed()

    def isComplete(self) -> bool:
        """Whether a file is named and, for infrastructure, its kind."""
        kind = self.kind.currentData() or not words.needs_kind(self.target.currentData())
        return bool(self.path.text().strip() and kind)

    def validatePage(self) -> bool:
        """Keep what was chosen; refuse a path where nothing is."""
        source = self.path.text().strip()
        if source.startswith("file://"):
            source = source[len("file://") :]
        if not Path(source.split("|")[0]).exists():
            self.tell(
                translate("Gui", "There is nothing at {path}. Choose an existing file.").format(
                    path=source
                )
            )
            return False
        self.notice.close_notice()
        target = self.target.currentData()
        kind = self.kind.currentData() if words.needs_kind(target) else None
        official = self.official.isVisibleTo(self) and self.official.isChecked()
        self.job.choose(source, target, kind, official)
        return True

    def show_file(self, source: str) -> None:
        """Take a file that was dropped or chosen."""
        self.path.setText(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file or folder."""
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Name the file that was dropped."""
        self.show_file(dropped_file(event.mimeData()))
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.path, 1)
        line.addWidget(self.file_button)
        line.addWidget(self.folder_button)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(10)
        form.addRow(self._label(translate("Gui", "File"), self.path), line)
        explained = hint(self)
        explained.setAlignment(Qt.AlignmentFlag.AlignTop)
        explained.setText(
            translate(
                "Gui",
                "GeoPackage, shapefile, GeoJSON, CSV with coordinates or shapes in words, a zip or "
                "a folder with several files. Wrong encodings and coordinate systems are "
                "recognised.",
            )
        )
        form.addRow("", explained)
        form.addRow(self._label(translate("Gui", "Bring in as"), self.target), self.target)
        self._kind_label = self._label(translate("Gui", "Kind"), self.kind)
        form.addRow(self._kind_label, self.kind)
        form.addRow("", self.official)
        self._about = hint(self)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        form.addRow("", self._about)
        self.column.addLayout(form)
        self.column.addSpacing(12)
        self.column.addWidget(_drop_field(self), 1)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        return label

    def _target_changed(self) -> None:
        target = self.target.currentData()
        for widget in (self._kind_label, self.kind):
            widget.setVisible(words.needs_kind(target))
        self.official.setVisible(target in ("hub", "regeneration_zone"))
        self._about.setText(
            translate(
                "Gui",
                "Parcels that the plan has already are updated and keep their phases and money. "
                "Rows that cannot be taken are set aside with the reason; none is lost.",
            )
            if target == "parcel"
            else translate(
                "Gui", "Rows that cannot be taken are set aside with the reason; none is lost."
            )
        )
        self.completeChanged.emit()

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            translate("Gui", "Choose the file to import"),
            self._start(),
            ";;".join(
                [
                    translate("Gui", "Map files and tables")
                    + " (*.gpkg *.shp *.geojson *.json *.csv *.tsv *.txt *.zip *.gml *.kml *.dxf"
                    " *.parquet *.fgb)",
                    translate("Gui", "All files (*)"),
                ]
            ),
        )
        self._take(path)

    def _ask_folder(self) -> None:
        self._take(
            QFileDialog.getExistingDirectory(
                self, translate("Gui", "Choose the folder to import"), self._start()
            )
        )

    def _take(self, path: str) -> None:
        if path:
            QgsSettings().setValue(_FOLDER, str(Path(path).parent))
            self.show_file(path)

    def _start(self) -> str:
        known = self.path.text().strip() or QgsSettings().value(_FOLDER, "", type=str)
        return str(known)


def _drop_field(parent: QWidget) -> QLabel:
    """Return a field that says that files can be dropped (the whole page takes them)."""
    field = QLabel(translate("Gui", "Drop a file, a zip or a folder here"), parent)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setMinimumHeight(80)
    field.setObjectName("drop")
    quiet = look.quiet_colour(field)
    field.setStyleSheet(
        f"#drop {{ border: 2px dashed {quiet}; border-radius: 6px; color: {quiet}; }}"
    )
    return field
