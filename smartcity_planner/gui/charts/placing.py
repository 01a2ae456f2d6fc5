"""Where the parts of a chart stand: measured anew at every draw, so that nothing meets.

matplotlib's own layouts shrink the plot for a wide title or legend, and on a small canvas let them
run into each other all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import Any

import matplotlib
from matplotlib.layout_engine import LayoutEngine
from matplotlib.ticker import MaxNLocator

from smartcity_planner.gui.charts import library
from smartcity_planner.gui.charts.series import Chart

#: Points: around everything, between two texts, between the plot and what is above and below it.
_PAD, _APART, _GAP = 8.6, 8.0, 5.0
#: Points: the mark's ground around its letters; the amount beside its bar.
_MARK_PAD, _BESIDE = 2.2, 4.0
#: Points: a plot lower than this takes the place of the key; the tooltips name the parts.
_LOWEST = 60.0
#: Names beside lying bars take no more than this share of the width.
_NAMES_SHARE = 0.36
#: Longer names are shortened beside the axis; the tooltip has all of it.
_LONGEST_NAME, _SHORTEST = 32, 6
#: Points: letters of names and amounts where there is room, and where bars are thin.
_LETTERS, _SMALLEST = 8.5, 6.0


@dataclass
class Pieces:
    """What is placed. Texts that a chart has not are None."""

    axes: Any
    title: Any
    unit: Any
    mark: Any = None
    note: Any = None
    remark: Any = None
    #: The amount at the end of each bar, and that end.
    amounts: list[tuple[Any, float]] = field(default_factory=list)
    #: How a legend looks; None: no legend.
    legend: dict[str, Any] | None = None


class Placing(LayoutEngine):  # type: ignore[misc]
    """matplotlib asks it before each draw, so it follows the canvas's size and resolution."""

    _adjust_compatible = False
    _colorbar_gridspec = False

    def __init__(self, chart: Chart, pieces: Pieces) -> None:
        super().__init__()
        self._chart, self._pieces = chart, pieces
        self._width = self._height = self._point = 1.0

    def execute(self, fig: Any) -> None:
        """Place everything on the figure."""
        self._width, self._height = fig.bbox.size
        self._point = fig.dpi / 72
        # What is made here (ticks, the legend) has the chart's font too.
        with matplotlib.rc_context(library.settings()):
            top = self._head() - _GAP * self._point
            bottom = self._foot(fig, True) + _GAP * self._point
            if top - bottom < _LOWEST * self._point:
                bottom = self._foot(fig, False) + _GAP * self._point
            if top - bottom < self._point or self._width < 4 * _PAD * self._point:
                return  # a window being made: nothing could be seen
            (self._lying if self._chart.across else self._standing)(bottom, top)
            longest_first = sorted(self._pieces.amounts, key=lambda amount: -amount[1])
            _keep_apart([text for text, _ in longest_first])

    def _head(self) -> float:
        """Title with its mark, and the unit beside it or, where it is narrow, below."""
        made, pad, apart = self._pieces, _PAD * self._point, _APART * self._point
        room = self._width - 2 * pad
        mark = 0.0
        if made.mark is not None:
            mark = _size(made.mark)[0] + 2 * _MARK_PAD * self._point
        _fit(made.title, self._chart.title, room - (mark and mark + apart))
        wide, high = _size(made.title)
        top = self._height - pad
        self._put(made.title, pad, top)
        if made.mark is not None:
            down = (high - _size(made.mark)[1]) / 2
            self._put(made.mark, pad + wide + apart + _MARK_PAD * self._point, top - down)
            wide += apart + mark
        _fit(made.unit, self._chart.unit_text, room)
        unit, low = _size(made.unit)
        if wide + apart + unit <= room:
            self._put(made.unit, self._width - pad, top - (high - low) / 2)
            return top - high
        below = top - high - 2 * self._point
        self._put(made.unit, self._width - pad, below)
        return below - low

    def _foot(self, fig: Any, keyed: bool) -> float:
        """Legend or note, and the remark beside it or below; return where they end."""
        made, pad = self._pieces, _PAD * self._point
        room = self._width - 2 * pad
        remark, low = 0.0, 0.0
        if made.remark is not None:
            _fit(made.remark, self._chart.remark, room)
            remark, low = _size(made.remark)
        wide, high, rows = self._key_size(fig, room, keyed)
        beside = rows == 1 and wide + _APART * self._point + remark <= room
        base = pad if beside or not remark else pad + low + 3 * self._point
        if made.remark is not None:
            lift = (high - low) / 2 if beside and high > low else 0
            self._put(made.remark, self._width - pad, pad + lift)
        if made.legend is not None and keyed:
            place = (pad / self._width, base / self._height)
            made.axes.get_legend().set_bbox_to_anchor(place, fig.transFigure)
        elif made.note is not None and keyed:
            self._put(made.note, pad, base)
        return base + high

    def _key_size(self, fig: Any, room: float, keyed: bool) -> tuple[float, float, int]:
        """Make the legend with as many columns as there is room for; width, height and rows."""
        made = self._pieces
        for piece in (made.axes.get_legend(), made.note):
            if piece is not None:
                piece.set_visible(keyed)
        if not keyed or (made.legend is None and made.note is None):
            return 0.0, 0.0, 0
        if made.legend is None:
            _fit(made.note, self._chart.note, room)
            return (*_size(made.note), 1)
        most = len(self._chart.parts)
        for columns in range(most, 0, -1):
            legend = made.axes.legend(
                loc="lower left", bbox_to_anchor=(0, 0), bbox_transform=fig.transFigure,
                ncol=columns, **made.legend,
            )  # fmt: skip
            box = legend.get_window_extent()
            if box.width <= room:
                break
        return box.width, box.height, ceil(most / columns)

    def _standing(self, bottom: float, top: float) -> None:
        """Bars that stand: the amounts above them, the names below."""
        axes, pad = self._pieces.axes, _PAD * self._point
        names = [bar.label for bar in self._chart.bars]
        axes.xaxis.set_ticks(range(len(names)), names)
        self._take(pad, bottom, self._width - pad, top)
        bottom += _beyond(axes.xaxis, axes)[1]
        high = max(top - bottom, self._point)
        axes.yaxis.set_major_locator(_ticks(high / (_LETTERS * 2.4 * self._point)))
        axes.set_ylim(0, self._amounts(high, 1))
        self._take(pad, bottom, self._width - pad, top)
        left = pad + _beyond(axes.yaxis, axes)[0]
        self._take(left, bottom, self._width - pad, top)
        wide = max((_size(label)[0] for label in axes.get_xticklabels()), default=0)
        first, last = axes.get_xlim()
        step = axes.bbox.width / (last - first)
        every = max(ceil((wide + 0.5 * _LETTERS * self._point) / step), 1)
        axes.xaxis.set_ticks(range(0, len(names), every), names[::every])

    def _lying(self, bottom: float, top: float) -> None:
        """Bars that lie: the names at the left, the amounts at their ends."""
        axes, pad = self._pieces.axes, _PAD * self._point
        right = self._width - pad
        self._take(pad, bottom, right, top)
        bottom += _beyond(axes.xaxis, axes)[1]
        first, last = sorted(axes.get_ylim())
        step = max(top - bottom, self._point) / (last - first)
        letters = max(min(_LETTERS, 0.7 * step / self._point), _SMALLEST)
        axes.yaxis.set_tick_params(labelsize=letters)
        for text, _ in self._pieces.amounts:
            text.set_fontsize(letters)
        every = max(ceil(1.2 * letters * self._point / step), 1)
        places = range(0, len(self._chart.bars), every)
        self._take(pad, bottom, right, top)
        for longest in range(_LONGEST_NAME, _SHORTEST, -2):
            axes.yaxis.set_ticks(
                places, [short(self._chart.bars[n].label, longest) for n in places]
            )
            names = _beyond(axes.yaxis, axes)[0]
            if names <= _NAMES_SHARE * self._width:
                break
        left = min(pad + names, right - self._point)
        self._take(left, bottom, right, top)
        axes.xaxis.set_major_locator(_ticks((right - left) / (_LETTERS * 5 * self._point)))
        axes.set_xlim(0, self._amounts(right - left, 0))
        # The last figure of the scale stands half beyond its line.
        beyond = _beyond(axes.xaxis, axes)[2]
        if beyond > 0:
            right = max(right - beyond, left + self._point)
            self._take(left, bottom, right, top)
            axes.set_xlim(0, self._amounts(right - left, 0))

    def _amounts(self, room: float, direction: int) -> float:
        """Return where the scale ends so that each bar's amount is still within `room`."""
        ends = [end for _, end in self._pieces.amounts]
        most = max(ends, default=0) or 1.0
        found = most * 1.04
        for text, end in self._pieces.amounts:
            taken = _size(text)[direction] + _BESIDE * self._point
            # On a canvas too small for any bar the amounts may be cut, the bars not.
            found = max(found, end * room / max(room - taken, 0.3 * room))
        return found

    def _take(self, left: float, bottom: float, right: float, top: float) -> None:
        wide, high = self._width, self._height
        size = (max(right - left, 1) / wide, max(top - bottom, 1) / high)
        self._pieces.axes.set_position((left / wide, bottom / high, *size))

    def _put(self, text: Any, x: float, y: float) -> None:
        text.set_position((x / self._width, y / self._height))


def short(name: str, longest: int = _LONGEST_NAME) -> str:
    """Shorten a name; of “project · phase” the project gives way first."""
    if len(name) <= longest:
        return name
    before, between, after = name.partition(" · ")
    room = longest - len(between) - len(after) - 1
    if between and room >= _SHORTEST:
        return f"{before[:room]}…{between}{after}"
    if between and longest > 2 * _SHORTEST + len(between):
        rest = longest - _SHORTEST - 1 - len(between)
        return f"{before[:_SHORTEST]}…{between}{short(after, rest)}"
    return f"{name[: longest - 1]}…"


def _ticks(most: float) -> MaxNLocator:
    return MaxNLocator(max(min(int(most), 5), 1), integer=True)


def _beyond(axis: Any, axes: Any) -> tuple[float, float, float]:
    """How far an axis's letters reach beyond the plot: left, below and right."""
    box = axis.get_tightbbox()
    if box is None:  # no letters
        return 0.0, 0.0, 0.0
    return axes.bbox.x0 - box.x0, axes.bbox.y0 - box.y0, box.x1 - axes.bbox.x1


def _size(text: Any) -> tuple[float, float]:
    box = text.get_window_extent()
    return box.width, box.height


def _fit(text: Any, whole: str, room: float) -> None:
    """Give a text its words, or as many as there is room for."""
    text.set_text(whole)
    length = len(whole)
    while length > 1 and _size(text)[0] > room:
        length = max(min(length - 1, int(length * room / _size(text)[0])), 1)
        text.set_text(f"{whole[:length].rstrip()}…")


def _keep_apart(texts: list[Any]) -> None:
    """Show the amounts of the longest bars, and of the others those that touch none of them."""
    kept: list[Any] = []
    for text in texts:
        text.set_visible(True)  # a hidden one has no extent
        box = text.get_window_extent()
        text.set_visible(not any(box.overlaps(other) for other in kept))
        if text.get_visible():
            kept.append(box)
