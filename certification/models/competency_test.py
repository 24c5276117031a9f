"""Competency tests, and the people who take them. Taking part certifies nobody."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from certification.enums import OUTCOMES, CandidateState, CompetencyTestState
from certification.querysets import CandidateQuerySet, CompetencyTestQuerySet


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class CompetencyTest(models.Model):
    """One batch of a competency test: who holds it, where, when, for how many.

    `region` is the office that keeps the record; every office of its province may send its people.
    """

    name = models.CharField(_("name of the batch"), max_length=120)
    organizer = models.ForeignKey(
        "certification.Issuer", on_delete=models.PROTECT, related_name="+", verbose_name=_("organiser")
    )
    schemes = models.ManyToManyField(
        "certification.Scheme", related_name="+", verbose_name=_("schemes that are tested")
    )
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("office that keeps the record"),
    )
    place = models.ForeignKey(
        "regions.Region", on_delete=models.PROTECT, related_name="+", verbose_name=_("held in")
    )
    venue = models.CharField(_("building or address"), max_length=200, blank=True)
    funder = models.CharField(_("paid for by"), max_length=120, blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    registration_until = models.DateField(_("registration until"), null=True, blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"))
    state = models.CharField(
        _("state"),
        max_length=9,
        choices=CompetencyTestState.choices,
        default=CompetencyTestState.PLANNED,
    )
    cancelled_because = models.CharField(_("why it was cancelled"), max_length=200, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = CompetencyTestQuerySet.as_manager()

    class Meta:
        verbose_name = _("competency test")
        verbose_name_plural = _("competency tests")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first. Correct one of them."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_registration_before_start",
                condition=Q(registration_until__isnull=True) | Q(registration_until__lte=F("starts_on")),
                violation_error_message=_(
                    "Registration ends after the test begins. Correct one of the days."
                ),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_has_seats",
                condition=Q(seats__gte=1),
                violation_error_message=_("Enter how many seats there are."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=CompetencyTestState.values),
                violation_error_message=_("Choose one of the listed states."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_cancelled_with_reason",
                condition=Q(state=CompetencyTestState.CANCELLED) ^ Q(cancelled_because=""),
                violation_error_message=_("Say why the test is cancelled."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("certification:competency-test-detail", args=[self.pk])


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Candidate(models.Model):
    """A person in a test, and how it went. An invitation holds no seat; whoever withdraws frees theirs.

    One state says it all, so nobody has a result without having attended. A pass certifies nobody: that
    is done by the paper, once its number is recorded as a `Certificate`.
    """

    test = models.ForeignKey(
        CompetencyTest, on_delete=models.CASCADE, related_name="candidates", verbose_name=_("test")
    )
    worker = models.ForeignKey("registry.Worker", on_delete=models.CASCADE, related_name="candidacies")
    scheme = models.ForeignKey(
        "certification.Scheme", on_delete=models.PROTECT, related_name="+", verbose_name=_("scheme")
    )
    state = models.CharField(_("state"), max_length=10, choices=CandidateState.choices)
    result_on = models.DateField(_("day of the result"), null=True, blank=True)
    withdrawn_because = models.CharField(_("why withdrawn"), max_length=200, blank=True)
    certificate = models.OneToOneField(
        "certification.Certificate",
        on_delete=models.SET_NULL,
        related_name="candidacy",
        null=True,
        blank=True,
        verbose_name=_("certificate that followed"),
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        verbose_name = _("candidate of a test")
        verbose_name_plural = _("candidates of tests")
        ordering = ["worker__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_per_test",
                fields=["test", "worker"],
                violation_error_message=_("This person is already listed in the test."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_state_known",
                condition=Q(state__in=CandidateState.values),
                violation_error_message=_("Choose one of the listed states."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_result_has_a_day",
                condition=Q(state__in=OUTCOMES, result_on__isnull=False)
                | (~Q(state__in=OUTCOMES) & Q(result_on__isnull=True)),
                violation_error_message=_("A result has a day, and only a result has one."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_withdrawn_with_reason",
                condition=Q(state=CandidateState.WITHDRAWN) ^ Q(withdrawn_because=""),
                violation_error_message=_("Say why the person withdraws."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_certificate_after_pass",
                condition=Q(certificate__isnull=True) | Q(state=CandidateState.PASSED),
                violation_error_message=_("Only a pass leads to a certificate."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.test_id} {self.worker_id}"

    @property
    def plain_label(self) -> str:
        """The row in words, for a page that shows few of them."""
        return self.test.name
