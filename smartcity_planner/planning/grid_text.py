"""What is written into cells of the funding table, and what they show: text ↔ exact numbers."""

from __future__ import annotations

import csv
import io
import re
from fractions import Fraction

from smartcity_planner.domain import columns
from smartcity_planner.domain.codes import Code
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.units import Unit

#: A number as spreadsheets write it: digits, perhaps in groups of three, perhaps decimals.
_NUMBER = re.compile(r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.(?P<part>[0-9]*))?")
#: A dash stands for nothing in a table of money, here as in spreadsheets.
_DASHES = frozenset("-–—")
#: Spaces of all kinds that spreadsheets put around and between digits.
_SPACE = re.compile(r"[\s\u00a0\u2007\u2009\u202f']+")
_LONGEST = 40


def amount(text: str, unit: Unit, where: Code) -> int | None:
    """Return the whole won that `text` means in `unit`; None for a blank.

    `1,234.567` in million won are 1,234,567,000 won. Raises BadInput, naming the cell `where`,
    for text, negative amounts, fractions of a won and amounts that a plan cannot hold.
    """
    bare = _SPACE.sub("", text)
    if not bare:
        return None
    if bare in _DASHES:
        return 0
    number = _number(bare)
    if number is None:
        if _is_negative(bare):
            raise _bad(_NEGATIVE, where, text)
        raise _bad(_NO_AMOUNT, where, text)
    won = number * unit.won
    if won > columns.LARGEST_WON:
        raise _bad(_HUGE, where, text)
    if won.denominator != 1:
        raise _bad(_FRACTION, where, text)
    return int(won)


def percent(text: str, where: Code) -> Fraction | None:
    """Return the part (0 to 1) that a percentage means, exactly; None for a blank.

    Raises BadInput, naming the cell `where`, for anything that is not from 0 to 100.
    """
    bare = _SPACE.sub("", text).removesuffix("%")
    if not bare:
        return None
    number = Fraction(0) if bare in _DASHES else _number(bare)
    if number is None or number > 100:
        raise _bad(_NO_SHARE, where, text)
    return number / 100


def exact(won: int, unit: Unit) -> str:
    """Return an amount with all the decimals that the unit needs, e.g. `1,234.567`."""
    whole, rest = divmod(won, unit.won)
    digits = len(str(unit.won)) - 1
    part = f"{rest:0{digits}d}".rstrip("0") if rest else ""
    return f"{whole:,}.{part}" if part else f"{whole:,}"


def shown_percent(share: Fraction | None) -> str:
    """Return a share with one decimal, rounded half up, e.g. `33.3`; a dash for none."""
    if share is None:
        return "–"
    tenths = (share.numerator * 2000 + share.denominator) // (2 * share.denominator)
    return f"{tenths // 10}.{tenths % 10}"


def block(text: str) -> list[list[str]]:
    """Return the cells of a block copied from a spreadsheet, line by line, all equally long.

    Quoted cells may hold tabs and line breaks; the line break at the end adds no line.
    """
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    except csv.Error:  # one "cell" of more than 131,072 characters, or a zero byte
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "What was copied is not a block of cells. Copy the cells in the spreadsheet "
                "again. Nothing was changed.",
            ),
            "Planning",
        ) from None
    while lines and not lines[-1]:
        lines.pop()
    width = max((len(line) for line in lines), default=0)
    return [line + [""] * (width - len(line)) for line in lines]


def _number(bare: str) -> Fraction | None:
    found = _NUMBER.fullmatch(bare)
    if found is None or not (found["whole"] or found["part"]):
        return None
    whole = (found["whole"] or "0").replace(",", "")
    part = found["part"] or ""
    if len(whole) > _LONGEST or len(part) > _LONGEST:
        # Read no further than needed: it is too large, or finer than any won.
        whole, part = whole[:_LONGEST], part[:_LONGEST] + ("1" if part.strip("0") else "")
    return Fraction(int(whole + part), 10 ** len(part))


def _is_negative(bare: str) -> bool:
    """Whether the text is an amount below zero, as people (−1, △1, ▲1) or offices ((1)) write."""
    if bare[0] in "-−–△▲":
        return _number(bare[1:]) is not None
    return bare[0] == "(" and bare[-1] == ")" and _number(bare[1:-1]) is not None


def _bad(template: str, where: Code, text: str) -> BadInput:
    shown = text.strip()
    shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
    return BadInput(template, "Planning", cell=where, text=shown)


_NO_AMOUNT = QT_TRANSLATE_NOOP(
    "Planning",
    "{cell}: “{text}” is not an amount of money. Enter a number, e.g. 1,234.5. "
    "Nothing was changed.",
)
_NEGATIVE = QT_TRANSLATE_NOOP(
    "Planning",
    "{cell}: “{text}” is negative. Money of a plan is zero or more. Nothing was changed.",
)
_FRACTION = QT_TRANSLATE_NOOP(
    "Planning",
    "{cell}: “{text}” is not in whole won. Use fewer decimals. Nothing was changed.",
)
_HUGE = QT_TRANSLATE_NOOP(
    "Planning",
    "{cell}: “{text}” is more than a plan can hold. Look whether the unit is right. "
    "Nothing was changed.",
)
_NO_SHARE = QT_TRANSLATE_NOOP(
    "Planning",
    "{cell}: “{text}” is not a share. Enter a number from 0 to 100. Nothing was changed.",
)
