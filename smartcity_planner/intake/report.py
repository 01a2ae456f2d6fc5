"""The report of an import: one HTML page that needs nothing beside it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.intake import change_report, evidence, layer_report, page, reasons
from smartcity_planner.intake.result import SHOWN, ImportResult
from smartcity_planner.intake.texts import speaker
from smartcity_planner.store import files

_EXAMPLES = 5
_RAW_LENGTH = 300


def write_report(result: ImportResult, path: Path, language: str) -> None:
    """Write the report to `path` in `language` ("ko" or "en"), whole or not at all.

    Raises CannotWrite where `path` cannot be written.
    """
    with files.replacing(Path(path)) as part:
        part.write_text(render(result, language), encoding="utf-8")


def summary(result: ImportResult, language: str) -> str:
    """Return one line that says what happened."""
    text = speaker(language)(
        QT_TRANSLATE_NOOP(
            "Intake",
            "{read} rows read: {imported} imported ({updated} of them updated, {repaired} "
            "repaired), {quarantined} set aside.",
        )
    )
    return text.format(
        read=f"{result.read:,}",
        imported=f"{result.imported:,}",
        updated=f"{result.updated:,}",
        repaired=f"{result.repaired:,}",
        quarantined=f"{result.quarantined:,}",
    )


def render(result: ImportResult, language: str) -> str:
    """Return the page as text."""
    say = speaker(language)
    figures = page.counts(
        [
            ("read", say(QT_TRANSLATE_NOOP("Intake", "Read")), result.read),
            ("imported", say(QT_TRANSLATE_NOOP("Intake", "Imported")), result.imported),
            ("updated", say(QT_TRANSLATE_NOOP("Intake", "Of these updated")), result.updated),
            ("repaired", say(QT_TRANSLATE_NOOP("Intake", "Of these repaired")), result.repaired),
            ("quarantined", say(QT_TRANSLATE_NOOP("Intake", "Set aside")), result.quarantined),
        ]
    )
    about = say(
        QT_TRANSLATE_NOOP("Intake", "{file} · layer {layer} · {driver} · imported at {when}")
    ).format(file=result.input, layer=result.layer, driver=result.driver, when=_moment(result))
    parts = [*change_report.trial_banner(result, say), figures]
    parts += change_report.sections(result, say)
    parts += _set_aside(result, say)
    parts += _counted(
        say(QT_TRANSLATE_NOOP("Intake", "Repaired")), result.repairs, reasons.REPAIRS, result, say
    )
    parts += _counted(
        say(QT_TRANSLATE_NOOP("Intake", "Worth a look")), result.notes, reasons.NOTES, result, say
    )
    parts += layer_report.sections(result, language, say)
    parts += _recognised(result, language, say)
    return page.page(language, layer_report.title(result, say), about, parts)


def _moment(result: ImportResult) -> str:
    return f"{datetime.fromisoformat(result.started_at).astimezone():%Y-%m-%d %H:%M}"


def _set_aside(result: ImportResult, say: Callable[[str], str]) -> list[str]:
    if not result.quarantined:
        return []
    reason, rows = (
        say(QT_TRANSLATE_NOOP("Intake", "Reason")),
        say(QT_TRANSLATE_NOOP("Intake", "Rows")),
    )
    by_reason = page.table(
        (reason, rows),
        [(say(reasons.REASONS[code][0]), count) for code, count in result.reasons.most_common()],
    )
    first = page.table(
        (
            say(QT_TRANSLATE_NOOP("Intake", "Row")),
            reason,
            say(QT_TRANSLATE_NOOP("Intake", "Row as read")),
        ),
        [
            (one.row, say(one.fault.text).format(**one.fault.values), _readable(one.raw))
            for one in result.set_aside
        ],
    )
    note = say(
        QT_TRANSLATE_NOOP(
            "Intake",
            "Every row is kept whole in the plan's table of rows set aside. The first {count}:",
        )
    ).format(count=min(SHOWN, result.quarantined))
    heading = say(QT_TRANSLATE_NOOP("Intake", "Set aside"))
    return [page.section(heading, by_reason, page.paragraph(note), first)]


def _readable(raw: str) -> str:
    """Return the values of a row, shortened: header: value · header: value."""
    values = json.loads(raw)["values"]
    text = " · ".join(
        f"{name}: {value}" for name, value in values.items() if value not in (None, "")
    )
    return text if len(text) <= _RAW_LENGTH else text[: _RAW_LENGTH - 1] + "…"


def _counted(
    heading: str,
    counts: Counter[str],
    labels: Mapping[str, str],
    result: ImportResult,
    say: Callable[[str], str],
) -> list[str]:
    if not counts:
        return []
    rows = []
    for code, count in counts.most_common():
        known = result.examples.get(code, [])
        shown = ", ".join(known[:_EXAMPLES]) + (" …" if count > _EXAMPLES else "")
        rows.append((say(labels[code]), count, shown))
    head = (
        say(QT_TRANSLATE_NOOP("Intake", "What")),
        say(
            QT_TRANSLATE_NOOP("Intake", "Parcels")
            if result.target == "parcel"
            else QT_TRANSLATE_NOOP("Intake", "Rows")
        ),
        say(QT_TRANSLATE_NOOP("Intake", "For example")),
    )
    return [page.section(heading, page.table(head, rows))]


def _recognised(result: ImportResult, language: str, say: Callable[[str], str]) -> list[str]:
    parts = [
        page.paragraph(evidence.encoding_line(result, language)),
        page.paragraph(evidence.crs_line(result, language)),
    ]
    if result.crs.candidates:
        names = [one.name for one in result.crs.candidates]
        head = (
            say(QT_TRANSLATE_NOOP("Intake", "Coordinate system")),
            say(
                QT_TRANSLATE_NOOP("Intake", "Parcels in their legal dong")
                if result.crs.reference == "legal_dong"
                else QT_TRANSLATE_NOOP("Intake", "Rows where they belong")
            ),
            say(QT_TRANSLATE_NOOP("Intake", "Share")),
            say(QT_TRANSLATE_NOOP("Intake", "Median distance from it")),
            say(QT_TRANSLATE_NOOP("Intake", "Apart from the chosen one")),
        )
        chosen = names.index(result.crs.name)
        parts.append(page.table(head, evidence.candidate_rows(result), marked=chosen))
    head_columns = (
        say(QT_TRANSLATE_NOOP("Intake", "In the plan")),
        say(QT_TRANSLATE_NOOP("Intake", "In the file")),
    )
    parts.append(page.table(head_columns, evidence.roles(result, language)))
    taken = {column.header for column in result.columns.values()}
    unused = [name for name in result.all_columns if name not in taken]
    if unused:
        text = say(QT_TRANSLATE_NOOP("Intake", "Columns not used: {columns}."))
        parts.append(page.paragraph(text.format(columns=", ".join(unused))))
    return [page.section(say(QT_TRANSLATE_NOOP("Intake", "How the file was read")), *parts)]
