"""The council atlas: one PDF from one plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject

from smartcity_planner.atlas.blocks.title_block import Imprint
from smartcity_planner.atlas.facts.places import Places
from smartcity_planner.atlas.maps import labels
from smartcity_planner.atlas.outline.listing import check_coverages, page_list
from smartcity_planner.atlas.pages.map_page import Composer
from smartcity_planner.atlas.rendering import page_pdf as export
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets import paper as sheet
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import LANGUAGES
from smartcity_planner.project.build import build_project
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore


@dataclass(frozen=True)
class AtlasResult:
    """What was written: the file, its pages, and the titles of the pages in their order."""

    path: Path
    pages: int
    titles: tuple[str, ...]


def export_atlas(
    store: PlanStore,
    target: Path,
    coverages: Sequence[str] = ("hub", "district"),
    paper: str = "A3",
    language: str = "ko",
    progress: Progress = SILENT,
    *,
    font: str = fonts.FAMILY,
    now: datetime | None = None,
) -> AtlasResult:
    """Write the atlas of a plan to `target` (.pdf), whole or not at all.

    `coverages`: hub, district, project, phase; `paper`: A4, A3, A1; `language`: ko, en.
    Runs in the main thread and uses a project of its own. Raises BadInput, PlanError for a
    font that is missing, CannotWrite, Cancelled; then a book that was there stays as it was.
    """
    chapters = check_coverages(coverages)
    size = sheet.paper(paper)
    if language not in LANGUAGES:
        raise BadInput(
            QT_TRANSLATE_NOOP("Atlas", "There is no book in “{language}”. Choose ko or en."),
            "Atlas",
            language=language,
        )
    family = fonts.require(font)
    made = now or datetime.now().astimezone()
    texts = Texts(language)
    with files.replacing(Path(target)) as part:
        progress.go_on(0)
        places = Places(store)
        pages = page_list(store, places, chapters, texts)
        imprint = _imprint(store, store.meta(), texts, made)
        composer = Composer(
            _project(store, language), store, places, size, texts, family, imprint, made.date()
        )
        count = len(pages) + 1
        makers: list[Callable[[], QgsPrintLayout]] = [partial(composer.cover, pages)]
        makers += [
            partial(composer.page, page, number, count)
            for number, page in enumerate(pages, start=2)
        ]
        try:
            export.write_pdf(part, makers, progress)
        finally:
            composer.close()
        export.add_metadata(part, imprint.plan_title, imprint.author, texts("subject"), made)
        export.require_whole(part)
        progress.go_on(100)
    return AtlasResult(Path(target), count, tuple(page.title for page in pages))


def _project(store: PlanStore, language: str) -> QgsProject:
    """Return a styled project of the book's own; the user's stays as it is."""
    project = build_project(store, language)
    labels.make_searchable(project)
    return project


def _imprint(store: PlanStore, meta: dict[str, str], texts: Texts, made: datetime) -> Imprint:
    rows = store.query(
        "SELECT MAX(s.as_of) AS as_of FROM source s WHERE s.id IN (SELECT source_id FROM district)"
    )
    as_of = rows[0]["as_of"]
    return Imprint(
        plan_title=meta.get("title", ""),
        authority=meta.get("authority", ""),
        author=meta.get("author") or texts("made_by"),
        date=made.date().isoformat(),
        boundaries_as_of=texts("boundaries_as_of", date=as_of) if as_of else "",
        security=meta.get("security_class") or "public",
    )
