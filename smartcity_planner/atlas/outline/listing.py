"""The list of a book's pages: what each is about, where it lies and whose money it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from sqlite3 import Row

from qgis.core import QgsGeometry

from smartcity_planner.atlas.facts.places import Places
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.store.ledger import funded_keys, funding_table
from smartcity_planner.store.plan import PlanStore

#: In the order in which the chapters stand in a book.
COVERAGES = ("hub", "district", "project", "phase")
_SHEET_LETTERS = {"overview": "S", "hub": "H", "district": "D", "project": "P", "phase": "F"}


@dataclass(frozen=True)
class Whereabouts:
    """Where a project lies, and the name of that place ("" for its parcels' dongs)."""

    subject: QgsGeometry | None
    is_reference: bool
    name: str


def check_coverages(coverages: Sequence[str]) -> tuple[str, ...]:
    """Return the chapters asked for in the order of a book. Raises BadInput."""
    if not coverages:
        raise BadInput(
            QT_TRANSLATE_NOOP("Atlas", "Choose at least one coverage of the atlas: {known}."),
            "Atlas",
            known=", ".join(COVERAGES),
        )
    unknown = [name for name in coverages if name not in COVERAGES]
    if unknown:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas", "“{names}” is no coverage of an atlas. Choose from: {known}."
            ),
            "Atlas",
            names=", ".join(unknown),
            known=", ".join(COVERAGES),
        )
    return tuple(name for name in COVERAGES if name in coverages)


def page_list(
    store: PlanStore, places: Places, coverages: Sequence[str], texts: Texts
) -> list[Page]:
    """Return the overview and the pages of each chapter, in their order in the book."""
    makers: dict[str, Callable[[PlanStore, Places, Texts], list[Page]]] = {
        "hub": _hubs,
        "district": _districts,
        "project": _projects,
        "phase": _phases,
    }
    overview = Page(
        "overview",
        "",
        texts("overview"),
        part=f"Ⅰ {texts('chapter_overview')}",
        funding=funding_table(store, "plan"),
        unplaced_won=funding_table(store, "unplaced").total,
    )
    pages = [overview]
    for numeral, coverage in zip("ⅡⅢⅣⅤ", check_coverages(coverages), strict=False):
        chapter = f"{numeral} {texts('chapter_' + coverage)}"
        made = makers[coverage](store, places, texts)
        pages += [replace(page, chapter=chapter) for page in made]
    return _numbered(pages)


def _numbered(pages: list[Page]) -> list[Page]:
    counts: dict[str, int] = {}
    numbered = []
    for page in pages:
        counts[page.kind] = counts.get(page.kind, 0) + 1
        sheet = f"{_SHEET_LETTERS[page.kind]}-{counts[page.kind]:02d}"
        numbered.append(replace(page, sheet=sheet))
    return numbered


def _unplaced(store: PlanStore, condition: str, key: str) -> int:
    rows = store.query(
        "SELECT COALESCE(SUM(f.amount_won), 0) AS won FROM funding f "
        "JOIN phase ph ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
        f"WHERE f.pnu IS NULL AND {condition}",  # nosec B608 - the condition is one of ours
        [key],
    )
    return int(rows[0]["won"])


def _hubs(store: PlanStore, places: Places, texts: Texts) -> list[Page]:
    rows = store.query("SELECT * FROM hub ORDER BY fid")
    return [
        Page(
            "hub",
            row["id"],
            texts.name(row["name_ko"], row["name_en"]),
            "",
            "",
            places.of("hub", row["id"]),
            row["geometry_status"] != "official",
            funding_table(store, "hub", row["id"]),
            _unplaced(store, "pr.hub_id = ?", row["id"]),
            texts.name(row["industry_ko"], row["industry_en"]),
        )
        for row in rows
    ]


def _districts(store: PlanStore, places: Places, texts: Texts) -> list[Page]:
    funded = set(funded_keys(store, "district"))
    unplaced = funding_table(store, "unplaced").total
    rows = store.query("SELECT code, name_ko, name_en FROM district ORDER BY code")
    return [
        Page(
            "district",
            row["code"],
            texts.name(row["name_ko"], row["name_en"]),
            "",
            "",
            places.of("district", row["code"]),
            False,
            funding_table(store, "district", row["code"]),
            unplaced,
        )
        for row in rows
        if row["code"] in funded
    ]


_PROJECT = """SELECT pr.id, pr.name_ko, pr.name_en, pr.hub_id, pr.zone_id,
    h.name_ko AS hub_ko, h.name_en AS hub_en, h.geometry_status AS hub_status,
    z.name_ko AS zone_ko, z.geometry_status AS zone_status
FROM project pr LEFT JOIN hub h ON h.id = pr.hub_id
LEFT JOIN regeneration_zone z ON z.id = pr.zone_id"""


def _projects(store: PlanStore, places: Places, texts: Texts) -> list[Page]:
    wanted = set(funded_keys(store, "project")) | {
        row["id"]
        for row in store.query(
            "SELECT DISTINCT ph.project_id AS id FROM phase_parcel pp "
            "JOIN phase ph ON ph.id = pp.phase_id"
        )
    }
    pages = []
    for row in store.query(f"{_PROJECT} ORDER BY pr.fid"):
        if row["id"] in wanted:
            dongs = _dongs(store, "ph.project_id = ?", row["id"])
            where = _whereabouts(row, dongs, places, texts)
            pages.append(
                Page(
                    "project",
                    row["id"],
                    texts.name(row["name_ko"], row["name_en"]),
                    "",
                    "",
                    where.subject,
                    where.is_reference,
                    funding_table(store, "project", row["id"]),
                    _unplaced(store, "pr.id = ?", row["id"]),
                    where.name,
                )
            )
    return pages


def _phases(store: PlanStore, places: Places, texts: Texts) -> list[Page]:
    wanted = set(funded_keys(store, "phase")) | {
        row["id"] for row in store.query("SELECT DISTINCT phase_id AS id FROM phase_parcel")
    }
    projects = {row["id"]: row for row in store.query(_PROJECT)}
    pages = []
    for row in store.query(
        "SELECT ph.id, ph.project_id, ph.name_ko, ph.name_en FROM phase ph "
        "JOIN project pr ON pr.id = ph.project_id ORDER BY pr.fid, ph.seq"
    ):
        if row["id"] in wanted:
            project = projects[row["project_id"]]
            dongs = _dongs(store, "ph.id = ?", row["id"])
            where = _whereabouts(project, dongs, places, texts)
            pages.append(
                Page(
                    "phase",
                    row["id"],
                    texts.name(row["name_ko"], row["name_en"]),
                    "",
                    "",
                    where.subject,
                    where.is_reference,
                    funding_table(store, "phase", row["id"]),
                    _unplaced(store, "ph.id = ?", row["id"]),
                    texts.name(project["name_ko"], project["name_en"]),
                )
            )
    return pages


def _dongs(store: PlanStore, condition: str, key: str) -> set[str]:
    """Return the codes of the legal dongs in which a project or phase has parcels."""
    rows = store.query(
        "SELECT DISTINCT pc.legal_dong_code AS code FROM phase_parcel pp "
        "JOIN phase ph ON ph.id = pp.phase_id JOIN parcel pc ON pc.pnu = pp.pnu "
        f"WHERE {condition}",  # nosec B608 - the condition is one of ours
        [key],
    )
    return {row["code"] for row in rows}


def _whereabouts(row: Row, dongs: set[str], places: Places, texts: Texts) -> Whereabouts:
    """Return the subject of a project's page: its hub, else its zone, if it holds the parcels;
    else the legal dongs of its parcels; else nothing."""
    for table, status, name in (
        ("hub", row["hub_status"], texts.name(row["hub_ko"], row["hub_en"])),
        ("regeneration_zone", row["zone_status"], texts.name(row["zone_ko"], None)),
    ):
        subject = places.of(table, row["hub_id"] if table == "hub" else row["zone_id"])
        if subject is not None and dongs <= set(places.inside("legal_dong", subject)):
            return Whereabouts(subject, status != "official", name)
    known = places.all("legal_dong")
    parts = [known[code] for code in sorted(dongs) if code in known]
    if parts:
        return Whereabouts(QgsGeometry.unaryUnion(parts), False, "")
    return Whereabouts(None, False, texts("unlocated"))
