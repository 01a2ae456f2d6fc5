"""What the book is made of: every kind of data with its rows, dates and sources."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.domain import codes, schema

#: Their rows are counted in the sums of the ledger: a ledger can have a million of them.
_COUNTED = {
    "funding": "SELECT NULLIF(evidence_id, '') AS id, SUM(row_count) AS n FROM funding_total "
    "GROUP BY evidence_id"
}


@dataclass(frozen=True)
class Cited:
    """One source in the list, with its number in the book."""

    number: int
    title: str
    publisher: str
    as_of: str
    licence: str
    confidence: str


@dataclass(frozen=True)
class Data:
    """One kind of data: rows, first and last date of its sources, their numbers as ranges."""

    name: str
    rows: int
    dates: str
    sources: str


@dataclass(frozen=True)
class DataDates:
    """All data of a plan and the sources behind them."""

    data: tuple[Data, ...]
    sources: tuple[Cited, ...]


def data_dates(edition: Edition) -> DataDates:
    """Return data and sources of the edition's plan, read once per edition."""
    found = edition.keep.get("data dates")
    if not isinstance(found, DataDates):
        found = edition.keep["data dates"] = _read(edition)
    return found


def _read(edition: Edition) -> DataDates:
    texts, store = edition.texts, edition.store
    tables: list[tuple[str, int, list[str]]] = []
    for table in schema.TABLES:
        column = next((f.name for f in table.fields if _is_source(f)), None)
        if column is None:
            continue
        # Names are the schema's own.
        query = f'SELECT "{column}" AS id, COUNT(*) AS n FROM "{table.name}" GROUP BY 1'  # nosec B608
        rows = store.query(_COUNTED.get(table.name, query))
        count = sum(row["n"] or 0 for row in rows)
        if count:
            name = table.ko if texts.language == "ko" else table.en
            tables.append((name, count, [row["id"] for row in rows if row["id"]]))
    used = {key for _, _, keys in tables for key in keys}
    sources = [row for row in store.query("SELECT * FROM source ORDER BY id") if row["id"] in used]
    numbers = {row["id"]: number for number, row in enumerate(sources, start=1)}
    dates = {row["id"]: row["as_of"] for row in sources if row["as_of"]}
    data = []
    for name, count, keys in tables:
        own = sorted(dates[key] for key in keys if key in dates)
        span = "–" if not own else own[0] if own[0] == own[-1] else f"{own[0]} – {own[-1]}"
        cited = ranges(sorted(numbers[key] for key in keys if key in numbers))
        data.append(Data(name, count, span, cited or "–"))
    return DataDates(
        tuple(data),
        tuple(
            Cited(
                numbers[row["id"]],
                texts.name(row["title"], row["title_en"]),
                _publisher(row["publisher"], texts.language),
                row["as_of"] or "–",
                row["licence"] or "–",
                codes.CONFIDENCE.label(row["confidence"], texts.language),
            )
            for row in sources
        ),
    )


#: Publishers have one name in a plan; these are the ones it is delivered with.
_PUBLISHERS = {
    "언론 보도": "Press",
    "국가법령": "Statutes of Korea",
    "서울특별시": "Seoul Metropolitan Government",
    "서울연구원": "The Seoul Institute",
    "국토교통부": "Ministry of Land, Infrastructure and Transport",
    "국토교통부 국토지리정보원(NGII)": "National Geographic Information Institute (NGII)",
}


def _publisher(name: str | None, language: str) -> str:
    if not name:
        return "–"
    return name if language == "ko" else _PUBLISHERS.get(name, name)


def ranges(numbers: list[int]) -> str:
    """Return ascending numbers as ranges: 1, 3–5."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in found)


def _is_source(field: object) -> bool:
    reference = getattr(field, "references", None)
    return reference is not None and reference.table == "source"
