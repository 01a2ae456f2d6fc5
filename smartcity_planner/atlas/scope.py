"""What a book covers: whose hubs, districts, projects and phases, and whose money.

Asked of the plan as it is in the edition, so the same definition makes next year's book.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsGeometry

from smartcity_planner.atlas.definition import Book
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.store.ledger import FundingTable, funding_table
from smartcity_planner.store.plan import PlanStore

if TYPE_CHECKING:
    from smartcity_planner.atlas.edition import Edition
    from smartcity_planner.atlas.facts.places import Places
    from smartcity_planner.atlas.texts import Texts

#: The table whose rows a book can be for, by the book's scope; its key.
TABLES = {"district": "district", "hub": "hub", "department": "department"}
KEYS = {"district": "code", "hub": "id", "department": "id"}
#: What the ledger calls a book's scope.
_LEDGER = {"city": "plan", "district": "district", "hub": "hub", "department": "department"}
#: Which phases a book covers: a condition on the row `ph` of its project `pr`.
_PHASES = {
    "city": "1",
    "district": """ph.id IN (
  SELECT phase_id FROM funding_total WHERE district_code = :key
  UNION SELECT phase_id FROM phase_parcel WHERE pnu >= :key AND pnu < :key || ':')""",
    "hub": "pr.hub_id = :key",
    "department": "pr.lead_department_id = :key",
}
_PROJECTS = {"hub": "hub_id = :key", "department": "lead_department_id = :key", "city": "1"}
_UNKNOWN = {
    "district": QT_TRANSLATE_NOOP(
        "Atlas", "The plan has no district “{key}” to make a book of. It has: {known}."
    ),
    "hub": QT_TRANSLATE_NOOP(
        "Atlas", "The plan has no hub “{key}” to make a book of. It has: {known}."
    ),
    "department": QT_TRANSLATE_NOOP(
        "Atlas", "The plan has no department “{key}” to make a book of. It has: {known}."
    ),
}


@dataclass(frozen=True)
class Scope:
    """What a book covers; keys stand in the order of a book.

    `hubs`, `districts`, `projects`, `phases` also name what has no money or parcels (yet): who
    wants pages only of those that have asks the ledger. A district's book covers the projects
    and phases with money or parcels in it, and the hubs that are theirs or reach into it; its
    `funding` is the money in the district alone. `subject` is the place itself (EPSG:5186);
    None for the city, a department and a hub whose outline nobody has published.
    `unplaced_won` is the part of `funding` that lies on no parcel; 0 for a district.
    """

    kind: str
    key: str
    title: str
    hubs: tuple[str, ...]
    districts: tuple[str, ...]
    projects: tuple[str, ...]
    phases: tuple[str, ...]
    funding: FundingTable
    unplaced_won: int = 0
    subject: QgsGeometry | None = None
    is_reference: bool = False

    @property
    def is_city(self) -> bool:
        """Whether the book is that of the whole plan."""
        return self.kind == "city"


def scope_of(edition: Edition) -> Scope:
    """Return what an edition's book covers, looked up once. Raises BadInput (`find`)."""
    found = edition.keep.get("scope")
    if not isinstance(found, Scope):
        found = find(edition.store, edition.book, edition.places, edition.texts)
        edition.keep["scope"] = found
    return found


def find(store: PlanStore, book: Book, places: Places, texts: Texts) -> Scope:
    """Return what `book` covers in the plan.

    Raises BadInput where the plan has no such district, hub or department; it names those
    that there are.
    """
    book = book.checked()
    kind, key = book.scope, book.scope_key
    title, is_reference = texts("scope_city"), False
    subject = None
    if kind != "city":
        row = require(store, kind, key)
        title = texts.name(row["name_ko"], row["name_en"])
        subject = None if kind == "department" else places.of(TABLES[kind], key)
        is_reference = kind == "hub" and row["geometry_status"] != "official"
    projects, phases = _projects(store, kind, key), _phases(store, kind, key)
    return Scope(
        kind,
        key,
        title,
        _hubs(store, kind, key, projects, places, subject),
        _districts(store, kind, key),
        projects,
        phases,
        funding_table(store, _LEDGER[kind], key or None),
        _unplaced(store, kind, key),
        subject,
        is_reference,
    )


def require(store: PlanStore, kind: str, key: str) -> dict[str, str | None]:
    """Return the row of a district, hub or department. Raises BadInput where there is none."""
    table, column = TABLES[kind], KEYS[kind]
    rows = store.query(f"SELECT * FROM {table} ORDER BY {column}")  # nosec B608 - own names
    for row in rows:
        if row[column] == key:
            return {name: row[name] for name in row.keys() if name != "geom"}  # noqa: SIM118
    if kind == "department":  # a plan knows a hundred; what has projects is what is looked for
        leading = {r["id"] for r in store.query("SELECT lead_department_id AS id FROM project")}
        rows = [row for row in rows if row["id"] in leading] or rows
    known = ", ".join(f"{row[column]} ({row['name_ko']})" for row in rows) or "–"
    raise BadInput(_UNKNOWN[kind], "Atlas", key=key, known=known)


def _projects(store: PlanStore, kind: str, key: str) -> tuple[str, ...]:
    if kind == "district":
        covered = f"SELECT ph.project_id FROM phase ph WHERE {_PHASES[kind]}"  # nosec B608 - ours
        condition = f"id IN ({covered})"
    else:
        condition = _PROJECTS[kind]
    sql = f"SELECT id FROM project WHERE {condition} ORDER BY fid"  # nosec B608 - ours
    return tuple(row["id"] for row in store.query(sql, {"key": key}))


def _phases(store: PlanStore, kind: str, key: str) -> tuple[str, ...]:
    rows = store.query(
        "SELECT ph.id FROM phase ph JOIN project pr ON pr.id = ph.project_id "
        f"WHERE {_PHASES[kind]} ORDER BY pr.fid, ph.seq, ph.fid",  # nosec B608 - ours
        {"key": key},
    )
    return tuple(row["id"] for row in rows)


def _hubs(
    store: PlanStore,
    kind: str,
    key: str,
    projects: tuple[str, ...],
    places: Places,
    subject: QgsGeometry | None,
) -> tuple[str, ...]:
    if kind == "hub":
        return (key,)
    order = [row["id"] for row in store.query("SELECT id FROM hub ORDER BY fid")]
    if kind == "city":
        return tuple(order)
    rows = store.query("SELECT id, hub_id FROM project WHERE hub_id IS NOT NULL")
    of_projects = {row["hub_id"] for row in rows if row["id"] in set(projects)}
    inside = set(places.inside("hub", subject)) if subject is not None else set()
    return tuple(hub for hub in order if hub in of_projects | inside)


def _districts(store: PlanStore, kind: str, key: str) -> tuple[str, ...]:
    if kind == "district":
        return (key,)
    if kind == "city":
        return tuple(row["code"] for row in store.query("SELECT code FROM district ORDER BY code"))
    covered = (
        "SELECT ph.id FROM phase ph JOIN project pr ON pr.id = ph.project_id "  # nosec B608 - ours
        f"WHERE {_PHASES[kind]}"
    )
    rows = store.query(
        f"SELECT code FROM district WHERE code IN ("  # nosec B608 - ours
        f"SELECT district_code FROM funding_total WHERE phase_id IN ({covered}) "
        f"UNION SELECT substr(pnu, 1, 5) FROM phase_parcel WHERE phase_id IN ({covered})) "
        "ORDER BY code",
        {"key": key},
    )
    return tuple(row["code"] for row in rows)


def _unplaced(store: PlanStore, kind: str, key: str) -> int:
    if kind == "district":
        return 0
    rows = store.query(
        "SELECT COALESCE(SUM(t.amount_won), 0) AS won FROM funding_total t "
        "JOIN phase ph ON ph.id = t.phase_id JOIN project pr ON pr.id = ph.project_id "
        f"WHERE t.district_code = '' AND {_PHASES[kind]}",  # nosec B608 - ours
        {"key": key},
    )
    return int(rows[0]["won"])
