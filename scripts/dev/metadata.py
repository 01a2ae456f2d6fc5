"""What the official plugin repository asks of metadata.txt, and what this project adds."""

from __future__ import annotations

import re
from configparser import ConfigParser
from configparser import Error as ParserError
from pathlib import Path

REQUIRED = (
    "name", "qgisMinimumVersion", "description", "about", "version", "author", "email",
    "repository", "tracker", "homepage", "tags", "category", "icon", "hasProcessingProvider",
)  # fmt: skip
LINKS = ("repository", "tracker", "homepage")
CATEGORIES = ("Plugins", "Vector", "Raster", "Database", "Web", "Mesh")
LONGEST_DESCRIPTION = 255


def read(text: str) -> tuple[dict[str, str], list[str]]:
    """Return the keys of [general] and what is wrong with the file as such."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(text)
        return dict(parser["general"]), []
    except (ParserError, KeyError) as error:
        return {}, [f"metadata.txt cannot be read: {error}"]


def problems(text: str, folder: Path) -> list[str]:
    """List what the repository would object to; `folder` is the plugin's."""
    values, found = read(text)
    if not values:
        return found
    found += [f"{key} is missing or empty" for key in REQUIRED if not values.get(key, "").strip()]
    foreign = sorted({letter for letter in text if ord(letter) > 127})
    if foreign:
        found.append(f"not in plain English letters: {' '.join(foreign[:10])}")
    found += _about_forms(values)
    found += _about_content(values)
    icon = values.get("icon", "")
    if icon and not (folder / icon).is_file():
        found.append(f"icon {icon} does not exist")
    return found


def _about_forms(values: dict[str, str]) -> list[str]:
    found = []
    if not re.fullmatch(r"\d+\.\d+\.\d+", values.get("version", "")):
        found.append("version is not of the form 1.2.3")
    if values.get("qgisMinimumVersion") != "3.40":
        found.append("qgisMinimumVersion is not 3.40")
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", values.get("email", "")):
        found.append("email is no address")
    for key in LINKS:
        if not re.fullmatch(r"https://\S+", values.get(key, "")):
            found.append(f"{key} is no https address")
    if values.get("category") not in CATEGORIES:
        found.append(f"category is none of {', '.join(CATEGORIES)}")
    if values.get("hasProcessingProvider") != "yes":
        found.append("hasProcessingProvider is not yes")
    for key in ("experimental", "deprecated", "server"):
        if values.get(key, "False") not in ("True", "False"):
            found.append(f"{key} is neither True nor False")
    return found


def _about_content(values: dict[str, str]) -> list[str]:
    found = []
    description, about = values.get("description", ""), values.get("about", "")
    if "\n" in description or len(description) > LONGEST_DESCRIPTION:
        found.append(f"description is not one line of at most {LONGEST_DESCRIPTION} letters")
    for key, value in (("description", description), ("about", about)):
        if re.search(r"<[a-z/][^>]*>", value, re.IGNORECASE):
            found.append(f"{key} holds HTML")
    if "Data coverage" not in about or "Seoul" not in about:
        found.append("about does not state the data coverage (Seoul)")
    if "External dependencies" not in about:
        found.append("about does not state the external dependencies")
    tags = [tag.strip() for tag in values.get("tags", "").split(",")]
    if any(not tag or tag != tag.lower() for tag in tags) or "plugin" in tags:
        found.append("tags are not lower-case words between commas (and never 'plugin')")
    return found
