"""One planning edit over several layers is one step: applied, undone and redone as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import TypeVar

from qgis.core import QgsFeature, QgsVectorLayer

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, CannotWrite
from smartcity_planner.domain.progress import SILENT, Progress

#: Rows written between two looks at whether the planner has cancelled.
_AT_ONCE = 5_000
_serial = count(1)
Row = TypeVar("Row")


@dataclass
class Change:
    """What an edit does to one layer: rows to add, values to change by row, rows to delete.

    `values` and `before` map feature id → {column index: value}.
    """

    layer: QgsVectorLayer
    added: list[QgsFeature] = field(default_factory=list)
    values: dict[int, dict[int, object]] = field(default_factory=dict)
    before: dict[int, dict[int, object]] = field(default_factory=dict)
    deleted: list[int] = field(default_factory=list)
    #: The rows of `added` as plain tuples, in the order that `planning.unsaved` reads them, where
    #: the verb has them at hand: reading them back from QGIS takes longer than making them.
    came: list[tuple] | None = None

    def __bool__(self) -> bool:
        return bool(self.added or self.values or self.deleted)


@contextmanager
def edit_command(layers: Sequence[QgsVectorLayer], text: str) -> Iterator[None]:
    """Open one edit command named `text` on each layer; on any error none of them remains.

    Editing is started where it is not yet on. Raises CannotWrite where a layer refuses.
    """
    started = [layer for layer in layers if not layer.isEditable()]
    for layer in layers:
        if not layer.isEditable() and not layer.startEditing():
            raise CannotWrite(
                QT_TRANSLATE_NOOP(
                    "Planning",
                    "“{layer}” cannot be edited. The plan is read-only, or open elsewhere.",
                ),
                "Planning",
                layer=layer.name(),
            )
    for layer in layers:
        layer.beginEditCommand(text)
    try:
        yield
    except BaseException:
        for layer in layers:
            layer.destroyEditCommand()
        for layer in started:
            if layer.isEditable() and not layer.isModified():
                layer.rollBack()
        raise
    for layer in layers:
        layer.endEditCommand()


def apply(change: Change, progress: Progress = SILENT) -> None:
    """Write one change into its layer's edit buffer, in portions.

    Raises CannotWrite where the layer refuses, Cancelled where the planner asked to stop; the
    caller's edit command takes back what was written.
    """
    layer = change.layer
    steps: list[Callable[[], bool]] = [
        *(partial(layer.deleteFeatures, part) for part in _portions(change.deleted)),
        *(partial(_change, change, part) for part in _portions(list(change.values))),
        *(partial(layer.addFeatures, part) for part in _portions(change.added)),
    ]
    for number, step in enumerate(steps):
        progress.go_on(100 * number / len(steps))
        if not step():
            raise CannotWrite(
                QT_TRANSLATE_NOOP(
                    "Planning", "“{layer}” did not take the edit. Nothing was changed."
                ),
                "Planning",
                layer=layer.name(),
            )


def _portions(rows: list[Row]) -> Iterator[list[Row]]:
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))


def _change(change: Change, fids: Sequence[int]) -> bool:
    return all(
        change.layer.changeAttributeValues(fid, change.values[fid], change.before[fid], True)
        for fid in fids
    )


@dataclass(frozen=True)
class _Span:
    """Where on a layer's undo stack an edit stands: it is the command at `before`."""

    layer: QgsVectorLayer
    before: int
    text: str

    @property
    def kept(self) -> bool:
        """Whether the stack still holds this very command (saving and new edits drop it)."""
        stack = self.layer.undoStack()
        return stack.count() > self.before and stack.text(self.before) == self.text

    @property
    def done(self) -> bool:
        """Whether the command is in force."""
        return self.layer.undoStack().index() > self.before

    @property
    def covered(self) -> bool:
        """Whether later edits stand on top of it."""
        return self.layer.undoStack().index() > self.before + 1

    @property
    def next(self) -> bool:
        """Whether redoing the layer once brings it back."""
        return self.layer.undoStack().index() == self.before


@dataclass(frozen=True)
class _Edit:
    label: str
    spans: tuple[_Span, ...]


@dataclass(frozen=True)
class Step:
    """What an undo or redo did. `partly`: some of it had been done with QGIS's own tools."""

    label: str
    partly: bool


class EditHistory:
    """Keeps which layers each planning edit touched, so that undo and redo act on all in step.

    It asks the layers' own undo stacks what is in force, so it stays right when the planner
    undoes with QGIS's own tools, saves, or discards.
    """

    def __init__(self) -> None:
        self._edits: list[_Edit] = []
        #: Layer id → the last edit's command text and the rows it added, where it only added.
        self.added: dict[str, tuple[str, list[tuple]]] = {}

    def run(self, label: str, changes: Sequence[Change], progress: Progress = SILENT) -> bool:
        """Apply `changes` as one undoable edit; return whether there was anything to do.

        Raises CannotWrite or Cancelled; then no layer has any of it.
        """
        wanted = [change for change in changes if change]
        if not wanted:
            return False
        # The layers may not know each other's stacks: an invisible number makes the text,
        # and so the command, unmistakable.
        text = label + _invisible(next(_serial))
        with edit_command([change.layer for change in wanted], text):
            for change in wanted:
                apply(change, progress)
        spans = tuple(
            _Span(change.layer, change.layer.undoStack().index() - 1, text) for change in wanted
        )
        self._edits = [*self._kept(), _Edit(label, spans)]
        for change in wanted:
            self.added.pop(change.layer.id(), None)
            if change.came is not None and not change.values and not change.deleted:
                self.added[change.layer.id()] = (text, change.came)
        return True

    @property
    def undo_label(self) -> str | None:
        """The name of the edit that undo would take back, or None."""
        edit = self._last_done()
        return edit.label if edit else None

    @property
    def redo_label(self) -> str | None:
        """The name of the edit that redo would bring back, or None."""
        edit = self._first_undone()
        return edit.label if edit else None

    def undo(self) -> Step | None:
        """Take the last planning edit back on all its layers; None where there is none.

        Raises BadInput where other edits stand on top of it in one of the layers.
        """
        edit = self._last_done()
        if edit is None:
            return None
        for span in edit.spans:
            if span.covered:
                raise _in_the_way(span.layer)
        open_spans = [span for span in edit.spans if span.done]
        for span in reversed(open_spans):
            span.layer.undoStack().setIndex(span.before)
        return Step(edit.label, len(open_spans) < len(edit.spans))

    def redo(self) -> Step | None:
        """Bring the last undone planning edit back on all its layers; None where there is none."""
        edit = self._first_undone()
        if edit is None:
            return None
        open_spans = [span for span in edit.spans if not span.done]
        for span in open_spans:
            if not span.next:
                raise _in_the_way(span.layer)
        for span in open_spans:
            span.layer.undoStack().setIndex(span.before + 1)
        return Step(edit.label, len(open_spans) < len(edit.spans))

    def clear(self) -> None:
        """Forget everything, e.g. when another plan is opened."""
        self._edits = []
        self.added = {}

    def _kept(self) -> list[_Edit]:
        """Edits that all their layers still know."""
        return [edit for edit in self._edits if all(_alive(span) for span in edit.spans)]

    def _last_done(self) -> _Edit | None:
        done = [edit for edit in self._kept() if any(span.done for span in edit.spans)]
        return done[-1] if done else None

    def _first_undone(self) -> _Edit | None:
        undone = [edit for edit in self._kept() if any(not span.done for span in edit.spans)]
        return undone[0] if undone else None


def _alive(span: _Span) -> bool:
    try:
        return span.kept
    except RuntimeError:  # the layer was removed from the project
        return False


def _in_the_way(layer: QgsVectorLayer) -> BadInput:
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Planning",
            "Other edits were made in “{layer}” since. Undo those first, in QGIS's own "
            "Undo/Redo panel.",
        ),
        "Planning",
        layer=layer.name(),
    )


def _invisible(number: int) -> str:
    """Return `number` written in two characters of no width."""
    return f"{number:b}".replace("0", "\u200b").replace("1", "\u200c")
