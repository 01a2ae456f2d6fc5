"""The parts of a report that only imports of parcels have: what a newer cadastre changed."""

from __future__ import annotations

from collections.abc import Callable

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP
from smartcity_planner.intake import page
from smartcity_planner.intake.result import ImportResult

#: Count of `succession.Counts` → what it means.
_CHANGES = {
    "split": QT_TRANSLATE_NOOP("Intake", "Gone: split into several parcels"),
    "merged": QT_TRANSLATE_NOOP("Intake", "Gone: merged with others into one parcel"),
    "renumbered": QT_TRANSLATE_NOOP("Intake", "Gone: the same ground has another number"),
    "rearranged": QT_TRANSLATE_NOOP("Intake", "Gone: the ground was arranged anew"),
    "divided": QT_TRANSLATE_NOOP("Intake", "Kept the number and lost ground to new parcels"),
    "missing": QT_TRANSLATE_NOOP("Intake", "Not in this file, nobody has their ground: kept"),
    "returned": QT_TRANSLATE_NOOP("Intake", "Waited as moved parcels and are in the file again"),
}


def trial_banner(result: ImportResult, say: Callable[[str], str]) -> list[str]:
    """Return a line that says that nothing was written, for a trial."""
    if not result.dry_run:
        return []
    text = QT_TRANSLATE_NOOP(
        "Intake", "This was a trial: nothing was written. An import would give these counts."
    )
    return [page.paragraph(say(text))]


def sections(result: ImportResult, say: Callable[[str], str]) -> list[str]:
    """Return what became of the plan's parcels, where some were there before."""
    if result.target != "parcel" or not (result.updated or any(result.changes.values())):
        return []
    rows = [
        (say(QT_TRANSLATE_NOOP("Intake", "New")), result.new),
        (say(QT_TRANSLATE_NOOP("Intake", "Changed")), result.changed),
        (say(QT_TRANSLATE_NOOP("Intake", "Unchanged: left as they were")), result.unchanged),
    ]
    rows += [
        (say(label), result.changes[kind])
        for kind, label in _CHANGES.items()
        if result.changes.get(kind)
    ]
    head = (
        say(QT_TRANSLATE_NOOP("Intake", "What")),
        say(QT_TRANSLATE_NOOP("Intake", "Parcels")),
    )
    parts = [page.table(head, rows)]
    waiting = result.changes.get("moved", 0)
    if waiting:
        text = QT_TRANSLATE_NOOP(
            "Intake",
            "{count} parcels with phases or money were moved: they stay in the plan and wait in "
            "the list of moved parcels, where phases and money are carried over to the parcels "
            "that have their ground now.",
        )
        parts.append(page.paragraph(say(text).format(count=f"{waiting:,}")))
    return [page.section(say(QT_TRANSLATE_NOOP("Intake", "Changes in the plan")), *parts)]
