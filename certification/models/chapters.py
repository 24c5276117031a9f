"""The association of social workers: its boards and their assemblies."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from certification.enums import AssemblyKind, ChapterLevel
from certification.querysets import ReferenceQuerySet


class Chapter(models.Model):
    """A board of IPSPI: DPP for the nation, DPD of a province, DPC of a kabupaten/kota.

    The code of a province has two signs, that of a kabupaten/kota five. Public knowledge with a source: a
    board that nobody has reported is not known to be missing.
    """

    level = models.CharField(_("level of the board"), max_length=3, choices=ChapterLevel.choices)
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="chapters",
        null=True,
        blank=True,
        verbose_name=_("region"),
        help_text=_("Empty for the national board."),
    )
    also_serves = models.ManyToManyField(
        "regions.Region",
        related_name="served_by_chapters",
        blank=True,
        verbose_name=_("also looks after"),
        help_text=_("Other kabupaten/kota, where no board of their own is known."),
    )
    established_on = models.DateField(_("established on"), null=True, blank=True)
    dissolved_on = models.DateField(_("dissolved on"), null=True, blank=True)
    decree_number = models.CharField(_("decree number (SK)"), max_length=100, blank=True)
    chair = models.CharField(_("chair"), max_length=150, blank=True)
    known_on = models.DateField(_("known as of"), help_text=_("The day of the source."))
    source = models.CharField(_("source"), max_length=300)

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("board of IPSPI")
        verbose_name_plural = _("boards of IPSPI")
        ordering = ["region", "level"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_level_known",
                condition=Q(level__in=ChapterLevel.values),
                violation_error_message=_("A board is a DPP, a DPD or a DPC."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_region_fits_level",
                condition=Q(level=ChapterLevel.DPP, region__isnull=True)
                | (Q(level=ChapterLevel.DPD) & Q(Exact(Length("region"), 2)))
                | (Q(level=ChapterLevel.DPC) & Q(Exact(Length("region"), 5))),
                violation_error_message=_("A DPD has a province, a DPC a kabupaten/kota, the DPP no region."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_living",
                fields=["level", "region"],
                condition=Q(dissolved_on__isnull=True),
                nulls_distinct=False,
                violation_error_message=_("This board is already recorded. Enter its end first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.level} {self.region}" if self.region else self.level


class Assembly(models.Model):
    """A congress or a regional assembly of a board: Kongres, Musda, Muscab."""

    chapter = models.ForeignKey(
        Chapter, on_delete=models.CASCADE, related_name="assemblies", verbose_name=_("board of IPSPI")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=AssemblyKind.choices)
    ordinal = models.PositiveSmallIntegerField(_("which in number"), null=True, blank=True)
    held_on = models.DateField(_("held on"))
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    outcome = models.CharField(_("outcome"), max_length=300, blank=True)
    source = models.CharField(_("source"), max_length=300)

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("assembly of IPSPI")
        verbose_name_plural = _("assemblies of IPSPI")
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=AssemblyKind.values),
                violation_error_message=_("An assembly is a Kongres, a Musda or a Muscab."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once",
                fields=["chapter", "kind", "held_on"],
                violation_error_message=_("This assembly is already recorded."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.held_on:%Y-%m-%d}"
