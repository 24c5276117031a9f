"""What the preview read is what is written: kept until then, and not a day longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import User
from registry.models import Worker
from tests.workbooks.conftest import SITI, UJANG, Save
from workbooks.imports import readings
from workbooks.imports.corrections import Corrections
from workbooks.imports.lookups import Lookups
from workbooks.imports.progress import nobody_watches
from workbooks.imports.readings import read_file, reading_of, sealed_reading
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun
from workbooks.repairs.saving import Repairs, save_repairs
from workbooks.services import apply_run, bring_workbook

pytestmark = pytest.mark.django_db
# Of every kind: groups, merged cells, several sheets, hidden rows, damage, several tables, csv, ods and xls.
UGLY = sorted((Path(__file__).parent / "corpus" / "files").iterdir())[::3]


@pytest.fixture
def brought(save: Save, operator: User, references: None) -> ImportRun:
    path = save(SITI, UJANG | {"nik": "123"})
    return bring_workbook(
        content=path.read_bytes(), file_name=path.name, answers=Answers(category="PEKSOS"), by=operator
    )


def test_what_was_read_comes_back_as_it_was(references: None, operator: User) -> None:
    """Sheets, heads, values with their kinds, problems and states of a third of the ugly workbooks."""
    said, lookups = Corrections(), Lookups(operator)
    for path in UGLY:
        reading = read_file(path, name=path.name, lookups=lookups, said=said, progress=nobody_watches)
        run = ImportRun(reading=sealed_reading(reading))
        assert reading_of(run, lookups=lookups, said=said, progress=nobody_watches) == reading


def test_applying_does_not_read_the_file_again(brought: ImportRun, operator: User) -> None:
    brought.file.storage.delete(brought.file.name)
    mended = Repairs(cells={("REKAP", 6, "nik"): str(UJANG["nik"])})
    save_repairs(run_id=brought.pk, repairs=mended, by=operator)
    assert apply_run(run_id=brought.pk, by=operator).ready == 2
    assert {worker.nik for worker in Worker.objects.all()} >= {SITI["nik"], UJANG["nik"]}


def test_what_an_earlier_version_kept_is_read_from_the_file(
    brought: ImportRun, operator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "FORMAT", readings.FORMAT + 1)
    assert apply_run(run_id=brought.pk, by=operator).ready == 1


def test_what_was_read_goes_once_it_is_written(
    brought: ImportRun,
    operator: User,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    name = str(brought.reading.name)
    assert default_storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        apply_run(run_id=brought.pk, by=operator)
    brought.refresh_from_db()
    assert not brought.reading
    assert not default_storage.exists(name)
