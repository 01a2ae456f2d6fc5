"""One small module per target: what a row must have, how its values become the plan's columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import field_map
from smartcity_planner.intake.targets import infrastructure

NAMES = (
    "hub",
    "regeneration_zone",
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
)


@dataclass(frozen=True)
class Asked:
    """What a planner asks of an import: its table, and what is to hold for all rows."""

    target: str
    kind: str | None
    columns: Mapping[str, str]
    """Role → column; "" leaves the role out."""
    constants: Mapping[str, str]
    """Role → the value of all rows."""
    official: bool

    @classmethod
    def of(
        cls, target: str, kind: str | None, mapping: Mapping[str, str], official: bool | None
    ) -> Asked:
        """Return what is asked for; BadInput for an unknown target, kind or role."""
        if target not in NAMES:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake", "“{target}” cannot be imported into. Choose one of: {targets}."
                ),
                "Intake",
                target=target,
                targets=", ".join(NAMES),
            )
        field_map.require_roles(mapping, target)
        constants = field_map.constants(mapping)
        named = (kind or constants.pop("kind", "")).strip()
        if named and not target.startswith("infrastructure"):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake", "Only infrastructure has a kind; leave it out for “{target}”."
                ),
                "Intake",
                target=target,
            )
        return cls(
            target,
            infrastructure.kind_of(named) if named else None,
            field_map.without_constants(mapping),
            constants,
            target == "hub" if official is None else official,
        )

    @property
    def kept(self) -> dict[str, str]:
        """What the record of the run keeps beside the columns: the same for all rows."""
        given = {"kind": self.kind} if self.kind else {}
        return {
            role: f"{field_map.CONSTANT}{value}"
            for role, value in {**self.constants, **given}.items()
        }
