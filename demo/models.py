from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from demo.enums import WorldKind

MOST_WORLDS = 10


class World(models.Model):
    """A synthetic world that was written to this database; it records that its people are invented.

    `number` is a digit inside the invented NIKs, phones and certificate numbers: it keeps worlds apart.
    """

    number = models.PositiveSmallIntegerField(unique=True)
    kind = models.CharField(max_length=6, choices=WorldKind.choices)
    workers = models.PositiveIntegerField()
    seed = models.BigIntegerField()
    region_code = models.CharField(max_length=13, blank=True)
    day = models.DateField(help_text=_("The day on which the world stands; it tells nothing later."))
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("synthetic world")
        verbose_name_plural = _("synthetic worlds")
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_number_is_a_digit",
                condition=Q(number__lt=MOST_WORLDS),
                violation_error_message=_("There is no number left for another synthetic world."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=WorldKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_demo",
                fields=["kind"],
                condition=Q(kind=WorldKind.DEMO),
                violation_error_message=_("The demo world is loaded once."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
