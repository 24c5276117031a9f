"""Closed lists of what enters and leaves as a file. Codes are stable."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RowState(TextChoices):
    """What an import would do, or did, with a row of a file. Exactly one holds."""

    NEW = "new", _("New")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    REVIEW = "review", _("To review")
    INVALID = "invalid", _("To mend")
    SKIPPED = "skipped", _("Skipped")


class Severity(TextChoices):
    ERROR = "error", _("Error")
    WARNING = "warning", _("Warning")


class RunState(TextChoices):
    READ = "READ", _("Read, not yet applied")
    APPLIED = "APPLIED", _("Applied")


class LetterheadVariant(TextChoices):
    """Whose letterhead: the office of the region, or the IPSPI chapter there."""

    DINSOS = "DINSOS", _("Social affairs office")
    IPSPI = "IPSPI", _("IPSPI chapter")


class PaperSize(TextChoices):
    F4 = "F4", _("F4 (215 × 330 mm)")
    A4 = "A4", _("A4 (210 × 297 mm)")
