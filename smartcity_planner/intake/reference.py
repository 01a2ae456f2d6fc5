"""The reference that foreign data are held against: the plan's own districts and legal dongs.

Shapes are in EPSG:5186, lengths in metres. A *key* names the area that a row should lie in:
eight digits a legal dong, five a district, nothing the city.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from osgeo import ogr

from smartcity_planner.store import files, vector
from smartcity_planner.store.plan import PlanStore

_DIGITS = re.compile(r"\d{5,19}")
_WORDS = re.compile(r"[\s,()·]+")
CITY = ""
_FAR = 2_000.0  # m


@dataclass(frozen=True)
class LegalDongs:
    """The legal dongs by their eight-digit code. Shapes are in EPSG:5186, lengths in metres."""

    shapes: dict[str, ogr.Geometry]
    _prepared: dict[str, ogr.PreparedGeometry]
    names: Mapping[str, str] = field(default_factory=dict)
    """Korean names by code: of dongs (eight digits) and of districts (five)."""

    @classmethod
    def of(cls, store: PlanStore) -> LegalDongs:
        """Read the legal dongs of the plan; CannotWrite where another program locks it."""
        areas = _areas(store, "legal_dong")
        shapes = {code: shape for code, (_, shape) in areas.items()}
        named = {**_areas(store, "district"), **areas}
        return cls(
            shapes,
            {code: shape.CreatePreparedGeometry() for code, shape in shapes.items()},
            {code: name for code, (name, _) in named.items()},
        )

    def __contains__(self, code: object) -> bool:
        return code in self.shapes

    def near(self, shape: ogr.Geometry, metres: float) -> list[str]:
        """Return the dongs of which some ground may lie within `metres` of `shape`, by boxes."""
        x0, x1, y0, y1 = shape.GetEnvelope()
        x0, x1, y0, y1 = x0 - metres, x1 + metres, y0 - metres, y1 + metres
        return [
            code
            for code, (left, right, low, high) in self._boxes.items()
            if left <= x1 and right >= x0 and low <= y1 and high >= y0
        ]

    def named_in(self, text: str) -> list[str]:
        """Return the codes of districts (five digits) and dongs (eight) whose names stand here."""
        return [code for word in _WORDS.split(text) for code in self._codes_by_name.get(word, ())]

    @cached_property
    def _codes_by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for code, name in self.names.items():
            if name:
                found[name].append(code)
        return dict(found)

    @cached_property
    def _boxes(self) -> dict[str, tuple[float, float, float, float]]:
        return {code: shape.GetEnvelope() for code, shape in self.shapes.items()}

    def distance(self, code: str, shape: ogr.Geometry) -> float:
        """Return how far `shape` lies from the dong `code`; 0 where they touch."""
        if self._prepared[code].Intersects(shape):
            return 0.0
        return float(self.shapes[code].Distance(shape))


class City:
    """The city: its districts and legal dongs by code and by name, its outline and borders."""

    def __init__(
        self,
        districts: Mapping[str, tuple[str, ogr.Geometry]],
        dongs: Mapping[str, tuple[str, ogr.Geometry]],
    ) -> None:
        self._areas = {code: area for code, (_, area) in [*districts.items(), *dongs.items()]}
        self._districts = {name: code for code, (name, _) in districts.items()}
        self._dongs: dict[str, list[str]] = defaultdict(list)
        for code, (name, _) in dongs.items():
            self._dongs[name].append(code)
        self._shapes = [shape for _, shape in districts.values()]
        self._prepared: dict[str, ogr.PreparedGeometry] = {}
        self._frames: dict[str, tuple[float, float, float, float]] = {}

    @classmethod
    def of(cls, store: PlanStore) -> City:
        """Read districts and legal dongs of the plan; CannotWrite where it is locked."""
        return cls(_areas(store, "district"), _areas(store, "legal_dong"))

    @cached_property
    def outline(self) -> ogr.Geometry:
        """The city as one area."""
        return _joined(self._shapes)

    @cached_property
    def borders(self) -> ogr.Geometry:
        """All borders of districts, as lines."""
        lines = ogr.Geometry(ogr.wkbMultiLineString)
        for shape in self._shapes:
            border = shape.GetBoundary()
            for part in border if border.GetGeometryCount() else [border]:
                lines.AddGeometry(part)
        return lines

    def __contains__(self, key: object) -> bool:
        return key == CITY or key in self._areas

    def key_of(self, district: object = None, dong: object = None, address: object = None) -> str:
        """Return the key of the smallest area that these texts name for sure; "" for the city.

        `district` and `dong` are names or codes (also longer codes that begin with one, PNUs
        among them); an address is read for both. Names that several districts have are taken
        only beside their district.
        """
        words = [word for word in _WORDS.split(str(address or "")) if word]
        codes = [code for text in (dong, district) for code in self._codes(text)]
        found = next((code for code in codes if len(code) == 5), "")
        if not found:
            names = [str(district or "").strip(), *_WORDS.split(str(district or "")), *words]
            found = next((self._districts[name] for name in names if name in self._districts), "")
        for code in codes:
            if len(code) == 8 and code.startswith(found):
                return code
        for name in (str(dong or "").strip(), *words):
            fitting = [code for code in self._dongs.get(name, ()) if code.startswith(found)]
            if len(fitting) == 1:
                return fitting[0]
        return found

    @property
    def names(self) -> set[str]:
        """The names of the districts."""
        return set(self._districts)

    def codes(self, length: int) -> list[str]:
        """Return the codes of all districts (5 digits) or legal dongs (8)."""
        return [code for code in self._areas if len(code) == length]

    def is_district(self, text: object) -> bool:
        """Whether this is a district's name, or a code that begins with a district's."""
        codes = list(self._codes(text))
        return any(len(code) == 5 for code in codes) or str(text).strip() in self._districts

    def is_dong(self, text: object) -> bool:
        """Whether this is a legal dong's name, or a code or parcel number that begins with one."""
        codes = list(self._codes(text))
        return any(len(code) == 8 for code in codes) or str(text).strip() in self._dongs

    def _codes(self, value: object) -> Iterable[str]:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value if value is not None else "").strip()
        if not _DIGITS.fullmatch(text):
            return
        for length in (8, 5):
            if len(text) != 7 and text[:length] in self._areas and len(text[:length]) == length:
                yield text[:length]

    def distance(self, key: str, shape: ogr.Geometry) -> float:
        """Return how far `shape` lies from the area `key` ("" for the city); 0 where they touch.

        From far away it is the distance between their rectangles, which is quick.
        """
        area = self._areas[key] if key else self.outline
        if key not in self._prepared:
            self._prepared[key] = area.CreatePreparedGeometry()
            self._frames[key] = area.GetEnvelope()
        away = _between(self._frames[key], shape.GetEnvelope())
        if away > _FAR:
            return away
        if self._prepared[key].Intersects(shape):
            return 0.0
        return float(area.Distance(shape))

    def off_borders(self, points: Iterable[tuple[float, float]]) -> list[float]:
        """Return how far each point lies from the nearest border of a district.

        From far away it is the distance from the city's rectangle, which is quick.
        """
        frame = self.outline.GetEnvelope()
        point, found = ogr.Geometry(ogr.wkbPoint), []
        for x, y in points:
            away = _between(frame, (x, x, y, y)) if math.isfinite(x + y) else math.inf
            if away <= _FAR:
                point.SetPoint_2D(0, x, y)
                away = float(self.borders.Distance(point))
            found.append(away)
        return found


def _between(one: Sequence[float], other: Sequence[float]) -> float:
    """Return how far two rectangles (x_min, x_max, y_min, y_max) lie from each other."""
    return math.hypot(
        max(one[0] - other[1], 0, other[0] - one[1]), max(one[2] - other[3], 0, other[2] - one[3])
    )


def _joined(shapes: Iterable[ogr.Geometry]) -> ogr.Geometry:
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for part in shape if shape.GetGeometryName() != "POLYGON" else [shape]:
            parts.AddGeometry(part)
    return parts.UnionCascaded()


def _areas(store: PlanStore, table: str) -> dict[str, tuple[str, ogr.Geometry]]:
    """Return code → (name, shape) of the plan's districts or legal dongs."""
    found: dict[str, tuple[str, ogr.Geometry]] = {}
    try:
        with vector.opened(store.path) as dataset:
            for feature in dataset.GetLayerByName(table):
                shape = feature.GetGeometryRef()
                if shape is not None:
                    name = str(feature.GetField("name_ko") or "")
                    found[feature.GetField("code")] = (name, shape.Clone())
    except vector.OgrError as error:
        raise files.cannot_write(store.path, error) from error
    return found
