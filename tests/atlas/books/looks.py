"""Holds a rendered page against the picture that a person has looked at: the standard.

Standards lie in `rendered/<QGIS series>/`, for QGIS, Qt and poppler draw a hair differently from
one series to the next. `SMARTCITY_STANDARDS=renew` writes them anew; whoever does looks at each of
them before it is committed.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
from PIL import Image
from qgis.core import Qgis

DPI = 60
#: Greys and colours that are farther apart are different (of 255).
FAR = 24
#: Tiles of this size (pixels), and how much of one may differ: a hair of letters, no sign or word.
TILE, MOST = 24, 0.02
RENEWS = os.environ.get("SMARTCITY_STANDARDS") == "renew"
_HERE = Path(__file__).resolve().parents[1]
STANDARDS = _HERE / "rendered" / Qgis.version().rpartition(".")[0]
#: Where pictures of what differs are kept; git does not see them.
KEPT = _HERE.parents[1] / "build" / "rendered"


def picture(pdf: Path, target: Path) -> np.ndarray:
    """Return the one page of a PDF as colours (rows, columns, 3); the picture is at `target`."""
    order = ["pdftoppm", "-r", str(DPI), "-png", "-singlefile", pdf, target.with_suffix("")]
    subprocess.run([str(word) for word in order], check=True)
    return read(target)


def read(file: Path) -> np.ndarray:
    """Return a picture as colours (rows, columns, 3)."""
    with Image.open(file) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)


def difference(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return where the pictures differ (rows, columns: bool).

    A line may stand one pixel beside its place: poppler draws thin ones on whole pixels.
    """
    if one.shape != other.shape:
        return np.ones(one.shape[:2], dtype=bool)
    found = np.zeros(one.shape[:2], dtype=bool)
    for here, there in ((one, other), (other, one)):
        near = [
            np.roll(there, (row, column), (0, 1)) for row in (-1, 0, 1) for column in (-1, 0, 1)
        ]
        apart = np.min([np.abs(here - each).max(axis=2) for each in near], axis=0)
        found |= apart > FAR
    return found


def worst_tile(differs: np.ndarray) -> float:
    """Return the largest share of a tile that differs."""
    rows, columns = (size // TILE * TILE for size in differs.shape)
    tiles = differs[:rows, :columns].reshape(rows // TILE, TILE, columns // TILE, TILE)
    return float(tiles.mean(axis=(1, 3)).max())


def compare(pdf: Path, name: str, folder: Path) -> None:
    """Fail where the page looks otherwise than the standard `name`; keep what shows how."""
    drawn = picture(pdf, folder / f"{name}.png")
    standard = STANDARDS / f"{name}.png"
    if RENEWS:
        STANDARDS.mkdir(parents=True, exist_ok=True)
        with Image.open(folder / f"{name}.png") as image:
            image.convert("RGB").save(standard, optimize=True)
        return
    wanted = read(standard)
    differs = difference(drawn, wanted)
    if drawn.shape == wanted.shape and worst_tile(differs) <= MOST:
        return
    KEPT.mkdir(parents=True, exist_ok=True)
    shown = drawn.astype(np.uint8) // 3 + 170 if drawn.shape == wanted.shape else drawn
    shown = shown.astype(np.uint8)
    shown[differs[: shown.shape[0], : shown.shape[1]]] = (200, 0, 0)
    for kind, pixels in (("drawn", drawn), ("standard", wanted), ("difference", shown)):
        Image.fromarray(pixels.astype(np.uint8)).save(KEPT / f"{name}-{kind}.png")
    raise AssertionError(
        f"{name} looks otherwise than its standard ({worst_tile(differs):.0%} of a tile, "
        f"{differs.mean():.3%} of the page); see {KEPT}/{name}-difference.png"
    )
