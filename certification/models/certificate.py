import uuid

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from certification.enums import TermBasis
from certification.models.checking import Checked
from certification.querysets import CertificateQuerySet
from core.document_numbers import number_backwards_of, number_key_of, number_signs_of, numbered_by
from core.history import every_change
from core.terms import term


@pghistory.track(*every_change())
class Certificate(Checked):
    """One term of a competency certificate (UU 14/2019, article 1).

    A renewal is a new row that points to the term it renews; nothing is overwritten. All terms of one
    paper share a `chain`, and only within a chain may a number of an issuer return; case, blanks and
    dots make no other number.
    """

    # It needs no index of its own: one below begins with it.
    worker = models.ForeignKey(
        "registry.Worker", on_delete=models.CASCADE, related_name="certificates", db_index=False
    )
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
    scan = models.ForeignKey(
        "registry.Document",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("scan"),
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = CertificateQuerySet.as_manager()

    class Meta(Checked.Meta):
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = [F("issued_on").desc(nulls_last=True), "-pk"]
        indexes = [
            # The order of the list; whose it is stands beside, so that a scope passes by the others unread.
            models.Index(
                fields=["number_key", "id"], include=["worker"], name="certification_cert_by_number"
            ),
            # For the status of a person: their papers by end, and by person.
            *(
                models.Index(
                    fields=fields,
                    include=["id", "scheme", "issued_on", "term_basis"],
                    name=f"certification_cert_{name}",
                )
                for name, fields in {
                    "until": ["valid_until", "worker"],
                    "of_worker": ["worker", "valid_until"],
                }.items()
            ),
            models.Index(number_signs_of("number_key"), name="certification_cert_signs"),
            models.Index(
                OpClass(number_backwards_of("number_key"), name="text_pattern_ops"),
                name="certification_cert_backwards",
            ),
            # Few papers are returned, and the home counts them.
            models.Index(
                fields=["worker"], name="certification_cert_returned", condition=Q(returned_at__isnull=False)
            ),
        ]
        constraints = [
            *Checked.Meta.constraints,
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
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_number_unique_per_issuer",
                expressions=[
                    (numbered_by("issuer"), RangeOperators.EQUAL),
                    ("chain", RangeOperators.NOT_EQUAL),
                ],
                violation_error_message=_("This certificate number of this issuer is already used."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_terms_do_not_overlap",
                expressions=[
                    (numbered_by("issuer"), RangeOperators.EQUAL),
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
