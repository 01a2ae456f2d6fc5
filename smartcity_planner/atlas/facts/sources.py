"""Where the things on a page come from: rows of the plan's table of sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.store.plan import PlanStore

#: Money of a page by its kind (`t` the ledger's totals, `ph` phase, `pr` project).
_MONEY = {
    "overview": ":key = '' OR pr.lead_department_id = :key",
    "hub": "pr.hub_id = :key",
    "district": "t.district_code = :key",
    "project": "pr.id = :key",
    "phase": "ph.id = :key",
}
_TABLES = ("district", "hub", "regeneration_zone", "infrastructure_point")


@dataclass(frozen=True)
class Source:
    """One source as the book cites it."""

    id: str
    title: str
    as_of: str
    licence: str
    confidence: str


class Citations(NamedTuple):
    """Sources with date and confidence, and the distinct conditions of their use."""

    cited: tuple[str, ...]
    licences: tuple[str, ...]


def all_sources(store: PlanStore, texts: Texts) -> dict[str, Source]:
    """Return the plan's sources by id."""
    return {
        row["id"]: Source(
            row["id"],
            texts.name(row["title"], row["title_en"]),
            row["as_of"] or "",
            row["licence"] or "",
            row["confidence"] or "",
        )
        for row in store.query("SELECT * FROM source ORDER BY id")
    }


def known_sources(edition: Edition) -> dict[str, Source]:
    """Return the sources of the edition's plan by id, read when they are first asked for."""
    found = edition.keep.get("all sources")
    if not isinstance(found, dict):
        found = edition.keep["all sources"] = all_sources(edition.store, edition.texts)
    return found


def citations(edition: Edition, ids: Iterable[str | None]) -> Citations:
    """Return how the book cites these sources, each once; ids that the plan lacks are left out."""
    known = known_sources(edition)
    used = [known[name] for name in dict.fromkeys(ids) if name in known]
    return Citations(tuple(cited(each, edition.texts) for each in used), tuple(licences(used)))


def on_page(store: PlanStore, page: Page, conditions: Mapping[str, str | None]) -> list[str]:
    """Return the ids of the sources behind what the page draws and counts.

    `conditions` are those of its map's layers: table to condition, None for all rows.
    """
    found: list[str] = []
    for table in _TABLES:
        condition = conditions.get(table, "1 = 0") or "1"
        # Names are the schema's own; a condition (`scene`) quotes its values.
        query = f"SELECT DISTINCT source_id FROM {table} WHERE {condition}"  # nosec B608
        found += _ids(store, query)
    for view in ("parcel_phase", "parcel_funding"):
        if condition := conditions.get(view):
            found += _ids(
                store,
                "SELECT DISTINCT source_id FROM parcel WHERE pnu IN "  # nosec B608
                f"(SELECT pnu FROM {view} WHERE {condition})",
            )
    found += _ids(
        store,
        "SELECT DISTINCT NULLIF(t.evidence_id, '') FROM funding_total t "  # nosec B608
        "JOIN phase ph ON ph.id = t.phase_id JOIN project pr ON pr.id = ph.project_id "
        f"WHERE {_MONEY[page.kind]}",
        {"key": page.key},
    )
    return list(dict.fromkeys(found))


def used_in_plan(store: PlanStore) -> list[str]:
    """Return the ids of all sources that anything shown in a book can lean on."""
    found: list[str] = []
    for table in (*_TABLES, "project"):
        query = f"SELECT DISTINCT source_id FROM {table} ORDER BY source_id"  # nosec B608
        found += _ids(store, query)
    found += _ids(
        store,
        "SELECT DISTINCT source_id FROM parcel WHERE pnu IN (SELECT pnu FROM phase_parcel) "
        "UNION SELECT DISTINCT evidence_id FROM funding",
    )
    return list(dict.fromkeys(found))


def cited(source: Source, texts: Texts) -> str:
    """Return a source with its date and, where it is not official, how sure it is."""
    remarks = [source.as_of] if source.as_of else []
    if source.confidence == "M":
        remarks.append(texts("press"))
    elif source.confidence == "BG":
        remarks.append(texts("unconfirmed"))
    return f"{source.title} ({', '.join(remarks)})" if remarks else source.title


def licences(sources: Iterable[Source]) -> list[str]:
    """Return the distinct conditions of use, in order.

    Made-up examples have none that a reader must heed: nobody is to use them at all.
    """
    used = (source for source in sources if source.confidence != "S")
    return list(dict.fromkeys(source.licence for source in used if source.licence))


def _ids(store: PlanStore, sql: str, values: dict[str, object] | None = None) -> list[str]:
    bound = values if values and ":key" in sql else ()
    return [row[0] for row in store.query(sql, bound) if row[0]]
