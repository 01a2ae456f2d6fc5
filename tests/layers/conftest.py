"""The shipped data as plain values, read from the repository's own `layers/`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

ROOT = Path(__file__).resolve().parents[2]


class Shipped:
    """Reads what ships: `rows("hub")` (dicts, OGR geometry under `geom`), `json("rules")`."""

    folder = ROOT / "layers"

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, Any]]] = {}

    def rows(self, layer: str, file: str = "seoul.gpkg") -> list[dict[str, Any]]:
        """Return all rows of a layer in file order."""
        if layer not in self._rows:
            dataset = ogr.Open(str(self.folder / file))
            assert dataset is not None, file
            self._rows[layer] = [
                {**feature.items(), "geom": feature.GetGeometryRef().Clone()}
                for feature in dataset.GetLayerByName(layer)
            ]
        return self._rows[layer]

    def parcels(self) -> list[dict[str, Any]]:
        """Return the sample lots."""
        return self.rows("parcel", "sample_parcels.gpkg")

    def json(self, name: str) -> Any:
        """Return the content of a JSON file."""
        return json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))

    def phases(self) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        """Return (project, phase) for every phase of the sample plan."""
        projects = self.json("sample_plan")["projects"]
        return [(project, phase) for project in projects for phase in project["phases"]]


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    """The shipped data."""
    return Shipped()
