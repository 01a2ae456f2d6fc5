"""The sample lots: a synthetic pattern of blocks and lots inside the hub dongs.

No cadastral map of a hub could be had, so the sample plan stands on lots that are plainly
invented: a grid of streets turned along the dong's longer side, blocks of two rows of
lots, main numbers from 9001 up, which no parcel of these dongs has. Every choice follows
from the block's place in the grid, so the same lots come out each time.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from .boundaries import CRS, GRID
from .reference import Dongs, centre

BLOCK_LENGTH, BLOCK_DEPTH, STREET = 100.0, 60.0, 12.0
AVENUE = 25.0  # every third street across is wider, so that the pattern reads as a town
BLOCKS = 21
SETBACK = 15.0  # to the dong's boundary
FIRST_MAIN = 9001
SOURCE = "sample_lots"
# Synthetic price levels in won per m²; they stand for nothing.
PRICES = {
    "11500": 4_200_000,
    "11530": 4_800_000,
    "11545": 4_600_000,
    "11650": 9_800_000,
    "11680": 12_400_000,
    "11440": 7_900_000,
    "11230": 3_900_000,
    "11290": 3_700_000,
}
FACTORY_DISTRICTS = {"11500", "11530", "11545"}


@dataclass(frozen=True)
class Block:
    """One block of the grid: its lower left corner in the turned system, and its place."""

    column: int
    row: int
    x: float
    y: float
    length: float = BLOCK_LENGTH
    depth: float = BLOCK_DEPTH


def _chance(*key: object) -> float:
    """A number in [0, 1) that depends on `key` only."""
    digest = hashlib.sha256("/".join(map(str, key)).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def _angle(area: BaseGeometry) -> float:
    """Direction in degrees of the longer side of the smallest rectangle around `area`."""
    corners = np.asarray(shapely.minimum_rotated_rectangle(area).exterior.coords)[:3]
    sides = np.diff(corners, axis=0)
    dx, dy = sides[int(np.argmax(np.hypot(*sides.T)))]
    angle = math.degrees(math.atan2(dy, dx)) % 180.0
    return round(angle - 180.0 if angle > 90.0 else angle, 1)


def _blocks(area: BaseGeometry, origin: BaseGeometry) -> list[Block]:
    """The blocks that lie inside `area`, nearest to `origin` first, in the turned system."""
    found = []
    for column in range(-12, 12):
        for row in range(-16, 16):
            x = origin.x + column * (BLOCK_LENGTH + STREET) + (column // 3) * (AVENUE - STREET)
            y = origin.y + row * (BLOCK_DEPTH + STREET) + (row // 4) * (AVENUE - STREET)
            block = Block(column, row, x, y)
            if area.contains(shapely.box(x, y, x + block.length, y + block.depth)):
                away = math.hypot(x + block.length / 2 - origin.x, y + block.depth / 2 - origin.y)
                found.append((round(away, 2), column, row, block))
    return [entry[-1] for entry in sorted(found, key=lambda entry: entry[:3])][:BLOCKS]


def _lots(block: Block, code: str) -> list[tuple[BaseGeometry, str]]:
    """The lots of a block with their land category: two rows of 4 to 6, or one park."""
    frame = (block.x, block.y, block.x + block.length, block.y + block.depth)
    if _chance(code, block.column, block.row, "use") < 0.06:
        return [(shapely.box(*frame), "공")]
    lots = []
    middle = round(block.y + block.depth * (0.46 + 0.08 * _chance(code, block.row, "middle")), 2)
    for side, (low, high) in enumerate(((block.y, middle), (middle, frame[3]))):
        count = 4 + int(3 * _chance(code, block.column, block.row, side, "count"))
        widths = np.array(
            [1.0 + 0.5 * _chance(code, block.column, block.row, side, k) for k in range(count)]
        )
        edges = block.x + np.concatenate([[0.0], np.cumsum(widths) / widths.sum()]) * block.length
        for k, (left, right) in enumerate(itertools.pairwise(edges)):
            lots.append((shapely.box(left, low, right, high), _category(code, block, side, k)))
    return lots


def _on_grid(shapes: list[BaseGeometry]) -> list[BaseGeometry]:
    """Round the lots of a block to centimetres together, so that neighbours stay neighbours."""
    lines = shapely.union_all([shape.boundary for shape in shapes], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inner = shapely.point_on_surface(faces)
    return [faces[int(np.flatnonzero(shapely.contains(shape, inner))[0])] for shape in shapes]


def _category(code: str, block: Block, side: int, k: int) -> str:
    chance = _chance(code, block.column, block.row, side, k, "category")
    if code[:5] in FACTORY_DISTRICTS and chance < 0.35:
        return "장"
    return "잡" if chance > 0.97 else "차" if chance > 0.93 else "대"


def dong_lots(code: str, area: BaseGeometry) -> list[dict[str, Any]]:
    """The sample lots of one legal dong as rows of table `parcel`."""
    angle, origin = _angle(area), centre(area)
    turned = affinity.rotate(area.buffer(-SETBACK), -angle, origin=origin)
    # Numbers run from the north-west down, as on a real map.
    blocks = sorted(_blocks(turned, origin), key=lambda block: (-block.row, block.column))
    rows = []
    for number, block in enumerate(blocks):
        shapes, categories = zip(*_lots(block, code), strict=True)
        shapes = _on_grid([affinity.rotate(shape, angle, origin=origin) for shape in shapes])
        for sub, (shape, category) in enumerate(zip(shapes, categories, strict=True), start=1):
            main = FIRST_MAIN + number
            level = PRICES[code[:5]] * (0.85 + 0.3 * _chance(code, main, sub, "price"))
            rows.append(
                {
                    "pnu": f"{code}001{main:04d}{sub:04d}",
                    "jibun": f"예시 {main}-{sub}",
                    "land_category": category,
                    "area_m2": round(shape.area, 1),
                    "price_per_m2": int(round(level * (0.4 if category == "공" else 1.0), -3)),
                    "district_code": code[:5],
                    "legal_dong_code": code,
                    "source_id": SOURCE,
                    "geometry": shapely.normalize(shapely.multipolygons([shape])),
                }
            )
    return rows


def build(dongs: Dongs, hubs: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The sample lots of all hub dongs, sorted by PNU."""
    codes = sorted({code for codes in hubs["legal_dong_codes"] for code in codes.split(",")})
    rows = [row for code in codes for row in dong_lots(code, dongs.geometry(code))]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS).sort_values("pnu")
