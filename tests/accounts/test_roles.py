"""What a role grants, where and until when."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import RoleAssignment, User
from accounts.roles import DESCRIPTIONS, GRANTS, WRITING, Permission, Role

PEOPLE = {
    Permission.WORKER_VIEW,
    Permission.WORKER_EDIT,
    Permission.NIK_REVEAL,
    Permission.WORKER_EXPORT,
    Permission.IMPORT_RUN,
}


def again(user):
    return User.objects.get(pk=user.pk)


def test_every_role_is_granted_and_described():
    assert set(GRANTS) == set(DESCRIPTIONS) == set(Role)


def test_every_permission_is_granted_to_some_role():
    assert set().union(*GRANTS.values()) == set(Permission)


@pytest.mark.parametrize("role", [Role.CHAPTER_VIEWER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_people_are_closed_to_roles_that_do_not_keep_records(role):
    assert GRANTS[role].isdisjoint(PEOPLE)


def test_auditor_changes_nothing():
    assert GRANTS[Role.AUDITOR].isdisjoint(WRITING)


def test_only_a_verifier_verifies():
    assert [role for role in Role if Permission.CERTIFICATE_VERIFY in GRANTS[role]] == [Role.VERIFIER]


def test_operator_has_the_office_and_nothing_else(operator):
    assert operator.region_codes(Permission.WORKER_EDIT) == {"32.77"}
    assert operator.region_codes(Permission.NORM_ADOPT) == frozenset()
    assert operator.has_permission(Permission.WORKER_VIEW)
    assert not operator.has_permission(Permission.CERTIFICATE_VERIFY)


def test_a_right_holds_at_the_region_and_below_it(operator, administrator, nobody):
    below, beside, above = "32.77.01", "32.7", "32"
    held = [operator.may(Permission.WORKER_EDIT, at=code) for code in ("32.77", below, beside, above, "")]
    assert held == [True, True, False, False, False]
    assert not operator.may(Permission.NORM_ADOPT, at="32.77")
    assert [administrator.may(Permission.REFERENCE_EDIT, at=code) for code in ("32.77", "")] == [True, True]
    assert not nobody.may(Permission.WORKER_VIEW, at="32.77")


def test_administrator_has_the_whole_country_but_no_people(administrator):
    assert administrator.region_codes(Permission.REFERENCE_EDIT) == {""}
    assert administrator.region_codes(Permission.WORKER_VIEW) == frozenset()


def test_without_assignment_nothing_is_granted(nobody):
    assert not any(nobody.has_permission(permission) for permission in Permission)
    assert nobody.home_region is None


def test_two_offices_add_up(operator, places):
    RoleAssignment.objects.create(user=operator, role=Role.VERIFIER, region=places["32.73"])
    user = again(operator)
    assert user.region_codes(Permission.WORKER_EDIT) == {"32.77", "32.73"}
    assert user.region_codes(Permission.CERTIFICATE_VERIFY) == {"32.73"}
    assert user.roles() == {Role.OPERATOR, Role.VERIFIER}
    assert user.home_region == places["32.77"]


@pytest.mark.parametrize(
    ("starts", "ends", "holds"),
    [(0, None, True), (0, 0, True), (-9, -1, False), (1, None, False), (-9, 9, True)],
)
def test_assignment_holds_from_first_to_last_day(nobody, places, starts, ends, holds):
    today = timezone.localdate()
    RoleAssignment.objects.create(
        user=nobody,
        role=Role.OPERATOR,
        region=places["32.77"],
        valid_from=today + dt.timedelta(days=starts),
        valid_until=None if ends is None else today + dt.timedelta(days=ends),
    )
    assert again(nobody).has_permission(Permission.WORKER_VIEW) is holds


def test_closed_account_has_no_right(operator):
    User.objects.filter(pk=operator.pk).update(is_active=False)
    assert again(operator).region_codes(Permission.WORKER_VIEW) == frozenset()


def test_reading_head_of_office_sees_but_changes_nothing(make_user):
    head = make_user("head", Role.VERIFIER, "32.77", is_read_only=True)
    granted = {permission for permission in Permission if head.has_permission(permission)}
    assert granted == GRANTS[Role.VERIFIER] - WRITING
    assert Permission.WORKER_VIEW in granted


def test_rights_are_read_once_per_request(operator, django_assert_num_queries):
    user = again(operator)
    with django_assert_num_queries(1):
        for permission in Permission:
            user.region_codes(permission)
        assert user.home_region.pk == "32.77"
        assert user.roles() == {Role.OPERATOR}


class TestConstraints:
    @pytest.fixture
    def refused(self, nobody):
        """Try to store an assignment; tell the name of the constraint that refused it."""

        def store(**fields):
            with pytest.raises(IntegrityError) as error, transaction.atomic():
                RoleAssignment.objects.create(user=nobody, **fields)
            return error.value.__cause__.diag.constraint_name

        return store

    def test_unknown_role(self, refused):
        assert refused(role="KING") == "accounts_roleassignment_role_known"

    def test_end_before_start(self, refused, places):
        name = refused(
            role=Role.OPERATOR,
            region=places["32.77"],
            valid_from=dt.date(2026, 2, 2),
            valid_until=dt.date(2026, 2, 1),
        )
        assert name == "accounts_roleassignment_ends_after_start"

    @pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
    def test_national_role_in_a_region(self, refused, places, role):
        name = refused(role=role, region=places["32"])
        assert name == "accounts_roleassignment_national_role_without_region"

    @pytest.mark.parametrize("role", [Role.OPERATOR, Role.VERIFIER, Role.PROVINCE_OFFICER])
    def test_office_role_without_region(self, refused, role):
        assert refused(role=role) == "accounts_roleassignment_regional_role_with_region"

    @pytest.mark.parametrize(("role", "region"), [(Role.OPERATOR, "32.77"), (Role.AUDITOR, "")])
    def test_same_role_twice_at_a_time(self, refused, nobody, places, role, region):
        RoleAssignment.objects.create(user=nobody, role=role, region=places.get(region))
        name = refused(role=role, region=places.get(region))
        assert name == "accounts_roleassignment_once_at_a_time"

    def test_username_in_capitals_that_could_pass_for_another(self, operator):
        with pytest.raises(IntegrityError) as error, transaction.atomic():
            User.objects.create(username="OPERATOR", name="Another")
        name = error.value.__cause__.diag.constraint_name
        assert name == "accounts_user_username_in_small_letters"
