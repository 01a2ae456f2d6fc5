"""What OGR is asked about a file before it is read, and copies of it that OGR can read."""

from __future__ import annotations

import os
import shutil
import struct
from pathlib import Path

from osgeo import gdal

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake.encoding import Encoding
from smartcity_planner.store import files, vector

_RESTORE = "SHAPE_RESTORE_SHX"


def is_layer(path: Path) -> bool:
    """Whether OGR knows the format (a JSON file may be GeoJSON, or plain records)."""
    with vector.quiet():
        return gdal.IdentifyDriverEx(str(path), gdal.OF_VECTOR) is not None


def layer_names(path: Path) -> list[str]:
    """Return the names of the layers in a file; none where OGR cannot open it."""
    with vector.quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None:
            return []
        return [dataset.GetLayer(n).GetName() for n in range(dataset.GetLayerCount())]


def layer_name(path: Path, number: int) -> str:
    """Return the name of the layer with this number (QGIS's layerid); BadInput for none."""
    names = layer_names(path)
    if number < len(names):
        return names[number]
    raise BadInput(
        QT_TRANSLATE_NOOP("Intake", "{path} has no layer {layer}. Its layers are: {layers}."),
        "Intake",
        path=path,
        layer=number,
        layers=", ".join(names) or "–",
    )


def shp_size(path: Path) -> tuple[int, int]:
    """Return how many bytes a .shp should have by its header, and how many it has."""
    present = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(28)
    if len(head) < 28:
        return 100, present
    return 2 * struct.unpack(">I", head[24:28])[0], present


def with_new_index(path: Path, parts: list[Path], folder: Path) -> Path | None:
    """Return a copy of a shapefile (links where the system has them) with a new .shx."""
    folder = folder / "indexed"
    folder.mkdir()
    for part in [path, *parts]:
        place = folder / f"{path.stem}{part.suffix.lower()}"
        try:
            os.symlink(part.resolve(), place)
        except OSError:
            shutil.copyfile(part, place)
    copy = folder / f"{path.stem}.shp"
    before = gdal.GetThreadLocalConfigOption(_RESTORE, None)
    gdal.SetThreadLocalConfigOption(_RESTORE, "YES")
    try:
        with vector.quiet():
            opened = gdal.OpenEx(str(copy), gdal.OF_VECTOR | gdal.OF_READONLY) is not None
    finally:
        gdal.SetThreadLocalConfigOption(_RESTORE, before)
    return copy if opened else None


def filtered(path: Path, layer: str | None, subset: str, coded: Encoding, folder: Path) -> Path:
    """Return a GeoPackage with the rows that QGIS's filter of the layer lets through."""
    is_shapefile = path.suffix.lower() in (".shp", ".dbf")
    options = [f"ENCODING={coded.name}"] if is_shapefile else []
    is_query = subset.upper().startswith("SELECT ")
    target = folder / "filtered.gpkg"
    with vector.quiet():
        source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
        done = None
        if source is not None:
            name = layer or source.GetLayer(0).GetName()
            done = gdal.VectorTranslate(
                str(target),
                source,
                format="GPKG",
                layerName=name,
                SQLStatement=subset if is_query else None,
                layers=None if is_query else [name],
                where=None if is_query else subset,
            )
        reason = gdal.GetLastErrorMsg()
        failed = done is None
        done = source = None
    if failed and not target.parent.is_dir():
        raise files.cannot_write(target, OSError(reason))
    if failed:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "The filter of the layer, {subset}, cannot be applied to {path} ({reason}). "
                "Save the filtered rows to a file of their own, and choose that.",
            ),
            "Intake",
            subset=subset,
            path=path,
            reason=reason or "?",
        )
    return target
