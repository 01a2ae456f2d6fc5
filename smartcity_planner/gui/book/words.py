"""What a book's parts, chapters, extras and sheets are called in the window."""

from __future__ import annotations

from smartcity_planner.atlas.definition import Book
from smartcity_planner.i18n import translate, ui_language


def book_name(book: Book) -> str:
    """Return a book's name in the window's language."""
    korean = ui_language() == "ko"
    return (book.name_ko if korean else book.name_en) or book.name_ko or book.name_en


def scopes() -> dict[str, str]:
    """Return the headings of the list of books, by scope."""
    return {
        "city": translate("Gui", "Whole city"),
        "district": translate("Gui", "Districts"),
        "hub": translate("Gui", "Innovation hubs"),
        "department": translate("Gui", "Departments"),
    }


def parts() -> dict[str, str]:
    """Return the parts of a book (`definition.PARTS`)."""
    return {
        "cover": translate("Gui", "Cover"),
        "contents": translate("Gui", "Contents"),
        "general": translate("Gui", "General status"),
        "goals": translate("Gui", "Vision and goals"),
        "projects": translate("Gui", "Main projects"),
        "budget": translate("Gui", "Budget annex"),
        "index": translate("Gui", "Index of sheets"),
        "sources": translate("Gui", "Sources and data dates"),
    }


def chapters() -> dict[str, str]:
    """Return the chapters of the main projects (`definition.COVERAGES`)."""
    return {
        "hub": translate("Gui", "By hub"),
        "district": translate("Gui", "By district"),
        "project": translate("Gui", "By project"),
        "phase": translate("Gui", "By phase"),
    }


def extras() -> dict[str, str]:
    """Return what a book has beside the maps of its chapters (`definition.EXTRAS`)."""
    return {
        "phases": translate("Gui", "Phases side by side"),
        "facts": translate("Gui", "Who, schedule, indicators, laws, reviews"),
        "changes": translate("Gui", "Changes since the last council"),
        "elsewhere": translate("Gui", "Projects outside the hubs"),
    }


def sheets() -> dict[str, str]:
    """Return the kinds of sheets (`definition.TEMPLATES`)."""
    return {
        "cover": translate("Gui", "Cover sheet"),
        "map": translate("Gui", "Map sheet"),
        "facts": translate("Gui", "Facts sheet"),
        "maps": translate("Gui", "Sheet of several maps"),
        "text": translate("Gui", "Sheet of tables and text"),
    }


def rastering() -> dict[str, str]:
    """Return how dense maps go into the PDF (`definition.RASTERING`)."""
    return {
        "rule": translate("Gui", "Dense maps as pictures"),
        "never": translate("Gui", "Always as lines"),
        "always": translate("Gui", "Always as pictures"),
    }


def languages() -> dict[str, str]:
    """Return the languages of a book."""
    return {"ko": translate("Gui", "Korean"), "en": translate("Gui", "English")}


def slots() -> dict[str, str]:
    """Return what the book draws into the places of a template (`atlas.sheets.built_in`)."""
    return {
        "header": translate("Gui", "Heading"),
        "title block": translate("Gui", "Title block"),
        "body": translate("Gui", "Body"),
        "scale": translate("Gui", "Scale and north"),
        "maps": translate("Gui", "Maps"),
        "side": translate("Gui", "Key and figures"),
        "main map": translate("Gui", "Map"),
        "locator": translate("Gui", "Location"),
        "legend": translate("Gui", "Legend"),
        "money": translate("Gui", "Money"),
        "year chart": translate("Gui", "Chart by year"),
        "source chart": translate("Gui", "Chart by source"),
        "gantt": translate("Gui", "Schedule"),
        "organisation": translate("Gui", "Who does what"),
        "targets": translate("Gui", "Targets"),
        "indicators": translate("Gui", "Indicators"),
        "laws": translate("Gui", "Laws"),
        "reviews": translate("Gui", "Reviews"),
        "programmes": translate("Gui", "Programmes with the districts"),
        "centre": translate("Gui", "Support centre"),
        "changes": translate("Gui", "Changes"),
    }


def remaining(seconds: float) -> str:
    """Return how long something still takes."""
    if seconds < 50:
        tens = max(10, 10 * round(seconds / 10))
        return translate("Gui", "About {count} seconds left").format(count=tens)
    return translate("Gui", "About {count} minutes left").format(count=max(1, round(seconds / 60)))
