#!/usr/bin/env bash
# Install what the system must provide: QGIS (3.40 or newer), its Python, Qt's
# translation tools, a virtual screen, Korean fonts and PDF readers.
#
# Quick and silent when nothing is missing. On a system that is neither Debian
# nor Ubuntu it says what to install and stops with status 3.
set -euo pipefail

minimum_qgis="3.40"
backports_list=/etc/apt/sources.list.d/smartcity-planner-backports.list

# These must come from one suite.
qgis_packages=(qgis python3-qgis qgis-providers)
packages=(
  "${qgis_packages[@]}"
  python3-venv python3-pip python3-pyqt5.qtsvg
  qttools5-dev-tools
  xvfb xauth fonts-noto-cjk poppler-utils gdal-bin sqlite3 zip git ca-certificates
)

# shellcheck source=scripts/setup/mirror.sh
. "$(dirname "${BASH_SOURCE[0]}")/mirror.sh"

say() { printf '[setup] %s\n' "$*" >&2; }

not_supported() {
  cat >&2 <<TEXT
[setup] This script installs packages on Debian and Ubuntu only; this system is: ${1}.
[setup] Install these yourself, then run the same command again:
[setup]   - QGIS ${minimum_qgis} or newer with its Python bindings, and qgis_process on the PATH
[setup]   - Python 3.11 or newer with the venv module (the Python that can "import qgis")
[setup]   - Qt 5 lrelease, Xvfb, poppler (pdftotext, pdffonts, pdftoppm), GDAL command line tools
[setup]   - the font "Noto Sans CJK KR"
TEXT
  exit 3
}

if [ -r "${SMARTCITY_OS_RELEASE:-/etc/os-release}" ]; then
  # shellcheck disable=SC1091
  . "${SMARTCITY_OS_RELEASE:-/etc/os-release}"
fi
case " ${ID:-} ${ID_LIKE:-} " in
  *" debian "* | *" ubuntu "*) ;;
  *) not_supported "${PRETTY_NAME:-unknown}" ;;
esac

installed() { dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

missing=()
for package in "${packages[@]}"; do
  installed "$package" || missing+=("$package")
done

qgis_version() { dpkg-query -W -f='${Version}' qgis 2>/dev/null || echo 0; }
qgis_too_old() { ! dpkg --compare-versions "$(qgis_version)" ge "$minimum_qgis"; }

if [ ${#missing[@]} -gt 0 ] || qgis_too_old; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "run this as root, or install sudo"; exit 3; }
    as_root=(sudo)
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0 "$@"; }

  say "reading the package lists"
  apt update
  target=()
  # The oldest that apt would take of the three: one may be installed, another not yet.
  offered=""
  for package in "${qgis_packages[@]}"; do
    candidate=$(apt-cache policy "$package" | awk '/Candidate:/ {print $2}')
    dpkg --compare-versions "${candidate:-0}" ge "$minimum_qgis" || offered="${candidate:-none}"
  done
  if [ -n "$offered" ]; then
    if [ "${ID:-}" = debian ] && [ -n "${VERSION_CODENAME:-}" ]; then
      mirror="$(debian_mirror "$VERSION_CODENAME")" || {
        say "no package mirror for ${VERSION_CODENAME} was found in this system's own sources."
        say "Name one in SMARTCITY_DEBIAN_MIRROR, then run the same command again."
        exit 3
      }
      say "adding ${VERSION_CODENAME}-backports for QGIS ${minimum_qgis}"
      printf 'deb %s %s-backports main\n' "$mirror" "$VERSION_CODENAME" |
        "${as_root[@]}" tee "$backports_list" >/dev/null
      apt update
      target=(-t "${VERSION_CODENAME}-backports")
    else
      say "this system offers QGIS ${offered}; ${minimum_qgis} or newer is needed."
      say "Add a package source that has it (see qgis.org, \"All downloads\", Ubuntu), then run the same command again."
      exit 3
    fi
  fi
  say "installing: ${missing[*]:-qgis}"
  qgis_parts=() others=()
  for package in ${missing[@]+"${missing[@]}"}; do
    case "$package" in *qgis*) qgis_parts+=("$package") ;; *) others+=("$package") ;; esac
  done
  if qgis_too_old; then qgis_parts=("${qgis_packages[@]}"); fi
  # Errors are on stderr; what dpkg unpacks is of no interest.
  install() { apt install -y --no-install-recommends "$@" >/dev/null; }
  [ ${#qgis_parts[@]} -eq 0 ] || install "${target[@]}" "${qgis_parts[@]}"
  [ ${#others[@]} -eq 0 ] || install "${others[@]}"
fi

if qgis_too_old; then
  say "QGIS $(qgis_version) is installed, but ${minimum_qgis} or newer is needed."
  exit 3
fi
