#!/usr/bin/env bash
# Make the two Python environments from their locks:
#   qgis      on the system's Python, with its packages: it runs inside QGIS
#   analysis  isolated: geopandas and the like, which must never meet QGIS's libraries
#
# Each keeps a stamp with the hash of what it was made from. The stamp is written last, so
# an interrupted install is made anew, and an environment that is up to date costs nothing.
#
#   venvs.sh [qgis|analysis]...          (default: both)
#
# SMARTCITY_VENVS   where the environments live (default: .venv in the repository)
# SMARTCITY_PYTHON  the Python that can "import qgis" (default: /usr/bin/python3)
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
home="${SMARTCITY_VENVS:-.venv}"
python="${SMARTCITY_PYTHON:-/usr/bin/python3}"

say() { printf '[setup] %s\n' "$*" >&2; }

[ -x "$python" ] || { say "no Python at $python (set SMARTCITY_PYTHON to the one that can import qgis)"; exit 3; }

# What an environment depends on: its lock, the Python under it, and where it stands
# (the scripts of an environment name their own place).
recipe() {
  { cat "requirements/$1.txt"; "$python" -c 'import sys; print(sys.version, sys.executable)'; realpath -m "$home/$1"; } |
    sha256sum | cut -d' ' -f1
}

make_one() {
  local name="$1" wanted="$2" target options=() log
  target="$home/$name"
  [ "$name" = qgis ] && options=(--system-site-packages)
  log="$home/$name.log"
  mkdir -p "$home"
  rm -rf "$target"
  say "making the environment $name"
  if ! {
    "$python" -m venv "${options[@]}" "$target" &&
      "$target/bin/python" -m pip install --no-input --disable-pip-version-check --require-hashes \
        --requirement "requirements/$name.txt"
  } >"$log" 2>&1; then
    tail -n 25 "$log" >&2
    say "the environment $name could not be made; the whole log is $log"
    return 1
  fi
  printf '%s\n' "$wanted" >"$target/.stamp.part"
  mv "$target/.stamp.part" "$target/.stamp"
}

[ $# -gt 0 ] || set -- qgis analysis
running=()
for name in "$@"; do
  [ -f "requirements/$name.txt" ] || { say "no such environment: $name"; exit 2; }
  wanted="$(recipe "$name")"
  if [ "$(cat "$home/$name/.stamp" 2>/dev/null || true)" = "$wanted" ]; then continue; fi
  make_one "$name" "$wanted" &
  running+=($!)
done
failed=0
for job in "${running[@]}"; do wait "$job" || failed=1; done
exit "$failed"
