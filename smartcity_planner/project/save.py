"""Saving a project: beside its plan as .qgz, or inside the plan's own file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QUrl, QUrlQuery

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.store import files
from smartcity_planner.store.plan import PlanStore

#: The name of the project inside the plan's file.
INSIDE_NAME = "plan"


def beside(store: PlanStore) -> Path:
    """Return where the project beside the plan stands."""
    return store.path.with_suffix(".qgz")


def inside_uri(store: PlanStore, name: str = INSIDE_NAME) -> str:
    """Return the address by which QGIS opens the project inside the plan."""
    url = QUrl()
    url.setScheme("geopackage")
    url.setPath(str(store.path.resolve()))
    query = QUrlQuery()
    query.addQueryItem("projectName", name)
    url.setQuery(query)
    return bytes(url.toEncoded()).decode("ascii")


def save_beside(project: QgsProject, store: PlanStore) -> Path:
    """Write the project as `<plan>.qgz` beside the plan and return its path.

    Paths are relative, so that the folder can be moved. The file appears whole or not at
    all; raises CannotWrite. The project then is the one of that file.
    """
    target = beside(store)
    before = project.fileName()
    with files.replacing(target) as part:
        # Written beside the target, not in the workroom: QGIS makes paths relative to the
        # folder that it writes to.
        written = target.parent / f"{target.stem}{part.parent.name}.qgz"
        try:
            if not project.write(str(written)):
                raise _cause(written, project.error())
            os.replace(written, part)
        except BaseException:
            project.setFileName(before)
            raise
        finally:
            written.unlink(missing_ok=True)
    project.setFileName(str(target))
    project.setDirty(False)
    return target


def _cause(written: Path, reason: str) -> OSError:
    """Ask the system itself for what QGIS only calls "unable to write": no room, no right."""
    try:
        with open(written, "wb") as probe:
            probe.write(bytes(1 << 20))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return error
    return OSError(errno.EIO, reason or "QGIS", str(written))


def save_inside(project: QgsProject, store: PlanStore) -> str:
    """Write the project into the plan's own file and return its address.

    The project keeps its file name: what is inside is a copy that travels with the plan.
    Raises CannotWrite.
    """
    store.require_writable()
    before, dirty = project.fileName(), project.isDirty()
    address = inside_uri(store)
    try:
        written = project.write(address)
        reason = project.error()
    finally:
        project.setFileName(before)
        project.setDirty(dirty)
    if not written:
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Project",
                "The project cannot be saved inside {path} ({reason}). "
                "Close the file in other programs and try again.",
            ),
            "Project",
            path=store.path,
            reason=reason,
        )
    return address
