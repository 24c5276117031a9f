"""What an administrator does to accounts. Every action is in the audit trail, in its transaction.

Nobody changes their own roles, the last administrator stays, and the two national roles cannot be combined
with others: an account that assigns roles or reads the audit trail maintains no records.
"""

import datetime as dt
from collections.abc import Collection, Mapping

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import api_keys, audit
from accounts.enums import AuditAction, TokenScope
from accounts.errors import (
    ClosedAccountError,
    ConflictingRolesError,
    LastAdministratorError,
    OwnAccountError,
    RoleAlreadyHeldError,
    TokenNameTakenError,
    TokenTermError,
    WrongRegionForRoleError,
)
from accounts.models import ApiToken, RoleAssignment, User
from accounts.roles import NATIONAL_ROLES, REGIONAL_ROLES, Permission, Role
from regions.enums import Level
from regions.models import Region

LONGEST_TOKEN_TERM = dt.timedelta(days=366)
EDITABLE = frozenset({"username", "name", "email", "is_read_only"})


@transaction.atomic
def create_user(
    *,
    username: str,
    name: str,
    email: str = "",
    is_read_only: bool = False,
    password: str | None = None,
    by: User,
) -> User:
    """Create an account that has no permissions yet; without a password it waits for `password_link`.

    Raises PermissionDenied without the permission, ValidationError if a field is wrong or taken.
    """
    _refuse_without_right(by)
    user = _store_user(username, name, email, is_read_only, password)
    audit.record(AuditAction.USER_CREATED, target=user, by=by, after=_facts(user))
    return user


@transaction.atomic
def create_administrator(*, username: str, name: str, email: str = "", password: str) -> User:
    """Create the first account of an installation. For the command line: it checks no permission."""
    user = _store_user(username, name, email, False, password)
    assignment = RoleAssignment.objects.create(user=user, role=Role.ADMINISTRATOR)
    audit.record(AuditAction.USER_CREATED, target=user, by=None, after=_facts(user))
    audit.record(AuditAction.ROLE_ASSIGNED, target=user, by=None, after=_terms(assignment))
    return user


@transaction.atomic
def update_user(*, user_id: int, changes: Mapping[str, object], by: User) -> User:
    """Change name, username, e-mail or the reads-only flag.

    Raises OwnAccountError if `by` changes their own reads-only flag, ValidationError if a field is wrong or
    taken.
    """
    user = _locked(user_id, by)
    if user.pk == by.pk and changes.get("is_read_only", user.is_read_only) != user.is_read_only:
        raise OwnAccountError
    unknown = set(changes) - EDITABLE
    if unknown:
        raise ValueError(f"not editable here: {sorted(unknown)}")
    before = {field: getattr(user, field) for field in changes}
    for field, value in changes.items():
        setattr(user, field, value)
    user.full_clean(exclude=["password"])
    user.save(update_fields=[*changes])
    audit.record(AuditAction.USER_UPDATED, target=user, by=by, before=before, after=changes)
    return user


@transaction.atomic
def deactivate_user(*, user_id: int, by: User) -> User:
    """Close an account: from the next request on it cannot sign in and sees nothing.

    Raises OwnAccountError and LastAdministratorError.
    """
    user = _locked(user_id, by)
    if user.pk == by.pk:
        raise OwnAccountError
    _keep_one_administrator(without=user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    audit.record(AuditAction.USER_DEACTIVATED, target=user, by=by)
    return user


@transaction.atomic
def reactivate_user(*, user_id: int, by: User) -> User:
    """Reopen a closed account with the roles it has in force."""
    user = _locked(user_id, by)
    user.is_active = True
    user.save(update_fields=["is_active"])
    audit.record(AuditAction.USER_REACTIVATED, target=user, by=by)
    return user


@transaction.atomic
def password_link(*, user_id: int, by: User) -> str:
    """The path of a page, valid once and for three days, on which the user chooses a password.

    The administrator hands it over and never knows the password. Raises OwnAccountError: users change their
    own password by entering it; ClosedAccountError.
    """
    user = _locked(user_id, by)
    if user.pk == by.pk:
        raise OwnAccountError
    if not user.is_active:
        raise ClosedAccountError
    audit.record(AuditAction.PASSWORD_LINK_MADE, target=user, by=by)
    return reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(user),
            "key": default_token_generator.make_token(user),
        },
    )


@transaction.atomic
def assign_role(
    *,
    user_id: int,
    role: Role,
    region: Region | None,
    valid_from: dt.date | None = None,
    valid_until: dt.date | None = None,
    by: User,
) -> RoleAssignment:
    """Give a role for a region; None is the whole country.

    Raises OwnAccountError, ClosedAccountError, WrongRegionForRoleError, ConflictingRolesError,
    RoleAlreadyHeldError.
    """
    user = _locked(user_id, by)
    if user.pk == by.pk:
        raise OwnAccountError
    if not user.is_active:
        raise ClosedAccountError
    _refuse_wrong_region(role, region)
    assignment = RoleAssignment(
        user=user,
        role=role,
        region=region,
        valid_from=valid_from or timezone.localdate(),
        valid_until=valid_until,
    )
    _refuse_conflicts(assignment)
    assignment.full_clean(validate_constraints=False)
    assignment.save(force_insert=True)
    audit.record(
        AuditAction.ROLE_ASSIGNED,
        target=user,
        by=by,
        region_code=assignment.region_id or "",
        after=_terms(assignment),
    )
    return assignment


@transaction.atomic
def end_role(*, assignment_id: int, by: User) -> None:
    """End a role at once: its last day was yesterday.

    If it began today or later, it was never in force for a day, so its row is deleted; history keeps it.
    Raises OwnAccountError and LastAdministratorError.
    """
    _refuse_without_right(by)
    assignment = (
        RoleAssignment.objects.visible_to(by, Permission.USER_MANAGE)
        .select_for_update(of=("self",))
        .select_related("user")
        .get(pk=assignment_id)
    )
    if assignment.user_id == by.pk:
        raise OwnAccountError
    if assignment.role == Role.ADMINISTRATOR:
        _keep_one_administrator(without=assignment.user)
    terms = _terms(assignment)
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    if assignment.valid_from > yesterday:
        assignment.delete()
    else:
        assignment.valid_until = min(assignment.valid_until or yesterday, yesterday)
        assignment.save(update_fields=["valid_until"])
    audit.record(
        AuditAction.ROLE_ENDED,
        target=assignment.user,
        by=by,
        region_code=assignment.region_id or "",
        before=terms,
    )


@transaction.atomic
def set_wants_reminders(*, wanted: bool, by: User) -> None:
    """Set whether this account gets e-mails about expiring certificates. Everybody decides for themselves."""
    _settle_for_oneself(by, "wants_reminders", wanted)


@transaction.atomic
def set_shortcuts(*, on: bool, by: User) -> None:
    """Let single letters open pages for this account, or not. Refuses nothing: it affects only the user."""
    _settle_for_oneself(by, "has_shortcuts", on)


@transaction.atomic
def make_api_token(
    *, label: str, scopes: Collection[TokenScope], expires_on: dt.date, by: User
) -> tuple[ApiToken, str]:
    """Make a key for a program of this account, and return it: it is never shown again.

    Raises TokenTermError if it would end before today or be valid for more than a year, TokenNameTakenError
    if a usable key has that name.
    """
    today = timezone.localdate()
    if not today <= expires_on <= today + LONGEST_TOKEN_TERM:
        raise TokenTermError
    own = User.objects.select_for_update(no_key=True).get(pk=by.pk).api_tokens
    if own.usable(today).filter(label__iexact=label).exists():
        raise TokenNameTakenError(label)
    key = api_keys.new_key()
    token = ApiToken(
        user=by,
        label=label,
        scopes=sorted(scopes),
        hint=api_keys.hint_of(key),
        digest=api_keys.digest_of(key),
        expires_on=expires_on,
    )
    token.full_clean()
    token.save()
    audit.record(AuditAction.API_TOKEN_MADE, target=token, by=by, scopes=token.scopes, until=expires_on)
    return token, key


@transaction.atomic
def revoke_api_token(*, token: ApiToken, by: User) -> None:
    """Revoke a key of the owner; from now on it gives no access. A key revoked before stays as it was."""
    open_key = ApiToken.objects.of(by).filter(pk=token.pk, revoked_at__isnull=True)
    if open_key.update(revoked_at=timezone.now()):
        audit.record(AuditAction.API_TOKEN_REVOKED, target=token, by=by)


def _settle_for_oneself(by: User, field: str, wanted: bool) -> None:
    before = {field: getattr(by, field)}
    setattr(by, field, wanted)
    by.save(update_fields=[field])
    audit.record(AuditAction.USER_UPDATED, target=by, by=by, before=before, after={field: wanted})


def _refuse_without_right(by: User) -> None:
    if not by.has_permission(Permission.USER_MANAGE):
        raise PermissionDenied(_("Your account may not manage accounts."))


def _locked(user_id: int, by: User) -> User:
    _refuse_without_right(by)
    users = User.objects.visible_to(by, Permission.USER_MANAGE)
    return users.select_for_update().get(pk=user_id)


def _store_user(username: str, name: str, email: str, is_read_only: bool, password: str | None) -> User:
    user = User(username=username, name=name, email=email, is_read_only=is_read_only)
    user.set_password(password)
    user.full_clean(exclude=["password"])
    user.save(force_insert=True)
    return user


def _keep_one_administrator(*, without: User) -> None:
    """Refuse if no active administrator would remain. Locks them, so that two cannot remove each other."""
    administrators = (
        User.objects.active()
        .filter(pk__in=RoleAssignment.objects.in_force().filter(role=Role.ADMINISTRATOR).values("user_id"))
        .order_by("pk")
        .select_for_update()
    )
    able = {user.pk for user in administrators if not user.is_read_only}
    if without.pk in able and len(able) == 1:
        raise LastAdministratorError


def _refuse_wrong_region(role: Role, region: Region | None) -> None:
    if role in NATIONAL_ROLES and region is not None:
        raise WrongRegionForRoleError(_("This role holds for the whole country. Leave the region."))
    if role in REGIONAL_ROLES and region is None:
        raise WrongRegionForRoleError(_("Choose the region of this role."))
    if role == Role.PROVINCE_OFFICER and region and region.level != Level.PROVINCE:
        raise WrongRegionForRoleError(_("A province officer belongs to a province. Choose one."))
    if region and region.level not in {Level.PROVINCE, Level.REGENCY}:
        raise WrongRegionForRoleError(_("Choose a province, a regency or a city."))


def _refuse_conflicts(wanted: RoleAssignment) -> None:
    """Compare with the roles that the account has at any time of the new term."""
    meanwhile = Q(valid_until__isnull=True) | Q(valid_until__gte=wanted.valid_from)
    held = RoleAssignment.objects.filter(meanwhile, user=wanted.user)
    if wanted.valid_until:
        held = held.filter(valid_from__lte=wanted.valid_until)
    for other in held:
        if other.role == wanted.role and other.region_id == wanted.region_id:
            raise RoleAlreadyHeldError
        if other.role != wanted.role and NATIONAL_ROLES & {other.role, wanted.role}:
            raise ConflictingRolesError(str(Role(other.role).label))


def _facts(user: User) -> dict[str, object]:
    return {field: getattr(user, field) for field in sorted(EDITABLE)}


def _terms(assignment: RoleAssignment) -> dict[str, object]:
    return {
        "role": assignment.role,
        "valid_from": assignment.valid_from,
        "valid_until": assignment.valid_until,
    }
