"""Where a hub or project stands: its schedule, indicators, laws, support centre and gap."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import sources
from smartcity_planner.atlas.facts.goals import Indicator, indicators_of, number, unit_name
from smartcity_planner.atlas.facts.money import DASH
from smartcity_planner.domain import codes


@dataclass(frozen=True)
class Bar:
    """One row of the schedule: a project ("" dates) or a phase with its dates.

    `blocked` says that a law which must come first is not in force when the phase begins.
    """

    name: str
    seq: int
    starts_on: str
    ends_on: str
    blocked: bool
    is_project: bool = False


@dataclass(frozen=True)
class Target:
    """What a phase should reach, by when, and how far it has come."""

    phase: str
    name: str
    figure: str
    due_on: str
    state: str
    basis: str


@dataclass(frozen=True)
class Law:
    """One law that must change or hold first; dates are the statute's."""

    name: str
    concerns: str
    state: str
    promulgated_on: str
    in_force_on: str
    claim: str
    blocks: bool


@dataclass(frozen=True)
class Centre:
    """One support centre."""

    name: str
    state: str
    opened_on: str
    floor_area: str
    functions: str


@dataclass(frozen=True)
class Gap:
    """What the brief says about a hub's support: "yes", "no" or "unknown" for each."""

    year: int
    has_department: str
    has_local_body: str
    note: str


@dataclass(frozen=True)
class Status:
    """All of it, with the sources behind it (citations and licences)."""

    bars: tuple[Bar, ...]
    targets: tuple[Target, ...]
    indicators: tuple[Indicator, ...]
    laws: tuple[Law, ...]
    centres: tuple[Centre, ...]
    gaps: tuple[Gap, ...]
    sources: tuple[str, ...]
    licences: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        said = self.bars, self.targets, self.indicators, self.laws, self.centres, self.gaps
        return not any(said)


def status_of(edition: Edition, key: str) -> Status:
    """Return the status of "hub:ID" or "project:ID", read once per edition."""
    known = edition.keep.setdefault("status", {})
    if key not in known:
        known[key] = _read(edition, key)
    return known[key]


def _read(edition: Edition, key: str) -> Status:
    kind, _, ident = key.partition(":")
    texts, store = edition.texts, edition.store
    column = "hub_id" if kind == "hub" else "id"
    rows = store.query(
        f"SELECT id, name_ko, name_en, hub_id, source_id FROM project WHERE {column} = ? "  # nosec B608
        "ORDER BY fid",
        [ident],
    )
    names = {row["id"]: texts.name(row["name_ko"], row["name_en"]) for row in rows}
    hub = ident if kind == "hub" else next((row["hub_id"] for row in rows), None)
    cited: list[str | None] = [row["source_id"] for row in rows]
    goals = {
        row["id"]: texts.name(row["name_ko"], row["name_en"])
        for row in store.query("SELECT id, name_ko, name_en FROM plan_goal ORDER BY seq")
    }
    cited += [
        row["source_id"]
        for row in store.query("SELECT project_id, source_id FROM indicator ORDER BY fid")
        if row["project_id"] in names
    ]
    laws = _laws(edition, names, cited)
    bars = _bars(edition, names, kind == "hub", cited)
    centres, gaps = _centres(edition, hub, cited) if hub else ((), ())
    all_known = sources.all_sources(store, texts)
    used = [all_known[name] for name in dict.fromkeys(cited) if name and name in all_known]
    return Status(
        bars,
        _targets(edition, names, cited),
        indicators_of(edition, names, list(names), goals),
        laws,
        centres,
        gaps,
        tuple(sources.cited(source, texts) for source in used),
        tuple(sources.licences(used)),
    )


def _bars(
    edition: Edition, names: dict[str, str], with_projects: bool, cited: list[str | None]
) -> tuple[Bar, ...]:
    texts, store = edition.texts, edition.store
    waiting = {
        row["id"]
        for row in store.query(
            "SELECT ph.id FROM phase ph JOIN legal_dependency l ON l.project_id = ph.project_id "
            "AND (l.phase_id IS NULL OR l.phase_id = ph.id) WHERE l.blocks AND ph.starts_on "
            "IS NOT NULL AND (l.in_force_on IS NULL OR l.in_force_on > ph.starts_on) "
            "AND l.state NOT IN ('not_needed', 'exception_granted')"
        )
    }
    made: list[Bar] = []
    for project, name in names.items():
        phases = store.query(
            "SELECT id, seq, name_ko, name_en, starts_on, ends_on FROM phase "
            "WHERE project_id = ? ORDER BY seq, fid",
            [project],
        )
        if not phases:
            continue
        if with_projects:
            made.append(Bar(name, 0, "", "", False, is_project=True))
        made += [
            Bar(
                f"{row['seq']}. {texts.name(row['name_ko'], row['name_en'])}",
                row["seq"],
                row["starts_on"] or "",
                row["ends_on"] or "",
                row["id"] in waiting,
            )
            for row in phases
        ]
    return tuple(made)


def _targets(
    edition: Edition, names: dict[str, str], cited: list[str | None]
) -> tuple[Target, ...]:
    texts = edition.texts
    made = []
    for row in edition.store.query(
        "SELECT t.*, ph.project_id, ph.seq, ph.name_ko AS phase_ko, ph.name_en AS phase_en "
        "FROM phase_target t JOIN phase ph ON ph.id = t.phase_id "
        "JOIN project pr ON pr.id = ph.project_id ORDER BY pr.fid, ph.seq, t.due_on, t.fid"
    ):
        if row["project_id"] not in names:
            continue
        cited.append(row["source_id"])
        figure = number(row["quantity"])
        if row["quantity"] is not None and row["unit"]:
            figure = f"{figure} {unit_name(row['unit'], texts)}"
        made.append(
            Target(
                f"{row['seq']}. {texts.name(row['phase_ko'], row['phase_en'])}",
                texts.name(row["name_ko"], row["name_en"]),
                figure,
                row["due_on"] or DASH,
                codes.TARGET_STATE.label(row["state"], texts.language),
                codes.DATES_BASIS.label(row["basis"], texts.language),
            )
        )
    return tuple(made)


def _laws(edition: Edition, names: dict[str, str], cited: list[str | None]) -> tuple[Law, ...]:
    texts = edition.texts
    made = []
    for row in edition.store.query(
        "SELECT l.*, ph.seq, ph.name_ko AS phase_ko, ph.name_en AS phase_en "
        "FROM legal_dependency l LEFT JOIN phase ph ON ph.id = l.phase_id ORDER BY l.fid"
    ):
        if row["project_id"] not in names:
            continue
        cited.append(row["source_id"])
        law = texts.name(row["law_ko"], row["law_en"])
        if row["seq"]:
            concerns = f"{row['seq']}. {texts.name(row['phase_ko'], row['phase_en'])}"
        else:
            concerns = texts("law_all_phases")
        if len(names) > 1:
            concerns = f"{names[row['project_id']]} · {concerns}"
        made.append(
            Law(
                f"{law} {row['provision']}" if row["provision"] else law,
                concerns,
                codes.LEGAL_STATE.label(row["state"], texts.language),
                row["promulgated_on"] or DASH,
                row["in_force_on"] or DASH,
                texts.name(row["brief_claim_ko"], row["brief_claim_en"]) or DASH,
                bool(row["blocks"]),
            )
        )
    return tuple(made)


def _centres(
    edition: Edition, hub: str, cited: list[str | None]
) -> tuple[tuple[Centre, ...], tuple[Gap, ...]]:
    texts, store = edition.texts, edition.store
    functions: dict[str, list[str]] = {}
    for row in store.query("SELECT centre_id, function FROM support_centre_function ORDER BY fid"):
        label = codes.CENTRE_FUNCTION.label(row["function"], texts.language)
        functions.setdefault(row["centre_id"], []).append(label)
    centres = []
    for row in store.query("SELECT * FROM support_centre WHERE hub_id = ? ORDER BY fid", [hub]):
        cited.append(row["source_id"])
        area = row["floor_area_m2"]
        centres.append(
            Centre(
                texts.name(row["name_ko"], row["name_en"]),
                codes.CENTRE_STATE.label(row["state"], texts.language),
                row["opened_on"] or DASH,
                f"{area:,.0f}㎡" if area else DASH,
                ", ".join(functions.get(row["id"], ())) or DASH,
            )
        )
    gaps = []
    for row in store.query(
        "SELECT * FROM support_gap WHERE hub_id = ? ORDER BY as_of_year DESC", [hub]
    ):
        cited.append(row["source_id"])
        gaps.append(
            Gap(
                row["as_of_year"],
                _answer(row["has_department"]),
                _answer(row["has_local_body"]),
                texts.name(row["note_ko"], row["note_en"]),
            )
        )
    return tuple(centres), tuple(gaps)


def _answer(value: int | None) -> str:
    return "unknown" if value is None else "yes" if value else "no"
