"""The example world has work for a second person, and something that came back."""

import pytest
from django.http import QueryDict

from accounts.models import SavedView, User
from certification.lists import WorkerList
from certification.models import Certificate, RegistrationLetter, SanctionProposal
from demo.accounts import OPERATOR, VERIFIER
from registry.models import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def of(demo_world):
    return lambda username: User.objects.get(username=username)


def test_verifier_has_certificates_with_a_scan_to_check(of):
    waiting = Certificate.objects.waiting_for(of(VERIFIER))
    assert waiting.filter(scan__isnull=False).count() >= 3


def test_operator_finds_what_was_returned(of):
    returned = Certificate.objects.returned_to(of(OPERATOR))
    assert returned.count() == 2
    assert all(row.return_reason for row in returned)


def test_one_proposal_waits_for_the_verifier_and_one_is_their_own(of):
    assert SanctionProposal.objects.count() == 2
    assert SanctionProposal.objects.waiting_for(of(VERIFIER)).count() == 1


def test_scans_are_drawn_for_the_example(of):
    names = set(Document.objects.values_list("file_name", flat=True))
    assert names
    assert all(name.startswith("sertifikat-") for name in names)


def test_an_str_waits_for_the_verifier_and_not_for_who_entered_it(of):
    assert RegistrationLetter.objects.waiting_for(of(VERIFIER)).filter(entered_by=of(OPERATOR)).exists()
    assert not RegistrationLetter.objects.waiting_for(of(OPERATOR)).exists()


def test_the_office_shares_one_view_of_its_people_and_the_operator_has_another(of):
    shared = {view.label for view in SavedView.objects.offered_to(of(VERIFIER))}
    own = {view.label for view in SavedView.objects.offered_to(of(OPERATOR))}
    assert (shared, own) == ({"Peksos untuk uji"}, {"Peksos untuk uji", "PKH saya"})
    view = SavedView.objects.get(label="Peksos untuk uji")
    assert WorkerList(QueryDict(view.query), user=of(VERIFIER)).total
