"""One layer to choose: in a folder, in a zip, or in a file that holds several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake import prepare, unpack

FOLDERS_THAT_ARE_FILES = (".gdb",)
_LISTED = 30


class SeveralLayers(BadInput):
    """One of `layers` must be chosen; each is a source that `inspect` takes."""

    layers: tuple[str, ...] = ()


def in_folder(folder: Path, layers: list[str]) -> Path:
    """Return the file in a folder that is asked for, or the only one that can be opened."""
    inside = sorted(folder.iterdir())
    shapes = {one.stem.lower() for one in inside if one.suffix.lower() == ".shp"}
    found = [
        one
        for one in inside
        if one.suffix.lower() in (*unpack.LAYERS, ".zip")
        and not one.name.startswith((".", "~$"))
        and (one.is_file() or one.suffix.lower() in FOLDERS_THAT_ARE_FILES)
        and (one.suffix.lower() not in (".csv", ".json") or one.stem.lower() not in shapes)
    ]
    if layers:
        wanted = [one for one in found if layers[0] in (one.name, one.stem)]
        if wanted:
            layers.pop(0)
            return wanted[0]
    if not found:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{path} is a folder, and no map layer or table is in it. Choose a file.",
            ),
            "Intake",
            path=folder,
        )
    if len(found) > 1:
        raise _several(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} is a folder with several files. Choose one: {layers}."
            ),
            folder,
            [str(one) for one in found],
            [one.name for one in found],
        )
    return found[0]


def out_of_zip(path: Path, layers: list[str], folder: Path) -> tuple[Path, str]:
    """Return the layer in a zip that is asked for, or the only one, unpacked, and as a source."""
    found = unpack.layers(path)
    wanted = found[0]
    if layers:
        fitting = [one for one in found if layers[0] in (one, Path(one).name, Path(one).stem)]
        wanted = fitting[0] if fitting else layers[0]
        layers.pop(0)
    elif len(found) > 1:
        raise _several(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} is packed with several layers. Choose one: {layers}."
            ),
            path,
            [f"{path}|layername={one}" for one in found],
        )
    return unpack.unpack(path, wanted, folder), f"{path}|layername={wanted}"


def require_single(packed: Path, source: str, path: Path) -> None:
    """Raise SeveralLayers where a file out of a zip (as a source, and unpacked) holds several."""
    names = prepare.layer_names(path)
    if len(names) > 1:
        raise _several(
            QT_TRANSLATE_NOOP(
                "Intake", "{path} is packed with several layers. Choose one: {layers}."
            ),
            packed,
            [f"{source}|layername={name}" for name in names],
        )


def _several(
    text: str, path: Path, choices: Sequence[str], shown: Sequence[str] | None = None
) -> SeveralLayers:
    names = [*(shown or choices)]
    listed = ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
    error = SeveralLayers(text, "Intake", path=path, layers=listed)
    error.layers = tuple(choices)
    return error
