"""The steps of a change, in the order in which they are taken."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from certification.status import Standing


class Step(TextChoices):
    """What changed about a person, or about the rules, between two days.

    A move carries the status of the first day; a change of status counts where the person is on the last day.
    So a step of a region is the sum of that step in its parts, except for moves inside it.
    """

    # Only for the shortage: the number of certified people does not depend on these.
    NORM = "norma", _("Norm changed")
    BASE = "dasar", _("Base figure changed")
    REPORTING = "pelaporan", _("Reporting changed")
    # People who come, leave or move.
    RECORDED = "baru", _("Newly recorded")
    RETURNED = "kembali", _("Back at work")
    LEFT = "keluar", _("Retired, left or deceased")
    MOVED_IN = "masuk", _("Moved in")
    MOVED_OUT = "pindah", _("Moved out")
    MOVED_WITHIN = "dalam", _("Moved between units inside")
    # People who are present on both days.
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
# The steps with a list of the people behind them.
LISTED_STEPS = tuple(step for step in PEOPLE_STEPS if step != Step.MOVED_WITHIN)
