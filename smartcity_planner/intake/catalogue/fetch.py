"""Fetch one source of the catalogue into the plan; every row goes through the import of layers."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Part, Progress
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.intake import zonal_places
from smartcity_planner.intake.catalogue import Declared, osm, source
from smartcity_planner.intake.features import import_layer
from smartcity_planner.intake.layer_result import LayerResult
from smartcity_planner.intake.zonal_places import Place
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore


def fetch(
    store: PlanStore,
    key: str,
    *,
    file: str | None = None,
    areas: str = "",
    progress: Progress = SILENT,
    report: Path | None = None,
    dry_run: bool = False,
) -> LayerResult:
    """Bring the source `key` of the catalogue into the plan and return what became of each row.

    `file` is what the planner has downloaded (sources of files only). `areas` names districts
    (code or name) and hubs (id or name) for OpenStreetMap; none means all hubs. Raises BadInput
    for a source, file or area that cannot be used, WorkerMissing or WorkerFailed where
    OpenStreetMap cannot be had, CannotWrite, Cancelled; then the plan is unchanged.
    """
    declared = source(key)
    if not dry_run:
        store.require_writable()
    progress.say(declared.described(ui_language()))
    if declared.needs_file:
        return _from_file(store, declared, file or "", progress, report, dry_run)
    places = chosen(store, areas)
    try:
        with tempfile.TemporaryDirectory(prefix="smartcity-osm-") as folder:
            output = Path(folder) / f"{declared.id}.gpkg"
            got = osm.fetch(declared, places, output, Part(progress, 0, 60))
            _tell(got, declared, progress)
            return import_layer(
                store,
                declared.target,
                str(output),
                kind=declared.kind,
                field_map=osm.FIELD_MAP,
                progress=Part(progress, 60, 100),
                report=report,
                dry_run=dry_run,
                origin=_origin(declared, _title(declared, places, areas), got.as_of),
            )
    except OSError as error:
        raise files.cannot_write(Path(tempfile.gettempdir()), error) from error


def _from_file(
    store: PlanStore,
    declared: Declared,
    file: str,
    progress: Progress,
    report: Path | None,
    dry_run: bool,
) -> LayerResult:
    if not file.strip():
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "“{title}” is published as a file. Download it from {url} and choose it here.",
            ),
            "Intake",
            title=declared.label(ui_language()),
            url=declared.url,
        )
    path = file.strip()
    # A file of several layers: the declaration says which; the planner's own choice comes first.
    if declared.layer and "|" not in path and path.lower().endswith((".gpkg", ".sqlite")):
        path = f"{path}|layername={declared.layer}"
    return import_layer(
        store,
        declared.target,
        path,
        kind=declared.kind,
        field_map=declared.field_map,
        progress=progress,
        report=report,
        dry_run=dry_run,
        # A file's own date is that of the download, not of what it says: unknown.
        origin=_origin(declared, declared.title, None),
    )


def chosen(store: PlanStore, areas: str) -> list[Place]:
    """Return the districts and hubs named, all hubs if none is; BadInput for an unknown one."""
    hubs = [place for place in zonal_places.read(store, "hub") if place.shape is not None]
    words = [word for word in re.split(r"[,;\n]+", areas) if word.strip()]
    if not words:
        return hubs
    districts = zonal_places.read(store, "district")
    known: dict[str, Place] = {}
    for place in (*hubs, *districts):
        for name in (place.id, place.name_ko, place.name_en):
            if name:
                known.setdefault(_bare(name), place)
    unknown = [word.strip() for word in words if _bare(word) not in known]
    if unknown:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{unknown} is neither a district nor a hub of the plan. Hubs: {hubs}. Districts "
                "are named by code or name, such as 11440 or 마포구.",
            ),
            "Intake",
            unknown=", ".join(unknown),
            hubs=", ".join(place.label(ui_language()) for place in hubs) or "–",
        )
    return list({known[_bare(word)].id: known[_bare(word)] for word in words}.values())


def _bare(name: str) -> str:
    return re.sub(r"\s+", "", name).casefold()


def _tell(got: osm.Got, declared: Declared, progress: Progress) -> None:
    if got.left_out:
        progress.warn(
            translate(
                "Intake",
                "{count} objects of OpenStreetMap are not of the geometry of this source "
                "({geometry}) and were left out.",
            ).format(count=got.left_out, geometry=declared.geometry)
        )
    if not got.rows:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "OpenStreetMap has nothing of “{title}” in these areas. Nothing was imported.",
            ),
            "Intake",
            title=declared.label(ui_language()),
        )


def _title(declared: Declared, places: list[Place], areas: str) -> str:
    """Return the title of the source: with its areas, so that a later fetch of the same areas
    is known as the newer one."""
    names = "·".join(sorted(place.name_ko for place in places)) if areas.strip() else "혁신거점"
    return f"{declared.title}: {names}"


def _origin(declared: Declared, title: str, as_of: str | None) -> dict[str, object]:
    return {
        "title": title,
        "title_en": declared.title_en,
        "publisher": declared.publisher,
        "url": declared.url,
        "as_of": as_of,
        "licence": declared.licence,
        "confidence": declared.confidence,
    }
