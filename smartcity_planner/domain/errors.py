"""Errors that a planner can meet: each says what happened and what to do next.

The domain knows no translator, so an error carries its English template and the values
for it; the edges (dock, algorithms) translate the template and fill it in.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - Qt's own name, which its tools look for
    """Mark `text` for the translation tools and return it unchanged."""
    return text


class PlanError(Exception):
    """Something the planner can act on. `template` is English with `{name}` places."""

    context = "Domain"

    def __init__(self, template: str, context: str | None = None, **values: object) -> None:
        self.template = template
        self.values = values
        if context is not None:
            self.context = context
        super().__init__(template.format(**values) if values else template)


class NotAPlan(PlanError):
    """The file is no plan store (or none that can be read)."""


class NewerPlan(PlanError):
    """The plan was written by a newer version of the plugin."""


class OlderPlan(PlanError):
    """The plan is of an older schema; it may be copied and upgraded, if the planner asks."""


class BadInput(PlanError):
    """A value given by the planner or read from a file cannot be used."""


class CannotWrite(PlanError):
    """The target cannot be written: read-only, open elsewhere, disk full."""


class Cancelled(PlanError):
    """The planner cancelled; nothing was changed."""
