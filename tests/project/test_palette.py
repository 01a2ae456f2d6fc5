"""Colours stay apart: for colour-blind readers and in grey."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from smartcity_planner.domain import codes
from smartcity_planner.project import palette

# Machado, Oliveira, Fernandes (2009), severity 1.0, for linear RGB.
BLIND = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
IDENTITY = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def _linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _lab(colour: str, sight: tuple = IDENTITY) -> tuple[float, float, float]:
    rgb = _linear(colour)
    seen = [max(0.0, min(1.0, sum(m * c for m, c in zip(row, rgb, strict=True)))) for row in sight]
    r, g, b = seen
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _apart(one: str, other: str, sight: tuple = IDENTITY) -> float:
    pairs = zip(_lab(one, sight), _lab(other, sight), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


SIX = {key: colour for key, colour in palette.HUBS.items() if key != "other"}


@pytest.mark.parametrize("sight", [*BLIND, "all colours"])
def test_hubs_stay_apart(sight: str) -> None:
    matrix = BLIND.get(sight, IDENTITY)
    for one, other in combinations(SIX, 2):
        assert _apart(SIX[one], SIX[other], matrix) > 19, (sight, one, other)


def test_hubs_stay_apart_in_grey() -> None:
    lightness = sorted(_lab(colour)[0] for colour in SIX.values())
    assert all(higher - lower >= 7 for lower, higher in pairwise(lightness)), lightness


def test_phases_get_darker_one_by_one() -> None:
    ramp = [_lab(colour)[0] for colour in (*palette.PHASES, palette.LATER_PHASES)]
    assert all(earlier - later > 8 for earlier, later in pairwise(ramp)), ramp


@pytest.mark.parametrize("sight", [*BLIND, "all colours"])
def test_sources_stay_apart(sight: str) -> None:
    matrix = BLIND.get(sight, IDENTITY)
    for one, other in combinations(palette.SOURCES, 2):
        assert _apart(palette.SOURCES[one], palette.SOURCES[other], matrix) > 10, (one, other)


def test_sources_stay_apart_in_grey() -> None:
    grey = sorted(_lab(colour)[0] for colour in palette.SOURCES.values())
    assert all(lighter - darker > 8 for darker, lighter in pairwise(grey)), grey


def test_every_code_has_its_colour() -> None:
    assert tuple(sorted(palette.HUBS)) == tuple(sorted(codes.INDUSTRY.values))
    assert tuple(sorted(palette.INFRASTRUCTURE)) == tuple(sorted(codes.INFRASTRUCTURE.values))
    assert {palette.source_colour(value) for value in codes.SOURCE.values} == set(
        palette.SOURCES.values()
    )
    assert palette.source_colour("central") == "#1f4e8c"
    assert palette.phase_colour(1) == palette.PHASES[0]
    assert palette.phase_colour(17) == palette.LATER_PHASES
