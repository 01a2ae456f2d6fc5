"""A foreign table, opened: any vector file that OGR reads, with its text and columns known.

A CSV in another encoding than UTF-8 is read through a temporary copy, since OGR takes every
CSV for UTF-8. Rows come as a stream; nothing holds the file in memory.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import encoding
from smartcity_planner.intake.inputs import Input
from smartcity_planner.intake.source import RANDOM_ACCESS, Source, plain_text, source_of
from smartcity_planner.store import files, vector

__all__ = ["RANDOM_ACCESS", "Source", "opened"]

_NAMES = 30  # headers shown in a message


@contextmanager
def opened(
    described: Input,
    target: str = "parcel",
    field_map: Mapping[str, str] | None = None,
    *,
    any_layer: bool = False,
) -> Iterator[Source]:
    """Yield the table in the file that fits `target`; BadInput where there is none.

    `field_map` (role → header, "" for none) goes before what is recognised. With `any_layer`
    the one that fits best is taken, also where it lacks what the target needs (to show it).
    """
    with vector.quiet(), _readable(described) as (path, options):
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
        if dataset is None:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake",
                    "{path} cannot be read as a map layer or table ({reason}). Choose a "
                    "GeoPackage, shapefile, GeoJSON or CSV file.",
                ),
                "Intake",
                path=described.shown,
                reason=plain_text(gdal.GetLastErrorMsg()) or "?",
            )
        source = None
        try:
            choose = _best if any_layer else _chosen
            try:
                source = choose(dataset, described, target, field_map or {})
            except BadInput as error:
                # Whoever keeps the error must not keep the file open through its traceback:
                # closed after QGIS has let go of GDAL, it would crash.
                raise error.with_traceback(None) from None
            source.path, source.options = path, tuple(options)
            yield source
        finally:
            if source is not None:
                source.layer = None  # a layer must not outlive its dataset
            dataset = None


@contextmanager
def _readable(described: Input) -> Iterator[tuple[Path, list[str]]]:
    """Yield a path that OGR reads correctly, with its open options."""
    name = described.encoding.name
    if not described.is_text:
        is_shapefile = described.path.suffix.lower() in (".shp", ".dbf")
        yield described.path, [f"ENCODING={name}"] if is_shapefile else []
        return
    if name == encoding.UTF8 and described.path.suffix.lower() != ".txt":
        yield described.path, []
        return
    with tempfile.TemporaryDirectory(prefix="smartcity-") as folder:
        copy = Path(folder) / f"{described.path.stem}.csv"
        _recode(described.path, name, copy)
        yield copy, []


def _recode(path: Path, name: str, copy: Path) -> None:
    try:
        with (
            path.open(encoding=name, errors="replace", newline="") as foreign,
            copy.open("w", encoding="utf-8", newline="") as ours,
        ):
            while block := foreign.read(1 << 20):
                ours.write(block)
    except OSError as error:
        raise files.cannot_write(copy, error) from error


def _chosen(
    dataset: gdal.Dataset, described: Input, target: str, field_map: Mapping[str, str]
) -> Source:
    """Return the layer asked for, or the only one that has what the target needs."""
    layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
    if described.layer is not None:
        # Only that one is looked at: a field map need not fit the others.
        names = [layer.GetName() for layer in layers]
        if described.layer not in names:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake", "{path} has no layer {layer}. Its layers are: {layers}."
                ),
                "Intake",
                path=described.shown,
                layer=described.layer,
                layers=", ".join(names) or "–",
            )
        layers = [layers[names.index(described.layer)]]
    found = [source_of(layer, dataset, described, target, field_map) for layer in layers]
    if target != "parcel":
        return _only_placed(found, described)
    with_pnu = [source for source in found if "pnu" in source.columns]
    if len(with_pnu) > 1:
        with_pnu = [source for source in with_pnu if _is_placed(source)] or with_pnu
    if len(with_pnu) > 1:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} has several layers with parcel numbers: {layers}. Name one, as in "
                "{path}|layername={first}.",
            ),
            "Intake",
            path=described.shown,
            layers=", ".join(source.layer.GetName() for source in with_pnu),
            first=with_pnu[0].layer.GetName(),
        )
    if not with_pnu:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} has no column with parcel numbers (PNU). Its columns are: {columns}.",
            ),
            "Intake",
            path=described.shown,
            columns=_listed([name for source in found for name in source.names]),
        )
    if not _is_placed(with_pnu[0]):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} has neither shapes nor coordinates. Parcels need their shapes: choose a "
                "map file, or a CSV with a WKT column.",
            ),
            "Intake",
            path=described.shown,
        )
    return with_pnu[0]


def _best(
    dataset: gdal.Dataset, described: Input, target: str, field_map: Mapping[str, str]
) -> Source:
    """Return the layer asked for, else the first with what the target needs, else the first."""
    layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
    named = [layer for layer in layers if layer.GetName() == described.layer]
    if not layers or (described.layer is not None and not named):
        return _chosen(dataset, described, target, field_map)  # says what is wrong
    found = [source_of(layer, dataset, described, target, field_map) for layer in (named or layers)]
    return max(found, key=lambda one: 2 * ("pnu" in one.columns) + _is_placed(one))


def _only_placed(found: list[Source], described: Input) -> Source:
    """Return the only layer with shapes or coordinates."""
    placed = [source for source in found if _is_placed(source)]
    if not placed:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} has neither shapes nor coordinates. Choose a map file, or a CSV with "
                "coordinates.",
            ),
            "Intake",
            path=described.shown,
        )
    if len(placed) > 1:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} has several layers: {layers}. Name one, as in {path}|layername={first}.",
            ),
            "Intake",
            path=described.shown,
            layers=", ".join(source.layer.GetName() for source in placed),
            first=placed[0].layer.GetName(),
        )
    return placed[0]


def _listed(names: list[str]) -> str:
    shown = list(dict.fromkeys(names))
    return ", ".join(shown[:_NAMES]) + (" …" if len(shown) > _NAMES else "") or "–"


def _is_placed(source: Source) -> bool:
    return source.has_geometry or "wkt" in source.columns or "lon" in source.columns
