"""The wizard's third page: which column means what."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from smartcity_planner.gui.intake import words
from smartcity_planner.gui.intake.job import Job
from smartcity_planner.gui.intake.page import Page
from smartcity_planner.gui.widgets import ElidedCombo, ElidedLabel
from smartcity_planner.i18n import explain, translate
from smartcity_planner.intake import columns, field_map

_LEFT_OUT = ""


class FieldsPage(Page):
    """One line per role: the column, how it was recognised, a value of it."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(
            job,
            translate("Gui", "3. Columns"),
            translate("Gui", "Which column means what? Choose another one where it is wrong."),
            parent,
        )
        self.combos: dict[str, ElidedCombo] = {}
        self._notes: dict[str, tuple[ElidedLabel, ElidedLabel]] = {}
        self._given: dict[str, str] = {}
        self.saved = ElidedCombo(self)
        self.saved.setAccessibleName(translate("Gui", "Saved field maps"))
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(translate("Gui", "Name, for example the office"))
        self.name.setAccessibleName(translate("Gui", "Name of the field map"))
        self.save_button = QPushButton(translate("Gui", "Keep"), self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        line = QHBoxLayout()
        line.addWidget(QLabel(translate("Gui", "Kept field map"), self))
        line.addWidget(self.saved, 1)
        line.addSpacing(16)
        line.addWidget(QLabel(translate("Gui", "Keep these as"), self))
        line.addWidget(self.name, 1)
        line.addWidget(self.save_button)
        self.column.addWidget(self._scroll, 1)
        self.column.addLayout(line)
        self.saved.activated.connect(self._load)
        self.save_button.clicked.connect(self._save)
        self.name.textChanged.connect(self._name_changed)
        self._name_changed()

    def enter(self) -> None:
        """Show the columns of the file that was looked at."""
        self._given = dict(self.job.field_map or {})
        self._build()
        self._list_saved()

    def validatePage(self) -> bool:
        """Look again where the planner chose other columns; a CRS may be testable now."""
        mapping = self._given or None
        if mapping == self.job.field_map:
            return True
        self.job.field_map = mapping
        found = self.work(translate("Gui", "Looking at the file…"), self.job.look_at)
        if found is None:
            return False
        if found.problem is not None and found.offer:
            self.tell(
                explain(found.problem),
                [
                    (
                        translate("Gui", "Take {crs}").format(crs=found.offer),
                        lambda offer=found.offer: self._take_crs(offer),
                    )
                ],
            )
            return False
        return True

    def mapping(self) -> dict[str, str]:
        """Return role → header as shown, for all roles."""
        return {role: combo.currentData() for role, combo in self.combos.items()}

    def _take_crs(self, code: str) -> None:
        self.job.crs = code
        self.work(translate("Gui", "Looking at the file…"), self.job.look_at)

    def _build(self) -> None:
        found = self.job.look
        content = QWidget(self)
        grid = QGridLayout(content)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, text in enumerate(
            (
                translate("Gui", "Meaning"),
                translate("Gui", "Column of the file"),
                translate("Gui", "Recognised"),
                translate("Gui", "Value in the file"),
            )
        ):
            head = QLabel(text, content)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            grid.addWidget(head, 0, column)
        self.combos, self._notes = {}, {}
        for place, role in enumerate(columns.ROLES[self.job.target], start=1):
            label = QLabel(words.role_label(role, self.job.target), content)
            combo = ElidedCombo(content)
            combo.add(translate("Gui", "– not in the file –"), _LEFT_OUT)
            for name in found.names if found else ():
                combo.add(name, name)
            combo.setAccessibleName(label.text())
            label.setBuddy(combo)
            recognised = found.columns.get(role) if found else None
            header = self._given.get(role, recognised.header if recognised else _LEFT_OUT)
            self.combos[role] = combo
            self._offer_constant(role, header)
            if not combo.choose(header):
                combo.choose(_LEFT_OUT)
            combo.activated.connect(lambda _place, role=role: self._chosen(role))
            note, value = ElidedLabel(content), ElidedLabel(content)
            self._notes[role] = (note, value)
            for column, widget in enumerate((label, combo, note, value)):
                grid.addWidget(widget, place, column)
            self._describe(role)
        for column, part in enumerate((0, 3, 2, 3)):
            grid.setColumnStretch(column, part)
        grid.setRowStretch(len(self.combos) + 1, 1)
        self._scroll.setWidget(content)

    def _describe(self, role: str) -> None:
        note, value = self._notes[role]
        header = self.combos[role].currentData()
        found = self.job.look
        recognised = found.columns.get(role) if found else None
        if role in self._given:
            how = words.how_label("given")
        elif recognised is not None and recognised.header == header:
            how = words.how_label(recognised.by)
        else:
            how = ""
        note.show_text(how or "–")
        value.show_text(self._example(header) or "–")

    def _example(self, header: str) -> str:
        found = self.job.look
        if found is None or header not in found.names:
            return ""
        place = found.names.index(header)
        return next((row[place] for row in found.samples if row[place]), "")

    def _chosen(self, role: str) -> None:
        header = self.combos[role].currentData()
        self._given[role] = header
        for other, combo in self.combos.items():
            # A column has one meaning: whoever had it before lets it go.
            if other != role and header and combo.currentData() == header:
                combo.choose(_LEFT_OUT)
                self._given[other] = _LEFT_OUT
                self._describe(other)
        self._describe(role)

    def _offer_constant(self, role: str, header: str) -> None:
        """A kept map may give every row the same value instead of a column."""
        if header.startswith(field_map.CONSTANT) and self.combos[role].findData(header) < 0:
            text = translate("Gui", "“{value}” for all rows").format(value=header[1:])
            self.combos[role].add(text, header)

    # Kept field maps

    def _list_saved(self) -> None:
        self.saved.clear()
        kept = self.work(
            translate("Gui", "Reading the kept field maps…"),
            lambda _progress: field_map.listed(self.job.store, self.job.target),
        )
        self.saved.add(
            translate("Gui", "Choose one") if kept else translate("Gui", "None is kept yet"), None
        )
        for one in kept or ():
            self.saved.add(one.title, one.mapping)
        self.saved.setEnabled(bool(kept))

    def _load(self) -> None:
        mapping = self.saved.currentData()
        if mapping is None:
            return
        missing = []
        for role, header in mapping.items():
            if role not in self.combos:
                continue
            self._offer_constant(role, header)
            if self.combos[role].choose(header):
                self._given[role] = header
            else:
                missing.append(header)
        for role in self.combos:
            self._describe(role)
        if missing:
            self.tell(
                translate(
                    "Gui", "The file has no columns {columns}; the others are taken over."
                ).format(columns=", ".join(missing))
            )
        else:
            self.notice.close_notice()

    def _save(self) -> None:
        title = self.name.text().strip()
        done = self.work(
            translate("Gui", "Keeping the field map…"),
            lambda _progress: (
                field_map.save(self.job.store, title, self.job.target, self.mapping()) or True
            ),
        )
        if done:
            self.name.clear()
            self._list_saved()
            place = self.saved.findText(title, Qt.MatchFlag.MatchExactly)
            self.saved.setCurrentIndex(max(0, place))

    def _name_changed(self) -> None:
        there = bool(self.name.text().strip())
        self.save_button.setEnabled(there)
        self.save_button.setToolTip(
            translate("Gui", "Keep this field map with the plan, for the office's next file")
            if there
            else translate("Gui", "Give the field map a name first.")
        )
