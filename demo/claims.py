"""An unfinished reconciliation, a withdrawn figure, and reports of mistakes in every state.

The published figures themselves are real and stay as they are; what staff and visitors did with them is
invented and goes through the services.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Final

from accounts.models import User
from accounts.roles import Permission
from coverage.claims.facts import ClaimFacts
from coverage.claims.reconciling import suggested
from coverage.enums import ClaimVerdict, MistakeOutcome, Qualifier
from coverage.mistakes.tickets import digest_of
from coverage.models import MistakeReport, PublishedFigure
from coverage.services.claims import enter_claim, withdraw_claim
from coverage.services.mistakes import answer_report, report_mistake
from coverage.services.reconciliation import Judgement, judge_people, start_reconciliation
from demo import accounts
from demo.places import CIMAHI
from regions.models import Region

# "36 pekerja sosial", Kota Cimahi, 3 December 2017.
RECONCILED: Final = "S13"
FOUND_BY_NAME, UNSURE = 24, 2
LAMPUNG: Final = "18"
PROVINCE_OFFICER: Final = "provinsi.lampung"
OFFICERS: Final = {CIMAHI: accounts.OPERATOR, LAMPUNG: PROVINCE_OFFICER, "": accounts.ADMINISTRATOR}


@dataclass(frozen=True)
class Told:
    """What a visitor reported so many days ago, and how it was answered."""

    region: str
    days_ago: int
    figure: str
    words: str
    outcome: str = ""
    answer: str = ""
    contact: str = ""


REPORTS: Final = (
    Told(
        CIMAHI,
        3,
        "S19",
        "Contoh: dalam berita aslinya LK3 disebut tiga orang, bukan dua. Lihat F29.",
        contact="pembaca@surel.example",
    ),
    Told(
        CIMAHI,
        20,
        "Belum ditempatkan",
        "Contoh: jumlah yang belum ditempatkan tampak lebih besar daripada bulan lalu, mohon diperiksa.",
    ),
    Told(
        CIMAHI,
        40,
        "Kecamatan Cimahi Utara",
        "Contoh: nama kelurahan pada tabel tertulis dua kali.",
        MistakeOutcome.MENDED,
        "Contoh: baris ganda sudah digabung dan tidak tampil lagi sejak hari ini.",
    ),
    Told(
        LAMPUNG,
        12,
        "S06",
        "Contoh: 15 dan 17 orang bersertifikat tidak mungkin sama-sama benar.",
        MistakeOutcome.NOT_A_MISTAKE,
        "Contoh: keduanya angka terbitan dari sumber dan waktu yang berbeda; keduanya tampil apa adanya.",
    ),
    Told("", 30, "Kebutuhan nasional", "Contoh: dari mana angka 155.000 berasal?"),
    Told(
        "",
        9,
        "UPT pusat",
        "Contoh: jumlah UPT pusat sudah berubah.",
        MistakeOutcome.FORWARDED,
        "Contoh: angka itu terbitan kementerian. Pertanyaan Anda diteruskan ke kementerian.",
    ),
)


def leave_claims() -> None:
    """Call after the people of Kota Cimahi have been written."""
    _put_names_to_the_claim()
    _withdraw_an_example()
    for told in REPORTS:
        _report(told)


def _put_names_to_the_claim() -> None:
    operator = User.objects.get(username=accounts.OPERATOR)
    figure = PublishedFigure.objects.get(code=RECONCILED)
    work = start_reconciliation(figure_id=figure.pk, by=operator)
    seen = suggested(work).visible_to(operator, Permission.WORKER_VIEW)
    people = list(seen.order_by("registry_number")[: FOUND_BY_NAME + UNSURE])
    judgements = {worker.pk: Judgement(ClaimVerdict.INCLUDED) for worker in people[:FOUND_BY_NAME]}
    for worker in people[FOUND_BY_NAME:]:
        judgements[worker.pk] = Judgement(ClaimVerdict.UNSURE, "Contoh: baru mulai akhir 2017")
    judge_people(reconciliation_id=work.pk, judgements=judgements, by=operator)


def _withdraw_an_example() -> None:
    officer = User.objects.get(username=PROVINCE_OFFICER)
    facts = ClaimFacts(
        region=Region.objects.get(code=LAMPUNG),
        indicator="workers_total",
        dimension="peksos",
        qualifier=Qualifier.ABOUT,
        value=Decimal(300),
        value_min=None,
        value_max=None,
        value_text="",
        unit="orang",
        as_of="2024",
        attributed_to="Contoh",
        role="",
        outlet="Contoh, bukan terbitan",
        title="",
        published="2024",
        url="",
        quote="Contoh: sekitar 300 pekerja sosial",
        note="",
    )
    figure = enter_claim(facts=facts, by=officer)
    withdraw_claim(
        figure_id=figure.pk, reason="Contoh: salah wilayah, angka itu tentang provinsi lain", by=officer
    )


def _report(told: Told) -> None:
    region = Region.objects.filter(code=told.region).first()
    ticket = report_mistake(
        page=region.get_absolute_url() if region else "/",
        figure=told.figure,
        words=told.words,
        contact=told.contact,
    )
    report = MistakeReport.objects.get(digest=digest_of(ticket))
    report.received_at -= timedelta(days=told.days_ago)
    report.save(update_fields=["received_at"])
    if told.outcome:
        officer = User.objects.get(username=OFFICERS[told.region])
        answer_report(report_id=report.pk, outcome=told.outcome, answer=told.answer, by=officer)
