"""The second pair of eyes on a record that was copied from a paper."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Checked(models.Model):
    """Entered by one person, compared with the paper by another, who verifies it or returns it with a reason.

    Neither who entered nor who last changed the record may do so. A correction takes verification and
    return away: the record waits again.
    """

    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    return_reason = models.CharField(_("returned because"), max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints = [
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
                violation_error_message=_("Who entered a document cannot verify it."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_verified_by_no_changer",
                condition=Q(verified_by__isnull=True)
                | Q(changed_by__isnull=True)
                | ~Q(verified_by=F("changed_by")),
                violation_error_message=_("Who changed a document cannot verify it."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_return_is_complete",
                condition=Q(returned_at__isnull=True, returned_by__isnull=True, return_reason="")
                | (Q(returned_at__isnull=False, returned_by__isnull=False) & ~Q(return_reason="")),
                violation_error_message=_("A return has a person, a time and a reason."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_verified_or_returned",
                condition=Q(verified_at__isnull=True) | Q(returned_at__isnull=True),
                violation_error_message=_("A document is verified or returned, not both."),
            ),
        ]

    def is_own_work_of(self, user_id: int) -> bool:
        """Whether this person entered or last changed it, and so cannot be its second person."""
        return user_id in {self.entered_by_id, self.changed_by_id}

    def wait_for_check(self, *, changed_by_id: int | None) -> None:
        """Take verification and return away, in memory; the last hand on the record, if it was one."""
        self.verified_by, self.verified_at = None, None
        self.returned_by, self.returned_at, self.return_reason = None, None, ""
        if changed_by_id is not None:
            self.changed_by_id = changed_by_id
