"""The file before it is opened: is it there, is it whole, and in what encoding is its text?

What OGR cannot open as it stands (a zip, a shapefile without its index, plain JSON, a layer that
QGIS filters) is made ready in a temporary folder, which goes when the `Input` goes.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, PlanError
from smartcity_planner.intake import (
    choices,
    encoding,
    prepare,
    records,
    shapefile,
    textfile,
    unpack,
)
from smartcity_planner.intake.choices import FOLDERS_THAT_ARE_FILES, SeveralLayers
from smartcity_planner.intake.encoding import Encoding
from smartcity_planner.intake.textfile import SUFFIXES as TEXT_SUFFIXES

__all__ = ["TEXT_SUFFIXES", "Input", "SeveralLayers", "inspect"]
#: In a zip these hold several layers, of which one is to be named.
_IN_ZIP = re.compile(r"/vsizip/\{?(?P<zip>.+?\.zip)\}?(?:/(?P<name>.*))?", re.IGNORECASE)
_CONTAINERS = (".gpkg", ".gdb", ".sqlite", ".kml", ".kmz", ".gml", ".xlsx", ".ods", ".dxf")


@dataclass(frozen=True)
class Input:
    """A file that can be opened: its path, the layer asked for, and its encoding.

    `path` may be a temporary copy; `source` is what the planner named, for people to read.
    `notes` tell what had to be done so that it can be opened.
    """

    path: Path
    layer: str | None
    encoding: Encoding
    source: str = ""
    notes: tuple[PlanError, ...] = ()
    is_ready: bool = False
    """Whether `path` is a copy in UTF-8, whatever the encoding of the file was."""

    @property
    def shown(self) -> Path:
        """The path that the planner named, for messages and records."""
        return _asked(self.source).path if self.source else self.path

    @property
    def is_text(self) -> bool:
        """Whether it is a CSV or the like, still in its own encoding."""
        return not self.is_ready and self.path.suffix.lower() in TEXT_SUFFIXES


@dataclass(frozen=True)
class _Asked:
    """A source taken apart: `path|layername=…|layerid=…|subset=…`."""

    source: str
    path: Path
    layers: tuple[str, ...]
    layer_id: int | None
    subset: str


def inspect(source: str, given_encoding: str | None = None) -> Input:
    """Look at `source`: a path, or `path|layername=name` as QGIS writes it.

    A folder or zip with one layer stands for that layer. Raises BadInput where there is no such
    file, it is empty, incomplete or cut short, may not be read, or the encoding given does not
    fit; SeveralLayers where one is to be chosen.
    """
    if not source.strip():
        raise BadInput(QT_TRANSLATE_NOOP("Intake", "Choose a file."), "Intake")
    folder, kept = None, False
    try:
        folder = Path(tempfile.mkdtemp(prefix="smartcity-"))
        found = _inspect(_asked(source), given_encoding, folder)
        kept = any(folder.iterdir())
        if kept:
            weakref.finalize(found, shutil.rmtree, folder, ignore_errors=True)
        return found
    except (OSError, ValueError) as error:  # ValueError: a path that no system has
        raise _bad(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} cannot be opened ({reason}). Choose a file that you may read."
            ),
            Path(source),
            reason=str(error),
        ) from error
    finally:
        if folder is not None and not kept:
            shutil.rmtree(folder, ignore_errors=True)


def _asked(source: str) -> _Asked:
    text, *options = source.split("|")
    layers = tuple(o[len("layername=") :] for o in options if o.startswith("layername="))
    number = next((o[len("layerid=") :] for o in options if o.startswith("layerid=")), "")
    subset = source.partition("|subset=")[2]  # the last one, and it may hold a bar itself
    text = text.strip()
    if text.startswith("file:"):  # a CSV in QGIS
        text = url2pathname(urlsplit(text).path)
    elif packed := _IN_ZIP.fullmatch(text):  # a layer of a zip in QGIS
        text = packed["zip"]
        layers = tuple(name for name in (packed["name"], *layers) if name)
    return _Asked(
        source,
        Path(text),
        layers,
        int(number) if number.isdigit() else None,
        subset.strip(),
    )


def _inspect(asked: _Asked, given: str | None, folder: Path) -> Input:
    path, layers = asked.path, list(asked.layers)
    notes: list[PlanError] = []
    ready = False
    suffix = path.suffix.lower()
    if path.is_dir() and suffix not in FOLDERS_THAT_ARE_FILES:
        path = choices.in_folder(path, layers)
        suffix = path.suffix.lower()
    _require_file(path)
    packed, member = path, ""
    if suffix == ".zip":
        path, member = choices.out_of_zip(path, layers, folder)
        suffix = path.suffix.lower()
    if suffix == ".shp":
        path, restored = shapefile.with_index(path, folder)
        notes += restored
    elif suffix == ".json" and not prepare.is_layer(path):
        path = records.write_csv(path, folder / f"{path.stem}.csv")
        suffix = ".csv"
    if suffix in (".shp", ".dbf"):
        coded = shapefile.encoding_of(path, given)
    elif suffix in TEXT_SUFFIXES:
        coded = textfile.encoding_of(path, given)
        layout = textfile.shape_of(path, coded.name)
        if layout.skipped:
            notes.append(_skipped(layout.skipped, path))
        if not layout.is_plain or asked.subset:
            path = textfile.write_plain(path, coded.name, layout, _free(folder, f"{path.stem}.csv"))
            ready = True
    else:
        coded = Encoding(encoding.UTF8, "format")
    layer = layers.pop(0) if layers else None
    if layer is None and asked.layer_id is not None:
        layer = prepare.layer_name(path, asked.layer_id)
    if member and layer is None and suffix in _CONTAINERS:
        choices.require_single(packed, member, path)
    if asked.subset:
        path = prepare.filtered(path, layer, asked.subset, coded, folder)
        ready = True
    return Input(path, layer, coded, asked.source, tuple(notes), ready)


def _skipped(count: int, path: Path) -> PlanError:
    return PlanError(
        QT_TRANSLATE_NOOP(
            "Intake", "{count} lines above the headers of {path} were skipped (title, date)."
        ),
        "Intake",
        count=count,
        path=path.name,
    )


def _free(folder: Path, name: str) -> Path:
    """Return a place in the temporary folder that nothing has taken."""
    place = folder / name
    return place if not place.exists() else folder / f"_{name}"


def _require_file(path: Path) -> None:
    if not path.exists():
        raise _bad(
            QT_TRANSLATE_NOOP("Intake", "There is no file {path}. Choose an existing file."), path
        )
    if path.suffix.lower() in unpack.OTHER_PACKED:
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


def _bad(text: str, path: Path, **values: object) -> BadInput:
    return BadInput(text, "Intake", path=path, **values)
