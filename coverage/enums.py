"""Closed lists of need and coverage. Codes are stable."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Method(TextChoices):
    """How a norm turns a base into a need. A declared need is not a norm: see `DeclaredNeed`."""

    RATIO = "RATIO", _("Ratio: one worker per so many of the base")
    FIXED_POST = "FIXED_POST", _("Fixed posts per unit")
    WISN = "WISN", _("Workload: WISN")
    ABK_KES = "ABK_KES", _("Workload: activity standards (ABK-Kes)")
    ABK_TASKS = "ABK_TASKS", _("Workload: task by task (Anjab-ABK)")


WORKLOAD_METHODS = (Method.WISN, Method.ABK_KES, Method.ABK_TASKS)


class ActivityKind(TextChoices):
    """How an activity of a workload norm takes time."""

    SERVICE = "SERVICE", _("Service: counted in pieces a year")
    SUPPORT = "SUPPORT", _("Support: part of everybody’s time")
    INDIVIDUAL = "INDIVIDUAL", _("Individual: done by some only")


# The kinds of activities of each method.
KINDS_OF = {
    Method.WISN: frozenset(ActivityKind),
    Method.ABK_KES: frozenset({ActivityKind.SERVICE, ActivityKind.SUPPORT}),
    Method.ABK_TASKS: frozenset({ActivityKind.SERVICE}),
}


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
    """The progress of an office's list for a period. "Final" is a state of the period, not of a list."""

    OPEN = "OPEN", _("Not checked yet")
    CHECKED = "CHECKED", _("Checked, not sent")
    SENT = "SENT", _("Sent")
    ACCEPTED = "ACCEPTED", _("Accepted")
    RETURNED = "RETURNED", _("Returned")


class SubmissionAnswer(TextChoices):
    """The answer of the province to a signed list."""

    WAITING = "WAITING", _("Waits for the province")
    ACCEPTED = "ACCEPTED", _("Accepted")
    RETURNED = "RETURNED", _("Returned")


class Qualifier(TextChoices):
    """How certain the source was of its figure."""

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
    """The result of a visitor's report of a mistake."""

    MENDED = "MENDED", _("Mended")
    NOT_A_MISTAKE = "NOT_A_MISTAKE", _("Not a mistake")
    FORWARDED = "FORWARDED", _("Passed on to another body")


class LateReason(TextChoices):
    """What the province waits for from an office, the gravest first."""

    NOT_REPORTED = "NOT_REPORTED", _("has never reported")
    PERIOD = "PERIOD", _("has not sent its list for the period")
    SILENT = "SILENT", _("has changed no record for long")
