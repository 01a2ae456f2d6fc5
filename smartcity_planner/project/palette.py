"""The plan's colours: the same in map, table, chart and window.

Hubs: six hues whose lightness differs step by step, so that they stay apart for
colour-blind readers and in grey (tests/project/test_palette.py measures it). Phases: one
ramp from light (first) to dark (last), in a hue that no hub has.
"""

from __future__ import annotations

from types import MappingProxyType

INK = "#1f2328"
MUTED_INK = "#5b636b"
HALO = "#ffffff"
PAPER = "#ffffff"
#: Around the city.
BACKGROUND = "#eceef0"

#: Dark, light, middle: apart in a black-and-white print too.
SOURCES = MappingProxyType(
    {"central": "#1f4e8c", "city": "#e8a33d", "district": "#3c8d5a", "other": "#c9ced3"}
)

#: Industry of a hub → colour; darkest first in the order of lightness.
HUBS = MappingProxyType(
    {
        "ai_bigdata": "#243d88",
        "fintech": "#a22236",
        "bio_medical": "#377c5e",
        "iot": "#409cd5",
        "media_autonomous": "#fc8e00",
        "rnd_energy": "#f2e25a",
        "other": "#9aa0a6",
    }
)
UNKNOWN = "#c4c8cc"

#: Phase 1, 2, … 5; later phases take `LATER_PHASES`.
PHASES = ("#e3d3ee", "#c3a1dc", "#9f6cc4", "#7640a3", "#4f1f78")
LATER_PHASES = "#2a0f45"

#: Zones: one ink for those of a published type, a quieter one for the rest.
ZONE = "#8c3b1e"
ZONE_QUIET = "#8d7b70"

INFRASTRUCTURE = MappingProxyType(
    {
        "support_centre": "#6b2c91",
        "testbed": "#00695c",
        "data_centre": "#23395d",
        "mobility": "#1565c0",
        "transit": "#c2410c",
        "road": "#7b6354",
        "cycling": "#3f7d1f",
        "parking": "#4a4fb0",
        "energy": "#b26a00",
        "culture": "#ad1457",
        "education": "#806600",
        "safety": "#b71c1c",
        "water": "#0b7fab",
        "other": "#555c63",
    }
)

DISTRICT_LINE = "#9aa1a8"
DISTRICT_TEXT = "#5f676f"
LEGAL_DONG_LINE = "#cfd4d8"
LEGAL_DONG_TEXT = "#757d85"
PARCEL_LINE = "#8a9097"


def source_colour(source: str) -> str:
    """Return the colour of a source of money; those beside the three main ones share one."""
    return SOURCES.get(source, SOURCES["other"])


def hub_colour(industry: str | None) -> str:
    """Return the colour of a hub's industry."""
    return HUBS.get(industry or "", UNKNOWN)


def phase_colour(seq: int) -> str:
    """Return the colour of the phase with this order (1 is the first)."""
    return PHASES[seq - 1] if 1 <= seq <= len(PHASES) else LATER_PHASES


def infrastructure_colour(kind: str | None) -> str:
    """Return the colour of a kind of infrastructure."""
    return INFRASTRUCTURE.get(kind or "", INFRASTRUCTURE["other"])
