"""What a worker needs to know of an edition, as one file in a private folder.

A pickle, written and read by the same version of the plugin within one export: pages and facts
are plain dataclasses; geometries go as WKB.
"""

from __future__ import annotations

import copyreg
import io
import pickle  # nosec B403 - read back only from the private folder that this session made
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import QLocale

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering.snapshot import PlanCopy


def write(edition: Edition, wanted: Iterable[Page], path: Path) -> None:
    """Write the edition and the facts of the `wanted` pages, as far as they are known."""
    facts = edition.keep.get("facts")
    known = facts if isinstance(facts, dict) else {}
    parts = {
        "plan": str(edition.store.path),
        "book": edition.book,
        "family": edition.family,
        "made": edition.made,
        "imprint": edition.imprint,
        "pages": edition.pages,
        "wanted": list(wanted),
        "locale": QLocale().name(),
    }
    said = {page.id: known[page.id] for page in parts["wanted"] if page.id in known}
    try:
        facts_part = _pickled(said)
    except Exception:  # what cannot travel is read again there
        facts_part = _pickled({})
    path.write_bytes(_pickled(parts) + facts_part)


def read(path: Path) -> tuple[Edition, list[Page], str]:
    """Return the edition, its wanted pages and the locale of the session that wrote them."""
    file = io.BytesIO(path.read_bytes())
    parts: dict[str, Any] = pickle.load(file)  # nosec B301 - see above
    edition = Edition(
        PlanCopy(Path(parts["plan"])),
        parts["book"],
        parts["family"],
        parts["made"],
        parts["imprint"],
        parts["pages"],
    )
    edition.keep["facts"] = pickle.load(file)  # nosec B301
    return edition, parts["wanted"], parts["locale"]


def _geometry(wkb: bytes) -> QgsGeometry:
    made = QgsGeometry()
    if wkb:
        made.fromWkb(wkb)
    return made


def _of_geometry(geometry: QgsGeometry) -> tuple[Any, ...]:
    return _geometry, (bytes(geometry.asWkb()) if not geometry.isNull() else b"",)


def _of_rectangle(box: QgsRectangle) -> tuple[Any, ...]:
    return QgsRectangle, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def _pickled(value: object) -> bytes:
    file = io.BytesIO()
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {
        **copyreg.dispatch_table,
        QgsGeometry: _of_geometry,
        QgsRectangle: _of_rectangle,
    }
    pickler.dump(value)
    return file.getvalue()
