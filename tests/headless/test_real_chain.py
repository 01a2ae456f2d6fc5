"""The whole job on real parcels, as a colleague scripts it: import to packages, to the won."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from smartcity_planner.domain.apportion import apportion

pytestmark = [
    pytest.mark.real_data,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is missing"),
]

TOTAL = 12_345_678_901
UNPLACED = 1_000_000_007
SELECTION = '"legal_dong_code" = \'11380107\' AND "area_m2" > 300'
SPLIT = {"central": 40, "city": 42, "district": 18}
NO_PRICE = "1138010700107040001"


class Shell:
    """Runs algorithms of the staged plugin in processes of their own."""

    def __init__(self, stage: Path, profile: Path) -> None:
        self.environment = {
            **os.environ,
            "QGIS_PLUGINPATH": str(stage),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
        }
        self.call("plugins", "enable", "smartcity_planner")

    def call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["qgis_process", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=600,
        )

    def run(self, name: str, **inputs: Any) -> dict[str, Any]:
        done = self.attempt(name, **inputs)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)["results"]

    def attempt(self, name: str, **inputs: Any) -> subprocess.CompletedProcess[str]:
        given = [f"{key}={value}" for key, value in inputs.items()]
        return self.call("--json", "run", f"smartcity:{name}", "--", *given)


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


@pytest.fixture(scope="module")
def shell(plugin_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(plugin_folder.parent, tmp_path_factory.mktemp("profile"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("chain")


@pytest.fixture(scope="module")
def imported(shell: Shell, folder: Path, shared_data: Path) -> Path:
    """A plan with the 979 parcels and a project of two phases, entered by another program."""
    source = shared_data / "parcels" / "jeungsan_parcels.gpkg"
    plan = folder / "plan.gpkg"
    shell.run("createplan", TITLE="증산 시범계획", START_YEAR=2026, END_YEAR=2030, OUTPUT=plan)
    done = shell.run("importparcels", PLAN=plan, INPUT=source, REPORT=folder / "import.html")
    assert done["READ"] == 979 == done["IMPORTED"] + done["QUARANTINED"]
    assert rows(plan, "SELECT COUNT(*) FROM parcel") == [(done["IMPORTED"],)]
    assert rows(plan, "SELECT COUNT(*) FROM quarantine") == [(done["QUARANTINED"],)]
    # A few of them lie across the stream, in the neighbouring district.
    districts = [c for (c,) in rows(plan, "SELECT DISTINCT district_code FROM parcel ORDER BY 1")]
    assert districts == ["11380", "11410"]
    with closing(sqlite3.connect(plan)) as connection, connection:
        connection.execute(
            "INSERT INTO project (id, name_ko, field, kind, run_by, start_year, end_year, status) "
            "VALUES ('jeungsan', '증산 재생', 'regeneration', 'spatial', 'joint', 2026, 2028, "
            "'planned')"
        )
        for number, (key, year) in enumerate((("works", 2026), ("platform", 2028)), 1):
            connection.execute(
                "INSERT INTO phase (id, project_id, seq, name_ko, starts_on, ends_on, target) "
                "VALUES (?, 'jeungsan', ?, ?, ?, ?, '준공')",
                (key, number, key, f"{year}-01-01", "2028-12-31"),
            )
    return plan


@pytest.fixture(scope="module")
def funded(shell: Shell, imported: Path) -> Path:
    """The plan with a selection attached and money by year and source, some without a place."""
    money = {"PLAN": imported, "YEARS": "2026=40,2027=60"}
    split = ",".join(f"{name}={percent}" for name, percent in SPLIT.items())
    done = shell.run("assignparcels", PLAN=imported, PHASE="works", EXPRESSION=SELECTION)
    assert 10 < done["ASSIGNED"] < 979
    done = shell.run(
        "allocatefunding", PHASE="works", TOTAL_WON=TOTAL, SPLIT=split, WEIGHT="area", **money
    )
    assert done["ALLOCATED_WON"] == TOTAL
    done = shell.run(
        "allocatefunding",
        PLAN=imported,
        PHASE="platform",
        TOTAL_WON=UNPLACED,
        YEARS="2028=100",
        SPLIT="city=100",
        WEIGHT="area",
        PLACED="false",
    )
    assert (done["ALLOCATED_WON"], done["ROWS"]) == (UNPLACED, 1)
    return imported


def test_the_ledger_and_every_view_agree(funded: Path):
    for name in ("funding", "funding_by_phase", "funding_by_district", "funding_by_hub"):
        assert rows(funded, f"SELECT SUM(amount_won) FROM {name}") == [(TOTAL + UNPLACED,)], name
    assert rows(funded, "SELECT SUM(total_won) FROM parcel_funding") == [(TOTAL,)]
    by_source = "SELECT source, SUM(amount_won) FROM funding WHERE pnu IS NOT NULL GROUP BY 1"
    assert dict(rows(funded, by_source)) == apportion(TOTAL, SPLIT)
    by_year = "SELECT fiscal_year, SUM(amount_won) FROM funding WHERE pnu IS NOT NULL GROUP BY 1"
    assert dict(rows(funded, by_year)) == apportion(TOTAL, {2026: 40, 2027: 60})
    assert rows(
        funded,
        "SELECT COUNT(*) FROM funding f WHERE pnu IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
        "phase_parcel pp WHERE pp.phase_id = f.phase_id AND pp.pnu = f.pnu)",
    ) == [(0,)]


def test_spreading_by_price_names_the_parcel_without_one(shell: Shell, funded: Path):
    everything = "SELECT * FROM funding ORDER BY id"
    before = rows(funded, everything)
    shell.run("assignparcels", PLAN=funded, PHASE="platform", PNUS=NO_PRICE)
    done = shell.attempt(
        "allocatefunding",
        PLAN=funded,
        PHASE="platform",
        TOTAL_WON=5,
        YEARS="2027=100",
        SPLIT="city=100",
        WEIGHT="price",
    )
    with closing(sqlite3.connect(funded)) as connection, connection:
        connection.execute("DELETE FROM phase_parcel WHERE phase_id = 'platform'")
    assert done.returncode != 0
    assert NO_PRICE in done.stdout + done.stderr
    assert rows(funded, everything) == before


def test_the_check_finds_no_errors(shell: Shell, funded: Path, folder: Path):
    done = shell.run("checkplan", PLAN=funded, REPORT=folder / "check.html")
    assert done["ERRORS"] == 0
    page = (folder / "check.html").read_text(encoding="utf-8")
    assert 'data-code="not_placed" data-table="phase" data-key="platform"' in page
    assert "parcel_outside_district" not in page


def test_the_atlas_states_the_same_won(shell: Shell, funded: Path, folder: Path):
    book = folder / "atlas.pdf"
    done = shell.run("exportatlas", PLAN=funded, LANGUAGE="ko", PAPER="A3", OUTPUT=book)
    text = subprocess.run(
        ["pdftotext", "-raw", str(book), "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = text.split("\f")[:-1]
    assert len(pages) == done["PAGES"]
    sums = [re.findall(r"합계 ([\d,]+) ?원", page) for page in pages]
    stated = [int(found[0].replace(",", "")) if found else 0 for found in sums]
    assert stated[0] == TOTAL + UNPLACED
    districts = [won for won, page in zip(stated, pages, strict=True) if "은평구" in page]
    assert TOTAL in districts
    assert f"{UNPLACED:,}" in text


def test_the_package_holds_the_same_won(shell: Shell, funded: Path, folder: Path):
    target = folder / "packages"
    done = shell.run("packagedistricts", PLAN=funded, DISTRICTS="11380", OUTPUT=target)
    assert done["PACKAGES"] == 1
    made = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    (entry,) = made["packages"]
    package = target / entry["file"]
    assert entry["file"] == "11380_Eunpyeong-gu.gpkg"
    assert entry["won"]["by_source"] == apportion(TOTAL, SPLIT)
    assert made["city_wide_remainder"]["total_won"] == UNPLACED
    assert made["plan_total_won"] == TOTAL + UNPLACED
    assert rows(package, "SELECT SUM(amount_won) FROM funding") == [(TOTAL,)]
    for columns, table in (
        ("pnu, jibun, land_category, price_per_m2, area_m2, geom", "parcel"),
        ("phase_id, pnu, share", "phase_parcel"),
        ("id, phase_id, pnu, fiscal_year, source, amount_won", "funding"),
    ):
        here = rows(package, f"SELECT {columns} FROM {table} ORDER BY 1, 2")
        assert len(here) > 10
        assert here == rows(
            funded, f"SELECT {columns} FROM {table} WHERE pnu LIKE '11380%' ORDER BY 1, 2"
        )
    raw = package.read_bytes()
    others = rows(funded, "SELECT pnu FROM parcel WHERE district_code <> '11380'")
    assert others and not [pnu for (pnu,) in others if pnu.encode() in raw]
    assert shell.run("checkplan", PLAN=package)["ERRORS"] == 0
