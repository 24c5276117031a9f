"""Recording and changing a person: every way out and every refusal."""

import datetime as dt

import pytest
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from registry import services
from registry.doubts import Answer, UnansweredDoubtsError
from registry.enums import EmploymentStatus, Sex, State
from registry.errors import (
    BirthDateInFutureError,
    NikKnownError,
    NikOfOtherOfficeError,
    NipKnownError,
    OutsideRegionError,
    StaleRecordError,
)
from registry.models import Worker, WorkerState
from registry.numbers.nip import NipWithoutCivilServantError
from tests.database import noted
from tests.people import BORN, NIK, nik_of, person

pytestmark = pytest.mark.django_db
NIP = "199103142019032001"


@pytest.fixture
def recorded(operator, places):
    return services.register_worker(facts=person(), region=places["32.77"], by=operator)


class TestRegister:
    def test_person_is_stored_as_said(self, recorded):
        worker = Worker.objects.get(pk=recorded.pk)
        assert (worker.name, worker.nik, worker.birth_date, worker.region_id) == (
            "Nurul Aini",
            NIK,
            BORN,
            "32.77",
        )
        assert NIK not in worker.nik_ciphertext
        assert worker.education == worker.phone == worker.email == ""

    def test_active_from_today_unless_said(self, recorded):
        state = recorded.states.get()
        assert (state.state, state.valid_from) == (State.ACTIVE, timezone.localdate())

    def test_state_as_given(self, operator, places):
        since = dt.date(2020, 5, 1)
        worker = services.register_worker(
            facts=person(), region=places["32.77"], state=State.RETIRED, state_from=since, by=operator
        )
        assert worker.states.get().state == State.RETIRED
        assert worker.states.get().valid_from == since

    def test_registry_numbers_run_by_office(self, operator, other_operator, places):
        numbers = [
            services.register_worker(
                facts=person(nik="", name=f"Orang {serial}"), region=places[code], by=by
            ).registry_number
            for serial, (code, by) in enumerate(
                [("32.77", operator), ("18.71", other_operator), ("32.77", operator)]
            )
        ]
        assert numbers == ["RP-3277-0001", "RP-1871-0001", "RP-3277-0002"]

    def test_audit_names_the_person_and_no_nik(self, recorded, operator):
        event = noted(AuditAction.WORKER_REGISTERED)
        assert (event.actor_id, event.target_id, event.region_code) == (
            operator.pk,
            str(recorded.pk),
            "32.77",
        )
        assert NIK not in str(event.details)

    def test_outside_the_region(self, other_operator, places):
        with pytest.raises(OutsideRegionError):
            services.register_worker(facts=person(), region=places["32.77"], by=other_operator)
        assert not Worker.objects.exists()

    def test_nik_known_leads_to_the_person(self, recorded, operator, places):
        with pytest.raises(NikKnownError) as refusal:
            services.register_worker(facts=person(name="Lain"), region=places["32.77"], by=operator)
        assert refusal.value.known == recorded
        assert "Nurul Aini" in refusal.value.message

    def test_nik_of_another_office_says_neither_who_nor_where(self, recorded, other_operator, places):
        with pytest.raises(NikOfOtherOfficeError) as refusal:
            services.register_worker(facts=person(name="Lain"), region=places["18.71"], by=other_operator)
        assert refusal.value.message == ("NIK ini sudah dicatat kantor lain. Minta data itu dari kantornya.")

    def test_same_nik_at_the_same_moment_is_refused_by_the_database(
        self, recorded, operator, places, monkeypatch
    ):
        monkeypatch.setattr("registry.duplicates.at_entry.nik_refusal", lambda *args, **options: None)
        with pytest.raises(NikOfOtherOfficeError):
            services.register_worker(facts=person(name="Lain"), region=places["32.77"], by=operator)

    def test_nip_known(self, operator, places):
        civil = {"employment_status": EmploymentStatus.PNS, "nip": NIP}
        services.register_worker(facts=person(**civil), region=places["32.77"], by=operator)
        with pytest.raises(NipKnownError):
            services.register_worker(
                facts=person(name="Lain", nik=nik_of(8), **civil), region=places["32.77"], by=operator
            )

    def test_nip_without_being_a_civil_servant(self, operator, places):
        with pytest.raises(NipWithoutCivilServantError):
            services.register_worker(facts=person(nip=NIP), region=places["32.77"], by=operator)

    def test_born_tomorrow(self, operator, places):
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        with pytest.raises(BirthDateInFutureError):
            services.register_worker(facts=person(birth_date=tomorrow), region=places["32.77"], by=operator)

    def test_doubt_asks_then_is_noted(self, operator, places):
        facts = person(sex=Sex.MALE)
        with pytest.raises(UnansweredDoubtsError) as question:
            services.register_worker(facts=facts, region=places["32.77"], by=operator)
        codes = frozenset(doubt.code for doubt in question.value.doubts)
        answer = Answer(reason="sesuai KTP", codes=codes)
        services.register_worker(facts=facts, region=places["32.77"], answer=answer, by=operator)
        details = noted(AuditAction.WORKER_REGISTERED).details
        assert details["doubts"] == ["nik_sex_differs"]
        assert details["reason"] == "sesuai KTP"

    def test_namesake_with_the_same_birth_date_is_doubted(self, recorded, operator, places):
        with pytest.raises(UnansweredDoubtsError) as question:
            services.register_worker(
                facts=person(nik="", name="NURUL AINI"), region=places["32.77"], by=operator
            )
        assert [doubt.code for doubt in question.value.doubts] == ["same_name_and_birth"]

    def test_namesake_of_another_office_is_not_betrayed(self, recorded, other_operator, places):
        worker = services.register_worker(facts=person(nik=""), region=places["18.71"], by=other_operator)
        assert worker.pk


class TestUpdate:
    def test_change_is_stored_and_noted(self, recorded, operator):
        services.update_worker(
            worker_id=recorded.pk,
            changes={"name": "Nurul Aini Sari", "fields_of_practice": ("ANAK",)},
            seen_at=recorded.updated_at,
            by=operator,
        )
        worker = Worker.objects.get(pk=recorded.pk)
        assert (worker.name, worker.fields_of_practice) == ("Nurul Aini Sari", ["ANAK"])
        details = noted(AuditAction.WORKER_UPDATED).details
        assert details["before"]["name"] == "Nurul Aini"
        assert details["after"]["name"] == "Nurul Aini Sari"

    def test_nik_is_changed_and_its_digits_are_not_noted(self, recorded, operator):
        services.update_worker(
            worker_id=recorded.pk, changes={"nik": nik_of(9)}, seen_at=recorded.updated_at, by=operator
        )
        assert Worker.objects.with_nik(nik_of(9)).get() == recorded
        details = str(noted(AuditAction.WORKER_UPDATED).details)
        assert NIK not in details
        assert nik_of(9) not in details

    def test_nik_is_removed(self, recorded, operator):
        services.update_worker(
            worker_id=recorded.pk, changes={"nik": ""}, seen_at=recorded.updated_at, by=operator
        )
        worker = Worker.objects.get(pk=recorded.pk)
        assert (worker.nik, worker.nik_digest) == ("", None)

    def test_own_nik_is_not_known_already(self, recorded, operator):
        services.update_worker(
            worker_id=recorded.pk, changes={"nik": NIK}, seen_at=recorded.updated_at, by=operator
        )

    def test_stale_save_tells_both_words_and_overwrites_nothing(self, recorded, operator, verifier):
        seen_at = recorded.updated_at
        services.update_worker(
            worker_id=recorded.pk, changes={"name": "Nurul Aini S."}, seen_at=seen_at, by=verifier
        )
        with pytest.raises(StaleRecordError) as refusal:
            services.update_worker(
                worker_id=recorded.pk,
                changes={"name": "Nurul Ainy", "birth_place": "Cimahi"},
                seen_at=seen_at,
                by=operator,
            )
        (difference,) = refusal.value.differences
        assert (difference.field, difference.before, difference.recorded, difference.typed) == (
            "name",
            "Nurul Aini",
            "Nurul Aini S.",
            "Nurul Ainy",
        )
        assert not difference.is_untouched
        assert Worker.objects.get(pk=recorded.pk).birth_place == ""

    def test_field_that_only_the_other_changed_is_told_as_untouched(self, recorded, operator, verifier):
        seen_at = recorded.updated_at
        services.update_worker(
            worker_id=recorded.pk, changes={"birth_place": "Cimahi"}, seen_at=seen_at, by=verifier
        )
        with pytest.raises(StaleRecordError) as refusal:
            services.update_worker(
                worker_id=recorded.pk,
                changes={"birth_place": "", "name": "Nurul"},
                seen_at=seen_at,
                by=operator,
            )
        (difference,) = refusal.value.differences
        assert difference.field == "birth_place"
        assert difference.is_untouched

    def test_outside_the_region(self, recorded, other_operator):
        with pytest.raises(OutsideRegionError):
            services.update_worker(
                worker_id=recorded.pk,
                changes={"name": "X"},
                seen_at=recorded.updated_at,
                by=other_operator,
            )

    def test_head_of_office_reads_only(self, recorded, make_user):
        head = make_user("head", "OPERATOR", "32.77", is_read_only=True)
        with pytest.raises(OutsideRegionError):
            services.update_worker(
                worker_id=recorded.pk, changes={"name": "X"}, seen_at=recorded.updated_at, by=head
            )

    def test_old_doubt_is_not_asked_again(self, operator, places):
        worker = services.register_worker(
            facts=person(sex=Sex.MALE),
            region=places["32.77"],
            answer=Answer.to_every_doubt("sesuai KTP"),
            by=operator,
        )
        services.update_worker(
            worker_id=worker.pk, changes={"birth_place": "Cimahi"}, seen_at=worker.updated_at, by=operator
        )
        assert Worker.objects.get(pk=worker.pk).birth_place == "Cimahi"

    def test_new_doubt_is_asked(self, recorded, operator):
        with pytest.raises(UnansweredDoubtsError):
            services.update_worker(
                worker_id=recorded.pk, changes={"sex": Sex.MALE}, seen_at=recorded.updated_at, by=operator
            )


class TestState:
    def test_state_holds_from_its_day(self, recorded, operator):
        day = timezone.localdate() + dt.timedelta(days=5)
        services.change_state(
            worker_id=recorded.pk, state=State.RETIRED, valid_from=day, reason="BUP", by=operator
        )
        on_eve = Worker.objects.present_on(day - dt.timedelta(days=1))
        assert recorded in on_eve
        assert recorded not in Worker.objects.present_on(day)
        assert noted(AuditAction.WORKER_STATE_CHANGED).details["state"] == State.RETIRED

    def test_second_word_for_a_day_replaces_the_first(self, recorded, operator):
        today = timezone.localdate()
        services.change_state(worker_id=recorded.pk, state=State.INACTIVE, valid_from=today, by=operator)
        assert WorkerState.objects.get(worker=recorded).state == State.INACTIVE

    def test_outside_the_region(self, recorded, other_operator):
        with pytest.raises(OutsideRegionError):
            services.change_state(
                worker_id=recorded.pk,
                state=State.RETIRED,
                valid_from=timezone.localdate(),
                by=other_operator,
            )


class TestReveal:
    def test_nik_is_shown_and_the_look_recorded(self, recorded, operator):
        assert services.reveal_nik(worker_id=recorded.pk, by=operator) == NIK
        event = noted(AuditAction.NIK_REVEALED)
        assert (event.actor_id, event.target_id) == (operator.pk, str(recorded.pk))

    def test_phone_is_shown_and_the_look_recorded(self, operator, places):
        worker = services.register_worker(
            facts=person(phone="+6285712342093"), region=places["32.77"], by=operator
        )
        assert services.reveal_phone(worker_id=worker.pk, by=operator) == "+6285712342093"
        assert noted(AuditAction.PHONE_REVEALED).target_id == str(worker.pk)

    def test_outside_the_region_nothing_is_shown_nor_recorded(self, recorded, other_operator):
        with pytest.raises(OutsideRegionError):
            services.reveal_nik(worker_id=recorded.pk, by=other_operator)
        assert not AuditEvent.objects.filter(action=AuditAction.NIK_REVEALED).exists()
