"""Check the built zip as the official plugin repository does, and stop on any finding.

    python scripts/dev/gate.py [plugin.zip]

The zip is unpacked and looked at as what it is: nothing of the working tree counts. Checked
are its size and form, metadata.txt, bandit (zero findings) and detect-secrets (zero).
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

import metadata
import package
import stage

LARGEST = 25 * 1024 * 1024
BINARY_SUFFIXES = frozenset(
    {".a", ".app", ".bat", ".bin", ".cmd", ".dll", ".dylib", ".exe", ".jar", ".lib", ".msi"}
    | {".o", ".ps1", ".pyc", ".pyd", ".pyo", ".sh", ".so", ".whl"}
    | {".zip", ".gz", ".xz", ".7z", ".tar"}
)
# Findings of bandit that are none in these libraries, which are not ours to change. Anything else
# that bandit finds in vendor/ stops the gate like a finding in our own code.
ACCEPTED_IN_VENDOR = {
    # The rules take every word that is compared with a name like "token", and every empty default
    # of a parameter called "password", for a secret; the parser has tokens, and the protection of
    # sheets passwords.
    "xlsxwriter": frozenset({"B105", "B107"}),
    # Assertions and "except: pass" (B101, B110) are its style. MD5 and ECB are what the standard of
    # encrypted PDFs prescribes (B324, B305, B413), an outside decoder is called for JBIG2 images
    # (B404, B603), XMP is read without entities (B407, B408); the plugin decrypts nothing, decodes
    # no such image and reads no XMP.
    "pypdf": frozenset({"B101", "B110", "B305", "B324", "B404", "B407", "B408", "B413", "B603"}),
}
# How programs begin: ELF, Windows, and the four of macOS.
BINARY_MAGIC = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


def form_problems(archive: zipfile.ZipFile, size: int) -> list[str]:
    """What is wrong with the zip before anything is unpacked."""
    found = []
    if size > LARGEST:
        found.append(f"{size / 1024 / 1024:.1f} MiB is more than 25 MiB")
    names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
    for name in names:
        path = PurePosixPath(name)
        if path.parts[0] != stage.PLUGIN or ".." in path.parts or path.is_absolute():
            found.append(f"{name} is not in the folder {stage.PLUGIN}")
        if any(part.startswith(".") or part == "__MACOSX" for part in path.parts):
            found.append(f"{name} is hidden")
        if "__pycache__" in path.parts:
            found.append(f"{name} is a leftover of Python")
        if path.suffix.lower() in BINARY_SUFFIXES or archive.read(name).startswith(BINARY_MAGIC):
            found.append(f"{name} is a program or an archive")
    for required in ("__init__.py", "metadata.txt", "LICENSE"):
        if f"{stage.PLUGIN}/{required}" not in names:
            found.append(f"{required} is missing")
    return found


def code_problems(folder: Path) -> list[str]:
    """QGIS enters by classFactory; the licence must allow what it depends on."""
    found = []
    tree = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    if "classFactory" not in functions:
        found.append("__init__.py has no classFactory")
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    for phrase in ("GNU GENERAL PUBLIC LICENSE", "either version 2 of the License, or"):
        if phrase not in licence:
            found.append(f"LICENSE does not say: {phrase}")
    return found


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _accepted(path: PurePosixPath) -> frozenset[str]:
    """Return the rules that a file of a library need not keep."""
    if len(path.parts) < 3 or path.parts[0] != "vendor":
        return frozenset()
    return ACCEPTED_IN_VENDOR.get(path.parts[1], frozenset())


def bandit_problems(folder: Path) -> list[str]:
    result = subprocess.run(
        [_tool("bandit"), "--recursive", "--quiet", "--format", "json", "."],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    try:
        report = json.loads(result.stdout)
    except ValueError:
        return [f"bandit did not run: {result.stderr.strip()[-500:]}"]
    found = [f"bandit could not read {error['filename']}" for error in report["errors"]]
    for issue in report["results"]:
        path = PurePosixPath(issue["filename"])
        if issue["test_id"] in _accepted(path):
            continue
        place = f"{path}:{issue['line_number']}"
        found.append(f"bandit {issue['test_id']} {place}: {issue['issue_text']}")
    if not report["metrics"]["_totals"]["loc"]:
        found.append("bandit saw no code")
    return found


def secret_problems(folder: Path) -> list[str]:
    result = subprocess.run(
        [_tool("detect-secrets"), "scan", "--all-files", "."],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    try:
        results = json.loads(result.stdout)["results"]
    except (ValueError, KeyError):
        return [f"detect-secrets did not run: {result.stderr.strip()[-500:]}"]
    return [
        f"detect-secrets {name}:{secret['line_number']}: {secret['type']}"
        for name, secrets in sorted(results.items())
        for secret in secrets
    ]


def check(file: Path) -> dict[str, list[str]]:
    """Return what each check found in the zip `file` (nothing: passed)."""
    with zipfile.ZipFile(file) as archive, tempfile.TemporaryDirectory() as scratch:
        findings = {"zip": form_problems(archive, file.stat().st_size)}
        if findings["zip"]:
            return findings
        archive.extractall(scratch)
        folder = Path(scratch) / stage.PLUGIN
        text = (folder / "metadata.txt").read_text(encoding="utf-8")
        findings["metadata"] = metadata.problems(text, folder)
        findings["code"] = code_problems(folder)
        findings["bandit"] = bandit_problems(folder)
        findings["detect-secrets"] = secret_problems(folder)
    return findings


def main() -> int:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else package.package()
    findings = check(file)
    for name, problems in findings.items():
        print(f"gate: {name:15} {'ok' if not problems else f'{len(problems)} findings'}")
        for problem in problems:
            print(f"        {problem}")
    failed = any(findings.values())
    size = file.stat().st_size / 1024 / 1024
    print(f"gate: {file.name} ({size:.2f} MiB) {'does not pass' if failed else 'passes'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
