"""Who sits before the computer: the name that the log of changes bears."""

from __future__ import annotations

import getpass

_given = ""


def name() -> str:
    """Return the name given by the user, else that of the login; '' where there is neither."""
    if _given:
        return _given
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a machine account without a name
        return ""


def give(text: str) -> None:
    """Sign changes with `text` from now on; an empty text means the login's name."""
    global _given  # one person per process, like the login
    _given = text.strip()
