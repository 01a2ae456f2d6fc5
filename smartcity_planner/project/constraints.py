"""What a form says before saving: values that the plan itself would refuse, in words."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsFieldConstraints, QgsVectorLayer

from smartcity_planner.domain import codes
from smartcity_planner.domain.model import Field, Role, Table
from smartcity_planner.project.texts import text

#: Ends that cannot be before their start: the end's column → the start's.
_ENDS = {
    "ends_on": "starts_on",
    "end_year": "start_year",
    "valid_to": "valid_from",
    "in_force_on": "promulgated_on",
    "exception_to": "exception_from",
}
#: Figures that the plan takes only from 0 on.
_NOT_NEGATIVE = frozenset({"limit_parcels", "limit_area_m2", "floor_area_m2", "area_m2", "weight"})
_EMPTY_ELSE = '("scope" IS NULL OR ("scope" = \'plan\') = ("scope_key" IS NULL))'


def constrain(
    layer: QgsVectorLayer, index: int, table: Table, column: Field, language: str
) -> None:
    """Give a column the condition that its values must meet, with words that say it."""
    rules = _rules(table, column, language)
    if not rules:
        return
    condition = " AND ".join(rule for rule, _ in rules)
    layer.setConstraintExpression(index, condition, " ".join(words for _, words in rules))
    strength = QgsFieldConstraints.ConstraintStrength
    layer.setFieldConstraint(
        index,
        QgsFieldConstraints.Constraint.ConstraintExpression,
        # A step out of its scheme is odd, but the plan takes it.
        strength.ConstraintStrengthSoft
        if column.name == "scheme_step"
        else strength.ConstraintStrengthHard,
    )


def _rules(table: Table, column: Field, language: str) -> list[tuple[str, str]]:
    """Return the conditions of a column, each with its words."""
    label, name = column.label(language), QgsExpression.quotedColumnRef(column.name)
    found = []

    def add(condition: str, words: str) -> None:
        found.append((condition, text(words, language, label=label)))

    if column.required and column.role is not Role.KEY:
        add(f"length(to_string(coalesce({name}, ''))) > 0", "form.required")
    if column.name == "pnu" and table.name == "parcel":
        add(f"regexp_match({name}, '^11[0-9]{{8}}[12][0-9]{{8}}$') > 0", "form.pnu")
    if column.role is Role.WON:
        add(f"({name} IS NULL OR {name} >= 0)", "form.not_negative")
    elif column.name in _NOT_NEGATIVE:
        add(f"({name} IS NULL OR {name} >= 0)", "form.zero_or_more")
    if column.role is Role.SHARE:
        add(f"({name} > 0 AND {name} <= 1)", "form.share")
    if column.name == "city_percent":
        add(f"({name} IS NULL OR ({name} >= 0 AND {name} <= 100))", "form.percent")
    start = _ENDS.get(column.name)
    if start is not None and start in table.columns:
        first = QgsExpression.quotedColumnRef(start)
        add(f"({name} IS NULL OR {first} IS NULL OR {first} <= {name})", "form.order")
    if (table.name, column.name) == ("phase_dependency", "needs_phase_id"):
        add(f'({name} IS NULL OR {name} <> "phase_id")', "form.other_phase")
    if (table.name, column.name) == ("funding_target", "scope_key"):
        add(_EMPTY_ELSE, "form.scope")
    if (table.name, column.name) == ("phase", "scheme_step"):
        add(_in_its_scheme(), "form.step")
    return found


def _in_its_scheme() -> str:
    cases = " ".join(
        f'WHEN "scheme" = {QgsExpression.quotedValue(scheme)} THEN "scheme_step" IN '
        f"({', '.join(map(QgsExpression.quotedValue, steps))})"
        for scheme, steps in codes.STEPS_OF_SCHEME.items()
    )
    return f'("scheme_step" IS NULL OR CASE {cases} ELSE false END)'
