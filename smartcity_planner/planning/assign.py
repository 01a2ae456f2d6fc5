"""Attaching parcels to a phase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartcity_planner.domain import pnu as pnu_rules
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.store.plan import PlanStore


def require_phase(store: PlanStore, phase_id: str) -> None:
    """Raise BadInput where the plan has no phase `phase_id`."""
    if not store.query("SELECT 1 FROM phase WHERE id = ?", [phase_id]):
        known = [row["id"] for row in store.query("SELECT id FROM phase ORDER BY id")]
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning", "The plan has no phase “{phase}”. Its phases are: {known}."
            ),
            "Planning",
            phase=phase_id,
            known=", ".join(known) or "–",
        )


def checked_pnus(pnus: Iterable[str]) -> list[str]:
    """Return the parcel numbers, unique and in order; BadInput for the first that is none."""
    found: dict[str, None] = {}
    for text in pnus:
        parsed = pnu_rules.parse(text)
        if parsed is None:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "“{pnu}” is not a parcel number. A parcel number (PNU) has 19 digits.",
                ),
                "Planning",
                pnu=text,
            )
        if not parsed.in_seoul:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning", "Parcel {pnu} is not in Seoul: its number does not begin with 11."
                ),
                "Planning",
                pnu=text,
            )
        found[parsed.text] = None
    return list(found)


def check_share(share: float) -> None:
    """Raise BadInput for a share outside (0, 1]."""
    if not 0 < share <= 1:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning", "The share {share} is not possible. Give a share above 0 and up to 1."
            ),
            "Planning",
            share=share,
        )


def chosen_pnus(pnus: Iterable[str]) -> list[str]:
    """Return the parcel numbers as `checked_pnus` does; BadInput where there is none."""
    wanted = checked_pnus(pnus)
    if not wanted:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning", "No parcel was chosen. Select parcels, then attach them."
            ),
            "Planning",
        )
    return wanted


def refuse_absent(absent: Sequence[str]) -> None:
    """Raise BadInput where parcels, in ascending order, are not in the plan."""
    if absent:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{count} of the parcels are not in the plan, the first is {first}. "
                "Import them first.",
            ),
            "Planning",
            count=len(absent),
            first=absent[0],
        )


def assign_parcels(
    store: PlanStore,
    phase_id: str,
    pnus: Iterable[str],
    share: float = 1.0,
    progress: Progress = SILENT,
) -> int:
    """Attach parcels to a phase with a share in (0, 1]; return how many are attached by this.

    A parcel that is attached already gets the new share. Raises BadInput for an unknown
    phase, a share outside (0, 1], a malformed or foreign number, or a parcel that the plan
    does not have (import it first); then nothing is attached.
    """
    require_phase(store, phase_id)
    check_share(share)
    wanted = chosen_pnus(pnus)
    with store.transaction("assign") as connection:
        connection.execute("CREATE TEMP TABLE wanted (pnu TEXT PRIMARY KEY)")
        connection.executemany("INSERT INTO wanted VALUES (?)", ((pnu,) for pnu in wanted))
        absent = connection.execute(
            "SELECT pnu FROM wanted WHERE pnu NOT IN (SELECT pnu FROM parcel) ORDER BY pnu"
        ).fetchall()
        refuse_absent([pnu for (pnu,) in absent])
        progress.go_on(50)
        connection.execute(
            "UPDATE phase_parcel SET share = ? WHERE phase_id = ? AND share <> ? "
            "AND pnu IN (SELECT pnu FROM wanted)",
            (float(share), phase_id, float(share)),
        )
        connection.execute(
            "INSERT INTO phase_parcel (phase_id, pnu, share) SELECT ?, pnu, ? FROM wanted "
            "WHERE pnu NOT IN (SELECT pnu FROM phase_parcel WHERE phase_id = ?) ORDER BY pnu",
            (phase_id, float(share), phase_id),
        )
        progress.go_on(90)
    return len(wanted)
