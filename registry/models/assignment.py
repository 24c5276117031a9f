import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import every_change
from core.terms import term
from registry.enums import Category
from registry.querysets import AssignmentQuerySet, ProgrammeQuerySet

# Programme codes up to this long are acronyms and stay in capitals.
ACRONYM = 4


class Programme(models.Model):
    """What a person is sent to do: PKH, LK3, TKSK… An editable list; a role is not a category."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=120)
    default_category = models.CharField(
        _("usual category"),
        max_length=10,
        choices=Category.choices,
        blank=True,
        help_text=_("Proposed, with a warning, when a workbook does not say the category."),
    )
    aliases = models.TextField(
        _("other spellings"), blank=True, help_text=_("One per line, as offices write it.")
    )
    position = models.PositiveSmallIntegerField(_("position in lists"), default=100)
    is_active = models.BooleanField(_("in use"), default=True)
    is_yearly = models.BooleanField(
        _("appointed by yearly decree"),
        default=False,
        help_text=_("Those assigned to it are evaluated once a year."),
    )

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name

    @property
    def short_name(self) -> str:
        """As a table says it: PKH, LK3, Sakti Peksos, Kelurahan."""
        return self.code if len(self.code) <= ACRONYM else self.code.replace("_", " ").title()


@pghistory.track(*every_change())
class Assignment(models.Model):
    """A worker sent to a programme at a place, from a day to a day, by decree.

    Several may run at once (postings); at most one of them is primary on any day, and that one says
    where and in which programme the person counts. An end is written, never deleted.
    """

    # It needs no index of its own: one below begins with it.
    worker = models.ForeignKey(
        "registry.Worker", on_delete=models.CASCADE, related_name="assignments", db_index=False
    )
    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        related_name="assignments",
        verbose_name=_("programme"),
    )
    organization = models.ForeignKey(
        "registry.Organization",
        on_delete=models.PROTECT,
        related_name="assignments",
        null=True,
        blank=True,
        verbose_name=_("organisation"),
    )
    place = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="assignments",
        verbose_name=_("place of work"),
    )
    post = models.ForeignKey(
        "registry.Post",
        on_delete=models.PROTECT,
        related_name="assignments",
        null=True,
        blank=True,
        verbose_name=_("post"),
        help_text=_("The seat that the person fills, where the post is recorded."),
    )
    starts_on = models.DateField(
        _("starts on"),
        null=True,
        blank=True,
        help_text=_("Empty only where a workbook did not say."),
    )
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    share = models.PositiveSmallIntegerField(
        _("share of full time (%)"),
        default=100,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    is_primary = models.BooleanField(_("main assignment"), default=True)
    decree_number = models.CharField(_("decree number (SK)"), max_length=100, blank=True)
    decree_on = models.DateField(_("date of the decree"), null=True, blank=True)
    scan = models.ForeignKey(
        "registry.Document",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("scan of the decree"),
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = [F("starts_on").desc(nulls_last=True), "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first. Correct one of them."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_share_is_percent",
                condition=Q(share__gte=1, share__lte=100),
                violation_error_message=_("The share of full time is between 1 and 100."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_one_primary_at_a_time",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    (term("starts_on", "ends_on"), RangeOperators.OVERLAPS),
                ],
                condition=Q(is_primary=True),
                violation_error_message=_(
                    "Another main assignment runs at the same time. End it first, or record this one "
                    "as an additional assignment."
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["place", "worker"], name="registry_assignment_place"),
            # Whether a person has a main assignment on a day, and, in the second, who has additional ones.
            models.Index(
                fields=["worker"],
                include=["is_primary", "starts_on", "ends_on"],
                name="registry_assignment_of_worker",
            ),
            models.Index(
                fields=["worker"],
                include=["ends_on"],
                name="registry_assignment_beside",
                condition=Q(is_primary=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.place_id}"

    @property
    def plain_label(self) -> str:
        """The row in words, for a page that shows few of them."""
        return f"{self.programme.short_name}, {self.place.label}"
