"""What a project still has to pass: investment reviews, looks at its technology, district pacts."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.goals import number
from smartcity_planner.atlas.facts.grounds import Grounds
from smartcity_planner.atlas.facts.money import DASH
from smartcity_planner.domain import codes


@dataclass(frozen=True)
class Review:
    """One review of a project's money or technology. `note` is what the plan remarks about it."""

    project: str
    kind: str
    body: str
    state: str
    day: str
    basis: str
    note: str


@dataclass(frozen=True)
class Programme:
    """One district's part in a programme. `share` is the city's, in percent of what both pay."""

    project: str
    name: str
    district: str
    years: str
    share: str
    state: str
    basis: str
    rule: str


def reviews_of(edition: Edition, projects: dict[str, str], grounds: Grounds) -> tuple[Review, ...]:
    """Return the reviews of the projects (id to name): of their money, then of technology."""
    texts, store = edition.texts, edition.store
    language = texts.language
    made = []
    for row in store.query("SELECT * FROM review ORDER BY fid"):
        if row["project_id"] not in projects:
            continue
        state = codes.REVIEW_STATE.label(row["state"], language)
        if row["result"]:
            state = f"{state}: {codes.REVIEW_RESULT.label(row['result'], language)}"
        made.append(
            Review(
                projects[row["project_id"]],
                codes.REVIEW_KIND.label(row["kind"], language),
                codes.REVIEW_BODY.label(row["body"], language) if row["body"] else DASH,
                state,
                row["decided_on"] or row["requested_on"] or DASH,
                grounds.of(row["source_id"]),
                texts.name(row["note_ko"], row["note_en"]),
            )
        )
    for row in store.query("SELECT * FROM technology_review ORDER BY reviewed_on, fid"):
        if row["project_id"] not in projects:
            continue
        note = texts.name(row["changed_ko"], row["changed_en"])
        if row["next_on"]:
            note = f"{note} {texts('review_next', day=row['next_on'])}".strip()
        made.append(
            Review(
                projects[row["project_id"]],
                texts("review_technology"),
                DASH,
                codes.REVIEW_DECISION.label(row["decision"], language) if row["decision"] else DASH,
                row["reviewed_on"] or DASH,
                grounds.of(row["source_id"], row["basis"] or ""),
                note,
            )
        )
    return tuple(made)


_PROGRAMMES = """SELECT pd.*, p.name_ko, p.name_en, d.name_ko AS district_ko,
    d.name_en AS district_en, r.name_ko AS rule_ko, r.name_en AS rule_en, r.verified
FROM programme_district pd JOIN programme p ON p.id = pd.programme_id
JOIN district d ON d.code = pd.district_code LEFT JOIN rule r ON r.id = p.rule_id
ORDER BY p.fid, pd.start_year, pd.fid"""


def programmes_of(
    edition: Edition, projects: dict[str, str], grounds: Grounds
) -> tuple[Programme, ...]:
    """Return which districts take part in the programmes behind the projects (id to name).

    A rule of sharing that nobody has confirmed says so.
    """
    texts, language = edition.texts, edition.texts.language
    made = []
    for row in edition.store.query(_PROGRAMMES):
        if row["project_id"] not in projects:
            continue
        rule = texts.name(row["rule_ko"], row["rule_en"])
        if rule:
            sure = "" if row["verified"] else texts("programme_rule_unverified")
            rule = texts("programme_rule", rule=rule, sure=sure).strip()
        first, last = row["start_year"], row["end_year"]
        made.append(
            Programme(
                projects[row["project_id"]],
                texts.name(row["name_ko"], row["name_en"]),
                texts.name(row["district_ko"], row["district_en"]),
                f"{first or ''}~{last or ''}" if first or last else DASH,
                f"{number(row['city_percent'])}%" if row["city_percent"] is not None else DASH,
                codes.PROGRAMME_STATE.label(row["state"], language),
                grounds.of(row["source_id"], row["basis"] or ""),
                rule,
            )
        )
    return tuple(made)
