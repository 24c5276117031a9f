"""What waits for staff: every kind of task at once, each opening exactly the rows that it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from accounts.roles import Role
from certification import reference, services
from certification.enums import TermBasis
from certification.facts import LetterFacts, LicenseFacts
from certification.models import Certificate, Issuer, Scheme
from coverage.home import tasks
from coverage.models import MistakeReport, OfficeReminder
from registry.enums import Finding
from registry.models import Assignment, DuplicateCase, Programme, Proposal, Worker
from registry.services import propose_transfer, write_note
from tests.certification.sittings import DAY, candidate, sitting
from tests.people import certificate
from workbooks.imports.understanding import Answers
from workbooks.services import apply_run, bring_workbook

pytestmark = pytest.mark.django_db

PEOPLE = r'href="/kerja/tenaga/(RP-[\d-]+)/"'
LINES = r'<td class="nama">'
CHOSEN = r'<input type="checkbox" name="pilih" value="([^"]+)"'
# What a row looks like on the page that a task opens.
ROWS = {
    "reminded": r'<section class="lembar" aria-labelledby="pengingat-',
    "returned-sertifikat": LINES,
    "returned-str": LINES,
    "returned-sipps": LINES,
    "lapsed": PEOPLE,
    "expiring": CHOSEN,
    "unchecked-sertifikat": LINES,
    "unchecked-str": LINES,
    "unchecked-sipps": LINES,
    "sanctions": LINES,
    "overlapping": r'<section class="lembar temuan"',
    "transfers": LINES,
    "duplicates": r'<section class="lembar pasangan"',
    "proposals": LINES,
    "mistakes": LINES,
    "results": r'href="(/kerja/sertifikat/uji/\d+/)"',
    "unknown": PEOPLE,
    "parked": LINES,
    "changed_elsewhere": LINES,
    "incomplete": PEOPLE,
    "unplaced": PEOPLE,
    "sample": r'<fieldset class="pilihan">',
    "evaluations": LINES,
}
# Likewise on the page that a place of the rail opens.
ROWS_BEHIND = {
    "/kerja/tenaga/": CHOSEN,
    "/kerja/sertifikat/": CHOSEN,
    "/kerja/verifikasi-berkas/": LINES,
    "/kerja/ganda/": ROWS["duplicates"],
    "/kerja/laporan-kekeliruan/": LINES,
}
MakeWorker = Callable[..., Worker]


@pytest.fixture
def one_of_each(
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    make_worker: MakeWorker,
    operator: User,
    other_operator: User,
    verifier: User,
    make_user: Callable[..., User],
) -> None:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(tasks, "EVALUATION_MONTH", 1)
    reference.load()
    papers(make_worker, operator, verifier)
    letters(make_worker, operator, verifier)
    duties(make_worker)
    pairs(make_worker)
    comer = make_worker("Made Astuti", "18.71")
    here = make_worker("Nani Suryani", "32.77")
    propose_transfer(
        worker_id=comer.pk,
        to_region=here.region,
        effective_on=timezone.localdate() - DAY,
        reason="",
        by=other_operator,
    )
    Proposal.objects.create(worker=here, changes={"email": "nani@mail.example"})
    run = bring_workbook(
        content=b"Nama,NIK,Kategori\nOtong Permana,,PEKSOS\nPipit Lestari,123,PEKSOS\n",
        file_name="kantor.csv",
        answers=Answers(),
        by=verifier,
    )
    apply_run(run_id=run.pk, by=verifier)
    province = make_user("jabar", Role.PROVINCE_OFFICER, "32")
    write_note(worker_id=here.pk, text="Sudah ditelepon.", by=province)
    for place in ("32.77", "32.73"):
        MistakeReport.objects.create(digest=place, region_id=place, words="Angkanya keliru.")
    OfficeReminder.objects.create(region_id="32.77", sent_on=timezone.localdate(), sent_by=province)
    OfficeReminder.objects.create(region_id="32.73", sent_on=timezone.localdate(), sent_by=province)


def papers(make_worker: MakeWorker, operator: User, verifier: User) -> None:
    """One certificate that was returned, one under a proposed sanction that nobody has checked, one that is
    over, one that ends soon with a test ahead, one without an end, and a test without results."""
    returned, sanctioned = (
        services.issue_certificate(
            worker_id=make_worker(name, "32.77").pk, facts=certificate(number=name), by=operator
        )
        for name in ("Asep Sunarya", "Budi Santoso")
    )
    services.return_paper(kind="CERTIFICATE", paper_id=returned.pk, reason="Nomor berbeda.", by=verifier)
    services.propose_suspension(
        certificate_id=sanctioned.pk, starts_on=timezone.localdate(), reason="Contoh", by=operator
    )
    today = timezone.localdate()
    ends = {"Cucu Rohani": today - DAY, "Dedi Kurnia": today + 30 * DAY, "Euis Komalasari": None}
    for name, end in ends.items():
        Certificate.objects.create(
            worker=make_worker(name, "32.77"),
            issuer=Issuer.objects.get(code="LSP_KEMENSOS"),
            scheme=Scheme.objects.get(code="GENERALIS"),
            number=name,
            issued_on=today - 1000 * DAY,
            valid_until=end,
            term_basis=TermBasis.PAPER,
            entered_by=verifier,
        )
    sitting(days=9, name="Uji yang akan datang")
    candidate(sitting(days=-3, name="Uji yang lewat"), returned.worker)


def letters(make_worker: MakeWorker, operator: User, verifier: User) -> None:
    """Of STR and SIPPS each one that waits for the check and one that was returned."""
    term = {"issued_on": timezone.localdate() - 100 * DAY, "valid_until": timezone.localdate() + 1000 * DAY}
    for name in ("Iis Rohaeti", "Jajang Nurjaman"):
        worker = make_worker(name, "32.77")
        facts = (
            LetterFacts(issuer=Issuer.objects.get(code="IPSPI"), number=name, **term),
            LicenseFacts(issued_by=worker.region, place_of_practice="Panti", number=name, **term),
        )
        recorded = [services.record_letter(worker_id=worker.pk, facts=each, by=operator) for each in facts]
    for kind, letter in zip(("STR", "SIPPS"), recorded, strict=True):
        services.return_paper(kind=kind, paper_id=letter.pk, reason="Nomor berbeda.", by=verifier)


def duties(make_worker: MakeWorker) -> None:
    """Somebody with two duties at once, and somebody whose yearly decree ends."""
    places = {"PKH": "32.77.01", "KELURAHAN": "32.77"}
    twice = make_worker("Fitri Handayani", "32.77")
    for code, place in places.items():
        Assignment.objects.create(
            worker=twice,
            programme=Programme.objects.get(code=code),
            place_id=place,
            starts_on=timezone.localdate() - 90 * DAY,
            is_primary=code == "PKH",
        )
    yearly = Programme.objects.create(code="UJI_TAHUNAN", name="Uji", is_yearly=True)
    Assignment.objects.create(
        worker=make_worker("Gugun Gunawan", "32.77"),
        programme=yearly,
        place_id="32.77",
        starts_on=timezone.localdate() - 90 * DAY,
    )


def pairs(make_worker: MakeWorker) -> None:
    first, second = (make_worker(name, "32.77") for name in ("Hadi Suparman", "Hadi Soeparman"))
    DuplicateCase.objects.create(first=first, second=second, score=90, findings=[Finding.NAME_SAME])


def test_every_task_opens_exactly_the_rows_that_it_counts(
    one_of_each: None, verifier: User, client_for: Callable[[User | None], Client]
) -> None:
    client = client_for(verifier)
    waiting = {task.name: task for task in tasks.tasks_of(verifier)}
    assert list(waiting) == list(ROWS)
    assert len(waiting) == len(tasks.TASKS)

    opened = {name: client.get(task.url) for name, task in waiting.items()}
    assert {name: page.status_code for name, page in opened.items()} == dict.fromkeys(ROWS, 200)
    rows = {name: rows_of(opened[name].content.decode(), pattern) for name, pattern in ROWS.items()}
    assert rows == {name: task.count for name, task in waiting.items()}


def test_every_task_stands_on_the_home_as_a_sentence_with_one_action(
    one_of_each: None, verifier: User, client_for: Callable[[User | None], Client]
) -> None:
    html = client_for(verifier).get("/kerja/").content.decode()
    for task in tasks.tasks_of(verifier):
        assert f"<b>{task.sentence}</b>" in html
        action = rf'\S<span class="sr">: {re.escape(task.sentence)}</span>\s*</a>'
        assert len(re.findall(action, html)) == 1


def test_the_rail_says_as_many_as_each_place_opens(
    one_of_each: None, verifier: User, client_for: Callable[[User | None], Client]
) -> None:
    client = client_for(verifier)
    counts = {count["url"]: count for count in client.get("/kerja/jumlah/").json()["counts"]}
    people, ends, check = "/kerja/tenaga/", "/kerja/sertifikat/", "/kerja/verifikasi-berkas/"
    quality, pairs, mistaken = "/kerja/mutu/", "/kerja/ganda/", "/kerja/laporan-kekeliruan/"
    assert list(counts) == [people, ends, check, quality, pairs, mistaken]
    assert [count["waits"] for count in counts.values()] == [False, True, True, True, True, True]

    opened = {url: client.get(url).content.decode() for url in counts}
    rows = {url: rows_of(opened[url], ROWS_BEHIND[url]) for url in counts if url != quality}
    assert rows == {url: int(counts[url]["said"]) for url in rows}
    assert f"{counts[quality]['said']} data belum lengkap" in opened[quality]


def test_the_rail_says_nothing_where_there_is_nothing(
    operator: User, client_for: Callable[[User | None], Client]
) -> None:
    assert client_for(operator).get("/kerja/jumlah/").json() == {"counts": []}


def test_the_rail_counts_nobody_beyond_the_region(
    one_of_each: None, other_operator: User, client_for: Callable[[User | None], Client]
) -> None:
    counts = client_for(other_operator).get("/kerja/jumlah/").json()["counts"]
    assert [(count["url"], count["said"]) for count in counts] == [
        ("/kerja/tenaga/", "1"),
        ("/kerja/mutu/", "1"),
    ]


def rows_of(html: str, pattern: str) -> int:
    """Rows in the main part of the page; where a row names its person twice, persons."""
    found = re.findall(pattern, html.split("<main", 1)[1])
    return len(set(found) if re.compile(pattern).groups else found)
