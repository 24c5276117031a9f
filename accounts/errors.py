"""Refusals of account management, each with a message for the person who tried."""

from django.utils.translation import gettext as _

from core.errors import DomainError


class OwnAccountError(DomainError):
    """Nobody changes their own roles."""

    code = "own_account"

    def __init__(self) -> None:
        super().__init__(_("You cannot change the rights of your own account. Ask a colleague."))


class LastAdministratorError(DomainError):
    code = "last_administrator"

    def __init__(self) -> None:
        super().__init__(_("This is the last administrator. Appoint another one first."))


class ConflictingRolesError(DomainError):
    """An account that assigns roles, or reads the audit trail of others, must not also maintain records."""

    code = "conflicting_roles"
    field = "role"

    def __init__(self, held: str) -> None:
        super().__init__(
            _("The account is already %(held)s, which stands alone. Use a second account.") % {"held": held}
        )


class RoleAlreadyHeldError(DomainError):
    code = "role_already_held"
    field = "role"

    def __init__(self) -> None:
        super().__init__(_("This account already has this role there at that time."))


class WrongRegionForRoleError(DomainError):
    code = "wrong_region"
    field = "region"


class ClosedAccountError(DomainError):
    code = "closed_account"

    def __init__(self) -> None:
        super().__init__(_("This account is closed. Reopen it first."))


class ViewNameTakenError(DomainError):
    code = "view_name_taken"
    field = "label"

    def __init__(self, label: str) -> None:
        super().__init__(
            _("You already have a view called “%(label)s”. Choose another name.") % {"label": label}
        )


class TokenNameTakenError(DomainError):
    """Two keys with one name: their owner could not tell which one to revoke. It also stops a form that is
    sent twice."""

    code = "token_name_taken"
    field = "label"

    def __init__(self, label: str) -> None:
        super().__init__(
            _("You already have a key for “%(label)s”. Withdraw it first, or choose another name.")
            % {"label": label}
        )


class TokenTermError(DomainError):
    """A key without an end would be forgotten."""

    code = "token_term"
    field = "expires_on"

    def __init__(self) -> None:
        super().__init__(_("Choose a last day from today to one year ahead."))
