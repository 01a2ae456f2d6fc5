"""Lay the plugin together as QGIS wants it: one folder with metadata.txt in it.

    python scripts/dev/stage.py            build/stage/smartcity_planner
    python scripts/dev/stage.py --force    the same, even if nothing changed

The folder holds what ships and nothing else: the package, metadata.txt, LICENSE, layers/,
resources/, the compiled translations, and vendor/ with the pure-Python libraries that QGIS does
not bring, as they lie in the locked environment that runs this. It appears whole or not at all: it
is built beside its place and moved there. When no source changed, nothing is done.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PLUGIN = "smartcity_planner"
ROOT = Path(__file__).resolve().parents[2]

# (where it lies in the repository, where it goes in the plugin folder)
TREES = (("smartcity_planner", "."), ("layers", "layers"), ("resources", "resources"))
FILES = ("metadata.txt", "LICENSE")
REQUIRED = ("metadata.txt", "LICENSE", "__init__.py")

# Libraries (requirements/qgis.txt) that go into vendor/, each with its licence.
VENDORED = ("xlsxwriter", "pypdf")

SKIPPED_FOLDERS = frozenset({"__pycache__", "tests", "node_modules"})
SKIPPED_SUFFIXES = frozenset({".pyc", ".pyo", ".orig", ".rej", ".bak", ".tmp", ".part", ".swp"})
# Left beside data by QGIS and SQLite while a file is open.
SKIPPED_ENDINGS = ("~", "-wal", "-shm", "-journal", ".aux.xml")


class StageError(Exception):
    """The plugin folder cannot be made; the message says why."""


def ships(path: Path) -> bool:
    """Whether a file below one of the trees belongs in the plugin folder."""
    if any(part in SKIPPED_FOLDERS or part.startswith(".") for part in path.parts):
        return False
    return path.suffix not in SKIPPED_SUFFIXES and not path.name.endswith(SKIPPED_ENDINGS)


def sources(root: Path) -> Iterator[tuple[Path, str]]:
    """Each file that ships, as (file, its place in the plugin folder)."""
    for name in FILES:
        if (root / name).is_file():
            yield root / name, name
    for tree, target in TREES:
        base = root / tree
        for file in sorted(base.rglob("*")):
            relative = file.relative_to(base)
            if file.is_file() and ships(relative):
                yield file, str(Path(target) / relative)


def vendored() -> Iterator[tuple[Path, str]]:
    """Each file of the libraries that ship, as (file, its place in the plugin folder)."""
    for library in VENDORED:
        try:
            found = distribution(library)
        except PackageNotFoundError as error:
            raise StageError(
                f"{library} is not in this Python's environment: run 'make setup'"
            ) from error
        for file in sorted(found.files or (), key=str):
            place = Path(found.locate_file(file))
            if file.suffix == ".py" and file.parts[0] == library:
                yield place, f"vendor/{file}"
            elif file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
                yield place, f"vendor/{library}/{file.name}"


def translations(root: Path) -> list[Path]:
    return sorted((root / "i18n").glob("*.ts"))


def fingerprint(root: Path) -> str:
    """Changes whenever a source that ships is added, removed, renamed or written."""
    state = []
    files = [file for file, _ in (*sources(root), *vendored())]
    files += [*translations(root), Path(__file__)]
    for file in files:
        stat = file.stat()
        state.append((str(file), stat.st_size, stat.st_mtime_ns))
    return hashlib.sha256(json.dumps(state).encode()).hexdigest()


def find_lrelease() -> str:
    """Qt's compiler of translations; systems put it under different names."""
    candidates = [
        "lrelease",
        "lrelease-qt5",
        "/usr/lib/qt5/bin/lrelease",
        "/usr/lib/qt6/bin/lrelease",
    ]
    for candidate in candidates:
        found = shutil.which(candidate)
        if found:
            return found
    raise StageError("lrelease was not found: run 'make setup' (package qttools5-dev-tools)")


def compile_translations(root: Path, target: Path) -> None:
    """Compile i18n/*.ts into `target`; sources stay where they are."""
    sheets = translations(root)
    if not sheets:
        return
    target.mkdir(parents=True, exist_ok=True)
    tool = find_lrelease()
    for sheet in sheets:
        result = subprocess.run(
            [tool, "-silent", str(sheet), "-qm", str(target / f"{sheet.stem}.qm")],
            capture_output=True,
            text=True,
        )
        if result.returncode != 0:
            raise StageError(f"{sheet.name} cannot be compiled: {result.stderr.strip()}")


@contextlib.contextmanager
def locked(place: Path) -> Iterator[None]:
    """One stage at a time: two at once would move the folder from under each other."""
    place.mkdir(parents=True, exist_ok=True)
    with (place / ".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def stage(root: Path = ROOT, place: Path | None = None, force: bool = False) -> Path:
    """Make `place`/smartcity_planner current and return it.

    Raises StageError if something that must ship is missing; then the folder is left as
    it was.
    """
    place = place or root / "build" / "stage"
    folder, stamp = place / PLUGIN, place / ".stamp"
    with locked(place):
        wanted = fingerprint(root)
        current = stamp.read_text().strip() if stamp.is_file() else ""
        if not force and folder.is_dir() and current == wanted:
            return folder
        beside = Path(tempfile.mkdtemp(prefix=".new-", dir=place))
        try:
            _fill(root, beside / PLUGIN)
            stamp.unlink(missing_ok=True)
            if folder.exists():
                os.rename(folder, beside / "old")
            os.rename(beside / PLUGIN, folder)
            stamp.write_text(wanted + "\n")
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return folder


def _fill(root: Path, target: Path) -> None:
    for file, name in (*sources(root), *vendored()):
        destination = target / name
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, destination)
        destination.chmod(0o644)
    missing = [name for name in REQUIRED if not (target / name).is_file()]
    if missing:
        raise StageError(f"the plugin folder would lack {', '.join(missing)}")
    compile_translations(root, target / "i18n")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--force", action="store_true", help="stage even if nothing changed")
    options = parser.parse_args()
    try:
        folder = stage(force=options.force)
    except (StageError, OSError) as error:
        print(f"stage: {error}", file=sys.stderr)
        return 1
    print(folder.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
