"""What all edits on edit buffers share: what they report, and what they need to be true."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    Row,
    equals,
    parcel_rows,
    parcels_of_phase,
    rows,
)
from smartcity_planner.planning.edit_reading import require_readable
from smartcity_planner.planning.weights import check_weight, parcel_weights


@dataclass(frozen=True)
class Edited:
    """What an edit did: rows added, changed and deleted, over all layers, and won set, removed."""

    added: int = 0
    changed: int = 0
    deleted: int = 0
    set_won: int = 0
    removed_won: int = 0

    @property
    def anything(self) -> bool:
        """Whether the plan is now different."""
        return bool(self.added or self.changed or self.deleted)


def require_whole(layers: PlanLayers) -> None:
    """Raise BadInput where a layer shows a part of the plan only, PlanError where one is not read.

    Every edit begins here.
    """
    for layer in (layers.phase, layers.parcel, *layers.edited):
        require_readable(layer)
        if layer.subsetString():  # money would be spread over, or taken from, what is seen only
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "“{layer}” has a filter, so that a part of the plan is out of sight. Remove "
                    "the filter of the layer, then try again.",
                ),
                "Planning",
                layer=layer.name(),
            )


def require_phase(layers: PlanLayers, phase_id: str) -> None:
    """Raise BadInput where the plan has no such phase, or a part of it is out of sight."""
    require_whole(layers)
    if not rows(layers.phase, ("id",), equals("id", phase_id)):
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "The phase is no longer in the plan. Choose another."),
            "Planning",
        )


def weights_of_phase(layers: PlanLayers, phase_id: str, weight: str) -> dict[str, int]:
    """Return {pnu: weight} of the phase's parcels; BadInput where it has none, or lacks prices."""
    check_weight(weight)
    attached = parcels_of_phase(layers, phase_id)
    if not attached:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The phase has no parcels. Attach parcels first, or record the money as not "
                "placed.",
            ),
            "Planning",
        )
    known = parcel_rows(layers, attached.keys())
    return parcel_weights(
        (
            {
                "pnu": pnu,
                "share": float(attached[pnu]["share"]),
                "weight": attached[pnu]["weight"],
                **_land(known[pnu]),
            }
            for pnu in sorted(attached)
            if pnu in known
        ),
        weight,
    )


def _land(row: Row) -> dict[str, object]:
    return {"area_m2": float(row["area_m2"] or 0), "price_per_m2": row["price_per_m2"]}
