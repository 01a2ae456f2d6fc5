"""Which base map, and the key for it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.vworld import key, layer
from smartcity_planner.i18n import explain, translate

_PLACE = "https://www.vworld.kr/dev/v4api.do"


class BaseMapDialog(QDialog):
    """Hands map and key to `take`, which may refuse with a PlanError; says it in place."""

    def __init__(self, take: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self.setWindowTitle(translate("Gui", "V-World base map"))
        self.maps = QComboBox()
        for name in layer.MAPS:
            self.maps.addItem(layer.title(name), name)
        self.key_edit = QLineEdit()
        self.key_edit.setEchoMode(QLineEdit.EchoMode.Password)
        where = QLabel(
            translate(
                "Gui",
                "V-World gives its maps to holders of a free key: sign in at {link} and ask for "
                "an authentication key. It is kept in QGIS's authentication store on this "
                "computer only, in no project, package or log.",
            ).format(link=f'<a href="{_PLACE}">vworld.kr</a>')
        )
        where.setWordWrap(True)
        where.setOpenExternalLinks(True)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(
            translate("Gui", "Add the map")
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(
            translate("Gui", "Cancel")
        )
        form = QFormLayout()
        form.addRow(translate("Gui", "Map"), self.maps)
        form.addRow(translate("Gui", "Key"), self.key_edit)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(where)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.setMinimumWidth(440)
        self.buttons.accepted.connect(self._add)
        self.buttons.rejected.connect(self.reject)

    def ask(self) -> None:
        """Show the dialog afresh; it blocks nothing."""
        self.key_edit.clear()
        self.key_edit.setPlaceholderText(
            translate("Gui", "A key is kept; leave this empty to use it") if key.known() else ""
        )
        self._say("")
        self.open()

    def _add(self) -> None:
        text = self.key_edit.text().strip()
        if not text and not key.known():
            self._say(translate("Gui", "Enter your V-World key."))
            return
        try:
            self._take(self.maps.currentData(), text)
        except PlanError as error:
            self._say(explain(error))
            return
        self.key_edit.clear()  # it need not stay in memory
        self.accept()

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        # A wrapped text may have more lines than Qt reckons with by itself.
        self.layout().activate()
        self.resize(self.width(), self.layout().totalHeightForWidth(self.width()))
