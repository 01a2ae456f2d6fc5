"""Run a Python script inside a real QGIS, on a screen that is not there (Xvfb).

Used by tests/lifecycle and by screenshot.py. QGIS gets a profile of its own, with nothing
but Processing and what is asked for switched on.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STAGE = Path(os.environ.get("SMARTCITY_STAGE") or ROOT / "build" / "stage")


def missing() -> str:
    """Return what a real QGIS window needs and this machine lacks; empty where all is there."""
    lacks = [name for name in ("qgis", "xvfb-run", "xauth") if shutil.which(name) is None]
    return f"not installed: {', '.join(lacks)}" if lacks else ""


def write_profile(folder: Path, language: str, plugins: Sequence[str]) -> None:
    """Prepare a QGIS profile `default` in `folder` that asks and fetches nothing."""
    place = folder / "profiles" / "default" / "QGIS"
    place.mkdir(parents=True, exist_ok=True)
    switched_on = "\n".join(f"{name}=true" for name in ("processing", *plugins))
    locale = {"ko": "ko", "en": "en_US"}[language]
    (place / "QGIS3.ini").write_text(
        "[PythonPlugins]\n"
        f"{switched_on}\n"
        "[locale]\n"
        "overrideFlag=true\n"
        f"userLocale={locale}\n"
        f"globalLocale={locale}\n"
        "[qgis]\n"
        "checkVersion=false\n"
        "showTips=false\n"
        "projectSavingPrompt=false\n"
        "[core]\n"
        "NewsFeed\\httpsfeedqgisorg\\disabled=true\n"
        "[app]\n"
        "plugin_installer\\checkOnStart=false\n"
        "projections\\unknownCrsBehavior=NoAction\n",
        encoding="utf-8",
    )


def run(
    code: Path,
    profile: Path,
    language: str = "en",
    size: tuple[int, int] = (1920, 1080),
    plugins: Sequence[str] = ("smartcity_planner",),
    environment: Mapping[str, str] | None = None,
    timeout: float = 240,
) -> subprocess.CompletedProcess[str]:
    """Start QGIS under Xvfb, have it run `code`, and wait for its end.

    Raises TimeoutExpired after ending QGIS and its screen, if it did not end by itself.
    """
    write_profile(profile, language, plugins)
    profile.chmod(0o700)
    settings = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS_", "PYTHON", "VIRTUAL_ENV", "QT_QPA", "DISPLAY"))
    }
    settings |= {
        "QGIS_PLUGINPATH": str(STAGE),
        "LC_ALL": "C.UTF-8",
        # A python3 of pyenv or of a virtual environment would give QGIS the wrong library.
        "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
        "XDG_RUNTIME_DIR": str(profile),
        "PYTHONDONTWRITEBYTECODE": "1",
        **(environment or {}),
    }
    command = [
        *("xvfb-run", "-a", "-s", f"-screen 0 {size[0]}x{size[1]}x24 -dpi 96 -nolisten tcp"),
        *("qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profile)),
        *("--code", str(code)),
    ]
    process = subprocess.Popen(
        command,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=timeout)
    except BaseException:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return subprocess.CompletedProcess(command, process.returncode, output)
