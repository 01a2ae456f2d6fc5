"""Paper sizes and the grid of a sheet, in millimetres. A3 landscape is the reference."""

from __future__ import annotations

from dataclasses import dataclass

#: The sizes of text on A3, in points: titles, text, figures and legend, marginal captions.
TITLE, BODY, SMALL, CAPTION = 17.0, 9.0, 7.5, 7.0
#: No paper goes below this.
SMALLEST = 7.0
MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True)
class Rect:
    """A rectangle on the sheet, in mm from the top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """Return the rectangle made smaller on each side."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def part(self, x: float, y: float, w: float, h: float) -> Rect:
        """Return a rectangle placed relative to this one's top left corner."""
        return Rect(self.x + x, self.y + y, w, h)


@dataclass(frozen=True)
class Paper:
    """A sheet in landscape. `k` scales lengths of the A3 reference."""

    name: str
    width: float
    height: float
    k: float
    side: float  # width of the right column

    def size(self, points: float) -> float:
        """Return the text size on this paper for a size on A3, never below SMALLEST."""
        scaled = points * (self.k if self.k >= 1 else (1 + self.k) / 2)
        return max(SMALLEST, scaled)

    def mm(self, length: float) -> float:
        """Return a length on this paper for a length on A3."""
        return length * self.k


PAPERS = {
    "A4": Paper("A4", 297, 210, 210 / 297, 98),
    "A3": Paper("A3", 420, 297, 1, 118),
    "A1": Paper("A1", 841, 594, 2, 236),
}


@dataclass(frozen=True)
class Grid:
    """Where the blocks of a map page stand."""

    header: Rect
    map_frame: Rect  # the neat line; the map stands inside, coordinates between the two
    map: Rect
    side: Rect  # right column: location, legend, table, chart
    strip: Rect  # title block
    gap: float


def grid(sheet: Paper) -> Grid:
    """Return the grid of a map page on this paper."""
    margin, gap = sheet.mm(12), sheet.mm(4)
    full = Rect(0, 0, sheet.width, sheet.height).inset(margin)
    header_height = max(13.0, sheet.mm(15))
    strip_height = max(23.0, sheet.mm(25))
    main_width = full.w - sheet.side - gap
    body_top = full.y + header_height
    body_height = full.h - header_height - strip_height - gap
    frame = Rect(full.x, body_top, main_width, body_height)
    return Grid(
        header=Rect(full.x, full.y, main_width, header_height),
        map_frame=frame,
        map=frame.inset(max(4.4, sheet.mm(5.2))),
        side=Rect(frame.right + gap, full.y, sheet.side, full.h - strip_height - gap),
        strip=Rect(full.x, full.bottom - strip_height, full.w, strip_height),
        gap=gap,
    )
