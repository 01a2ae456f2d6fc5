"""What a file is, before anything is written: encoding, coordinate system, columns, samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from osgeo import ogr, osr

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, PlanError
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.intake import inputs, prepare, reading, sampling, systems
from smartcity_planner.intake.columns import Column
from smartcity_planner.intake.crs import CrsEvidence, CrsProblem
from smartcity_planner.intake.encoding import UTF8, Encoding
from smartcity_planner.intake.inputs import Input, SeveralLayers
from smartcity_planner.intake.source import Source
from smartcity_planner.store.plan import PlanStore

_SHOWN_ROWS, _SHOWN_SHAPES, _SEARCHED = 50, 500, 20_000
_KINDS = {
    ogr.wkbPoint: "point",
    ogr.wkbMultiPoint: "point",
    ogr.wkbLineString: "line",
    ogr.wkbMultiLineString: "line",
    ogr.wkbPolygon: "polygon",
    ogr.wkbMultiPolygon: "polygon",
}


@dataclass(frozen=True)
class Look:
    """What was seen of a file. `problem` is what an import would refuse it for, if anything.

    `layers` are all that may be chosen, each a source that `look` and the imports take; empty
    where there is nothing to choose. `offer` is the better coordinate system that a problem
    names. `samples` are rows as text in the order of `names`; `shapes` are WKB in EPSG:5186 from
    all over the file, by the chosen (else the best) system. `notes` tell what had to be done to
    open the file.
    """

    source: str
    target: str
    layer: str
    layers: tuple[str, ...]
    driver: str
    count: int
    geometry: str  # "polygon" | "line" | "point" | "wkt" | "lonlat" | "mixed" | "none"
    encoding: Encoding
    crs: CrsEvidence | None
    problem: PlanError | None
    offer: str | None
    names: tuple[str, ...]
    columns: dict[str, Column]
    samples: tuple[tuple[str, ...], ...]
    shapes: tuple[bytes, ...]
    notes: tuple[PlanError, ...] = ()


def look(
    store: PlanStore,
    source: str,
    target: str = "parcel",
    *,
    encoding: str | None = None,
    crs: str | None = None,
    field_map: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> Look:
    """Look at a file that shall become `target`, and write nothing.

    What is wrong with its content is told in `Look.problem`. Raises BadInput only for a file
    that cannot be opened at all, and Cancelled.
    """
    problem: PlanError | None = None
    try:
        described = inputs.inspect(source, encoding or None)
    except SeveralLayers as error:
        return _nothing(source, target, error)
    except BadInput as error:
        if not encoding:
            raise
        problem = _kept(error)  # the encoding given does not fit
        described = inputs.inspect(source)
    progress.go_on(20)
    if described.path.resolve() == store.path.resolve():
        problem = BadInput(
            QT_TRANSLATE_NOOP("Intake", "The file to import is the plan itself."), "Intake"
        )
    # The last attempts only show what an import refuses.
    attempts: list[tuple[Mapping[str, str], bool]] = [
        (field_map or {}, False),
        (field_map or {}, True),
        ({}, True),
    ]
    for mapped, any_layer in attempts:
        try:
            with reading.opened(described, target, mapped, any_layer=any_layer) as table:
                return _seen(store, source, target, described, table, problem, crs, progress)
        except BadInput as error:
            problem = problem or _kept(error)
    if problem is None:  # the loop ends with a table or a problem
        raise AssertionError(source)
    raise problem


def _kept(error: BadInput) -> BadInput:
    """Return an error that can be kept: its traceback would keep the file open."""
    error.__context__ = error.__cause__ = None
    return error.with_traceback(None)


def _nothing(source: str, target: str, error: SeveralLayers) -> Look:
    """Return what there is to choose, where nothing can be seen before that."""
    return Look(
        source=source,
        target=target,
        layer="",
        layers=error.layers,
        driver="",
        count=0,
        geometry="none",
        encoding=Encoding(UTF8, "format"),
        crs=None,
        problem=_kept(error),
        offer=None,
        names=(),
        columns={},
        samples=(),
        shapes=(),
    )


def _seen(
    store: PlanStore,
    source: str,
    target: str,
    described: Input,
    table: Source,
    problem: PlanError | None,
    given: str | None,
    progress: Progress,
) -> Look:
    names = prepare.layer_names(table.path)
    samples, kinds = _samples(table)
    progress.go_on(40)
    system, evidence, offer = None, None, None
    if _is_placed(table):
        try:
            system, evidence = sampling.decide(table, store, target, given, most=_SEARCHED)
        except CrsProblem as error:
            system, evidence, offer = error.system, error.evidence, error.offer
            problem = problem or _kept(error)
        except BadInput as error:  # no such system, or rows that cannot be read
            system, problem = table.crs, problem or _kept(error)
    progress.go_on(70)
    return Look(
        source=source,
        target=target,
        layer=table.layer.GetName(),
        layers=_choices(source, described, names) if len(names) > 1 else (),
        driver=table.driver,
        count=table.count,
        geometry=_geometry(table, kinds),
        encoding=described.encoding,
        crs=evidence,
        problem=problem,
        offer=offer,
        names=table.names,
        columns=table.columns,
        samples=samples,
        shapes=tuple(_shapes(table, system)) if _is_placed(table) else (),
        notes=described.notes,
    )


def _choices(source: str, described: Input, names: list[str]) -> tuple[str, ...]:
    """Return the layers of a file with several, as sources; those of a zip name the file too."""
    path, *options = source.split("|")
    packed = Path(path.strip()).suffix.lower() == ".zip" or Path(path.strip()).is_dir()
    named = next((one for one in options if one.startswith("layername=")), None)
    inner = f"|{named or f'layername={described.path.name}'}" if packed else ""
    kept = [one for one in options if not one.startswith(("layername=", "layerid="))]
    tail = "".join(f"|{one}" for one in kept)
    return tuple(f"{path}{inner}|layername={name}{tail}" for name in names)


def _is_placed(table: Source) -> bool:
    return table.has_geometry or "wkt" in table.columns or "lon" in table.columns


def _samples(table: Source) -> tuple[tuple[tuple[str, ...], ...], set[str]]:
    """Return the first rows as text, and the kinds of their shapes."""
    rows, kinds = [], set()
    try:
        for feature in islice(table.rows(), _SHOWN_ROWS):
            rows.append(tuple(map(_text, table.every_value(feature))))
            shape = table.shape(feature) if _is_placed(table) else None
            if shape is not None:
                flat = ogr.GT_Flatten(ogr.GT_GetLinear(shape.GetGeometryType()))
                kinds.add(_KINDS.get(flat, "mixed"))
    except BadInput:
        pass  # what can be seen is shown; the import says where it breaks off
    table.layer.ResetReading()
    return tuple(rows), kinds


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return "" if value is None else str(value)


def _geometry(table: Source, kinds: set[str]) -> str:
    if not table.has_geometry:
        return "wkt" if "wkt" in table.columns else "lonlat" if "lon" in table.columns else "none"
    flat = ogr.GT_Flatten(ogr.GT_GetLinear(table.layer.GetGeomType()))
    if flat in _KINDS:
        return _KINDS[flat]
    return kinds.pop() if len(kinds) == 1 else "mixed" if kinds else "none"


def _shapes(table: Source, system: osr.SpatialReference | None) -> Iterator[bytes]:
    """Yield shapes from all over the file in EPSG:5186; those of no place on Earth are left out."""
    change = systems.transformation(system) if system is not None else None
    try:
        for feature in islice(table.spread(_SHOWN_SHAPES), _SHOWN_SHAPES):
            shape = table.shape(feature)
            if shape is None or shape.IsEmpty():
                continue
            if change is not None and shape.Transform(change) != 0:
                continue
            shape.FlattenTo2D()
            yield bytes(shape.ExportToWkb())
    except BadInput:
        return
