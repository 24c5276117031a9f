"""The lists of certificates, assignments and organisations: scope, filters, orders, queries."""

import datetime as dt

import pytest
from django.http import QueryDict

from certification.lists import AssignmentList, WorkerList
from certification.models import Certificate, Issuer, Scheme
from core.lists import chosen_rows
from registry.models import Assignment, Organization, Programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
CERTIFICATES, ASSIGNMENTS, ORGANIZATIONS = (
    "/kerja/sertifikat/daftar/",
    "/kerja/penugasan/daftar/",
    "/kerja/organisasi/",
)
QUERIES = {CERTIFICATES: 24, ASSIGNMENTS: 23, ORGANIZATIONS: 23}


@pytest.fixture
def record(make_worker):
    """A person of an office with a certificate, a duty and a body to work in."""

    def act(name, region="32.77", *, number="A-1", valid_until=dt.date(2027, 1, 1)):
        worker = make_worker(name, region)
        Certificate.objects.create(
            worker=worker,
            issuer=Issuer.objects.public().certifiers()[0],
            scheme=Scheme.objects.public().filter(category="PEKSOS")[0],
            number=number,
            issued_on=dt.date(2022, 1, 1),
            valid_until=valid_until,
        )
        body = Organization.objects.create(name=f"LKS {name}", kind="LKS", location_id=region)
        Assignment.objects.create(
            worker=worker,
            programme=Programme.objects.get(code="LKS"),
            place_id=region,
            organization=body,
            starts_on=dt.date(2024, 1, 1),
        )
        return worker

    return act


@pytest.fixture
def look(client_for, operator):
    """The first column of a list as the operator of Cimahi sees it."""
    client = client_for(operator)

    def act(address, **chosen):
        listing = client.get(address, chosen).context["listing"]
        return [listing.columns[0].value(row) for row in listing.rows]

    return act


@pytest.mark.parametrize(
    ("address", "shown"), [(CERTIFICATES, "Ani"), (ASSIGNMENTS, "Ani"), (ORGANIZATIONS, "LKS Ani")]
)
def test_rows_are_those_of_the_office(look, record, address, shown):
    record("Ani")
    record("Budi", "18.71", number="B-1")
    assert look(address) == [shown]


@pytest.mark.parametrize("address", QUERIES)
@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_the_rows(
    client_for, operator, record, address, people, django_assert_num_queries
):
    for serial in range(people):
        record(f"Orang {serial}", number=f"N-{serial}")
    client = client_for(operator)
    client.get(address)
    with django_assert_num_queries(QUERIES[address]):
        client.get(address)


@pytest.mark.parametrize("address", QUERIES)
def test_every_order_and_every_tab_can_be_opened(client_for, operator, record, address):
    record("Ani")
    record("Cici", number="C-1", valid_until=None)
    client = client_for(operator)
    listing = client.get(address).context["listing"]
    for sort in listing.sorts:
        assert client.get(address, {"sort": f"-{sort}"}).context["listing"].total == 2
    for tab in listing.tabs:
        assert client.get(tab.url).context["listing"].total == tab.count


def test_certificates_by_validity_as_their_marks_say(look, record):
    record("Berlaku")
    record("Lewat", number="L-1", valid_until=dt.date(2023, 1, 1))
    record("Entah", number="E-1", valid_until=None)
    found = {name: look(CERTIFICATES, validity=name) for name in ("valid", "ended", "unknown", "revoked")}
    assert found == {"valid": ["Berlaku"], "ended": ["Lewat"], "unknown": ["Entah"], "revoked": []}


def test_assignments_by_term_and_decree(look, record):
    record("Ani")
    Assignment.objects.update(ends_on=dt.date(2025, 1, 1), decree_number="SK 1")
    record("Budi", number="B-1")
    assert look(ASSIGNMENTS, term="over") == ["Ani"]
    assert look(ASSIGNMENTS, term="running") == ["Budi"]
    assert look(ASSIGNMENTS, decree="no") == ["Budi"]


class TestChosenRows:
    """What an act on chosen rows receives."""

    @pytest.fixture
    def chosen(self, operator, record):
        for serial, name in enumerate(("Ani", "Budi", "Cici")):
            record(name, number=f"N-{serial}")

        def act(text):
            return [worker.name for worker in chosen_rows(WorkerList, QueryDict(text), user=operator)]

        return act

    def test_nothing_chosen_is_nobody(self, chosen):
        assert chosen("saring=category=PEKSOS") == []

    def test_ticked_rows_in_the_order_of_the_list(self, chosen, operator):
        rows = WorkerList(QueryDict(), user=operator).visible().order_by("-name")
        numbers = [row.registry_number for row in rows][:2]
        assert chosen(f"pilih={numbers[0]}&pilih={numbers[1]}") == ["Budi", "Cici"]

    def test_all_that_match_are_those_of_the_filter(self, chosen):
        assert chosen("semua=1&saring=sort%3D-name") == ["Cici", "Budi", "Ani"]
        assert chosen("semua=1&saring=category%3DTKS") == []

    def test_rows_of_others_are_never_among_them(self, operator, theirs):
        found = chosen_rows(WorkerList, QueryDict(f"pilih={theirs.registry_number}"), user=operator)
        assert not found.exists()

    def test_keys_are_those_that_the_list_sends(self, operator, record):
        record("Ani")
        listing = AssignmentList(QueryDict(), user=operator)
        (shown,) = listing.rows
        (row,) = chosen_rows(AssignmentList, QueryDict(f"pilih={listing.keyed(shown)}"), user=operator)
        assert row.worker.name == "Ani"
