import uuid

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from certification.enums import SanctionKind, TermBasis
from certification.querysets import CertificateQuerySet
from core.document_numbers import number_key_of
from core.terms import term


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Certificate(models.Model):
    """One term of a competency certificate (UU 14/2019, article 1).

    A renewal is a new row that points to the term it renews; nothing is overwritten. All terms of one
    paper share a `chain`, and only within a chain may a number of an issuer return; case, blanks and
    dots make no other number.
    """

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="certificates")
    issuer = models.ForeignKey(
        "certification.Issuer",
        on_delete=models.PROTECT,
        related_name="certificates",
        verbose_name=_("issuer"),
    )
    scheme = models.ForeignKey(
        "certification.Scheme",
        on_delete=models.PROTECT,
        related_name="certificates",
        verbose_name=_("scheme and level"),
    )
    number = models.CharField(_("certificate number"), max_length=100)
    number_key = models.GeneratedField(
        expression=number_key_of("number"), output_field=models.CharField(max_length=100), db_persist=True
    )
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    term_basis = models.CharField(
        _("the end of the term was"),
        max_length=8,
        choices=TermBasis.choices,
        default=TermBasis.PAPER,
    )
    renews = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        related_name="renewed_by",
        null=True,
        blank=True,
        verbose_name=_("renews"),
    )
    chain = models.UUIDField(default=uuid.uuid4, editable=False)
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = [F("issued_on").desc(nulls_last=True), "-pk"]
        indexes = [models.Index(fields=["number_key"], name="certification_cert_number")]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_number_given",
                condition=~Q(number=""),
                violation_error_message=_("Enter the certificate number."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_issue",
                condition=Q(valid_until__isnull=True)
                | Q(issued_on__isnull=True)
                | Q(valid_until__gte=F("issued_on")),
                violation_error_message=_(
                    "The certificate ends before it was issued. Correct one of the dates."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_term_basis_known",
                condition=Q(term_basis__in=TermBasis.values),
                violation_error_message=_("Say whether the end date was read from the paper."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_verification_is_paired",
                condition=Q(verified_at__isnull=True, verified_by__isnull=True)
                | Q(verified_at__isnull=False, verified_by__isnull=False),
                violation_error_message=_("A verification has a person and a time."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_verified_by_another",
                condition=Q(verified_by__isnull=True)
                | Q(entered_by__isnull=True)
                | ~Q(verified_by=F("entered_by")),
                violation_error_message=_("Who entered a certificate cannot verify it."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_number_unique_per_issuer",
                expressions=[
                    ("issuer", RangeOperators.EQUAL),
                    ("number_key", RangeOperators.EQUAL),
                    ("chain", RangeOperators.NOT_EQUAL),
                ],
                violation_error_message=_("This certificate number of this issuer is already used."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_terms_do_not_overlap",
                expressions=[
                    ("issuer", RangeOperators.EQUAL),
                    ("number_key", RangeOperators.EQUAL),
                    (term("issued_on", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_(
                    "Two terms of the same certificate overlap. An early extension starts the day "
                    "after the term it extends."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_estimate(self) -> bool:
        return self.term_basis == TermBasis.ESTIMATE


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Sanction(models.Model):
    """A suspension (from a day to a day) or revocation (from a day on) of a certificate.

    The reason is for the entitled; the public sees the status only.
    """

    certificate = models.ForeignKey(Certificate, on_delete=models.CASCADE, related_name="sanctions")
    kind = models.CharField(_("kind"), max_length=10, choices=SanctionKind.choices)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    reason = models.TextField(_("reason"))

    class Meta:
        verbose_name = _("sanction")
        verbose_name_plural = _("sanctions")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=SanctionKind.values),
                violation_error_message=_("A sanction is a suspension or a revocation."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_revocation_is_open_ended",
                condition=~Q(kind=SanctionKind.REVOKED) | Q(ends_on__isnull=True),
                violation_error_message=_("A revocation has no last day."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first. Correct one of them."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.starts_on:%Y-%m-%d}"
