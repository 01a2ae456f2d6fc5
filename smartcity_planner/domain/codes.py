"""Code lists: the values a column may hold, with their Korean and English labels.

The values are a contract (people and scripts outside the project rely on them); the
labels are what planners see. Source of each list: the project's domain file, i.e. the
Seoul Institute's brief, the statutes named there, and the ordinance on departments.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """One value of a code list with its labels."""

    value: str
    ko: str
    en: str

    def label(self, language: str) -> str:
        """Return the label in `language` ("ko" or "en")."""
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True)
class CodeList:
    """A named, ordered list of codes. The order is the order of display."""

    name: str
    codes: tuple[Code, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """All values in their order of display."""
        return tuple(code.value for code in self.codes)

    def label(self, value: str | None, language: str) -> str:
        """Return the label of `value`, or the value itself where the list does not have it."""
        for code in self.codes:
            if code.value == value:
                return code.label(language)
        return "" if value is None else value


def _list(name: str, *rows: tuple[str, str, str]) -> CodeList:
    return CodeList(name, tuple(Code(*row) for row in rows))


FIELD = _list(
    "field",
    ("big_data", "빅데이터", "Big data"),
    ("hub_jobs", "신산업거점·일자리", "Innovation hubs and jobs"),
    ("transport", "교통", "Transport"),
    ("environment", "환경", "Environment"),
    ("regeneration", "재생", "Regeneration"),
    ("pilot", "시범사업", "Pilot projects"),
)
KIND = _list(
    "kind",
    ("spatial", "물리적 공간단위 융합사업", "Spatial integration project"),
    ("data", "빅데이터 활용 구축사업", "Data project"),
    ("testbed", "신기술도입 테스트베드사업", "Technology testbed"),
)
SOURCE = _list(
    "source",
    ("central", "국비", "Central government"),
    ("city", "시비", "Seoul (city)"),
    ("district", "구비", "District"),
    ("private", "민간", "Private"),
    ("public_corporation", "공기업(SH·LH)", "Public corporation (SH, LH)"),
    ("fund", "기금", "Fund"),
    ("loan", "융자", "Loan"),
    ("beneficiary", "수익자", "Beneficiary"),
)
MAIN_SOURCES = ("central", "city", "district")
BASIS = _list(
    "basis",
    ("published", "공표 금액", "Published"),
    ("published_total", "총액 공표·배분 예시", "Published total, example spread"),
    ("planned", "계획 금액", "Planned"),
    ("example", "예시", "Example"),
)
WEIGHT = _list(
    "weight",
    ("area", "면적", "Area"),
    ("equal", "균등", "Equal"),
    ("price", "공시지가 총액", "Land value"),
)
PROJECT_STATUS = _list(
    "project_status",
    ("proposed", "구상", "Proposed"),
    ("planned", "계획", "Planned"),
    ("ongoing", "추진 중", "Ongoing"),
    ("completed", "완료", "Completed"),
    ("stopped", "중단", "Stopped"),
)
RUN_BY = _list(
    "run_by",
    ("city", "서울시", "Seoul"),
    ("district", "자치구", "District"),
    ("joint", "시·구 공동", "Seoul and district"),
)
GEOMETRY_STATUS = _list(
    "geometry_status",
    ("official", "고시 경계", "Notified boundary"),
    ("legal_dong_reference", "참고 범위(법정동 기준)", "Reference extent (legal dongs)"),
    ("published", "공표 위치", "Published position"),
    ("synthetic", "예시 도형", "Synthetic example"),
    ("unknown", "위치 미상", "Unknown"),
)
ZONE_TYPE = _list(
    "zone_type",
    ("economic_base", "도시경제기반형", "Economic base"),
    ("neighbourhood_centre", "중심시가지형", "Neighbourhood: centre"),
    ("neighbourhood_general", "근린재생 일반형", "Neighbourhood: general"),
    ("residential_management", "주거환경관리사업 연계형", "Residential management"),
    ("innovation_district", "도시재생혁신지구", "Innovation district"),
    ("housing_innovation_district", "주거재생혁신지구", "Housing innovation district"),
    ("our_neighbourhood", "우리동네살리기", "Our neighbourhood"),
    ("housing_support", "주거지지원형", "Housing support"),
    ("unspecified", "유형 미공표", "Type not published"),
)
PROGRAMME = _list(
    "programme",
    ("seoul_2015", "서울형 1차(2015)", "Seoul, first batch (2015)"),
    ("seoul_2017", "서울형 2차(2017)", "Seoul, second batch (2017)"),
    ("centre_type", "중심지 재생", "Centre type"),
    ("new_deal", "도시재생 뉴딜", "New Deal"),
)
ZONE_STATUS = _list(
    "zone_status",
    ("designated", "지정", "Designated"),
    ("changed", "변경", "Changed"),
    ("lifted", "해제", "Lifted"),
    ("completed", "완료", "Completed"),
)
INDUSTRY = _list(
    "industry",
    ("bio_medical", "바이오·의료", "Bio-medical"),
    ("rnd_energy", "R&D 융복합·스마트에너지", "R&D and smart energy"),
    ("iot", "사물인터넷(IoT)", "IoT"),
    ("media_autonomous", "미디어·VR/AR·자율주행", "Media, VR/AR, autonomous driving"),
    ("ai_bigdata", "인공지능·빅데이터", "AI and big data"),
    ("fintech", "핀테크·블록체인", "Fintech, blockchain"),
    ("other", "기타", "Other"),
)
INFRASTRUCTURE = _list(
    "infrastructure_kind",
    ("support_centre", "혁신지원센터", "Innovation support centre"),
    ("testbed", "실증단지", "Testbed"),
    ("data_centre", "데이터센터", "Data centre"),
    ("mobility", "미래교통", "Mobility"),
    ("transit", "대중교통", "Public transport"),
    ("road", "도로", "Roads"),
    ("cycling", "자전거", "Cycling"),
    ("parking", "주차", "Parking"),
    ("energy", "에너지", "Energy"),
    ("culture", "문화시설", "Culture"),
    ("education", "교육", "Education"),
    ("safety", "안전(CCTV)", "Safety (CCTV)"),
    ("water", "하천·수계", "Water"),
    ("other", "기타", "Other"),
)
CONFIDENCE = _list(
    "confidence",
    ("H", "법령·공식문서", "Statute or official text"),
    ("M", "언론 보도", "Press report"),
    ("BG", "일반 지식(미확인)", "General knowledge, unconfirmed"),
    ("S", "예시(가상)", "Synthetic example"),
)
DEPARTMENT_KIND = _list(
    "department_kind",
    ("department", "본청 실·국·본부", "City department"),
    ("body", "출연기관·공기업", "City body"),
)
DEPARTMENT_ROLE = _list(
    "department_role",
    ("partner", "협조 부서", "Partner"),
    ("operator", "운영 기관", "Operator"),
)
DATES_BASIS = _list(
    "dates_basis",
    ("published", "공표", "Published"),
    ("planned", "계획", "Planned"),
    ("example", "예시", "Example"),
)
LAND_CATEGORY = _list(
    "land_category",
    *(
        (letter, f"{letter} ({ko})", en)
        for letter, ko, en in (
            ("전", "전", "Dry field"),
            ("답", "답", "Paddy field"),
            ("과", "과수원", "Orchard"),
            ("목", "목장용지", "Pasture"),
            ("임", "임야", "Forest land"),
            ("광", "광천지", "Mineral spring"),
            ("염", "염전", "Salt field"),
            ("대", "대", "Building site"),
            ("장", "공장용지", "Factory site"),
            ("학", "학교용지", "School site"),
            ("차", "주차장", "Car park"),
            ("주", "주유소용지", "Filling station"),
            ("창", "창고용지", "Warehouse site"),
            ("도", "도로", "Road"),
            ("철", "철도용지", "Railway"),
            ("제", "제방", "Embankment"),
            ("천", "하천", "River"),
            ("구", "구거", "Ditch"),
            ("유", "유지", "Reservoir"),
            ("양", "양어장", "Fish farm"),
            ("수", "수도용지", "Water supply site"),
            ("공", "공원", "Park"),
            ("체", "체육용지", "Sports ground"),
            ("원", "유원지", "Recreation area"),
            ("종", "종교용지", "Religious site"),
            ("사", "사적지", "Historic site"),
            ("묘", "묘지", "Cemetery"),
            ("잡", "잡종지", "Miscellaneous"),
        )
    ),
)
RULE_TOPIC = _list(
    "rule_topic",
    ("investment_review", "투자심사", "Investment review"),
    ("feasibility_study", "타당성 조사", "Feasibility study"),
    ("district_support_range", "자치구 보조율 범위", "Range of city support to districts"),
    ("central_share", "국고 보조율", "Central share"),
    ("continuing_expenditure", "계속비", "Continuing expenditure"),
    ("zone_area_guide", "면적 기준", "Guide area"),
    ("decline_criteria", "쇠퇴 기준", "Decline criteria"),
)
QUARANTINE_STATE = _list(
    "quarantine_state",
    ("mended", "반영함", "Mended and taken"),
    ("dismissed", "제외함", "Left out"),
)
PARCEL_CHANGE = _list(
    "parcel_change",
    ("new", "신규", "New"),
    ("changed", "변경", "Changed"),
    ("gone", "말소", "Gone"),
    ("split", "분할", "Split"),
    ("merged", "합병", "Merged"),
    ("renumbered", "지번 변경", "Renumbered"),
    ("rearranged", "재편", "Rearranged"),
    ("missing", "새 파일에 없음", "Not in the newer file"),
)
MOVED_STATE = _list(
    "moved_state",
    ("open", "미처리", "Open"),
    ("carried", "승계함", "Carried over"),
    ("kept", "그대로 둠", "Kept as it is"),
)
OVERLAY_LAYER = _list(
    "overlay_layer",
    ("hub", "혁신거점", "Innovation hub"),
    ("regeneration_zone", "도시재생 구역", "Regeneration zone"),
    ("infrastructure_point", "기반시설(점)", "Infrastructure (points)"),
    ("infrastructure_line", "기반시설(선)", "Infrastructure (lines)"),
    ("infrastructure_area", "기반시설(면)", "Infrastructure (areas)"),
)
