"""What the page before an import shows, and what becomes of the ticks and the answers given on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from registry.enums import Category, ExtraKind
from registry.models import ExtraField, Worker
from tests.workbooks.conftest import SITI, UJANG, Save, save_lines
from workbooks.enums import RowState
from workbooks.imports.storage import read_outcome
from workbooks.models import ImportRun
from workbooks.preview.page import PreviewPage

pytestmark = pytest.mark.django_db
NENENG = UJANG | {"nama": "Neneng Hasanah", "nik": "3277034911900004"}
FIRST, SECOND = "0:5", "0:6"


@pytest.fixture
def browser(client_for: Callable[[User | None], Client], operator: User, references: None) -> Client:
    return client_for(operator)


def bring(browser: Client, path: Path) -> ImportRun:
    file = SimpleUploadedFile(path.name, path.read_bytes())
    browser.post(reverse("workbooks:import-create"), {"file": file})
    return ImportRun.objects.latest("pk")


def choose(browser: Client, run: ImportRun, **data: object) -> str:
    response = browser.post(reverse("workbooks:import-choose", args=[run.pk]), data, follow=True)
    run.refresh_from_db()
    return response.content.decode()


def seen(browser: Client, run: ImportRun, tab: str = "") -> str:
    return browser.get(run.get_absolute_url(), {"keadaan": tab}).content.decode()


def states(run: ImportRun) -> list[str]:
    return [row["state"] for row in read_outcome(run)["rows"]]


def test_what_becomes_of_coverage_is_shown_for_the_ticked_rows(
    browser: Client, save: Save, operator: User
) -> None:
    run = bring(browser, save(SITI, UJANG))
    page = PreviewPage(run, by=operator)
    first = page.effect.first

    assert page.effect.people == 2
    assert first.after.present == (first.before.present or 0) + 2
    assert first.after.certified == (first.before.certified or 0) + 1

    choose(browser, run, di=[FIRST, SECOND], pilih=[SECOND])
    after = PreviewPage(run, by=operator).effect
    assert (after.people, after.first.after.certified) == (1, first.before.certified or 0)


def test_a_row_that_is_not_ticked_is_not_imported(browser: Client, save: Save) -> None:
    run = bring(browser, save(SITI, UJANG))

    page = choose(browser, run, di=[FIRST, SECOND], pilih=[SECOND], keadaan="new")

    assert "Masukkan 1 baris" in page
    assert "1 baris dilewati." in page
    browser.post(reverse("workbooks:import-apply", args=[run.pk]))
    assert list(Worker.objects.filter(name__iregex="siti nur|ujang").values_list("name", flat=True)) == [
        "Ujang Suherman"
    ]


def test_the_ticks_of_the_page_go_with_the_import(browser: Client, save: Save) -> None:
    run = bring(browser, save(SITI, UJANG))

    data = {"di": [FIRST, SECOND], "pilih": [FIRST]}
    browser.post(reverse("workbooks:import-apply", args=[run.pk]), data)

    run.refresh_from_db()
    assert states(run) == [RowState.NEW, RowState.SKIPPED]
    assert run.ready == 1


def test_a_row_left_out_comes_back_with_a_tick(browser: Client, save: Save) -> None:
    run = bring(browser, save(SITI, UJANG))
    choose(browser, run, di=[FIRST, SECOND], pilih=[SECOND])
    browser.post(reverse("workbooks:import-examine", args=[run.pk]), {})
    run.refresh_from_db()
    assert states(run) == [RowState.SKIPPED, RowState.NEW]

    choose(browser, run, di=[FIRST], pilih=[FIRST], keadaan="skipped")

    assert states(run) == [RowState.NEW, RowState.NEW]


def test_a_whole_list_is_left_out_at_once(browser: Client, save: Save, operator: User) -> None:
    run = bring(browser, save(SITI, UJANG, NENENG))

    choose(browser, run, di=[FIRST], pilih=[FIRST], semua="lewati", keadaan="new")
    assert PreviewPage(run, by=operator).ready == 0

    choose(browser, run, di=[FIRST], semua="pilih", keadaan="new")
    assert PreviewPage(run, by=operator).ready == 3


def test_an_answer_decides_a_row_to_review(browser: Client, save: Save) -> None:
    run = bring(browser, save(SITI, SITI | {"hp": "081299999999"}))
    assert "Baris ini yang benar" in seen(browser, run, "review")

    choose(browser, run, di=[FIRST, SECOND], **{f"putusan-{SECOND}": "chosen"}, keadaan="review")

    assert states(run) == [RowState.SKIPPED, RowState.NEW]


def test_what_is_no_answer_of_the_row_is_not_kept(browser: Client, save: Save, operator: User) -> None:
    run = bring(browser, save(SITI, SITI | {"hp": "081299999999"}))

    choose(browser, run, di=[FIRST, "9:9"], pilih=["9:9"], **{f"putusan-{FIRST}": "transfer"})

    assert states(run) == [RowState.REVIEW, RowState.REVIEW]
    assert not PreviewPage(run, by=operator).said.verdicts


def test_who_is_not_in_the_file_is_listed_and_left_alone(
    browser: Client, save: Save, ours: Worker, theirs: Worker
) -> None:
    Worker.objects.update(category=Category.PEKSOS)
    run = bring(browser, save(SITI))

    page = seen(browser, run, "tidak-ada")

    assert ours.name in page
    assert theirs.name not in page
    browser.post(reverse("workbooks:import-apply", args=[run.pk]))
    assert Worker.objects.filter(pk=ours.pk).exists()


def test_whom_the_file_names_is_not_missing(browser: Client, save: Save) -> None:
    browser.post(reverse("workbooks:import-apply", args=[bring(browser, save(SITI, UJANG)).pk]))

    run = bring(browser, save(SITI, NENENG, name="baru.xlsx"))

    page = seen(browser, run, "tidak-ada")
    assert UJANG["nama"] in page
    assert SITI["nama"] not in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_much_of_three_rows_as_of_one(
    browser: Client, save: Save, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    run = bring(browser, save(*(SITI, UJANG, NENENG)[:count]))
    seen(browser, run)

    with django_assert_num_queries(25):
        seen(browser, run)


def test_the_answer_to_an_added_field_is_shown_by_its_question(
    browser: Client, tmp_path: Path, save: Save
) -> None:
    field = ExtraField.objects.create(code="baju", label="Ukuran baju", kind=ExtraKind.TEXT)
    run = bring(browser, save(SITI))
    browser.post(reverse("workbooks:import-apply", args=[run.pk]))
    lines = [["NAMA LENGKAP", "NIK", field.label], [SITI["nama"], SITI["nik"], "XL"]]
    changed = bring(browser, save_lines(tmp_path / "baju.xlsx", lines))

    assert "Ukuran baju" in seen(browser, changed, "changed")
    assert "<ins>XL</ins>" in seen(browser, changed, "changed")
