"""Write the plugin's layout templates into resources/layouts/ (run by QGIS's Python).

    python scripts/make_layouts.py            write them
    python scripts/make_layouts.py --check    exit 1 where one differs from the code

Item ids that QGIS draws by lot are replaced by counted ones, so that the files change only when
the layouts do. Newer versions of QGIS write more settings than older ones; the check therefore
compares what this QGIS reads in the files with what it makes of the code.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.core import QgsLayout

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "layouts"


def templates() -> dict[str, str]:
    """Return each template's file name and XML."""
    from qgis.core import QgsProject

    from smartcity_planner.atlas.definition import TEMPLATES
    from smartcity_planner.atlas.sheets.built_in import build
    from smartcity_planner.atlas.sheets.paper import PAPERS

    project = QgsProject()
    made = {}
    for kind in TEMPLATES:
        for name in PAPERS:
            made[f"{kind}_{name}.qpt"] = written(build(project, kind, PAPERS[name]))
    return made


def written(layout: QgsLayout) -> str:
    """Return the layout's XML as this QGIS writes it, in canonical form."""
    from qgis.core import QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return canonical(document.toString(1))


def read_again(xml: str) -> str:
    """Return a layout's XML as this QGIS writes it after reading `xml`."""
    from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument()
    document.setContent(xml)
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.loadFromTemplate(document, QgsReadWriteContext())
    return written(layout)


def same(file: Path, xml: str) -> bool:
    """Return whether the file holds the layout `xml`, whichever QGIS wrote it."""
    if not file.is_file():
        return False
    kept = file.read_text(encoding="utf-8")
    return kept == xml or read_again(kept) == read_again(xml)


def canonical(xml: str) -> str:
    """Return the XML with counted ids and attributes in one order."""
    known: dict[str, str] = {}

    def counted(found: re.Match[str]) -> str:
        return known.setdefault(found[0], f"{{00000000-0000-4000-8000-{len(known) + 1:012d}}}")

    xml = re.sub(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", counted, xml)

    def ordered(found: re.Match[str]) -> str:
        inside = sorted(re.findall(r'[\w:.-]+="[^"]*"', found[2]))
        return f"<{found[1]} {' '.join(inside)}{found[3]}>"

    return re.sub(r'<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")+)\s*(/?)>', ordered, xml)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.insert(0, str(ROOT))
    wrong = []
    for name, xml in templates().items():
        file = TARGET / name
        if check:
            if not same(file, xml):
                wrong.append(name)
        else:
            TARGET.mkdir(parents=True, exist_ok=True)
            file.write_text(xml, encoding="utf-8")
    if wrong:
        print(f"not as the code makes them: {', '.join(wrong)}; run scripts/make_layouts.py")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
