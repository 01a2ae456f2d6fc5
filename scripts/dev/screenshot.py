"""Take a picture of the real QGIS window with the plan desk on a plan.

    python scripts/dev/screenshot.py OUTPUT.png [--language ko|en] [--size 1920x1080]
        [--plan FILE.gpkg] [--phase ID] [--dock-only] [--empty] [--scroll PIXELS] [--board PAGE]

Without --plan, the sample plan is made for the picture. The plan is copied first: the file
itself is never touched. Needs qgis, Xvfb and the staged plugin (make stage).
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import real_qgis

INSIDE = Path(__file__).resolve().parent / "screenshot_inside.py"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--language", choices=("ko", "en"), default="ko")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--plan", type=Path)
    parser.add_argument("--phase", default="magok-smart-energy-2")
    parser.add_argument("--dock-only", action="store_true", help="the dock alone, unscrolled")
    parser.add_argument("--empty", action="store_true", help="no plan is open")
    parser.add_argument("--board", default="", help="the plan board's page to show, e.g. funding")
    parser.add_argument("--scroll", type=int, default=0, help="how far the dock is scrolled")
    options = parser.parse_args()
    lacks = real_qgis.missing()
    if lacks:
        print(f"screenshot: {lacks}", file=sys.stderr)
        return 2
    width, height = map(int, options.size.split("x"))
    # Not in the system's folder for temporary files: QGIS marks layers there as temporary.
    place = real_qgis.ROOT / "build"
    place.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="screenshot-", dir=place) as scratch:
        folder = Path(scratch)
        plan = folder / "plan.gpkg"
        if options.plan:
            shutil.copy(options.plan, plan)
        order = {
            "output": str(options.output.resolve()),
            "plan": str(plan),
            "language": options.language,
            "phase": options.phase,
            "dock_only": options.dock_only,
            "empty": options.empty,
            "scroll": options.scroll,
            "board": options.board,
            "size": [width, height],
        }
        options.output.parent.mkdir(parents=True, exist_ok=True)
        options.output.unlink(missing_ok=True)
        try:
            done = real_qgis.run(
                INSIDE,
                folder / "profile",
                options.language,
                (width, height),
                environment={"SMARTCITY_SHOT": json.dumps(order)},
            )
        except subprocess.TimeoutExpired as error:
            print(f"screenshot: QGIS did not finish\n{error.output}", file=sys.stderr)
            return 1
    if not options.output.is_file():
        print(f"screenshot: no picture was made\n{done.stdout}", file=sys.stderr)
        return 1
    print(options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
