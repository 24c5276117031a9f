import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.enums import OverlapRule
from registry.querysets import OverlapExceptionQuerySet


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class OverlapException(models.Model):
    """An overlap that is intended: official dual duty, a seat kept empty.

    It has an owner and a last day. It covers exactly the assignments that were there when it was recorded:
    with one more, the overlap is open again.
    """

    rule = models.CharField(_("rule"), max_length=16, choices=OverlapRule.choices)
    worker = models.ForeignKey(
        "registry.Worker",
        on_delete=models.CASCADE,
        related_name="overlap_exceptions",
        null=True,
        blank=True,
        verbose_name=_("worker"),
    )
    post = models.ForeignKey(
        "registry.Post",
        on_delete=models.CASCADE,
        related_name="overlap_exceptions",
        null=True,
        blank=True,
        verbose_name=_("post"),
    )
    assignments = models.ManyToManyField(
        "registry.Assignment",
        related_name="overlap_exceptions",
        blank=True,
        verbose_name=_("assignments"),
    )
    reason = models.CharField(_("reason"), max_length=200)
    decree_number = models.CharField(_("decree number (SK)"), max_length=100, blank=True)
    valid_until = models.DateField(_("holds until"))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("answers for it"),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OverlapExceptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("overlap exception")
        verbose_name_plural = _("overlap exceptions")
        ordering = ["valid_until", "pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_rule_known",
                condition=Q(rule__in=OverlapRule.values),
                violation_error_message=_("Choose one of the listed rules."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_of_worker_or_post",
                condition=Q(worker__isnull=False, post__isnull=True)
                | Q(worker__isnull=True, post__isnull=False),
                violation_error_message=_("An exception is about one worker or about one post."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_has_a_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why this is right."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_rule_display()} {self.valid_until:%Y-%m-%d}"

    @property
    def audit_label(self) -> str:
        """Its name on the audit trail: the person or post by number, without a name."""
        return self.worker.audit_label if self.worker else str(self.post)
