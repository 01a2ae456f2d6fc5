"""The columns of the tables on a facts sheet."""

from __future__ import annotations

from smartcity_planner.atlas.blocks.text_cells import Column
from smartcity_planner.atlas.texts import Texts


def columns_of(name: str, texts: Texts, several: bool) -> tuple[Column, ...]:
    """Return a table's columns; `several` where there is more than one project to tell apart."""
    columns = _COLUMNS[name](texts)
    if name == "organisation" and several:
        return (Column(texts("owner"), share=2, most=4), *columns)
    return columns


def _organisation(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("organisation_lead"), share=2, most=3),
        Column(texts("organisation_partners"), share=4, most=3),
        Column(texts("organisation_run_by")),
        Column(texts("organisation_status")),
    )


def _targets(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("target_phase"), share=2, most=3),
        Column(texts("target_name"), share=4, most=2),
        Column(texts("target_figure"), "right"),
        Column(texts("target_reached"), "right"),
        Column(texts("target_due")),
        Column(texts("target_state")),
        Column(texts("target_basis"), share=1.4, most=2),
    )


def _indicators(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("indicator_name"), share=3, most=2),
        Column(texts("indicator_unit")),
        Column(texts("indicator_baseline"), "right"),
        Column(texts("indicator_targets"), share=3, most=3),
        Column(texts("indicator_actual"), "right"),
        Column(texts("indicator_basis"), share=1.4, most=2),
    )


def _laws(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("law_name"), share=2.6, most=3),
        Column(texts("law_concerns"), share=3, most=3),
        Column(texts("law_state"), share=1.2, most=2),
        Column(texts("law_promulgated")),
        Column(texts("law_in_force")),
        Column(texts("law_needed_by")),
        Column(texts("law_claim"), share=1.7, most=3),
        Column(texts("law_basis")),
    )


def _reviews(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("review_kind"), share=3, most=2),
        Column(texts("review_body"), share=3, most=2),
        Column(texts("review_state"), share=2, most=2),
        Column(texts("review_day")),
        Column(texts("review_basis"), share=1.4, most=2),
    )


def _programmes(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("programme_name"), share=4, most=3),
        Column(texts("programme_district"), share=1.5, most=2),
        Column(texts("programme_years")),
        Column(texts("programme_share"), "right"),
        Column(texts("programme_state")),
        Column(texts("programme_basis")),
    )


def _centre(texts: Texts) -> tuple[Column, ...]:
    return (
        Column(texts("centre_name"), share=3, most=2),
        Column(texts("centre_state")),
        Column(texts("centre_opened")),
        Column(texts("centre_area"), "right"),
        Column(texts("centre_basis"), share=1, most=2),
    )


_COLUMNS = {
    "organisation": _organisation,
    "targets": _targets,
    "indicators": _indicators,
    "laws": _laws,
    "reviews": _reviews,
    "programmes": _programmes,
    "centre": _centre,
}
