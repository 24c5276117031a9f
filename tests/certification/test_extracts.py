"""Extracts: what may be printed, what a scan says, and that the code tells nothing of the person."""

import base64
import datetime as dt
import json
import re

import pytest
from cryptography.exceptions import InvalidSignature
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from certification import services
from certification.enums import CheckOutcome, ExtractEnd, SanctionKind
from certification.models import CheckCount, Extract, Sanction, SigningKey
from certification.register.errors import (
    ExtractEndedError,
    NotValidForExtractError,
    UncheckedForExtractError,
)
from certification.register.extract_check import check_extract
from certification.register.extract_codes import make_code, new_key_pair
from registry.doubts import Answer
from registry.errors import OutsideRegionError
from registry.services import register_worker, remove_worker
from tests.house.source import ROOT
from tests.people import NIK, certificate, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NUMBER = "LSPS.G.2023.007731"


@pytest.fixture
def rina(operator, places):
    return register_worker(facts=person(name="Rina Marlina"), region=places["32.77"], by=operator)


@pytest.fixture
def paper(rina, operator, verifier):
    answer = Answer.to_every_doubt("contoh")
    issued = services.issue_certificate(worker_id=rina.pk, facts=certificate(), answer=answer, by=operator)
    return services.verify_paper(kind="CERTIFICATE", paper_id=issued.pk, by=verifier)


@pytest.fixture
def printed(paper, operator):
    return services.print_extract(certificate_id=paper.pk, by=operator)


def outcome(extract: Extract) -> CheckOutcome:
    return check_extract(extract.code, on=timezone.localdate()).outcome


def scan(client_for, code):
    return client_for(None).get(f"/v/{code}/")


class TestPrinting:
    def test_print_is_recorded(self, printed, paper, operator):
        assert (printed.certificate, printed.printed_by, printed.end) == (paper, operator, "")
        event = AuditEvent.objects.get(action=AuditAction.EXTRACT_PRINTED)
        assert printed.code not in json.dumps(event.details) + event.target_label

    def test_new_print_replaces_the_one_before(self, printed, paper, verifier):
        second = services.print_extract(certificate_id=paper.pk, by=verifier)
        printed.refresh_from_db()
        assert (printed.end, printed.ended_by) == (ExtractEnd.SUPERSEDED, verifier)
        assert outcome(printed) == CheckOutcome.SUPERSEDED
        assert outcome(second) == CheckOutcome.VALID

    def test_unchecked_certificate_is_not_vouched_for(self, rina, operator):
        issued = services.issue_certificate(worker_id=rina.pk, facts=certificate(), by=operator)
        with pytest.raises(UncheckedForExtractError):
            services.print_extract(certificate_id=issued.pk, by=operator)

    def test_ended_certificate_has_no_extract(self, rina, operator):
        facts = certificate(issued_on=dt.date(2018, 1, 1), valid_until=dt.date(2023, 1, 1))
        issued = services.issue_certificate(worker_id=rina.pk, facts=facts, by=operator)
        with pytest.raises(NotValidForExtractError):
            services.print_extract(certificate_id=issued.pk, by=operator)

    def test_other_offices_cannot_print(self, paper, other_operator):
        with pytest.raises(OutsideRegionError):
            services.print_extract(certificate_id=paper.pk, by=other_operator)

    def test_two_in_force_are_refused_by_the_database(self, printed, paper, operator):
        with pytest.raises(IntegrityError, match="one_in_force"), transaction.atomic():
            Extract.objects.create(certificate=paper, code="x", facts_digest="x", printed_by=operator)

    def test_end_without_person_is_refused_by_the_database(self, printed):
        with pytest.raises(IntegrityError, match="end_is_complete"), transaction.atomic():
            Extract.objects.filter(pk=printed.pk).update(end=ExtractEnd.REVOKED)


class TestWithdrawing:
    def test_withdrawn_extract_shows_nothing_of_the_person(self, client_for, printed, operator):
        services.revoke_extract(extract_id=printed.pk, reason="hilang di jalan", by=operator)
        page = scan(client_for, printed.code).content.decode()
        assert "Kantor membatalkan kutipan ini" in page
        assert "Rina" not in page
        assert "hilang di jalan" not in page

    def test_replaced_print_can_be_withdrawn_as_well(self, printed, paper, operator):
        services.print_extract(certificate_id=paper.pk, by=operator)
        services.revoke_extract(extract_id=printed.pk, reason="hilang", by=operator)
        assert outcome(printed) == CheckOutcome.WITHDRAWN

    def test_twice_is_refused(self, printed, operator):
        services.revoke_extract(extract_id=printed.pk, reason="hilang", by=operator)
        with pytest.raises(ExtractEndedError):
            services.revoke_extract(extract_id=printed.pk, reason="hilang", by=operator)

    def test_other_offices_cannot_withdraw(self, printed, other_operator):
        with pytest.raises(OutsideRegionError):
            services.revoke_extract(extract_id=printed.pk, reason="x", by=other_operator)


class TestScan:
    def test_genuine_extract_shows_the_status_of_the_day(self, client_for, printed):
        response = scan(client_for, printed.code)
        page = response.content.decode()
        for said in ("Kutipan ini asli dan yang terbaru", "Sertifikat ini berlaku", "Rina Marlina", NUMBER):
            assert said in page
        assert (response.status_code, response["X-Robots-Tag"]) == (200, "noindex, nofollow")
        assert "no-store" in response["Cache-Control"]

    def test_nothing_else_is_told(self, client_for, printed):
        page = scan(client_for, printed.code).content.decode()
        for hidden in (NIK, "14 Maret 1991", "operator"):
            assert hidden not in page

    @pytest.mark.parametrize(
        ("kind", "said"),
        [(SanctionKind.SUSPENDED, "sedang dibekukan"), (SanctionKind.REVOKED, "Sertifikat ini dicabut")],
    )
    def test_sanction_after_the_print_is_seen(self, client_for, printed, paper, kind, said):
        Sanction.objects.create(certificate=paper, kind=kind, starts_on=timezone.localdate(), reason="x")
        page = scan(client_for, printed.code).content.decode()
        assert said in page
        assert "sertifikatnya tidak berlaku lagi" in page
        assert outcome(printed) == CheckOutcome(kind.lower())

    def test_certificate_that_ran_out_is_seen(self, printed, paper):
        later = paper.valid_until + dt.timedelta(days=1)
        assert check_extract(printed.code, on=later).outcome == CheckOutcome.ENDED

    def test_record_that_changed_since_is_seen(self, client_for, printed, rina):
        rina.name = "Rina Marlina Dewi"
        rina.save()
        page = scan(client_for, printed.code).content.decode()
        assert outcome(printed) == CheckOutcome.CHANGED
        assert "Data berubah sejak dicetak" in page
        assert "Rina Marlina Dewi" in page

    def test_removed_record_is_not_shown(self, client_for, printed, rina, operator):
        remove_worker(worker_id=rina.pk, reason="contoh", by=operator)
        page = scan(client_for, printed.code).content.decode()
        assert "registri tidak lagi mengenal kutipan ini" in page
        assert "Rina" not in page

    def test_every_letter_of_the_code_counts(self, printed):
        """One letter changed anywhere, the last one too, is a code that we did not make."""
        for place in (0, 1, 5, 12, 16, 50, len(printed.code) - 1):
            old = printed.code[place]
            forged = printed.code[:place] + ("A" if old != "A" else "B") + printed.code[place + 1 :]
            assert check_extract(forged, on=timezone.localdate()).outcome == CheckOutcome.FORGED

    @pytest.mark.parametrize("code", ["x", "a" * 102, "é" * 102, "A" * 500, "kunci"])
    def test_anything_else_is_forged(self, client_for, code):
        assert "Kode ini bukan buatan registri" in scan(client_for, code).content.decode()

    def test_code_of_another_key_is_forged(self, printed):
        private_key, _public = new_key_pair()
        forged = make_code(private_key, 1, timezone.localdate())
        assert check_extract(forged, on=timezone.localdate()).outcome == CheckOutcome.FORGED

    def test_signed_code_that_was_never_printed_is_unknown(self, printed):
        Extract.objects.all().delete()
        assert outcome(printed) == CheckOutcome.NOT_FOUND

    def test_checks_and_misses_are_counted_without_the_code(self, client_for, printed):
        for code in (printed.code, printed.code, "forged"):
            scan(client_for, code)
        counts = CheckCount.objects.values_list("door", "outcome", "count").order_by("outcome")
        assert list(counts) == [("EXTRACT", "forged", 1), ("EXTRACT", "valid", 2)]

    def test_code_stays_out_of_the_trail_and_the_log(self, client_for, printed, operator, rina, caplog):
        """Whoever reads them must not be able to open what a code opens, even of a record brought back."""
        client_for(operator).get(f"/kerja/kutipan/{printed.pk}/")
        scan(client_for, printed.code)
        remove_worker(worker_id=rina.pk, reason="contoh", by=operator)
        scan(client_for, printed.code)
        assert printed.code not in caplog.text
        told = [json.dumps([event.details, event.url]) for event in AuditEvent.objects.all()]
        assert told
        assert not any(printed.code in line for line in told)


def test_code_holds_nothing_but_key_chance_and_day(printed, rina):
    raw = base64.urlsafe_b64decode(printed.code + "==")
    assert len(raw) == 76
    assert raw[:2] == bytes([1, 1])
    day = dt.date(2020, 1, 1) + dt.timedelta(days=int.from_bytes(raw[10:12], "big"))
    assert day == timezone.localdate(printed.printed_at)
    assert {printed.code} != {make_code(new_key_pair()[0], 1, day)}


class TestKeys:
    def test_offline_check_of_the_recipe_holds(self, client_for, printed):
        """The program in the recipe verifies a code with the published keys alone."""
        recipe = (ROOT / "docs/howto/check-an-extract.md").read_text()
        source = re.search(r"```python\n(.*?)```", recipe, re.DOTALL)[1].replace("\n   ", "\n").strip()
        program = source[: source.index("print(")]
        names: dict = {}
        exec(program, names)  # noqa: S102 - the program that the recipe prints
        published = json.loads(client_for(None).get("/v/kunci.json").content)
        assert names["printed_on"](printed.code, published) == timezone.localdate()
        with pytest.raises(InvalidSignature):
            names["printed_on"](printed.code[:40] + "AAAA" + printed.code[44:], published)

    def test_new_key_leaves_earlier_prints_genuine(self, printed, paper, operator, capsys):
        call_command("change_signing_key")
        assert outcome(printed) == CheckOutcome.VALID
        again = services.print_extract(certificate_id=paper.pk, by=operator)
        assert base64.urlsafe_b64decode(again.code + "==")[1] == 2
        old, new = SigningKey.objects.order_by("number")
        assert (old.private_ciphertext, old.retired_at is None) == ("", False)
        assert (new.retired_at, new.withdrawn_at) == (None, None)
        assert new.public_key in capsys.readouterr().out

    def test_known_key_proves_nothing_that_we_did_not_print(self, printed, client_for):
        services.change_signing_key(is_known_to_others=True)
        assert outcome(printed) == CheckOutcome.VALID
        Extract.objects.all().delete()
        assert outcome(printed) == CheckOutcome.FORGED
        old = json.loads(client_for(None).get("/v/kunci.json").content)["keys"][0]
        assert old["withdrawn"] == str(timezone.localdate())

    def test_private_half_is_never_published(self, client_for, printed):
        text = client_for(None).get("/v/kunci.json").content.decode()
        assert SigningKey.objects.get().private_ciphertext not in text
        assert set(json.loads(text)["keys"][0]) == {"number", "public_key", "since", "until", "withdrawn"}


class TestPages:
    def test_office_prints_and_opens_the_sheet(self, client_for, paper, operator, rina):
        office = client_for(operator)
        address = f"/kerja/tenaga/{rina.registry_number}/sertifikat/{paper.pk}/kutipan/"
        assert "Belum ada kutipan yang dicetak" in office.get(address).content.decode()
        sheet = office.post(f"{address}cetak/", follow=True).content.decode()
        for said in ("Rina Marlina", NUMBER, rina.registry_number, "<svg", "Kota Cimahi"):
            assert said in sheet
        assert NIK not in sheet
        assert "Berlaku" in office.get(address).content.decode()

    def test_withdrawal_asks_for_a_reason(self, client_for, printed, operator):
        office = client_for(operator)
        address = f"/kerja/kutipan/{printed.pk}/batalkan/"
        assert "Tulis alasannya" in office.post(address).content.decode()
        office.post(address, {"reason": "hilang"})
        assert "tidak boleh dipakai" in office.get(f"/kerja/kutipan/{printed.pk}/").content.decode()

    def test_refusal_is_told(self, client_for, rina, operator):
        issued = services.issue_certificate(worker_id=rina.pk, facts=certificate(), by=operator)
        address = f"/kerja/tenaga/{rina.registry_number}/sertifikat/{issued.pk}/kutipan/cetak/"
        page = client_for(operator).post(address, follow=True).content.decode()
        assert "orang kedua" in page
        assert not Extract.objects.exists()
