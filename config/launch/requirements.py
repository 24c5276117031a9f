"""`./run lock`: compile requirements*.in into hashed pins, with the reason for each kept above it."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("requirements-installer.in", "requirements.in", "requirements-dev.in")
HEADING = "# Compiled by `./run lock` from {source}; change that file, not this one.\n\n"
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==")


def main() -> int:
    for source in SOURCES:
        compile_pins(ROOT / source)
    return 0


def compile_pins(source: Path) -> None:
    target = source.with_suffix(".txt")
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--generate-hashes", "--universal"]
    command += ["--python-version", "3.11", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
    subprocess.run([*command, "--output-file", target.name, source.name], cwd=source.parent, check=True)
    pins = with_reasons(target.read_text(), reasons(source.read_text()))
    target.write_text(HEADING.format(source=source.name) + pins)


def reasons(source: str) -> dict[str, str]:
    """The comment right above each requirement, by package name."""
    found: dict[str, str] = {}
    comment = ""
    for line in source.splitlines():
        if line.startswith("#"):
            comment += f"{line}\n"
            continue
        if (pin := PIN.match(line)) and comment:
            found[pin.group(1).lower()] = comment
        comment = ""
    return found


def with_reasons(pins: str, why: dict[str, str]) -> str:
    lines = []
    for line in pins.splitlines(keepends=True):
        if pin := PIN.match(line):
            lines.append(why.get(pin.group(1).lower(), ""))
        lines.append(line)
    return "".join(lines)


if __name__ == "__main__":
    sys.exit(main())
