"""The results of monitoring offices in the example world: answers of samples, and a reminder."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from accounts.models import User
from certification.models import SampleAnswer
from certification.samples import month_of, sample_of
from certification.services.samples import answer_sample
from coverage.models import OfficeReminder
from demo import accounts
from demo.places import CIMAHI
from regions.models import Region
from registry.models import Worker

BANDAR_LAMPUNG: Final = "18.71"
# In last month's sample, one record in so many was to be changed.
WRONG_AMONG: Final = {CIMAHI: 15, BANDAR_LAMPUNG: 7}
ANSWERED_THIS_MONTH: Final = 12
NOTE: Final = "Lengkapi NIK dan nomor telepon sebelum rapat koordinasi."


def leave_watching(day: date) -> None:
    """Last month's samples are answered at two offices, this month's partly at one; the province has reminded
    one office."""
    clerks = {
        CIMAHI: User.objects.get(username=accounts.OPERATOR),
        BANDAR_LAMPUNG: User.objects.get(username=accounts.OTHER_OPERATOR),
    }
    for code, clerk in clerks.items():
        _answer_last_month(code, month_of(month_of(day) - timedelta(days=1)), clerk)
    office = Region.objects.get(code=CIMAHI)
    drawn = list(sample_of(Worker.objects.under(CIMAHI), month_of(day)))[:ANSWERED_THIS_MONTH]
    answers = {worker.registry_number: True for worker in drawn}
    answer_sample(office=office, answers=answers, by=clerks[CIMAHI])
    OfficeReminder.objects.create(
        region_id=BANDAR_LAMPUNG,
        note=NOTE,
        sent_on=day - timedelta(days=1),
        sent_by=User.objects.get(username=accounts.PROVINCE_OFFICER),
    )


def _answer_last_month(code: str, month: date, clerk: User) -> None:
    """The service answers only for the current month; earlier answers are written directly."""
    SampleAnswer.objects.bulk_create(
        SampleAnswer(
            worker=worker,
            office_id=code,
            month=month,
            is_right=number % WRONG_AMONG[code] > 0,
            answered_by=clerk,
        )
        for number, worker in enumerate(sample_of(Worker.objects.under(code), month), start=1)
    )
