"""What a worker needs to know of an edition, as one file in a private folder.

A pickle, written and read by the same version of the plugin within one export: pages and facts
are plain dataclasses; geometries go as WKB.
"""

from __future__ import annotations

import copyreg
import io
import pickle  # nosec B403 - read back only from the private folder that this session made
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import QLocale

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering.snapshot import PlanCopy


def write(edition: Edition, path: Path) -> None:
    """Write the edition with its pages; their facts travel apart."""
    parts = {
        "plan": str(edition.store.path),
        "book": edition.book,
        "family": edition.family,
        "made": edition.made,
        "imprint": edition.imprint,
        "pages": edition.pages,
        "locale": QLocale().name(),
    }
    path.write_bytes(_pickled(parts))


def read(path: Path) -> tuple[Edition, str]:
    """Return the edition and the locale of the session that wrote it."""
    parts: dict[str, Any] = pickle.loads(path.read_bytes())  # nosec B301 - see above
    edition = Edition(
        PlanCopy(Path(parts["plan"])),
        parts["book"],
        parts["family"],
        parts["made"],
        parts["imprint"],
        parts["pages"],
    )
    return edition, parts["locale"]


def write_facts(edition: Edition, page: Page, path: Path) -> None:
    """Write what a page says, where that is known already and can travel."""
    facts = edition.keep.get("facts")
    if not isinstance(facts, dict) or page.id not in facts:
        return
    try:
        made = _pickled(facts[page.id])
    except Exception:  # it is read again there
        return
    path.write_bytes(made)


def read_facts(edition: Edition, page: Page, path: Path) -> None:
    """Let `page` say what was written for it; without that it is read anew."""
    if path.is_file():
        facts = pickle.loads(path.read_bytes())  # nosec B301 - see above
        edition.keep["facts"] = {page.id: facts}
        path.unlink()


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
