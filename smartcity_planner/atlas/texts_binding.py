"""What binding says in a book: the list of changed pages, the names of layers."""

from __future__ import annotations

PAIRS: dict[str, tuple[str, str]] = {
    "changed_title": ("바뀐 쪽 목록", "List of changed pages"),
    "changed_subtitle": (
        "이전 책 {old} → 이 책 {new}",
        "Earlier book {old} → this book {new}",
    ),
    "changed_book": ("{title} (바뀐 쪽)", "{title} (changed pages)"),
    "changed_label": ("변경 {n}", "Changes {n}"),
    "changed_counts": (
        "새 쪽 {new} · 바뀐 쪽 {changed} · 빠진 쪽 {gone} · 그대로인 쪽 {same}"
        " (이 중 쪽 번호만 바뀜 {moved})",
        "New {new} · changed {changed} · gone {gone} · unchanged {same}"
        " (of these, only the page number differs: {moved})",
    ),
    "changed_none": (
        "이전 책과 다른 쪽이 없습니다.",
        "No page differs from the earlier book.",
    ),
    "changed_note": (
        "쪽 번호는 전체 책의 번호입니다. 이전 책에서 해당 쪽을 빼고 이 쪽을 끼우십시오.",
        "Page numbers are those of the whole book: take the page out of the earlier book and put "
        "this one in.",
    ),
    "changed_moved": (
        "내용은 그대로이고 쪽 번호만 바뀐 쪽: {pages}",
        "Unchanged pages whose number alone differs: {pages}",
    ),
    "changed_kind": ("구분", "Change"),
    "changed_sheet": ("도엽번호", "Sheet no."),
    "changed_name": ("도면명", "Sheet"),
    "changed_id": ("식별자", "Identifier"),
    "changed_old": ("이전 쪽", "Old page"),
    "changed_new": ("새 쪽 번호", "New page"),
    "change_new": ("추가", "New"),
    "change_changed": ("변경", "Changed"),
    "change_gone": ("삭제", "Gone"),
    # names of what QGIS makes a layer of, beside the plan's own
    "layer_main map": ("주 지도", "Main map"),
    "layer_locator": ("위치도", "Location"),
    "layer_detail map": ("필지 확대도", "Parcels in detail"),
    "layer_index map": ("색인도", "Index map"),
    "layer_map": ("지도", "Map"),
    "layer_Overview": ("이 면의 범위", "Extent of this page"),
    "layer_Grid": ("좌표 격자", "Graticule"),
    "layer_rest": ("{name}: 그 밖", "{name}: other"),
}
