"""A wrong or missing variable stops the start with one Indonesian sentence, exit code 1 and no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db.migrations.exceptions import InconsistentMigrationHistory

from config import environment
from config.environment import EnvironmentRefusedError
from config.refusals import plain_refusals

ROOT = Path(__file__).resolve().parents[2]
FERNET_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


def manage(*arguments: str, **variables: str | None) -> "subprocess.CompletedProcess[str]":
    """manage.py with some variables changed; None takes one away."""
    changed = {name: value for name, value in {**os.environ, **variables}.items() if value is not None}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=changed, capture_output=True, text=True
    )


def sentence_of(done: "subprocess.CompletedProcess[str]") -> str:
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    (sentence,) = done.stderr.strip().splitlines()
    assert sentence.startswith("Registri Peksos: ")
    return sentence


def test_no_database_is_reachable() -> None:
    said = sentence_of(manage("showmigrations", DATABASE_URL="postgresql://x:rahasia@127.0.0.1:1/registri"))
    assert "Basis data registri di 127.0.0.1:1 tidak dapat dibuka" in said
    assert "rahasia" not in said


def test_the_database_does_not_exist() -> None:
    url = os.environ["DATABASE_URL"]
    name = url.rpartition("/")[2].partition("?")[0]
    wrong = url.replace(f"/{name}", "/tidak_ada_sama_sekali", 1)
    assert "tidak_ada_sama_sekali" in sentence_of(manage("showmigrations", DATABASE_URL=wrong))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "belum diatur"),
        ("mysql://a:rahasia@localhost/x", "jenisnya mysql"),
        ("registri", "jenisnya (kosong)"),
        ("postgresql://localhost:5432", "nama basis datanya tidak ada"),
        ("postgresql://localhost:limaempat/x", "porta atau alamatnya"),
        ("postgresql://[::1/x", "porta atau alamatnya"),
    ],
)
def test_a_wrong_database_url(monkeypatch: pytest.MonkeyPatch, url: str, reason: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(EnvironmentRefusedError) as refusal:
        environment.database()
    assert reason in str(refusal.value)
    assert "rahasia" not in str(refusal.value)


def test_a_wrong_database_url_stops_every_command() -> None:
    assert "DATABASE_URL salah" in sentence_of(manage("check", DATABASE_URL="sqlite:///x.db"))


@pytest.mark.parametrize("name", ["SECRET_KEY", "NIK_ENCRYPTION_KEYS", "NIK_HASH_KEY"])
def test_a_missing_key(name: str) -> None:
    assert f"Kunci {name} belum diatur" in sentence_of(manage("check", **{name: None}))


@pytest.mark.parametrize("keys", ["pendek", f"{FERNET_KEY},pendek", "ñ" * 44])
def test_a_broken_encryption_key(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setenv("NIK_ENCRYPTION_KEYS", keys)
    with pytest.raises(EnvironmentRefusedError, match="rusak"):
        environment.fernet_keys("NIK_ENCRYPTION_KEYS")


def test_several_encryption_keys_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    older = FERNET_KEY.replace("M", "N", 1)
    monkeypatch.setenv("NIK_ENCRYPTION_KEYS", f"{FERNET_KEY}, {older}")
    assert environment.fernet_keys("NIK_ENCRYPTION_KEYS") == [FERNET_KEY, older]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://dinas:kata%20sandi@basis.local:6432/registri",
            {"USER": "dinas", "PASSWORD": "kata sandi", "HOST": "basis.local", "PORT": "6432"},
        ),
        (
            "postgresql://postgres@/registri?host=/srv/data%20dinas/socket",
            {"USER": "postgres", "PASSWORD": "", "HOST": "/srv/data dinas/socket", "PORT": ""},
        ),
        (
            "postgres://postgres@127.0.0.1/registri?sslmode=require",
            {"HOST": "127.0.0.1", "OPTIONS": {"connect_timeout": "10", "sslmode": "require"}},
        ),
    ],
)
def test_a_right_database_url(monkeypatch: pytest.MonkeyPatch, url: str, expected: dict[str, object]) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    read = environment.database()
    assert read["NAME"] == "registri"
    assert {name: read[name] for name in expected} == expected


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("TRUE", True), ("off", False), ("", False)])
def test_a_flag(monkeypatch: pytest.MonkeyPatch, value: str, expected: bool) -> None:
    monkeypatch.setenv("HTTPS", value)
    assert environment.flag("HTTPS", default=True) is expected


def test_a_flag_that_is_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS", "mungkin")
    with pytest.raises(EnvironmentRefusedError, match="HTTPS harus 1 atau 0, bukan 'mungkin'"):
        environment.flag("HTTPS", default=False)


def test_a_number_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERIFICATIONS_PER_HOUR", "dua puluh")
    with pytest.raises(EnvironmentRefusedError, match="harus berupa angka"):
        environment.number("VERIFICATIONS_PER_HOUR", 20)


def test_database_of_a_time_before_any_installation_is_told_in_a_sentence() -> None:
    with pytest.raises(SystemExit, match="hapus basis data itu"), plain_refusals():
        raise InconsistentMigrationHistory
