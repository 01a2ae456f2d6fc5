"""Looking at the target folder before its packages are replaced by new ones."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.exchange import contents, manifest, readme

_SIDE_FILES = ("-wal", "-shm", "-journal")
#: What file managers leave behind.
_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}


def require_replaceable(folder: Path) -> None:
    """Raise CannotWrite where writing to `folder` would lose something.

    It may be absent, empty, or hold an earlier run's packages as they were made. Foreign files
    and packages edited since are never replaced.
    """
    if folder.is_file():
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Exchange", "{folder} is a file. Choose a folder for the district packages."
            ),
            "Exchange",
            folder=folder,
        )
    if not folder.is_dir():
        return
    names = {path.name for path in folder.iterdir()} - _LITTER
    if not names:
        return
    made = manifest.read(folder) or {}
    packages = {entry["file"]: entry for entry in made.get("packages", [])}
    ours = {manifest.NAME, readme.NAME} | set(packages)
    ours |= {name + side for name in packages for side in _SIDE_FILES}
    foreign = sorted(names - ours) if made else sorted(names)
    if foreign:
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Exchange",
                "{folder} holds other files, the first is {name}. Choose a new or empty folder "
                "for the district packages.",
            ),
            "Exchange",
            folder=folder,
            name=foreign[0],
        )
    for name in sorted(set(packages) & names):
        if _edited(folder / name, packages[name]):
            raise CannotWrite(
                QT_TRANSLATE_NOOP(
                    "Exchange",
                    "{name} in {folder} was edited after it was made. Keep it elsewhere first, "
                    "or choose another folder.",
                ),
                "Exchange",
                name=name,
                folder=folder,
            )


def _edited(path: Path, entry: dict[str, str]) -> bool:
    """Whether a package's rows differ from those it was made with."""
    has_log = any(Path(f"{path}{side}").exists() for side in _SIDE_FILES)
    if not has_log and contents.file_sha256(path) == entry.get("sha256"):
        return False
    try:
        return contents.rows_sha256(path) != entry.get("rows_sha256")
    except sqlite3.Error:
        return True
