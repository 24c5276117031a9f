"""Answers typed into the pages of an import are neither lost nor given to other cells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext

from accounts.models import User
from tests.workbooks.conftest import SITI, UJANG, Save, save_lines
from workbooks.imports.understanding import Answers
from workbooks.models import Arrangement, ImportRun
from workbooks.repairs.page import RepairPage
from workbooks.services import bring_workbook, examine_again

pytestmark = pytest.mark.django_db

SHORT_NIK = "320433120576000"
CAUSE = "nik_too_short.nik"
GOOD_NIK = UJANG["nik"]


@pytest.fixture
def browser(client_for: Callable[[User | None], Client], operator: User, references: None) -> Client:
    return client_for(operator)


def brought(by: User, path: Path) -> ImportRun:
    return bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=by)


def page_of(run: ImportRun) -> RepairPage:
    return RepairPage(ImportRun.objects.get(pk=run.pk), by=run.owner)


@pytest.fixture
def two_short(operator: User, references: None, save: Save) -> ImportRun:
    """Rows 5 and 6, each with a NIK that lost a digit."""
    return brought(operator, save(SITI | {"nik": SITI["nik"][:-1]}, UJANG | {"nik": SHORT_NIK}))


def address_of(run: ImportRun, page: str = "repairs") -> str:
    return reverse(f"workbooks:import-{page}", args=[run.pk])


def sent_too_late(browser: Client, by: User, address: str, typed: dict[str, object]) -> str:
    """The page as its sender finds it after the session ended and they signed in again."""
    browser.get(address)
    browser.cookies.pop("sessionid")
    browser.post(address, typed, HTTP_REFERER=f"http://testserver{address}")
    browser.force_login(by)
    return browser.get(address).content.decode()


def test_an_answer_goes_to_no_other_row_once_the_file_was_read_again(
    browser: Client, two_short: ImportRun
) -> None:
    address = address_of(two_short)
    first = {"masalah": CAUSE, "di": ["0:5", "0:6"], "isi": [SITI["nik"], SHORT_NIK]}
    browser.post(address, first)
    examine_again(run_id=two_short.pk, answers=Answers(), by=two_short.owner)

    stale = browser.post(address, first | {"isi": [SITI["nik"], GOOD_NIK]})

    assert stale.status_code == 409
    assert page_of(two_short).said.cells == {("REKAP", 5): {"nik": SITI["nik"]}, ("REKAP", 6): {}}


def test_an_answer_goes_to_no_other_cause_once_its_own_is_gone(
    browser: Client, operator: User, save: Save
) -> None:
    run = brought(operator, save(UJANG | {"nik": SHORT_NIK, "lahir": "31/02/1990"}))
    answer = {"masalah": CAUSE, "di": "0:5", "isi": GOOD_NIK}
    browser.post(address_of(run), answer)
    examine_again(run_id=run.pk, answers=Answers(), by=operator)

    assert browser.post(address_of(run), answer).status_code == 409

    assert page_of(run).said.cells == {("REKAP", 5): {"nik": GOOD_NIK}}


def test_two_who_mend_one_file_keep_each_other_s_answers(browser: Client, two_short: ImportRun) -> None:
    """Each form sends all its rows; those that its sender did not touch are as old as the form."""
    before = [SITI["nik"][:-1], SHORT_NIK]
    form = {"masalah": CAUSE, "di": ["0:5", "0:6"], "semula": before}
    address = address_of(two_short)

    browser.post(address, form | {"isi": [SITI["nik"], SHORT_NIK], "lewati": "0:6"})
    browser.post(address, form | {"isi": [SITI["nik"][:-1], GOOD_NIK]})

    said = page_of(two_short).said
    assert said.cells == {("REKAP", 5): {"nik": SITI["nik"]}, ("REKAP", 6): {"nik": GOOD_NIK}}
    assert said.left_out == {("REKAP", 6)}

    browser.post(address, form | {"isi": before, "terlewat": "0:6"})
    assert not page_of(two_short).said.left_out


def test_an_answer_to_one_word_withdraws_none_to_another(browser: Client, operator: User, save: Save) -> None:
    run = brought(operator, save(UJANG | {"tempat": "Entah"}, SITI | {"tempat": "Antah"}))
    form = {"masalah": "unknown_region.place", "kata": ["Entah", "Antah"], "semula": ["", ""]}

    browser.post(address_of(run), form | {"isi": ["Melong", ""]})
    browser.post(address_of(run), form | {"isi": ["", "Cibabat"]})

    assert set(page_of(run).said.words.values()) == {"Melong", "Cibabat"}


def test_answers_sent_after_the_session_ended_come_back_in_their_cells(
    browser: Client, operator: User, two_short: ImportRun
) -> None:
    typed = {"masalah": CAUSE, "di": ["0:5", "0:6"], "isi": [SITI["nik"], GOOD_NIK]}

    shown = sent_too_late(browser, operator, address_of(two_short), typed)

    assert "Isian Anda sebelum sesi berakhir sudah kembali." in shown
    assert f'value="{GOOD_NIK}"' in shown
    assert page_of(two_short).said.cells == {}


def columns_of(run: ImportRun, **chosen: str) -> dict[str, str]:
    (key,) = page_of(run).outcome["shapes"].values()
    return {f"{key}-{letter}": field for letter, field in chosen.items()}


@pytest.fixture
def notes(operator: User, references: None, tmp_path: Path) -> ImportRun:
    heads = ["NO", "NAMA LENGKAP", "NIK", "KEL. TUGAS", "CATATAN", "KATEGORI"]
    row = [1, "Euis Komariah", "3277015704799101", "Melong", "0812-3456-7890", "PEKSOS"]
    return brought(operator, save_lines(tmp_path / "catatan.xlsx", [heads, row]))


def is_chosen(shown: str, field: str, of: str) -> bool:
    """Whether the column named `of` in the form is shown as going to the field."""
    select = shown.partition(f'name="{of}"')[2].partition("</select>")[0]
    return f'value="{field}" selected' in select


def test_refused_columns_stay_as_they_were_chosen(browser: Client, notes: ImportRun) -> None:
    answer = columns_of(notes, B="name", C="nik", D="place", E="name", F="")
    fifth, sixth = list(answer)[3:]

    refused = browser.post(address_of(notes, "columns"), answer).content.decode()

    assert "Dua kolom masuk ke “Nama”." in refused
    assert is_chosen(refused, "name", fifth)
    assert not is_chosen(refused, "category", sixth)
    assert not Arrangement.objects.exists()


def test_columns_chosen_after_the_session_ended_come_back(
    browser: Client, operator: User, notes: ImportRun
) -> None:
    answer = columns_of(notes, B="name", C="nik", D="place", E="phone", F="category")

    shown = sent_too_late(browser, operator, address_of(notes, "columns"), answer)

    assert is_chosen(shown, "phone", list(answer)[3])


def test_a_cause_with_several_words_calls_its_sentence_an_example(
    operator: User, references: None, save: Save
) -> None:
    one = brought(operator, save(UJANG | {"tempat": "Entah"}, name="satu.xlsx"))
    two = brought(operator, save(UJANG | {"tempat": "Entah"}, SITI | {"tempat": "Antah"}, name="dua.xlsx"))

    said = page_of(one).causes[0].message
    assert said.startswith("“Entah” bukan wilayah")
    assert page_of(two).causes[0].message == gettext("For example: %(message)s") % {"message": said}
