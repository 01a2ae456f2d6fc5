"""Plain JSON, as web services give it: a list of records, made a table that OGR reads.

`{"schools": [{"name": …, "position": [127.06, 37.49]}]}` is no GeoJSON, and OGR does not read it.
A pair of coordinates becomes the columns `lon` and `lat`; other nested values become JSON texts.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

_LARGEST = 256 << 20  # bytes; a JSON file is read as a whole
_PLACES = ("position", "coordinates", "coord", "coords", "location", "lnglat", "lonlat", "point")
_LON, _LAT = ("lon", "lng", "x", "longitude"), ("lat", "y", "latitude")


def write_csv(path: Path, target: Path) -> Path:
    """Write the records of a JSON file as a CSV (UTF-8); BadInput where it holds none."""
    if path.stat().st_size > _LARGEST:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is a JSON file of {size} MB, too large to be read. Ask the sender for a "
                "GeoPackage or CSV.",
            ),
            "Intake",
            path=path,
            size=path.stat().st_size >> 20,
        )
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} cannot be read as a map layer or table ({reason}). Choose a GeoPackage, "
                "shapefile, GeoJSON or CSV file.",
            ),
            "Intake",
            path=path,
            reason=str(error),
        ) from error
    rows = [_flat(record) for record in _records(content)]
    names = list(dict.fromkeys(name for row in rows for name in row))
    if not rows or not names:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is a JSON file without a list of records. Choose a GeoPackage, "
                "shapefile, GeoJSON or CSV file.",
            ),
            "Intake",
            path=path,
        )
    with target.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return target


def _records(content: object) -> list[Mapping[str, object]]:
    """Return the longest list of objects at the top, or one level below; else keyed objects."""
    lists = [content, *(content.values() if isinstance(content, dict) else ())]
    found = [[one for one in some if isinstance(one, dict)] for some in lists if type(some) is list]
    if any(found):
        return max(found, key=len)
    if isinstance(content, dict) and all(isinstance(one, dict) for one in content.values()):
        return [{"id": key, **one} for key, one in content.items()]
    return []


def _flat(record: Mapping[str, object]) -> dict[str, object]:
    row: dict[str, object] = {}
    for name, value in record.items():
        pair = _pair(value) if name.casefold() in _PLACES else None
        if pair is not None and not {"lon", "lat"} & set(record):
            row["lon"], row["lat"] = pair
        elif isinstance(value, list | dict):
            row[name] = json.dumps(value, ensure_ascii=False)
        else:
            row[name] = value
    return row


def _pair(value: object) -> tuple[float, float] | None:
    """Return x and y of `[127.06, 37.49]` or `{"lng": 127.06, "lat": 37.49}`."""
    if isinstance(value, dict):
        known = {str(name).casefold(): number for name, number in value.items()}
        x = next((known[name] for name in _LON if name in known), None)
        y = next((known[name] for name in _LAT if name in known), None)
        value = [x, y]
    if not isinstance(value, list) or len(value) not in (2, 3):
        return None
    x, y = value[:2]
    is_number = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (x, y))
    return (x, y) if is_number else None
