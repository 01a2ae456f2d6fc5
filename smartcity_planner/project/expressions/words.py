"""Money and shares as text, and the identifier of a ledger row."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from qgis.core import QgsExpressionContext

from smartcity_planner.domain import units
from smartcity_planner.domain.cells import ledger_id
from smartcity_planner.i18n import translate
from smartcity_planner.project.expressions.base import Function, help_of, is_null
from smartcity_planner.project.expressions.context import language_of

_MOST_DECIMALS = 8
_UNITS = {
    **{name: unit for unit in units.UNITS for name in (unit.ko, unit.en)},
    "": units.WON,
    "thousand": units.THOUSAND,
    "million": units.MILLION,
}


class _Won(Function):
    def answer(self, values: Sequence[Any], context: QgsExpressionContext | None) -> Any:
        """Return an amount with its unit."""
        amount, unit, decimals, language = values
        found = _unit(unit)
        number = units.format_won(_whole(amount), found, _decimals(decimals))
        if (language if language in ("ko", "en") else language_of(context)) == "ko":
            return f"{number}{found.ko}"
        times = " × " if found.en[0].isdigit() else " "
        return f"{number}{times}{found.en}"


class _Share(Function):
    def answer(self, values: Sequence[Any], context: QgsExpressionContext | None) -> Any:
        """Return a part of a whole as a percentage, rounded half up."""
        part, whole, decimals = values
        if is_null(whole) or not _number(whole):
            return None
        places = _decimals(decimals)
        share = Fraction(_number(part)) / Fraction(_number(whole)) * 100 * 10**places
        # Half up away from zero, exactly: not what a binary fraction makes of it.
        rounded = (abs(share.numerator) * 2 + share.denominator) // (2 * share.denominator)
        number = units.format_won(rounded, units.WON)
        if places:
            head, tail = divmod(rounded, 10**places)
            number = f"{head:,}.{tail:0{places}d}"
        return f"{'-' if share < 0 and rounded else ''}{number} %"


class _LedgerId(Function):
    def answer(self, values: Sequence[Any], context: QgsExpressionContext | None) -> Any:
        """Return the identifier of a cell, or NULL where the cell is not known yet."""
        phase, pnu, year, source = values
        if any(map(is_null, (year, source))) or "" in (phase, source):
            return None
        return ledger_id(str(phase), None if is_null(pnu) else str(pnu), int(year), str(source))


def _number(value: object) -> Decimal:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        text = translate("Project", "“{value}” is not a number.")
        raise ValueError(text.format(value=value))
    return found


def _whole(value: object) -> int:
    if isinstance(value, int):
        return value
    return int(_number(value).quantize(Decimal(1), ROUND_HALF_UP))


def _decimals(value: object) -> int:
    number = 0 if is_null(value) else _whole(value)
    if not 0 <= number <= _MOST_DECIMALS:
        text = translate("Project", "“{value}” is no number of decimals. Give 0 to {most}.")
        raise ValueError(text.format(value=value, most=_MOST_DECIMALS))
    return number


def _unit(value: object) -> units.Unit:
    if is_null(value):
        return units.WON
    found = _UNITS.get(str(value))
    if found is None:
        text = translate("Project", "“{name}” is not a unit of money. The units are: {units}.")
        known = ", ".join(f"{unit.ko} ({unit.en})" for unit in units.UNITS)
        raise ValueError(text.format(name=value, units=known))
    return found


def functions() -> list[Function]:
    """Return the functions, with help in the window's language."""
    return [
        _Won(
            "won_text",
            ["amount", ("unit", None), ("decimals", 0), ("language", None)],
            help_of(
                "won_text",
                translate(
                    "Project",
                    "An amount of won as text with thousands separators and its unit: {units}; "
                    "left out: won. Rounded half up to the decimals. The language is the "
                    "project's, unless 'ko' or 'en' is given.",
                ).format(units=", ".join(f"{unit.ko} ({unit.en})" for unit in units.UNITS)),
                "won_text(62500000000, '백만원')",
                "won_text(parcel_won(\"pnu\"), 'million', 1)",
            ),
        ),
        _Share(
            "share_text",
            ["part", ("whole", 1), ("decimals", 1)],
            help_of(
                "share_text",
                translate(
                    "Project",
                    "A share as a percentage: of 1 or of the given whole. NULL where the whole "
                    "is 0.",
                ),
                'share_text("share")',
                'share_text(parcel_won("pnu", \'city\'), parcel_won("pnu"))',
            ),
        ),
        _LedgerId(
            "ledger_id",
            ["phase", "pnu", "year", "source"],
            help_of(
                "ledger_id",
                translate(
                    "Project",
                    "The identifier of a row of the ledger, made from its phase, parcel (NULL: "
                    "not placed), year and source: the same wherever the row is made.",
                ),
                'ledger_id("phase_id", "pnu", "fiscal_year", "source")',
            ),
        ),
    ]
