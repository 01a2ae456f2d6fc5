"""The workers of one export: started, given pages, replaced when they die, ended."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import Counter, deque
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering import handover, interpreter, told
from smartcity_planner.atlas.rendering.hand import Hand
from smartcity_planner.atlas.rendering.shelf import Shelf
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.store import files

#: How often whoever waits is served (s).
_BEAT = 0.05
#: A worker that is not ready by then never will be (s).
_PATIENCE = 60.0
#: A worker that holds more is replaced by a fresh one after its page (MB).
MOST_MEMORY = 700
#: A page whose worker died so often is not tried again.
_TRIES = 2


class NoWorkers(Exception):
    """No Python here can be a worker; the pages are to be rendered in this process."""


class _Clock(Protocol):
    def tick(self) -> None: ...

    def page_done(self) -> None: ...


class Crew:
    """Renders `jobs` (pages and their digests) with `count` workers. A context manager: at its
    end, whatever happened, no worker is left.
    """

    #: The Python that worked last time in this session.
    known: Path | None = None

    def __init__(
        self,
        edition: Edition,
        jobs: Sequence[tuple[Page, str]],
        shelf: Shelf,
        clock: _Clock,
        count: int,
    ) -> None:
        self._edition, self._jobs, self._shelf, self._clock = edition, jobs, shelf, clock
        self._count = count
        self._waiting = deque(range(len(jobs)))
        self._left = len(jobs)
        self._deaths: Counter[int] = Counter()
        self._hands: list[Hand] = []
        self._heard: SimpleQueue[tuple[Hand, dict[str, Any] | None]] = SimpleQueue()
        self._pythons = interpreter.candidates()
        if Crew.known in self._pythons:
            self._pythons.remove(Crew.known)
            self._pythons.insert(0, Crew.known)
        self._room = Path(tempfile.mkdtemp(prefix="smartcity-press-"))
        self._environment = interpreter.environment()
        self._started = 0
        #: For measurements: workers started, the most memory one of them held (MB).
        self.figures = {"workers": 0, "memory": 0, "deaths": 0}
        edition.keep["press"] = self.figures

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *error: object) -> None:
        for hand in self._hands:
            hand.end()
        shutil.rmtree(self._room, ignore_errors=True)

    @property
    def pids(self) -> list[int]:
        """The processes that are at work."""
        return [hand.pid for hand in self._hands]

    def work(self) -> None:
        """Return when all pages are on the shelf. Raises PlanError, Cancelled, NoWorkers."""
        try:
            handover.write(self._edition, [page for page, _ in self._jobs], self._file)
        except OSError as error:
            raise files.cannot_write(self._file, error) from error
        for _ in range(self._count):
            self._start()
        while self._left:
            self._clock.tick()
            try:
                hand, answer = self._heard.get(timeout=_BEAT)
            except Empty:
                self._look_for_sleepers()
                continue
            if hand not in self._hands:
                continue
            if answer is None:
                self._bury(hand)
            elif answer.get("ready"):
                hand.ready = True
                Crew.known = self._pythons[0]
                self._next(hand)
            else:
                self._take(hand, answer)

    @property
    def _file(self) -> Path:
        return self._room / "edition"

    def _start(self) -> None:
        """Start one more worker with the first Python that can be started at all."""
        while self._pythons:
            self._started += 1
            log = self._room / f"{self._started}.log"
            command = interpreter.command(self._pythons[0], self._file)
            try:
                self._hands.append(Hand(command, self._environment, log, self._heard))
            except OSError:
                self._pythons.pop(0)
                continue
            self.figures["workers"] += 1
            return
        if not self._hands:
            raise NoWorkers

    def _next(self, hand: Hand) -> None:
        """Give a worker its next page; one that has grown too large makes room for another."""
        hand.page = None
        if not self._waiting:
            hand.retire()
            return
        if hand.memory > MOST_MEMORY:
            self._hands.remove(hand)
            hand.retire()
            self._start()
            return
        place = self._waiting.popleft()
        hand.give(place, self._part(place))

    def _take(self, hand: Hand, answer: dict[str, Any]) -> None:
        """Put a finished page onto the shelf, or raise what went wrong with it."""
        place = int(answer["page"])
        if "error" in answer:
            error = told.as_error(answer["error"])
            if isinstance(error, OSError):
                page = self._shelf.folder / self._part(place).name
                raise files.cannot_write(page, error) from error
            raise error
        self._shelf.put(self._jobs[place][1], self._part(place), answer["record"])
        hand.memory = int(answer.get("memory", 0))
        self.figures["memory"] = max(self.figures["memory"], hand.memory)
        self._left -= 1
        self._next(hand)
        self._clock.page_done()

    def _bury(self, hand: Hand) -> None:
        """Replace a worker that is gone; its page is rendered again by another one."""
        self._hands.remove(hand)
        hand.end()
        place, hand.page = hand.page, None
        if not hand.ready:  # this Python is none for us; or it had no luck, and the next has
            if self._pythons and not any(other.ready for other in self._hands):
                self._pythons.pop(0)
                for other in self._hands:
                    other.end()
                self._hands.clear()
                for _ in range(self._count):
                    self._start()
            elif not self._hands:
                raise NoWorkers
            return
        if place is not None:
            self.figures["deaths"] += 1
            self._deaths[place] += 1
            if self._deaths[place] >= _TRIES:
                raise self._refusal(place, hand)
            self._waiting.appendleft(place)
        if self._waiting:
            self._start()

    def _refusal(self, place: int, hand: Hand) -> PlanError:
        page = self._jobs[place][0]
        words = hand.last_words().splitlines()
        return PlanError(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The process that draws the page “{page}” ended twice without finishing it "
                "({reason}). Close other programs if memory is short, choose a smaller paper, or "
                "leave this page out of the book. The pages that are done are kept.",
            ),
            "Atlas",
            page=f"{page.title} ({page.id})",
            reason=words[-1] if words else "–",
        )

    def _look_for_sleepers(self) -> None:
        now = time.monotonic()
        for hand in list(self._hands):
            if not hand.ready and now - hand.begun > _PATIENCE:
                hand.end()  # `heard` tells, and it is buried

    def _part(self, place: int) -> Path:
        return self._shelf.work / f"{self._jobs[place][1]}.part.pdf"
