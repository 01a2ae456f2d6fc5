"""What a book says about whom it is for, in Korean and English."""

from __future__ import annotations

PAIRS: dict[str, tuple[str, str]] = {
    "scope_city": ("서울특별시", "Seoul"),
    "book_city": ("서울특별시 도면집", "Council book of Seoul"),
    "book_of": ("{name} 도면집", "Council book: {name}"),
}
