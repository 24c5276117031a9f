"""Self-service: a link, a look at the own record, a proposal; the office alone changes the record."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pghistory.models import Context
from pytest_django import Settings

from accounts.models import AuditEvent, User
from registry.enums import ProposalState
from registry.errors import (
    EmptyProposalError,
    LinkWithoutBirthDateError,
    OutsideRegionError,
    ProposalAnsweredError,
    ProposalWaitsError,
    ReturnUnexplainedError,
    StaleRecordError,
)
from registry.models import PersonalLink, Proposal, Worker
from registry.services.self_service import (
    accept_proposal,
    close_personal_link,
    link_of,
    make_personal_link,
    open_personal_link,
    propose_changes,
    return_proposal,
)
from tests.scans import picture

BORN = dt.date(1991, 3, 14)


@pytest.fixture
def person(ours: Worker) -> Worker:
    ours.birth_date = BORN
    ours.phone = "+6281234567890"
    ours.save()
    return ours


@pytest.fixture
def token(person: Worker, operator: User) -> str:
    return make_personal_link(worker_id=person.pk, by=operator)


@pytest.fixture
def link(token: str) -> PersonalLink:
    return PersonalLink.objects.get()


@pytest.fixture
def visitor(token: str) -> Client:
    """Somebody who has opened the link."""
    browser = Client()
    browser.post(reverse("certification:own-link", args=[token]), {"birth_date": "14/03/1991"})
    return browser


# -- the link --------------------------------------------------------------------------------------


def test_token_is_not_kept(token: str, link: PersonalLink) -> None:
    assert token not in link.digest
    assert link_of(token) == link


def test_new_link_closes_the_earlier_one(token: str, person: Worker, operator: User) -> None:
    make_personal_link(worker_id=person.pk, by=operator)
    assert link_of(token) is None


def test_link_needs_a_birth_date(ours: Worker, operator: User) -> None:
    with pytest.raises(LinkWithoutBirthDateError):
        make_personal_link(worker_id=ours.pk, by=operator)


def test_another_office_makes_no_link(person: Worker, other_operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        make_personal_link(worker_id=person.pk, by=other_operator)


def test_link_runs_out(token: str, link: PersonalLink) -> None:
    link.expires_at = timezone.now() - dt.timedelta(seconds=1)
    link.save()
    assert link_of(token) is None


def test_fifth_wrong_birth_date_closes_the_link(token: str, link: PersonalLink) -> None:
    for _attempt in range(5):
        assert not open_personal_link(link_id=link.pk, birth_date=dt.date(1990, 1, 1))
    assert not open_personal_link(link_id=link.pk, birth_date=BORN)
    assert link_of(token) is None


def test_closed_link_shuts_out_who_is_inside(visitor: Client, person: Worker, operator: User) -> None:
    url = reverse("certification:own-record")
    assert person.name in visitor.get(url).content.decode()
    close_personal_link(worker_id=person.pk, by=operator)
    page = visitor.get(url).content.decode()
    assert "Tautan ini tertutup" in page
    assert person.name not in page


def test_wrong_birth_date_shows_nothing(token: str, person: Worker) -> None:
    browser = Client()
    page = browser.post(reverse("certification:own-link", args=[token]), {"birth_date": "1/1/1990"})
    assert "bukan tanggal lahir yang tercatat" in page.content.decode()
    assert person.name not in page.content.decode()
    assert "Tautan ini tertutup" in browser.get(reverse("certification:own-record")).content.decode()


def test_record_is_shown_under_an_address_without_the_token(visitor: Client, person: Worker) -> None:
    answer = visitor.get(reverse("certification:own-record"))
    page = answer.content.decode()
    assert person.registry_number in page
    assert 'value="081234567890"' in page
    assert "<title>Data Anda sendiri – Registri Peksos</title>" in page
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cache-Control"].startswith("max-age=0, no-cache")


def test_token_is_neither_in_the_trail_nor_in_the_history(token: str, visitor: Client) -> None:
    opened = AuditEvent.objects.get(action="PERSONAL_LINK_OPENED")
    assert opened.url == "/saya/•••/"
    assert not Context.objects.filter(metadata__url__contains=token).exists()


def test_leaving_forgets_the_link(visitor: Client) -> None:
    visitor.post(reverse("certification:own-leave"))
    assert "Tautan ini tertutup" in visitor.get(reverse("certification:own-record")).content.decode()


def test_person_is_told_which_office_looked(
    visitor: Client, person: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    client_for(operator).get(person.get_absolute_url())
    page = visitor.get(reverse("certification:own-record")).content.decode()
    assert "Kota Cimahi" in page[page.index("pembaca") :]
    assert operator.username not in page


# -- the proposal ----------------------------------------------------------------------------------


def test_proposal_changes_nothing(link: PersonalLink, person: Worker) -> None:
    propose_changes(link=link, changes={"email": "sari@mail.example"})
    person.refresh_from_db()
    assert person.email == ""


def test_proposal_keeps_to_the_fields_of_a_person(link: PersonalLink) -> None:
    proposal = propose_changes(link=link, changes={"email": "sari@mail.example", "category": "TKS"})
    assert proposal.changes == {"email": "sari@mail.example"}


def test_empty_proposal_is_refused(link: PersonalLink) -> None:
    with pytest.raises(EmptyProposalError):
        propose_changes(link=link, changes={})


def test_second_proposal_waits_for_the_answer(link: PersonalLink) -> None:
    propose_changes(link=link, changes={"email": "sari@mail.example"})
    with pytest.raises(ProposalWaitsError):
        propose_changes(link=link, changes={"email": "lain@mail.example"})


def test_accepted_fields_are_written_by_the_office(
    link: PersonalLink, person: Worker, operator: User
) -> None:
    proposal = propose_changes(
        link=link, changes={"email": "sari@mail.example", "birth_date": dt.date(1991, 3, 15)}
    )
    accept_proposal(
        proposal_id=Proposal.objects.get(pk=proposal.pk).pk,
        take=["birth_date"],
        seen_at=person.updated_at,
        by=operator,
    )
    person.refresh_from_db()
    assert (person.birth_date, person.email) == (dt.date(1991, 3, 15), "")
    assert AuditEvent.objects.filter(action="WORKER_UPDATED", actor_id=operator.pk).exists()
    assert Proposal.objects.get().state == ProposalState.ACCEPTED


def test_acceptance_of_an_old_view_is_refused(link: PersonalLink, person: Worker, operator: User) -> None:
    proposal = propose_changes(link=link, changes={"email": "sari@mail.example"})
    with pytest.raises(StaleRecordError):
        accept_proposal(
            proposal_id=proposal.pk,
            take=["email"],
            seen_at=person.updated_at - dt.timedelta(minutes=1),
            by=operator,
        )
    assert Proposal.objects.get().state == ProposalState.OPEN


def test_return_needs_a_reason(link: PersonalLink, operator: User) -> None:
    proposal = propose_changes(link=link, changes={"email": "sari@mail.example"})
    with pytest.raises(ReturnUnexplainedError):
        return_proposal(proposal_id=proposal.pk, answer="", by=operator)


def test_returned_proposal_leaves_the_record_and_tells_the_person(
    link: PersonalLink, visitor: Client, person: Worker, operator: User
) -> None:
    proposal = propose_changes(link=link, changes={"email": "sari@mail.example"})
    return_proposal(proposal_id=proposal.pk, answer="Lampirkan KTP.", by=operator)
    person.refresh_from_db()
    assert person.email == ""
    assert "Lampirkan KTP." in visitor.get(reverse("certification:own-record")).content.decode()
    with pytest.raises(ProposalAnsweredError):
        return_proposal(proposal_id=proposal.pk, answer="Lagi.", by=operator)


def test_another_office_answers_nothing(link: PersonalLink, other_operator: User) -> None:
    proposal = propose_changes(link=link, changes={"email": "sari@mail.example"})
    with pytest.raises(OutsideRegionError):
        return_proposal(proposal_id=proposal.pk, answer="Tidak.", by=other_operator)


# -- pages -----------------------------------------------------------------------------------------


def sent(person: Worker, **changed: str) -> dict[str, str]:
    answers = {"name": person.name, "birth_date": "14/03/1991", "phone": "081234567890"}
    return answers | changed


def test_person_proposes_with_evidence(
    visitor: Client, person: Worker, settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    file = SimpleUploadedFile("bukti.png", picture("PNG"))
    visitor.post(
        reverse("certification:own-propose"),
        sent(person, email="sari@mail.example", remark="Sertifikat 2024 belum ada.") | {"evidence": file},
    )
    proposal = Proposal.objects.get()
    assert proposal.changes == {"email": "sari@mail.example"}
    assert proposal.remark == "Sertifikat 2024 belum ada."
    assert proposal.evidence is not None
    assert proposal.evidence.uploaded_by is None


def test_evidence_that_is_no_picture_is_refused_and_nothing_typed_is_lost(
    visitor: Client, person: Worker
) -> None:
    file = SimpleUploadedFile("bukti.png", b"MZ not a picture")
    page = visitor.post(
        reverse("certification:own-propose"), sent(person, email="sari@mail.example") | {"evidence": file}
    ).content.decode()
    assert not Proposal.objects.exists()
    assert "sari@mail.example" in page


def test_office_sees_before_and_after_and_accepts(
    link: PersonalLink, person: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    proposal = propose_changes(link=link, changes={"phone": "+6281200000000"})
    url = reverse("certification:proposal-detail", args=[proposal.pk])
    browser = client_for(operator)
    page = browser.get(url).content.decode()
    assert "<del>0812••••7890</del>" in page
    assert "<ins>0812••••0000</ins>" in page
    browser.post(url, {"seen_at": person.updated_at.isoformat(), "take": "phone", "terima": "1"})
    person.refresh_from_db()
    assert person.phone == "+6281200000000"


def test_list_shows_what_waits_in_the_own_region(
    link: PersonalLink,
    person: Worker,
    operator: User,
    other_operator: User,
    client_for: Callable[[User], Client],
) -> None:
    propose_changes(link=link, changes={"email": "sari@mail.example"})
    url = reverse("certification:proposal-list")
    assert person.name in client_for(operator).get(url).content.decode()
    assert person.name not in client_for(other_operator).get(url).content.decode()


def test_list_says_what_each_proposal_is_about(
    link: PersonalLink, operator: User, client_for: Callable[[User], Client]
) -> None:
    propose_changes(link=link, changes={"email": "sari@mail.example"}, remark="Sertifikat 2024 belum ada.")
    page = client_for(operator).get(reverse("certification:proposal-list")).text
    assert "Surel, Catatan" in page


def test_person_whose_proposal_waits_is_asked_for_no_second_one(
    link: PersonalLink, visitor: Client, person: Worker, operator: User
) -> None:
    url = reverse("certification:own-record")
    proposal = propose_changes(link=link, changes={"email": "sari@mail.example"})
    assert "Kirim ke kantor" not in visitor.get(url).text
    late = visitor.post(reverse("certification:own-propose"), sent(person, email="lain@mail.example")).text
    assert "masih menunggu jawaban" in late
    assert "lain@mail.example" in late
    return_proposal(proposal_id=proposal.pk, answer="Lampirkan KTP.", by=operator)
    assert "Kirim ke kantor" in visitor.get(url).text


def test_answered_proposal_is_shown_with_nothing_to_tick(
    link: PersonalLink, operator: User, client_for: Callable[[User], Client]
) -> None:
    proposal = propose_changes(link=link, changes={"email": "sari@mail.example"})
    url = reverse("certification:proposal-detail", args=[proposal.pk])
    browser = client_for(operator)
    assert 'name="take"' in browser.get(url).text
    return_proposal(proposal_id=proposal.pk, answer="Lampirkan KTP.", by=operator)
    answered = browser.get(url).text
    assert "sari@mail.example" in answered
    assert 'name="take"' not in answered


def test_what_was_typed_after_the_half_hour_can_be_copied(client: Client, person: Worker) -> None:
    typed = {"name": "Sari <b>Baru</b>", "sex": "P", "remark": "Sertifikat 2024\r\nbelum ada"}
    page = client.post(reverse("certification:own-propose"), typed).text
    assert "Yang Anda ketik belum terkirim" in page
    for answer in ("Sari &lt;b&gt;Baru&lt;/b&gt;", "Perempuan", "Sertifikat 2024<br>belum ada"):
        assert answer in page
    assert "Yang Anda ketik" not in client.get(reverse("certification:own-record")).text


def test_birth_date_typed_at_a_closed_link_is_no_answer_to_copy(client: Client, person: Worker) -> None:
    page = client.post(reverse("certification:own-link", args=["tidak-ada"]), {"birth_date": "14/03/1991"})
    assert page.status_code == 404
    assert "Tautan ini tertutup" in page.text
    assert "14/03/1991" not in page.text
