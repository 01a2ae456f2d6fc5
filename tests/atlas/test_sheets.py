"""The sheets as they are laid out: nothing cut, nothing outside, nothing on top of another."""

from __future__ import annotations

import gc
from datetime import UTC, datetime

import pytest
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutTable,
    QgsPrintLayout,
)

from smartcity_planner.atlas.book import edition_of
from smartcity_planner.atlas.definition import COVERAGES, Book
from smartcity_planner.atlas.facts.places import Places
from smartcity_planner.atlas.maps.frame import SCALES
from smartcity_planner.atlas.pages.registry import KINDS
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets import paper as sheet
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.sheets.templates import template
from smartcity_planner.store.bulk import writing

MAPPED = ("overview", "hub", "district")


class Composer:
    """Lays pages of one book out; `close` lets layouts go before the project they belong to."""

    def __init__(self, store, paper: str, language: str) -> None:
        book = Book(paper=paper, language=language, coverages=COVERAGES).checked()
        self.edition = edition_of(store, book, datetime(2026, 11, 22, tzinfo=UTC))
        self.pages = self.edition.pages
        self.paper = self.edition.paper

    def page(self, page) -> QgsPrintLayout:
        edition, kind = self.edition, KINDS[page.kind]
        edition.keep.pop("record", None)
        facts = kind.facts(edition, page)
        content = template(edition.store, edition.book, kind.template)
        sheet = Sheet(edition.project, edition.paper, edition.texts, edition.family, content)
        kind.draw(edition, page, facts, sheet)
        return sheet.layout


@pytest.fixture(scope="module")
def compose(qgis_app):
    """Return what makes a composer; the same plan, paper and language have one."""
    kept = {}

    def make(store, paper: str, language: str) -> Composer:
        asked = store.path, paper, language
        if asked not in kept:
            kept[asked] = Composer(store, paper, language)
        return kept[asked]

    yield make
    gc.collect()
    for made in kept.values():
        made.edition.close()


def _items(layout, kind):
    return [item for item in layout.items() if isinstance(item, kind)]


def _rect(item):
    return item.mapRectToScene(item.rect())


def _assert_in_order(layout, paper: sheet.Paper) -> None:
    for item in layout.items():
        if isinstance(item, QgsLayoutItemPage) or not hasattr(item, "sizeWithUnits"):
            continue
        rect = _rect(item)
        assert rect.left() >= -0.1 and rect.top() >= -0.1, item.id()
        assert rect.right() <= paper.width + 0.1, item.id()
        assert rect.bottom() <= paper.height + 0.1, item.id()
    shown = _items(layout, QgsLayoutItemLabel)
    for label in shown:
        points = label.textFormat().size()
        assert points >= sheet.SMALLEST - 0.01, label.text()
        lines = fonts.lines_needed(label.text(), points, _rect(label).width() + 0.3)
        room = _rect(label).height() + 0.3 * points * sheet.MM_PER_POINT
        assert lines * points * sheet.MM_PER_POINT * 1.2 <= room, label.text()
    for number, label in enumerate(shown):
        for other in shown[number + 1 :]:
            common = _rect(label).intersected(_rect(other))
            if common.width() > 0.1 and common.height() > 1.2:
                wide = fonts.width_mm(label.text(), label.textFormat().size())
                other_wide = fonts.width_mm(other.text(), other.textFormat().size())
                free = _rect(label).united(_rect(other)).width() - wide - other_wide
                assert free >= 0, (label.text(), other.text())
    frames = [each.frame(0) for each in layout.multiFrames() if isinstance(each, QgsLayoutTable)]
    for frame in frames:
        assert frame.multiFrame().totalSize().height() <= frame.rect().height() + 0.01
        for item in shown:
            if item.id() == "exact sum":
                common = _rect(item).intersected(_rect(frame))
                assert common.height() <= 0.5 or common.width() <= 0.1, item.text()


@pytest.mark.parametrize(
    ("paper", "language", "pages"),
    [("A3", "ko", 2), ("A3", "en", 1), ("A4", "ko", 2), ("A4", "en", 1), ("A1", "ko", 1)],
)
def test_nothing_is_cut_or_overlaps(sample, compose, paper, language, pages) -> None:
    composer = compose(sample, paper, language)
    kinds = {}
    for page in composer.pages:
        kinds.setdefault(page.kind, []).append(page)
    for some in kinds.values():
        for page in some[:pages]:
            _assert_in_order(composer.page(page), composer.paper)


def test_maps_have_round_scales_and_hold_their_subject(sample, compose) -> None:
    composer = compose(sample, "A3", "ko")
    mapped = {kind: [page for page in composer.pages if page.kind == kind] for kind in MAPPED}
    for page in (page for pages in mapped.values() for page in pages[:3]):
        layout = composer.page(page)
        (main,) = [item for item in _items(layout, QgsLayoutItemMap) if item.id() == "main map"]
        assert min(abs(main.scale() / scale - 1) for scale in SCALES) < 1e-6
        if page.subject is not None:
            assert main.extent().contains(page.subject.boundingBox())
        assert main.crs().authid() == "EPSG:5186"


def test_legal_dongs_of_a_district_s_page_are_its_own(sample, compose) -> None:
    composer = compose(sample, "A3", "ko")
    for kind, alone in (("district", True), ("hub", False), ("district", True)):
        page = [page for page in composer.pages if page.kind == kind][-1]
        layout = composer.page(page)
        (main,) = [item for item in _items(layout, QgsLayoutItemMap) if item.id() == "main map"]
        (dongs,) = [
            layer
            for layer in main.layers()
            if layer.customProperty("smartcity/table") == "legal_dong"
        ]
        found = {feature["district_code"] for feature in dongs.getFeatures()}
        assert found == {page.key} if alone else len(found) == 25, page.id


def test_legend_holds_only_phases_that_the_page_draws(sample, compose) -> None:
    from qgis.core import QgsLayoutItemLegend

    composer = compose(sample, "A3", "ko")
    seen = set()
    for page in [page for page in composer.pages if page.kind == "phase"][::3]:
        layout = composer.page(page)
        (legend,) = _items(layout, QgsLayoutItemLegend)
        drawn = sample.query(
            "SELECT DISTINCT ph.seq FROM phase_parcel pp JOIN phase ph ON ph.id = pp.phase_id "
            "WHERE ph.id = ?",
            [page.key],
        )
        nodes = [
            node
            for node in legend.model().rootGroup().findLayers()
            if node.layer().customProperty("smartcity/table") == "parcel_phase"
        ]
        seen.add(bool(drawn))
        if not drawn:
            assert nodes == []
            continue
        (node,) = nodes
        names = [entry.data(0) for entry in legend.model().layerLegendNodes(node)]
        assert names == [f"{row['seq']}단계" for row in drawn], page.key
    assert seen == {True, False}


def test_all_25_districts_with_money_fit_on_the_overview(small, compose) -> None:
    """The longest overview: 25 districts, 8 sources."""
    from smartcity_planner.domain import codes
    from smartcity_planner.domain.funding import ledger_id

    places = Places(small)
    with writing(small) as writer:
        for code, geometry in places.all("district").items():
            point = geometry.pointOnSurface().buffer(200, 4)
            point.convertToMultiType()
            pnu = f"{code}10100100010000"
            writer.add(
                "parcel",
                {
                    "pnu": pnu,
                    "area_m2": point.area(),
                    "district_code": code,
                    "legal_dong_code": pnu[:8],
                },
                bytes(point.asWkb()),
            )
            for source in codes.SOURCE.values:
                writer.add(
                    "funding",
                    {
                        "id": ledger_id("p-1", pnu, 2028, source),
                        "phase_id": "p-1",
                        "pnu": pnu,
                        "fiscal_year": 2028,
                        "source": source,
                        "amount_won": 123_456_789_012,
                        "basis": "planned",
                    },
                )
    for paper in ("A3", "A4"):
        composer = compose(small, paper, "en")
        assert len([page for page in composer.pages if page.kind == "district"]) == 25
        layout = composer.page(next(page for page in composer.pages if page.kind == "overview"))
        _assert_in_order(layout, composer.paper)
        side = sheet.grid(composer.paper).side
        lowest = max(
            _rect(item).bottom()
            for item in _items(layout, QgsLayoutItemLabel)
            if _rect(item).left() >= side.x and _rect(item).top() < side.bottom
        )
        assert lowest <= side.bottom + 0.5, paper
