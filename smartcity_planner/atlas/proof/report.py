"""The report of a proof: one page of HTML in the book's language; and the refusal of a bad book."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.proof import html
from smartcity_planner.atlas.proof.findings import CHECKS, Finding, Proof
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.atlas.texts_proof import PAIRS
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.store import files

#: Findings listed in the report, and in the message.
_LISTED, _TOLD = 200, 3


class BookRefused(PlanError):
    """The finished book differs from the plan."""


def write_report(proof: Proof, edition: Edition, target: Path, now: datetime | None = None) -> None:
    """Write the report to `target` (.html), whole or not at all. Raises CannotWrite."""
    with files.replacing(Path(target)) as part:
        part.write_text(render(proof, edition, now), encoding="utf-8")


def render(proof: Proof, edition: Edition, now: datetime | None = None) -> str:
    """Return the report as text."""
    say = _Words(edition.texts)
    about = say(
        "about",
        plan=edition.imprint.plan_title,
        pages=proof.pages,
        paper=edition.paper.name,
        when=f"{now or datetime.now().astimezone():%Y-%m-%d %H:%M}",
        seconds=f"{proof.seconds:.1f}",
    )
    found = len(proof.findings)
    body = [
        html.counts(
            [
                ("", say("pages"), proof.pages),
                ("", say("looked"), sum(proof.checked.values())),
                ("bad" if found else "good", say("found"), found),
            ]
        ),
        html.paragraph(say("bad", n=found), "bad")
        if found
        else html.paragraph(say("good"), "good"),
        html.paragraph(say("how")),
    ]
    if found:
        body += _findings(proof, say)
    return html.page(edition.texts.language, say("title"), about, [*body, *_checks(proof, say)])


def require(proof: Proof, edition: Edition, report: Path | None = None) -> None:
    """Raise BookRefused, naming the first findings and the report, where anything was found."""
    if proof.ok:
        return
    say = _Words(edition.texts)
    first = "; ".join(_told(finding, say) for finding in proof.findings[:_TOLD])
    if report is None:
        raise BookRefused(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The finished book differs from the plan in {count} places and was not kept; an "
                "earlier book stays as it was. First: {first}. Export it again; if this comes "
                "back, look at the sheet's layout template.",
            ),
            "Atlas",
            count=len(proof.findings),
            first=first,
        )
    raise BookRefused(
        QT_TRANSLATE_NOOP(
            "Atlas",
            "The finished book differs from the plan in {count} places and was not kept; an "
            "earlier book stays as it was. First: {first}. All of them are in the report {report}.",
        ),
        "Atlas",
        count=len(proof.findings),
        first=first,
        report=report,
    )


class _Words:
    """The report's words in the book's language."""

    def __init__(self, texts: Texts) -> None:
        self._index = 0 if texts.language == "ko" else 1

    def __call__(self, key: str, **values: object) -> str:
        text = PAIRS[f"proof_{key}"][self._index]
        return text.format(**values) if values else text


def _told(finding: Finding, say: _Words) -> str:
    where = f"{say('page')} {finding.page}" if finding.page else say("whole")
    parts = [where, say(f"is_{finding.check}")]
    sides = " ≠ ".join(side for side in (finding.expected, finding.found) if side)
    return f"{', '.join(parts)}: {sides}"


def _findings(proof: Proof, say: _Words) -> list[str]:
    rows = [
        (
            ("number", str(finding.page) if finding.page else say("whole")),
            ("", say(f"is_{finding.check}")),
            ("", finding.expected or say(f"if_{finding.check}")),
            ("bad", finding.found),
        )
        for finding in proof.findings[:_LISTED]
    ]
    head = (say("page"), say("check"), say("expected"), say("stands"))
    made = [html.heading(say("findings")), html.table(head, rows, numbers=(0,))]
    if len(proof.findings) > _LISTED:
        made.append(html.paragraph(say("more", n=len(proof.findings) - _LISTED)))
    return made


def _checks(proof: Proof, say: _Words) -> list[str]:
    wrong = Counter(finding.check for finding in proof.findings)
    rows = [
        (
            ("", say(f"is_{name}")),
            ("", say(f"if_{name}")),
            ("number", f"{proof.checked[name]:,}"),
            ("bad", f"✗ {wrong[name]:,}") if wrong[name] else ("mark", "✓"),
        )
        for name in CHECKS
        if proof.checked[name] or wrong[name]
    ]
    head = (say("check"), say("says"), say("count"), say("found"))
    return [html.heading(say("checks")), html.table(head, rows, numbers=(2,))]
