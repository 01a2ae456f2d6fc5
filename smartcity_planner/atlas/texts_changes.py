"""Words of the sheet of changes since the last council meeting, in Korean and English."""

from __future__ import annotations

PAIRS: dict[str, tuple[str, str]] = {
    "changes_then_map": ("보고 당시 · {name} ({date})", "Then · {name} ({date})"),
    "changes_now_map": ("현재", "Now"),
    "changes_parcels": ("{n}필지", "{n} parcels"),
    "changes_parcels_now": (
        "{n}필지 (추가 {attached}, 제외 {detached})",
        "{n} parcels ({attached} added, {detached} taken out)",
    ),
    "changes_kept": ("변동 없는 필지", "Unchanged parcels"),
    "changes_attached": ("추가된 필지", "Parcels added"),
    "changes_detached": ("제외된 필지", "Parcels taken out"),
    "changes_money": ("투자계획의 증감", "Investment then and now"),
    "changes_corner": ("재원·연도", "Source, year"),
    "changes_by_source": ("재원별", "By source"),
    "changes_by_year": ("연차별", "By year"),
    "changes_then": ("보고 당시", "Then"),
    "changes_now": ("현재", "Now"),
    "changes_difference": ("증감", "Difference"),
    "changes_sum_then": ("보고 당시 {won}원", "Then {won} won"),
    "changes_sum_now": ("현재 {won}원", "Now {won} won"),
    "changes_sum_difference": ("증감 {won}원", "Difference {won} won"),
    "changes_phases": ("단계의 변경", "Phases that changed"),
    "changes_phase": ("변경된 단계", "Changed phase"),
    "changes_what": ("변경 내용", "What changed"),
    "changes_added": ("신설", "New"),
    "changes_removed": ("폐지", "Removed"),
    "changes_renamed": ("이름 변경(종전 ‘{old}’)", "Renamed (was “{old}”)"),
    "changes_moved": ("사업 변경(종전 ‘{old}’)", "Moved from the project “{old}”"),
    "changes_order": ("순서 {old} → {new}", "Order {old} → {new}"),
    "changes_dates": ("기간 {old} → {new}", "Dates {old} → {new}"),
    "changes_lots": (
        "필지 {old} → {new}(추가 {attached}, 제외 {detached})",
        "Parcels {old} → {new} ({attached} added, {detached} taken out)",
    ),
    "changes_spread": ("재원·연차별 금액", "Money by source and year"),
    "changes_more": ("이 밖에 변경된 단계 {n}개", "{n} more phases changed"),
    "changes_no_dates": ("미정", "no dates"),
}
