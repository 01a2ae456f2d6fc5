"""The standard dialogs of our algorithms, filled in, not modal, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QWidget

Finished = Callable[[bool, dict[str, Any]], object]


class AlgorithmDialogs:
    """Keeps the dialogs it opened alive and closes them with the dock."""

    def __init__(self) -> None:
        self._open: list[QWidget] = []

    def show(self, name: str, parameters: dict[str, Any], finished: Finished) -> bool:
        """Open the dialog of `smartcity:name`; `finished` gets success and results.

        Returns False where Processing does not know the algorithm.
        """
        import processing  # heavy, and only there once QGIS has started

        dialog = processing.createAlgorithmDialog(f"smartcity:{name}", parameters)
        if dialog is None:
            return False
        self._open = [kept for kept in self._open if not sip.isdeleted(kept) and kept.isVisible()]
        self._open.append(dialog)
        dialog.algorithmFinished.connect(finished)
        dialog.show()
        dialog.raise_()
        return True

    def close(self) -> None:
        """Close all dialogs that are still open."""
        for dialog in self._open:
            if not sip.isdeleted(dialog):
                dialog.close()
                dialog.deleteLater()
        self._open = []


def output_path(results: dict[str, Any]) -> Path | None:
    """Return the file or folder that an algorithm made."""
    for key in ("OUTPUT", "REPORT"):
        if results.get(key):
            return Path(str(results[key]))
    return None
