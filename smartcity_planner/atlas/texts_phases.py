"""Words of the phases sheet, in Korean and English."""

from __future__ import annotations

PAIRS: dict[str, tuple[str, str]] = {
    "phases_title": ("{name} 단계별 추진도", "{name}: the phases side by side"),
    "phases_table": ("단계별 추진계획", "The phases"),
    "phase_name": ("단계", "Phase"),
    "phase_period": ("기간", "Period"),
    "phase_parcels": ("필지", "Parcels"),
    "phase_money": ("투자", "Investment"),
    "phase_map_note": ("{period} · {parcels}필지", "{period} · {parcels} parcels"),
    "phase_others": ("다른 단계의 필지", "Parcels of other phases"),
    "phase_all": ("전체 단계", "All phases"),
    "phase_own": ("이 단계의 필지", "Parcels of this phase"),
    "one_scale": ("모든 지도의 축척 1:{scale}", "All maps 1:{scale}"),
}
