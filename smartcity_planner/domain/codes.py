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

    def __str__(self) -> str:
        """Return the English label: errors carry codes, the edges put them into a language."""
        return self.en


@dataclass(frozen=True)
class CodeList:
    """A named, ordered list of codes. The order is the order of display."""

    name: str
    codes: tuple[Code, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """All values in their order of display."""
        return tuple(code.value for code in self.codes)

    def code(self, value: str) -> Code:
        """Return the code of `value`; one that names itself where the list does not have it."""
        return next((code for code in self.codes if code.value == value), Code(value, value, value))

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
    ("hand", "직접 입력한 가중치", "Weights set by hand"),
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
#: From the most open to the strictest; an export takes the strictest of what it shows.
SECURITY = _list(
    "security",
    ("public", "공개", "Public"),
    ("restricted", "공개제한", "Restricted"),
    ("closed", "비공개", "Not public"),
)
DEPARTMENT_KIND = _list(
    "department_kind",
    ("department", "본청 실·국·본부", "City department"),
    ("body", "출연기관·공기업", "City body"),
)
DEPARTMENT_ROLE = _list(
    "department_role",
    ("lead", "주관 부서", "Lead"),
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
    ("mid_term_plan", "중기지방재정계획", "Mid-term fiscal plan"),
    ("plan_horizon", "계획 기간", "Horizon of the plan"),
    ("minor_change", "경미한 변경", "Minor change"),
    ("programme_ratio", "자치구 협력사업 분담률", "Ratio of a district programme"),
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
# Phases

#: The schemes that a project's phases can follow (domain file, plan law).
PHASE_SCHEME = _list(
    "phase_scheme",
    ("horizon", "단기·중기·장기", "Short, medium and long term"),
    ("stage", "1·2·3단계", "Stages 1, 2, 3"),
    ("life_cycle", "사업 생애주기", "Life cycle"),
)
PHASE_STEP = _list(
    "phase_step",
    ("short_term", "단기", "Short term"),
    ("medium_term", "중기", "Medium term"),
    ("long_term", "장기", "Long term"),
    ("stage_1", "1단계", "Stage 1"),
    ("stage_2", "2단계", "Stage 2"),
    ("stage_3", "3단계", "Stage 3"),
    ("concept", "기본구상", "Concept"),
    ("basic_plan", "기본계획", "Basic plan"),
    ("detailed_design", "실시설계", "Detailed design"),
    ("construction_start", "착공", "Start of construction"),
    ("completion", "준공", "Completion"),
    ("operation", "운영", "Operation"),
)
#: Which steps belong to which scheme, in their order.
STEPS_OF_SCHEME: dict[str, tuple[str, ...]] = {
    "horizon": ("short_term", "medium_term", "long_term"),
    "stage": ("stage_1", "stage_2", "stage_3"),
    "life_cycle": (
        "concept",
        "basic_plan",
        "detailed_design",
        "construction_start",
        "completion",
        "operation",
    ),
}
DEPENDENCY_KIND = _list(
    "dependency_kind",
    ("finish_start", "끝난 뒤 시작", "Starts after the other ends"),
    ("start_start", "함께 시작", "Starts after the other starts"),
    ("finish_finish", "함께 종료", "Ends after the other ends"),
)
TARGET_STATE = _list(
    "target_state",
    ("open", "진행 중", "Open"),
    ("reached", "달성", "Reached"),
    ("missed", "미달성", "Missed"),
    ("dropped", "취소", "Dropped"),
)

# What surrounds a project

#: States of a legal dependency (domain file, plan law).
LEGAL_STATE = _list(
    "legal_state",
    ("not_needed", "해당 없음", "Not needed"),
    ("identified", "확인됨", "Identified"),
    ("amendment_pending", "개정 추진 중", "Amendment pending"),
    ("promulgated", "공포", "Promulgated"),
    ("in_force", "시행", "In force"),
    ("exception_applied", "특례 신청", "Exception applied for"),
    ("exception_granted", "특례 승인", "Exception granted"),
    ("expired", "특례 만료", "Exception expired"),
    ("blocked", "추진 불가", "Blocked"),
)
DIRECTION = _list(
    "direction",
    ("up", "증가", "More is better"),
    ("down", "감소", "Less is better"),
)
CENTRE_STATE = _list(
    "centre_state",
    ("operating", "운영 중", "Operating"),
    ("planned", "계획", "Planned"),
    ("closed", "종료", "Closed"),
)
#: What a local innovation support centre does (the brief; Boston and 22@ as its examples).
CENTRE_FUNCTION = _list(
    "centre_function",
    ("talent", "인재 양성", "Talent"),
    ("startup_support", "창업 지원", "Start-up support"),
    ("research_exchange", "연구 교류", "Research exchange"),
    ("investor_links", "투자 연계", "Investor links"),
    ("branding", "홍보·브랜딩", "Branding"),
    ("education_links", "교육기관 연계", "Education links"),
    ("local_organisation", "지역 조직화", "Local organisation"),
)
PROGRAMME_STATE = _list(
    "programme_state",
    ("proposed", "제안", "Proposed"),
    ("agreed", "협약", "Agreed"),
    ("running", "추진 중", "Running"),
    ("ended", "종료", "Ended"),
)
REVIEW_DECISION = _list(
    "review_decision",
    ("keep", "유지", "Keep as planned"),
    ("adapt", "변경 반영", "Adapt"),
    ("replace", "대체", "Replace the technology"),
    ("stop", "중단", "Stop"),
)
REVIEW_KIND = _list(
    "review_kind",
    ("mid_term_plan", "중기지방재정계획 반영", "Entry in the mid-term fiscal plan"),
    ("feasibility_study", "타당성 조사", "Feasibility study"),
    ("investment_review", "투자심사", "Investment review"),
)
REVIEW_BODY = _list(
    "review_body",
    ("self_review", "자체심사", "Own review"),
    ("mayor_review", "시장 심사", "Review by the mayor"),
    ("ministry_review", "행정안전부 심사", "Review by the Ministry of the Interior and Safety"),
    ("study_institute", "타당성 조사 전문기관", "Institute for feasibility studies"),
)
#: Results of an investment review; the last two forbid budgeting (지방재정법 제37조).
REVIEW_RESULT = _list(
    "review_result",
    ("proper", "적정", "Proper"),
    ("conditional", "조건부 추진", "Conditional"),
    ("reconsider", "재검토", "Reconsider"),
    ("improper", "부적정", "Improper"),
)
REVIEW_STATE = _list(
    "review_state",
    ("needed", "필요", "Needed"),
    ("requested", "의뢰", "Requested"),
    ("decided", "결정", "Decided"),
    ("exempt", "면제", "Exempt"),
)

# What is written down about the plan

#: What a target of money can be set for.
TARGET_SCOPE = _list(
    "target_scope",
    ("plan", "계획 전체", "Whole plan"),
    ("project", "사업", "Project"),
    ("phase", "단계", "Phase"),
    ("hub", "혁신거점", "Hub"),
    ("district", "자치구", "District"),
    ("department", "부서", "Department"),
)
LOG_ACTION = _list(
    "log_action",
    ("insert", "추가", "Added"),
    ("update", "변경", "Changed"),
    ("delete", "삭제", "Deleted"),
)
#: What was done when the plugin itself changed rows; other programs leave it open.
LOG_STEP = _list(
    "log_step",
    ("assign", "필지 연결", "Parcels attached"),
    ("detach", "필지 해제", "Parcels detached"),
    ("allocate", "재원 배분", "Money spread"),
    ("save", "편집 저장", "Edits saved"),
    ("save_layer", "QGIS에서 저장", "Saved in QGIS"),
    ("carry", "필지 승계", "Parcels carried over"),
    ("import", "가져오기", "Import"),
    ("adopt", "시나리오 채택", "Scenario adopted"),
    ("council", "시의회 보고 기록", "Council meeting recorded"),
    ("scenario", "시나리오 관리", "Scenarios kept"),
    ("repair", "집계 바로잡음", "Totals put right"),
    ("book", "도면집 관리", "Council books kept"),
)
SCENARIO_STATE = _list(
    "scenario_state",
    ("open", "검토 중", "Open"),
    ("adopted", "채택", "Adopted"),
    ("dropped", "폐기", "Dropped"),
)

# Council books

SHEET_KIND = _list(
    "sheet_kind",
    ("cover", "표지", "Cover"),
    ("map", "도면", "Map"),
    ("facts", "사업 현황", "Facts sheet"),
    ("maps", "단계별 도면", "Maps side by side"),
    ("text", "글과 표", "Text and tables"),
)
PAPER = _list(
    "paper",
    ("A4", "A4(210×297mm)", "A4 (210 × 297 mm)"),
    ("A3", "A3(297×420mm)", "A3 (297 × 420 mm)"),
    ("A1", "A1(594×841mm)", "A1 (594 × 841 mm)"),
)
