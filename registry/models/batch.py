import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regions.querysets import RegionScopedQuerySet
from registry.enums import BatchKind


class Batch(models.Model):
    """One act of the staff on many rows, which can be undone as a whole.

    It holds no rows of its own. Every row that the act writes carries `history_context`, so the history that
    triggers keep holds the state before and after (docs/adr/0008-undo-from-history.md).
    """

    kind = models.CharField(_("kind"), max_length=14, choices=BatchKind.choices)
    label = models.CharField(_("what was done"), max_length=200)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    region = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        verbose_name=_("office"),
        help_text=_("The narrowest region that holds all it touched; empty is the whole country."),
    )
    count = models.PositiveIntegerField(_("records touched"), default=0)
    history_context = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = RegionScopedQuerySet.as_manager()

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["region", "-made_at"], name="registry_batch_of_office")]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_known",
                condition=Q(kind__in=BatchKind.values),
                violation_error_message=_("Choose one of the listed kinds."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_undoing_is_paired",
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                violation_error_message=_("An undoing has a person and a time."),
            ),
        ]

    def __str__(self) -> str:
        return self.label
