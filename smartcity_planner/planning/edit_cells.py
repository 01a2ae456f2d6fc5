"""Editing single amounts: what the funding table's cells mean on the ledger's rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from smartcity_planner.domain import codes, funding, schema
from smartcity_planner.domain.apportion import apportion
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.i18n import translate
from smartcity_planner.planning.collector import collector_paused
from smartcity_planner.planning.edit_buffers import (
    PlanLayers,
    equals,
    exists,
    new_rows,
    parcels_of_phase,
)
from smartcity_planner.planning.edit_common import (
    Edited,
    require_phase,
    require_whole,
    weights_of_phase,
)
from smartcity_planner.planning.edit_history import Change, EditHistory
from smartcity_planner.planning.edit_ledger import MoneyRow, Wanted, money_rows
from smartcity_planner.planning.edit_money import NEW_COLUMNS
from smartcity_planner.planning.edit_scope import lies_in, phases_of, rows_of
from smartcity_planner.planning.totals import Scope

#: A figure that was published is no longer that once somebody changes it.
_PUBLISHED = ("published", "published_total")


@dataclass
class _Setting:
    """One run of `set_cells`: what it was asked, and what it has found to do so far."""

    layers: PlanLayers
    scope: Scope
    weight: str
    by_phase: Mapping[str, int] | None
    change: Change
    added: list[tuple[object, ...]] = field(default_factory=list)
    removed: int = 0
    holders: dict[str, dict[str, int]] = field(default_factory=dict)
    basis: dict[str, str] = field(default_factory=dict)

    def change_row(self, row: MoneyRow, won: int) -> None:
        """Let a row have `won`; a row of none goes."""
        if not won:
            self.change.deleted.append(row.fid)
            self.removed += row.won
            return
        if won == row.stored_won:
            return
        values: dict[str, object] = {"amount_won": won}
        before: dict[str, object] = {"amount_won": row.stored_won}
        if row.basis in _PUBLISHED:
            values |= {"basis": "planned", "evidence_id": None}
            before |= {"basis": row.basis, "evidence_id": row.evidence}
        place = self.layers.funding.fields().indexOf
        self.change.values[row.fid] = {place(name): value for name, value in values.items()}
        self.change.before[row.fid] = {place(name): value for name, value in before.items()}


@collector_paused()
def set_cells(
    history: EditHistory,
    layers: PlanLayers,
    scope: Scope,
    cells: Mapping[tuple[str, int], int],
    progress: Progress = SILENT,
    by_phase: Mapping[str, int] | None = None,
    weight: str = "area",
) -> Edited:
    """Set the won of (source, fiscal year) for a scope.

    The scope's rows of the cell share the new won in proportion to what they have; rows fixed
    by hand keep theirs. Where there is no money to go by, the won are spread over the parcels
    of the scope's phase by `weight` (without a place, where the phase has its money so), or
    over several phases in proportion to `by_phase`. A cell of zero won loses its rows. Raises
    BadInput for amounts, sources and years that cannot be, for more fixed money than the
    amount, and for an empty cell of a scope with several phases; then nothing is changed.
    """
    require_whole(layers)
    if scope.kind == "phase":
        require_phase(layers, str(scope.key))
    wanted = {_checked(cell): funding.whole_won(won) for cell, won in cells.items()}
    if not wanted:
        return Edited()
    found: dict[tuple[str, int], list[MoneyRow]] = {}
    for row in rows_of(layers, scope, wanted.keys()):
        found.setdefault((row.source, row.year), []).append(row)
    setting = _Setting(layers, scope, weight, by_phase, Change(layers.funding))
    for cell, won in sorted(wanted.items()):
        progress.go_on()
        _set(setting, cell, won, found.get(cell, []))
    setting.change.added = new_rows(layers.funding, NEW_COLUMNS, setting.added)
    history.run(translate("Planning", "Change amounts"), [setting.change], progress)
    change, won = setting.change, sum(wanted.values())
    counts = (len(change.added), len(change.values), len(change.deleted))
    return Edited(*counts, won, setting.removed)


@collector_paused()
def fix_cells(
    history: EditHistory,
    layers: PlanLayers,
    cells: Iterable[tuple[str, str | None, int, str]],
    fixed: bool,
    progress: Progress = SILENT,
) -> Edited:
    """Fix amounts of the ledger (phase, parcel or None, fiscal year, source), or free them.

    Fixed amounts stay when money is spread anew. Cells without an amount are passed over;
    raises BadInput where none of them has one.
    """
    require_whole(layers)
    by_phase: dict[str, set[funding.Cell]] = {}
    for phase_id, *cell in cells:
        by_phase.setdefault(phase_id, set()).add(tuple(cell))
    change = Change(layers.funding)
    place = layers.funding.fields().indexOf("fixed")
    there = 0
    for phase_id, wanted in sorted(by_phase.items()):
        progress.go_on()
        asked = Wanted(
            frozenset({phase_id}),
            frozenset(year for _pnu, year, _source in wanted),
            frozenset(source for _pnu, _year, source in wanted),
        )
        for row in money_rows(layers.funding, asked):
            if (row.pnu, row.year, row.source) not in wanted:
                continue
            there += 1
            if bool(row.fixed) != fixed:
                change.values[row.fid] = {place: True if fixed else None}
                change.before[row.fid] = {place: row.fixed}
    if not there:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning", "There is no amount here yet. Enter an amount first, then fix it."
            ),
            "Planning",
        )
    label = translate("Planning", "Fix amounts") if fixed else translate("Planning", "Free amounts")
    history.run(label, [change], progress)
    return Edited(changed=len(change.values))


def _checked(cell: tuple[str, int]) -> tuple[str, int]:
    source, year = cell
    if source not in codes.SOURCE.values:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "“{source}” is not a funding source."),
            "Planning",
            source=source,
        )
    if not schema.FIRST_YEAR <= year <= schema.LAST_YEAR:
        raise BadInput(
            QT_TRANSLATE_NOOP("Planning", "{year} is not a fiscal year from {first} to {last}."),
            "Planning",
            year=year,
            first=schema.FIRST_YEAR,
            last=schema.LAST_YEAR,
        )
    return cell


def _set(setting: _Setting, cell: tuple[str, int], won: int, rows: list[MoneyRow]) -> None:
    """Give one cell its won, over the rows it has or, where none can take it, over new ones."""
    held = sum(row.won for row in rows if row.fixed)
    if held > won:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "{fixed} won of “{source}” in {year} are fixed by hand, more than {won} won. "
                "Enter at least the fixed amount, or free it first.",
            ),
            "Planning",
            fixed=f"{held:,}",
            source=codes.SOURCE.code(cell[0]),
            year=cell[1],
            won=f"{won:,}",
        )
    rest = won - held
    free = {_key(row): row for row in rows if not row.fixed}
    for row in rows:
        if not row.fixed and free[_key(row)] is not row:  # unsaved, twice in one cell
            setting.change_row(row, 0)
    if rest and not any(row.won for row in free.values()):
        taken = {_key(row) for row in rows if row.fixed}
        parts = _spread_anew(setting, cell, rest, taken)
    else:
        parts = apportion(rest, {key: row.won for key, row in free.items()})
    for key, row in free.items():
        setting.change_row(row, parts.get(key, 0))
    for key, part in parts.items():
        if part and key not in free:
            phase_id, _, pnu = key.rpartition("|")
            setting.added.append(_new_row(setting, phase_id, pnu or None, cell, part))


def _key(row: MoneyRow) -> str:
    return f"{row.phase_id}|{row.pnu or ''}"


def _spread_anew(
    setting: _Setting, cell: tuple[str, int], won: int, taken: set[str]
) -> dict[str, int]:
    """Return {phase|parcel: won} of a cell in which no row says who gets how much."""
    parts: dict[str, int] = {}
    for phase_id, share in _phases(setting, cell, won).items():
        holders = {
            f"{phase_id}|{pnu}": weight
            for pnu, weight in _holders(setting, phase_id).items()
            if f"{phase_id}|{pnu}" not in taken
        }
        if share and not holders:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "No parcel here can take {won} won of “{source}” in {year}: none lies here, "
                    "or all amounts are fixed by hand. Free an amount, or attach parcels.",
                ),
                "Planning",
                won=f"{share:,}",
                source=codes.SOURCE.code(cell[0]),
                year=cell[1],
            )
        parts |= apportion(share, holders)
    return parts


def _phases(setting: _Setting, cell: tuple[str, int], won: int) -> dict[str, int]:
    """Return {phase: won} of money that is new to a cell; BadInput where that is not clear."""
    if setting.by_phase:
        return apportion(won, setting.by_phase)
    phases = phases_of(setting.layers, setting.scope)
    if not phases:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "No phase has parcels here, so the money has nowhere to go. Attach parcels to a "
                "phase first.",
            ),
            "Planning",
        )
    if len(phases) > 1:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "There is no money of “{source}” in {year} here yet, so it is not clear which of "
                "{count} phases should get it. Choose a phase, then enter the amount there.",
            ),
            "Planning",
            source=codes.SOURCE.code(cell[0]),
            year=cell[1],
            count=len(phases),
        )
    return {phases[0]: won}


def _holders(setting: _Setting, phase_id: str) -> dict[str, int]:
    """Return {parcel, or "" for no place: weight} of what in the scope can hold phase money."""
    if phase_id in setting.holders:
        return setting.holders[phase_id]
    layers, kind = setting.layers, setting.scope.kind
    of_phase = equals("phase_id", phase_id)
    unplaced = (
        exists(layers.funding, of_phase)
        and not exists(layers.funding, f'{of_phase} AND "pnu" IS NOT NULL')
    ) or not parcels_of_phase(layers, phase_id)
    if kind == "unplaced" or (unplaced and kind not in ("district", "parcels")):
        found = {"": 1}
    else:
        weights = weights_of_phase(layers, phase_id, setting.weight)
        found = {pnu: weights[pnu] for pnu in lies_in(setting.scope, weights)}
    setting.holders[phase_id] = found
    return found


def _new_row(
    setting: _Setting, phase_id: str, pnu: str | None, cell: tuple[str, int], won: int
) -> tuple[object, ...]:
    """Return a new ledger row; money of a plan of examples stays marked as such."""
    source, year = cell
    if phase_id not in setting.basis:
        layer, of_phase = setting.layers.funding, equals("phase_id", phase_id)
        example = exists(layer, of_phase) and not exists(
            layer, f"{of_phase} AND NOT {equals('basis', 'example')}"
        )
        setting.basis[phase_id] = "example" if example else "planned"
    row_id = funding.ledger_id(phase_id, pnu, year, source)
    return row_id, phase_id, pnu, year, source, won, setting.basis[phase_id], None
