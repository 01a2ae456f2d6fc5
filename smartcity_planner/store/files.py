"""Files appear whole or not at all; a refusal of the system becomes a clear message."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite

_SIDE_FILES = ("-wal", "-shm", "-journal")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a path beside `target` to write to; it takes the target's place at the end.

    Works for a file or a folder. When the body raises, what was written is removed and the
    target stays as it was. System errors become CannotWrite; so does a body that wrote nothing.
    """
    target = Path(target)
    if target.is_dir() and any(target.iterdir()) and target.suffix:
        raise CannotWrite(
            QT_TRANSLATE_NOOP("Store", "{path} is a folder. Choose a file name."),
            "Store",
            path=target,
        )
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
    finally:
        shutil.rmtree(workroom, ignore_errors=True)


def _swap(part: Path, target: Path, workroom: Path) -> None:
    """Put `part` in the place of `target`; a folder there is set aside until it worked."""
    if not part.is_dir():
        for side_file in _SIDE_FILES:  # of an earlier plan of this name, closed or crashed
            Path(f"{target}{side_file}").unlink(missing_ok=True)
        os.replace(part, target)
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
