"""The yearly evaluation of those appointed by yearly decree."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core.constraints import ConstraintError, refused_as
from registry.enums import EvaluationOutcome
from registry.errors import EvaluationUnexplainedError, OutsideRegionError
from registry.models import Assignment, Evaluation, Programme, Worker
from registry.services import Verdict, evaluate

YEAR = 2026


@pytest.fixture
def programme(reference_data: None) -> Programme:
    programme = Programme.objects.public().get(code="TKSK")
    programme.is_yearly = True
    programme.save()
    return programme


@pytest.fixture
def appointed(programme: Programme, ours: Worker) -> Assignment:
    return Assignment.objects.create(
        worker=ours, programme=programme, place=ours.region, starts_on=dt.date(2026, 1, 1)
    )


def test_who_waits_is_in_force_at_the_end_of_the_year(appointed: Assignment, operator: User) -> None:
    waiting = Assignment.objects.awaiting_evaluation
    assert [row.pk for row in waiting(YEAR)] == [appointed.pk]
    assert not waiting(YEAR - 1)
    evaluate(year=YEAR, verdicts=[Verdict(appointed.pk, EvaluationOutcome.EXTENDED)], by=operator)
    assert not waiting(YEAR)


def test_other_programmes_are_not_evaluated(appointed: Assignment) -> None:
    Programme.objects.filter(pk=appointed.programme_id).update(is_yearly=False)
    assert not Assignment.objects.awaiting_evaluation(YEAR)


def test_extension_leaves_the_assignment_running(appointed: Assignment, operator: User) -> None:
    evaluate(year=YEAR, verdicts=[Verdict(appointed.pk, EvaluationOutcome.EXTENDED)], by=operator)
    appointed.refresh_from_db()
    assert appointed.ends_on is None


def test_refused_extension_ends_the_assignment_with_the_year(appointed: Assignment, operator: User) -> None:
    verdict = Verdict(appointed.pk, EvaluationOutcome.NOT_EXTENDED, "Pindah ke Bandung")
    evaluate(year=YEAR, verdicts=[verdict], by=operator)
    appointed.refresh_from_db()
    assert appointed.ends_on == dt.date(YEAR, 12, 31)


def test_refused_extension_needs_a_reason(appointed: Assignment, operator: User) -> None:
    with pytest.raises(EvaluationUnexplainedError):
        evaluate(year=YEAR, verdicts=[Verdict(appointed.pk, EvaluationOutcome.NOT_EXTENDED)], by=operator)
    assert not Evaluation.objects.exists()


def test_database_refuses_an_unexplained_refusal(appointed: Assignment) -> None:
    with pytest.raises(ConstraintError), refused_as():
        Evaluation.objects.create(
            assignment=appointed,
            year=YEAR,
            outcome=EvaluationOutcome.NOT_EXTENDED,
            evaluated_on=dt.date(2026, 12, 1),
        )


def test_another_office_cannot_evaluate(appointed: Assignment, other_operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        evaluate(year=YEAR, verdicts=[Verdict(appointed.pk, EvaluationOutcome.EXTENDED)], by=other_operator)


def test_grid_saves_what_was_decided_and_leaves_the_rest(
    appointed: Assignment, operator: User, client_for: Callable[[User], Client]
) -> None:
    url = reverse("certification:evaluation-list")
    browser = client_for(operator)
    page = browser.post(url, {f"outcome-{appointed.pk}": "NOT_EXTENDED", f"note-{appointed.pk}": ""})
    assert "Tulis mengapa penugasan tidak diperpanjang." in page.content.decode()
    browser.post(url, {f"outcome-{appointed.pk}": "WITH_NOTE", f"note-{appointed.pk}": "Laporan terlambat"})
    recorded = Evaluation.objects.get()
    assert (recorded.outcome, recorded.year) == ("WITH_NOTE", timezone.localdate().year)


def test_grid_shows_nobody_of_another_office(
    appointed: Assignment, other_operator: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(other_operator).get(reverse("certification:evaluation-list")).content.decode()
    assert appointed.worker.name not in page


def test_every_year_offered_opens_as_that_year(
    appointed: Assignment, operator: User, client_for: Callable[[User], Client]
) -> None:
    browser = client_for(operator)
    url = reverse("certification:evaluation-list")
    years = re.findall(r'href="\?tahun=([^"]+)"', browser.get(url).content.decode())
    assert len(years) == 5
    for year in years:
        assert f"<h1>Evaluasi tahunan {year}</h1>" in browser.get(url, {"tahun": year}).content.decode()
