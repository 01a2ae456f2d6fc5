"""Draws a chart (`series.Chart`) with matplotlib: on the board and, at its own size, in a file."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from smartcity_planner.gui.charts import library
from smartcity_planner.gui.charts.series import Chart
from smartcity_planner.project.palette import INK, MUTED_INK, PAPER

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("png", "svg", "pdf")
#: Size of an exported chart, inches (240 × 140 mm: half an A4 page, or a slide).
_SIZE = (9.45, 5.5)
_DPI = 300
_GRID, _EXAMPLE = "#e3e7eb", "#9a4a00"
#: Free space around everything, inches.
_PAD = 0.12
#: Longer names are shortened beside the axis; the tooltip has all of it.
_LONGEST_NAME, _SHORTEST = 24, 6


@dataclass(frozen=True)
class Hit:
    """A rectangle on the chart and which part of which bar it is."""

    artist: Any
    bar: int
    part: int


def draw(figure: Figure, chart: Chart) -> list[Hit]:
    """Draw `chart` on an empty figure; return its rectangles."""
    import matplotlib

    with matplotlib.rc_context(library.settings()):
        figure.clear()
        figure.set_facecolor(PAPER)
        figure.set_layout_engine("constrained", w_pad=_PAD, h_pad=_PAD)
        axes = figure.add_subplot()
        hits = _bars(axes, chart)
        _frame(axes, chart)
        _heading(axes, chart)
        return hits


def picture(chart: Chart, kind: str, dpi: int = _DPI) -> bytes:
    """Return the chart as a file of `kind` (see FORMATS), drawn anew at its own size."""
    import matplotlib
    from matplotlib.figure import Figure

    figure = Figure(figsize=_SIZE, dpi=dpi)
    draw(figure, chart)
    made = BytesIO()
    # No date: the same plan gives the same file.
    about = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind, {})
    with matplotlib.rc_context(library.settings()):
        figure.savefig(made, format=kind, dpi=dpi, facecolor=PAPER, metadata=about)
    return made.getvalue()


def _bars(axes: Any, chart: Chart) -> list[Hit]:
    hits = []
    places = range(len(chart.bars))
    ends = [0.0] * len(chart.bars)
    for number, part in enumerate(chart.parts):
        values = [won / chart.unit.won for won in part.won]
        look = {"color": part.colours, "edgecolor": PAPER, "linewidth": 0.6}
        if chart.across:
            made = axes.barh(places, values, left=ends, height=0.68, **look)
        else:
            made = axes.bar(places, values, bottom=ends, width=0.62, **look)
        # One of several colours has no key: its bars are named.
        single = len(set(part.colours)) == 1 and len(chart.parts) > 1
        made.set_label(part.label if single else "_")
        hits += [Hit(artist, bar, number) for bar, artist in enumerate(made) if part.won[bar]]
        ends = [end + value for end, value in zip(ends, values, strict=True)]
    for bar in places:
        text = chart.text(chart.of_bar(bar)) if chart.of_bar(bar) else "–"
        at, offset = ((ends[bar], bar), (4, 0)) if chart.across else ((bar, ends[bar]), (0, 3))
        axes.annotate(
            text, at, offset, textcoords="offset points", color=INK, fontsize=8.5,
            ha="left" if chart.across else "center", va="center" if chart.across else "bottom",
        )  # fmt: skip
    return hits


def _frame(axes: Any, chart: Chart) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    names = [_short(bar.label) for bar in chart.bars]
    along, beside = (axes.xaxis, axes.yaxis) if chart.across else (axes.yaxis, axes.xaxis)
    beside.set_ticks(range(len(names)), names)
    along.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    along.set_major_locator(MaxNLocator(5, integer=True))
    along.grid(True, color=_GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    # Room for the figure at the end of the longest bar.
    most = max(map(chart.of_bar, range(len(names))), default=0) / chart.unit.won
    (axes.set_xlim if chart.across else axes.set_ylim)(0, (most or 1) * 1.12)
    for side in ("top", "right", "left" if not chart.across else "bottom"):
        axes.spines[side].set_visible(False)
    axes.spines["left" if chart.across else "bottom"].set_color(MUTED_INK)
    axes.tick_params(colors=MUTED_INK, length=0)
    beside.set_tick_params(labelcolor=INK)
    if chart.across:
        axes.invert_yaxis()
        # A few bars shall not fill the height.
        axes.set_ylim(max(len(names), 4) - 0.45, -0.55)
    elif len(names) < 4:
        axes.set_xlim(-1.5, max(len(names) - 1, 0) + 1.5)


def _heading(axes: Any, chart: Chart) -> None:
    from matplotlib.transforms import ScaledTranslation

    title = axes.set_title(chart.title, loc="left", fontsize=11.5, fontweight="bold", color=INK)
    if chart.mark:
        axes.annotate(
            chart.mark, (1, 0), (9, 1), xycoords=title, textcoords="offset points",
            fontsize=8.5, fontweight="bold", color=PAPER, va="bottom", annotation_clip=False,
            bbox={"boxstyle": "square,pad=0.25", "facecolor": _EXAMPLE, "edgecolor": "none"},
        )  # fmt: skip
    axes.set_title(chart.unit_text, loc="right", fontsize=8.5, color=MUTED_INK)
    # As part of the axes, so that the layout makes room for both in every matplotlib.
    below = (0, -34) if chart.across else (0, -20)
    if any(not part.get_label().startswith("_") for part in axes.containers):
        offset = ScaledTranslation(0, below[1] / 72, axes.figure.dpi_scale_trans)
        axes.legend(
            loc="upper left", bbox_to_anchor=(0, 0), bbox_transform=axes.transAxes + offset,
            ncol=len(chart.parts), frameon=False, fontsize=9, labelcolor=INK, borderaxespad=0,
            handlelength=1.0, handleheight=1.0, columnspacing=1.6,
        )  # fmt: skip
    elif chart.note:
        axes.annotate(
            chart.note, (0, 0), (0, below[1] - 3), xycoords="axes fraction",
            textcoords="offset points", va="top", fontsize=8, color=MUTED_INK,
            annotation_clip=False,
        )  # fmt: skip
    if chart.remark:
        axes.annotate(
            chart.remark, (1, 0), (0, below[1] - 3), xycoords="axes fraction",
            textcoords="offset points", ha="right", va="top", fontsize=8, color=_EXAMPLE,
            annotation_clip=False,
        )  # fmt: skip


def _short(name: str) -> str:
    """Shorten a name; of “project · phase” the project gives way first."""
    if len(name) <= _LONGEST_NAME:
        return name
    before, between, after = name.partition(" · ")
    room = _LONGEST_NAME - len(between) - len(after) - 1
    if between and room >= _SHORTEST:
        return f"{before[:room]}…{between}{after}"
    if between:
        return f"{before[:_SHORTEST]}…{between}{_short(after[: _LONGEST_NAME - 1])}"
    return f"{name[: _LONGEST_NAME - 1]}…"
