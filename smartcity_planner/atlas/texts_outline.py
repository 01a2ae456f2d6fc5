"""Words of the outline and the pages of text, in Korean and English."""

from __future__ import annotations

PAIRS: dict[str, tuple[str, str]] = {
    # parts and titles
    "part_general": ("일반현황", "General status"),
    "part_goals": ("정책비전·목표", "Vision and goals"),
    "part_projects": ("주요추진업무", "Main projects"),
    "part_annex": ("부록", "Annex"),
    "chapter_hub": ("혁신거점", "Innovation hubs"),
    "chapter_elsewhere": ("혁신거점 밖의 사업", "Projects outside the hubs"),
    "chapter_district": ("자치구별 투자", "Investment by district"),
    "chapter_project": ("사업", "Projects"),
    "chapter_phase": ("단계", "Phases"),
    "contents_title": ("차례", "Contents"),
    "goals_title": ("정책비전과 목표", "Vision and goals"),
    "budget_title": ("세부사업별 예산현황", "Budget by project and phase"),
    "index_title": ("도엽 색인", "Index of sheets"),
    "sources_title": ("자료 출처와 기준일", "Sources and dates of the data"),
    "facts_title": ("{name} 추진현황", "{name}: status"),
    "changes_title": ("{name} 지난 의회 이후 변경", "{name}: changes since the last council"),
    # cover
    "cover_scope_district": ("{name}편", "Book of {name}"),
    "cover_scope_hub": ("{name} 혁신거점편", "Book of the hub {name}"),
    "cover_scope_department": ("{name} 소관편", "Book of the department {name}"),
    "cover_holds": ("수록: {parts}", "In this book: {parts}"),
    "cover_money": ("총사업비", "Total investment"),
    "cover_projects": ("사업", "Projects"),
    "cover_projects_value": (
        "{projects}개 사업 · {phases}개 단계",
        "{projects}, in {phases} phases",
    ),
    "cover_before": ("기투자", "Before"),
    "cover_within": ("계획기간 투자", "In the plan period"),
    "cover_after": ("향후", "Later"),
    "cover_part": ("{figure}{unit} ({years})", "{figure} {unit} ({years})"),
    "cover_period": ("계획기간", "Plan period"),
    "cover_period_value": ("{start}~{end}년", "{start}–{end}"),
    # goals
    "goals_table": ("목표별 사업과 투자", "Projects and investment by goal"),
    "goals_goal": ("목표", "Goal"),
    "goals_projects": ("사업 수", "Projects"),
    "goals_money": ("투자", "Investment"),
    "goals_exact": ("투자(원)", "Investment (won)"),
    "goals_none": ("목표를 정하지 않은 사업", "Projects without a goal"),
    "goals_sum": ("계", "Total"),
    "goals_percent": ("비중", "Part"),
    "goals_note": (
        "사업은 성과지표가 가리키는 목표에 셈하였습니다.",
        "A project counts under the goal that its indicators name.",
    ),
    "goals_origin": ("목표 출처: {sources}", "Goals from: {sources}"),
    "goals_twice": (
        "여러 목표에 걸친 사업은 각 목표에 모두 셈하여, 목표별 금액의 합이 계보다 큽니다.",
        "A project with several goals counts under each, so the goals add up to more than the "
        "total.",
    ),
    "goals_indicators": ("성과지표와 목표값", "Indicators and their targets"),
    "goals_indicators_more": (
        "성과지표와 목표값(계속)",
        "Indicators and their targets (continued)",
    ),
    "indicator": ("성과지표", "Indicator"),
    "indicator_project": ("사업", "Project"),
    "indicator_unit": ("단위", "Unit"),
    "indicator_baseline": ("기준값(연도)", "Baseline (year)"),
    "indicator_targets": ("단계별 목표값", "Targets by phase"),
    "indicator_target_at": ("{seq}단계 {value}", "phase {seq}: {value}"),
    "indicator_actual": ("실적(연도)", "Actual (year)"),
    "indicator_basis": ("근거", "Basis"),
    "indicator_none": ("등록된 성과지표가 없습니다.", "No indicators are recorded."),
    # budget
    "budget_name": ("분야 / 사업 / 단계", "Field / project / phase"),
    "budget_exact": ("총사업비(원)", "Total (won)"),
    "budget_total": ("총사업비", "Total"),
    "budget_all": ("총계", "Grand total"),
    "budget_in": ("앞쪽에서 이월", "Brought forward"),
    "budget_out": ("다음 쪽으로 이월", "Carried forward"),
    "budget_more": ("{name} (앞쪽에서 계속)", "{name} (continued)"),
    "budget_heading": ("연차별·재원별 투자계획", "Investment by year and by source"),
    "budget_note": (
        "이월 금액은 그 쪽까지의 단계별 금액을 더한 것입니다.",
        "Amounts carried are the sum of the phases up to that page.",
    ),
    "budget_example": ("‘*’는 예시 금액이 들어 있는 단계", "* holds example money"),
    # index
    "index_map": ("도엽 배치도", "Where the sheets lie"),
    "index_table": ("도엽 목록", "List of sheets"),
    "index_more": ("도엽 목록(계속)", "List of sheets (continued)"),
    "index_sheet": ("도엽", "Sheet"),
    "index_name": ("도면명", "Title"),
    "index_scale": ("축척", "Scale"),
    "index_page": ("쪽", "Page"),
    "index_others": ("{first} 외 {n}", "{first} and {n} more"),
    "index_note": (
        "테두리는 각 도엽의 지도가 나타내는 범위, 숫자는 쪽 번호입니다. "
        "시 전역 도면은 표에만 있습니다.",
        "Frames show what each sheet's map covers; numbers are pages. Maps of the whole city are "
        "in the table only.",
    ),
    "index_left_out": (
        "수가 많은 도엽({kinds})도 표에만 있습니다.",
        "So are sheets that are too many to draw ({kinds}).",
    ),
    # sources
    "data_table": ("자료별 기준일", "The data and their dates"),
    "data_name": ("자료", "Data"),
    "data_rows": ("건수", "Rows"),
    "data_dates": ("기준일", "As of"),
    "data_sources": ("출처", "Sources"),
    "sources_table": ("출처 목록", "List of sources"),
    "sources_more": ("출처 목록(계속)", "List of sources (continued)"),
    "source_number": ("번호", "No."),
    "source_title": ("제목", "Title"),
    "source_publisher": ("발행", "Publisher"),
    "source_as_of": ("기준일", "As of"),
    "source_licence": ("이용 조건", "Licence"),
    "source_confidence": ("신뢰 수준", "Confidence"),
    "sources_note": (
        "‘언론 보도’와 ‘일반 지식(미확인)’은 공식 확인 전의 내용이며, "
        "‘예시(가상)’는 인용할 수 없습니다.",
        "Press reports and general knowledge are not officially confirmed; synthetic examples must "
        "not be quoted.",
    ),
}
