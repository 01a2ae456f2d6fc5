"""A shapefile is several files: which are there, are they whole, and what do they declare?"""

from __future__ import annotations

from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, PlanError
from smartcity_planner.intake import dbf, encoding, prepare
from smartcity_planner.intake.encoding import Encoding


def with_index(path: Path, folder: Path) -> tuple[Path, list[PlanError]]:
    """Return a shapefile that has its .shx: itself, or a temporary copy with a new one."""
    index = beside(path, ".shx")
    if index is not None and index.stat().st_size >= 100:
        return path, []
    _require_whole(path)
    parts = [beside(path, suffix) for suffix in (".dbf", ".prj", ".cpg")]
    copy = prepare.with_new_index(path, [part for part in parts if part], folder)
    if copy is None:
        raise _incomplete(path, ".shx")
    note = PlanError(
        QT_TRANSLATE_NOOP(
            "Intake",
            "{path} came without its part .shx (the index of the shapes); it was made anew. "
            "Check that all rows are there.",
        ),
        "Intake",
        path=path,
    )
    return copy, [note]


def _require_whole(path: Path) -> None:
    """Raise BadInput where a .shp is shorter than its header says."""
    promised, present = prepare.shp_size(path)
    if present < promised:
        raise _bad(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is cut short: it should have {promised} bytes, but has {present}. Ask "
                "the sender for the file again.",
            ),
            path,
            promised=f"{promised:,}",
            present=f"{present:,}",
        )


def beside(path: Path, suffix: str) -> Path | None:
    """Return the file of the same name with another suffix, whatever its case."""
    wanted = (path.stem + suffix).lower()
    return next((near for near in path.parent.iterdir() if near.name.lower() == wanted), None)


def encoding_of(path: Path, given: str | None) -> Encoding:
    """Return the encoding of a .shp or .dbf; BadInput where a part is missing or cut short."""
    if path.suffix.lower() == ".shp":
        _require_whole(path)
        table = _part(path, ".dbf")
    else:
        table = path
    content = dbf.read(table)
    if content is None or content.present < content.promised:
        raise _bad(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is cut short: it should hold {promised} rows, but {present} are there. "
                "Ask the sender for the file again.",
            ),
            table,
            promised=content.promised if content else "?",
            present=content.present if content else 0,
        )
    return encoding.decide(content.texts, given, _cpg(path))


def _part(path: Path, suffix: str) -> Path:
    part = beside(path, suffix)
    if part is None or part.stat().st_size == 0:
        raise _incomplete(path, suffix)
    return part


def _incomplete(path: Path, suffix: str) -> BadInput:
    return _bad(
        QT_TRANSLATE_NOOP(
            "Intake",
            "{path} is not complete: its part {suffix} is missing or empty. A "
            "shapefile is several files; ask the sender for all of them.",
        ),
        path,
        suffix=suffix,
    )


def _cpg(path: Path) -> str | None:
    """Return what the .cpg beside a shapefile says, if it is an encoding at all."""
    file = beside(path, ".cpg")
    if file is None:
        return None
    name = file.read_bytes()[:40].decode("ascii", "ignore").strip()
    return name if name and encoding.canonical(name) else None


def _bad(text: str, path: Path, **values: object) -> BadInput:
    return BadInput(text, "Intake", path=path, **values)
