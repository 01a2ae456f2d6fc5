"""Names of what money can belong to, read from the plan and kept until it changes."""

from __future__ import annotations

from collections.abc import Collection

from smartcity_planner.domain import codes
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.edit_buffers import Row, rows

_PROJECT = ("id", "name_ko", "name_en", "hub_id", "lead_department_id")
_PHASE = ("id", "project_id", "seq", "name_ko", "name_en")
_STORED = {
    "hub": "SELECT id AS key, name_ko, name_en FROM hub",
    "district": "SELECT code AS key, name_ko, name_en FROM district",
    "department": "SELECT id AS key, name_ko, name_en FROM department",
}
_COLUMN = {"hub": "hub_id", "department": "lead_department_id"}


class Names:
    """Names in the user's language. `forget` where another plan is open."""

    def __init__(self, desk: PlanDesk) -> None:
        self._desk = desk
        self.forget()

    def forget(self) -> None:
        """Read everything anew next time."""
        self._stored: dict[str, dict[str, str]] = {}
        self._projects: dict[str, Row] = {}
        self._phases: dict[str, Row] = {}
        self._at: tuple[int, ...] = ()

    def of(self, kind: str) -> dict[str, str]:
        """Return {key: name} of all of a kind: phase, project, hub, district, department."""
        self._look()
        if kind == "project":
            return dict(sorted(_named(self._projects).items(), key=_by_name))
        if kind == "phase":
            return self._phase_names()
        if kind not in self._stored and self._desk.plan is not None:
            found = self._desk.plan.store.query(_STORED[kind])
            named = {row["key"]: _name(row["name_ko"], row["name_en"]) for row in found}
            self._stored[kind] = dict(sorted(named.items(), key=_by_name))
        every = self._stored.get(kind, {})
        if kind == "department":  # those that lead a project first: there the money is
            leads = {str(row["lead_department_id"]) for row in self._projects.values()}
            return dict(sorted(every.items(), key=lambda item: item[0] not in leads))
        return every

    def name(self, axis: str, key: str | None) -> str:
        """Return the name of one; None is what has no such place."""
        if key is None:
            return {
                "hub": translate("Gui", "No hub"),
                "district": translate("Gui", "Not placed on parcels"),
                "department": translate("Gui", "No lead department"),
            }.get(axis, "–")
        if axis == "basis":
            return codes.BASIS.label(key, ui_language())
        return self.of(axis).get(key, translate("Gui", "No longer in the plan"))

    def project_of(self, phase_id: str) -> str | None:
        """Return the project of a phase."""
        self._look()
        row = self._phases.get(phase_id)
        return str(row["project_id"]) if row else None

    def place_of(self, phase_id: str, kind: str) -> str | None:
        """Return the project, hub or lead department that a phase belongs to."""
        project = self.project_of(phase_id)
        if kind == "project" or project is None:
            return project
        row = self._projects.get(project)
        return str(row[_COLUMN[kind]]) if row and row[_COLUMN[kind]] else None

    def parcels(self, pnus: Collection[str]) -> dict[str, str]:
        """Return {pnu: district, legal dong and lot number} of parcels."""
        plan = self._desk.plan
        if plan is None or not pnus:
            return {}
        marks = ", ".join("?" * len(pnus))
        found = plan.store.query(
            "SELECT p.pnu, p.jibun, d.name_ko AS district, d.name_en AS district_en, "  # nosec B608
            "l.name_ko AS dong FROM parcel p "
            "LEFT JOIN district d ON d.code = p.district_code "
            f"LEFT JOIN legal_dong l ON l.code = p.legal_dong_code WHERE p.pnu IN ({marks})",
            list(pnus),
        )
        return {
            row["pnu"]: " ".join(
                filter(
                    None, (_name(row["district"], row["district_en"]), row["dong"], row["jibun"])
                )
            )
            for row in found
        }

    def _phase_names(self) -> dict[str, str]:
        projects = _named(self._projects)
        listed = sorted(
            self._phases.items(),
            key=lambda item: (projects.get(str(item[1]["project_id"]), ""), item[1]["seq"] or 0),
        )
        return {
            key: " · ".join(
                filter(None, (projects.get(str(row["project_id"])), _named({key: row})[key]))
            )
            for key, row in listed
        }

    def _look(self) -> None:
        """Read projects and phases where one of them was edited since."""
        plan = self._desk.plan
        if plan is None:
            self.forget()
            return
        project, phase = plan.tables["project"], plan.tables["phase"]
        at = tuple(
            number
            for layer in (project, phase)
            for number in (layer.undoStack().index(), layer.undoStack().count())
        )
        if self._phases and at == self._at:
            return
        self._at = at
        self._projects = {str(row["id"]): row for row in rows(project, _PROJECT)}
        self._phases = {str(row["id"]): row for row in rows(phase, _PHASE)}


def _named(found: dict[str, Row]) -> dict[str, str]:
    return {key: _name(row["name_ko"], row["name_en"]) for key, row in found.items()}


def _name(korean: object, english: object) -> str:
    ko, en = str(korean or ""), str(english or "")
    return ko if ui_language() == "ko" else en or ko


def _by_name(item: tuple[str, str]) -> str:
    return item[1]
