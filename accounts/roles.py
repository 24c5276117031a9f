"""Who may do what: permissions are code, on one screen; which user has which role is a row.

A permission applies inside the regions of the assignment that gives it. Adding a role:
docs/howto/add-a-role.md.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Permission(models.TextChoices):
    """One thing that a signed-in user may do. The label names it in the words of the staff."""

    COVERAGE_VIEW = "COVERAGE_VIEW", _("See coverage and data quality")
    MEMBER_VIEW = "MEMBER_VIEW", _("See names of members and of those who agreed")
    OFFICE_WATCH = "OFFICE_WATCH", _("See how each office reports")
    OFFICE_REMIND = "OFFICE_REMIND", _("Remind offices")
    REPORT_EXPORT = "REPORT_EXPORT", _("Download reports with totals")
    WORKER_VIEW = "WORKER_VIEW", _("See people and their documents")
    NIK_REVEAL = "NIK_REVEAL", _("Open a masked NIK or phone number")
    WORKER_EXPORT = "WORKER_EXPORT", _("Download lists with names")
    WORKER_EDIT = "WORKER_EDIT", _("Record and change people and their documents")
    IMPORT_RUN = "IMPORT_RUN", _("Import Excel files")
    CERTIFICATE_VERIFY = "CERTIFICATE_VERIFY", _("Verify what another person entered")
    TRANSFER_ACCEPT = "TRANSFER_ACCEPT", _("Accept people whom another office hands over")
    BASE_EDIT = "BASE_EDIT", _("Record base figures of needs")
    NORM_PROPOSE = "NORM_PROPOSE", _("Propose needs and norms")
    NORM_ADOPT = "NORM_ADOPT", _("Adopt norms")
    PERIOD_SEND = "PERIOD_SEND", _("Check, sign and send the list of an office")
    PERIOD_ACCEPT = "PERIOD_ACCEPT", _("Accept or return the lists that offices send")
    PERIOD_MANAGE = "PERIOD_MANAGE", _("Open and close reporting periods")
    CLAIM_EDIT = "CLAIM_EDIT", _("Enter published figures")
    MISTAKE_ANSWER = "MISTAKE_ANSWER", _("Answer reports of mistakes")
    REFERENCE_EDIT = "REFERENCE_EDIT", _("Change reference data")
    USER_MANAGE = "USER_MANAGE", _("Manage accounts and roles")
    PERSON_OPEN_WITH_REASON = (
        "PERSON_OPEN_WITH_REASON",
        _("Open one person with a reason"),
    )
    LOG_VIEW = "LOG_VIEW", _("Read the audit trail")


class Role(models.TextChoices):
    CHAPTER_VIEWER = "CHAPTER_VIEWER", _("IPSPI chapter")
    OPERATOR = "OPERATOR", _("Operator")
    VERIFIER = "VERIFIER", _("Verifier")
    PROVINCE_OFFICER = "PROVINCE_OFFICER", _("Province officer")
    ADMINISTRATOR = "ADMINISTRATOR", _("Administrator")
    AUDITOR = "AUDITOR", _("Auditor")


DESCRIPTIONS = {
    Role.CHAPTER_VIEWER: _(
        "Sees coverage and downloads totals of its region. Names of members and those who agreed."
    ),
    Role.OPERATOR: _("Records and maintains people and documents of one office."),
    Role.VERIFIER: _("As operator; also verifies what another person entered and accepts transfers."),
    Role.PROVINCE_OFFICER: _("Maintains the records of a province and proposes needs and norms."),
    Role.ADMINISTRATOR: _("Manages accounts, reference data, norms. A person only with a reason."),
    Role.AUDITOR: _("Reads the audit trail. Changes nothing."),
}

_TOTALS = frozenset({Permission.COVERAGE_VIEW, Permission.REPORT_EXPORT})
_RECORDS = _TOTALS | {
    Permission.WORKER_VIEW,
    Permission.NIK_REVEAL,
    Permission.WORKER_EXPORT,
    Permission.WORKER_EDIT,
    Permission.IMPORT_RUN,
    Permission.MISTAKE_ANSWER,
    Permission.BASE_EDIT,
}
_OFFICE = _RECORDS | {Permission.PERIOD_SEND}

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.CHAPTER_VIEWER: _TOTALS | {Permission.MEMBER_VIEW},
    Role.OPERATOR: _OFFICE,
    Role.VERIFIER: _OFFICE | {Permission.CERTIFICATE_VERIFY, Permission.TRANSFER_ACCEPT},
    Role.PROVINCE_OFFICER: _RECORDS
    | {
        Permission.CLAIM_EDIT,
        Permission.NORM_PROPOSE,
        Permission.OFFICE_REMIND,
        Permission.OFFICE_WATCH,
        Permission.PERIOD_ACCEPT,
    },
    Role.ADMINISTRATOR: _TOTALS
    | {
        Permission.BASE_EDIT,
        Permission.CLAIM_EDIT,
        Permission.MISTAKE_ANSWER,
        Permission.NORM_PROPOSE,
        Permission.NORM_ADOPT,
        Permission.OFFICE_WATCH,
        Permission.PERIOD_ACCEPT,
        Permission.PERIOD_MANAGE,
        Permission.REFERENCE_EDIT,
        Permission.USER_MANAGE,
        Permission.PERSON_OPEN_WITH_REASON,
    },
    Role.AUDITOR: frozenset({Permission.COVERAGE_VIEW, Permission.LOG_VIEW}),
}

# Not given to a head of office, who has the same role but only reads.
WRITING = frozenset(
    {
        Permission.WORKER_EDIT,
        Permission.IMPORT_RUN,
        Permission.CERTIFICATE_VERIFY,
        Permission.TRANSFER_ACCEPT,
        Permission.CLAIM_EDIT,
        Permission.MISTAKE_ANSWER,
        Permission.BASE_EDIT,
        Permission.NORM_PROPOSE,
        Permission.NORM_ADOPT,
        Permission.OFFICE_REMIND,
        Permission.PERIOD_SEND,
        Permission.PERIOD_ACCEPT,
        Permission.PERIOD_MANAGE,
        Permission.REFERENCE_EDIT,
        Permission.USER_MANAGE,
    }
)

# Roles for the whole country only, roles for a region only; the others can be both.
NATIONAL_ROLES = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})
REGIONAL_ROLES = frozenset({Role.OPERATOR, Role.VERIFIER, Role.PROVINCE_OFFICER})

# Roles that sign in with a second factor (settings.SECOND_FACTOR_REQUIRED).
SECOND_FACTOR_ROLES = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})
