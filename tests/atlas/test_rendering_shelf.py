"""The shelf of rendered pages: whole or not there, for two QGIS at once, and not for ever."""

from __future__ import annotations

import os
import time

import pytest

from smartcity_planner.atlas.rendering.shelf import Shelf
from smartcity_planner.domain.errors import PlanError


def _put(shelf: Shelf, digest: str, content: bytes = b"%PDF %%EOF", **record):
    part = shelf.work / f"{digest}.part.pdf"
    part.write_bytes(content)
    return shelf.put(digest, part, record)


def test_what_is_put_up_is_found_by_the_next_session(tmp_path) -> None:
    with Shelf(tmp_path / "shelf") as shelf:
        assert shelf.find("a") is None
        put = _put(shelf, "a", number_box=(1, 2, 3, 4), links=[[1, 2, 3, 4, "hub:x"]])
    with Shelf(tmp_path / "shelf") as shelf:
        found = shelf.find("a")
        assert found is not None and found == put
        assert found.record["number_box"] == [1, 2, 3, 4]
        assert found.pdf.read_bytes() == b"%PDF %%EOF"
    assert not list((tmp_path / "shelf").glob("work-*"))


@pytest.mark.parametrize("harm", ["cut", "no pdf", "no record", "other json", "half a record"])
def test_half_a_part_is_none(tmp_path, harm: str) -> None:
    with Shelf(tmp_path) as shelf:
        part = _put(shelf, "a")
        note = part.pdf.with_suffix(".json")
        if harm == "cut":
            part.pdf.write_bytes(b"%PDF")
        elif harm == "no pdf":
            part.pdf.unlink()
        elif harm == "no record":
            note.unlink()
        elif harm == "other json":
            note.write_text("[1]", encoding="utf-8")
        else:
            note.write_text(note.read_text(encoding="utf-8")[:5], encoding="utf-8")
        assert shelf.find("a") is None
        with pytest.raises(PlanError):
            shelf.require("a")
        _put(shelf, "a")  # and it heals
        assert shelf.find("a") is not None


def test_two_at_once_put_the_same_page(tmp_path) -> None:
    with Shelf(tmp_path) as one, Shelf(tmp_path) as two:
        assert one.work != two.work
        first = _put(one, "a")
        assert _put(two, "a") == first
        assert one.find("a") == two.find("a") == first
        one.prune()
        assert two.work.is_dir()  # the other's workroom is his


def test_what_was_not_used_for_longest_goes(tmp_path) -> None:
    with Shelf(tmp_path) as shelf:
        now = time.time()
        for age, digest in enumerate("abcd"):
            note = _put(shelf, digest, b"x" * 100).pdf.with_suffix(".json")
            os.utime(note, (now - age * 86_400, now - age * 86_400))
        shelf.find("d")  # used now
        shelf.prune(most_bytes=250, most_days=90)
        assert [digest for digest in "abcd" if shelf.find(digest)] == ["a", "d"]
        assert len(list(tmp_path.glob("*.pdf"))) == 2
        os.utime(tmp_path / "a.json", (now - 91 * 86_400,) * 2)
        shelf.prune()
        assert shelf.find("a") is None and shelf.find("d") is not None


def test_folder_that_cannot_be_made_is_replaced_for_this_time(tmp_path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    shelf = Shelf(tmp_path / "file" / "shelf")
    assert not shelf.lasting
    assert _put(shelf, "a") == shelf.find("a")
    folder = shelf.folder
    shelf.close()
    assert not folder.exists()
