"""A book of the sample plan, exported once, and what poppler reads out of a PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import pytest

# Helpers beside the tests (`proof_book`) are found however the tests are started.
sys.path.append(str(Path(__file__).resolve().parent / "books"))

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@dataclass(frozen=True)
class Pdf:
    """A finished PDF, read back with programs that know nothing of the plugin."""

    path: Path

    @cached_property
    def info(self) -> dict[str, str]:
        """What pdfinfo says, by key; also the size of every page."""
        lines = _run("pdfinfo", "-f", "1", "-l", "9999", str(self.path)).splitlines()
        return {key.strip(): value.strip() for key, _, value in (x.partition(":") for x in lines)}

    @property
    def sizes(self) -> list[str]:
        """The size of each page as pdfinfo prints it."""
        return [value for key, value in self.info.items() if re.fullmatch(r"Page +\d+ size", key)]

    @cached_property
    def fonts(self) -> list[dict[str, str]]:
        """One row per font: name, emb, uni."""
        rows = _run("pdffonts", str(self.path)).splitlines()[2:]
        made = []
        for row in rows:
            name, *_, emb, sub, uni, _object, _generation = row.split()
            made.append({"name": name, "emb": emb, "sub": sub, "uni": uni})
        return made

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page, in the order in which it was drawn."""
        return _run("pdftotext", "-raw", str(self.path), "-").split("\f")[:-1]

    def sums(self, number: int) -> list[int]:
        """The exact sums in whole won that a page (from 1) states."""
        found = re.findall(r"(?:합계|Total) ([\d,]+) ?(?:원|won)", self.pages[number - 1])
        return [int(text.replace(",", "")) for text in found]


@pytest.fixture(scope="session")
def read_pdf() -> Callable[[Path], Pdf]:
    """Return a reader of PDFs."""
    return Pdf


@pytest.fixture(scope="session")
def sample(sample_file, tmp_path_factory):
    """The sample plan."""
    from smartcity_planner.store.plan import PlanStore

    return PlanStore(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("atlas"))))


@pytest.fixture(scope="session")
def book(sample, tmp_path_factory):
    """The Korean A3 book of hubs and districts: (result, pdf)."""
    from short import export_atlas

    target = tmp_path_factory.mktemp("book") / "atlas.pdf"
    return export_atlas(sample, target, now=NOW), Pdf(target)


@pytest.fixture(scope="session")
def english(sample, tmp_path_factory):
    """The English book of everything: (result, pdf)."""
    from short import export_atlas

    target = tmp_path_factory.mktemp("english") / "atlas.pdf"
    coverages = ("hub", "district", "project", "phase")
    return export_atlas(sample, target, coverages, language="en", now=NOW), Pdf(target)


@pytest.fixture
def small(qgis_app, tmp_path):
    """A plan with one planned project of 마곡: no example money, one parcel-less phase."""
    from decimal import Decimal

    from smartcity_planner.planning.allocate import Money, allocate
    from smartcity_planner.planning.create import create_plan
    from smartcity_planner.store.plan import insert_rows

    store = create_plan(tmp_path / "small.gpkg", "작은 계획", 2026, 2030)
    with store.transaction() as connection:
        insert_rows(
            connection,
            "project",
            [
                {
                    "id": "p",
                    "name_ko": "마곡 사업",
                    "field": "pilot",
                    "kind": "spatial",
                    "hub_id": "magok",
                    "status": "planned",
                }
            ],
        )
        insert_rows(
            connection,
            "phase",
            [{"id": "p-1", "project_id": "p", "seq": 1, "name_ko": "1단계"}],
        )
    split = {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)}
    years = {2026: Decimal(40), 2027: Decimal(60)}
    money = Money(1_000_000_007, split, years, "area", "planned")
    allocate(store, "p-1", money, placed=False)
    return store


@pytest.fixture(scope="session")
def binder(qgis_app, tmp_path_factory):
    """Draws one-page PDFs and binds them: see binding_book.py."""
    from binding_book import Binder

    from smartcity_planner.planning.create import create_plan

    path = tmp_path_factory.mktemp("binding") / "plan.gpkg"
    return Binder(create_plan(path, "예시 계획", 2026, 2030))
