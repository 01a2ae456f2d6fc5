"""All pages that the shelf lacks are rendered: by several workers, or here where they are few.

Each page goes onto the shelf when it is done. So an export that was cancelled, or broke off,
goes on where it stood.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering.crew import Crew, NoWorkers
from smartcity_planner.atlas.rendering.one_page import render_page
from smartcity_planner.atlas.rendering.shelf import Shelf
from smartcity_planner.domain.progress import Progress
from smartcity_planner.store import files

#: So few pages are done before a worker has started. A page without a map counts as a fifth.
FEW = 3
_LIGHT = 0.2
#: More processes than this want more memory than they save time.
MOST_WORKERS = 8
#: Pages that draw maps take longest; they begin, so that none of them is waited for at the end.
_MAPS = ("map", "maps")


def render(
    edition: Edition,
    wanted: Sequence[tuple[Page, str]],
    shelf: Shelf,
    progress: Progress,
    workers: int | None = None,
) -> None:
    """Render the `wanted` pages (with their digests) that the shelf lacks, and put them there.

    `workers`: how many processes, 0 for none; None: as many as there are processors. Progress
    goes from 0 to 100, with the remaining time. Raises Cancelled, CannotWrite, and the PlanError
    of a page that cannot be drawn; what was finished until then stays on the shelf.
    """
    progress.go_on(0)
    missing = {digest: page for page, digest in wanted if shelf.find(digest) is None}
    jobs = _heavy_first([(page, digest) for digest, page in missing.items()])
    if not jobs:
        progress.go_on(100)
        return
    count = workers_for(len(jobs), workers, _work(jobs))
    clock = Clock(progress, len(jobs))
    if count:
        try:
            with Crew(edition, jobs, shelf, clock, count) as crew:
                crew.work()
            progress.go_on(100)
            return
        except NoWorkers:
            jobs = [job for job in jobs if shelf.find(job[1]) is None]
    _here(edition, jobs, shelf, clock)
    progress.go_on(100)


def workers_for(pages: int, wanted: int | None, work: float | None = None) -> int:
    """Return how many processes to start for so many pages; 0 for none.

    `work`: how many pages with maps they are worth.
    """
    if wanted == 0 or pages <= FEW:
        return 0
    if wanted is None:
        if work is not None and work <= FEW:
            return 0
        wanted = min(_processors(), MOST_WORKERS)
        if wanted == 1:  # it would only be started for nothing
            return 0
    return max(1, min(wanted, pages // 2))


class Clock:
    """Shows how far the pages are, and how long the rest will take."""

    def __init__(self, progress: Progress, pages: int) -> None:
        self._progress = progress
        self._pages, self._done = pages, 0
        self._begun = time.monotonic()

    def tick(self) -> None:
        """Serve whoever waits. Raises Cancelled where the planner asked to stop."""
        self._progress.go_on(100 * self._done / self._pages)

    def page_done(self) -> None:
        """Count one more page."""
        self._done += 1
        passed = time.monotonic() - self._begun
        self._progress.remaining(passed / self._done * (self._pages - self._done))
        self.tick()


def _here(edition: Edition, jobs: Sequence[tuple[Page, str]], shelf: Shelf, clock: Clock) -> None:
    """Render in this process, page after page."""
    for page, digest in jobs:
        clock.tick()
        part = shelf.work / f"{digest}.part.pdf"
        try:
            record = render_page(edition, page, part)
        except OSError as error:
            raise files.cannot_write(shelf.folder / part.name, error) from error
        shelf.put(digest, part, record)
        clock.page_done()


def _heavy_first(jobs: list[tuple[Page, str]]) -> list[tuple[Page, str]]:
    return sorted(jobs, key=lambda job: not _has_map(job[0]))


def _work(jobs: Sequence[tuple[Page, str]]) -> float:
    return sum(1 if _has_map(page) else _LIGHT for page, _ in jobs)


def _has_map(page: Page) -> bool:
    from smartcity_planner.atlas.pages.registry import KINDS

    return KINDS[page.kind].template in _MAPS


def _processors() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
