"""Which reviews a project needs by its cost, runner and transfers, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from smartcity_planner.domain import codes
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.context import EXAMPLE, Money, Plan, Project, day, won
from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING, Finding
from smartcity_planner.planning.checks.review_rows import FORBIDDING, Reviews, reviews_of
from smartcity_planner.planning.checks.rule import (
    Rule,
    cannot_judge,
    decided_on,
    rules,
    verified,
)

#: Money that a runner receives from above: only with it do the review rules apply.
_TRANSFERS = {"city": ("central",), "district": ("central", "city")}
#: A joint project is held against the rules of both who run it; the stricter counts.
_RUNNERS = {"city": ("city",), "district": ("district",), "joint": ("city", "district")}
_STRICTNESS = ("self_review", "mayor_review", "ministry_review")
_NEW = ("proposed", "planned")


def investment_review(plan: Plan) -> Iterator[Finding]:
    """Projects with transfers whose cost asks for an investment review that is not there."""
    known = rules(plan, "investment_review", "won")
    reviews = reviews_of(plan, "investment_review")
    for project, money in plan.by_project():
        if not project.live:
            continue
        total = won(money)
        rule = _needed(plan, project, money, verified(known), total)
        if rule is None:
            unsure = _needed(plan, project, money, known, total)
            if unsure is not None:
                yield cannot_judge(project, unsure)
            continue
        firm = total - won(part for part in money if part.basis == EXAMPLE)
        note = _example_note(
            rule, _needed(plan, project, money, verified(known), firm), total - firm
        )
        yield from _judged(plan, project, rule, reviews.get(project.id), total, note)


def _needed(
    plan: Plan, project: Project, money: list[Money], known: list[Rule], cost: int
) -> Rule | None:
    """Return the strictest rule that holds for the project at this cost."""
    runners = [
        runner
        for runner in _RUNNERS.get(project.run_by or "", ())
        if any(part.won and part.source in _TRANSFERS[runner] for part in money)
    ]
    holding = [
        rule
        for rule in known
        if rule.applies_to in runners
        and rule.in_force(decided_on(plan, project))
        and rule.holds(cost)
    ]
    return max(holding, key=lambda rule: _strictness(rule.outcome), default=None)


def _strictness(body: str | None) -> int:
    return _STRICTNESS.index(body) if body in _STRICTNESS else -1


def _example_note(rule: Rule, firm: Rule | None, example: int) -> str:
    """Say where money that is an example decides; empty where it does not."""
    if firm is rule:
        return ""
    if firm is None:
        return translate(
            "Planning",
            "{won} won of it are example figures; without them no review would be needed.",
        ).format(won=format_won(example))
    return translate(
        "Planning", "{won} won of it are example figures; without them it would be: {rule}."
    ).format(won=format_won(example), rule=firm.name)


def _judged(
    plan: Plan, project: Project, rule: Rule, reviews: Reviews | None, total: int, note: str
) -> Iterator[Finding]:
    if reviews is not None and reviews.exempt:
        return
    last = reviews.last if reviews else None
    told = translate(
        "Planning", "{project} costs {won} won in all and needs an investment review: {rule}."
    )
    code, severity = "investment_review", WARNING
    mend = translate(
        "Planning",
        "Have the project reviewed before it is budgeted; it must stand in the mid-term fiscal "
        "plan first.",
    )
    if last is not None:
        if last.result in FORBIDDING:
            return  # see `forbidden`
        if last.body and _strictness(last.body) < _strictness(rule.outcome):
            code = "review_by_wrong_body"
            told = translate(
                "Planning",
                "{project} costs {won} won in all and needs: {rule}. It was reviewed by another "
                "body: {body}.",
            )
            mend = translate("Planning", "Have the body review it that the cost asks for.")
        elif last.reviewed_won is not None and total > last.reviewed_won:
            code, severity = "cost_above_review", INFO
            told = translate(
                "Planning",
                "{project} costs {won} won in all; the review judged {reviewed} won.",
            )
            mend = translate("Planning", "Ask whether the higher cost must be reviewed again.")
        else:
            return
    elif reviews is not None and reviews.under_way:
        code, severity = "review_under_way", INFO
        told = translate(
            "Planning",
            "{project} costs {won} won in all; its review is requested, but not decided: {rule}.",
        )
        mend = translate("Planning", "Budget the project after the decision; enter its result.")
    text = told.format(
        project=project.name,
        won=format_won(total),
        rule=rule.name,
        body=plan.label(codes.REVIEW_BODY, last.body) if last else "",
        reviewed=format_won(last.reviewed_won or 0) if last else "",
    )
    if project.run_by == "joint":
        note = " ".join(
            filter(
                None,
                [
                    translate(
                        "Planning",
                        "Seoul and a district run it: the stricter of both rules counts.",
                    ),
                    note,
                ],
            )
        )
    yield project.finding(code, severity, f"{text} {note}".strip(), rule.why, mend)


def forbidden(plan: Plan) -> Iterator[Finding]:
    """Projects that a review turned down, and that stand in a later budget all the same."""
    reviews = reviews_of(plan, "investment_review")
    known = verified(rules(plan, "investment_review", "won"))
    for project, money in plan.by_project():
        last = reviews[project.id].last if project.id in reviews else None
        if last is None or last.result not in FORBIDDING or reviews[project.id].exempt:
            continue
        decided = day(last.decided_on) or plan.on
        budgeted = [part for part in money if part.year > decided.year and part.won]
        if not budgeted:
            continue
        source = next((rule.source for rule in known if rule.in_force(decided)), "")
        why = translate(
            "Planning", "The results “{first}” and “{second}” forbid budgeting."
        ).format(
            first=plan.label(codes.REVIEW_RESULT, "reconsider"),
            second=plan.label(codes.REVIEW_RESULT, "improper"),
        )
        if source:
            why = translate("Planning", "{why} ({source}; decided on {day})").format(
                why=why, source=source, day=decided
            )
        yield project.finding(
            "budgeted_against_review",
            ERROR,
            translate(
                "Planning",
                "{project}: its investment review ended with “{result}”, yet {won} won are "
                "planned for {years}.",
            ).format(
                project=project.name,
                result=plan.label(codes.REVIEW_RESULT, last.result),
                won=format_won(won(budgeted)),
                years=", ".join(str(year) for year in sorted({part.year for part in budgeted})),
            ),
            why,
            translate(
                "Planning",
                "Take the money out of these years, or have a changed project reviewed again and "
                "enter the result.",
            ),
        )


def before_mid_term_plan(plan: Plan) -> Iterator[Finding]:
    """Projects that went to review before they stood in the mid-term fiscal plan."""
    entries = reviews_of(plan, "mid_term_plan")
    sources = {rule.source: rule for rule in verified(rules(plan, "mid_term_plan", "years"))}
    for project_id, reviews in reviews_of(plan, "investment_review").items():
        project = plan.projects.get(project_id)
        asked = [row for row in reviews.rows if row.state in ("requested", "decided")]
        if project is None or not project.live or not asked:
            continue
        first = min(row.requested_on or row.decided_on or "9999" for row in asked)
        entry = entries.get(project_id)
        if entry is not None and entry.exempt:
            continue
        entered = (entry.last.decided_on or "") if entry and entry.last else None
        if entered is not None and entered <= first:
            continue
        rule = next(iter(sources.values()), None)
        text = (
            translate(
                "Planning",
                "{project} went to investment review, but does not stand in the mid-term fiscal "
                "plan.",
            )
            if entered is None
            else translate(
                "Planning",
                "{project} went to investment review on {day}, before it was entered in the "
                "mid-term fiscal plan ({entered}).",
            )
        )
        yield project.finding(
            "not_in_mid_term_plan",
            WARNING,
            text.format(project=project.name, day=first, entered=entered),
            rule.why
            if rule
            else translate(
                "Planning", "A project outside the mid-term fiscal plan cannot go to review."
            ),
            translate(
                "Planning", "Have the project entered in the mid-term fiscal plan; note it here."
            ),
        )


def feasibility_study(plan: Plan) -> Iterator[Finding]:
    """New projects whose cost asks for a feasibility study that is not there."""
    known = rules(plan, "feasibility_study", "won")
    studies = reviews_of(plan, "feasibility_study")
    for project, money in plan.by_project():
        study = studies.get(project.id)
        if project.status not in _NEW or (study and study.settled):
            continue
        total = won(money)
        firm = total - won(part for part in money if part.basis == EXAMPLE)
        for rule in known:
            if not (rule.in_force(decided_on(plan, project)) and rule.holds(total)):
                continue
            if not rule.verified:
                yield cannot_judge(project, rule)
                continue
            text = translate(
                "Planning",
                "{project} is new, costs {won} won in all and needs a feasibility study first.",
            ).format(project=project.name, won=format_won(total))
            if not rule.holds(firm):
                text += " " + translate(
                    "Planning",
                    "{won} won of it are example figures; without them no study would be needed.",
                ).format(won=format_won(total - firm))
            yield project.finding(
                "feasibility_study",
                INFO if study and study.under_way else WARNING,
                text,
                rule.why,
                translate("Planning", "Have the study made before the investment review."),
            )
