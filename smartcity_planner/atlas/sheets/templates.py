"""Which template a sheet is made from: the plugin's own, or one that is kept with the plan."""

from __future__ import annotations

from smartcity_planner import paths
from smartcity_planner.atlas.definition import Book
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.store.plan import PlanStore


def own(kind: str, paper: str) -> str:
    """Return the XML of the plugin's template for a kind of sheet on this paper."""
    file = paths.resources() / "layouts" / f"{kind}_{paper}.qpt"
    return file.read_text(encoding="utf-8")


def template(store: PlanStore, book: Book, kind: str) -> str:
    """Return the XML of the template that the book uses for a kind of sheet.

    Raises BadInput where it names one that the plan does not keep.
    """
    name = book.templates.get(kind)
    if not name:
        return own(kind, book.paper)
    rows = store.query("SELECT content FROM sheet_template WHERE id = ?", [name])
    if not rows:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The book names the layout template “{name}”, which is not kept in the plan. "
                "Choose another one in the templates gallery.",
            ),
            "Atlas",
            name=name,
        )
    return rows[0]["content"]
