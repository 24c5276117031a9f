"""The audit trail: written with the act, kept for good, free of what must not be written."""

import datetime as dt

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from accounts import audit, services, trail
from accounts.audit import HIDDEN, _plain
from accounts.enums import AuditAction
from accounts.middleware import HistoryContextMiddleware
from accounts.models import AuditEvent, User
from accounts.roles import Role

TOMORROW = (timezone.localdate() + dt.timedelta(days=1)).isoformat()
NIK = "3277015403910004"


def test_event_keeps_labels_and_numbers(operator, ours):
    event = audit.record(AuditAction.WORKER_UPDATED, target=ours, by=operator, region_code="32.77")
    event.refresh_from_db()
    assert (event.actor_id, event.actor_label) == (operator.pk, "operator")
    assert (event.target_type, event.target_id) == ("registry.worker", str(ours.pk))
    assert (event.action_label, event.region_code) == ("Data tenaga diubah", "32.77")


def test_event_outlives_its_actor(nobody):
    audit.record(AuditAction.REPORT_EXPORTED, by=nobody)
    nobody.delete()
    assert AuditEvent.objects.get().actor_label == "nobody"


def test_only_what_differs_is_kept(operator):
    event = audit.record(
        AuditAction.WORKER_UPDATED,
        by=operator,
        before={"name": "Sari", "born": dt.date(1991, 3, 14)},
        after={"name": "Sari W.", "born": dt.date(1991, 3, 14)},
    )
    assert event.details == {"before": {"name": "Sari"}, "after": {"name": "Sari W."}}


@pytest.mark.parametrize("by", [None, AnonymousUser()])
def test_visitor_and_system_have_no_name(db, by):
    event = audit.record(AuditAction.SIGN_IN_FAILED, by=by)
    assert (event.actor_id, event.actor_label) == (None, "")


@pytest.mark.parametrize("statement", ["UPDATE {} SET actor_label = 'x'", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["accounts_auditevent", "accounts_userevent"])
def test_database_refuses_to_change_the_past(operator, statement, table):
    if table == "accounts_userevent":
        statement = statement.replace("actor_label", "name")
    audit.record(AuditAction.REPORT_EXPORTED, by=operator)
    with (
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format(table))


def test_event_goes_when_the_act_is_undone(administrator):
    class LaterFaultError(Exception):
        """What goes wrong later in the same transaction."""

    def act_then_fail():
        services.create_user(username="budi", name="Budi", by=administrator)
        raise LaterFaultError

    with pytest.raises(LaterFaultError), transaction.atomic():
        act_then_fail()
    assert not AuditEvent.objects.filter(action=AuditAction.USER_CREATED).exists()
    assert not User.objects.filter(username="budi").exists()


@given(
    st.recursive(
        st.sampled_from([NIK, f"NIK {NIK}", int(NIK)]) | st.integers(0, 999) | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
        max_leaves=6,
    )
)
def test_nik_never_enters_by_any_path(value):
    assert NIK not in str(_plain("reason", value))


def test_digest_stays_whole_though_sixteen_digits_stand_in_it(operator):
    digest = "a" + NIK + "b" * 47
    event = audit.record(AuditAction.PERIOD_OPENED, by=operator, digest=digest, note=f"a{NIK}b")
    assert event.details == {"digest": digest, "note": f"a{HIDDEN}b"}


@pytest.mark.parametrize("field", ["nik", "phone", "password", "nik_ciphertext"])
def test_secret_field_leaves_only_the_trace_that_it_changed(operator, field):
    event = audit.record(
        AuditAction.WORKER_UPDATED, by=operator, before={field: ""}, after={field: "08123456789"}
    )
    assert event.details == {"before": {field: ""}, "after": {field: HIDDEN}}


def test_request_leaves_address_path_and_number(operator, rf: RequestFactory):
    def act(request):
        audit.record(AuditAction.NIK_REVEALED, by=request.user)
        return HttpResponse()

    request = rf.get("/kerja/tenaga/12/?q=Sari", REMOTE_ADDR="203.0.113.9")
    request.user = operator
    response = HistoryContextMiddleware(act)(request)
    event = AuditEvent.objects.get()
    assert (event.ip, event.url) == ("203.0.113.9", "/kerja/tenaga/12/")
    assert response["X-Request-ID"] == event.request_id


def test_history_row_knows_the_user_and_the_request(administrator, operator, client_for):
    response = client_for(administrator).post(reverse("accounts:user-deactivate", kwargs={"pk": operator.pk}))
    change = operator.events.select_related("pgh_context").get(pgh_label="update")
    assert change.pgh_context.metadata["user"] == administrator.pk
    assert change.pgh_context.metadata["request"] == response["X-Request-ID"]


class TestAuditPage:
    @pytest.fixture
    def page(self, auditor, client_for):
        def get(**query):
            response = client_for(auditor).get(reverse("accounts:audit-list"), query)
            return [entry.event for entry in response.context["entries"]], response

        return get

    @pytest.fixture
    def trail(self, operator, other_operator, ours):
        audit.record(AuditAction.NIK_REVEALED, target=ours, by=operator, region_code="32.77")
        audit.record(AuditAction.REPORT_EXPORTED, by=other_operator, region_code="18.71")

    def test_by_act(self, page, trail):
        events, _response = page(action="NIK_REVEALED")
        assert [event.actor_label for event in events] == ["operator"]

    def test_by_actor_whatever_case(self, page, trail):
        events, _response = page(actor="Other_Operator")
        assert [event.action for event in events] == ["REPORT_EXPORTED"]

    def test_by_actor_after_a_new_username(self, page, trail, operator):
        User.objects.filter(pk=operator.pk).update(username="sekar")
        events, _response = page(actor="sekar")
        assert [event.actor_label for event in events] == ["operator"]

    def test_by_region_and_below(self, page, trail):
        events, _response = page(region="18")
        assert [event.region_code for event in events] == ["18.71"]

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ({"since": TOMORROW}, 0),
            ({"until": "1/1/2020"}, 0),
            ({"since": "1-1-20", "until": TOMORROW}, 2),
        ],
    )
    def test_by_day(self, page, trail, query, count):
        events, _response = page(**query)
        assert len(events) == count

    def test_unreadable_day_is_said_and_not_ignored(self, page, trail):
        events, response = page(since="kemarin dulu")
        assert events == []
        assert response.context["filter"].form.errors["since"]

    def test_pages_neither_repeat_nor_lose_a_line(self, page, operator):
        written = [audit.record(AuditAction.NIK_REVEALED, by=operator).pk for _ in range(120)]
        seen, query = [], {}
        while True:
            events, response = page(**query)
            seen += [event.pk for event in events]
            if not response.context["older"]:
                break
            query = dict(pair.split("=") for pair in response.context["older"].split("&"))
        assert seen == sorted(written, reverse=True)

    @pytest.mark.parametrize("lines", [1, 40])
    def test_number_of_queries_does_not_grow(
        self, auditor, client_for, operator, ours, lines, django_assert_num_queries
    ):
        for _ in range(lines):
            audit.record(AuditAction.NIK_REVEALED, target=ours, by=operator)
        client = client_for(auditor)
        # session, user, its rights, the lines and who did them; and the session kept alive in its savepoint
        with django_assert_num_queries(9):
            client.get(reverse("accounts:audit-list"))


class TestTrailInWords:
    def lines(self, event):
        return [(str(line.name), line.before, str(line.after)) for line in trail.lines(event)]

    def test_fields_and_choices_of_the_record(self, operator, ours):
        event = audit.record(
            AuditAction.WORKER_UPDATED,
            target=ours,
            by=operator,
            before={"category": "TKS", "birth_date": None},
            after={"category": "PEKSOS", "birth_date": dt.date(1991, 3, 14)},
        )
        event.refresh_from_db()
        (name, before, after), (_birth, no_date, date) = self.lines(event)
        field = ours._meta.get_field("category")
        assert (name, before, after) == (
            str(field.verbose_name),
            dict(field.flatchoices)["TKS"],
            str(dict(field.flatchoices)["PEKSOS"]),
        )
        assert (no_date, date) == ("–", "14 Maret 1991")

    def test_terms_of_a_role(self, administrator, nobody, places):
        services.assign_role(user_id=nobody.pk, role=Role.OPERATOR, region=places["32.77"], by=administrator)
        assert ("peran", None, "Operator") in self.lines(AuditEvent.objects.latest("pk"))

    def test_plain_facts_and_unknown_names_are_printed_as_they_are(self, operator):
        event = audit.record(AuditAction.REPORT_EXPORTED, by=operator, reason="Rapat", sesuatu=3)
        assert self.lines(event) == [("alasan", None, "Rapat"), ("sesuatu", None, "3")]

    def test_what_services_note_beside_the_fields_has_words(self, operator, ours):
        details = {"doubts": ["nik_sex_differs", "nip_sex_differs"], "starts_on": dt.date(2026, 3, 1)}
        event = audit.record(AuditAction.CERTIFICATE_SUSPENDED, target=ours, by=operator, **details)
        event.refresh_from_db()
        assert self.lines(event) == [
            ("yang tidak biasa", None, "jenis kelamin lain daripada NIK, jenis kelamin lain daripada NIP"),
            ("mulai", None, "1 Maret 2026"),
        ]

    def test_codes_of_records_beside_and_several_choices_have_words(self, operator, ours):
        details = {"kind": "SUSPEND", "after": {"fields_of_practice": ["ANAK", "MEDIS"]}}
        event = AuditEvent(action="SANCTION_PROPOSED", target_type="registry.worker", details=details)
        assert {after for _name, _before, after in self.lines(event)} == {"Bekukan", "Anak, Medis"}

    def test_who_acted_is_told_by_name_and_office(self, operator, ours, django_assert_num_queries):
        User.objects.filter(pk=operator.pk).update(name="Lilis Suryani")
        acts = [audit.record(AuditAction.NIK_REVEALED, target=ours, by=by) for by in (operator, None)]
        gone = AuditEvent(pk=0, actor_id=operator.pk + 1_000, actor_label="pegawai.lama")
        with django_assert_num_queries(2):
            told = [entry.author for entry in trail.entries([*acts, gone])]
        assert told == ["Lilis Suryani, Kota Cimahi", "", "pegawai.lama"]

    def test_regions_are_named_by_one_query(self, operator, ours, places, django_assert_num_queries):
        for code in ("32.77", "18.71"):
            audit.record(AuditAction.TRANSFER_PROPOSED, target=ours, by=operator, to_region=code)
        events = list(AuditEvent.objects.filter(action=AuditAction.TRANSFER_PROPOSED).order_by("pk"))
        with django_assert_num_queries(3):
            told = [str(line.after) for entry in trail.entries(events) for line in entry.lines]
        assert told == ["Kota Cimahi", "Kota Bandar Lampung"]

    def test_list_with_names_tells_its_filters_but_no_words_searched_for(self, operator):
        filters = {"Status": "Berakhir", "q": "Sari Wulandari"}
        event = audit.record(
            AuditAction.WORKERS_EXPORTED, by=operator, people=3, with_nik=True, filters=filters
        )
        assert self.lines(event) == [
            ("orang", None, "3"),
            ("dengan NIK", None, "ya"),
            ("saringan", None, f"Status Berakhir, kata yang dicari {HIDDEN}"),
        ]

    def test_line_about_a_model_that_is_gone(self, operator):
        event = AuditEvent(target_type="registry.removed", details={"is_open": True})
        assert self.lines(event) == [("is_open", None, "ya")]


@pytest.mark.parametrize("action", AuditAction.names)
def test_every_act_is_recorded_somewhere(action):
    apps = ("accounts", "registry", "certification", "coverage", "workbooks")
    sources = (path for app in apps for path in (settings.BASE_DIR / app).rglob("*.py"))
    assert any(f"AuditAction.{action}" in path.read_text() for path in sources)
