"""Figures as they were computed once. They stand beside the live ones and never replace them."""

import pgtrigger
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.ui.formats import long_date
from coverage.enums import FrozenKind
from coverage.querysets import FrozenFiguresQuerySet
from regions.places import NATION
from registry.enums import Category

GAP = ("gap_needed", "shortage", "surplus", "confirm", "renew", "examine", "recruit")
PARTS = ("lift", "assign", "release")
APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


class FrozenFigures(models.Model):
    """One set of answers, computed at `taken_at` from what was known then about the day `on`.

    The database refuses to change or delete it: a correction is another set. `region` is the dotted code of
    the region of the set, "ID" for the nation. `norms` are the norms and declared needs in force, so that the
    set can be understood after they were replaced. Equal answers have equal digests.
    """

    kind = models.CharField(_("kind"), max_length=6, choices=FrozenKind.choices)
    region = models.CharField(_("region"), max_length=13)
    on = models.DateField(_("valid day"))
    taken_at = models.DateTimeField(_("taken at"), auto_now_add=True)
    norms = models.JSONField(_("norms in force"), default=list, encoder=DjangoJSONEncoder)
    digest = models.CharField(_("digest of the figures"), max_length=64, editable=False)

    objects = FrozenFiguresQuerySet.as_manager()

    class Meta:
        verbose_name = _("frozen figures")
        verbose_name_plural = _("frozen figures")
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["kind", "region", "on"], name="coverage_frozen_asked")]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=FrozenKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_a_month",
                fields=["region", "on"],
                condition=Q(kind=FrozenKind.MONTH),
                violation_error_message=_("The figures of this month are kept already."),
            ),
        ]
        triggers = [APPEND_ONLY]

    def __str__(self) -> str:
        place = NATION.label if self.region == NATION.code else self.region
        return f"{self.get_kind_display()}, {place}, {long_date(self.on)}"


class FrozenAnswer(models.Model):
    """The answer for one region and category in a set: for everybody, one programme, or people who are not
    placed.

    It holds every number of the API's answer, and for a whole category the parts of its remedies. NULL means
    not reported or not known, never zero. Codes instead of foreign keys: later changes of regions and
    programmes have no effect here.
    """

    figures = models.ForeignKey(FrozenFigures, on_delete=models.PROTECT, related_name="answers")
    region = models.CharField(_("region"), max_length=13)
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    programme = models.CharField(_("programme"), max_length=20, blank=True)
    is_unplaced = models.BooleanField(_("those not placed"), default=False)
    has_scheme = models.BooleanField(_("the category has a scheme"))
    present = models.PositiveIntegerField(_("present"), null=True)
    certified = models.PositiveIntegerField(_("certified"), null=True)
    validity_unknown = models.PositiveIntegerField(_("validity unknown"), null=True)
    lapsed = models.PositiveIntegerField(_("lapsed"), null=True)
    never_certified = models.PositiveIntegerField(_("never certified"), null=True)
    verified = models.PositiveIntegerField(_("verified"), null=True)
    needed = models.PositiveIntegerField(_("needed"), null=True)
    needed_exact = models.DecimalField(_("needed, unrounded"), max_digits=14, decimal_places=3, null=True)
    gap_needed = models.PositiveIntegerField(_("needed where reported"), null=True)
    shortage = models.PositiveIntegerField(_("shortage"), null=True)
    surplus = models.PositiveIntegerField(_("surplus"), null=True)
    confirm = models.PositiveIntegerField(_("to confirm"), null=True)
    renew = models.PositiveIntegerField(_("to renew"), null=True)
    examine = models.PositiveIntegerField(_("to examine"), null=True)
    recruit = models.PositiveIntegerField(_("to recruit"), null=True)
    lift = models.PositiveIntegerField(_("of those to renew, to lift"), null=True)
    assign = models.PositiveIntegerField(_("of those to recruit, to assign"), null=True)
    release = models.PositiveIntegerField(_("of those to recruit, to release"), null=True)
    units = models.PositiveIntegerField(_("units"))
    with_need = models.PositiveIntegerField(_("units with a need"))
    reported = models.PositiveIntegerField(_("units that reported"))
    measured = models.PositiveIntegerField(_("units with both"))
    unit_level = models.CharField(_("level of the units"), max_length=10, blank=True)
    basis = models.JSONField(_("basis of the need"), default=list, encoder=DjangoJSONEncoder)
    competing = models.JSONField(_("needs declared besides"), default=list, encoder=DjangoJSONEncoder)
    touched_at = models.DateTimeField(_("last write to the counted rows"), null=True)

    class Meta:
        verbose_name = _("frozen answer")
        verbose_name_plural = _("frozen answers")
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once",
                fields=["figures", "region", "category", "programme", "is_unplaced"],
                violation_error_message=_("This answer is in the set already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_whole_gap_or_none",
                condition=Q(**{f"{name}__isnull": True for name in GAP})
                | Q(
                    **{f"{name}__isnull": False for name in GAP},
                    shortage=F("confirm") + F("renew") + F("examine") + F("recruit"),
                ),
                violation_error_message=_("The remedies sum to the shortage."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_parts_within_remedies",
                condition=Q(**{f"{name}__isnull": True for name in PARTS})
                | Q(
                    **{f"{name}__isnull": False for name in PARTS},
                    renew__gte=F("lift"),
                    recruit__gte=F("assign") + F("release"),
                ),
                violation_error_message=_("The parts of a remedy are no more than the remedy."),
            ),
        ]
        indexes = [models.Index(fields=["region", "category", "figures"], name="coverage_frozen_of_region")]
        triggers = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.region} {self.category} {self.programme}".rstrip()
