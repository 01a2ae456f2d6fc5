"""Where the plugin's own files are: the only module that knows both layouts.

Staged (what users have): `layers/`, `resources/`, `i18n/` inside the plugin's folder.
Repository: the same folders beside the package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    staged = _PACKAGE / name
    return staged if staged.is_dir() else _PACKAGE.parent / name


def layers() -> Path:
    """Folder with the base layers, sample data and styles."""
    return _folder("layers")


def styles() -> Path:
    """Folder with the QGIS style files (.qml)."""
    return layers() / "styles"


def resources() -> Path:
    """Folder with icons, forms and layout templates."""
    return _folder("resources")


def translations() -> Path:
    """Folder with the compiled translations (.qm)."""
    return _folder("i18n")


def metadata() -> Path:
    """The plugin's metadata.txt."""
    staged = _PACKAGE / "metadata.txt"
    return staged if staged.is_file() else _PACKAGE.parent / "metadata.txt"
