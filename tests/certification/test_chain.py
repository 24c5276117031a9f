"""The weakest link of certificate, STR and SIPPS, in one sentence."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from certification.chain import Chain, Link, Strength, chain_on, chains_on
from certification.enums import SanctionKind, Status, TermBasis
from certification.lists.worker_columns import WORKER_COLUMNS
from certification.lists.worker_rows import known_on, rows_on
from certification.models import Certificate, Issuer, PracticeLicense, RegistrationLetter, Sanction, Scheme
from certification.status import with_status_on
from regions.editions import current_edition
from registry.enums import Category
from registry.models import Worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DAY = dt.date(2026, 6, 30)
SINCE, UNTIL, PAST = dt.date(2021, 11, 4), dt.date(2026, 11, 4), dt.date(2025, 11, 4)


def certify(worker, until=UNTIL, scheme="GENERALIS", **changed):
    values = {
        "issuer": Issuer.objects.get(code="LSPS"),
        "scheme": Scheme.objects.get(code=scheme),
        "number": f"C-{Certificate.objects.count()}",
        "issued_on": SINCE,
        "valid_until": until,
    }
    return Certificate.objects.create(worker=worker, **values | changed)


def register(worker, until):
    return RegistrationLetter.objects.create(
        worker=worker,
        issuer=Issuer.objects.get(code="IPSPI"),
        number=f"S-{worker.pk}",
        issued_on=SINCE,
        valid_until=until,
    )


def license_practice(worker, until, places):
    return PracticeLicense.objects.create(
        worker=worker, issued_by=places["32.77"], number="P-1", issued_on=SINCE, valid_until=until
    )


def said(worker, on=DAY):
    chain = chain_on(Worker.objects.get(pk=worker.pk), on)
    return chain.kind, chain.sentence


class TestSentence:
    def test_nothing_recorded_says_who_issues_the_certificate(self, ours):
        assert said(ours) == (
            "none",
            "Sertifikat belum ada: diterbitkan lembaga sertifikasi (LSPS atau LSP) setelah uji kompetensi; "
            "belum tercatat, dan boleh kosong: STR, SIPPS.",
        )

    def test_certificate_alone_is_whole_until_its_end(self, ours):
        certify(ours)
        kind, sentence = said(ours)
        assert kind == "valid"
        assert sentence.startswith("Utuh sampai 4 November 2026, saat sertifikat dari Lembaga Sertifikasi")
        assert sentence.endswith("belum tercatat, dan boleh kosong: STR, SIPPS.")

    def test_all_three_end_with_the_first_of_them(self, ours, places):
        certify(ours)
        register(ours, dt.date(2027, 1, 18))
        license_practice(ours, dt.date(2026, 9, 1), places)
        assert said(ours) == ("valid", "Utuh sampai 1 September 2026, saat SIPPS dari Kota Cimahi berakhir.")

    def test_letter_that_ended_breaks_a_valid_certificate(self, ours):
        certify(ours)
        register(ours, PAST)
        kind, sentence = said(ours)
        assert kind == "ended"
        assert sentence.startswith("STR berakhir pada 4 November 2025: diperpanjang IPSPI")

    def test_certificate_that_ended_is_named_before_letters(self, ours):
        certify(ours, until=PAST)
        register(ours, PAST)
        assert said(ours)[1].startswith(
            "Sertifikat berakhir pada 4 November 2025: diperpanjang Lembaga Sertifikasi"
        )

    def test_estimate_is_not_a_fact(self, ours):
        certify(ours, term_basis=TermBasis.ESTIMATE)
        kind, sentence = said(ours)
        assert kind == "unknown"
        assert sentence.startswith(
            "Akhir sertifikat belum dipastikan: baca pada dokumen dari Lembaga Sertifikasi"
        )

    @pytest.mark.parametrize(
        ("sanction", "words"),
        [
            (SanctionKind.SUSPENDED, "Sertifikat dibekukan sejak 1 Mei 2026"),
            (SanctionKind.REVOKED, "Sertifikat dicabut"),
        ],
    )
    def test_sanction_stands_before_everything(self, ours, sanction, words):
        Sanction.objects.create(
            certificate=certify(ours), kind=sanction, starts_on=dt.date(2026, 5, 1), reason="contoh"
        )
        kind, sentence = said(ours)
        assert kind == "revoked"
        assert sentence.startswith(words)

    def test_same_person_on_another_day(self, ours):
        certify(ours)
        assert said(ours, dt.date(2026, 12, 1))[0] == "ended"
        assert said(ours, dt.date(2021, 1, 1))[0] == "none"

    def test_welfare_worker_has_only_a_certificate(self, make_worker):
        tks = make_worker("Asep", "32.77", category=Category.TKS)
        assert "STR" not in said(tks)[1]

    def test_volunteer_has_no_chain(self, make_worker):
        assert chain_on(make_worker("Asep", "32.77", category=Category.RELAWAN), DAY) is None


days = st.dates(DAY - dt.timedelta(days=4), DAY + dt.timedelta(days=4))
strengths = st.sampled_from([Strength.REVOKED, Strength.ENDED, Strength.UNKNOWN, Strength.VALID])
links = st.builds(Link, st.just("x"), strengths, st.just("y"), days)


@given(st.tuples(links, links, links))
def test_no_link_is_weaker_than_the_weakest(three):
    chain = Chain(three)
    assert all(chain.weakest.strength <= link.strength for link in three)


@given(st.tuples(links, links), st.sampled_from([Strength.NOT_RECORDED]))
def test_paper_that_is_not_recorded_changes_nothing(two, absent):
    assert Chain((*two, Link("STR", absent))).weakest == Chain(two).weakest


STRENGTHS_OF = {
    Status.CERTIFIED: {Strength.VALID},
    Status.VALIDITY_UNKNOWN: {Strength.UNKNOWN},
    Status.LAPSED: {Strength.ENDED, Strength.SUSPENDED, Strength.REVOKED},
    Status.NEVER_CERTIFIED: {Strength.MISSING},
}


@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, DAY - dt.timedelta(days=9), DAY + dt.timedelta(days=1)]),
            st.sampled_from([None, DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=9)]),
            st.sampled_from(TermBasis.values),
            st.sampled_from(["GENERALIS", "TKS"]),
            st.sampled_from([None, *SanctionKind.values]),
        ).filter(lambda row: not (row[0] and row[1] and row[1] < row[0])),
        max_size=3,
    )
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_certificate_link_says_what_the_status_says(ours, rows):
    Certificate.objects.filter(worker=ours).delete()
    for number, (issued_on, until, basis, scheme, sanction) in enumerate(rows):
        paper = certify(ours, until, scheme, issued_on=issued_on, term_basis=basis, number=f"P-{number}")
        if sanction:
            Sanction.objects.create(certificate=paper, kind=sanction, starts_on=DAY, reason="contoh")
    worker = with_status_on(Worker.objects.filter(pk=ours.pk), DAY).get()
    assert chain_on(worker, DAY).links[0].strength in STRENGTHS_OF[worker.status_on]


@pytest.mark.parametrize("names", [["A"], ["A", "B", "C"]])
def test_chains_of_a_page_cost_the_same_queries(make_worker, names):
    workers = [make_worker(name, "32.77") for name in names]
    for worker in workers:
        certify(worker)
        register(worker, UNTIL)
    with CaptureQueriesContext(connection) as queries:
        found = chains_on(workers, DAY)
    assert len(queries) == 4
    assert [found[worker.pk].kind for worker in workers] == ["valid"] * len(workers)


@pytest.mark.parametrize("names", [["A"], ["A", "B", "C"]])
def test_column_of_the_list_says_the_same_sentence(make_worker, names, django_assert_num_queries):
    workers = [make_worker(name, "32.77") for name in names]
    for worker in workers:
        certify(worker)
    rows = rows_on(
        known_on(Worker.objects.filter(pk__in=[worker.pk for worker in workers]), DAY), DAY, current_edition()
    )
    (column,) = [each for each in WORKER_COLUMNS if each.key == "chain"]
    with django_assert_num_queries(4):
        told = {row.worker.pk: column.value(row) for row in rows}
    assert told == {worker.pk: said(worker)[1] for worker in workers}
