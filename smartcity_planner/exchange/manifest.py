"""The manifest of a folder of packages: what is in it, and that its money adds up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.domain.units import format_won
from smartcity_planner.exchange.contents import Won

NAME = "manifest.json"
FORMAT = "smartcity_planner district packages"
FORMAT_VERSION = 1


@dataclass(frozen=True)
class District:
    """A district as the plan names it."""

    code: str
    name_ko: str
    name_en: str


@dataclass(frozen=True)
class Package:
    """One finished package: its file name in the folder and what it holds."""

    file: str
    district: District
    sha256: str
    rows_sha256: str
    bytes: int
    rows: dict[str, int]
    won: Won
    example_won: int


@dataclass(frozen=True)
class Totals:
    """The plan's money: all of it, what has no place, and that of districts left out."""

    plan: Won
    remainder: Won
    not_packaged: dict[str, Won]
    plan_example_won: int = 0


def require_agreement(packages: Sequence[Package], totals: Totals) -> None:
    """Raise PlanError where packages, remainder and the rest are not the plan's total."""
    packaged = sum(package.won.total for package in packages)
    rest = sum(won.total for won in totals.not_packaged.values())
    if packaged + rest + totals.remainder.total != totals.plan.total:
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Exchange",
                "The money of the packages ({packaged} won), of districts left out ({rest} won) "
                "and without a place ({remainder} won) is not the plan's {total} won. Check the "
                "plan and mend what is found; no package was written.",
            ),
            "Exchange",
            packaged=format_won(packaged),
            rest=format_won(rest),
            remainder=format_won(totals.remainder.total),
            total=format_won(totals.plan.total),
        )


def compose(
    meta: dict[str, str], packaged_at: str, packages: Sequence[Package], totals: Totals
) -> dict[str, Any]:
    """Return the manifest; won are JSON integers."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "plan_id": meta.get("plan_id", ""),
        "title": meta.get("title", ""),
        "schema_version": schema.SCHEMA_VERSION,
        "sample": meta.get("sample") == "1",
        "packaged_at": packaged_at,
        "packages": [_entry(package) for package in packages],
        "packages_total_won": sum(package.won.total for package in packages),
        "city_wide_remainder": totals.remainder.as_json(),
        "not_packaged": {code: won.as_json() for code, won in sorted(totals.not_packaged.items())},
        "not_packaged_total_won": sum(won.total for won in totals.not_packaged.values()),
        "plan_total_won": totals.plan.total,
        "plan_example_won": totals.plan_example_won,
    }


def write(folder: Path, manifest: dict[str, Any]) -> None:
    """Write the manifest into `folder`."""
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")


def read(folder: Path) -> dict[str, Any] | None:
    """Return the manifest of `folder`, or None where it has none of ours."""
    try:
        manifest = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        return None
    return manifest


def _entry(package: Package) -> dict[str, Any]:
    return {
        "file": package.file,
        "district_code": package.district.code,
        "name_ko": package.district.name_ko,
        "name_en": package.district.name_en,
        "sha256": package.sha256,
        "rows_sha256": package.rows_sha256,
        "bytes": package.bytes,
        "rows": package.rows,
        "won": package.won.as_json(),
        "example_won": package.example_won,
    }
