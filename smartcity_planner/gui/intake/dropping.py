"""A file dropped from the desktop."""

from __future__ import annotations

from qgis.PyQt.QtCore import QMimeData


def dropped_file(data: QMimeData) -> str:
    """Return the path of the one file or folder that is dropped; empty where it is none."""
    urls = [url for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return urls[0].toLocalFile() if len(urls) == 1 else ""
