#!/usr/bin/env bash
# Resolve requirements/*.in to exact versions with hashes, for Python 3.11 (Debian 12) and
# newer (Debian 13) in one file. No index is named: the machine's own settings choose it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

tools="build/lock-tools"
[ -x "$tools/bin/uv" ] || { /usr/bin/python3 -m venv "$tools" && "$tools/bin/pip" install --quiet uv; }
for name in qgis analysis; do
  "$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" "$@" \
    --output-file "requirements/$name.txt" "requirements/$name.in"
done
# Wheels of these would stand before the system's own, to which QGIS is compiled.
if grep -E '^(numpy|pandas|shapely|gdal|pyproj|matplotlib|pyqt[0-9a-z-]*)==' requirements/qgis.txt; then
  echo "[lock] the environment of QGIS must not hold the packages above" >&2
  exit 1
fi
