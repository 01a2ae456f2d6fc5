"""The process that renders pages: one edition, page after page, until it is told to end.

Run as `python worker.py EDITION`; the file EDITION is read when the first page is asked for. On its
input: one JSON object per line, {"job": n, "place": page of the edition, "file": path, "facts":
path}. On its output: {"ready": true}, then per job {"job": n, "record": {…}, "memory": MB} or
{"job": n, "error": {…}}. When its input ends, it ends.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, TextIO

#: The environment variable with the session's QGIS prefix.
PREFIX = "SMARTCITY_BOOK_PREFIX"


def main(edition_file: str) -> None:
    """Serve until the input ends."""
    answers = _own_output()
    # Windows and arrays are not for here, and a third of the time to start. QGIS takes these for
    # parts that were not built.
    for module in ("qgis.gui", "numpy"):
        sys.modules[module] = None  # type: ignore[assignment]
    from qgis.core import QgsApplication

    if os.environ.get(PREFIX):
        QgsApplication.setPrefixPath(os.environ[PREFIX], True)
    application = QgsApplication([], False)
    application.initQgis()

    from qgis.PyQt.QtCore import QLocale

    from smartcity_planner.atlas.pages import registry  # noqa: F401 - all that draws pages
    from smartcity_planner.atlas.rendering import forms, handover, one_page  # noqa: F401

    _tell(answers, {"ready": True, "python": sys.version_info[:2]})
    edition = None
    for line in sys.stdin:
        asked = json.loads(line)
        if edition is None:
            edition, locale = handover.read(Path(edition_file))
            QLocale.setDefault(QLocale(locale))
        _tell(answers, {"job": asked["job"], **_answer(edition, asked)})
    # QGIS takes its time to end, and nothing here is worth the wait.
    os._exit(0)


def _answer(edition: Any, asked: dict[str, Any]) -> dict[str, Any]:
    from smartcity_planner.atlas.rendering import forms, handover, told
    from smartcity_planner.domain.errors import PlanError

    page = edition.pages[asked["place"]]
    try:
        handover.read_facts(edition, page, Path(asked["facts"]))
        record = forms.render(edition, page, Path(asked["file"]))
    except (PlanError, OSError) as error:
        return {"error": told.of_error(error)}
    except Exception:
        return {"error": told.of_defect()}
    return {"record": record, "memory": told.memory_mb()}


def _own_output() -> TextIO:
    """Return the pipe to the parent; whatever else is printed (by Qt, by GDAL) goes to errors."""
    pipe = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    return pipe


def _tell(answers: TextIO, what: dict[str, Any]) -> None:
    answers.write(json.dumps(what, ensure_ascii=False) + "\n")
    answers.flush()


if __name__ == "__main__":
    # Not this folder, whose modules are no top-level ones, but the one that holds the plugin.
    sys.path[0] = str(Path(__file__).resolve().parents[3])
    main(sys.argv[1])
