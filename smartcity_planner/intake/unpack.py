"""Packed files: what is in a zip, and one layer of it brought out safely, into a folder of its own.

Names in zips of Korean Windows are CP949 without saying so. No name in a zip is ever used as a
path, so none can lead out of the folder; what would grow beyond all measure is not unpacked.
"""

from __future__ import annotations

import shutil
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import encoding

#: What a zip, or a folder, can hold that is worth opening; folders by their own ending.
LAYERS = (
    *(".shp", ".gpkg", ".geojson", ".json", ".csv", ".tsv", ".txt", ".xlsx", ".ods", ".gml"),
    *(".kml", ".kmz", ".fgb", ".sqlite", ".tab", ".mif", ".dxf", ".gdb"),
)
#: Packed files that nothing here can open.
OTHER_PACKED = (".7z", ".rar", ".egg", ".alz", ".gz", ".tgz", ".tar", ".bz2", ".xz")
_MOST_MEMBERS = 20_000
_MOST_BYTES = 32 << 30
#: Deflate cannot pack better than about 1,030 to 1; what comes near it, and is large, is a bomb.
_BOMB_RATIO, _BOMB_BYTES = 500, 256 << 20
_KEPT_FREE = 256 << 20
_UTF8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_LONGEST_NAME = 180  # bytes; a copy beside it may have a longer ending
_LONGEST_SUFFIX = 10
_STRANGE = '<>:"|?*'
_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True)
class Member:
    """One file in a zip: its name as people read it, and the entry."""

    name: str
    info: zipfile.ZipInfo


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as packed:
            yield packed
    except _FAULTS as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is packed and cannot be unpacked here ({reason}). Unpack it and choose "
                "one file.",
            ),
            "Intake",
            path=path,
            reason=str(error) or type(error).__name__,
        ) from error


def layers(path: Path) -> list[str]:
    """Return the names of what can be opened in a zip; BadInput where that is nothing."""
    with _opened(path) as packed:
        found = _layers(_members(packed, path))
    if not found:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is packed, and no map layer or table is in it. Unpack it and look what "
                "it holds.",
            ),
            "Intake",
            path=path,
        )
    return found


def unpack(path: Path, layer: str, folder: Path) -> Path:
    """Bring one layer with all its parts into `folder`; return its path there.

    BadInput where the zip has none of that name, is locked with a password, or is damaged, or
    the layer is too large for the disk.
    """
    with _opened(path) as packed:
        members = _members(packed, path)
        if layer not in _layers(members):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake", "{path} has no layer {layer}. Its layers are: {layers}."
                ),
                "Intake",
                path=path,
                layer=layer,
                layers=", ".join(_layers(members)) or "–",
            )
        parts = _parts(members, layer)
        _require_room(path, [member.info for member, _ in parts], folder)
        for member, target in parts:
            place = folder.joinpath(*map(_short, target))
            place.parent.mkdir(parents=True, exist_ok=True)
            with packed.open(member.info) as source, place.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
    return folder / _short(PurePosixPath(layer).name)


def _members(packed: zipfile.ZipFile, path: Path) -> list[Member]:
    infos = packed.infolist()
    if len(infos) > _MOST_MEMBERS:
        raise _too_much(path)
    raw = {
        id(info): info.orig_filename.encode("cp437", "replace")
        for info in infos
        if not info.flag_bits & _UTF8_FLAG
    }
    coded = encoding.decide(raw.values()).name
    found = []
    for info in infos:
        name = raw[id(info)].decode(coded, "replace") if id(info) in raw else info.orig_filename
        words = unicodedata.normalize("NFC", name).replace("\\", "/").replace("\0", "").split("/")
        clean = [part for word in words if (part := _plain(word)) not in ("", ".", "..")]
        if clean and not info.is_dir() and clean[0] != "__MACOSX" and clean[-1][0] != ".":
            found.append(Member("/".join(clean), info))
    return found


def _short(name: str) -> str:
    """Return a file name that every disk takes: one of 90 Korean letters is too long for some."""
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    path = PurePosixPath(name)
    suffix = path.suffix if len(path.suffix) <= _LONGEST_SUFFIX else ""
    return path.stem.encode()[: _LONGEST_NAME - 40].decode(errors="ignore") + suffix


def _plain(word: str) -> str:
    """Return one part of a name as every system can have it."""
    return "".join(" " if one in _STRANGE or not one.isprintable() else one for one in word).strip()


def _layers(members: list[Member]) -> list[str]:
    """Return what can be opened; a folder like `a.gdb` counts as one."""
    found: dict[str, None] = {}
    for member in members:
        parts = member.name.split("/")
        whole = next((n for n, part in enumerate(parts) if part.lower().endswith(".gdb")), None)
        if whole is not None:
            found["/".join(parts[: whole + 1])] = None
        elif PurePosixPath(member.name).suffix.lower() in LAYERS:
            found[member.name] = None
    shapes = {name[:-4].lower() for name in found if name.lower().endswith(".shp")}
    # A note beside a layer (readme.txt, a .json of metadata) is none, if there is a map layer.
    maps = [name for name in found if not name.lower().endswith((".txt", ".json"))]
    return [
        name
        for name in (maps or found)
        if not (name.lower().endswith(".csv") and name[:-4].lower() in shapes)
    ]


def _parts(members: list[Member], layer: str) -> list[tuple[Member, tuple[str, ...]]]:
    """Return the files of one layer, each with its place below the folder."""
    path = PurePosixPath(layer)
    if layer.lower().endswith(".gdb"):
        return [
            (member, (path.name, member.name[len(layer) + 1 :].replace("/", "_")))
            for member in members
            if member.name.startswith(f"{layer}/")
        ]
    if path.suffix.lower() not in (".shp", ".tab", ".mif"):
        return [(member, (path.name,)) for member in members if member.name == layer][:1]
    stem = f"{path.parent}/{path.stem}".lower() if str(path.parent) != "." else path.stem.lower()
    return [
        (member, (PurePosixPath(member.name).name,))
        for member in members
        if member.name.lower().startswith(f"{stem}.")
    ]


def _require_room(path: Path, infos: list[zipfile.ZipInfo], folder: Path) -> None:
    size = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if any(info.flag_bits & _ENCRYPTED_FLAG for info in infos):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is locked with a password. Unpack it with the password and choose one "
                "file.",
            ),
            "Intake",
            path=path,
        )
    if size > _MOST_BYTES or (size > _BOMB_BYTES and size > _BOMB_RATIO * max(1, packed)):
        raise _too_much(path)
    free = shutil.disk_usage(folder).free - _KEPT_FREE
    if size > free:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "Unpacking {path} needs {needed} MB, but only {free} MB are free on the disk. "
                "Make room, and try again.",
            ),
            "Intake",
            path=path,
            needed=f"{size / 1e6:,.0f}",
            free=f"{max(0, free) / 1e6:,.0f}",
        )


def _too_much(path: Path) -> BadInput:
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Intake",
            "{path} would grow beyond all measure when unpacked; it is damaged, or meant to do "
            "harm. Ask the sender for the file again.",
        ),
        "Intake",
        path=path,
    )
