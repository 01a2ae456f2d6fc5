"""Measure, print one line per figure, and write build/bench.json.

    python scripts/bench/run.py [name]...

Each module bench_*.py beside this file has `measure() -> list[Figure]`.
"""

from __future__ import annotations

import compileall
import importlib
import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "build" / "bench.json"
STAGE = HERE.parents[1] / "build" / "stage" / "smartcity_planner"


def main() -> int:
    sys.path.insert(0, str(HERE))
    _as_installed()
    chosen = set(sys.argv[1:])
    figures = {}
    for file in sorted(HERE.glob("bench_*.py")):
        name = file.stem.removeprefix("bench_")
        if chosen and name not in chosen:
            continue
        for figure in importlib.import_module(file.stem).measure():
            print(figure.line(), flush=True)
            figures[figure.name] = figure.record()
    if not figures:
        print(f"bench: nothing to measure is called {' '.join(sorted(chosen))}", file=sys.stderr)
        return 2
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    beside = TARGET.with_name(f".{TARGET.name}.part")
    beside.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    os.replace(beside, TARGET)
    return 0


def _as_installed() -> None:
    """Have the plugin's bytecode there, as it is after the first start of an installed plugin."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(STAGE, quiet=2)


if __name__ == "__main__":
    sys.exit(main())
