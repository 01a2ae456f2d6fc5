"""The file before it is opened: is it there, is it whole, and in what encoding is its text?"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import dbf, encoding
from smartcity_planner.intake.encoding import Encoding

TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_FOLDERS_THAT_ARE_FILES = (".gdb",)
_WHOLE = 4 << 20  # a text file up to this size is looked at as a whole (bytes)
_BLOCK = 1 << 16
_BLOCKS = 40
_BOMS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True)
class Input:
    """A file that can be opened: its path, the layer asked for, and its encoding."""

    path: Path
    layer: str | None
    encoding: Encoding

    @property
    def is_text(self) -> bool:
        """Whether it is a CSV or the like."""
        return self.path.suffix.lower() in TEXT_SUFFIXES


def inspect(source: str, given_encoding: str | None = None) -> Input:
    """Look at `source`: a path, or `path|layername=name` as QGIS writes it.

    Raises BadInput where there is no such file, it is empty, incomplete or cut short, may not
    be read, or the encoding given does not fit.
    """
    if not source.strip():
        raise BadInput(QT_TRANSLATE_NOOP("Intake", "Choose a file with parcels."), "Intake")
    try:
        return _inspect(source, given_encoding)
    except (OSError, ValueError) as error:  # ValueError: a path that no system has
        raise _bad(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} cannot be opened ({reason}). Choose a file that you may read."
            ),
            Path(source),
            reason=str(error),
        ) from error


def _inspect(source: str, given_encoding: str | None) -> Input:
    text, *options = source.split("|")
    layer = next((o[len("layername=") :] for o in options if o.startswith("layername=")), None)
    path = Path(text.strip())
    suffix = path.suffix.lower()
    if path.is_dir() and suffix not in _FOLDERS_THAT_ARE_FILES:
        raise _bad(QT_TRANSLATE_NOOP("Intake", "{path} is a folder. Choose one file in it."), path)
    if not path.exists():
        raise _bad(
            QT_TRANSLATE_NOOP("Intake", "There is no file {path}. Choose an existing file."), path
        )
    if suffix == ".zip":
        raise _bad(
            QT_TRANSLATE_NOOP("Intake", "{path} is packed. Unpack it and choose one file."), path
        )
    if path.is_file() and path.stat().st_size == 0:
        raise _bad(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} is empty (0 bytes). Ask the sender for the file again."
            ),
            path,
        )
    if suffix in (".shp", ".dbf"):
        return Input(path, layer, _of_shapefile(path, given_encoding))
    if suffix in TEXT_SUFFIXES:
        return Input(path, layer, _of_text(path, given_encoding))
    return Input(path, layer, Encoding(encoding.UTF8, "format"))


def beside(path: Path, suffix: str) -> Path | None:
    """Return the file of the same name with another suffix, whatever its case."""
    wanted = (path.stem + suffix).lower()
    return next((near for near in path.parent.iterdir() if near.name.lower() == wanted), None)


def _of_shapefile(path: Path, given: str | None) -> Encoding:
    if path.suffix.lower() == ".shp":
        _part(path, ".shx")
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
        raise _bad(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is not complete: its part {suffix} is missing or empty. A "
                "shapefile is several files; ask the sender for all of them.",
            ),
            path,
            suffix=suffix,
        )
    return part


def _cpg(path: Path) -> str | None:
    """Return what the .cpg beside a shapefile says, if it is an encoding at all."""
    file = beside(path, ".cpg")
    if file is None:
        return None
    name = file.read_bytes()[:40].decode("ascii", "ignore").strip()
    return name if name and encoding.canonical(name) else None


def _of_text(path: Path, given: str | None) -> Encoding:
    with path.open("rb") as file:
        head = file.read(4)
    declared = next((name for mark, name in _BOMS if head.startswith(mark)), None)
    if declared == "UTF-16" and not given:
        return Encoding("UTF-16", "declared", declared="UTF-16")
    return encoding.decide(_lines(path), given, declared)


def _lines(path: Path) -> Iterator[bytes]:
    """Yield lines of a text file: all of a small one, those of some blocks of a large one."""
    size = path.stat().st_size
    with path.open("rb") as file:
        if size <= _WHOLE:
            yield from file
            return
        for number in range(_BLOCKS):
            file.seek(size // _BLOCKS * number)
            if number:
                file.readline()  # the rest of a line begun before
            yield from file.readlines(_BLOCK)


def _bad(text: str, path: Path, **values: object) -> BadInput:
    return BadInput(text, "Intake", path=path, **values)
