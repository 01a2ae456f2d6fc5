"""Functions for QGIS's expressions: places, money and phases of the plan, in filters, labels,
styles and calculations.

They read the plan that the layer or the project shows, as it is saved, once per change of its
file; so they are quick on many features and can be asked by the threads that draw maps.
"""

from __future__ import annotations

from qgis.core import QgsExpression, QgsExpressionFunction

from smartcity_planner.overlay import lookup
from smartcity_planner.project.expressions import context, figures, money, phases, places, words

_registered: list[QgsExpressionFunction] = []


def register() -> None:
    """Add the functions to QGIS's expressions; their help is in the window's language."""
    if _registered:
        return
    for room in (places, money, phases, words):
        for function in room.functions():
            if QgsExpression.registerFunction(function):
                _registered.append(function)


def unregister() -> None:
    """Take the functions away again."""
    while _registered:
        # Popped only afterwards: QGIS's list must not hold a function that Python has freed.
        QgsExpression.unregisterFunction(_registered[-1].name())
        _registered.pop()
    forget()


def forget() -> None:
    """Let go of all that was read."""
    context.forget()
    figures.forget()
    lookup.forget()
