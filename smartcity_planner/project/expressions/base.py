"""What all functions share: where they stand, how they are explained, how errors are told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsExpression, QgsExpressionContext, QgsExpressionFunction

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.i18n import explain, translate
from smartcity_planner.project.expressions.context import plan_of
from smartcity_planner.project.expressions.threads import keep_ready

#: An optional parameter is a pair of its name and its value where it is left out.
Parameter = str | tuple[str, object]


class Function(QgsExpressionFunction):
    """A function with its help. It is called with NULL, too: a NULL first value gives NULL."""

    def __init__(self, name: str, parameters: Sequence[Parameter], help_text: str) -> None:
        super().__init__(
            name,
            [_declared(parameter) for parameter in parameters],
            translate("Project", "Smart city plan"),
            help_text,
            False,  # not lazy
            True,  # handles NULL
            False,
        )

    def func(
        self,
        values: Sequence[Any],
        context: QgsExpressionContext | None,
        parent: QgsExpression,
        node: object,
    ) -> Any:
        """Return the value for one feature; an error is told in words."""
        keep_ready()
        try:
            if is_null(values[0]):
                return None
            return self.answer(values, context)
        except PlanError as error:
            parent.setEvalErrorString(explain(error))
        except ValueError as error:
            parent.setEvalErrorString(str(error))
        return None

    def answer(self, values: Sequence[Any], context: QgsExpressionContext | None) -> Any:
        """Return the value. To be implemented; raises PlanError or ValueError, in words."""
        raise NotImplementedError


class OfPlan(Function):
    """A function that reads the plan."""

    def answer(self, values: Sequence[Any], context: QgsExpressionContext | None) -> Any:
        """Find the plan and ask it."""
        path, language = plan_of(context)
        if path is None:
            raise ValueError(
                translate("Project", "No plan is open. Open the project of a plan first.")
            )
        return self.value(path, values, language)

    def value(self, plan: Path, values: Sequence[Any], language: str) -> Any:
        """Return the value. To be implemented; raises PlanError or ValueError, in words."""
        raise NotImplementedError


def is_null(value: object) -> bool:
    """Whether a value from QGIS is NULL."""
    # Said in this order because it is asked for every feature: texts are told from NULL quickly.
    return value is None or (not isinstance(value, str | int) and value == NULL)


def help_of(name: str, text: str, *examples: str) -> str:
    """Return the help that QGIS shows beside a function."""
    lines = "".join(f"<p><code>{example}</code></p>" for example in examples)
    return f"<h3>{name}</h3><p>{text}</p>{lines}"


def _declared(parameter: Parameter) -> QgsExpressionFunction.Parameter:
    if isinstance(parameter, str):
        return QgsExpressionFunction.Parameter(parameter)
    name, default = parameter
    return QgsExpressionFunction.Parameter(name, True, default)
