"""Field maps: which column of a file means what, as the planner says, kept under a name.

A map is role → header. An empty header leaves the role out; `=value` gives every row the same
value (`{"kind": "=transit"}`). The roles of each target are those of `columns.ROLES`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.i18n import ui_language
from smartcity_planner.intake import columns
from smartcity_planner.store.plan import PlanStore, insert_rows

CONSTANT = "="
#: Roles that say where a row lies: they differ from row to row, so no constant can stand for them.
_PLACES = ("wkt", "lon", "lat")
_NAMESPACE = uuid.UUID("5d0f6c0e-0b52-5a39-9a53-6f1b6f6b1c0e")
_LARGEST = 1 << 20  # bytes of a file with a map


@dataclass(frozen=True)
class Saved:
    """A map kept in the plan."""

    title: str
    target: str
    mapping: dict[str, str]


def read(store: PlanStore, text: str | None, target: str) -> dict[str, str]:
    """Return the field map that `text` stands for: JSON, the path of a .json file, or a name.

    Nothing for an empty text. Raises BadInput, in words, where it is none of them, or it names
    a role that `target` does not have.
    """
    words = (text or "").strip()
    if not words:
        return {}
    if words.startswith(("{", "[")):
        return parse(words, target)
    path = Path(words)
    if path.suffix.lower() == ".json":
        return parse(_text_of(path), target)
    return load(store, words, target)


def parse(text: str, target: str) -> dict[str, str]:
    """Return the map in a JSON text, its roles checked against those of `target`."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "The field map is not valid JSON ({reason}). Write it as in "
                '{{"name": "시설명", "kind": "=transit"}}.',
            ),
            "Intake",
            reason=str(error),
        ) from error
    is_map = isinstance(content, dict) and all(isinstance(v, str | None) for v in content.values())
    if not is_map:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "A field map is a JSON object of texts: what is wanted, then the column, as in "
                '{{"name": "시설명", "kind": "=transit"}}.',
            ),
            "Intake",
        )
    mapping = {str(role).strip(): (header or "") for role, header in content.items()}
    require_roles(mapping, target)
    return mapping


def require_roles(mapping: Mapping[str, str], target: str) -> None:
    """Raise BadInput where the map names roles that the target lacks, or misplaced constants."""
    known = columns.ROLES[target]
    unknown = [role for role in mapping if role not in known]
    if unknown:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "The field map names {unknown}, which “{target}” does not have. It has: {known}.",
            ),
            "Intake",
            unknown=", ".join(unknown),
            target=schema.table(target).label(ui_language()),
            known=", ".join(known),
        )
    wrong = [
        role
        for role, header in mapping.items()
        if header.startswith(CONSTANT) and (target == "parcel" or role in _PLACES)
    ]
    if wrong:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{roles} differs from row to row: the field map must name a column for it, not "
                "one value for all.",
            ),
            "Intake",
            roles=", ".join(wrong),
        )


def constants(mapping: Mapping[str, str]) -> dict[str, str]:
    """Return role → value of what the map gives every row."""
    return {
        role: header[len(CONSTANT) :].strip()
        for role, header in mapping.items()
        if header.startswith(CONSTANT)
    }


def without_constants(mapping: Mapping[str, str]) -> dict[str, str]:
    """Return the map of columns alone; a role with a constant is not looked for in the file."""
    return {role: "" if header.startswith(CONSTANT) else header for role, header in mapping.items()}


def save(store: PlanStore, title: str, target: str, mapping: Mapping[str, str]) -> None:
    """Keep a map in the plan under a name; the map of this name and target is replaced."""
    title = title.strip()
    if not title or title.startswith(("{", "[")) or title.lower().endswith(".json"):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "“{title}” cannot be the name of a field map. Choose another one, such as the "
                "office and the kind of file.",
            ),
            "Intake",
            title=title,
        )
    require_roles(mapping, target)
    row = {
        "id": _id(title, target),
        "title": title,
        "target": target,
        "mapping": json.dumps(dict(mapping), ensure_ascii=False, sort_keys=True),
    }
    with store.transaction() as connection:
        connection.execute("DELETE FROM field_map WHERE id = ?", (row["id"],))
        insert_rows(connection, "field_map", [row])


def load(store: PlanStore, title: str, target: str) -> dict[str, str]:
    """Return the map kept under this name; BadInput, with the names there are, where none is."""
    saved = listed(store, target)
    for one in saved:
        if one.title == title.strip():
            require_roles(one.mapping, target)
            return dict(one.mapping)
    raise BadInput(
        QT_TRANSLATE_NOOP(
            "Intake",
            "The plan keeps no field map “{title}” for “{target}”. It keeps: {titles}. Or give "
            "the map as JSON or as the path of a .json file.",
        ),
        "Intake",
        title=title,
        target=schema.table(target).label(ui_language()),
        titles=", ".join(one.title for one in saved) or "–",
    )


def listed(store: PlanStore, target: str | None = None) -> list[Saved]:
    """Return the maps that the plan keeps, by name; only those of `target` if it is given."""
    rows = store.query("SELECT title, target, mapping FROM field_map ORDER BY title, target")
    return [
        Saved(row["title"], row["target"], _kept(row["mapping"]))
        for row in rows
        if target in (None, row["target"])
    ]


def delete(store: PlanStore, title: str, target: str) -> bool:
    """Remove a map from the plan; return whether there was one."""
    with store.transaction() as connection:
        done = connection.execute(
            "DELETE FROM field_map WHERE title = ? AND target = ?", (title.strip(), target)
        )
        return done.rowcount > 0


def _id(title: str, target: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, f"{target}\n{title}"))


def _kept(text: str) -> dict[str, str]:
    """Return a stored map; what another program wrote wrongly is no map, not an error."""
    try:
        content = json.loads(text)
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in content.items()} if isinstance(content, dict) else {}


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise OSError("too large")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake", "The field map {path} cannot be read ({reason}). Choose another file."
            ),
            "Intake",
            path=path,
            reason=str(error),
        ) from error
