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

    from smartcity_planner.gui.charts.placing import Pieces

FORMATS = ("png", "svg", "pdf")
#: Size of an exported chart, inches (240 × 140 mm: half an A4 page, or a slide).
_SIZE = (9.45, 5.5)
_DPI = 300
_GRID, _EXAMPLE = "#e3e7eb", "#9a4a00"


@dataclass(frozen=True)
class Hit:
    """A rectangle on the chart and which part of which bar it is."""

    artist: Any
    bar: int
    part: int


def draw(figure: Figure, chart: Chart) -> list[Hit]:
    """Draw `chart` on an empty figure; return its rectangles."""
    import matplotlib

    from smartcity_planner.gui.charts.placing import Placing

    with matplotlib.rc_context(library.settings()):
        figure.clear()
        figure.set_facecolor(PAPER)
        axes = figure.add_subplot()
        hits, amounts = _bars(axes, chart)
        _frame(axes, chart)
        pieces = _words(figure, axes, chart)
        pieces.amounts = amounts
        figure.set_layout_engine(Placing(chart, pieces))
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


def _bars(axes: Any, chart: Chart) -> tuple[list[Hit], list[tuple[Any, float]]]:
    """Draw the bars; return their rectangles, and the amount and end of each bar."""
    hits, amounts = [], []
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
        amount = axes.annotate(
            text, at, offset, textcoords="offset points", color=INK, fontsize=8.5,
            ha="left" if chart.across else "center", va="center" if chart.across else "bottom",
        )  # fmt: skip
        amounts.append((amount, ends[bar]))
    return hits, amounts


def _frame(axes: Any, chart: Chart) -> None:
    from matplotlib.ticker import FuncFormatter

    count = len(chart.bars)
    along, beside = (axes.xaxis, axes.yaxis) if chart.across else (axes.yaxis, axes.xaxis)
    along.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    along.grid(True, color=_GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left" if not chart.across else "bottom"):
        axes.spines[side].set_visible(False)
    axes.spines["left" if chart.across else "bottom"].set_color(MUTED_INK)
    axes.tick_params(colors=MUTED_INK, length=0)
    beside.set_tick_params(labelcolor=INK)
    if chart.across:
        axes.invert_yaxis()
        # A few bars shall not fill the height.
        axes.set_ylim(max(count, 4) - 0.45, -0.55)
    elif count < 4:
        axes.set_xlim(-1.5, max(count - 1, 0) + 1.5)


def _words(figure: Figure, axes: Any, chart: Chart) -> Pieces:
    """Make the texts around the plot and say what is to be placed."""
    from smartcity_planner.gui.charts.placing import Pieces

    def text(words: str, **look: Any) -> Any:
        return figure.text(0, 0, words, **look) if words else None

    top, end = {"va": "top"}, {"ha": "right"}
    mark = {"boxstyle": "square,pad=0.25", "facecolor": _EXAMPLE, "edgecolor": "none"}
    small = {"fontsize": 8.5, **top}
    keyed = any(not part.get_label().startswith("_") for part in axes.containers)
    return Pieces(
        axes,
        figure.text(0, 0, chart.title, fontsize=11.5, fontweight="bold", color=INK, **top),
        figure.text(0, 0, chart.unit_text, color=MUTED_INK, **small, **end),
        text(chart.mark, fontweight="bold", color=PAPER, bbox=mark, **small),
        None if keyed else text(chart.note, fontsize=8, color=MUTED_INK, va="bottom"),
        text(chart.remark, fontsize=8, color=_EXAMPLE, va="bottom", **end),
        legend={
            "frameon": False, "fontsize": 9, "labelcolor": INK, "borderaxespad": 0, "borderpad": 0,
            "handlelength": 1.0, "handleheight": 1.0, "columnspacing": 1.6,
        } if keyed else None,
    )  # fmt: skip
