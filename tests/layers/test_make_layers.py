"""`make layers` gives what ships, row by row."""

from __future__ import annotations

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv" / "analysis" / "bin" / "python"
LAYERS = {
    "seoul.gpkg": ["district", "legal_dong", "hub", "regeneration_zone", "infrastructure_point"],
    "sample_parcels.gpkg": ["parcel"],
}


def _rows(file: Path, layer: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return connection.execute(f"SELECT * FROM {layer} ORDER BY fid").fetchall()


@pytest.mark.slow
def test_the_script_makes_the_same_rows_again(tmp_path):
    if not PYTHON.exists():
        pytest.skip("needs the analysis environment (.venv/analysis)")
    script = ROOT / "scripts" / "make_layers.py"
    result = subprocess.run(
        [PYTHON, str(script), "--output", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "zones without a place: none" in result.stdout
    for file, layers in LAYERS.items():
        for layer in layers:
            assert _rows(tmp_path / file, layer) == _rows(ROOT / "layers" / file, layer), layer
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(LAYERS)
