"""The wizard's second page: what the file is, before anything is written."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsProjectionSelectionDialog
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.gui.intake import comparison, tables, words
from smartcity_planner.gui.intake.job import Job
from smartcity_planner.gui.intake.map_view import MapView
from smartcity_planner.gui.intake.page import Page
from smartcity_planner.gui.widgets import ElidedCombo, ElidedLabel, hint
from smartcity_planner.i18n import explain, translate, ui_language
from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake import evidence

_ENCODINGS = ("CP949", "UTF-8", "UTF-16")
_OTHER = "other"


class LookPage(Page):
    """Layer, encoding and coordinate system with their evidence; rows; a map."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(
            job,
            translate("Gui", "2. What we see"),
            translate("Gui", "How the file is read, and why. Change it where you know better."),
            parent,
        )
        self.layer, self.encoding, self.crs = (ElidedCombo(self) for _ in range(3))
        self.facts = ElidedLabel(self)
        self.encoding_evidence, self.crs_evidence, self.notes = (hint(self) for _ in range(3))
        self.candidates = tables.Rows(comparison.heads("legal_dong"), self, right=(1, 2, 3, 4))
        self.candidate_view = tables.table(
            self.candidates, translate("Gui", "Coordinate systems compared"), self
        )
        self.samples = tables.Rows([], self)
        self.sample_view = tables.table(self.samples, translate("Gui", "Rows of the file"), self)
        self.map = MapView(job.store, self)
        self.map.setAccessibleName(translate("Gui", "Preview map"))
        self._map_note = hint(self, wrap=False)
        for label in (self.encoding_evidence, self.crs_evidence):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)  # close below what it explains
        self._lay_out()
        self.layer.activated.connect(self._choose_layer)
        self.encoding.activated.connect(self._choose_encoding)
        self.crs.activated.connect(self._choose_crs)

    def isComplete(self) -> bool:
        """Whether the file can be read, and its coordinate system is not disproved."""
        found = self.job.look
        if self.busy or found is None or not self.job.looked or not found.names:
            return False
        return not (found.problem and found.offer)

    def enter(self) -> None:
        """Look at the file, if that was not done yet."""
        if not self.job.looked:
            self._look()
        else:
            self._show()

    def release(self) -> None:
        """Let the map go."""
        super().release()
        self.map.release()

    def _look(self) -> None:
        found = self.work(translate("Gui", "Looking at the file…"), self.job.look_at)
        self._show()
        if found is not None and found.problem is not None:
            self._tell_problem()

    def _tell_problem(self) -> None:
        found = self.job.look
        answers = []
        if found.offer:
            answers.append(
                (
                    translate("Gui", "Take {crs}").format(crs=found.offer),
                    lambda offer=found.offer: self._take_crs(offer),
                )
            )
        self.tell(explain(found.problem), answers)

    def _show(self) -> None:
        found = self.job.look
        self._show_choices()
        if found is None:
            self.facts.show_text(translate("Gui", "The file could not be read."))
            self.candidates.fill([])
            self.samples.fill([], [])
            self.map.show_shapes([])
            self._map_note.setText("")
            return
        self.facts.show_text(
            " · ".join(
                [
                    translate("Gui", "{count} rows").format(count=words.count(found.count)),
                    words.geometry_label(found.geometry),
                    found.driver,
                ]
            ),
            self.job.input,
        )
        self.notes.setText("\n".join(explain(note) for note in found.notes))
        self.notes.setVisible(bool(found.notes))
        language = ui_language()
        self.encoding_evidence.setText(evidence.encoding_line(found, language))
        if found.crs is not None:
            self.crs_evidence.setText(evidence.crs_line(found, language))
            rows, marked = comparison.rows(found)
            self.candidates.fill(rows, comparison.heads(found.crs.reference), marked)
        else:
            self.crs_evidence.setText(translate("Gui", "No coordinate system could be taken."))
            self.candidates.fill([])
        self.tabs.setTabVisible(1, self.candidates.rowCount() > 0)
        tables.fit(self.candidate_view)
        self.samples.fill(found.samples, found.names)
        tables.fit(self.sample_view, most=180)
        self.map.show_shapes(found.shapes)
        self._map_note.setText(
            translate("Gui", "{count} shapes from all over the file, over the districts").format(
                count=words.count(self.map.shown)
            )
            if found.shapes
            else translate("Gui", "No shape can be shown yet.")
        )
        self.completeChanged.emit()

    def _show_choices(self) -> None:
        found, job = self.job.look, self.job
        self.layer.clear()
        for source in job.layers:
            self.layer.add(layer_name(source), source)
        several = self.layer.count() > 1
        self.layer.setVisible(several)
        self._layer_label.setVisible(several)
        if not self.layer.choose(job.input):
            self.layer.setCurrentIndex(-1)  # nothing is chosen yet
            if found is not None:
                self._choose_by_name(found.layer)
        self.encoding.clear()
        self.encoding.add(translate("Gui", "Recognise it"), None)
        for name in _ENCODINGS:
            self.encoding.add(name, name)
        self.encoding.choose(job.encoding)
        self.crs.clear()
        self.crs.add(translate("Gui", "Recognise it"), None)
        known = [f"EPSG:{code}" for code in crs_test.CANDIDATES]
        if job.crs and job.crs not in known:
            known.append(job.crs)
        for code in known:
            name = words.crs_label(code)
            self.crs.add(f"{code} · {name}" if name else code, code)
        self.crs.add(translate("Gui", "Another one…"), _OTHER)
        self.crs.choose(job.crs)

    def _choose_by_name(self, name: str) -> None:
        for place in range(self.layer.count()):
            source = str(self.layer.itemData(place))
            if name and (source.endswith(f"layername={name}") or Path(source).stem == name):
                self.layer.setCurrentIndex(place)
                return

    def _choose_layer(self) -> None:
        chosen = self.layer.currentData()
        if chosen and chosen != self.job.input:
            self.job.layer = chosen
            self.job.field_map = None
            self._look()

    def _choose_encoding(self) -> None:
        if self.encoding.currentData() != self.job.encoding:
            self.job.encoding = self.encoding.currentData()
            self._look()

    def _choose_crs(self) -> None:
        chosen = self.crs.currentData()
        if chosen == _OTHER:
            chosen = self._ask_crs()
        if chosen != self.job.crs:
            self._take_crs(chosen)
        else:
            self.crs.choose(self.job.crs)

    def _ask_crs(self) -> str | None:
        dialog = QgsProjectionSelectionDialog(self)
        try:
            if not dialog.exec() or not dialog.crs().isValid():
                return self.job.crs
            return dialog.crs().authid() or dialog.crs().toWkt()
        finally:
            dialog.deleteLater()

    def _take_crs(self, code: str | None) -> None:
        self.job.crs = code
        self._look()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(5)
        form.addRow(translate("Gui", "Content"), self.facts)
        self._layer_label = self._label(translate("Gui", "Layer"), self.layer)
        form.addRow(self._layer_label, self.layer)
        form.addRow(self._label(translate("Gui", "Encoding"), self.encoding), self.encoding)
        form.addRow("", self.encoding_evidence)
        form.addRow(self._label(translate("Gui", "Coordinates"), self.crs), self.crs)
        form.addRow("", self.crs_evidence)
        facts = QWidget(self)
        column = QVBoxLayout(facts)
        column.setContentsMargins(0, 0, 4, 0)
        column.addLayout(form)
        column.addWidget(self.notes)
        column.addStretch(1)
        left = QScrollArea(self)  # on a small screen, under a message, not all of it fits
        left.setWidgetResizable(True)
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setWidget(facts)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(4, 0, 0, 0)
        column.addWidget(self.map, 1)
        column.addWidget(self._map_note)
        above = QSplitter(Qt.Orientation.Horizontal, self)
        above.addWidget(left)
        above.addWidget(right)
        above.setStretchFactor(0, 3)
        above.setStretchFactor(1, 2)
        above.setChildrenCollapsible(False)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.sample_view, translate("Gui", "First rows"))
        self.tabs.addTab(self.candidate_view, translate("Gui", "Coordinate systems compared"))
        whole = QSplitter(Qt.Orientation.Vertical, self)
        whole.addWidget(above)
        whole.addWidget(self.tabs)
        whole.setStretchFactor(0, 3)
        whole.setStretchFactor(1, 2)
        whole.setChildrenCollapsible(False)
        self.column.addWidget(whole, 1)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        return label


def layer_name(source: str) -> str:
    """Return how a layer is called in the list: its name, else its file's."""
    path, _, options = source.partition("|")
    name = options.partition("layername=")[2].split("|")[0]
    file = Path(path).name
    return f"{name} · {file}" if name and name != Path(path).stem else file
