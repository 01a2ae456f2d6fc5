"""README.txt of a folder of packages: what a district office does with it, in both languages.

It is a document that travels, not part of the interface; so it is always in Korean and English.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from smartcity_planner.domain.units import format_won
from smartcity_planner.exchange.manifest import NAME as MANIFEST
from smartcity_planner.exchange.manifest import Package

NAME = "README.txt"

_KOREAN = """{title}
자치구별 자료 꾸러미

만든 시각: {packaged_at} (UTC)

이 폴더에는 자치구마다 GeoPackage 파일이 하나씩 있습니다. 파일에는 해당 자치구의 필지와
그 필지가 속한 사업·단계, 재원만 들어 있으며, 다른 자치구의 필지와 재원은 들어 있지 않습니다.

{packages}

자치구에서 하실 일
1. 우리 구의 파일만 복사합니다. 파일 이름은 바꾸지 않습니다.
2. QGIS(3.40 이상)에서 프로젝트 > 열기 위치 > GeoPackage를 차례로 선택하고, 파일을 고른 뒤
   프로젝트 “plan”을 엽니다. 플러그인이 없어도 지도와 표가 그대로 보입니다.
3. 필지의 단계(phase_parcel)와 재원(funding)을 확인하고 고칩니다. 금액은 원 단위의 정수로
   적습니다. 잘못된 값은 파일이 스스로 거부합니다.
4. 식별자(id)와 필지고유번호(PNU)는 바꾸지 않습니다. 서울시 계획에 다시 합칠 때 씁니다.
5. 저장하고 QGIS를 닫은 다음, 같은 이름의 파일을 보낸 곳으로 돌려보냅니다.

{manifest}에는 파일마다 행 수, 금액(원), SHA-256 값이 적혀 있습니다. 파일이 온전히
도착했는지는 SHA-256 값으로 확인할 수 있습니다. 필지가 정해지지 않은 시 전체의 재원은
꾸러미에 넣지 않고 {manifest}의 city_wide_remainder에 적었습니다.
{sample}"""
_ENGLISH = """{title}
District packages

Made at: {packaged_at} (UTC)

This folder holds one GeoPackage per district. It contains that district's parcels, the projects
and phases they belong to and their money, and no other district's parcels or money.

{packages}

What a district office does
1. Copy the file of your own district. Keep its name.
2. In QGIS (3.40 or newer) choose Project > Open From > GeoPackage, pick the file and open the
   project "plan". Maps and tables look right without the plugin, too.
3. Check and correct the parcels' phases (phase_parcel) and money (funding). Amounts are whole
   won. The file itself refuses wrong values.
4. Do not change identifiers (id) and parcel numbers (PNU): the city's plan needs them to merge
   your changes.
5. Save, close QGIS, and send the file back under the same name.

{manifest} states the rows, the won and the SHA-256 of each file; with the SHA-256 you can tell
whether a file arrived whole. The city's money that has no parcel yet is in no package; it stands
under city_wide_remainder in {manifest}.
{sample}"""
_SAMPLE_KO = """
주의: 이 계획은 예시 계획입니다. 필지는 가상이며, 공표되지 않은 금액은 예시입니다.
"""
_SAMPLE_EN = """
Note: this is a sample plan. Its lots are synthetic; money that is not published is an example.
"""


def write(
    folder: Path, title: str, packaged_at: str, packages: Sequence[Package], sample: bool
) -> None:
    """Write README.txt into `folder`; `sample` adds that the content is an example."""
    common = {"title": title, "packaged_at": packaged_at, "manifest": MANIFEST}
    korean = _KOREAN.format(
        packages=_lines(packages, "ko"), sample=_SAMPLE_KO if sample else "", **common
    )
    english = _ENGLISH.format(
        packages=_lines(packages, "en"), sample=_SAMPLE_EN if sample else "", **common
    )
    rule = "=" * 80
    text = f"{korean}\n{rule}\n\n{english}"
    # Notepad on a planner's Windows needs neither guess: a mark of UTF-8 and its line ends.
    (folder / NAME).write_text(text, encoding="utf-8-sig", newline="\r\n")


def _lines(packages: Sequence[Package], language: str) -> str:
    template = (
        "- {file}: {name}, 필지 {parcels}개, {won}원{mark}"
        if language == "ko"
        else "- {file}: {name}, {parcels} parcels, {won} won{mark}"
    )
    return "\n".join(
        template.format(
            file=package.file,
            name=package.district.name_ko if language == "ko" else package.district.name_en,
            parcels=f"{package.rows['parcel']:,}",
            won=format_won(package.won.total),
            mark=_example_mark(package, language),
        )
        for package in packages
    )


def _example_mark(package: Package, language: str) -> str:
    """Return what must be said beside an amount that is, or holds, example money."""
    if not package.example_won:
        return ""
    if package.example_won == package.won.total:
        return " (예시 금액)" if language == "ko" else " (example money)"
    template = " (이 중 예시 금액 {won}원)" if language == "ko" else " (example money: {won} won)"
    return template.format(won=format_won(package.example_won))
