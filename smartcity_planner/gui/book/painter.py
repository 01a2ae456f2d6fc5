"""The process that draws small pictures of pages beside QGIS's window.

Run as `python painter.py FOLDER`. On its input one JSON object per line: {"edition": file,
"number": n} shows it a book (see `atlas.rendering.handover`), {"page": place, "dpi": d} asks for
one of its pages. On its output, per page: {"number", "page", "dpi"} with "file" or "error". When
its input ends, it ends.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any


def main(folder: Path) -> None:
    """Serve until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)  # whatever else is printed (by Qt, by GDAL) goes to errors
    from qgis.core import QgsApplication

    from smartcity_planner.atlas.rendering.worker import PREFIX

    if os.environ.get(PREFIX):
        QgsApplication.setPrefixPath(os.environ[PREFIX], True)
    application = QgsApplication([], False)
    application.initQgis()

    from qgis.PyQt.QtCore import QLocale

    from smartcity_planner.atlas.rendering import handover

    edition: Any = None
    number = 0
    for line in sys.stdin:
        asked = json.loads(line)
        if "edition" in asked:
            if edition is not None:
                edition.close()
            edition, locale = handover.read(Path(asked["edition"]))
            number = asked["number"]
            QLocale.setDefault(QLocale(locale))
            continue
        answer = _answer(edition, edition.pages[asked["page"]], int(asked["dpi"]), folder)
        answers.write(json.dumps({"number": number, **asked, **answer}, ensure_ascii=False) + "\n")
        answers.flush()
    # QGIS takes its time to end, and nothing here is worth the wait.
    os._exit(0)


def _answer(edition: Any, page: Any, dpi: int, folder: Path) -> dict[str, Any]:
    from smartcity_planner.atlas.rendering import told
    from smartcity_planner.domain.errors import PlanError
    from smartcity_planner.gui.book.drawing import picture

    try:
        return {"file": str(picture(edition, page, dpi, folder))}
    except (PlanError, OSError) as error:
        return {"error": told.of_error(error)}
    except Exception:
        return {"error": told.of_defect()}


if __name__ == "__main__":
    # Not this folder, whose modules are no top-level ones, but the one that holds the plugin.
    sys.path[0] = str(Path(__file__).resolve().parents[3])
    main(Path(sys.argv[1]))
