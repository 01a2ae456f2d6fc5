"""How a table is declared: the small vocabulary in which `schema.py` is written.

Nothing here knows SQL dialects, QGIS or files. The GeoPackage DDL, the QGIS forms and the
data dictionary are derived from these declarations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from smartcity_planner.domain.codes import CodeList


class FieldType(Enum):
    """The value types a column can have. INTEGER is 64-bit; DATE is ISO 8601 text."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    DATE = "date"
    BOOLEAN = "boolean"


class Geometry(Enum):
    """Geometry types of a plan; all geometry is EPSG:5186."""

    MULTIPOLYGON = "MULTIPOLYGON"
    MULTILINESTRING = "MULTILINESTRING"
    POINT = "POINT"


class Role(Enum):
    """How a column is used in a form."""

    PLAIN = "plain"
    KEY = "key"  # hidden: never shown as a raw id
    WON = "won"  # whole won, shown with thousands separators
    YEAR = "year"
    SHARE = "share"  # 0..1, shown as a percentage
    LONG_TEXT = "long_text"


@dataclass(frozen=True)
class Reference:
    """A column that holds the key of a row of another table."""

    table: str
    column: str
    display_ko: str
    display_en: str


@dataclass(frozen=True)
class Field:
    """One column. `check` is an SQL condition on the column (standard SQL only)."""

    name: str
    type: FieldType
    ko: str
    en: str
    required: bool = False
    codes: CodeList | None = None
    references: Reference | None = None
    check: str | None = None
    pattern: str | None = None  # SQLite GLOB pattern
    role: Role = Role.PLAIN

    def label(self, language: str) -> str:
        """Return the column's label in `language` ("ko" or "en")."""
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True)
class Table:
    """One table. `key` names the natural key column(s); a technical `fid` stands beside it."""

    name: str
    ko: str
    en: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    geometry: Geometry | None = None
    checks: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()  # SQL expressions of one unique index more
    source_note: str = ""
    listed: bool = True  # shown as a layer or table in QGIS
    #: Column → the index of its reference: None for none, else its columns and condition in SQL.
    indexes: Mapping[str, str | None] = field(default_factory=dict)
    logged: bool = False  # every change of a row is written into change_log, whoever makes it
    #: What names a row in the log, where it is not the key.
    log_key: tuple[str, ...] = ()
    derived: bool = False  # kept by triggers; never edited, copied or compared

    def label(self, language: str) -> str:
        """Return the table's label in `language`."""
        return self.ko if language == "ko" else self.en

    def field(self, name: str) -> Field:
        """Return the column called `name`; KeyError where there is none."""
        for candidate in self.fields:
            if candidate.name == name:
                return candidate
        raise KeyError(f"{self.name}.{name}")

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names without `fid` and `geom`."""
        return tuple(candidate.name for candidate in self.fields)


@dataclass(frozen=True)
class View:
    """One view: `sql` is its SELECT; `geometry` makes it a spatial view."""

    name: str
    ko: str
    en: str
    sql: str
    fields: tuple[Field, ...] = field(default=())
    geometry: Geometry | None = None

    def label(self, language: str) -> str:
        """Return the view's label in `language`."""
        return self.ko if language == "ko" else self.en
