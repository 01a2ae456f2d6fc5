"""What a workbook itself says, in Korean and English.

Like a book's, its language is chosen per export and may differ from the user interface's, so its
words stand here in pairs and do not pass through Qt's translation.
"""

from __future__ import annotations

_PAIRS: dict[str, tuple[str, str]] = {
    # titles
    "title": ("재원별·연차별 투자계획", "Investment by source and year"),
    "by_plan": ("계획 전체", "whole plan"),
    "by_project": ("사업별", "by project"),
    "by_phase": ("단계별", "by phase"),
    "by_hub": ("혁신거점별", "by innovation hub"),
    "by_district": ("자치구별", "by district"),
    "by_department": ("주관 부서별", "by lead department"),
    "plan_total": ("계획 전체", "Whole plan"),
    # the table
    "overview_sheet": ("총괄표", "Overview"),
    "notes_sheet": ("출처·비고", "Sources and notes"),
    "plan": ("구분", "Part"),
    "project": ("사업", "Project"),
    "phase": ("단계", "Phase"),
    "hub": ("혁신거점", "Innovation hub"),
    "district": ("자치구", "District"),
    "department": ("주관 부서", "Lead department"),
    "source": ("재원", "Source"),
    "total": ("계", "Total"),
    "others": ("민간·기타", "Private and other"),
    "whole": ("총사업비", "Total cost"),
    "before": ("기투자", "Spent before"),
    "after": ("향후", "Later"),
    "until": ("~{year}", "to {year}"),
    "from": ("{year}~", "from {year}"),
    "unit": ("(단위: {unit})", "(unit: {unit})"),
    "exact": ("합계(원)", "Total (won)"),
    "unplaced": ("장소 미지정", "Not placed"),
    "no_hub": ("혁신거점 없음", "No hub"),
    "no_department": ("주관 부서 미지정", "No lead department"),
    "scenario": ("시나리오: {name}", "Scenario: {name}"),
    "as_of": ("작성일 {date}", "Made on {date}"),
    # remarks
    "example": ("예시", "Example"),
    "example_remark": (
        "갈색 기울임 금액에는 예시가 들어 있습니다. 공식 금액으로 인용할 수 없습니다.",
        "Money in brown italics includes examples. Do not quote it as official.",
    ),
    "rounded_remark": (
        "표에는 반올림하여 보이지만 칸에는 정확한 금액이 들어 있습니다.",
        "Figures are shown rounded; the cells hold the exact amounts.",
    ),
    "unplaced_remark": (
        "장소 미지정: 필지에 배분되지 않아 어느 자치구에도 속하지 않는 금액입니다.",
        "Not placed: money not spread over parcels, which belongs to no district.",
    ),
    # notes
    "notes_title": ("출처와 비고", "Sources and notes"),
    "about": ("이 자료", "This workbook"),
    "plan_title": ("계획명", "Plan"),
    "authority": ("수립 기관", "Authority"),
    "security": ("공개등급", "Class"),
    "public": ("공개", "Public"),
    "restricted": ("공개제한", "Restricted"),
    "closed": ("비공개", "Not public"),
    "scenario_name": ("시나리오", "Scenario"),
    "made_on": ("작성일", "Made on"),
    "data_date": ("자료 기준일", "Data as of"),
    "boundaries": ("자치구 경계 {date}", "District boundaries {date}"),
    "unit_name": ("단위", "Unit"),
    "years": ("연도 칸", "Year columns"),
    "years_are": (
        "기투자 {until}년까지, 연차별 {first}~{last}년, 향후 {later}년부터",
        "Before: to {until}; by year: {first} to {last}; later: from {later}",
    ),
    "ledger_rows": ("원장 행 수", "Rows of the ledger"),
    "without_money": ("배정된 금액이 없는 {kind}", "{kind} without money"),
    "too_many": (
        "{kind} {count}개는 시트를 따로 만들지 않고 총괄표에만 실었습니다.",
        "{kind}: {count} are too many for sheets of their own; they stand in the overview.",
    ),
    "check": ("검산", "Check"),
    "check_overview": ("총괄표의 계", "Total of the overview"),
    "check_sheets": ("각 시트 계의 합", "Sum over the sheets"),
    "check_ledger": ("재원 원장의 합계", "Total of the ledger"),
    "check_difference": ("차이", "Difference"),
    "won": ("원", "won"),
    "basis": ("금액의 근거", "Basis of the figures"),
    "amount": ("금액(원)", "Amount (won)"),
    "sources": ("출처", "Sources"),
    "source_title": ("제목", "Title"),
    "publisher": ("발행", "Publisher"),
    "source_date": ("기준일", "As of"),
    "confidence": ("신뢰 수준", "Confidence"),
    "licence": ("이용 조건", "Licence"),
    "no_sources": ("금액에 적힌 출처가 없습니다.", "The figures name no source."),
    # columns of the CSV files
    "csv_key": ("식별자", "Identifier"),
    "csv_year": ("회계연도", "Fiscal year"),
    "csv_basis": ("근거", "Basis"),
}


class Texts:
    """The words of a workbook in one language ("ko" or "en")."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._index = 0 if language == "ko" else 1

    def __call__(self, key: str, **values: object) -> str:
        """Return the text called `key`, with `{places}` filled in."""
        text = _PAIRS[key][self._index]
        return text.format(**values) if values else text

    def name(self, korean: str | None, english: str | None) -> str:
        """Return the name in the workbook's language; Korean where there is no English one."""
        return (korean or "") if self._index == 0 else (english or korean or "")
