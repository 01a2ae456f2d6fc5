"""Relations of the plan: what belongs to a project, a phase, a parcel, a hub, a programme."""

from __future__ import annotations

from qgis.core import Qgis, QgsProject, QgsRelation, QgsRelationContext

from smartcity_planner.domain import schema
from smartcity_planner.project.layers import declaration, layer_id

#: (parent, child, child's column)
RELATIONS: tuple[tuple[str, str, str], ...] = (
    ("project", "phase", "project_id"),
    ("project", "project_department", "project_id"),
    ("project", "legal_dependency", "project_id"),
    ("project", "indicator", "project_id"),
    ("project", "technology_review", "project_id"),
    ("project", "review", "project_id"),
    ("project", "programme_district", "project_id"),
    ("phase", "phase_parcel", "phase_id"),
    ("phase", "funding", "phase_id"),
    ("phase", "phase_target", "phase_id"),
    ("phase", "phase_dependency", "phase_id"),
    ("phase", "legal_dependency", "phase_id"),
    ("phase", "indicator_target", "phase_id"),
    ("indicator", "indicator_target", "indicator_id"),
    ("indicator", "indicator_actual", "indicator_id"),
    ("hub", "project", "hub_id"),
    ("hub", "support_centre", "hub_id"),
    ("hub", "support_gap", "hub_id"),
    ("support_centre", "support_centre_function", "centre_id"),
    ("programme", "programme_district", "programme_id"),
    ("parcel", "phase_parcel", "pnu"),
    ("parcel", "funding", "pnu"),
)

#: The same for views, which declare no references: (parent, view, the view's column, parent's).
VIEW_RELATIONS: tuple[tuple[str, str, str, str], ...] = (("parcel", "parcel_place", "pnu", "pnu"),)


def relation_id(parent: str, child: str) -> str:
    """Return the id of a relation: the same in every project."""
    return f"smartcity_{parent}_{child}"


def add_relations(project: QgsProject, language: str) -> None:
    """Add all relations to the project; its layers are there already."""
    manager = project.relationManager()
    context = QgsRelationContext(project)
    found = [*VIEW_RELATIONS]
    for parent, child, column in RELATIONS:
        reference = schema.table(child).field(column).references
        if reference is None:
            raise KeyError(f"{child}.{column} refers to nothing")
        found.append((parent, child, column, reference.column))
    for parent, child, column, key in found:
        relation = QgsRelation(context)
        relation.setId(relation_id(parent, child))
        relation.setName(
            f"{schema.table(parent).label(language)} → {declaration(child).label(language)}"
        )
        relation.setReferencedLayer(layer_id(parent))
        relation.setReferencingLayer(layer_id(child))
        relation.addFieldPair(column, key)
        # Not a composition: the plan itself refuses to delete what is still in use.
        relation.setStrength(Qgis.RelationshipStrength.Association)
        manager.addRelation(relation)
