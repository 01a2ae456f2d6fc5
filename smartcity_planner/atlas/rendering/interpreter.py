"""Which Python runs the workers: one that has this session's QGIS.

Inside QGIS `sys.executable` is QGIS itself on Windows and macOS, and on Linux whatever python3
comes first on the PATH, which may know no QGIS. So there are candidates; `press` takes the first
whose worker says that it is ready.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsApplication

from smartcity_planner.atlas.rendering.worker import PREFIX

_WORKER = Path(__file__).with_name("worker.py")


def candidates() -> list[Path]:
    """Return programs that may be this session's Python, the likeliest first."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    found: list[Path] = []
    own = Path(sys.executable or "")
    if own.name.lower().startswith("python"):
        found.append(own)
    bases = dict.fromkeys(Path(base) for base in (sys.exec_prefix, sys.base_exec_prefix))
    if sys.platform == "win32":
        found += [base / name for base in bases for name in ("python3.exe", "python.exe")]
    else:
        names = (f"python{version}", "python3")
        places = [base / "bin" for base in bases]
        if sys.platform == "darwin":
            places += [own.parent / "bin", own.parent]
        places.append(Path("/usr/bin"))
        found += [place / name for place in places for name in names]
    return [path for path in dict.fromkeys(found) if path.is_file() and os.access(path, os.X_OK)]


def command(python: Path, edition: Path) -> list[str]:
    """Return the command line of a worker for this edition."""
    return [str(python), "-X", "utf8", str(_WORKER), str(edition)]


def environment(room: Path) -> dict[str, str]:
    """Return the environment in which a worker finds the same QGIS, Qt and libraries.

    Workers are killed where they stand: what QGIS lays into temporary folders lies in `room`.
    """
    made = {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(room))}
    made["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(path for path in sys.path if path))
    made[PREFIX] = QgsApplication.prefixPath()
    if sys.platform.startswith("linux"):
        made["QT_QPA_PLATFORM"] = "offscreen"  # no window, and none of the screen's factors
        made.setdefault("XDG_RUNTIME_DIR", os.environ.get("TMPDIR", "/tmp"))  # nosec B108
    made.pop("QT_SCALE_FACTOR", None)
    return made
