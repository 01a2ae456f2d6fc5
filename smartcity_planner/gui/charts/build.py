"""From the desk's totals to a chart in the user's language."""

from __future__ import annotations

from smartcity_planner.domain.units import Unit
from smartcity_planner.gui.charts import series
from smartcity_planner.gui.charts.scope_choice import names_of, nowhere
from smartcity_planner.gui.plan_layers import OpenPlan
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.edit_buffers import rows
from smartcity_planner.planning.totals import Scope, Totals

KINDS = ("year", "district", "phase")


def chart(
    kind: str, scope: Scope, name: str, plan: OpenPlan, totals: Totals, unit: Unit
) -> series.Chart:
    """Return a chart of a kind (see KINDS) for a scope, unsaved edits included.

    `name`: of the scope, for the title.
    """
    language = ui_language()
    words = series.Words(
        language,
        translate("Gui", "Private and other"),
        translate("Gui", "{count} others"),
        nowhere("district"),
    )
    whole = totals.table(scope)
    if kind == "year":
        bars, parts = series.year_bars(whole, words)
    elif kind == "district":
        names = names_of(plan, "district")
        bars, parts = series.place_bars(totals.by(scope, "district"), names, words)
    else:
        names, order = _phases(plan, scope)
        label = translate("Gui", "Money")
        bars, parts = series.phase_bars(totals.by(scope, "phase"), names, order, words, label)
    return series.Chart(
        f"{_title(kind)} – {name}",
        unit,
        translate("Gui", "(unit: {unit})").format(unit=unit.label(language)),
        tuple(bars),
        tuple(parts),
        kind != "year",
        translate("Gui", "Example") if whole.has_example else "",
        translate("Gui", "※ Includes example money") if whole.has_example else "",
        translate("Gui", "Colour: order of the phase in its project, light to dark")
        if kind == "phase"
        else "",
    )


def _title(kind: str) -> str:
    return {
        "year": translate("Gui", "Money by source and year"),
        "district": translate("Gui", "Money by district"),
        "phase": translate("Gui", "Money by phase"),
    }[kind]


def _phases(plan: OpenPlan, scope: Scope) -> tuple[dict[str, str], dict[str, int]]:
    """Return names and numbers of the phases, by project; within one project without its name."""
    projects = names_of(plan, "project")
    korean = ui_language() == "ko"
    found = []
    for row in rows(plan.tables["phase"], ("id", "project_id", "seq", "name_ko", "name_en")):
        own = str(row["name_ko"] if korean else row["name_en"] or row["name_ko"])
        project = projects.get(str(row["project_id"]), "")
        name = own if scope.kind == "project" else f"{project} · {own}"
        found.append((project, int(row["seq"] or 1), str(row["id"]), name))
    found.sort()
    return {key: name for _, _, key, name in found}, {key: seq for _, seq, key, _ in found}
