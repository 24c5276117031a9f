"""The contract of `manage.py import_workbook`: its JSON, its exit codes, what it writes and what not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from accounts.models import AuditEvent, User
from registry.models import Worker
from tests.workbooks.conftest import SITI, UJANG, Save
from workbooks.enums import RunState
from workbooks.imports.columns import CONTRACT_FIELDS
from workbooks.models import ImportRun

pytestmark = pytest.mark.django_db

STATES = ["new", "changed", "unchanged", "review", "invalid", "skipped"]


@pytest.fixture
def run(operator: User, references: None, capsys: pytest.CaptureFixture[str]) -> Any:
    def run_command(path: Path, *options: str, username: str = "operator") -> dict[str, Any]:
        call_command("import_workbook", str(path), "--as", username, "--json", *options)
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return answer

    return run_command


def test_the_answer_has_the_same_keys_where_the_rows_are_written(run: Any, save: Save) -> None:
    assert list(run(save(SITI), "--apply")) == ["sheets", "mapping", "counts", "rows"]


def test_the_answer_has_the_keys_that_scripts_rely_on(run: Any, save: Save) -> None:
    answer = run(save(SITI, UJANG | {"nik": 3.20425e15}))

    assert list(answer) == ["sheets", "mapping", "counts", "rows"]
    assert answer["sheets"] == [{"name": "REKAP", "header_row": 4, "rows_read": 2, "why_skipped": None}]
    assert answer["mapping"][0] == {
        "sheet": "REKAP", "column": "A", "header": "NO", "field": None, "confidence": 0.0,
    }  # fmt: skip
    assert answer["mapping"][1]["field"] == "name"
    assert answer["mapping"][1]["confidence"] == 1.0
    assert list(answer["counts"]) == STATES
    assert answer["counts"] | {"new": 1, "invalid": 1} == answer["counts"]
    first, second = answer["rows"]
    assert list(first) == ["sheet", "row", "state", "values", "problems"]
    assert (first["sheet"], first["row"], first["state"]) == ("REKAP", 5, "new")
    assert list(first["values"]) == list(CONTRACT_FIELDS)
    assert second["values"]["nik"] is None
    assert second["problems"] == [
        {
            "column": "C",
            "code": "nik_damaged",
            "severity": "error",
            "message": "NIK rusak oleh Excel. Salin dari KTP ke kolom teks.",
            "value": "3204250000000000",
        }
    ]


def test_every_key_is_there_even_for_a_skipped_row(run: Any, save: Save) -> None:
    answer = run(save(SITI, {"nama": "JUMLAH"}))

    skipped = answer["rows"][1]
    assert skipped["state"] == "skipped"
    assert set(skipped["values"].values()) == {None}


def test_without_apply_nothing_is_kept(run: Any, save: Save) -> None:
    run(save(SITI))

    assert not Worker.objects.filter(name="Siti Nurjanah").exists()
    assert not ImportRun.objects.exists()
    assert not AuditEvent.objects.filter(action__startswith="IMPORT").exists()


def test_apply_writes_the_good_rows_and_keeps_the_file(run: Any, save: Save, operator: User) -> None:
    answer = run(save(SITI, UJANG | {"nik": "123"}), "--apply")

    assert answer["counts"]["new"] == 1
    assert answer["counts"]["invalid"] == 1
    assert Worker.objects.get(name="Siti Nurjanah").nik == SITI["nik"]
    kept = ImportRun.objects.get()
    assert (kept.state, kept.owner, kept.region_id) == (RunState.APPLIED, operator, "32.77")
    assert AuditEvent.objects.filter(action="IMPORT_APPLIED", actor_label="operator").count() == 1


def test_applying_the_same_file_again_changes_nothing(run: Any, save: Save) -> None:
    path = save(SITI)
    run(path, "--apply")
    before = Worker.objects.get(name="Siti Nurjanah").updated_at

    answer = run(path, "--apply")

    assert answer["counts"]["unchanged"] == 1
    assert Worker.objects.get(name="Siti Nurjanah").updated_at == before
    assert ImportRun.objects.count() == 1


def test_kept_files_hold_no_nik_in_clear(run: Any, save: Save) -> None:
    run(save(SITI), "--apply")

    kept = ImportRun.objects.get()
    for file in (kept.file, kept.outcome):
        with file.open("rb") as opened:
            content = opened.read()
        assert SITI["nik"].encode() not in content
        assert b"PK\x03\x04" not in content


def test_an_unreadable_file_ends_with_1(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"bukan buku kerja")

    with pytest.raises(CommandError, match="bukan buku kerja") as caught:
        run(path)
    assert caught.value.returncode == 1


def test_a_missing_file_ends_with_1(run: Any, tmp_path: Path) -> None:
    with pytest.raises(CommandError) as caught:
        run(tmp_path / "tidak-ada.xlsx")
    assert caught.value.returncode == 1


@pytest.mark.parametrize("username", ["siapa", "chapter_viewer"])
def test_an_account_that_may_not_import_ends_with_2(
    run: Any, save: Save, chapter_viewer: User, username: str
) -> None:
    with pytest.raises(CommandError) as caught:
        run(save(SITI), username=username)
    assert caught.value.returncode == 2


def test_a_sheet_that_is_skipped_says_why(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Tanggal;Kegiatan\n1/1/2026;Rapat\n")

    answer = run(path)

    assert "Nama dan NIK" in answer["sheets"][0]["why_skipped"]
    assert answer["rows"] == []


def test_the_words_are_printed_for_people(
    save: Save, operator: User, references: None, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("import_workbook", str(save(SITI | {"nik": "123"})), "--as", "operator")

    assert "REKAP C5: NIK harus 16 angka, kurang 13. [nik_too_short]" in capsys.readouterr().out
