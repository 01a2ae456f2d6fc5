"""The QGIS project over a plan: one call sets everything up."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProject,
)
from qgis.PyQt.QtGui import QColor

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.project import (
    context,
    forms,
    layers,
    metadata,
    palette,
    relations,
    styles,
    themes,
    tree,
    view,
)
from smartcity_planner.project.texts import text
from smartcity_planner.store.plan import PlanStore


def build_project(
    store: PlanStore, language: str = "ko", progress: Progress = SILENT
) -> QgsProject:
    """Return a new project (not the one on screen) over the plan, in "ko" or "en".

    Raises NotAPlan where a layer of the plan cannot be opened, Cancelled.
    """
    project = QgsProject()
    fill_project(project, store, language, progress)
    return project


def fill_project(
    project: QgsProject, store: PlanStore, language: str = "ko", progress: Progress = SILENT
) -> None:
    """Set up the given project over the plan.

    What an earlier call has put there is replaced; layers of others stay where they are.
    Raises as `build_project` does; the project is then unfinished and should be thrown away.
    """
    opened = {name: layers.open_layer(store, name, language) for name in tree.LISTED}
    progress.go_on(20)
    tree.remove_ours(project)
    set_properties(project, store, language)
    for name in tree.STYLED:
        styles.apply_style(opened[name], name, language)
    tree.add_groups(project, language, opened.__getitem__)
    progress.go_on(50)
    relations.add_relations(project, language)
    forms.setup_forms(project, language)
    progress.go_on(70)
    metadata.set_layer_metadata(project, store, language)
    context.add_outline_style(project, language)
    themes.add_themes(project, language)
    view.set_extent(project)
    view.add_bookmarks(project, language)
    view.set_time(project, store)
    _set_palette(project, language)
    # Not BufferedGroups: there QGIS (3.40) says "saved" and drops a row that the database
    # refused. Layer by layer it tells, and keeps the row among the unsaved edits.
    project.setTransactionMode(Qgis.TransactionMode.Disabled)
    project.setDirty(True)
    progress.go_on(100)


def set_properties(project: QgsProject, store: PlanStore, language: str) -> None:
    """Set title, reference system, variables and the rules of labelling."""
    title = store.meta().get("title", "")
    project.setTitle(title)
    project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(schema.EPSG))
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setBackgroundColor(QColor(palette.BACKGROUND))
    project.setCustomVariables(
        {
            **project.customVariables(),
            layers.PLAN_VARIABLE: store.path.name,
            layers.LANGUAGE_VARIABLE: language,
            layers.TITLE_VARIABLE: title,
        }
    )
    metadata.set_project_metadata(project, store, language)
    engine = project.labelingEngineSettings()
    # Labels that would leave the frame or collide are left out, not cut.
    engine.setFlag(Qgis.LabelingFlag.UsePartialCandidates, False)
    engine.setFlag(Qgis.LabelingFlag.DrawUnplacedLabels, False)
    project.setLabelingEngineSettings(engine)


def _set_palette(project: QgsProject, language: str) -> None:
    """Offer the plan's colours in QGIS's colour buttons."""
    colours = [
        (QColor(palette.HUBS[code.value]), text("colour.hub", language, name=code.label(language)))
        for code in codes.INDUSTRY.codes
    ]
    colours += [
        (
            QColor(palette.SOURCES[source]),
            text("colour.source", language, name=codes.SOURCE.label(source, language)),
        )
        for source in codes.MAIN_SOURCES
    ]
    colours += [
        (QColor(colour), text("colour.phase", language, seq=seq))
        for seq, colour in enumerate(palette.PHASES, start=1)
    ]
    project.setProjectColors(colours)
