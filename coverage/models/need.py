from fractions import Fraction

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.terms import term
from coverage.enums import WORKLOAD_METHODS, Method, NormState
from coverage.models.working_time import TIME_FIELDS, WorkingTimeFields
from coverage.needs.methods.fixed_posts import fixed_posts
from coverage.needs.methods.ratio import ratio
from coverage.needs.methods.working_time import WorkingTime, working_time
from coverage.querysets import DeclaredNeedQuerySet, NilDeclarationQuerySet, NormQuerySet
from regions.enums import Kind, Level
from registry.enums import Category, FieldOfPractice, OrganizationKind


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Norm(WorkingTimeFields):
    """A rule that says how many workers of a category a unit needs. Dated, sourced, versioned.

    Only an adopted norm makes a need: until an administrator records its adoption with a decree, it
    is a draft that nobody counts with, and may still lack its numbers. Once adopted it is never
    rewritten; a change is a new version. Its units are regions of a level, or the organisations of a kind
    that stand in them. A workload norm has activities, and may say what time one worker has.
    """

    code = models.CharField(_("code"), max_length=20)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    title = models.CharField(_("title"), max_length=150)
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    programme = models.ForeignKey(
        "registry.Programme",
        on_delete=models.PROTECT,
        related_name="norms",
        null=True,
        blank=True,
        verbose_name=_("programme"),
        help_text=_("Empty: the norm is for the whole category."),
    )
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="norms",
        null=True,
        blank=True,
        verbose_name=_("holds in"),
        help_text=_("Empty: in the whole country. The nearest region's norm applies."),
    )
    method = models.CharField(_("method"), max_length=12, choices=Method.choices)
    unit_level = models.CharField(
        _("evaluated per"),
        max_length=10,
        choices=Level.choices,
        help_text=_("The need of each such unit is rounded up by itself."),
    )
    unit_kind = models.CharField(_("only units of the kind"), max_length=10, choices=Kind.choices, blank=True)
    organization_kind = models.CharField(
        _("per organisation of the kind"),
        max_length=10,
        choices=OrganizationKind.choices,
        blank=True,
        help_text=_("Then each such organisation is a unit; its need adds up where it stands."),
    )
    field_of_practice = models.CharField(
        _("field of practice"),
        max_length=16,
        choices=FieldOfPractice.choices,
        blank=True,
        help_text=_("Where the norm is for one field only."),
    )
    indicator = models.ForeignKey(
        "regions.Indicator",
        on_delete=models.PROTECT,
        related_name="norms",
        null=True,
        blank=True,
        verbose_name=_("base figure"),
        help_text=_("Empty only for fixed posts: then every unit counts once."),
    )
    per_worker = models.DecimalField(
        _("base per one worker"), max_digits=12, decimal_places=3, null=True, blank=True
    )
    posts_per_unit = models.DecimalField(
        _("posts per unit"), max_digits=8, decimal_places=3, null=True, blank=True
    )
    unit = models.CharField(_("unit of the norm"), max_length=60, help_text=_("For example: keluarga PPKS."))
    other_unit_reason = models.CharField(
        _("why a base of another unit is used"),
        max_length=250,
        blank=True,
        help_text=_("Without a reason a base in another unit is not used."),
    )
    legal_source = models.TextField(_("source"), help_text=_("Law, decree or statement, with date."))
    state = models.CharField(_("state"), max_length=8, choices=NormState.choices, default=NormState.DRAFT)
    effective_from = models.DateField(_("in force from"), null=True, blank=True)
    effective_until = models.DateField(_("in force until"), null=True, blank=True)
    decree_number = models.CharField(_("decree of adoption"), max_length=120, blank=True)
    decree_on = models.DateField(_("date of the decree"), null=True, blank=True)
    adopted_at = models.DateTimeField(null=True, blank=True, editable=False)
    adopted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    is_example = models.BooleanField(
        _("example, adopted in the demo world only"), default=False, editable=False
    )

    objects = NormQuerySet.as_manager()

    class Meta:
        verbose_name = _("norm")
        verbose_name_plural = _("norms")
        ordering = ["code", "-version"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_version_unique",
                fields=["code", "version"],
                violation_error_message=_("This version of the norm exists already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ratio_has_base",
                condition=~Q(method=Method.RATIO)
                | Q(state=NormState.DRAFT)
                | Q(
                    per_worker__isnull=False,
                    per_worker__gt=0,
                    indicator__isnull=False,
                    posts_per_unit__isnull=True,
                ),
                violation_error_message=_(
                    "A ratio needs a base figure and how much of it one worker serves."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_fixed_post_has_posts",
                condition=~Q(method=Method.FIXED_POST)
                | Q(state=NormState.DRAFT)
                | Q(posts_per_unit__isnull=False, posts_per_unit__gt=0, per_worker__isnull=True),
                violation_error_message=_("Fixed posts need the number of posts per unit."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_workload_has_activities_only",
                condition=~Q(method__in=WORKLOAD_METHODS)
                | Q(
                    per_worker__isnull=True,
                    posts_per_unit__isnull=True,
                    indicator__isnull=True,
                    organization_kind="",
                ),
                violation_error_message=_("A workload norm has activities; leave the ratio and posts empty."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_organizations_have_posts",
                condition=Q(organization_kind="") | Q(method=Method.FIXED_POST, indicator__isnull=True),
                violation_error_message=_(
                    "A norm per organisation gives fixed posts and counts the organisations recorded here."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_nation_is_one_unit",
                condition=~Q(unit_level=Level.COUNTRY) | Q(region__isnull=True, unit_kind=""),
                violation_error_message=_("Where the country is the unit, the norm holds in all of it."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_adoption_is_complete",
                condition=Q(state=NormState.DRAFT, adopted_at__isnull=True, adopted_by__isnull=True)
                | (
                    Q(
                        state=NormState.ADOPTED,
                        adopted_at__isnull=False,
                        adopted_by__isnull=False,
                        effective_from__isnull=False,
                    )
                    & ~Q(decree_number="")
                ),
                violation_error_message=_("An adoption has a person, a decree and a first day in force."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(effective_until__isnull=True)
                | Q(effective_from__isnull=True)
                | Q(effective_until__gte=F("effective_from")),
                violation_error_message=_("The norm ends before it begins. Correct one of the dates."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_one_in_force",
                expressions=[
                    (Coalesce("region_id", Value("")), RangeOperators.EQUAL),
                    ("category", RangeOperators.EQUAL),
                    (Coalesce("programme_id", Value(0)), RangeOperators.EQUAL),
                    (term("effective_from", "effective_until"), RangeOperators.OVERLAPS),
                ],
                condition=Q(state=NormState.ADOPTED),
                violation_error_message=_(
                    "Another adopted norm for this region, category and programme is in force at "
                    "the same time. End it first."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} v{self.version}"

    def get_absolute_url(self) -> str:
        return reverse("coverage:norm-detail", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        return self.state == NormState.DRAFT

    @property
    def is_workload(self) -> bool:
        return self.method in WORKLOAD_METHODS

    @property
    def time(self) -> WorkingTime:
        """The time that one worker has, by a workload norm."""
        return working_time(self.method, {name: getattr(self, name) for name in TIME_FIELDS})

    @property
    def has_numbers(self) -> bool:
        """Whether a need can be computed; a draft may lack the numbers or its activities."""
        if self.method == Method.RATIO:
            return self.per_worker is not None and self.indicator_id is not None
        return self.posts_per_unit is not None if self.method == Method.FIXED_POST else True

    def need_for(self, base: int) -> Fraction:
        """Workers needed for the base `base`, unrounded. Only a draft may lack the numbers."""
        if self.method == Method.RATIO and self.per_worker is not None:
            return ratio(base, Fraction(self.per_worker))
        if self.method == Method.FIXED_POST and self.posts_per_unit is not None:
            return fixed_posts(base, Fraction(self.posts_per_unit))
        raise ValueError(f"{self} has no numbers to compute with")


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class DeclaredNeed(models.Model):
    """A need that an office states itself, with its source.

    It counts only where neither this region nor one below or above it has a computed need. Otherwise it is
    shown beside as a competing figure, with the difference.
    """

    region = models.ForeignKey("regions.Region", on_delete=models.PROTECT, related_name="declared_needs")
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    programme = models.ForeignKey(
        "registry.Programme",
        on_delete=models.PROTECT,
        related_name="declared_needs",
        null=True,
        blank=True,
        verbose_name=_("programme"),
    )
    workers = models.PositiveIntegerField(_("workers needed"))
    valid_from = models.DateField(_("from"))
    valid_until = models.DateField(_("until"), null=True, blank=True)
    source = models.TextField(_("source"), help_text=_("Letter or minutes, with number and date."))

    objects = DeclaredNeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("declared need")
        verbose_name_plural = _("declared needs")
        ordering = ["region", "-valid_from"]
        constraints = [
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_one_at_a_time",
                expressions=[
                    ("region", RangeOperators.EQUAL),
                    ("category", RangeOperators.EQUAL),
                    (Coalesce("programme_id", Value(0)), RangeOperators.EQUAL),
                    (term("valid_from", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("A need is already declared for this time. End it first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region_id} {self.category} {self.workers}"

    @property
    def audit_label(self) -> str:
        """Its name in the audit trail; the region stands beside it."""
        return self.get_category_display()


class NilDeclaration(models.Model):
    """An office says that it has nobody to report ("nihil"): its counts are zero, not unknown."""

    region = models.ForeignKey("regions.Region", on_delete=models.PROTECT, related_name="nil_declarations")
    declared_on = models.DateField(_("declared on"))
    declared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = NilDeclarationQuerySet.as_manager()

    class Meta:
        verbose_name = _("nil declaration")
        verbose_name_plural = _("nil declarations")
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_a_day",
                fields=["region", "declared_on"],
                violation_error_message=_("This office has already declared this on that day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region_id} {self.declared_on:%Y-%m-%d}"

    @property
    def audit_label(self) -> str:
        return self.region.label
