"""Extracts that offices print of certificates, and the keys that sign their QR codes."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from certification.enums import ExtractEnd
from certification.querysets import ExtractQuerySet


class SigningKey(models.Model):
    """An Ed25519 key pair of this registry. One signs today's extracts, all that were not withdrawn verify.

    A retired key keeps only its public half, so nobody can sign with it any more. A withdrawn one had
    become known to others: its codes are no proof of anything.
    """

    number = models.PositiveSmallIntegerField(_("number"), primary_key=True)
    public_key = models.CharField(_("public key"), max_length=43, unique=True)
    private_ciphertext = models.TextField(_("private key, encrypted"), blank=True, editable=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    retired_at = models.DateTimeField(_("retired"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("signing key")
        verbose_name_plural = _("signing keys")
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_number_fits_a_byte",
                condition=Q(number__range=(1, 255)),
                violation_error_message=_("The number of a signing key lies between 1 and 255."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_retired_cannot_sign",
                condition=Q(retired_at__isnull=True) ^ Q(private_ciphertext=""),
                violation_error_message=_("A retired key keeps only its public half."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_withdrawn_is_retired",
                condition=Q(withdrawn_at__isnull=True) | Q(retired_at__isnull=False),
                violation_error_message=_("A withdrawn key is retired as well."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class Extract(models.Model):
    """A sheet (kutipan) with which an office confirms a certificate, printed by somebody on a day.

    The QR code holds nothing but its code: random, signed, without a word about the person. `facts_digest` is
    the keyed hash of what was printed, by which an outdated print is recognized. At most one extract of a
    certificate is in force: a new print ends the previous one.
    """

    certificate = models.ForeignKey(
        "certification.Certificate",
        on_delete=models.CASCADE,
        related_name="extracts",
        verbose_name=_("certificate"),
    )
    code = models.CharField(_("code"), max_length=120, unique=True, editable=False)
    facts_digest = models.CharField(max_length=64, editable=False)
    printed_at = models.DateTimeField(_("printed"), auto_now_add=True)
    printed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("printed by")
    )
    end = models.CharField(_("why it ended"), max_length=10, choices=ExtractEnd.choices, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects = ExtractQuerySet.as_manager()

    class Meta:
        verbose_name = _("extract")
        verbose_name_plural = _("extracts")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_in_force",
                fields=["certificate"],
                condition=Q(end=""),
                violation_error_message=_("An extract of this certificate is in force already."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_end_is_complete",
                condition=Q(end="", ended_at__isnull=True, ended_by__isnull=True, reason="")
                | Q(end=ExtractEnd.SUPERSEDED, ended_at__isnull=False, ended_by__isnull=False, reason="")
                | (Q(end=ExtractEnd.REVOKED, ended_at__isnull=False, ended_by__isnull=False) & ~Q(reason="")),
                violation_error_message=_(
                    "An extract that ended has a time and a person; a revoked one a reason."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_print",
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("printed_at")),
                violation_error_message=_("An extract cannot end before it was printed."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id}/{self.pk}"

    @property
    def audit_label(self) -> str:
        """The code opens the person's public facts: it stays out of the trail."""
        return str(_("Extract"))
