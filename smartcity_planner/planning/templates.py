"""What planners can take over into a project: indicators of its kind, laws of its field.

Source of the content: `layers/indicator_templates.json`, `layers/legal_templates.json`. Nothing
here writes: the rows are ready to be inserted, by whoever adds them as one step of the history.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.store import base_data

Row = dict[str, Any]
INDICATORS = "indicator_templates.json"
LAWS = "legal_templates.json"


def offer(kind: str) -> list[Row]:
    """Return the indicators offered to projects of a kind (`spatial`, `data`, `testbed`).

    Raises BadInput for a kind that the code list does not have.
    """
    if kind not in codes.KIND.values:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "Choose a kind of project: {kinds}."),
            "Planning",
            kinds=codes.KIND.codes,
        )
    return [row for row in base_data.read_json(INDICATORS) if row["kind"] == kind]


def laws(field: str | None = None) -> list[Row]:
    """Return the laws offered to projects of a field (`transport`, …), or all of them.

    Raises BadInput for a field that the code list does not have.
    """
    if field is not None and field not in codes.FIELD.values:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "Choose a field of project: {fields}."),
            "Planning",
            fields=codes.FIELD.codes,
        )
    found = base_data.read_json(LAWS)
    return [row for row in found if field is None or field in row["fields"]]


def indicator_rows(project_id: str, kind: str, chosen: Iterable[str] | None = None) -> list[Row]:
    """Return rows of `indicator` for a project: those chosen by template id, or all of its kind.

    Their baseline is left open, their basis is `planned`: what is measured is proposed, no figure.
    """
    rows = _chosen(offer(kind), chosen)
    return [
        {
            "id": str(uuid4()),
            "project_id": project_id,
            **_without(row, "id", "kind"),
            "baseline": None,
            "baseline_year": None,
            "basis": "planned",
        }
        for row in rows
    ]


def legal_rows(
    project_id: str,
    chosen: Iterable[str] | None = None,
    field: str | None = None,
    phase_id: str | None = None,
) -> list[Row]:
    """Return rows of `legal_dependency` for a project, or for one of its phases."""
    return [
        {
            "id": str(uuid4()),
            "project_id": project_id,
            "phase_id": phase_id,
            **_without(row, "id", "fields"),
            "exception_from": None,
            "exception_to": None,
        }
        for row in _chosen(laws(field), chosen)
    ]


def _chosen(rows: list[Row], chosen: Iterable[str] | None) -> list[Row]:
    if chosen is None:
        return rows
    wanted = set(chosen)
    if missing := wanted - {row["id"] for row in rows}:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning", "{count} of the chosen templates are not offered here. Choose again."
            ),
            "Planning",
            count=len(missing),
        )
    return [row for row in rows if row["id"] in wanted]


def _without(row: Row, *names: str) -> Row:
    return {name: value for name, value in row.items() if name not in names}
