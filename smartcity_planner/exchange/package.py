"""District packages: one GeoPackage per district office, cut from one plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.exchange import contents, manifest, readme, styled
from smartcity_planner.exchange.folder import require_replaceable
from smartcity_planner.exchange.manifest import District, Package, Totals
from smartcity_planner.exchange.places import reaching_into
from smartcity_planner.exchange.selection import conditions
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.store import bulk, create, files, history
from smartcity_planner.store.migrations import copy_database
from smartcity_planner.store.plan import PlanStore

_OWN_META = {"application", "schema_version", "plan_id", "created_at", "title"}


@dataclass(frozen=True)
class PackageResult:
    """The finished folder: its packages, all their rows, and where the plan's won are."""

    folder: Path
    packages: tuple[Package, ...]
    remainder_won: int
    not_packaged_won: int
    plan_won: int

    @property
    def rows(self) -> int:
        """Parcels, their phases and ledger rows in all packages."""
        own = ("parcel", "phase_parcel", "funding")
        return sum(package.rows[name] for package in self.packages for name in own)

    @property
    def won(self) -> int:
        """Won in all packages."""
        return sum(package.won.total for package in self.packages)


def package_districts(
    store: PlanStore,
    folder: Path,
    districts: Sequence[str] = (),
    language: str = "ko",
    progress: Progress = SILENT,
) -> PackageResult:
    """Write one package per district into `folder`, with a manifest and a note to the office.

    `districts` are district codes; without any, all districts of the plan.
    `language` is that of the projects inside. The folder appears whole or not at all; an
    earlier run's folder is replaced at the end. Raises BadInput for unknown codes or a plan
    without parcels, CannotWrite where the folder cannot be written or would be lost,
    Cancelled; then nothing is left behind.
    """
    folder = Path(folder)
    require_replaceable(folder)
    with files.replacing(folder, folder=True) as part:
        part.mkdir()
        # All packages show the plan as of one moment, whoever edits it meanwhile.
        snapshot = part.parent / "snapshot.gpkg"
        copy_database(store.path, snapshot)
        plan = PlanStore(snapshot)
        chosen = _chosen(plan, districts)
        packaged_at = datetime.now(UTC).isoformat(timespec="seconds")
        packages = []
        for number, district in enumerate(chosen):
            progress.go_on(2 + 95 * number / len(chosen))
            progress.say(
                translate("Exchange", "Packaging {name} ({number} of {count})").format(
                    name=district.name_ko if language == "ko" else district.name_en,
                    number=number + 1,
                    count=len(chosen),
                )
            )
            packages.append(_package(plan, part, district, packaged_at, language, progress))
        totals = _totals(plan, {district.code for district in chosen})
        manifest.require_agreement(packages, totals)
        meta = plan.meta()
        manifest.write(part, manifest.compose(meta, packaged_at, packages, totals))
        sample = meta.get("sample") == "1"
        readme.write(part, meta.get("title", ""), packaged_at, packages, sample)
        progress.go_on(98)
        require_replaceable(folder)  # somebody may have put a file there meanwhile
    progress.percent(100)
    return PackageResult(
        folder,
        tuple(packages),
        totals.remainder.total,
        sum(won.total for won in totals.not_packaged.values()),
        totals.plan.total,
    )


def _name(district: District) -> str:
    return district.name_ko if ui_language() == "ko" else district.name_en


def _chosen(plan: PlanStore, codes: Sequence[str]) -> list[District]:
    """Return the districts to package, in the order of their codes."""
    known = {
        row["code"]: District(row["code"], row["name_ko"], row["name_en"])
        for row in plan.query("SELECT code, name_ko, name_en FROM district")
    }
    wanted = {code.strip() for code in codes if code.strip()}
    unknown = sorted(wanted - set(known))
    if unknown:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Exchange", "The plan has no district “{code}”. Its districts are: {known}."
            ),
            "Exchange",
            code=unknown[0],
            known=", ".join(f"{code} {_name(known[code])}" for code in sorted(known)),
        )
    # All 25 offices get one, also those without parcels yet: they edit and send it back.
    wanted = wanted or (set(known) if _with_parcels(plan) else set())
    if not wanted:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Exchange",
                "The plan has no parcels, so there is nothing to package. Import parcels first, "
                "or name the districts.",
            ),
            "Exchange",
        )
    return [known[code] for code in sorted(wanted)]


def _with_parcels(plan: PlanStore) -> set[str]:
    return {row["code"] for row in plan.query("SELECT DISTINCT district_code code FROM parcel")}


def _package(
    plan: PlanStore,
    folder: Path,
    district: District,
    packaged_at: str,
    language: str,
    progress: Progress,
) -> Package:
    """Write the package of one district into `folder`; a fresh file, so with no old pages."""
    path = folder / _file_name(district)
    meta = plan.meta()
    own = {key: value for key, value in meta.items() if key not in _OWN_META}
    own |= {
        "package_of_district": district.code,
        "source_plan_id": meta.get("plan_id", ""),
        "packaged_at": packaged_at,
    }
    name = district.name_ko if language == "ko" else district.name_en
    years = int(own.pop("start_year")), int(own.pop("end_year"))
    create.create_empty(path, f"{meta.get('title', '')} – {name}", *years, **own)
    bulk.copy_rows(
        plan.path,
        path,
        conditions(district.code, reaching_into(plan.path, district.code)),
        lambda _table: progress.go_on(),
    )
    progress.go_on()
    history.begin(PlanStore(path))
    styled.make_ready(PlanStore(path), district.code, language)
    contents.finish(path)
    return Package(
        path.name,
        district,
        contents.file_sha256(path),
        contents.rows_sha256(path),
        path.stat().st_size,
        contents.row_counts(path),
        contents.won(path),
        contents.example_won(path),
    )


def _file_name(district: District) -> str:
    """Return `11380_Eunpyeong-gu.gpkg`: letters that every system and mail program carries."""
    romanised = re.sub(r"[^A-Za-z0-9-]+", "-", district.name_en).strip("-")
    return f"{district.code}_{romanised}.gpkg" if romanised else f"{district.code}.gpkg"


def _totals(plan: PlanStore, packaged: set[str]) -> Totals:
    left_out = {
        code: contents.won(plan.path, "pc.district_code = ?", (code,))
        for code in _with_parcels(plan) - packaged
    }
    return Totals(
        contents.won(plan.path),
        contents.won(plan.path, "f.pnu IS NULL"),
        {code: won for code, won in left_out.items() if won.total},
        contents.example_won(plan.path),
    )
