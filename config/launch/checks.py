"""`./run check`: every rule about the code that a machine can check, at once, with a table at the end."""

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(sys.executable).parent
AT_ONCE = 2
DJANGO_VERSION = "5.2"


@dataclass(frozen=True)
class Check:
    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    check: Check
    code: int
    seconds: float
    said: str


def checks() -> list[Check]:
    """The slowest first, so that the whole takes no longer than necessary."""
    return [
        Check("tipe", (_program("mypy"),)),
        Check("terjemahan", (sys.executable, "-m", "config.launch.translations", "--check")),
        Check("migrasi", (sys.executable, "manage.py", "makemigrations", "--check", "--dry-run")),
        Check("pengaturan", (sys.executable, "manage.py", "check", "--fail-level", "WARNING")),
        Check("impor", (_program("lint-imports"), "--no-logo")),
        Check("kode", (_program("ruff"), "check", ".")),
        Check("bentuk", (_program("ruff"), "format", "--check", ".")),
        Check("templat", (_program("djade"), "--check", "--target-version", DJANGO_VERSION, *_templates())),
    ]


def fixes() -> list[Check]:
    return [
        Check("kode", (_program("ruff"), "check", "--fix", ".")),
        Check("bentuk", (_program("ruff"), "format", ".")),
        Check("templat", (_program("djade"), "--target-version", DJANGO_VERSION, *_templates())),
    ]


def _program(name: str) -> str:
    return str(PROGRAMS / name)


def _templates() -> list[str]:
    return sorted(str(file.relative_to(ROOT)) for file in (ROOT / "templates").rglob("*.html"))


def perform(check: Check) -> Outcome:
    begun = time.monotonic()
    done = subprocess.run(
        check.command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return Outcome(check, done.returncode, time.monotonic() - begun, done.stdout.strip())


def main(words: Sequence[str]) -> int:
    """Run all checks, or those named; 0 if all passed."""
    if list(words) == ["--fix"]:
        return report([perform(fix) for fix in fixes()])
    chosen = [check for check in checks() if not words or check.name in words]
    if not chosen:
        print("Pemeriksaan yang ada: " + ", ".join(check.name for check in checks()), file=sys.stderr)
        return 2
    with ThreadPoolExecutor(AT_ONCE) as crew:
        return report(list(crew.map(perform, chosen)))


def report(outcomes: Sequence[Outcome]) -> int:
    failed = [outcome for outcome in outcomes if outcome.code != 0]
    for outcome in failed:
        print(f"--- {outcome.check.name} {'-' * 60}\n{outcome.said}\n")
    for outcome in outcomes:
        verdict = "lulus" if outcome.code == 0 else "GAGAL"
        notice = next((line for line in outcome.said.splitlines() if line.startswith("PERHATIAN")), "")
        print(f"{verdict}  {outcome.check.name:<12} {outcome.seconds:5.1f} dtk  {notice}".rstrip())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
