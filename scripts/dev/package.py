"""Pack the staged plugin into build/smartcity_planner-<version>.zip.

The same sources give the same bytes: entries are sorted, and times and permissions fixed.
"""

from __future__ import annotations

import os
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import stage

# The oldest time that a zip can hold; the time of a build says nothing about its content.
FIXED_TIME = (1980, 1, 1, 0, 0, 0)
FILE_MODE = 0o100644


def version(folder: Path) -> str:
    """The plugin's version, from its metadata.txt."""
    parser = ConfigParser(interpolation=None)
    parser.read(folder / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def contents(folder: Path) -> list[Path]:
    """The files to pack, sorted; what Python left there while tests ran stays behind."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if stage.ships(file.relative_to(folder)))


def pack(folder: Path, target: Path) -> Path:
    """Write `folder` as the only top folder of the zip `target`, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for file in contents(folder):
                name = f"{stage.PLUGIN}/{file.relative_to(folder).as_posix()}"
                entry = zipfile.ZipInfo(name, FIXED_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = FILE_MODE << 16
                archive.writestr(entry, file.read_bytes(), compresslevel=9)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
    return target


def package(root: Path = stage.ROOT) -> Path:
    """Stage the plugin and pack it; returns the zip."""
    folder = stage.stage(root)
    return pack(folder, root / "build" / f"{stage.PLUGIN}-{version(folder)}.zip")


def main() -> int:
    try:
        made = package()
    except (stage.StageError, OSError, KeyError) as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    print(f"{made.relative_to(stage.ROOT)} ({made.stat().st_size / 1024:.0f} KiB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
