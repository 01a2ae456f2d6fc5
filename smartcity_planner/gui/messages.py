"""What the dock tells the planner: QGIS's message bar, never a modal box."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QPushButton

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.i18n import explain, translate

_SECONDS = {Qgis.MessageLevel.Info: 6, Qgis.MessageLevel.Success: 6}


class Messages:
    """Writes into the message bar of `iface`."""

    def __init__(self, iface: QgisInterface) -> None:
        self._bar = iface.messageBar()

    def say(self, text: str, level: int = int(Qgis.MessageLevel.Info)) -> None:
        """Show one line; warnings stay until they are closed."""
        level = Qgis.MessageLevel(level)
        self._bar.pushMessage(_title(), escape(text, quote=False), level, _SECONDS.get(level, 0))

    def tell(self, error: PlanError) -> None:
        """Show what went wrong and what to do."""
        self.say(explain(error), int(Qgis.MessageLevel.Warning))

    def made(self, text: str, path: Path, beside: tuple[str, Path] | None = None) -> None:
        """Say what was made, with a link to it; `beside` is a word and what it leads to."""
        said = f"{escape(text, quote=False)} {_link(path, str(path))}"
        if beside is not None:
            said += f" · {_link(beside[1], beside[0])}"
        self._bar.pushMessage(_title(), said, Qgis.MessageLevel.Success, 0)

    def failed(self, error: PlanError, beside: tuple[str, Path] | None = None) -> None:
        """Show what went wrong, with a link to what tells more of it."""
        said = escape(explain(error), quote=False)
        if beside is not None:
            said += f" {_link(beside[1], beside[0])}"
        self._bar.pushMessage(_title(), said, Qgis.MessageLevel.Warning, 0)

    def offer(self, text: str, answer: str, action: Callable[[], object]) -> None:
        """Show a line with one button."""
        item = self._bar.createMessage(_title(), escape(text, quote=False))
        button = QPushButton(answer, item)

        def act() -> None:
            self._bar.popWidget(item)
            action()

        button.clicked.connect(act)
        item.layout().addWidget(button)
        self._bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)


def _link(path: Path, text: str) -> str:
    address = QUrl.fromLocalFile(str(path)).toString()
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def _title() -> str:
    return translate("Gui", "Plan desk")
