import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.sheets.paper import Paper
from workbooks.enums import LetterheadVariant, PaperSize
from workbooks.querysets import LetterheadQuerySet


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Letterhead(models.Model):
    """What is printed above and below a report: name and address of the body, and who signs."""

    region = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="letterheads", verbose_name=_("region")
    )
    variant = models.CharField(_("whose"), max_length=6, choices=LetterheadVariant.choices)
    first_line = models.CharField(
        _("first line"), max_length=120, help_text=_("For example PEMERINTAH DAERAH KOTA CIMAHI.")
    )
    second_line = models.CharField(
        _("second line"), max_length=120, help_text=_("The body, for example DINAS SOSIAL.")
    )
    address = models.CharField(_("address, phone, e-mail"), max_length=200, blank=True)
    city = models.CharField(_("city where it is signed"), max_length=60)
    signatory_prefix = models.CharField(
        _("before the office"), max_length=20, blank=True, help_text=_("Plt., Plh., a.n.")
    )
    signatory_office = models.CharField(
        _("office of the signatory"), max_length=120, help_text=_("For example Kepala Dinas Sosial.")
    )
    signatory_position = models.CharField(
        _("position of who signs on behalf"),
        max_length=120,
        blank=True,
        help_text=_("Only after a.n.: printed under the office, for example Sekretaris."),
    )
    signatory_name = models.CharField(_("name of the signatory"), max_length=120, blank=True)
    signatory_rank = models.CharField(_("rank"), max_length=80, blank=True)
    signatory_nip = models.CharField(_("NIP"), max_length=18, blank=True)
    cosignatory_office = models.CharField(
        _("office of the second signatory"),
        max_length=120,
        blank=True,
        help_text=_(
            "The secretary of a chapter, right of the chair. For an office the senior officer, on the left "
            "under Mengetahui. Empty where one person signs."
        ),
    )
    cosignatory_name = models.CharField(_("name of the second signatory"), max_length=120, blank=True)
    cosignatory_rank = models.CharField(_("rank of the second signatory"), max_length=80, blank=True)
    cosignatory_nip = models.CharField(_("NIP of the second signatory"), max_length=18, blank=True)
    paper = models.CharField(_("paper"), max_length=2, choices=PaperSize.choices, default=PaperSize.F4)
    is_example = models.BooleanField(_("example"), default=False, editable=False)

    objects = LetterheadQuerySet.as_manager()

    class Meta:
        verbose_name = _("letterhead")
        verbose_name_plural = _("letterheads")
        ordering = ["region", "variant"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_per_region",
                fields=["region", "variant"],
                violation_error_message=_("This region already has such a letterhead."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_variant_known",
                condition=Q(variant__in=LetterheadVariant.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_paper_known",
                condition=Q(paper__in=PaperSize.values),
                violation_error_message=_("Choose F4 or A4."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_nip_has_18_digits",
                condition=Q(signatory_nip__regex=r"^(\d{18})?$"),
                violation_error_message=_("A NIP has 18 digits."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_second_nip_has_18_digits",
                condition=Q(cosignatory_nip__regex=r"^(\d{18})?$"),
                violation_error_message=_("The NIP of the second signatory has 18 digits, without spaces."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_nip_of_an_office_only",
                condition=~Q(variant=LetterheadVariant.IPSPI) | Q(signatory_nip="", cosignatory_nip=""),
                violation_error_message=_(
                    "Who signs for IPSPI signs without a NIP. Leave it empty, or choose the social affairs "
                    "office."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_second_signatory_whole_or_none",
                condition=(~Q(cosignatory_name="") & ~Q(cosignatory_office=""))
                | Q(cosignatory_name="", cosignatory_office="", cosignatory_rank="", cosignatory_nip=""),
                violation_error_message=_(
                    "A second signatory has a name and an office. Fill in both, or leave all of it empty."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_variant_display()}, {self.region}"

    @property
    def sheet_paper(self) -> Paper:
        return Paper[self.paper]
