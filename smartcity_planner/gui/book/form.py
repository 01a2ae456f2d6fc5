"""A book's definition as a form: what it has, on which sheets, and how it goes into the PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.atlas.definition import COVERAGES, EXTRAS, PAPERS, PARTS, RASTERING, Book
from smartcity_planner.atlas.kept_templates import SheetTemplate
from smartcity_planner.gui.book import words
from smartcity_planner.gui.widgets import ElidedCombo
from smartcity_planner.i18n import translate, ui_language

LONGEST_NAME = 80


class BookForm(QScrollArea):
    """Shows one definition and says `changed` whenever the planner edits it."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = Book()
        self._filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(6)
        self._names()
        self._paper()
        self.parts = self._checks(translate("Gui", "Parts"), words.parts(), PARTS)
        self.coverages = self._checks(
            translate("Gui", "Chapters of the main projects"), words.chapters(), COVERAGES
        )
        self.extras = self._checks(
            translate("Gui", "Beside the maps of the chapters"), words.extras(), EXTRAS
        )
        self._templates()
        self._output()
        self._column.addStretch(1)
        self.setWidget(inside)
        # Narrower, its fields would be cut; a label too long stands above its field then.
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(inside.minimumSizeHint().width() + bar + 2)

    @property
    def book(self) -> Book:
        """The definition as it is in the form."""
        return replace(
            self._book,
            name_ko=self.name_ko.text().strip(),
            name_en=self.name_en.text().strip(),
            paper=self.paper.currentData() or self._book.paper,
            language=self.language.currentData() or self._book.language,
            font=self.font_choice.currentData() or "",
            parts=_ticked(self.parts),
            coverages=_ticked(self.coverages),
            extras=_ticked(self.extras),
            templates={
                kind: box.currentData() for kind, box in self.templates.items() if box.currentData()
            },
            dpi=self.dpi.value(),
            rastering=self.rastering.currentData() or self._book.rastering,
            geospatial=self.geospatial.isChecked(),
        )

    def show_book(self, book: Book, fonts: list[str], kept: list[SheetTemplate]) -> None:
        """Show a definition; `fonts` and `kept` (templates of the plan) are what it offers."""
        self._filling = True
        self._book = book
        self.name_ko.setText(book.name_ko)
        self.name_en.setText(book.name_en)
        for box in (self.name_ko, self.name_en):
            box.setCursorPosition(0)  # a long name shows its beginning
            box.setToolTip(box.text())
        self.paper.choose(book.paper)
        self.language.choose(book.language)
        self._offer_fonts(book.font, fonts)
        for boxes, names in (
            (self.parts, book.parts),
            (self.coverages, book.coverages),
            (self.extras, book.extras),
        ):
            for name, box in boxes.items():
                box.setChecked(name in names)
        self.dpi.setValue(book.dpi)
        self.rastering.choose(book.rastering)
        self.geospatial.setChecked(book.geospatial)
        self.offer_templates(book.templates, kept)
        self._filling = False

    def offer_templates(self, chosen: Mapping[str, str], kept: list[SheetTemplate]) -> None:
        """Offer the plan's templates for the book's paper beside the plugin's own."""
        was, self._filling = self._filling, True
        self._kept = kept
        korean = ui_language() == "ko"
        paper = self.paper.currentData()
        for kind, box in self.templates.items():
            box.clear()
            box.add(translate("Gui", "The plugin's own"), "")
            for one in kept:
                if one.kind == kind and one.paper == paper:
                    box.add((None if korean else one.name_en) or one.name_ko, one.id)
            if not box.choose(chosen.get(kind, "")):
                box.choose("")
        self._filling = was

    def _names(self) -> None:
        form = self._form()
        self.name_ko, self.name_en = QLineEdit(self), QLineEdit(self)
        for box, label in (
            (self.name_ko, translate("Gui", "Name (Korean)")),
            (self.name_en, translate("Gui", "Name (English)")),
        ):
            box.setMaxLength(LONGEST_NAME)
            box.textEdited.connect(self._edited)
            form.addRow(label, box)

    def _paper(self) -> None:
        form = self._form()
        self.paper = self._choice({name: name for name in PAPERS})
        self.paper.currentIndexChanged.connect(self._paper_chosen)
        self.language = self._choice(words.languages())
        self.font_choice = self._choice({})
        form.addRow(translate("Gui", "Paper"), self.paper)
        form.addRow(translate("Gui", "Language"), self.language)
        form.addRow(translate("Gui", "Font"), self.font_choice)

    def _templates(self) -> None:
        group = QGroupBox(translate("Gui", "Templates"), self)
        form = QFormLayout(group)
        _narrow(form)
        self.templates: dict[str, ElidedCombo] = {}
        for kind, label in words.sheets().items():
            self.templates[kind] = self._choice({})
            form.addRow(label, self.templates[kind])
        self._column.addWidget(group)

    def _output(self) -> None:
        group = QGroupBox(translate("Gui", "Output"), self)
        form = QFormLayout(group)
        _narrow(form)
        self.dpi = QSpinBox(group)
        self.dpi.setRange(72, 600)
        self.dpi.setSuffix(" dpi")
        self.dpi.setToolTip(translate("Gui", "Sharpness of what goes into the PDF as a picture"))
        self.dpi.valueChanged.connect(self._edited)
        self.rastering = self._choice({name: words.rastering()[name] for name in RASTERING})
        self.geospatial = QCheckBox(translate("Gui", "Layers that can be switched"), group)
        self.geospatial.setToolTip(
            translate("Gui", "Geospatial PDF: layers, and coordinates under the pointer")
        )
        self.geospatial.toggled.connect(self._edited)
        form.addRow(translate("Gui", "Resolution"), self.dpi)
        form.addRow(translate("Gui", "Maps"), self.rastering)
        form.addRow(self.geospatial)
        self._column.addWidget(group)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        _narrow(form)
        self._column.addLayout(form)
        return form

    def _checks(
        self, title: str, names: Mapping[str, str], order: tuple[str, ...]
    ) -> dict[str, QCheckBox]:
        group = QGroupBox(title, self)
        column = QVBoxLayout(group)
        column.setSpacing(2)
        boxes = {}
        for name in order:
            boxes[name] = QCheckBox(names[name], group)
            boxes[name].toggled.connect(self._edited)
            column.addWidget(boxes[name])
        self._column.addWidget(group)
        return boxes

    def _choice(self, entries: Mapping[str, str]) -> ElidedCombo:
        box = ElidedCombo(self)
        for key, label in entries.items():
            box.add(label, key)
        box.currentIndexChanged.connect(self._edited)
        # A wheel over the form scrolls it; it must not change what nobody looks at.
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.wheelEvent = lambda event: event.ignore()
        return box

    def _offer_fonts(self, chosen: str, fonts: list[str]) -> None:
        self.font_choice.clear()
        self.font_choice.add(translate("Gui", "The plugin's own"), "")
        for family in dict.fromkeys([*fonts, *([chosen] if chosen else [])]):
            self.font_choice.add(family, family)
        self.font_choice.choose(chosen)

    def _paper_chosen(self) -> None:
        if not self._filling:
            self.offer_templates({}, self._kept)

    def _edited(self, *_: object) -> None:
        if not self._filling:
            self.changed.emit()


def _ticked(boxes: Mapping[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(name for name, box in boxes.items() if box.isChecked())


def _narrow(form: QFormLayout) -> None:
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setHorizontalSpacing(6)
    form.setVerticalSpacing(4)
