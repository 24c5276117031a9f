"""Kept files survive a change of the encryption key, and the old key may then go."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.management import call_command
from django.utils import timezone
from pytest_django.fixtures import Settings

from accounts.models import User
from core.sealed import sealed
from workbooks.enums import RunState
from workbooks.imports.storage import read_lines, read_outcome, sealed_json, sealed_lines, unsealed
from workbooks.lists.exporting import content_of_list_file
from workbooks.models import ImportRun, ListFile

OUTCOME = {"rows": [], "mapping": [], "shapes": {"Daftar": "a1"}}
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def run(settings: Settings, tmp_path: Path, operator: User) -> ImportRun:
    """An import that was kept while the old key was the only one."""
    settings.MEDIA_ROOT = tmp_path
    settings.NIK_ENCRYPTION_KEYS = [OLD]
    return ImportRun.objects.create(
        region_id="32.77",
        owner=operator,
        file_name="tenaga.csv",
        sha256="0" * 64,
        size=5,
        file=sealed(b"nama\n"),
        outcome=sealed_json(OUTCOME),
        reading=sealed_lines(["nama"]),
        state=RunState.READ,
    )


@pytest.mark.django_db(transaction=True)
def test_files_are_readable_with_the_new_key_alone(
    run: ImportRun, settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.NIK_ENCRYPTION_KEYS = [NEW, OLD]
    call_command("rotate_file_keys")
    assert capsys.readouterr().out.startswith(f"{run.pk}\n")
    run.refresh_from_db()
    settings.NIK_ENCRYPTION_KEYS = [NEW]
    assert OUTCOME.items() <= read_outcome(run).items()
    with unsealed(run) as path:
        assert path.read_bytes() == b"nama\n"
    assert list(read_lines(run.reading)) == ["nama"]
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 3


@pytest.mark.django_db(transaction=True)
def test_files_of_lists_change_their_key_too(settings: Settings, tmp_path: Path, operator: User) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.NIK_ENCRYPTION_KEYS = [OLD]
    kept = ListFile.objects.create(
        owner=operator,
        list_name="tenaga",
        asked="",
        kind="csv",
        file=sealed(b"nama\n"),
        rows=0,
        open_until=timezone.now() + timedelta(hours=1),
    )
    settings.NIK_ENCRYPTION_KEYS = [NEW, OLD]
    call_command("rotate_file_keys")
    kept.refresh_from_db()
    settings.NIK_ENCRYPTION_KEYS = [NEW]
    assert content_of_list_file(kept) == b"nama\n"
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 1


@pytest.mark.django_db(transaction=True)
def test_without_rotation_the_new_key_reads_nothing(run: ImportRun, settings: Settings) -> None:
    settings.NIK_ENCRYPTION_KEYS = [NEW]
    with pytest.raises(InvalidToken):
        read_outcome(run)


@pytest.mark.django_db(transaction=True)
def test_rotation_resumes_behind_a_number(
    run: ImportRun, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.NIK_ENCRYPTION_KEYS = [NEW, OLD]
    call_command("rotate_file_keys", after=run.pk)
    assert capsys.readouterr().out == "Berkas impor dan daftar: semua memakai kunci terbaru.\n"
