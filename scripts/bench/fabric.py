"""The city's 692,254 parcels as a load test: made once, by the analysis environment.

The real points and the tool that makes polygons of them are no part of the project (they have
no licence of their own); where they are not at hand, what needs them is not measured.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "build" / "bench"
ANALYSIS = (
    Path(os.environ.get("SMARTCITY_VENVS") or ROOT / ".venv").absolute() / "analysis/bin/python"
)


def shared() -> Path:
    """Folder with the real files (it need not be there)."""
    given = os.environ.get("SMARTCITY_SHARED_DATA")
    return Path(given) if given else ROOT.parent / "shared" / "data"


def missing() -> str:
    """Why the fabric cannot be had; empty where it can."""
    if not (shared() / "parcels" / "seoul_parcel_points.parquet").is_file():
        return f"the real files are not at hand (no folder {shared()})"
    if not tool().is_file():
        return f"there is no {tool()}"
    if not ANALYSIS.is_file():
        return "there is no analysis environment (make setup)"
    return ""


def tool() -> Path:
    return shared().parent / "tools" / "make_parcel_fabric.py"


def fabric() -> Path:
    """Return the GeoPackage with the polygons (layer "fabric", EPSG:5186), made if need be."""
    target = PLACE / "fabric.gpkg"
    if not target.is_file():
        PLACE.mkdir(parents=True, exist_ok=True)
        part = PLACE / "fabric.part.gpkg"
        part.unlink(missing_ok=True)
        points = shared() / "parcels" / "seoul_parcel_points.parquet"
        subprocess.run([ANALYSIS, tool(), points, part], check=True, stdout=subprocess.DEVNULL)
        os.replace(part, target)
    return target
