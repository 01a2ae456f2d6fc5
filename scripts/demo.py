"""Make the demo: a plan, its project, its atlas and its district packages.

    python scripts/demo.py [--parcels FILE] [--force]

Everything is done by the plugin's Processing algorithms through qgis_process, as a colleague
would script it: nothing is imported from the plugin. What the algorithms report is checked
against what is in the plan. The results appear in build/demo all at once, or not at all.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
DEMO = BUILD / "demo"
STAGE = BUILD / "stage"
STAMP = ".made-from"

# With PARCELS=, so many of the imported parcels join a phase.
PARCELS_TO_ASSIGN = 40
TOTAL_WON = 1_000_000_001  # odd, so that whole won have to be apportioned
SPLIT = "central=40,city=42,district=18"
# The phase that the imported parcels suit best: at work in their district, else planned,
# else at work in many districts.
PHASE_FOR = """
    SELECT phase.id, phase.starts_on, phase.ends_on
    FROM phase
    JOIN project ON project.id = phase.project_id
    LEFT JOIN phase_parcel ON phase_parcel.phase_id = phase.id
    LEFT JOIN parcel ON parcel.pnu = phase_parcel.pnu
    GROUP BY phase.id
    ORDER BY
        max(coalesce(parcel.district_code = substr(?, 1, 5), 0)) DESC,
        project.status = 'planned' DESC,
        count(DISTINCT parcel.district_code) DESC,
        phase.id
    LIMIT 1
"""


class DemoError(Exception):
    """A step failed, or its numbers do not agree; the message says which."""


def environment(profile: Path) -> dict[str, str]:
    """The environment for qgis_process: the staged plugin, a profile of its own, no screen.

    QGIS takes the Python libraries that belong to the first python3 on the PATH, which may
    be pyenv's or conda's; the one under this environment is the one that knows QGIS.
    """
    return {
        **os.environ,
        "PATH": os.pathsep.join([f"{sys.base_prefix}/bin", os.environ["PATH"]]),
        "QGIS_PLUGINPATH": str(STAGE),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": os.environ.get("XDG_RUNTIME_DIR", str(profile)),
        "LC_ALL": "C.UTF-8",
    }


@dataclass
class Runner:
    """Runs algorithms in qgis_process and tells how long each took."""

    profile: Path
    steps: list[str] = field(default_factory=list)

    def call(self, *arguments: str, given: str | None = None) -> str:
        result = subprocess.run(
            ["qgis_process", "--json", *arguments],
            env=environment(self.profile),
            input=given,
            capture_output=True,
            text=True,
        )
        if result.returncode != 0:
            said = "\n".join(part for part in (result.stdout, result.stderr) if part.strip())
            raise DemoError(f"qgis_process {' '.join(arguments)} failed:\n{said[-3000:]}")
        return result.stdout

    def enable(self) -> None:
        """Start from an empty profile, so that each demo is made alike."""
        shutil.rmtree(self.profile, ignore_errors=True)
        self.profile.mkdir(parents=True)
        self.profile.chmod(0o700)  # as Qt demands of a runtime folder
        self.call("plugins", "enable", "smartcity_planner")

    def run(self, algorithm: str, **inputs: Any) -> dict[str, Any]:
        """Run smartcity:`algorithm` and return its outputs."""
        began = time.monotonic()
        output = self.call(
            "run", f"smartcity:{algorithm}", "-", given=json.dumps({"inputs": inputs})
        )
        with contextlib.suppress(ValueError):
            results = json.loads(output[output.index("{") :])["results"]
            numbers = ", ".join(
                f"{key} {value:,}"
                for key, value in results.items()
                if isinstance(value, int | float)
            )
            print(f"  {algorithm:17} {time.monotonic() - began:5.1f} s  {numbers}", flush=True)
            return results
        raise DemoError(f"smartcity:{algorithm} gave no results:\n{output[-2000:]}")


def ask(plan: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """Read from the plan without being able to change it.

    Opened for writing all the same: a reader could not take away the side files that SQLite
    makes for a plan that QGIS had open.
    """
    with contextlib.closing(sqlite3.connect(f"file:{plan}?mode=rw", uri=True)) as connection:
        connection.execute("PRAGMA query_only = 1")
        return connection.execute(query, values).fetchall()


def number(plan: Path, query: str, *values: object) -> int:
    return int(ask(plan, query, *values)[0][0] or 0)


def expect(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise DemoError(f"{what}: {found}, but {wanted} was expected")


def bring_parcels_in(runner: Runner, plan: Path, parcels: Path) -> None:
    """Import the given parcels, attach some to a phase and give them money."""
    before = {pnu for (pnu,) in ask(plan, "SELECT pnu FROM parcel")}
    result = runner.run(
        "importparcels", PLAN=str(plan), INPUT=str(parcels), REPORT=_report(plan, "parcels")
    )
    taken = result["IMPORTED"] + result["REPAIRED"]
    counted = result["IMPORTED"] + result["QUARANTINED"]
    if result["READ"] not in (counted, taken + result["QUARANTINED"]):
        raise DemoError(f"not every parcel that was read is accounted for: {result}")
    new = [pnu for (pnu,) in ask(plan, "SELECT pnu FROM parcel ORDER BY pnu") if pnu not in before]
    if not new:
        print("  none of these parcels was new: nothing to attach")
        return
    phase, starts_on, ends_on = ask(plan, PHASE_FOR, new[0])[0]
    first, last = int(str(starts_on)[:4]), int(str(ends_on)[:4])
    years = {first: 40, first + 1: 60} if last > first else {first: 100}
    chosen = new[:PARCELS_TO_ASSIGN]
    assigned = runner.run("assignparcels", PLAN=str(plan), PHASE=phase, PNUS=",".join(chosen))
    expect("parcels attached", assigned["ASSIGNED"], len(chosen))
    allocated = runner.run(
        "allocatefunding",
        PLAN=str(plan),
        PHASE=phase,
        TOTAL_WON=str(TOTAL_WON),
        YEARS=",".join(f"{year}={percent}" for year, percent in years.items()),
        SPLIT=SPLIT,
        WEIGHT="area",
    )
    expect("won allocated", int(allocated["ALLOCATED_WON"]), TOTAL_WON)
    # An allocation sets the money of the years it names; other years of the phase stay.
    in_plan = number(
        plan,
        "SELECT sum(amount_won) FROM funding WHERE phase_id = ? AND fiscal_year BETWEEN ? AND ?",
        phase,
        min(years),
        max(years),
    )
    expect("won of the phase in the plan", in_plan, TOTAL_WON)


def _report(plan: Path, name: str) -> str:
    return str(plan.with_name(f"report-{name}.html"))


def make(folder: Path, parcels: Path | None) -> None:
    """Make all results in `folder`."""
    runner = Runner(BUILD / "demo-profile")
    runner.enable()
    plan, atlas, packages = folder / "plan.gpkg", folder / "atlas.pdf", folder / "packages"
    runner.run(
        "createplan",
        TITLE="서울 스마트도시·도시재생 종합계획 (예시)",
        START_YEAR=2026,
        END_YEAR=2030,
        SAMPLE=True,
        OUTPUT=str(plan),
    )
    if parcels is not None:
        bring_parcels_in(runner, plan, parcels)
    total = number(plan, "SELECT sum(amount_won) FROM funding")
    for view in ("funding_by_phase", "funding_by_district", "funding_by_hub"):
        if view != "funding_by_hub":  # a phase may lie outside every hub
            expect(f"won in {view}", number(plan, f"SELECT sum(amount_won) FROM {view}"), total)
    checked = runner.run("checkplan", PLAN=str(plan), REPORT=_report(plan, "check"))
    expect("errors in the plan", checked["ERRORS"], 0)
    runner.run("buildproject", PLAN=str(plan), LANGUAGE="ko")
    book = runner.run(
        "exportatlas",
        PLAN=str(plan),
        COVERAGE=["hub", "district"],
        PAPER="A3",
        LANGUAGE="ko",
        OUTPUT=str(atlas),
    )
    pages = number(plan, "SELECT count(*) FROM hub") + number(
        plan, "SELECT count(DISTINCT district_code) FROM funding_by_district WHERE amount_won > 0"
    )
    if book["PAGES"] < pages + 2:
        raise DemoError(f"the atlas has {book['PAGES']} pages, {pages} and two were expected")
    packed = runner.run("packagedistricts", PLAN=str(plan), OUTPUT=str(packages))
    in_packages = packed["PACKAGED_WON"] + packed["REMAINDER_WON"] + packed["NOT_PACKAGED_WON"]
    expect("won in the packages and the remainder", in_packages, total)
    expect("packages", packed["PACKAGES"], len(list(packages.rglob("*.gpkg"))))
    for result in (plan, folder / "plan.qgz", atlas):
        if not result.is_file() or result.stat().st_size == 0:
            raise DemoError(f"{result.name} was not made")


def fingerprint(parcels: Path | None) -> str:
    """What the demo is made from: the staged plugin, this script and the parcels."""
    parts = [
        (STAGE / ".stamp").read_text(),
        hashlib.sha256(Path(__file__).read_bytes()).hexdigest(),
    ]
    if parcels is not None:
        stat = parcels.stat()
        parts.append(f"{parcels} {stat.st_size} {stat.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def digest(plan: Path) -> str:
    """A hash of what a planner can edit: QGIS changes the file itself by only opening it."""
    if not plan.is_file():
        return ""
    found = hashlib.sha256()
    tables = "SELECT table_name FROM gpkg_contents ORDER BY table_name"
    for (table,) in ask(plan, tables):
        found.update(repr((table, ask(plan, f'SELECT * FROM "{table}" ORDER BY 1'))).encode())
    return found.hexdigest()


def stamp_of(folder: Path) -> dict[str, str]:
    try:
        return json.loads((folder / STAMP).read_text())
    except (OSError, ValueError):
        return {}


def put_in_place(made: Path) -> None:
    """Move the new results to build/demo; a demo plan that was edited is kept beside it."""
    if DEMO.exists():
        plan = DEMO / "plan.gpkg"
        if plan.exists() and digest(plan) != stamp_of(DEMO).get("plan"):
            kept = BUILD / time.strftime("demo.edited-%Y%m%d-%H%M%S")
            os.rename(DEMO, kept)
            print(f"the demo plan had been edited; it is kept in {kept.relative_to(ROOT)}")
        else:
            shutil.rmtree(DEMO)
    os.rename(made, DEMO)


def make_current(parcels: Path | None, force: bool) -> None:
    """Make the demo where it is missing or made from something else."""
    wanted = fingerprint(parcels)
    if not force and stamp_of(DEMO).get("made_from") == wanted:
        return
    print("making the demo (build/demo):", flush=True)
    made = BUILD / "demo.part"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    try:
        make(made, parcels)
        stamp = {"made_from": wanted, "plan": digest(made / "plan.gpkg")}
        (made / STAMP).write_text(json.dumps(stamp))
        put_in_place(made)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def summary() -> None:
    plan = DEMO / "plan.gpkg"
    print("the demo is in build/demo:")
    counts = {
        name: number(plan, f"SELECT count(*) FROM {name}")
        for name in ("hub", "project", "phase", "parcel", "phase_parcel", "funding")
    }
    won = number(plan, "SELECT sum(amount_won) FROM funding")
    print("  plan.gpkg   " + ", ".join(f"{name} {count:,}" for name, count in counts.items()))
    print(f"              {won:,} won in all")
    print(f"  plan.qgz    {(DEMO / 'plan.qgz').stat().st_size / 1024:,.0f} KiB (open it: make run)")
    print(f"  atlas.pdf   {(DEMO / 'atlas.pdf').stat().st_size / 1024 / 1024:,.1f} MiB")
    print(f"  packages/   {len(list((DEMO / 'packages').rglob('*.gpkg')))} district packages")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Wait until no other demo is being made here: they would take each other's files away."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / ".demo.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--parcels", type=Path, help="parcels to import (any file OGR reads)")
    parser.add_argument("--force", action="store_true", help="make it anew, even if it is current")
    options = parser.parse_args()
    parcels = options.parcels.expanduser().resolve() if options.parcels else None
    if parcels is not None and not parcels.exists():
        print(f"demo: there is no file {parcels}", file=sys.stderr)
        return 2
    try:
        with alone():
            make_current(parcels, options.force)
            summary()
    except (DemoError, OSError, sqlite3.Error, KeyError) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
