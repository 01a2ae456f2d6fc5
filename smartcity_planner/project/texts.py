"""Words of a built project in both languages.

A project is built in a language of its choice, which need not be that of the window; so
these are not left to the window's translator. Labels of tables, columns and codes come from
the domain; here is only what QGIS's layer tree, themes, legends and forms need besides.
"""

from __future__ import annotations

from types import MappingProxyType

_TEXTS = MappingProxyType(
    {
        # groups
        "group.plan": ("계획", "Plan"),
        "group.areas": ("공간", "Sites and zones"),
        "group.boundaries": ("거점·경계", "Hubs and boundaries"),
        "group.tables": ("표", "Tables"),
        "group.imports": ("가져오기", "Imports"),
        # map themes
        "theme.overview": ("종합", "Overview"),
        "theme.hubs": ("혁신거점", "Innovation hubs"),
        "theme.zones": ("도시재생 구역", "Regeneration zones"),
        "theme.infrastructure": ("기반시설", "Infrastructure"),
        "theme.phases": ("단계별 필지", "Parcels by phase"),
        "theme.funding": ("재원별 필지", "Parcels by funding source"),
        # styles
        "style.outline": ("윤곽", "Outline"),
        # legend
        "legend.unknown": ("분류 없음", "Not classified"),
        "legend.phase": ("{seq}단계", "Phase {seq}"),
        "legend.later_phases": ("{seq}단계 이후", "Phase {seq} and later"),
        "legend.source.central": ("국비가 가장 큼", "Mostly central government"),
        "legend.source.city": ("시비가 가장 큼", "Mostly Seoul (city)"),
        "legend.source.district": ("구비가 가장 큼", "Mostly district"),
        "legend.source.other": ("기타 재원이 가장 큼", "Mostly other sources"),
        "legend.legal_dong_position": ("참고 위치(법정동 기준)", "Reference position (legal dong)"),
        # bookmarks
        "bookmark.city": ("서울 전체", "All of Seoul"),
        "bookmark.group": ("혁신거점", "Innovation hubs"),
        # forms
        "form.basics": ("기본 정보", "Basics"),
        "form.schedule": ("일정·목표", "Dates and target"),
        "form.notes": ("비고·출처", "Notes and source"),
        "form.phases": ("단계", "Phases"),
        "form.partners": ("협조 부서", "Partner departments"),
        "form.places": ("거점·구역·시설", "What lies here"),
        "form.parcels": ("필지", "Parcels"),
        "form.money": ("재원", "Money"),
        "form.required": ("{label}: 반드시 입력해야 합니다.", "{label}: a value is required."),
        "form.pnu": (
            "PNU는 서울(11)로 시작하는 19자리 숫자입니다.",
            "A PNU has 19 digits and begins with 11 (Seoul).",
        ),
        "form.not_negative": (
            "{label}: 0 이상의 정수(원)로 입력하십시오.",
            "{label}: enter whole won, not below 0.",
        ),
        "form.order": (
            "{label}: 끝이 시작보다 빠를 수 없습니다.",
            "{label}: the end cannot be before the start.",
        ),
        "form.share": (
            "{label}: 0보다 크고 1 이하여야 합니다.",
            "{label}: above 0 and at most 1.",
        ),
        # map tips
        "tip.example": ("예시 금액 포함", "includes example money"),
        "tip.won": ("원", "won"),
        # metadata
        "metadata.abstract": (
            "서울시 스마트도시·도시재생 계획: 혁신거점, 도시재생 구역, 기반시설, 사업·단계별 "
            "필지와 재원. {title}, {start}–{end}.",
            "Plan of Seoul's smart city and urban regeneration: hubs, zones, infrastructure, "
            "projects, and parcels with phases and funding. {title}, {start}–{end}.",
        ),
        "metadata.as_of": ("기준일 {date}", "as of {date}"),
        "metadata.reference": (
            "참고 범위(법정동 기준)를 포함하며 고시 경계가 아닙니다.",
            "Holds reference extents made of legal dongs, not notified boundaries.",
        ),
        "colour.hub": ("혁신거점: {name}", "Hub: {name}"),
        "colour.source": ("재원: {name}", "Source: {name}"),
        "colour.phase": ("{seq}단계", "Phase {seq}"),
    }
)


def text(key: str, language: str, **values: object) -> str:
    """Return the words called `key` in `language` ("ko" or "en"); KeyError where unknown."""
    found = _TEXTS[key][0 if language == "ko" else 1]
    return found.format(**values) if values else found
