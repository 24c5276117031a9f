"""What somebody says of a row to review decides it; the registry is asked again when it is applied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accounts.models import User
from registry.enums import TransferState
from registry.models import Transfer, Worker
from tests.workbooks.conftest import SITI, UJANG, Save, codes
from workbooks.enums import RowState, Verdict
from workbooks.imports.applying import apply
from workbooks.imports.corrections import Corrections
from workbooks.imports.examining import Examination, examine
from workbooks.imports.understanding import Answers

pytestmark = pytest.mark.django_db
FIRST = ("REKAP", 5)
SECOND = ("REKAP", 6)

Look = Callable[..., Examination]


@pytest.fixture
def look(save: Save, operator: User, references: None) -> Look:
    """Examine rows with what was said of them."""

    def look_at(*rows: dict[str, object], **said: Verdict) -> Examination:
        places = {"first": FIRST, "second": SECOND}
        verdicts = {places[name]: verdict.value for name, verdict in said.items()}
        corrections = Corrections(verdicts=verdicts)
        return examine(save(*rows), by=operator, answers=Answers(), corrections=corrections)

    return look_at


@pytest.fixture
def recorded(look: Look, operator: User) -> Worker:
    apply(look(SITI), file_name="rekap.xlsx", by=operator)
    return Worker.objects.get(name="Siti Nurjanah")


def test_a_namesake_is_asked_about(look: Look, recorded: Worker) -> None:
    (decision,) = look({"nama": "Siti Nurjanah", "kategori": "PEKSOS", "tempat": "Cimahi Tengah"}).decisions

    assert decision.entry.state == RowState.REVIEW
    assert decision.asks == (Verdict.SAME, Verdict.OTHER)
    assert decision.about_id == recorded.pk


def test_said_to_be_the_same_a_namesake_is_updated(look: Look, recorded: Worker, operator: User) -> None:
    row = {"nama": "Siti Nurjanah", "hp": "081299999999", "tempat": "Cimahi Tengah"}
    found = look(row, first=Verdict.SAME)

    assert found.decisions[0].entry.state == RowState.CHANGED
    apply(found, file_name="rekap.xlsx", by=operator)
    recorded.refresh_from_db()
    assert recorded.phone == "+6281299999999"
    assert Worker.objects.filter(name="Siti Nurjanah").count() == 1


def test_said_to_be_somebody_else_a_namesake_is_new(look: Look, recorded: Worker, operator: User) -> None:
    row = {"nama": "Siti Nurjanah", "kategori": "PEKSOS", "tempat": "Cimahi Tengah"}
    found = look(row, first=Verdict.OTHER)

    assert found.decisions[0].entry.state == RowState.NEW
    apply(found, file_name="rekap.xlsx", by=operator)
    assert Worker.objects.filter(name="Siti Nurjanah").count() == 2


def test_a_known_nik_under_another_name_is_renamed_where_somebody_says_so(
    look: Look, recorded: Worker
) -> None:
    row = SITI | {"nama": "Dewi Lestari"}
    assert look(row).decisions[0].asks == (Verdict.SAME,)

    (decision,) = look(row, first=Verdict.SAME).decisions

    assert decision.entry.state == RowState.CHANGED
    assert decision.plan.person["name"] == "Dewi Lestari"


def test_of_two_rows_about_one_person_the_chosen_one_is_taken(look: Look) -> None:
    rows = (SITI, SITI | {"hp": "081299999999"})
    assert [each.asks for each in look(*rows).decisions] == [(Verdict.CHOSEN,)] * 2

    first, second = look(*rows, second=Verdict.CHOSEN).decisions

    assert (first.entry.state, second.entry.state) == (RowState.SKIPPED, RowState.NEW)
    assert codes(first) == {"other_row_taken"}
    assert first.plan is None


def test_two_chosen_rows_about_one_person_both_stay(look: Look) -> None:
    rows = (SITI, SITI | {"hp": "081299999999"})

    found = look(*rows, first=Verdict.CHOSEN, second=Verdict.CHOSEN)

    assert [each.entry.state for each in found.decisions] == [RowState.REVIEW] * 2
    assert not any(each.plan for each in found.decisions)


@pytest.fixture
def elsewhere(save: Save, other_operator: User, references: None) -> Worker:
    """Ujang, whom the other office keeps."""
    path = save(UJANG | {"tempat": "Kedaton"})
    apply(examine(path, by=other_operator, answers=Answers()), file_name="rekap.xlsx", by=other_operator)
    return Worker.objects.get(name="Ujang Suherman")


def test_a_person_of_another_office_is_asked_for(look: Look, elsewhere: Worker, operator: User) -> None:
    asked = look(UJANG).decisions[0]
    assert (asked.entry.state, asked.asks) == (RowState.REVIEW, (Verdict.TRANSFER,))
    assert asked.about_id is None

    found = look(UJANG, first=Verdict.TRANSFER)
    assert found.decisions[0].entry.state == RowState.CHANGED
    apply(found, file_name="rekap.xlsx", by=operator)

    transfer = Transfer.objects.get()
    assert (transfer.worker, transfer.state) == (elsewhere, TransferState.REQUESTED)
    assert transfer.to_region_id == "32.77"
    elsewhere.refresh_from_db()
    assert elsewhere.region_id != "32.77"


def test_who_was_asked_for_before_becomes_a_row_to_mend(
    look: Look, elsewhere: Worker, operator: User
) -> None:
    apply(look(UJANG, first=Verdict.TRANSFER), file_name="rekap.xlsx", by=operator)

    again = look(UJANG, first=Verdict.TRANSFER)
    apply(again, file_name="rekap.xlsx", by=operator)

    assert again.decisions[0].entry.state == RowState.INVALID
    assert "transfer_open" in codes(again.decisions[0])
    assert Transfer.objects.count() == 1
