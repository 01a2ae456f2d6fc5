"""Reading the plan's tables as the planner sees them: what is stored plus what is unsaved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from smartcity_planner.planning.edit_reading import features_of
from smartcity_planner.store.ledger import FundingTable

#: So many keys go into one filter: SQLite's parser and OGR's stay quick.
_CHUNK = 1000


@dataclass(frozen=True)
class PlanLayers:
    """The layers that a planning edit reads (phase, parcel, project) and changes (the others).

    `project` is needed for money of a project, hub or department only; `allocation` is told on
    what terms money was spread, where it is at hand.
    """

    phase: QgsVectorLayer
    parcel: QgsVectorLayer
    phase_parcel: QgsVectorLayer
    funding: QgsVectorLayer
    project: QgsVectorLayer | None = None
    allocation: QgsVectorLayer | None = None

    @property
    def edited(self) -> tuple[QgsVectorLayer, QgsVectorLayer]:
        """The layers whose rows a planning edit adds, changes or deletes."""
        return self.phase_parcel, self.funding


@dataclass(slots=True)
class Row:
    """One row of a layer: its feature id and some of its values (None where empty)."""

    fid: int
    values: dict[str, object]

    def __getitem__(self, column: str) -> object:
        return self.values[column]


def bare(value: object) -> object:
    """Return a QGIS attribute value with its NULL as None."""
    return None if type(value) is QVariant and value.isNull() else value


def rows(
    layer: QgsVectorLayer, columns: Sequence[str], where: str = "", in_order: str = ""
) -> list[Row]:
    """Return the rows of a layer, unsaved edits included, that fulfil the expression `where`."""
    places = [layer.fields().indexOf(name) for name in columns]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(columns), layer.fields())
    if where:
        request.setFilterExpression(where)
    if in_order:
        request.addOrderBy(in_order)
    found = []
    for feature in features_of(layer, request):
        values = feature.attributes()
        found.append(
            Row(feature.id(), {n: bare(values[p]) for n, p in zip(columns, places, strict=True)})
        )
    return found


def exists(layer: QgsVectorLayer, where: str) -> bool:
    """Whether any row of a layer fulfils the expression `where`."""
    request = QgsFeatureRequest().setFilterExpression(where).setNoAttributes().setLimit(1)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return bool(features_of(layer, request))


def equals(column: str, value: object) -> str:
    """Return the expression `column = value`, safely quoted."""
    return QgsExpression.createFieldEqualityExpression(column, value)


def one_of(column: str, values: Iterable[object]) -> str:
    """Return the expression that `column` is one of `values`, safely quoted."""
    listed = ", ".join(map(QgsExpression.quotedValue, values))
    return f"{QgsExpression.quotedColumnRef(column)} IN ({listed})" if listed else "FALSE"


def _portions(column: str, values: Collection[str]) -> Iterator[str]:
    """Yield expressions that together cover `column` being one of `values`."""
    ordered = list(values)
    for start in range(0, len(ordered), _CHUNK):
        yield one_of(column, ordered[start : start + _CHUNK])


def parcels_of_phase(layers: PlanLayers, phase_id: str) -> dict[str, Row]:
    """Return {pnu: row with share and weight} of the parcels attached to a phase."""
    found = rows(layers.phase_parcel, ("pnu", "share", "weight"), equals("phase_id", phase_id))
    return {str(row["pnu"]): row for row in found}


def pnus_of_phase(layers: PlanLayers, phase_id: str) -> frozenset[str]:
    """Return the numbers of the parcels attached to a phase."""
    place = layers.phase_parcel.fields().indexOf("pnu")
    request = QgsFeatureRequest().setFilterExpression(equals("phase_id", phase_id))
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([place])
    return frozenset(str(feature[place]) for feature in features_of(layers.phase_parcel, request))


def parcel_rows(layers: PlanLayers, pnus: Collection[str]) -> dict[str, Row]:
    """Return {pnu: row with area and price} of those of `pnus` that the plan has."""
    found: dict[str, Row] = {}
    for where in _portions("pnu", pnus):
        for row in rows(layers.parcel, ("pnu", "area_m2", "price_per_m2"), where):
            found[str(row["pnu"])] = row
    return found


def parcel_geometries(layers: PlanLayers, pnus: Collection[str]) -> list[QgsGeometry]:
    """Return the outlines of parcels, in the parcel layer's reference system."""
    found = []
    for where in _portions("pnu", pnus):
        request = QgsFeatureRequest().setFilterExpression(where).setNoAttributes()
        found += [feature.geometry() for feature in features_of(layers.parcel, request)]
    return found


def selected_pnus(layers: PlanLayers) -> list[str]:
    """Return the numbers of the parcels selected on the map, ascending."""
    place = layers.parcel.fields().indexOf("pnu")
    request = QgsFeatureRequest(layers.parcel.selectedFeatureIds())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([place])
    return sorted(str(feature[place]) for feature in features_of(layers.parcel, request))


@dataclass(frozen=True)
class PhaseMoney:
    """The ledger of one phase, unsaved edits included. Whole won."""

    table: FundingTable
    rows: int
    funded_parcels: int
    unplaced_won: int
    evidence: frozenset[str | None] = frozenset()


def phase_money(layers: PlanLayers, phase_id: str) -> PhaseMoney:
    """Add up the ledger rows of a phase by source and fiscal year.

    A row being entered by hand, still without source or year, has no cell yet; it cannot be
    saved so either.
    """
    cells: dict[tuple[str, int], int] = {}
    bases: set[str] = set()
    evidence: set[str | None] = set()
    parcels: set[object] = set()
    count = unplaced = 0
    fields = layers.funding.fields()
    wanted = ("pnu", "fiscal_year", "source", "amount_won", "basis", "evidence_id")
    pnu, year, source, won, basis, proof = (fields.indexOf(name) for name in wanted)
    request = QgsFeatureRequest().setFilterExpression(equals("phase_id", phase_id))
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(wanted), fields)
    for feature in features_of(layers.funding, request):
        values = feature.attributes()
        count += 1
        cell = (bare(values[source]), bare(values[year]))
        if None in cell:
            continue
        amount = bare(values[won]) or 0
        cells[cell] = cells.get(cell, 0) + amount
        if bare(values[basis]) is not None:
            bases.add(values[basis])
        evidence.add(bare(values[proof]))
        if bare(values[pnu]) is None:
            unplaced += amount
        else:
            parcels.add(values[pnu])
    table = FundingTable(cells, frozenset(bases))
    return PhaseMoney(table, count, len(parcels), unplaced, frozenset(evidence))


def new_features(layer: QgsVectorLayer, values: Iterable[Mapping[str, object]]) -> list[QgsFeature]:
    """Return features for `layer` with these values; the rest (fid too) stays empty."""
    fields = layer.fields()
    names = fields.names()
    found = []
    for row in values:
        feature = QgsFeature(fields)
        feature.setAttributes([row.get(name) for name in names])
        found.append(feature)
    return found


def new_rows(
    layer: QgsVectorLayer, columns: Sequence[str], values: Iterable[tuple[object, ...]]
) -> list[QgsFeature]:
    """Return features as `new_features` does, of many tuples that have values for `columns`."""
    fields = layer.fields()
    # The last value is the one that is missing: the columns not given stay empty.
    pick = itemgetter(*(columns.index(n) if n in columns else len(columns) for n in fields.names()))
    found = []
    for row in values:
        feature = QgsFeature(fields)
        feature.setAttributes(list(pick((*row, None))))
        found.append(feature)
    return found
