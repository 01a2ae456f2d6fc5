"""Figures of a raster per place: recognised here, computed in the analysis process, kept in the
plan in one transaction, with an HTML report."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import ui_language
from smartcity_planner.intake import raster, raster_words, zonal_places, zonal_report
from smartcity_planner.intake.raster import RasterLook
from smartcity_planner.intake.zonal_places import Place
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore, insert_rows
from smartcity_planner.workers import run as workers

#: In the order of the report. `count` is in cells, `nodata_share` from 0 to 1, the others in
#: the raster's unit.
STATISTICS = ("mean", "median", "min", "max", "stdev", "sum", "count", "nodata_share")
_WITHOUT_UNIT = {"count", "nodata_share"}
_WORDS = {
    "raster_unreadable": QT_TRANSLATE_NOOP(
        "Intake",
        "The analysis process cannot read {path} ({reason}). Save the raster as GeoTIFF and try "
        "again.",
    ),
    "band_missing": QT_TRANSLATE_NOOP(
        "Intake", "The raster has no band {band}; it has {bands}. Choose one of them."
    ),
    "raster_rotated": QT_TRANSLATE_NOOP(
        "Intake", "{path} is rotated. Make it north-up first (Raster, Projections, Warp)."
    ),
    "shape_unusable": QT_TRANSLATE_NOOP(
        "Intake", "The outline of {place} cannot be used. Mend it and try again."
    ),
}
_STEPS = {
    "open": QT_TRANSLATE_NOOP("Intake", "Opening the raster in the analysis process."),
    "zones": QT_TRANSLATE_NOOP("Intake", "Computing the figures by exact coverage."),
}

Figures = dict[str, float | None]


@dataclass
class ZonalResult:
    """What was computed: `figures` per place, in their order; `without_shape` had none."""

    look: RasterLook
    layer: str
    title: str
    unit: str
    made_at: str
    figures: list[tuple[Place, Figures]] = field(default_factory=list)
    without_shape: list[Place] = field(default_factory=list)
    rows: int = 0

    @property
    def outside(self) -> list[Place]:
        """Places that no cell with a value covers."""
        return [place for place, figures in self.figures if not figures["count"]]

    @property
    def strange(self) -> list[tuple[Place, float]]:
        """Places with a value far outside the range that was seen: perhaps a mark of no data."""
        low, high = self.look.marks.low, self.look.marks.high
        reach = max(high - low, abs(high), abs(low))
        return [
            (place, value)
            for place, figures in self.figures
            for value in (figures["min"], figures["max"])
            if value is not None and not low - reach <= value <= high + reach
        ]


def zonal_figures(
    store: PlanStore,
    path: str,
    layer: str,
    *,
    pnus: Sequence[str] | None = None,
    band: int = 1,
    nodata: str | None = None,
    crs: str | None = None,
    title: str | None = None,
    unit: str = "",
    report: Path | None = None,
    progress: Progress = SILENT,
    python: str | None = None,
) -> ZonalResult:
    """Compute the figures of a raster for all places of `layer` and keep them in the plan.

    Figures of the same title and layer are replaced. See `raster.look` for `nodata` and `crs`,
    `zonal_places.read` for `layer` and `pnus`. Raises what these and `workers.run` do, and
    CannotWrite; then the plan is as before.
    """
    store.require_writable()
    look = raster.look(store, path, band=band, given=nodata, crs=crs, progress=progress)
    for line in raster_words.evidence(look, ui_language()):
        progress.say(line)
    for line in raster_words.warnings(look, ui_language()):
        progress.warn(line)
    result = ZonalResult(
        look,
        layer,
        (title or "").strip() or Path(path).stem,
        unit.strip(),
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    _compute(store, result, pnus, progress, python)
    _keep(store, result, report)
    for line in zonal_report.outcome(result, ui_language()):
        progress.say(line)
    return result


def _compute(
    store: PlanStore,
    result: ZonalResult,
    pnus: Sequence[str] | None,
    progress: Progress,
    python: str | None,
) -> None:
    shapes: dict[str, str] = {}
    places = zonal_places.read(store, result.layer, pnus)
    for place in places:
        wkb = zonal_places.in_system(place, result.look.system)
        if wkb is None:
            result.without_shape.append(place)
        else:
            shapes[place.id] = wkb.hex()
    if not shapes:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "None of the places has an outline in the plan, so there is nothing to compute. "
                "Import their outlines, or attach parcels, first.",
            ),
            "Intake",
        )
    answer = workers.run(
        "zonal",
        {
            "raster": _where(result.look.path),
            "band": result.look.band,
            "nodata": [value for value in result.look.missing if math.isfinite(value)],
            "places": list(shapes.items()),
        },
        progress,
        python,
        words=_WORDS,
        steps=_STEPS,
        context="Intake",
    )
    figures: dict[str, Figures] = dict(answer["figures"])
    result.figures = [(place, figures[place.id]) for place in places if place.id in shapes]


def _where(path: str) -> str:
    """Return a path that the process understands, which need not stand in our folder."""
    return str(Path(path).resolve()) if Path(path).exists() else path


def _keep(store: PlanStore, result: ZonalResult, report: Path | None) -> None:
    """Write figures, source and report together, or nothing."""
    rows = [
        {
            "layer": result.layer,
            "place_id": place.id,
            "title": result.title,
            "statistic": statistic,
            "value": figures[statistic],
            "unit": None if statistic in _WITHOUT_UNIT else result.unit or None,
            "made_at": result.made_at,
            "source_id": _source_id(result),
        }
        for place, figures in result.figures
        for statistic in STATISTICS
    ]
    chosen = {row["place_id"] for row in rows} if result.layer.startswith("parcel") else None
    with store.transaction() as connection:
        _put_source(connection, result)
        key = (result.layer, result.title)
        if chosen is None:
            connection.execute("DELETE FROM zonal_figure WHERE layer = ? AND title = ?", key)
        else:  # the figures of other parcels stay
            connection.executemany(
                "DELETE FROM zonal_figure WHERE layer = ? AND title = ? AND place_id = ?",
                [(*key, place) for place in chosen],
            )
        result.rows = insert_rows(connection, "zonal_figure", rows)
        if report is not None:
            # Before the commit: a report that cannot be written undoes the figures.
            with files.replacing(report) as part:
                page = zonal_report.render(result, ui_language())
                part.write_text(page, encoding="utf-8")


def _source_id(result: ZonalResult) -> str:
    name = f"{_where(result.look.path)}\n{result.title}"
    return f"raster:{sha256(name.encode()).hexdigest()[:12]}"


def _put_source(connection: object, result: ZonalResult) -> None:
    """Name the raster as source. Nobody knows how good an office's file is: confidence BG."""
    key = _source_id(result)
    known = connection.execute("SELECT 1 FROM source WHERE id = ?", [key]).fetchone()
    if known is None:
        row = {
            "id": key,
            "title": f"{result.title} ({Path(result.look.path).name})",
            "licence": "미확인 / unknown",
            "confidence": "BG",
        }
        insert_rows(connection, "source", [row])
