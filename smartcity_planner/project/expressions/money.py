"""Money of a parcel, phase, project, hub or district, by funding source and fiscal year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.i18n import put_in_language, translate
from smartcity_planner.project.expressions import figures
from smartcity_planner.project.expressions.base import Function, OfPlan, help_of, is_null

_PARAMETERS = (("source", None), ("year", None))
_MISSING = {
    "phase": QT_TRANSLATE_NOOP("Project", "There is no phase called “{name}” in the plan."),
    "project": QT_TRANSLATE_NOOP("Project", "There is no project called “{name}” in the plan."),
    "hub": QT_TRANSLATE_NOOP("Project", "There is no hub called “{name}” in the plan."),
    "district": QT_TRANSLATE_NOOP("Project", "There is no district called “{name}” in the plan."),
}


class _OfParcel(OfPlan):
    def value(self, plan: Path, values: Sequence[Any], language: str) -> Any:
        """Return the won of a parcel; 0 where it has none."""
        return figures.of_plan(plan).of_parcels(choice_of(*values[1:])).get(str(values[0]), 0)


class _OfScope(OfPlan):
    def __init__(self, kind: str, help_text: str) -> None:
        self._kind = kind
        super().__init__(f"{kind}_won", [kind, *_PARAMETERS], help_text)

    def value(self, plan: Path, values: Sequence[Any], language: str) -> Any:
        """Return the won of what is called so."""
        found = figures.of_plan(plan)
        key = the_one(found, self._kind, str(values[0]))
        return found.won(self._kind, key, choice_of(*values[1:]))


def the_one(found: figures.Figures, kind: str, name: str) -> str:
    """Return the identifier of what is called so; raises ValueError where none or several are."""
    keys = found.keys(kind, name)
    if len(keys) == 1:
        return keys[0]
    if not keys:
        raise ValueError(put_in_language("Project", _MISSING[kind]).format(name=name))
    text = translate(
        "Project", "“{name}” is the name of {count} of them. Give the identifier instead."
    )
    raise ValueError(text.format(name=name, count=len(keys)))


def choice_of(source: object, year: object) -> figures.Choice:
    """Return the source and the year that are meant; None where all are. Raises ValueError."""
    return (
        None if is_null(source) or source == "" else _source(str(source)),
        None if is_null(year) or year == "" else _year(str(year)),
    )


@lru_cache(maxsize=64)
def _source(text: str) -> str:
    for code in codes.SOURCE.codes:
        if text in (code.value, code.ko, code.en):
            return code.value
    words = translate("Project", "“{name}” is not a funding source. The sources are: {sources}.")
    known = ", ".join(f"{code.ko} ({code.value})" for code in codes.SOURCE.codes)
    raise ValueError(words.format(name=text, sources=known))


@lru_cache(maxsize=256)
def _year(text: str) -> int:
    number = text.removesuffix(".0")
    if not (number.isascii() and number.isdigit()) or not (
        schema.FIRST_YEAR <= int(number) <= schema.LAST_YEAR
    ):
        words = translate("Project", "“{name}” is not a fiscal year between {first} and {last}.")
        raise ValueError(words.format(name=text, first=schema.FIRST_YEAR, last=schema.LAST_YEAR))
    return int(number)


def functions() -> list[Function]:
    """Return the functions, with help in the window's language."""
    which = translate(
        "Project",
        "Source: one of {sources}, by its name or code; left out, NULL or empty: all. Year: a "
        "fiscal year; left out or NULL: all. Counted is the plan as it is saved.",
    ).format(sources=", ".join(f"{code.ko} ({code.value})" for code in codes.SOURCE.codes))
    scopes = {
        "phase": (
            translate("Project", "All money of a phase in won, also what has no place."),
            "phase_won(\"phase_id\", 'city', 2026)",
        ),
        "project": (
            translate("Project", "All money of a project in won, over its phases."),
            'project_won("id")',
        ),
        "hub": (
            translate("Project", "All money of a hub's projects in won."),
            "hub_won('상암·수색', '국비')",
        ),
        "district": (
            translate("Project", "All money in won of the parcels that lie in a district."),
            "district_won(\"code\", 'district', 2027)",
        ),
    }
    named = translate("Project", "It is named by its identifier or its name.")
    return [
        _OfParcel(
            "parcel_won",
            ["pnu", *_PARAMETERS],
            help_of(
                "parcel_won",
                translate("Project", "The money of a parcel in won; 0 where it has none.")
                + f" {which}",
                'parcel_won("pnu")',
                "parcel_won(\"pnu\", 'city', 2026) > 100000000",
            ),
        ),
        *(
            _OfScope(kind, help_of(f"{kind}_won", f"{text} {named} {which}", example))
            for kind, (text, example) in scopes.items()
        ),
    ]
