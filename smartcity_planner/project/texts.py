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
        "group.projects": ("사업 관리", "Projects and what surrounds them"),
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
        "form.projects": ("사업", "Projects"),
        "form.departments": ("주관·협조 부서", "Departments"),
        "form.laws": ("법·제도", "Laws"),
        "form.reviews": ("심사", "Reviews"),
        "form.technology": ("기술 점검", "Technology reviews"),
        "form.indicators": ("성과지표", "Indicators"),
        "form.indicator_targets": ("단계별 목표", "Targets by phase"),
        "form.actuals": ("연도별 실적", "Actuals by year"),
        "form.districts": ("참여 자치구", "Districts taking part"),
        "form.targets": ("목표", "Targets"),
        "form.before": ("선행 단계", "Phases before"),
        "form.centres": ("혁신지원센터", "Support centres"),
        "form.functions": ("기능", "Functions"),
        "form.gap": ("지원체계 공백", "Support gap"),
        "form.exception": ("특례", "Exception"),
        "form.brief": ("브리프의 서술", "What the brief says"),
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
        "form.share_hint": (" (1 = 100 %)", " (1 = 100 %)"),
        "form.zero_or_more": (
            "{label}: 0 이상으로 입력하십시오.",
            "{label}: enter 0 or more.",
        ),
        "form.percent": (
            "{label}: 0 이상 100 이하로 입력하십시오.",
            "{label}: from 0 to 100.",
        ),
        "form.other_phase": (
            "{label}: 단계가 자기 자신을 앞설 수 없습니다. 다른 단계를 선택하십시오.",
            "{label}: a phase cannot come before itself. Choose another phase.",
        ),
        "form.scope": (
            "{label}: 대상이 계획 전체이면 비워 두고, 그 밖에는 하나를 선택하십시오.",
            "{label}: leave it empty for the whole plan, else choose one.",
        ),
        "form.step": (
            "{label}: 단계 구분에 속한 단계를 선택하십시오.",
            "{label}: choose a step of the phase's scheme.",
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
