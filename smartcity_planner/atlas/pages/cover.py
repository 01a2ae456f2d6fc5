"""The cover: what this book is, whose, for which years, and how far its figures can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smartcity_planner.atlas.blocks.text_cells import wrapped
from smartcity_planner.atlas.definition import PARTS
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import money, sources
from smartcity_planner.atlas.facts.money import figure, unit_for
from smartcity_planner.atlas.maps.sketch import sketch
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.scope import scope_of
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.body import body_of
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, WARN
from smartcity_planner.atlas.sheets.paper import Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain import codes

#: Parts that are not worth naming.
_FRONT = ("cover", "contents")
#: The cover is read from farther away than a sheet.
_TEXT, _LABEL, _HEADING, _SUBTITLE, _MONEY = 12.0, 13.0, 15.0, 22.0, 20.0
#: Sizes of the title and the lines it may take; a longer one is smaller, and cut at last.
_TITLES = ((40.0, 2), (32.0, 2), (25.0, 3), (20.0, 4))


@dataclass(frozen=True)
class CoverFacts:
    """What the cover says. `lines` are captions and values."""

    title: str
    subtitle: str
    holds: str
    lines: tuple[tuple[str, str], ...]
    exact: str
    remarks: tuple[str, ...]
    authority: str
    author: str
    date: str
    security: str
    has_example: bool
    hubs: tuple[tuple[str, str, str], ...]
    sums: tuple[int, ...]


class CoverPage:
    """The cover of a book."""

    template = "cover"

    def facts(self, edition: Edition, page: Page) -> CoverFacts:
        """Read what the cover says of plan and book."""
        texts, scope, imprint = edition.texts, scope_of(edition), edition.imprint
        meta = edition.store.meta()
        years = texts("cover_period_value", start=meta.get("start_year"), end=meta.get("end_year"))
        counts = texts(
            "cover_projects_value", projects=len(scope.projects), phases=len(scope.phases)
        )
        own = edition.book
        subtitle = texts.name(own.name_ko, own.name_en)
        if not subtitle and not scope.is_city:
            subtitle = texts(f"cover_scope_{scope.kind}", name=scope.title)
        return CoverFacts(
            imprint.plan_title,
            subtitle,
            _holds(edition),
            (
                *_by_period(page, texts, meta),
                (texts("cover_period"), years),
                (texts("cover_projects"), counts),
            ),
            money.exact_sum(page.funding, texts),
            _remarks(edition, page),
            imprint.authority,
            imprint.author,
            imprint.date,
            imprint.security,
            page.funding.has_example,
            _hubs(edition),
            (page.funding.total,) if page.funding.total else (),
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """The sketch draws districts and hubs."""
        return {"district": None, "hub": None}

    def draw(self, edition: Edition, page: Page, facts: CoverFacts, sheet: Sheet) -> None:
        """Lay the cover out in the template's body."""
        paper, texts = sheet.paper, sheet.texts
        whole = body_of(sheet)
        sheet.box(Rect(whole.x, whole.y, whole.w, paper.mm(6)), fill=ACCENT, stroke=None)
        full = whole.inset(paper.mm(24), paper.mm(22))
        line = max(full.y + full.h * 0.68, _head(sheet, full, facts) + paper.mm(5))
        top = full.y + paper.mm(12)
        where = Rect(full.x + full.w * 0.54, top, full.w * 0.46, line - top - paper.mm(6))
        sketch(sheet, edition, where, {key: (name, kind) for key, name, kind in facts.hubs})
        sheet.box(Rect(full.x, line, full.w, paper.mm(0.5)), fill=ACCENT, stroke=None)
        below = Rect(full.x, line + paper.mm(6), full.w, full.bottom - line - paper.mm(6))
        body = sheet.heading(below, texts("basis_heading"), size=_HEADING)
        _remarks_in_columns(sheet, body, facts.remarks)
        record = edition.keep.setdefault("record", {})
        record.setdefault("sums", []).extend(facts.sums)


def _by_period(page: Page, texts: Texts, meta: dict[str, str]) -> list[tuple[str, str]]:
    """Return what of the sum lies before, in and after the plan's years, where that differs.

    Nobody shall read the sum, which stands above the plan's years, as that of those years.
    """
    start, end = meta.get("start_year", ""), meta.get("end_year", "")
    table = page.funding
    if not (start.isdigit() and end.isdigit() and table.total):
        return []
    first, last = int(start), int(end)
    won = {
        "before": sum(table.of_year(year) for year in table.years if year < first),
        "within": sum(table.of_year(year) for year in table.years if first <= year <= last),
        "after": sum(table.of_year(year) for year in table.years if year > last),
    }
    if won["within"] == table.total:
        return []
    unit = unit_for(table.total)
    years = {"before": f"~{first - 1}", "within": f"{first}~{last}", "after": f"{last + 1}~"}
    if texts.language == "en":
        years = {
            "before": f"until {first - 1}",
            "within": f"{first}–{last}",
            "after": f"from {last + 1}",
        }
    return [
        (
            texts(f"cover_{name}"),
            texts(
                "cover_part",
                figure=figure(part, unit),
                unit=unit.label(texts.language),
                years=years[name],
            ),
        )
        for name, part in won.items()
        if part
    ]


def _holds(edition: Edition) -> str:
    """Name the parts of the book in one line; "" where it has none."""
    numbered = ("general", "goals", "projects")
    keys = {name: f"part_{name}" if name in numbered else f"{name}_title" for name in PARTS}
    named = [edition.texts(keys[name]) for name in edition.book.parts if name not in _FRONT]
    return edition.texts("cover_holds", parts=", ".join(named)) if named else ""


def _hubs(edition: Edition) -> tuple[tuple[str, str, str], ...]:
    """Return id, name and industry of the book's hubs."""
    known = set(scope_of(edition).hubs)
    rows = edition.store.query("SELECT id, name_ko, name_en, industry FROM hub ORDER BY fid")
    texts = edition.texts
    return tuple(
        (row["id"], texts.name(row["name_ko"], row["name_en"]), row["industry"] or "other")
        for row in rows
        if row["id"] in known
    )


def _remarks(edition: Edition, page: Page) -> tuple[str, ...]:
    """Return how to read the figures, as far as it concerns this book."""
    texts, store = edition.texts, edition.store
    remarks = [texts("basis_ledger")]
    if store.query("SELECT 1 FROM hub WHERE geometry_status <> 'official' LIMIT 1"):
        remarks.append(texts("basis_reference"))
    if page.funding.has_example:
        remarks.append(texts("basis_example"))
    known = sources.known_sources(edition)
    of_parcels = {row[0] for row in store.query("SELECT DISTINCT source_id FROM parcel")}
    if any(known[key].confidence == "S" for key in of_parcels if key in known):
        remarks.append(texts("basis_lots"))
    if scope_of(edition).unplaced_won:
        remarks.append(texts("basis_unplaced"))
    return tuple(remarks)


def _head(sheet: Sheet, full: Rect, facts: CoverFacts) -> float:
    """Class, title and the figures, on the left; return where they end."""
    paper, texts = sheet.paper, sheet.texts
    middle = full.y + paper.mm(2)
    security = codes.SECURITY.label(facts.security, texts.language)
    left = sheet.badge(full.right, middle, security, ACCENT)
    if facts.has_example:
        left = sheet.badge(left - paper.mm(3), middle, texts("example"), WARN)
    top = Rect(full.x, full.y - paper.mm(2), left - full.x - paper.mm(4), paper.mm(8))
    sheet.line_of_text(top, texts("subject"), _LABEL, colour=QUIET)
    wide = full.w * 0.53
    y = full.y + paper.mm(20)
    for size, most in _TITLES:
        rows = wrapped(facts.title, paper.size(size), wide, most, True, sheet.family)
        if not rows.endswith("…"):
            break
    high = fonts.line_mm(paper.size(size))
    for row in rows.split("\n"):
        where = Rect(full.x, y, wide, high)
        sheet.line_of_text(where, row, size, bold=True, colour=ACCENT, name="title")
        y += high
    if facts.subtitle:
        high = fonts.line_mm(paper.size(_SUBTITLE))
        sheet.line_of_text(Rect(full.x, y, wide, high), facts.subtitle, _SUBTITLE, bold=True)
        y += high
    y += paper.mm(3)
    high = fonts.line_mm(paper.size(_TEXT))
    rows = wrapped(facts.holds, paper.size(_TEXT), wide, 2, False, sheet.family)
    for row in rows.split("\n"):
        sheet.line_of_text(Rect(full.x, y, wide, high), row, _TEXT, colour=QUIET)
        y += high
    y += paper.mm(10)
    high = fonts.line_mm(paper.size(_LABEL))
    sheet.line_of_text(Rect(full.x, y, wide, high), texts("cover_money"), _LABEL, colour=QUIET)
    y += high
    high = fonts.line_mm(paper.size(_MONEY))
    sheet.line_of_text(Rect(full.x, y, wide, high), facts.exact, _MONEY, bold=True, name="sum")
    y += high + paper.mm(6)
    lines = (
        *facts.lines,
        (texts("authority"), facts.authority or "–"),
        (texts("author"), facts.author),
        (texts("date"), facts.date),
    )
    return _captions(sheet, Rect(full.x, y, wide, full.bottom - y), lines)


def _captions(sheet: Sheet, where: Rect, lines: Sequence[tuple[str, str]]) -> float:
    """Set captions and values in two columns; return where they end."""
    paper = sheet.paper
    size = paper.size(_LABEL)
    caption = max(fonts.width_mm(text, size) for text, _ in lines) + paper.mm(6)
    high = fonts.line_mm(size) + paper.mm(0.8)
    for number, (name, value) in enumerate(lines):
        y = where.y + number * high
        sheet.line_of_text(Rect(where.x, y, caption, high), name, _LABEL, colour=QUIET)
        room = Rect(where.x + caption, y, where.w - caption, high)
        sheet.line_of_text(room, value, _LABEL, bold=True)
    return where.y + len(lines) * high


def _remarks_in_columns(sheet: Sheet, where: Rect, remarks: Sequence[str]) -> None:
    """Set the remarks in two columns, as even as their lengths allow."""
    paper = sheet.paper
    gap, points = paper.mm(14), paper.size(_TEXT)
    wide = (where.w - gap) / 2
    indent = paper.mm(4)
    rows = [fonts.lines_needed(text, points, (wide - indent) * 0.97) for text in remarks]
    line, air = fonts.line_mm(points), paper.mm(1.6)
    column, used = 0, 0
    y = where.y + paper.mm(1)
    for text, count in zip(remarks, rows, strict=True):
        if column == 0 and used and used + count / 2 > sum(rows) / 2:
            column, y = 1, where.y + paper.mm(1)
        x = where.x + column * (wide + gap)
        high = line * count
        sheet.text(Rect(x, y, indent, line), "·", _TEXT, v="top")
        sheet.text(Rect(x + indent, y, wide - indent, high + air / 2), text, _TEXT, v="top")
        y += high + air
        used += count
