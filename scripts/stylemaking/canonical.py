"""The same style gives the same bytes: random ids and hash order are taken out of the XML."""

from __future__ import annotations

import re
import uuid
import xml.etree.ElementTree as ElementTree

_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
_ID = re.compile(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")
_SPACE = uuid.UUID("5a0f3d5e-6f7b-5c43-9d0c-6a3c1c1d2e11")


def _sort(root: ElementTree.Element) -> None:
    """Sort all attributes, also those of a symbol that stands as text in an attribute."""
    for element in root.iter():
        for key, value in element.attrib.items():
            if value.startswith("<symbol "):
                inner = ElementTree.fromstring(value)
                _sort(inner)
                element.set(key, ElementTree.tostring(inner, encoding="unicode"))
        element.attrib = dict(sorted(element.attrib.items()))


def canonical(text: str, name: str) -> str:
    """Return the style's XML with stable ids, sorted attributes and even indentation."""
    root = ElementTree.fromstring(text)
    root.set("version", "3.40")
    _sort(root)
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    known: dict[str, str] = {}

    def stable(found: re.Match[str]) -> str:
        number = len(known)
        made = "{" + str(uuid.uuid5(_SPACE, f"{name}/{number}")) + "}"
        return known.setdefault(found.group(0), made)

    return _DOCTYPE + _ID.sub(stable, body) + "\n"
