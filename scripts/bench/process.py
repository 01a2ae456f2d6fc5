"""Running a part of a measurement in a QGIS of its own, on the staged plugin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

STAGE = Path(__file__).resolve().parents[2] / "build" / "stage"


def python(*arguments: object) -> str:
    """Run this Python without a screen and with a profile of its own; return what it printed."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(STAGE.parent / "bench-profile"),
    }
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"a measurement failed:\n{done.stderr[-3000:]}")
    return done.stdout
