"""What the house is built on, and what must stay out of it."""

import importlib.metadata
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from config.launch.requirements import PIN, SOURCES, reasons
from tests.house.source import ROOT

LOCKS = {source: source.replace(".in", ".txt") for source in SOURCES}


def test_psycopg_3_is_absent() -> None:
    """Django would silently prefer it to psycopg2, which the client named."""
    assert importlib.util.find_spec("psycopg") is None
    assert importlib.util.find_spec("psycopg2") is not None


@pytest.mark.parametrize("lock", LOCKS.values())
def test_every_pin_has_a_hash(lock: str) -> None:
    lines = (ROOT / lock).read_text().replace("\\\n", " ").splitlines()
    pins = [line for line in lines if line and not line.lstrip().startswith("#")]
    assert pins
    for pin in pins:
        assert re.match(r"^[A-Za-z0-9._-]+(\[[^]]*])?==[^ ]+ ", pin), pin
        assert "--hash=sha256:" in pin, pin


@pytest.mark.parametrize(("source", "lock"), LOCKS.items())
def test_the_lock_holds_what_was_asked_for_and_why(source: str, lock: str) -> None:
    wanted = [line for line in (ROOT / source).read_text().splitlines() if PIN.match(line)]
    locked = (ROOT / lock).read_text()
    for line in wanted:
        name, _extras, version = re.split(r"(\[[^]]*])?==", line)
        assert f"{name}=={version} " in locked, line
        assert importlib.metadata.version(name) == version
    for name, reason in reasons((ROOT / source).read_text()).items():
        assert f"{reason}{name}==" in locked


def test_no_file_names_a_package_registry() -> None:
    """A clone must install from wherever its owner installs from."""
    hosts = r"pypi\.org|pythonhosted|npmjs\.(org|com)|--(extra-)?index-url|--find[-]links|registry\.npm"
    found = subprocess.run(
        ["git", "grep", "-nIE", hosts, "--", ".", ":!tests/house/test_dependencies.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert found.stdout == ""


def test_imports_go_downwards_only() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.django_db
def test_no_migration_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    except SystemExit:
        pytest.fail(capsys.readouterr().out)
