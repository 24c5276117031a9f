from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.enums import ExtraAudience, ExtraKind
from registry.querysets import ExtraFieldQuerySet


class ExtraField(models.Model):
    """A fact about people that an administrator asks for beyond the built-in ones.

    It appears in the form, the filters, the import and the export without further code. Its values are in
    `Worker.extra` under the code, which therefore never changes. A field that is out of use keeps its values.
    """

    code = models.SlugField(
        _("code"),
        max_length=30,
        unique=True,
        help_text=_("Small letters, digits and hyphens; it never changes, files and addresses hold it."),
    )
    label = models.CharField(_("question"), max_length=80, unique=True)
    help_text = models.CharField(_("help"), max_length=200, blank=True)
    kind = models.CharField(_("kind of answer"), max_length=8, choices=ExtraKind.choices)
    choices = models.TextField(_("choices"), blank=True, help_text=_("One per line, for a choice only."))
    is_required = models.BooleanField(_("required"), default=False)
    audience = models.CharField(
        _("who sees it"), max_length=8, choices=ExtraAudience.choices, default=ExtraAudience.VIEWERS
    )
    position = models.PositiveSmallIntegerField(_("position in lists"), default=100)
    is_active = models.BooleanField(_("in use"), default=True)

    objects = ExtraFieldQuerySet.as_manager()

    class Meta:
        verbose_name = _("field of one's own")
        verbose_name_plural = _("fields of one's own")
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=ExtraKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_audience_known",
                condition=Q(audience__in=ExtraAudience.values),
                violation_error_message=_("Say who sees the field."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_choice_has_choices",
                condition=Q(kind=ExtraKind.CHOICE) ^ Q(choices=""),
                violation_error_message=_("Write the choices, one per line; other kinds have none."),
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def offered(self) -> list[str]:
        """The choices, in their order."""
        return [line.strip() for line in self.choices.splitlines() if line.strip()]
