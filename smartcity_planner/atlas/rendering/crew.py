"""The workers of one export: started, given pages, replaced when they die, ended."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import Counter, deque
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
    """Renders pages with `count` workers: `begin`, `draw_for` an edition, `add` its pages, `serve`
    now and then, `work` until all is done, `end`.
    """

    #: The Python that worked last time in this session.
    known: Path | None = None

    def __init__(self, shelf: Shelf, count: int) -> None:
        self._shelf, self._count = shelf, count
        self._edition: Edition | None = None
        self._jobs: list[tuple[Page, str, str]] = []
        # Pages that draw maps take longest; they begin, so that none is waited for at the end.
        self._heavy: deque[int] = deque()
        self._light: deque[int] = deque()
        self._left = 0
        self._all_asked = False
        self._clock: _Clock | None = None
        self._deaths: Counter[int] = Counter()
        self._hands: list[Hand] = []
        self._heard: SimpleQueue[tuple[Hand, dict[str, Any] | None]] = SimpleQueue()
        self._pythons = interpreter.candidates()
        if Crew.known in self._pythons:
            self._pythons.remove(Crew.known)
            self._pythons.insert(0, Crew.known)
        self._places: dict[str, int] = {}
        self._room = Path(tempfile.mkdtemp(prefix="smartcity-press-"))
        self._environment = interpreter.environment(self._room)
        self._started = 0
        #: For measurements: workers started, the most memory one of them held (MB).
        self.figures = {"workers": 0, "memory": 0, "deaths": 0}

    def end(self) -> None:
        """End all workers now."""
        for hand in self._hands:
            hand.end()
        shutil.rmtree(self._room, ignore_errors=True)

    @property
    def pids(self) -> list[int]:
        """The processes that are at work."""
        return [hand.pid for hand in self._hands]

    def begin(self) -> None:
        """Start the workers; the edition need not be known yet. Raises NoWorkers."""
        for _ in range(self._count):
            self._start()

    def draw_for(self, edition: Edition) -> None:
        """Say what the pages belong to. Raises CannotWrite."""
        self._edition = edition
        self._places = {page.id: place for place, page in enumerate(edition.pages)}
        edition.keep["press"] = self.figures
        try:
            handover.write(edition, self._file)
        except OSError as error:
            raise files.cannot_write(self._file, error) from error

    def add(self, page: Page, digest: str, form: str, heavy: bool) -> None:
        """Ask for a page of the edition in one of its forms. Raises CannotWrite."""
        if self._edition is None:
            raise RuntimeError("pages of no edition")
        job = len(self._jobs)
        self._jobs.append((page, digest, form))
        self._left += 1
        try:
            handover.write_facts(self._edition, page, self._facts(job))
        except OSError as error:
            raise files.cannot_write(self._facts(job), error) from error
        (self._heavy if heavy else self._light).append(job)
        for hand in self._hands:
            if hand.ready and hand.page is None:
                self._next(hand)
                break

    def serve(self) -> None:
        """Hear what the workers have said, without waiting. Raises PlanError, NoWorkers."""
        while True:
            try:
                hand, answer = self._heard.get_nowait()
            except Empty:
                return
            self._hear(hand, answer)

    def work(self, clock: _Clock) -> None:
        """Return when all pages are on the shelf. Raises PlanError, Cancelled, NoWorkers."""
        self._clock, self._all_asked = clock, True
        for _ in range(len(self._jobs) - self._left):
            clock.page_done()
        for hand in list(self._hands):
            if hand.ready and hand.page is None:
                self._next(hand)
        while self._left:
            clock.tick()
            try:
                hand, answer = self._heard.get(timeout=_BEAT)
            except Empty:
                self._look_for_sleepers()
                if not self._hands:  # all ended while they had nothing to do
                    self._start()
                continue
            self._hear(hand, answer)

    def _hear(self, hand: Hand, answer: dict[str, Any] | None) -> None:
        if hand not in self._hands:
            return
        if answer is None:
            self._bury(hand)
        elif answer.get("ready"):
            hand.ready = True
            Crew.known = self._pythons[0]
            self._next(hand)
        else:
            self._take(hand, answer)

    def _facts(self, job: int) -> Path:
        return self._room / f"facts-{job}"

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
        waiting = self._heavy or self._light
        if not waiting:
            if self._all_asked:
                hand.retire()
            return
        if hand.memory > MOST_MEMORY:
            self._hands.remove(hand)
            hand.retire()
            self._start()
            return
        job = waiting.popleft()
        about = {
            "place": self._places[self._jobs[job][0].id],
            "file": str(self._part(job)),
            "facts": str(self._facts(job)),
        }
        hand.give(job, about)

    def _take(self, hand: Hand, answer: dict[str, Any]) -> None:
        """Put a finished page onto the shelf, or raise what went wrong with it."""
        job = int(answer["job"])
        if "error" in answer:
            error = told.as_error(answer["error"])
            if isinstance(error, OSError):
                page = self._shelf.folder / self._part(job).name
                raise files.cannot_write(page, error) from error
            raise error
        self._shelf.put(self._jobs[job][1], self._part(job), answer["record"])
        hand.memory = int(answer.get("memory", 0))
        self.figures["memory"] = max(self.figures["memory"], hand.memory)
        self._left -= 1
        self._next(hand)
        if self._clock is not None:
            self._clock.page_done()

    def _bury(self, hand: Hand) -> None:
        """Replace a worker that is gone; its page is rendered again by another one."""
        self._hands.remove(hand)
        hand.end()
        job, hand.page = hand.page, None
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
        if job is not None:
            self.figures["deaths"] += 1
            self._deaths[job] += 1
            if self._deaths[job] >= _TRIES:
                raise self._refusal(job, hand)
            self._heavy.appendleft(job)
        if self._heavy or self._light:
            self._start()

    def _refusal(self, job: int, hand: Hand) -> PlanError:
        page = self._jobs[job][0]
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

    def _part(self, job: int) -> Path:
        _, digest, form = self._jobs[job]
        return self._shelf.work / f"{digest}.part.{form}"
