"""What the layers and the project say about themselves, from the plan's table `source`."""

from __future__ import annotations

from qgis.core import (
    QgsAbstractMetadataBase,
    QgsLayerMetadata,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.project import layers, tree
from smartcity_planner.project.texts import text
from smartcity_planner.store.plan import PlanStore

_LANGUAGES = {"ko": "KOR", "en": "ENG"}
_REFERENCES = {"hub": "geometry_status", "regeneration_zone": "geometry_status"}


def set_project_metadata(project: QgsProject, store: PlanStore, language: str) -> None:
    """Describe the project. The author stays empty: nobody is made up."""
    meta = store.meta()
    metadata = project.metadata()
    metadata.setIdentifier(meta.get("plan_id", ""))
    metadata.setTitle(meta.get("title", ""))
    metadata.setLanguage(_LANGUAGES.get(language, ""))
    metadata.setType("project")
    metadata.setAuthor("")
    metadata.setAbstract(
        text(
            "metadata.abstract",
            language,
            title=meta.get("title", ""),
            start=meta.get("start_year", ""),
            end=meta.get("end_year", ""),
        )
    )
    project.setMetadata(metadata)


def set_layer_metadata(project: QgsProject, store: PlanStore, language: str) -> None:
    """Describe each spatial table of the project."""
    for name in _described():
        layer = layers.find(project, name)
        if layer is not None:
            layer.setMetadata(layer_metadata(layer, name, store, language))


def save_layer_metadata(store: PlanStore, language: str = "ko") -> int:
    """Write the layers' metadata into the plan's file; return how many layers have it.

    Raises CannotWrite where the plan is read-only or QGIS refuses.
    """
    store.require_writable()
    provider = QgsProviderRegistry.instance().providerMetadata("ogr")
    count = 0
    for name in _described():
        layer = layers.open_layer(store, name, language)
        metadata = layer_metadata(layer, name, store, language)
        source = layer.source()
        del layer
        good, reason = provider.saveLayerMetadata(source, metadata)
        if not good:
            raise CannotWrite(
                QT_TRANSLATE_NOOP(
                    "Project",
                    "The description of {layer} cannot be saved in {path} ({reason}). "
                    "Close the file in other programs and try again.",
                ),
                "Project",
                layer=schema.table(name).label(language),
                path=store.path,
                reason=reason,
            )
        count += 1
    return count


def layer_metadata(
    layer: QgsVectorLayer, name: str, store: PlanStore, language: str
) -> QgsLayerMetadata:
    """Return the description of a table: what it holds, from whom, as of when, with what rights."""
    table = schema.table(name)
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(name)
    metadata.setTitle(table.label(language))
    metadata.setType("dataset")
    metadata.setLanguage(_LANGUAGES.get(language, ""))
    metadata.setCrs(layer.crs())
    sources = store.query(
        "SELECT id, title, title_en, publisher, url, as_of, licence, confidence FROM source "
        f"WHERE id IN (SELECT DISTINCT source_id FROM {name}) ORDER BY id"  # nosec B608
    )
    lines, rights, licences, links = [table.label(language)], [], [], []
    if _has_references(store, name):
        lines.append(text("metadata.reference", language))
    for row in sources:
        title = (row["title_en"] if language == "en" else None) or row["title"]
        parts = [title, row["publisher"]]
        if row["as_of"]:
            parts.append(text("metadata.as_of", language, date=row["as_of"]))
        parts.append(codes.CONFIDENCE.label(row["confidence"], language))
        lines.append("– " + ", ".join(part for part in parts if part))
        if row["publisher"]:
            rights.append(f"{row['publisher']}: {title}")
        if row["licence"]:
            licences.append(row["licence"])
        if row["url"]:
            link = QgsAbstractMetadataBase.Link(title, "WWW:LINK", row["url"])
            links.append(link)
    metadata.setAbstract("\n".join(lines))
    metadata.setRights(list(dict.fromkeys(rights)))
    metadata.setLicenses(list(dict.fromkeys(licences)))
    metadata.setLinks(links)
    return metadata


def _described() -> list[str]:
    return [name for name in tree.STYLED if name in {table.name for table in schema.TABLES}]


def _has_references(store: PlanStore, name: str) -> bool:
    column = _REFERENCES.get(name)
    if column is None:
        return False
    return bool(
        store.query(
            f"SELECT 1 FROM {name} WHERE {column} = 'legal_dong_reference' LIMIT 1"  # nosec B608
        )
    )
