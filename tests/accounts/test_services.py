"""Account management: every way out and every refusal."""

import datetime as dt
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts import services
from accounts.enums import AuditAction
from accounts.errors import (
    ClosedAccountError,
    ConflictingRolesError,
    LastAdministratorError,
    OwnAccountError,
    RoleAlreadyHeldError,
    WrongRegionForRoleError,
)
from accounts.models import AuditEvent, RoleAssignment, User
from accounts.roles import Permission, Role


def last_event():
    return AuditEvent.objects.order_by("pk").last()


@pytest.fixture
def second_administrator(make_user):
    return make_user("second_administrator", Role.ADMINISTRATOR)


class TestCreateUser:
    def test_opens_an_account_that_can_do_nothing(self, administrator):
        user = services.create_user(username="budi", name="Budi", by=administrator)
        assert not user.has_usable_password()
        assert not any(user.has_permission(permission) for permission in Permission)
        assert last_event().action == AuditAction.USER_CREATED
        assert last_event().details["after"]["username"] == "budi"

    def test_refuses_who_may_not(self, operator):
        with pytest.raises(PermissionDenied):
            services.create_user(username="budi", name="Budi", by=operator)

    @pytest.mark.parametrize("username", ["operator", "OPERATOR", "dua kata", ""])
    def test_refuses_a_taken_or_malformed_username(self, administrator, operator, username):
        with pytest.raises(ValidationError):
            services.create_user(username=username, name="Budi", by=administrator)

    def test_refuses_an_email_of_another_account(self, administrator, make_user):
        make_user("sari", email="sari@example.org")
        with pytest.raises(ValidationError):
            services.create_user(username="budi", name="Budi", email="Sari@example.org", by=administrator)


class TestUpdateUser:
    def test_changes_and_notes_before_and_after(self, administrator, operator):
        services.update_user(user_id=operator.pk, changes={"name": "Rina"}, by=administrator)
        operator.refresh_from_db()
        assert operator.name == "Rina"
        assert last_event().details == {"before": {"name": "Operator"}, "after": {"name": "Rina"}}

    def test_own_reads_only_flag_stays(self, make_user):
        reader = make_user("reader", Role.ADMINISTRATOR)
        with pytest.raises(OwnAccountError):
            services.update_user(user_id=reader.pk, changes={"is_read_only": True}, by=reader)

    def test_reads_only_administrator_manages_nobody(self, make_user, operator):
        reader = make_user("reader", Role.ADMINISTRATOR, is_read_only=True)
        with pytest.raises(PermissionDenied):
            services.update_user(user_id=operator.pk, changes={"name": "X"}, by=reader)

    def test_password_is_no_field_of_this_form(self, administrator, operator):
        with pytest.raises(ValueError, match="password"):
            services.update_user(user_id=operator.pk, changes={"password": "x"}, by=administrator)


class TestCloseAndReopen:
    def test_closed_account_loses_its_session(self, administrator, operator, client_for):
        client = client_for(operator)
        services.deactivate_user(user_id=operator.pk, by=administrator)
        assert not client.get("/masuk/").wsgi_request.user.is_authenticated
        assert last_event().action == AuditAction.USER_DEACTIVATED

    def test_reopened_account_has_its_roles(self, administrator, operator):
        services.deactivate_user(user_id=operator.pk, by=administrator)
        services.reactivate_user(user_id=operator.pk, by=administrator)
        assert User.objects.get(pk=operator.pk).has_permission(Permission.WORKER_VIEW)

    def test_own_account_stays_open(self, administrator, second_administrator):
        with pytest.raises(OwnAccountError):
            services.deactivate_user(user_id=administrator.pk, by=administrator)

    def test_one_who_can_act_must_remain(self, administrator, make_user):
        reader = make_user("reader", Role.ADMINISTRATOR, is_read_only=True)
        services.deactivate_user(user_id=reader.pk, by=administrator)
        other = make_user("other", Role.ADMINISTRATOR)
        services.deactivate_user(user_id=administrator.pk, by=other)
        assert not User.objects.get(pk=administrator.pk).is_active

    def test_last_administrator_stays(self, administrator, make_user):
        temporary = make_user("temporary", Role.ADMINISTRATOR)
        _ = temporary.assignments_today
        RoleAssignment.objects.filter(user=temporary).delete()
        with pytest.raises(LastAdministratorError):
            services.deactivate_user(user_id=administrator.pk, by=temporary)


class TestAssignRole:
    def test_gives_a_role_in_a_region_from_today(self, administrator, nobody, places):
        services.assign_role(user_id=nobody.pk, role=Role.OPERATOR, region=places["32.77"], by=administrator)
        user = User.objects.get(pk=nobody.pk)
        assert user.region_codes(Permission.WORKER_EDIT) == {"32.77"}
        event = last_event()
        assert (event.action, event.region_code) == (AuditAction.ROLE_ASSIGNED, "32.77")
        assert event.details["after"]["role"] == "OPERATOR"

    def test_chapter_may_be_national(self, administrator, nobody):
        services.assign_role(user_id=nobody.pk, role=Role.CHAPTER_VIEWER, region=None, by=administrator)
        assert User.objects.get(pk=nobody.pk).region_codes(Permission.COVERAGE_VIEW) == {""}

    def test_nobody_elevates_themselves(self, administrator, places):
        with pytest.raises(OwnAccountError):
            services.assign_role(
                user_id=administrator.pk,
                role=Role.OPERATOR,
                region=places["32.77"],
                by=administrator,
            )

    def test_refuses_who_may_not(self, province_officer, nobody, places):
        with pytest.raises(PermissionDenied):
            services.assign_role(
                user_id=nobody.pk, role=Role.OPERATOR, region=places["18.71"], by=province_officer
            )

    def test_closed_account_gets_none(self, administrator, make_user, places):
        closed = make_user("closed", is_active=False)
        with pytest.raises(ClosedAccountError):
            services.assign_role(
                user_id=closed.pk, role=Role.OPERATOR, region=places["32.77"], by=administrator
            )

    @pytest.mark.parametrize(
        ("role", "region"),
        [
            (Role.OPERATOR, ""),
            (Role.VERIFIER, ""),
            (Role.PROVINCE_OFFICER, ""),
            (Role.PROVINCE_OFFICER, "32.77"),
            (Role.ADMINISTRATOR, "32"),
            (Role.AUDITOR, "32.77"),
        ],
    )
    def test_refuses_a_region_that_does_not_fit(self, administrator, nobody, places, role, region):
        with pytest.raises(WrongRegionForRoleError) as error:
            services.assign_role(user_id=nobody.pk, role=role, region=places.get(region), by=administrator)
        assert error.value.field == "region"

    @pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
    def test_who_gives_rights_or_audits_keeps_no_records(self, administrator, operator, role):
        with pytest.raises(ConflictingRolesError):
            services.assign_role(user_id=operator.pk, role=role, region=None, by=administrator)

    def test_administrator_of_another_account_gets_no_office(
        self, administrator, second_administrator, places
    ):
        with pytest.raises(ConflictingRolesError):
            services.assign_role(
                user_id=second_administrator.pk,
                role=Role.VERIFIER,
                region=places["32.77"],
                by=administrator,
            )

    def test_conflict_with_a_role_that_begins_later(self, administrator, nobody, places):
        tomorrow = timezone.localdate() + dt.timedelta(days=1)
        services.assign_role(
            user_id=nobody.pk, role=Role.AUDITOR, region=None, valid_from=tomorrow, by=administrator
        )
        with pytest.raises(ConflictingRolesError):
            services.assign_role(
                user_id=nobody.pk, role=Role.OPERATOR, region=places["32.77"], by=administrator
            )

    def test_refuses_the_same_role_twice(self, administrator, operator, places):
        with pytest.raises(RoleAlreadyHeldError):
            services.assign_role(
                user_id=operator.pk, role=Role.OPERATOR, region=places["32.77"], by=administrator
            )


class TestEndRole:
    def test_holds_no_more_from_this_moment(self, administrator, operator):
        assignment = operator.role_assignments.get()
        operator.role_assignments.update(valid_from=dt.date(2024, 1, 1))
        services.end_role(assignment_id=assignment.pk, by=administrator)
        assert not User.objects.get(pk=operator.pk).has_permission(Permission.WORKER_VIEW)
        assignment.refresh_from_db()
        assert assignment.valid_until == timezone.localdate() - dt.timedelta(days=1)
        assert last_event().action == AuditAction.ROLE_ENDED

    def test_given_today_by_mistake_goes_but_history_keeps_it(self, administrator, operator):
        assignment = operator.role_assignments.get()
        history = assignment.events.model
        services.end_role(assignment_id=assignment.pk, by=administrator)
        assert not operator.role_assignments.exists()
        kept = history.objects.filter(user_id=operator.pk).order_by("pgh_id")
        assert [row.pgh_label for row in kept] == ["insert", "delete"]

    def test_end_that_was_already_set_is_not_moved_later(self, administrator, operator):
        operator.role_assignments.update(valid_from=dt.date(2024, 1, 1), valid_until=dt.date(2024, 6, 30))
        assignment = operator.role_assignments.get()
        services.end_role(assignment_id=assignment.pk, by=administrator)
        assignment.refresh_from_db()
        assert assignment.valid_until == dt.date(2024, 6, 30)

    def test_own_role_stays(self, administrator, second_administrator):
        with pytest.raises(OwnAccountError):
            services.end_role(assignment_id=administrator.role_assignments.get().pk, by=administrator)

    def test_last_administrator_keeps_the_role(self, administrator, make_user):
        temporary = make_user("temporary", Role.ADMINISTRATOR)
        _ = temporary.assignments_today
        temporary.role_assignments.all().delete()
        with pytest.raises(LastAdministratorError):
            services.end_role(assignment_id=administrator.role_assignments.get().pk, by=temporary)


class TestPasswordLink:
    def test_works_once(self, administrator, operator, client):
        path = services.password_link(user_id=operator.pk, by=administrator)
        page = client.get(path, follow=True)
        new = {"password1": "gunung-sagu-2026", "password2": "gunung-sagu-2026"}
        client.post(page.request["PATH_INFO"], new)
        operator.refresh_from_db()
        assert operator.check_password("gunung-sagu-2026")
        again = client.get(path, follow=True)
        assert "tidak berlaku lagi" in again.content.decode()

    def test_secret_is_not_on_the_trail(self, administrator, operator):
        path = services.password_link(user_id=operator.pk, by=administrator)
        event = last_event()
        assert event.action == AuditAction.PASSWORD_LINK_MADE
        assert path.split("-")[-1].strip("/") not in str(event.details)

    def test_refuses_the_own_account(self, administrator):
        with pytest.raises(OwnAccountError):
            services.password_link(user_id=administrator.pk, by=administrator)

    def test_refuses_a_closed_account(self, administrator, make_user):
        closed = make_user("closed", is_active=False)
        with pytest.raises(ClosedAccountError):
            services.password_link(user_id=closed.pk, by=administrator)


class TestCreateAdministratorCommand:
    def run(self, monkeypatch, password, username="kepala"):
        monkeypatch.setattr("sys.stdin", StringIO(password + "\n"))
        call_command("create_administrator", username, "--name", "Kepala", "--password-stdin")

    def test_opens_an_administrator_who_can_sign_in(self, db, monkeypatch):
        self.run(monkeypatch, "gunung-sagu-2026")
        user = User.objects.get(username="kepala")
        assert user.check_password("gunung-sagu-2026")
        assert user.roles() == {Role.ADMINISTRATOR}
        assert AuditEvent.objects.filter(action=AuditAction.ROLE_ASSIGNED).exists()

    @pytest.mark.parametrize(
        ("password", "username"), [("pendek", "kepala"), ("gunung-sagu-2026", "dua kata")]
    )
    def test_refuses_a_weak_password_or_a_bad_username(self, db, monkeypatch, password, username):
        with pytest.raises(CommandError):
            self.run(monkeypatch, password, username)
        assert not User.objects.exists()
