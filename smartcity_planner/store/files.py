"""Files appear whole or not at all; a refusal of the system becomes a clear message."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite

_SIDE_FILES = ("-wal", "-shm", "-journal")


@contextmanager
def replacing(target: Path, folder: bool = False) -> Iterator[Path]:
    """Yield a path beside `target` to write to; it takes the target's place at the end.

    `folder` says that the body makes a folder there, else it makes a file. When the body raises,
    what was written is removed and the target stays as it was. System errors become CannotWrite
    that names the target; so does a body that wrote nothing.
    """
    target = Path(target)
    if target.is_dir() and not folder:
        raise CannotWrite(
            QT_TRANSLATE_NOOP("Store", "{path} is a folder. Choose a file name."),
            "Store",
            path=target,
        )
    made = [folder for folder in target.parents if not folder.exists()]
    with _system_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        workroom = Path(tempfile.mkdtemp(prefix=f".{target.stem}-", dir=target.parent))
    try:
        part = workroom / target.name
        with _system_errors(target):
            yield part
            if not part.exists():
                raise OSError(errno.EIO, "nothing was written", str(part))
            _swap(part, target, workroom)
    except CannotWrite as error:
        if workroom not in Path(str(error.values.get("path", ""))).parents:
            raise
        # Nobody knows the workroom; what the planner chose is the target.
        raise CannotWrite(
            error.template, error.context, **{**error.values, "path": target}
        ) from error
    finally:
        shutil.rmtree(workroom, ignore_errors=True)
        if not target.exists():
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()


def _swap(part: Path, target: Path, workroom: Path) -> None:
    """Put `part` in the place of `target`; a folder there is set aside until it worked."""
    if not part.is_dir():
        # Side files of an earlier plan of this name (closed or crashed) would be taken for the
        # new one's. They hold data of the old one, so they come back if it has to stay.
        aside = []
        for suffix in _SIDE_FILES:
            side_file = Path(f"{target}{suffix}")
            if side_file.exists():
                aside.append((side_file, workroom / f"side{suffix}"))
                os.replace(*aside[-1])
        try:
            os.replace(part, target)
        except OSError:
            for side_file, kept in aside:
                os.replace(kept, side_file)
            raise
        return
    old = workroom / "replaced"
    if target.exists():
        os.replace(target, old)
    try:
        os.replace(part, target)
    except OSError:
        if old.exists():
            os.replace(old, target)
        raise


@contextmanager
def _system_errors(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise cannot_write(target, error) from error
    except sqlite3.OperationalError as error:
        raise cannot_write(target, error) from error


def cannot_write(target: Path, error: BaseException) -> CannotWrite:
    """Return the message for a refusal of the operating system or of SQLite."""
    number = getattr(error, "errno", None)
    words = str(error).lower()
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or "disk is full" in words:
        text = QT_TRANSLATE_NOOP(
            "Store", "There is no room left to write {path}. Free some space and try again."
        )
    elif "disk i/o error" in words:  # what SQLite says of a quota, a size limit, a lost share
        text = QT_TRANSLATE_NOOP(
            "Store",
            "{path} could not be written completely: the disk or your quota is full, or the "
            "disk failed. Free some space, or choose another folder.",
        )
    elif "locked" in words or number in (errno.EBUSY, errno.ETXTBSY):
        text = QT_TRANSLATE_NOOP(
            "Store", "{path} is being edited elsewhere. Save or close it there and try again."
        )
    elif isinstance(error, PermissionError) and target.exists() and os.access(target, os.W_OK):
        # Windows refuses to replace a file that another program holds open.
        text = QT_TRANSLATE_NOOP(
            "Store", "{path} is open in another program. Close it there and try again."
        )
    elif number in (errno.EACCES, errno.EPERM, errno.EROFS) or "readonly" in words:
        text = QT_TRANSLATE_NOOP(
            "Store", "{path} cannot be written: the folder is read-only. Choose another folder."
        )
    else:
        text = QT_TRANSLATE_NOOP("Store", "{path} cannot be written ({reason}).")
        return CannotWrite(text, "Store", path=target, reason=str(error))
    return CannotWrite(text, "Store", path=target)


def compact(path: Path) -> None:
    """Leave no free pages in an SQLite file that nobody else has open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("VACUUM")
