from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from certification.enums import Level
from certification.querysets import IssuerQuerySet, SchemeQuerySet
from registry.enums import Category


class Issuer(models.Model):
    """A body that issues competency certificates, registration letters or practice licences.

    `default_years` only proposes an end of term; a date proposed so is marked as an estimate until
    somebody confirms it from the paper.
    """

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=150)
    aliases = models.TextField(
        _("other spellings"), blank=True, help_text=_("One per line, as papers and press print it.")
    )
    default_years = models.PositiveSmallIntegerField(
        _("usual term in years"),
        null=True,
        blank=True,
        help_text=_("An estimate; the paper decides."),
    )
    default_years_source = models.CharField(_("source of the term"), max_length=200, blank=True)
    is_certifier = models.BooleanField(
        _("gives competency certificates"),
        default=True,
        help_text=_("Off for bodies that give registration letters only."),
    )
    is_active = models.BooleanField(_("in use"), default=True)

    objects = IssuerQuerySet.as_manager()

    class Meta:
        verbose_name = _("issuer")
        verbose_name_plural = _("issuers")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_usual_term_has_source",
                condition=Q(default_years__isnull=True) | ~Q(default_years_source=""),
                violation_error_message=_(
                    "Say where the usual term is written, or that nobody has checked it."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Scheme(models.Model):
    """A competency scheme: its certificates make the members of its category certified."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=100)
    level = models.CharField(_("level"), max_length=10, choices=Level.choices)
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = SchemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("scheme")
        verbose_name_plural = _("schemes")
        ordering = ["category", "pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_category_known",
                condition=Q(category__in=Category.values),
                violation_error_message=_("Choose one of the four categories."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_level_known",
                condition=Q(level__in=Level.values),
                violation_error_message=_("Choose one of the listed levels."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
