"""All pages that the shelf lacks are rendered: by several workers, or here where they are few.

Each page goes onto the shelf when it is done. So an export that was cancelled, or broke off,
goes on where it stood.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering.crew import Crew, NoWorkers
from smartcity_planner.atlas.rendering.forms import PDF, render
from smartcity_planner.atlas.rendering.shelf import Shelf
from smartcity_planner.domain.progress import Progress
from smartcity_planner.store import files

#: So few pages are done before a worker has started. A page without a map counts as a fifth.
FEW = 3
_LIGHT = 0.2
#: A book of which nothing is known yet but that it is worth all workers.
_MANY = 1000
#: More processes than this want more memory than they save time.
MOST_WORKERS = 8
#: Pages that draw maps take longest; they begin, so that none of them is waited for at the end.
_MAPS = ("map", "maps")


class Press:
    """Renders what the shelf lacks of an edition's pages. A context manager: at its end, whatever
    happened, no worker is left.

    `begin` with the edition, `want` each page, then `finish`. Where none of the first pages with
    maps is on the shelf, workers are started at once, and draw while the other pages are being
    named; where that is known before there is an edition, `prepare` starts them even earlier.
    `workers`: how many processes, 0 for none; None: as many as there are processors.
    """

    def __init__(self, shelf: Shelf, workers: int | None = None) -> None:
        self._shelf, self._workers = shelf, workers
        self._edition: Edition | None = None
        self._jobs: dict[str, tuple[Page, str]] = {}
        self._known = 0
        self._crew: Crew | None = None
        self._alone = False

    def __enter__(self) -> Press:
        return self

    def __exit__(self, *error: object) -> None:
        self.end()

    @property
    def rendered(self) -> int:
        """How many pages were not on the shelf."""
        return len(self._jobs)

    def prepare(self) -> None:
        """Start workers for a book of many pages that has yet to be read from the plan."""
        self._start(workers_for(_MANY, self._workers))

    def begin(self, edition: Edition) -> None:
        """Say what the pages belong to. Raises CannotWrite."""
        self._edition = edition
        if self._crew is not None:
            self._crew.draw_for(edition)

    def want(self, page: Page, digest: str, form: str = PDF) -> None:
        """Ask for a page in one of its forms; it may be drawn from now on.

        Raises PlanError, CannotWrite.
        """
        if digest in self._jobs:
            return
        if self._shelf.find(digest) is not None:
            self._known += _has_map(page)
            return
        self._jobs[digest] = page, form
        if self._crew is not None:
            self._with_crew(lambda crew: crew.add(page, digest, form, _has_map(page)))
            self._with_crew(Crew.serve)
        elif not self._alone and not self._known and self._work() > FEW:
            self._start(workers_for(len(self._whole().pages), self._workers))

    def finish(self, progress: Progress) -> None:
        """Return when all pages are on the shelf.

        Progress goes from 0 to 100, with the remaining time. Raises Cancelled, CannotWrite, and
        the PlanError of a page that cannot be drawn; what was finished until then stays.
        """
        progress.go_on(0)
        if self._jobs:
            if self._crew is None and not self._alone:
                count = workers_for(len(self._jobs), self._workers, self._work())
                self._start(count)
            clock = Clock(progress, len(self._jobs))
            self._with_crew(lambda crew: crew.work(clock))
            left = [item for item in self._jobs.items() if self._shelf.find(item[0]) is None]
            _here(self._whole(), left, self._shelf, clock)
        progress.go_on(100)

    def end(self) -> None:
        """End all workers now; what they hold open is let go."""
        if self._crew is not None:
            self._crew.end()
            self._crew = None

    def _start(self, count: int) -> None:
        """Start so many workers and give them what is wanted so far."""
        if not count:
            return
        self._crew = Crew(self._shelf, count)
        if self._edition is not None:
            self._crew.draw_for(self._edition)
        for digest, (page, form) in self._jobs.items():
            self._crew.add(page, digest, form, _has_map(page))
        self._with_crew(Crew.begin)

    def _work(self) -> float:
        """Return how many pages with maps all that is wanted is worth."""
        return sum(1 if _has_map(page) else _LIGHT for page, _ in self._jobs.values())

    def _whole(self) -> Edition:
        if self._edition is None:
            raise RuntimeError("pages of no edition")
        return self._edition

    def _with_crew(self, do: Callable[[Crew], None]) -> None:
        """Do something with the workers, if there are any that can work."""
        if self._crew is None:
            return
        try:
            do(self._crew)
        except NoWorkers:
            self._alone = True
            self.end()


def render_all(
    edition: Edition,
    wanted: Sequence[tuple[Page, str]],
    shelf: Shelf,
    progress: Progress,
    workers: int | None = None,
) -> None:
    """Render those of the `wanted` pages (with their digests) that the shelf lacks; see `Press`."""
    with Press(shelf, workers) as press:
        press.begin(edition)
        for page, digest in wanted:
            press.want(page, digest)
        press.finish(progress)


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


def _here(
    edition: Edition,
    jobs: Sequence[tuple[str, tuple[Page, str]]],
    shelf: Shelf,
    clock: Clock,
) -> None:
    """Render in this process, page after page."""
    for digest, (page, form) in jobs:
        clock.tick()
        part = shelf.work / f"{digest}.part.{form}"
        try:
            record = render(edition, page, part)
        except OSError as error:
            raise files.cannot_write(shelf.folder / part.name, error) from error
        shelf.put(digest, part, record)
        clock.page_done()


def _has_map(page: Page) -> bool:
    from smartcity_planner.atlas.pages.registry import KINDS

    return KINDS[page.kind].template in _MAPS


def _processors() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
