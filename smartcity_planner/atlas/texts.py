"""What the book itself says, in Korean and English.

A book's language is chosen per export and may differ from that of the user interface, so
its words stand here in pairs and do not pass through Qt's translation. Names of fields and
codes come from the domain's code lists, which have both languages too.
"""

from __future__ import annotations

import unicodedata

from smartcity_planner.atlas import (
    texts_binding,
    texts_changes,
    texts_facts,
    texts_outline,
    texts_phases,
    texts_scope,
)

_PAIRS: dict[str, tuple[str, str]] = {
    # parts of the book
    "contents": ("차례", "Contents"),
    "overview": ("서울시 전체 현황도", "Overview of Seoul"),
    # cover
    "basis_heading": ("자료 기준과 읽는 법", "Basis of the data, and how to read this book"),
    "basis_ledger": (
        "모든 금액은 계획의 재원 원장(원 단위)에서 계산했으며, "
        "표 아래의 합계는 원 단위의 정확한 금액입니다.",
        "All money is computed from the plan's ledger in whole won; the sum below each table "
        "is exact to the won.",
    ),
    "basis_reference": (
        "혁신거점과 도시재생 구역의 경계는 고시 경계가 아니라 "
        "법정동을 합한 참고 범위(법정동 기준)입니다.",
        "Outlines of hubs and regeneration zones are not notified boundaries but reference "
        "extents made of legal dongs.",
    ),
    "basis_example": (
        "‘예시’로 표시한 면에는 공표되지 않은 예시 금액, 또는 총액만 공표되어 "
        "연차·필지 배분이 예시인 금액이 들어 있습니다. 공식 금액으로 인용할 수 없습니다.",
        "Pages marked “Example” hold example money that nobody has published, or published "
        "totals whose spread over years and parcels is an example. Do not quote it as official.",
    ),
    "basis_lots": (
        "예시 필지는 가상의 필지 모양이며 실제 필지가 아닙니다.",
        "Sample lots are a synthetic pattern, not real parcels.",
    ),
    "basis_unplaced": (
        "필지에 배분되지 않은 금액은 자치구별 합계에 들어 있지 않으며, "
        "현황도의 표에 따로 적었습니다.",
        "Money not placed on parcels is in no district's total; the overview lists it apart.",
    ),
    # marks
    "example": ("예시", "Example"),
    "example_all": ("예시 금액", "Example money"),
    "example_some": ("예시 금액 포함", "Includes example money"),
    "example_spread": (
        "총액 공표, 연차·필지 배분 예시",
        "Published total; spread over years and parcels is an example",
    ),
    "example_mixed": (
        "예시 금액 포함(일부는 총액 공표, 배분 예시)",
        "Includes example money (some totals published, their spread an example)",
    ),
    "reference": ("참고 범위(법정동 기준)", "Reference extent (legal dongs)"),
    "unlocated": (
        "위치를 정하지 않은 사업: 서울시 전체를 나타냄",
        "Project without a place: all of Seoul",
    ),
    # blocks
    "locator": ("위치도", "Location"),
    "legend": ("범례", "Legend"),
    "detail": ("필지 확대도", "Parcels in detail"),
    "detail_where": ("{dong} 1:{scale}", "{dong} 1:{scale}"),
    "funding": ("재원별·연차별 투자계획", "Investment by source and year"),
    "funding_by_district": ("자치구별·재원별 투자계획", "Investment by district and source"),
    "unit": ("단위: {unit}", "Unit: {unit}"),
    "source": ("재원", "Source"),
    "district": ("자치구", "District"),
    "total": ("계", "Total"),
    "before": ("기투자", "Before"),
    "after": ("향후", "Later"),
    "until": ("~{year}", "to {year}"),
    "from": ("{year}~", "from {year}"),
    "unplaced": ("장소 미지정", "Not placed"),
    "others": ("기타", "Other"),
    "sum": ("합계 {won}원", "Total {won} won"),
    "no_money": ("합계 – (배정된 금액 없음)", "Total – (no money assigned)"),
    "rounded": ("반올림하여 계와 맞지 않을 수 있음", "Rounded; may not add up"),
    "without_unplaced": (
        "필지에 배분되지 않은 금액(계획 전체 {won}원)은 포함하지 않음",
        "Without the plan's {won} won that lie on no parcel",
    ),
    "with_unplaced": (
        "이 중 필지에 배분되지 않은 금액 {won}원",
        "Of this, not placed on parcels: {won} won",
    ),
    "chart": ("연차별 투자", "Investment by year"),
    "subject_district": ("{name} 경계", "Boundary of {name}"),
    "subject_outline": ("필지가 있는 법정동", "Legal dongs with its parcels"),
    "seoul": ("서울특별시", "Seoul"),
    # title block
    "plan": ("계획명", "Plan"),
    "sheet_title": ("도면명", "Sheet"),
    "authority": ("수립 기관", "Authority"),
    "notice": ("고시", "Notice"),
    "no_notice": ("고시 전", "Before notice"),
    "author": ("작성", "Made by"),
    "made_by": ("계획 자료에서 자동 작성", "Made from the plan file"),
    "date": ("작성일", "Date"),
    "data_date": ("자료 기준일", "Data as of"),
    "boundaries_as_of": ("경계 {date}", "Boundaries {date}"),
    "crs": ("좌표계", "Coordinate system"),
    "crs_value": ("EPSG:5186 (중부원점 2010)", "EPSG:5186 (Central Belt 2010)"),
    "scale": ("축척", "Scale"),
    "sheet_number": ("도엽번호", "Sheet no."),
    "page": ("쪽", "Page"),
    "security": ("공개등급", "Class"),
    "sources": ("출처", "Sources"),
    "copyright": ("저작권·이용 조건", "Copyright and licence"),
    "press": ("언론 보도", "press"),
    "unconfirmed": ("미확인", "unconfirmed"),
    "and_more": ("외 {n}건(부록의 자료 출처 참조)", "and {n} more (see the list of sources)"),
    "subject": (
        "스마트도시·도시재생 기본계획 도면집",
        "Atlas of the smart-city and regeneration plan",
    ),
}

#: Shorter names of layers in the legend, by table or view.
_LAYERS: dict[str, tuple[str, str]] = {
    "parcel_phase": ("단계별 필지", "Parcels by phase"),
    "parcel_funding": ("주 재원별 필지", "Parcels by main source"),
    "infrastructure_point": ("기반시설", "Infrastructure"),
    "district": ("자치구 경계", "District boundary"),
    "parcel": ("그 밖의 필지", "Other lots"),
    "legal_dong": ("법정동 경계", "Legal dong boundary"),
}


_ALL = _PAIRS | {
    key: pair
    for part in (
        texts_binding,
        texts_changes,
        texts_facts,
        texts_outline,
        texts_phases,
        texts_scope,
    )
    for key, pair in part.PAIRS.items()
}


class Texts:
    """The words of a book in one language ("ko" or "en")."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._index = 0 if language == "ko" else 1

    def __call__(self, key: str, **values: object) -> str:
        """Return the text called `key`, with `{places}` filled in."""
        text = _ALL[key][self._index]
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Whether the book has a text called `key`."""
        return key in _ALL

    def name(self, korean: str | None, english: str | None) -> str:
        """Return the name in the book's language; Korean where there is no English one.

        Hangul in parts, as files from macOS bring it, would be drawn and found letter by letter.
        """
        found = korean if self._index == 0 else english or korean
        return unicodedata.normalize("NFC", found or "")

    def layer(self, table: str, name: str) -> str:
        """Return a layer's heading in the legend; `name` where the book has none of its own."""
        return _LAYERS[table][self._index] if table in _LAYERS else name
