"""Write layers into one GeoPackage: whole or not at all, the same bytes each time."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import geopandas as gpd
import pyogrio

# GDAL 3.6 (Debian 12) warns on GeoPackages newer than it knows; 1.2 is read by all.
VERSION = "1.2"
TIMESTAMP = "2026-01-01T00:00:00.000Z"


def write(target: Path, layers: dict[str, tuple[gpd.GeoDataFrame, str]]) -> None:
    """Write `layers` (name → rows, geometry type) to `target`, replacing it at the end."""
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": TIMESTAMP})
    draft = target.with_name(f"~{target.name}")
    draft.unlink(missing_ok=True)
    for name, (rows, geometry_type) in layers.items():
        pyogrio.write_dataframe(
            rows,
            draft,
            layer=name,
            driver="GPKG",
            geometry_type=geometry_type,
            append=draft.exists(),
            dataset_options={"VERSION": VERSION} if not draft.exists() else None,
            layer_options={"GEOMETRY_NAME": "geom", "FID": "fid", "SPATIAL_INDEX": "YES"},
        )
    with sqlite3.connect(draft) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")
    connection.close()
    os.replace(draft, target)
