"""Translations: collect every message id (`./run messages`), or check that none is missing or stale.

Both need GNU gettext. If it is not installed the check says so and passes; CI installs it.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CATALOG = Path("locale/id/LC_MESSAGES")
SOURCES = ("*.py", "*.html", "*.txt")
NOT_OURS = (".venv", "var", "tests", "benchmarks", "locale")
ABSENT = "PERHATIAN: gettext tidak ada, jadi terjemahan TIDAK diperiksa (pasang: apt install gettext)."


def main(words: Sequence[str]) -> int:
    if shutil.which("xgettext") is None:
        print(ABSENT)
        return 0 if "--check" in words else 1
    if "--check" in words:
        return check()
    collect(ROOT)
    _run("msgfmt", "--check", "-o", ROOT / CATALOG / "django.mo", ROOT / CATALOG / "django.po")
    return 0


def check() -> int:
    """Report message ids without a final translation, and a compiled catalogue that is out of date."""
    with tempfile.TemporaryDirectory(prefix="registri-terjemahan-") as folder:
        copy = Path(folder)
        _copy_sources(copy)
        collect(copy)
        fresh = copy / CATALOG / "django.po"
        faults = {
            "Belum diterjemahkan": _messages(fresh, "--untranslated"),
            "Masih ragu (fuzzy)": _messages(fresh, "--only-fuzzy"),
            "Salah bentuk": _complaints_of("msgfmt", "--check-format", "-o", copy / "checked.mo", fresh),
        }
        compiled = _run("msgunfmt", "--sort-output", ROOT / CATALOG / "django.mo")
        _run("msgfmt", "-o", copy / "django.mo", ROOT / CATALOG / "django.po")
        if compiled != _run("msgunfmt", "--sort-output", copy / "django.mo"):
            faults["Hasil kompilasi basi"] = "django.mo tidak sama dengan django.po: jalankan ./run messages"
    for name, said in faults.items():
        if said.strip():
            print(f"{name}:\n{said}\n")
    return 1 if any(said.strip() for said in faults.values()) else 0


def collect(root: Path) -> None:
    """Bring the catalogue below `root` up to date with the sources there."""
    ignored = [f"--ignore={name}" for name in NOT_OURS]
    _run(
        *(sys.executable, "-m", "django", "makemessages", "--locale=id", "--no-location", "--no-obsolete"),
        *("--extension=html,txt,py", *ignored),
        cwd=root,
    )


def _copy_sources(target: Path) -> None:
    for pattern in SOURCES:
        for file in ROOT.rglob(pattern):
            place = file.relative_to(ROOT)
            if place.parts[0] not in NOT_OURS:
                (target / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(file, target / place)
    (target / CATALOG).mkdir(parents=True)
    shutil.copy2(ROOT / CATALOG / "django.po", target / CATALOG)


def _messages(catalog: Path, which: str) -> str:
    """The messages of one kind, without the header that stands before them."""
    _header, _blank, messages = _run("msgattrib", which, "--no-obsolete", catalog).partition("\n\n")
    return messages


def _run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} gagal:\n{done.stderr or done.stdout}")
    return done.stdout


def _complaints_of(*command: str | Path) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stderr


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
