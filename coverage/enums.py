"""Closed lists of need and coverage. Codes are stable."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Method(TextChoices):
    """How a norm turns a base into a need. A declared need is not a norm: see `DeclaredNeed`."""

    RATIO = "RATIO", _("Ratio: one worker per so many of the base")
    FIXED_POST = "FIXED_POST", _("Fixed posts per unit")


class NormState(TextChoices):
    DRAFT = "DRAFT", _("Draft")
    ADOPTED = "ADOPTED", _("Adopted")


class FrozenKind(TextChoices):
    """Why figures were frozen."""

    MONTH = "MONTH", _("Monthly snapshot")
    PERIOD = "PERIOD", _("Final period")
    STAMP = "STAMP", _("Stamp of a file")
    SIGNED = "SIGNED", _("Signed list of an office")


class SubmissionState(TextChoices):
    """How far an office is with its list for a period. Final is the state of the period, not of a list."""

    OPEN = "OPEN", _("Not checked yet")
    CHECKED = "CHECKED", _("Checked, not sent")
    SENT = "SENT", _("Sent")
    ACCEPTED = "ACCEPTED", _("Accepted")
    RETURNED = "RETURNED", _("Returned")


class SubmissionAnswer(TextChoices):
    """What the province said to a signed list."""

    WAITING = "WAITING", _("Waits for the province")
    ACCEPTED = "ACCEPTED", _("Accepted")
    RETURNED = "RETURNED", _("Returned")


class Qualifier(TextChoices):
    """How sure the source was of its figure."""

    EXACT = "exact", _("stated as exact")
    ABOUT = "about", _("about")
    AT_LEAST = "at_least", _("at least")
    AT_LEAST_ABOUT = "at_least_about", _("at least about")
    MORE_THAN = "more_than", _("more than")
    PLANNED = "planned", _("planned")
    VAGUE = "vague", _("in words only")
    DERIVED = "derived", _("worked out from the source")
    DISPUTED = "disputed", _("disputed")
    NORM = "norm", _("norm")


class ClaimVerdict(TextChoices):
    """Whether a person of the registry is one of those that a published figure counted."""

    INCLUDED = "INCLUDED", _("counted in it")
    EXCLUDED = "EXCLUDED", _("not counted in it")
    UNSURE = "UNSURE", _("not certain")


class MistakeOutcome(TextChoices):
    """What came of a visitor's report of a mistake."""

    MENDED = "MENDED", _("Mended")
    NOT_A_MISTAKE = "NOT_A_MISTAKE", _("Not a mistake")
    FORWARDED = "FORWARDED", _("Passed on to another body")
