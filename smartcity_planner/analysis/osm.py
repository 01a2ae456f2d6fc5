"""Places of OpenStreetMap in small areas, through osmnx and an Overpass server.

arguments  areas ([[name, WKB in hexadecimal digits], …] in EPSG:5186: polygons), tags (key → list
           of values), geometry (point, line or area), output (path of a GeoPackage that is not
           there yet), endpoint (URL of the API), cache (folder), timeout (s), agent (how we call
           ourselves), keep_days (how long an answer is used again)
result     rows, left_out (of another geometry than asked for), as_of (date of the oldest answer,
           or null), repaired_cache (answers that were damaged and fetched anew)
errors     area_too_large(name, km2, most), no_network(endpoint), too_slow(endpoint, seconds),
           server_busy(endpoint, status), server_refused(endpoint, status), server_failed(endpoint,
           reason), answer_unreadable(endpoint)

One request at a time, and no second try where the server says that it is busy.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlparse

import geopandas
import osmnx
import pandas
import requests
import shapely

from smartcity_planner.analysis.jobs import JobError, Report

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

CRS = "EPSG:5186"
#: The largest district has 47 km²; what is larger belongs into a file, not on a public server.
MOST_KM2 = 60.0
#: Outlines are asked for roughly (m), so that the request stays small, and cut exactly here.
_ROUGH = 40.0
_BUSY = (429, 503, 504)
_DAY = 86_400
_LOCAL = ("localhost", "127.0.0.1", "::1")
_TYPES = {
    "point": ("Point",),
    "line": ("LineString", "MultiLineString"),
    "area": ("Polygon", "MultiPolygon"),
}


def run(arguments: dict[str, Any], report: Report) -> dict[str, Any]:
    """Write the places into a GeoPackage and return what was found."""
    areas = [_area(name, wkb) for name, wkb in arguments["areas"]]
    cache = Path(arguments["cache"])
    server = _Server(str(arguments["endpoint"]), float(arguments["timeout"]))
    damaged = _tidy(cache, float(arguments["keep_days"]))
    _set_up(server, cache, str(arguments["agent"]))
    found = []
    for number, (name, shape) in enumerate(areas):
        report(100 * number / len(areas), "ask")
        found.append(_places(server, name, shape, arguments["tags"]))
    report(90, "write")
    table = _joined(found)
    wanted = _of_geometry(table, str(arguments["geometry"]))
    if len(wanted):
        shown = _columns(wanted, arguments["tags"])
        shown.to_file(arguments["output"], layer="osm", driver="GPKG", engine="pyogrio")
    report(100, "write")
    return {
        "rows": len(wanted),
        "left_out": len(table) - len(wanted),
        "as_of": server.as_of(cache),
        "repaired_cache": damaged,
    }


def _area(name: str, wkb: str) -> tuple[str, BaseGeometry]:
    shape = shapely.make_valid(shapely.from_wkb(bytes.fromhex(wkb)))
    km2 = shape.area / 1e6
    if km2 > MOST_KM2:
        raise JobError("area_too_large", name=name, km2=round(km2, 1), most=MOST_KM2)
    return name, shape


class _Server:
    """Listens to each answer before osmnx takes (and keeps) it."""

    def __init__(self, endpoint: str, timeout: float) -> None:
        self.endpoint = endpoint.rstrip("/")
        self.timeout = timeout
        self.is_local = (urlparse(endpoint).hostname or "") in _LOCAL
        self._reached = False
        self._began = time.time()

    def reach(self) -> None:
        """Raise where nothing answers there: osmnx would wait a minute before it says so."""
        if self._reached:
            return
        try:
            headers = {"User-Agent": osmnx.settings.http_user_agent}
            requests.get(f"{self.endpoint}/status", timeout=self.timeout, headers=headers)
        except requests.RequestException as error:
            raise self.failure(error) from error
        self._reached = True

    def hear(self, response: requests.Response, *_: object, **__: object) -> None:
        """Raise JobError for an answer that holds no data; it must not end in the cache."""
        if not urlparse(response.url).path.endswith("/interpreter"):
            return
        status = response.status_code
        if status in _BUSY:
            raise JobError("server_busy", endpoint=self.endpoint, status=status)
        if not response.ok:
            raise JobError("server_refused", endpoint=self.endpoint, status=status)
        answer = _parsed(response.content)
        if answer is None:
            raise JobError("answer_unreadable", endpoint=self.endpoint)
        # Overpass says "200 OK" and stops in the middle; what it sent would be half the places.
        remark = str(answer.get("remark", ""))
        if "error" in remark.casefold():
            raise JobError("server_failed", endpoint=self.endpoint, reason=remark[:200])

    def failure(self, error: requests.RequestException) -> JobError:
        """Return what the planner can do about it."""
        if isinstance(error, requests.Timeout):
            return JobError("too_slow", endpoint=self.endpoint, seconds=self.timeout)
        if isinstance(error, requests.ConnectionError | requests.exceptions.InvalidURL):
            return JobError("no_network", endpoint=self.endpoint)
        if isinstance(error, requests.exceptions.MissingSchema):
            return JobError("no_network", endpoint=self.endpoint)
        return JobError("server_failed", endpoint=self.endpoint, reason=type(error).__name__)

    def as_of(self, cache: Path) -> str | None:
        """Return the date of the oldest answer among those used now."""
        days = []
        for file in self._used(cache):
            answer = _parsed(file.read_bytes()) or {}
            stamp = answer.get("osm3s")
            day = str(stamp.get("timestamp_osm_base", ""))[:10] if isinstance(stamp, dict) else ""
            if len(day) == 10:
                days.append(day)
        return min(days, default=None)

    def forget(self) -> None:
        """Drop the answers used now: one of them makes no sense, and must not come again."""
        for file in self._used(Path(osmnx.settings.cache_folder)):
            file.unlink(missing_ok=True)

    def _used(self, cache: Path) -> list[Path]:
        return [file for file in cache.glob("*.json") if file.name in _USED]


#: Names of the answers that this process has asked the cache for.
_USED: set[str] = set()


def _set_up(server: _Server, cache: Path, agent: str) -> None:
    settings = osmnx.settings
    settings.overpass_url = server.endpoint
    settings.overpass_rate_limit = not server.is_local
    settings.requests_timeout = server.timeout
    settings.requests_kwargs = {"hooks": {"response": server.hear}}
    settings.overpass_settings = f"[out:json][timeout:{int(server.timeout)}]{{maxsize}}"
    settings.http_user_agent = agent
    settings.http_referer = agent
    settings.doh_url_template = None
    settings.use_cache = True
    settings.cache_folder = str(cache)
    settings.useful_tags_way = []

    # Kept apart by server: another server's answer is another answer.
    keep = osmnx._http._resolve_cache_filepath

    def noted(key: str, extension: str = "json") -> Path:
        file = keep(key, extension)
        _USED.add(file.name)
        if not file.is_file():
            server.reach()
        return file

    osmnx._http._resolve_cache_filepath = noted


def _tidy(cache: Path, keep_days: float) -> int:
    """Drop answers that are too old or damaged (a process that was ended); count the damaged."""
    damaged = 0
    cache.mkdir(parents=True, exist_ok=True)
    for file in cache.glob("*.json"):
        broken = _parsed(file.read_bytes()) is None
        if broken or time.time() - file.stat().st_mtime > keep_days * _DAY:
            file.unlink(missing_ok=True)
            damaged += broken
    return damaged


def _parsed(content: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        return None
    good = isinstance(answer, dict) and isinstance(answer.get("elements"), list)
    return answer if good else None


def _places(
    server: _Server, name: str, shape: BaseGeometry, tags: dict[str, list[str]]
) -> geopandas.GeoDataFrame | None:
    rough = shape.buffer(2 * _ROUGH, join_style="mitre").simplify(_ROUGH)
    asked = geopandas.GeoSeries([rough], crs=CRS).to_crs(4326).iloc[0]
    try:
        found = osmnx.features_from_polygon(asked, tags)
    except requests.RequestException as error:
        raise server.failure(error) from error
    except osmnx._errors.InsufficientResponseError:  # nothing of this kind there
        return None
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        server.forget()
        raise JobError("answer_unreadable", endpoint=server.endpoint) from error
    found = found.reset_index().to_crs(CRS)
    return found[found.intersects(shape)]


def _joined(found: list[geopandas.GeoDataFrame | None]) -> geopandas.GeoDataFrame:
    """Return all places once, also those that lie in two of the areas."""
    tables = [table for table in found if table is not None and len(table)]
    if not tables:
        empty = {"element": [], "id": [], "geometry": []}
        return geopandas.GeoDataFrame(empty, geometry="geometry", crs=CRS)
    joined = pandas.concat(tables, ignore_index=True)
    return geopandas.GeoDataFrame(joined.drop_duplicates(["element", "id"]), crs=CRS)


def _of_geometry(table: geopandas.GeoDataFrame, wanted: str) -> geopandas.GeoDataFrame:
    """Return the rows of the geometry wanted; an area stands for a point by a point inside it."""
    kinds = table.geometry.geom_type
    if wanted != "point":
        return table[kinds.isin(_TYPES[wanted])]
    usable = table[kinds.isin((*_TYPES["point"], *_TYPES["area"]))].copy()
    if len(usable):
        usable["geometry"] = usable.geometry.representative_point()
    return usable


def _columns(table: geopandas.GeoDataFrame, tags: dict[str, list[str]]) -> geopandas.GeoDataFrame:
    """Return the columns that the import reads."""

    def texts(*names: str) -> pandas.Series:
        made = pandas.Series("", index=table.index, dtype=object)
        for name in names:
            if name in table.columns:
                made = made.where(made != "", table[name].fillna("").astype(str))
        return made

    subkind = pandas.Series("", index=table.index, dtype=object)
    for key, values in tags.items():
        own = texts(key)
        subkind = subkind.where((subkind != "") | ~own.isin(values), own)
    return geopandas.GeoDataFrame(
        {
            "osm": table["element"] + "/" + table["id"].astype(str),
            "name": texts("name:ko", "name"),
            "name_en": texts("name:en"),
            "subkind": subkind,
        },
        geometry=table.geometry,
        crs=table.crs,
    )
