"""Workers render the pages: killed ones are replaced, cancel ends them, finished pages stay."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest
from short import opened_edition

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.rendering import crew, interpreter, one_page, press
from smartcity_planner.atlas.rendering.crew import Crew
from smartcity_planner.atlas.rendering.shelf import Shelf
from smartcity_planner.domain.errors import BadInput, Cancelled, CannotWrite, PlanError
from smartcity_planner.domain.progress import SILENT, Progress

BOOK = Book(paper="A4", parts=("general", "projects"), coverages=("hub",), extras=())


@pytest.fixture(scope="module")
def edition(sample):
    """A book of hubs on A4."""
    with opened_edition(sample, BOOK) as made:
        yield made


@pytest.fixture
def wanted(edition):
    """The pages, each under a name for its digest."""
    pages = [page for page in edition.pages if page.kind == "hub"][:5]
    assert len(pages) == 5
    return [(page, f"{number:040}") for number, page in enumerate(pages)]


@pytest.fixture
def shelf(tmp_path):
    """An empty shelf."""
    with Shelf(tmp_path / "shelf") as made:
        yield made


@pytest.fixture
def crews(monkeypatch):
    """The crews that are at work."""
    made = []
    own = Crew.__init__

    def noted(self, *arguments):
        own(self, *arguments)
        made.append(self)

    monkeypatch.setattr(Crew, "__init__", noted)
    return made


class Watch(Progress):
    """Calls `look` at each beat, and notes what it was told."""

    def __init__(self, look=lambda: None) -> None:
        self.look, self.percents, self.left, self.stop = look, [], [], False

    def percent(self, value: float) -> None:
        self.percents.append(value)
        self.look()

    def remaining(self, seconds: float) -> None:
        self.left.append(seconds)

    def is_cancelled(self) -> bool:
        return self.stop


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0]


def _text(pdf: Path) -> str:
    return subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True).stdout


def _all_there(shelf: Shelf, wanted) -> None:
    for page, digest in wanted:
        part = shelf.require(digest)
        assert part.record["page"] == page.id
        assert page.title in _text(part.pdf)
    assert not list(shelf.work.iterdir())


def test_two_workers_draw_every_page_once(edition, wanted, shelf, crews) -> None:
    watch = Watch()
    press.render_all(edition, wanted, shelf, watch, workers=2)
    _all_there(shelf, wanted)
    assert crews[0].figures["workers"] == 2 and crews[0].figures["deaths"] == 0
    assert 0 < crews[0].figures["memory"] < 1000
    assert watch.percents == sorted(watch.percents) and watch.percents[-1] == 100
    assert len(watch.left) == 5 and watch.left[-1] == 0 < watch.left[0]
    for _, digest in wanted:
        record = shelf.require(digest).record
        assert record["size"] == [297, 210] and record["number_box"] and record["date_box"]
    again = len(crews)
    press.render_all(edition, wanted, shelf, SILENT, workers=2)
    assert len(crews) == again  # nothing left to do


def test_workers_draw_while_pages_are_still_named(edition, wanted, shelf, crews) -> None:
    with press.Press(shelf, 2) as printing:
        printing.begin(edition)
        for page, digest in wanted[:4]:
            assert not crews  # so few are done before a worker has started
            printing.want(page, digest)
        (at_work,) = crews
        deadline = time.monotonic() + 60
        while not any(shelf.find(digest) for _, digest in wanted) and time.monotonic() < deadline:
            printing.want(*wanted[4])
            printing.want(*wanted[0])  # asked twice, drawn once
            time.sleep(0.05)
            at_work.serve()
        assert any(shelf.find(digest) for _, digest in wanted)
        watch = Watch()
        printing.finish(watch)
        assert printing.rendered == 5 and watch.percents[-1] == 100 and len(watch.left) == 5
    _all_there(shelf, wanted)
    assert crews == [at_work] and not any(_alive(pid) for pid in at_work.pids)


def test_workers_can_be_ready_before_there_is_a_book(edition, wanted, shelf, crews) -> None:
    with press.Press(shelf, 2) as printing:
        printing.prepare()
        (at_work,) = crews
        deadline = time.monotonic() + 60
        while not all(hand.ready for hand in at_work._hands) and time.monotonic() < deadline:
            at_work.serve()
            time.sleep(0.05)
        assert [hand.page for hand in at_work._hands] == [None, None]
        printing.begin(edition)
        for page, digest in wanted[:2]:  # they are there: so few are theirs too
            printing.want(page, digest)
        assert sorted(hand.page for hand in at_work._hands) == [0, 1]
        printing.finish(SILENT)
        printing.end()
        assert not any(_alive(pid) for pid in at_work.pids)
    _all_there(shelf, wanted[:2])
    assert crews == [at_work] and at_work.figures["workers"] == 2


def test_workers_that_were_ready_for_nothing_are_ended(edition, shelf, crews) -> None:
    with press.Press(shelf, 2) as printing:
        printing.prepare()
        pids = crews[0].pids
        printing.begin(edition)
        printing.finish(SILENT)
    assert len(pids) == 2 and not any(_alive(pid) for pid in pids)


def test_no_worker_starts_early_where_pages_are_there_already(
    edition, wanted, shelf, crews
) -> None:
    press.render_all(edition, wanted[:1], shelf, SILENT, workers=0)
    with press.Press(shelf, 2) as printing:
        printing.begin(edition)
        for page, digest in wanted:
            printing.want(page, digest)
        assert not crews and printing.rendered == 4
        printing.finish(SILENT)
    assert len(crews) == 1
    _all_there(shelf, wanted)


def test_whoever_stops_while_pages_are_named_leaves_no_worker(
    edition, wanted, shelf, crews
) -> None:
    pids = []
    with pytest.raises(Cancelled), press.Press(shelf, 2) as printing:
        printing.begin(edition)
        for page, digest in wanted:
            printing.want(page, digest)
        pids += crews[0].pids
        raise Cancelled("stopped")
    assert len(pids) == 2 and not any(_alive(pid) for pid in pids)


def test_workers_that_end_while_they_wait_are_replaced(edition, wanted, shelf, crews) -> None:
    with press.Press(shelf, 2) as printing:
        printing.begin(edition)
        for page, digest in wanted[:4]:
            printing.want(page, digest)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not all(shelf.find(name) for _, name in wanted[:4]):
            crews[0].serve()
            time.sleep(0.05)
        for pid in crews[0].pids:
            os.kill(pid, signal.SIGKILL)
        while crews[0].pids and time.monotonic() < deadline:
            crews[0].serve()
        printing.want(*wanted[4])
        printing.finish(SILENT)
    _all_there(shelf, wanted)
    assert crews[0].figures["workers"] == 3


def test_pages_of_workers_are_those_of_this_process(edition, wanted, shelf, tmp_path) -> None:
    press.render_all(edition, wanted[:4], shelf, SILENT, workers=1)
    page, digest = wanted[2]
    record = one_page.render_page(edition, page, tmp_path / "here.pdf")
    there = shelf.require(digest)
    assert _text(tmp_path / "here.pdf") == _text(there.pdf)
    for name in ("page", "size", "rastered", "features", "dpi", "number_box"):
        assert there.record[name] == record[name], name


def test_killed_worker_is_replaced_and_its_page_drawn(edition, wanted, shelf, crews) -> None:
    killed = []

    def kill() -> None:
        for hand in crews[0]._hands:
            if not killed and hand.ready and hand.page is not None:
                os.kill(hand.pid, signal.SIGKILL)
                killed.append(hand.page)

    press.render_all(edition, wanted, shelf, Watch(lambda: crews and kill()), workers=2)
    assert killed and crews[0].figures["deaths"] == 1 and crews[0].figures["workers"] == 3
    _all_there(shelf, wanted)


def test_page_that_kills_twice_is_named(edition, wanted, shelf, crews) -> None:
    def kill() -> None:
        for hand in crews[0]._hands:
            if hand.page == 0:
                os.kill(hand.pid, signal.SIGKILL)

    first = wanted[0][0]
    with pytest.raises(PlanError, match="twice") as caught:
        press.render_all(edition, wanted, shelf, Watch(lambda: crews and kill()), workers=2)
    assert first.id in str(caught.value) and first.title in str(caught.value)
    assert not any(_alive(pid) for pid in crews[0].pids)


def test_cancel_ends_workers_at_once_and_the_rest_resumes(edition, wanted, shelf, crews) -> None:
    watch = Watch()
    watch.look = lambda: setattr(watch, "stop", bool(watch.percents and watch.percents[-1] > 30))
    begun = []
    with pytest.raises(Cancelled):
        try:
            press.render_all(edition, wanted, shelf, watch, workers=2)
        except Cancelled:
            begun.append(time.monotonic())
            raise
    assert not any(_alive(pid) for pid in crews[0].pids)
    done = [digest for _, digest in wanted if shelf.find(digest)]
    assert 0 < len(done) < len(wanted)
    stamps = {digest: shelf.require(digest).pdf.stat().st_mtime_ns for digest in done}
    press.render_all(edition, wanted, shelf, SILENT, workers=2)
    for digest, stamp in stamps.items():  # finished pages were not drawn again
        assert shelf.require(digest).pdf.stat().st_mtime_ns == stamp
    assert all(shelf.find(digest) for _, digest in wanted)


def test_an_error_of_a_worker_has_the_same_words(edition, wanted, shelf, monkeypatch) -> None:
    monkeypatch.setattr(edition, "book", replace(edition.book, templates={"map": "gone"}))
    told = []
    for workers in (0, 2):
        with pytest.raises(BadInput, match="gone") as caught:
            press.render_all(edition, wanted, shelf, SILENT, workers=workers)
        told.append((str(caught.value), caught.value.template, caught.value.context))
    assert told[0] == told[1]


def test_full_disk_in_a_worker_is_said(edition, wanted, shelf) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, before[1]))  # children inherit it
    try:
        with pytest.raises(CannotWrite) as caught:
            press.render_all(edition, wanted, shelf, SILENT, workers=2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "room" in str(caught.value) or "full" in str(caught.value)
    assert not any(shelf.find(digest) for _, digest in wanted)


@pytest.mark.parametrize("programs", [[], ["/bin/false"], ["/bin/false", "/nowhere/python3"]])
def test_without_a_python_the_pages_are_drawn_here(
    edition, wanted, shelf, crews, monkeypatch, programs
) -> None:
    monkeypatch.setattr(interpreter, "candidates", lambda: [Path(name) for name in programs])
    monkeypatch.setattr(Crew, "known", None)
    press.render_all(edition, wanted[:4], shelf, SILENT, workers=2)
    _all_there(shelf, wanted[:4])
    assert not any(hand.ready for hand in crews[0]._hands)


def test_the_next_python_is_tried(edition, wanted, shelf, crews, monkeypatch) -> None:
    good = interpreter.candidates()
    monkeypatch.setattr(interpreter, "candidates", lambda: [Path("/bin/false"), *good])
    monkeypatch.setattr(Crew, "known", None)
    press.render_all(edition, wanted[:4], shelf, SILENT, workers=2)
    _all_there(shelf, wanted[:4])
    assert Crew.known in good


def test_a_worker_that_grew_too_large_makes_room(
    edition, wanted, shelf, crews, monkeypatch
) -> None:
    monkeypatch.setattr(crew, "MOST_MEMORY", 1)
    press.render_all(edition, wanted[:4], shelf, SILENT, workers=1)
    _all_there(shelf, wanted[:4])
    assert crews[0].figures["workers"] == 4 and crews[0].figures["deaths"] == 0


@pytest.mark.parametrize(
    ("pages", "asked", "expected"),
    [(3, None, 0), (3, 2, 0), (100, 0, 0), (100, 3, 3), (4, 8, 2), (4, 1, 1)],
)
def test_how_many_workers(pages: int, asked: int | None, expected: int, monkeypatch) -> None:
    assert press.workers_for(pages, asked) == expected
    monkeypatch.setattr(press, "_processors", lambda: 1)
    assert press.workers_for(100, None) == 0
    monkeypatch.setattr(press, "_processors", lambda: 32)
    assert press.workers_for(100, None) == press.MOST_WORKERS
