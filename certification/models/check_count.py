"""How often certificates were checked, and with what result."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from certification.enums import CheckDoor, CheckOutcome


class CheckCount(models.Model):
    """The checks of one day that came in by one door and had one result. Nothing of who or what was asked."""

    day = models.DateField(_("day"))
    door = models.CharField(_("asked by"), max_length=8, choices=CheckDoor.choices)
    outcome = models.CharField(_("result"), max_length=10, choices=CheckOutcome.choices)
    count = models.PositiveIntegerField(_("checks"), default=0)

    class Meta:
        verbose_name = _("count of checks")
        verbose_name_plural = _("counts of checks")
        ordering = ["-day", "door", "outcome"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once",
                fields=["day", "door", "outcome"],
                violation_error_message=_("These checks are counted in another row."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_words_known",
                condition=models.Q(door__in=CheckDoor.values, outcome__in=CheckOutcome.values),
                violation_error_message=_("This door or result does not exist."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.door} {self.outcome}: {self.count}"
