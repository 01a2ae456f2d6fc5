"""The finished book of the sample plan, read back from the PDF."""

from __future__ import annotations

import re
import subprocess

import pytest

from smartcity_planner.atlas.maps.frame import SCALES
from smartcity_planner.domain import codes
from smartcity_planner.store.ledger import funded_keys, funding_table

HANGUL = re.compile("[가-힣]+")


def _keys(store, scope: str) -> list[str]:
    if scope == "hub":
        return [row["id"] for row in store.query("SELECT id FROM hub ORDER BY fid")]
    return funded_keys(store, scope)


def _expected(store) -> list[tuple[str, str | None]]:
    """Scope and key of each map page of hubs and districts."""
    scopes = [("plan", None)]
    return scopes + [(scope, key) for scope in ("hub", "district") for key in _keys(store, scope)]


def _name(scope: str, key: str | None) -> str:
    """The page's name in the book."""
    return "overview" if key is None else f"{scope}:{key}"


@pytest.fixture
def mapped(sample, book) -> list[tuple[str, str | None, int, str]]:
    """Scope, key, page number and text of each map page, in order."""
    result, pdf = book
    numbers = {name: number for number, name in enumerate(result.ids, start=1)}
    found = [(scope, key, numbers[_name(scope, key)]) for scope, key in _expected(sample)]
    assert [number for _, _, number in found] == sorted(number for _, _, number in found)
    return [(scope, key, number, pdf.pages[number - 1]) for scope, key, number in found]


def test_pages_cover_overview_six_hubs_and_districts_with_money(sample, book) -> None:
    result, pdf = book
    expected = _expected(sample)
    assert len([scope for scope, _ in expected if scope == "hub"]) == 6
    assert result.pages == len(pdf.pages) == int(pdf.info["Pages"]) == len(set(result.ids))
    assert {_name(scope, key) for scope, key in expected} <= set(result.ids)
    order = [name.split(":")[0] for name in result.ids]
    assert order[:4] == ["cover", "contents", "overview", "goals"]
    assert list(dict.fromkeys(order[-6:]))[-3:] == ["budget", "index", "sources"]
    for title, text in zip(result.titles[1:], pdf.pages[1:], strict=True):
        assert title in text


def test_every_page_is_a3_landscape(book) -> None:
    _, pdf = book
    assert len(pdf.sizes) == len(pdf.pages)
    for size in pdf.sizes:
        width, height = (float(text) * 25.4 / 72 for text in re.findall(r"[\d.]+", size)[:2])
        assert abs(width - 420) < 0.5 and abs(height - 297) < 0.5, size


def test_fonts_are_embedded_searchable_and_one_family(book) -> None:
    _, pdf = book
    assert pdf.fonts
    assert {font["emb"] for font in pdf.fonts} == {"yes"}
    assert {font["uni"] for font in pdf.fonts} == {"yes"}
    assert {font["name"].split("-")[0].split("+")[-1] for font in pdf.fonts} == {"NotoSansCJKkr"}


def test_sums_on_the_pages_are_the_ledgers(sample, book, mapped) -> None:
    _, pdf = book
    assert pdf.sums(1) == [funding_table(sample, "plan").total]
    for scope, key, number, _ in mapped:
        assert pdf.sums(number) == [funding_table(sample, scope, key).total], (scope, key)


def test_districts_and_not_placed_add_up_to_the_plan(book, mapped) -> None:
    _, pdf = book
    districts = sum(pdf.sums(number)[0] for scope, _, number, _ in mapped if scope == "district")
    _, _, number, overview = mapped[0]
    (unplaced,) = re.findall(r"필지에 배분되지 않은 금액 ([\d,]+)원", overview)
    assert districts + int(unplaced.replace(",", "")) == pdf.sums(number)[0]
    assert "장소 미지정" in overview


def test_the_table_of_the_overview_is_in_the_text(sample, mapped) -> None:
    overview = mapped[0][3]
    for row in sample.query(
        "SELECT d.name_ko AS name, SUM(f.amount_won) AS won FROM funding_by_district f "
        "JOIN district d ON d.code = f.district_code GROUP BY d.code"
    ):
        million = (row["won"] + 500_000) // 1_000_000
        assert re.search(rf"{row['name']}\s+{million:,}\b", overview), row["name"]


def test_district_pages_say_that_money_without_a_place_is_not_in_them(sample, mapped) -> None:
    unplaced = funding_table(sample, "unplaced").total
    for scope, _, _, text in mapped:
        said = f"{unplaced:,}원)은 포함하지 않음" in text
        assert said == (scope == "district")


def test_example_is_marked_wherever_example_money_stands(sample, book, mapped) -> None:
    _, pdf = book
    assert "예시" in pdf.pages[0]
    for scope, key, _, text in mapped:
        funding = funding_table(sample, scope, key)
        assert funding.has_example
        assert re.search("^예시$", text, re.MULTILINE), key
        only_spread = funding.bases == {"published_total"}
        remark = "총액 공표, 연차·필지 배분 예시" if only_spread else "예시 금액"
        assert remark in text, key


def test_reference_extents_are_named_on_hub_pages_and_the_cover(book, mapped) -> None:
    _, pdf = book
    assert "참고범위(법정동기준)" in re.sub(r"\s", "", pdf.pages[0])
    for scope, _, _, text in mapped:
        if scope == "hub":
            assert "참고 범위(법정동 기준)" in text


def test_each_map_page_has_the_marginal_notes(book, mapped) -> None:
    _, pdf = book
    count = len(pdf.pages)
    for scope, _, number, text in mapped:
        for caption in (
            "계획명",
            "도면명",
            "수립 기관",
            "고시",
            "작성",
            "자료 기준일",
            "좌표계",
            "도엽번호",
            "출처",
            "저작권",
            "범례",
            "공개",
            "예시 계획",
            "2026-11-22",
            "EPSG:5186",
            "2023-09-15",
            "National Geographic Information Institute",
            f"{number} / {count}",
        ):
            assert caption in text, (number, caption)
        assert ("위치도" in text) == (scope != "plan")


def test_scales_are_round_and_coordinates_are_printed(mapped) -> None:
    for _, _, number, text in mapped:
        (scale,) = re.findall(r"축척 1:([\d,]+)", text)
        assert int(scale.replace(",", "")) in SCALES
        assert len(re.findall(r"\d{3},000 E", text)) >= 4, number


def test_no_missing_glyphs_and_no_texts_left_unfilled(book, english) -> None:
    for _, pdf in (book, english):
        for text in pdf.pages:
            assert not re.search("[\u25a1\ufffd\ufffe{}]|None|\\bnan\\b", text)


def test_metadata(book) -> None:
    _, pdf = book
    assert pdf.info["Title"] == "예시 계획"
    assert pdf.info["Author"]
    assert pdf.info["Subject"] == "스마트도시·도시재생 기본계획 도면집"


def test_the_pdf_has_no_syntax_errors(book, tmp_path) -> None:
    _, pdf = book
    command = ["pdftoppm", "-r", "20", "-png", str(pdf.path), str(tmp_path / "page")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_maps_stay_vector(book) -> None:
    _, pdf = book
    listed = subprocess.run(
        ["pdfimages", "-list", str(pdf.path)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert listed == []


def test_legend_names_only_zone_types_that_the_page_draws(sample, mapped) -> None:
    from smartcity_planner.atlas.facts.places import Places

    places = Places(sample)
    types = {
        row["id"]: row["zone_type"]
        for row in sample.query("SELECT id, zone_type FROM regeneration_zone")
    }
    for scope, key, _, text in mapped:
        drawn = set(types.values())
        if scope != "plan":
            zones = places.inside("regeneration_zone", places.of(scope, key))
            drawn = {types[zone] for zone in zones}
        shown = {
            code.value
            for code in codes.ZONE_TYPE.codes
            if re.search(f"^{re.escape(code.ko)}$", text, re.MULTILINE)
        }
        assert shown == drawn, key


def test_english_book_has_hangul_only_in_names_that_have_no_english(sample, english) -> None:
    result, pdf = english
    no_english = [sample.meta()["title"]]
    for table, columns in (
        ("regeneration_zone", "name_ko"),
        ("legal_dong", "name_ko"),
        ("source", "licence"),
        ("parcel", "jibun"),
    ):
        no_english += [row[0] for row in sample.query(f"SELECT {columns} FROM {table}") if row[0]]
    allowed = {word for name in no_english for word in HANGUL.findall(name)}
    for name, text in zip(result.ids, pdf.pages, strict=True):
        assert set(HANGUL.findall(text)) <= allowed, name


def test_english_book_of_everything_adds_up_too(sample, english) -> None:
    result, pdf = english
    scopes = [("plan", None), *(("hub", key) for key in _keys(sample, "hub"))]
    scopes += [("district", key) for key in funded_keys(sample, "district")]
    projects = [row["id"] for row in sample.query("SELECT id FROM project ORDER BY fid")]
    scopes += [("project", key) for key in projects if key in funded_keys(sample, "project")]
    phases = [
        row["id"]
        for row in sample.query(
            "SELECT ph.id FROM phase ph JOIN project pr ON pr.id = ph.project_id "
            "ORDER BY pr.fid, ph.seq"
        )
    ]
    scopes += [("phase", key) for key in phases if key in funded_keys(sample, "phase")]
    assert result.pages == len(pdf.pages)
    numbers = {name: number for number, name in enumerate(result.ids, start=1)}
    for scope, key in scopes:
        number = numbers[_name(scope, key)]
        assert pdf.sums(number) == [funding_table(sample, scope, key).total], (scope, key)
