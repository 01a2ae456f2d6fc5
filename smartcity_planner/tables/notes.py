"""The sheet of sources and notes: what the workbook is, whether it adds up, what it leans on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from smartcity_planner.domain import codes
from smartcity_planner.store.plan import PlanStore
from smartcity_planner.tables.layout import WINDOW, Frame
from smartcity_planner.tables.money import EXAMPLES, Ledger
from smartcity_planner.tables.sheet import Cell, Sheet
from smartcity_planner.tables.texts import Texts


@dataclass(frozen=True)
class Source:
    """A source as the plan records it."""

    title: str
    publisher: str
    as_of: str
    confidence: str
    licence: str


@dataclass(frozen=True)
class Background:
    """What a workbook says about the plan beside its money."""

    meta: Mapping[str, str]
    made_on: str
    boundaries: str
    sources: tuple[Source, ...]
    scenario: str = ""

    def lines(self, texts: Texts) -> tuple[str, ...]:
        """The lines below a title: plan and authority; scenario; date."""
        of = " · ".join(filter(None, (self.meta.get("title"), self.meta.get("authority"))))
        made = texts("as_of", date=self.made_on)
        scenario = texts("scenario", name=self.scenario) if self.scenario else ""
        return tuple(filter(None, (of, " · ".join(filter(None, (scenario, made))))))


def background(store: PlanStore, texts: Texts, evidence: Iterable[str], made_on: str) -> Background:
    """Read what a workbook says about the plan."""
    meta = store.meta()
    dates = store.query(
        "SELECT MAX(as_of) AS as_of FROM source WHERE id IN (SELECT source_id FROM district)"
    )
    wanted = set(evidence)
    sources = tuple(
        Source(
            texts.name(row["title"], row["title_en"]),
            row["publisher"] or "",
            row["as_of"] or "",
            codes.CONFIDENCE.label(row["confidence"], texts.language),
            row["licence"] or "",
        )
        for row in store.query("SELECT * FROM source ORDER BY id")
        if row["id"] in wanted
    )
    scenario = meta.get("scenario_name", "")
    return Background(meta, made_on, dates[0]["as_of"] or "", sources, scenario)


def notes_sheet(
    name: str,
    ledger: Ledger,
    frame: Frame,
    behind: Background,
    overview_total: str,
    sheet_totals: list[str],
    too_many: int,
) -> Sheet:
    """Return the sheet. `overview_total`, `sheet_totals`: the cells of totals, for the check."""
    texts = frame.texts
    sheet = Sheet(name, (26, 46, 26, 14, 22, 30))
    sheet.put(0, 0, Cell(texts("notes_title"), "title"))
    sheet.heights[0] = 28
    row = _pairs(sheet, 2, texts("about"), _about(ledger, frame, behind, too_many))
    row = _check(sheet, row + 1, ledger, frame, overview_total, sheet_totals)
    row = _bases(sheet, row + 1, ledger, texts)
    _sources(sheet, row + 1, behind, texts)
    return sheet


def _about(
    ledger: Ledger, frame: Frame, behind: Background, too_many: int
) -> list[tuple[str, str]]:
    texts, meta = frame.texts, behind.meta
    first = frame.first_year
    kind = texts(frame.group_by)
    years = texts(
        "years_are", until=first - 1, first=first, last=first + WINDOW - 1, later=first + WINDOW
    )
    security = meta.get("security_class") or "public"
    boundaries = texts("boundaries", date=behind.boundaries) if behind.boundaries else ""
    pairs = [
        (texts("plan_title"), meta.get("title", "")),
        (texts("authority"), meta.get("authority", "")),
        (texts("scenario_name"), behind.scenario),
        (texts("security"), texts(security)),
        (texts("made_on"), behind.made_on),
        (texts("data_date"), boundaries),
        (texts("unit_name"), frame.unit.label(texts.language)),
        (texts("years"), years),
        (texts("ledger_rows"), f"{ledger.rows:,}"),
        (texts("without_money", kind=kind), ", ".join(ledger.without_money)),
        ("※", texts("too_many", kind=kind, count=too_many) if too_many else ""),
    ]
    return [(name, value) for name, value in pairs if value]


def _pairs(sheet: Sheet, row: int, heading: str, pairs: list[tuple[str, str]]) -> int:
    sheet.put(row, 0, Cell(heading, "heading"))
    for at, (name, value) in enumerate(pairs, start=row + 1):
        sheet.put(at, 0, Cell(name, "note_name"))
        sheet.put(at, 1, Cell(value, "note"))
        # Excel does not grow a row by itself for a text that a program wrote.
        sheet.heights[at] = 17.0 * max(1, -(-_columns(value) // 44))
    return row + 1 + len(pairs)


def _check(
    sheet: Sheet, row: int, ledger: Ledger, frame: Frame, overview: str, sheets: list[str]
) -> int:
    texts, unit = frame.texts, frame.unit.won
    sheet.put(row, 0, Cell(f"{texts('check')} ({texts('won')})", "heading"))
    lines = [("check_overview", ledger.total, f"=ROUND({overview}*{unit},0)")]
    if sheets:
        lines.append(("check_sheets", ledger.total, f"=ROUND(({'+'.join(sheets)})*{unit},0)"))
    lines.append(("check_ledger", ledger.total, ""))
    for at, (name, value, formula) in enumerate(lines, start=row + 1):
        sheet.put(at, 0, Cell(texts(name), "note_name"))
        sheet.put(at, 1, Cell(value, "note_won", formula))
    end = row + len(lines)
    first, kept = f"B{row + 2}", f"B{end + 1}"
    apart = [f"ABS({first}-{kept})"]
    if sheets:
        apart.append(f"ABS(B{row + 3}-{kept})")
    sheet.put(end + 1, 0, Cell(texts("check_difference"), "note_name"))
    sheet.put(end + 1, 1, Cell(0, "difference", f"={'+'.join(apart)}"))
    return end + 2


def _bases(sheet: Sheet, row: int, ledger: Ledger, texts: Texts) -> int:
    sheet.put(row, 0, Cell(texts("basis"), "heading"))
    sheet.put(row, 1, Cell(texts("amount"), "heading_right"))
    for at, (basis, won) in enumerate(ledger.bases.items(), start=row + 1):
        style = "note_won_example" if basis in EXAMPLES else "note_won"
        sheet.put(at, 0, Cell(codes.BASIS.label(basis, texts.language), "note_name"))
        sheet.put(at, 1, Cell(won, style))
    return row + 1 + len(ledger.bases)


def _sources(sheet: Sheet, row: int, behind: Background, texts: Texts) -> None:
    sheet.put(row, 0, Cell(texts("sources"), "heading"))
    if not behind.sources:
        sheet.put(row + 1, 0, Cell(texts("no_sources"), "note"))
        return
    names = ("source_title", "publisher", "source_date", "confidence", "licence")
    for column, name in enumerate(names, start=1):
        sheet.put(row, column, Cell(texts(name), "heading"))
    for at, source in enumerate(behind.sources, start=row + 1):
        sheet.put(at, 0, Cell(str(at - row), "note_name"))
        values = (
            source.title, source.publisher, source.as_of, source.confidence, source.licence,
        )  # fmt: skip
        for column, value in enumerate(values, start=1):
            sheet.put(at, column, Cell(value or "–", "note"))
        longest = max(
            -(-_columns(value) // int(width - 2))
            for value, width in zip(values, sheet.widths[1:], strict=True)
        )
        sheet.heights[at] = 17.0 * max(1, longest)


def _columns(text: str) -> int:
    """Return how wide a text is in characters; Hangul takes two."""
    return sum(2 if ord(sign) > 0x1100 else 1 for sign in text)
