"""Ctrl+Z and Ctrl+Y undo planning edits wherever in our docks the focus is."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

from smartcity_planner.gui.desk import PlanDesk

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


def is_meant(event: QEvent) -> bool:
    """Whether a key event asks to undo or redo."""
    return isinstance(event, QKeyEvent) and (event.matches(_UNDO) or event.matches(_REDO))


def claim(event: QEvent) -> bool:
    """Claim the shortcut, which QGIS's own Undo would take otherwise; return whether it was one.

    A text that is being typed has claimed it before, for an undo of its own.
    """
    if event.type() == QEvent.Type.ShortcutOverride and is_meant(event):
        event.accept()
        return True
    return False


def follow(desk: PlanDesk, event: QKeyEvent) -> bool:
    """Undo or redo a planning edit; return whether that was asked for."""
    if event.matches(_UNDO):
        desk.undo()
    elif event.matches(_REDO):
        desk.redo()
    else:
        return False
    return True
