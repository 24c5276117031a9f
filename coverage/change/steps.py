"""The steps of a change, in the order in which they are taken."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from certification.status import Standing


class Step(TextChoices):
    """What became of a person, or of the rules, between two days.

    A move carries the status of the first day; what became of the status counts where the person is on the
    last day. So a step of a region is the sum of that step in its parts, moves inside it aside.
    """

    # Of the shortage only; who is certified does not depend on them.
    NORM = "norma", _("Norm changed")
    BASE = "dasar", _("Base figure changed")
    REPORTING = "pelaporan", _("Reporting changed")
    # People who come, go and move.
    RECORDED = "baru", _("Newly recorded")
    RETURNED = "kembali", _("Back at work")
    LEFT = "keluar", _("Retired, left or deceased")
    MOVED_IN = "masuk", _("Moved in")
    MOVED_OUT = "pindah", _("Moved out")
    MOVED_WITHIN = "dalam", _("Moved between units inside")
    # People who are there on both days.
    NEWLY_CERTIFIED = "sertifikat", _("Newly certified")
    RENEWED = "perpanjang", _("Renewed, or valid again")
    CONFIRMED = "pasti", _("Validity confirmed")
    LAPSED = "berakhir", _("Term ended")
    SANCTIONED = "sanksi", _("Suspended or revoked")
    UNCERTAIN = "ragu", _("Validity became unknown")


# The standing of a person before they became certified, and the step that this makes.
GAINS = {
    Standing.NONE: Step.NEWLY_CERTIFIED,
    Standing.LAPSED: Step.RENEWED,
    Standing.UNKNOWN: Step.CONFIRMED,
}
RULE_STEPS = (Step.NORM, Step.BASE, Step.REPORTING)
MOVES = (Step.MOVED_IN, Step.MOVED_OUT, Step.MOVED_WITHIN)
PEOPLE_STEPS = tuple(step for step in Step if step not in RULE_STEPS)
# Behind every other step stand people.
LISTED_STEPS = tuple(step for step in PEOPLE_STEPS if step != Step.MOVED_WITHIN)
