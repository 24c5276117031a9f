"""The two documents that follow the certificate. Both optional: practice lags behind the law."""

import uuid

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from certification.models.checking import Checked
from certification.querysets import CheckedQuerySet
from core.document_numbers import number_key_of, number_signs_of
from core.terms import term


class Letter(Checked):
    """What a registration letter and a practice licence have in common: a number and a term.

    As with a certificate a renewal is a new row, all terms of one paper share a `chain`, and only within it
    may a number of an issuer return.
    """

    number = models.CharField(_("number"), max_length=100)
    number_key = models.GeneratedField(
        expression=number_key_of("number"), output_field=models.CharField(max_length=100), db_persist=True
    )
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
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

    objects = CheckedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = [F("issued_on").desc(nulls_last=True), "-pk"]
        indexes = [models.Index(number_signs_of("number_key"), name="%(class)s_signs")]
        constraints = [
            *Checked.Meta.constraints,
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_number_given",
                condition=~Q(number=""),
                violation_error_message=_("Enter the number of the document."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_issue",
                condition=Q(valid_until__isnull=True)
                | Q(issued_on__isnull=True)
                | Q(valid_until__gte=F("issued_on")),
                violation_error_message=_(
                    "The document ends before it was issued. Correct one of the dates."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.number


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class RegistrationLetter(Letter):
    """STR, given by the organisation of social workers (UU 14/2019, articles 28 and 29)."""

    worker = models.ForeignKey(
        "registry.Worker", on_delete=models.CASCADE, related_name="registration_letters"
    )
    issuer = models.ForeignKey(
        "certification.Issuer", on_delete=models.PROTECT, related_name="+", verbose_name=_("issuer")
    )

    class Meta(Letter.Meta):
        verbose_name = _("registration letter (STR)")
        verbose_name_plural = _("registration letters (STR)")
        constraints = [
            *Letter.Meta.constraints,
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_number_unique_per_issuer",
                expressions=[
                    ("issuer", RangeOperators.EQUAL),
                    ("number_key", RangeOperators.EQUAL),
                    ("chain", RangeOperators.NOT_EQUAL),
                ],
                violation_error_message=_("This number of this issuer is already used."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_terms_do_not_overlap",
                expressions=[
                    ("issuer", RangeOperators.EQUAL),
                    ("number_key", RangeOperators.EQUAL),
                    (term("issued_on", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Two terms of the same letter overlap."),
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PracticeLicense(Letter):
    """SIPPS, given by the government of a kabupaten/kota for one place of practice."""

    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="practice_licenses")
    issued_by = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("issuing kabupaten/kota"),
    )
    place_of_practice = models.CharField(_("place of practice"), max_length=200, blank=True)

    class Meta(Letter.Meta):
        verbose_name = _("practice licence (SIPPS)")
        verbose_name_plural = _("practice licences (SIPPS)")
        constraints = [
            *Letter.Meta.constraints,
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_number_unique_per_issuer",
                expressions=[
                    ("issued_by", RangeOperators.EQUAL),
                    ("number_key", RangeOperators.EQUAL),
                    ("chain", RangeOperators.NOT_EQUAL),
                ],
                violation_error_message=_("This number of this issuer is already used."),
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_terms_do_not_overlap",
                expressions=[
                    ("issued_by", RangeOperators.EQUAL),
                    ("number_key", RangeOperators.EQUAL),
                    (term("issued_on", "valid_until"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Two terms of the same licence overlap."),
            ),
        ]
