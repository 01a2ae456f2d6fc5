"""Which part of the country a map shows: a round scale, centred on the subject."""

from __future__ import annotations

from qgis.core import QgsRectangle

#: Scales of Korean plan maps, and the round ones between, so that the subject fills the map.
SCALES = (
    500,
    1_000,
    2_500,
    5_000,
    10_000,
    15_000,
    20_000,
    25_000,
    30_000,
    40_000,
    50_000,
    60_000,
    75_000,
    100_000,
    150_000,
    200_000,
    250_000,
    500_000,
    1_000_000,
)
#: Part of the map's width and height that stays free around the subject, on each side.
MARGIN = 0.03


def fitting_scale(subject: QgsRectangle, width_mm: float, height_mm: float) -> int:
    """Return the largest round scale (smallest number) at which the subject fits the map."""
    free = 1 - 2 * MARGIN
    needed = 1000 * max(subject.width() / (width_mm * free), subject.height() / (height_mm * free))
    return next((scale for scale in SCALES if scale >= needed), SCALES[-1])


def extent_at(subject: QgsRectangle, scale: int, width_mm: float, height_mm: float) -> QgsRectangle:
    """Return the extent in metres of a map of this size, centred on the subject."""
    wide, high = width_mm * scale / 1000, height_mm * scale / 1000
    centre = subject.center()
    return QgsRectangle(
        centre.x() - wide / 2, centre.y() - high / 2, centre.x() + wide / 2, centre.y() + high / 2
    )


def round_step(length: float, parts: int) -> float:
    """Return a round number (1, 2, 5 × 10ⁿ) near `length / parts`, not above."""
    wanted = length / parts
    power = 10.0
    while power > wanted:
        power /= 10
    while power * 10 <= wanted:
        power *= 10
    return next(power * step for step in (5, 2, 1) if power * step <= wanted or step == 1)
