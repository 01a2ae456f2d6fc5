"""Make the QGIS styles in layers/styles/ from the plan's code lists and palette.

    .venv/qgis/bin/python scripts/make_styles.py [folder]

The same code gives the same bytes. Needs QGIS and the font of the map.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsVectorLayer  # noqa: E402

from scripts.stylemaking import catalogue, labels  # noqa: E402
from scripts.stylemaking.canonical import canonical  # noqa: E402
from smartcity_planner.domain.model import FieldType, Geometry  # noqa: E402
from smartcity_planner.project import fonts, layers, styles, wording  # noqa: E402

_GEOMETRY = {
    Geometry.MULTIPOLYGON: "MultiPolygon",
    Geometry.MULTILINESTRING: "MultiLineString",
    Geometry.POINT: "Point",
}
_TYPES = {
    FieldType.TEXT: "string",
    FieldType.INTEGER: "int8",
    FieldType.REAL: "double",
    FieldType.DATE: "date",
    FieldType.BOOLEAN: "bool",
}


def styled_layer(name: str) -> QgsVectorLayer:
    """Return an empty layer with the columns of the table and its style."""
    table = layers.declaration(name)
    columns = "&".join(f"field={field.name}:{_TYPES[field.type]}" for field in table.fields)
    layer = QgsVectorLayer(f"{_GEOMETRY[table.geometry]}?crs=EPSG:5186&{columns}", name, "memory")
    layer.setRenderer(catalogue.renderer(name))
    if name in catalogue.LABELS:
        expression = wording.label_of(name, "ko") or ""
        layer.setLabeling(labels.labeling(catalogue.LABELS[name], expression))
        layer.setLabelsEnabled(True)
    if name in catalogue.FARTHEST:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(catalogue.FARTHEST[name])
        layer.setMaximumScale(0)
    return layer


def make(folder: Path) -> list[Path]:
    """Write all styles into `folder` and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with tempfile.TemporaryDirectory() as workroom:
        for name in styles.NAMES:
            raw = Path(workroom) / f"{name}.qml"
            message, good = styled_layer(name).saveNamedStyle(str(raw), styles.CATEGORIES)
            if not good:
                raise SystemExit(f"{name}: {message}")
            target = folder / f"{name}.qml"
            target.write_text(canonical(raw.read_text("utf-8"), name), encoding="utf-8")
            written.append(target)
    return written


def main(arguments: list[str]) -> int:
    """Make the styles in the folder given, or in layers/styles."""
    application = QgsApplication([], False)
    application.initQgis()
    try:
        if not fonts.is_installed():
            print(f"The font {fonts.FAMILY} is not installed: run make setup.", file=sys.stderr)
            return 1
        folder = Path(arguments[0]) if arguments else ROOT / "layers" / "styles"
        for path in make(folder):
            print(path)
    finally:
        application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
