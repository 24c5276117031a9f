"""The audit trail: who did what to what, when, from where."""

import pgtrigger
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.enums import AuditAction
from accounts.querysets import AuditEventQuerySet


class AuditEvent(models.Model):
    """One action, or one look at personal data.

    Labels and ids instead of foreign keys: the line must outlive its target. The database refuses to change
    or delete it. Details never contain a NIK (`accounts.audit` ensures it).
    """

    at = models.DateTimeField(_("time"), auto_now_add=True)
    actor_id = models.BigIntegerField(_("actor's number"), null=True)
    actor_label = models.CharField(_("actor"), max_length=150, blank=True)
    # No choices: a new action in code must not need a migration of this table.
    action = models.CharField(_("act"), max_length=40)
    target_type = models.CharField(_("kind of record"), max_length=60, blank=True)
    target_id = models.CharField(_("record's number"), max_length=40, blank=True)
    target_label = models.CharField(_("record"), max_length=200, blank=True)
    region_code = models.CharField(_("region code"), max_length=13, blank=True)
    details = models.JSONField(_("details"), default=dict, encoder=DjangoJSONEncoder)
    ip = models.GenericIPAddressField(_("address"), null=True)
    url = models.CharField(_("page"), max_length=300, blank=True)
    request_id = models.CharField(_("request"), max_length=32, blank=True)

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("audit event")
        verbose_name_plural = _("audit events")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["action", "-id"], name="accounts_audit_action"),
            models.Index(fields=["actor_id", "-id"], name="accounts_audit_actor"),
            models.Index(fields=["target_type", "target_id", "-id"], name="accounts_audit_target"),
            models.Index(fields=["at"], name="accounts_audit_at"),
        ]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_label} {self.action}"

    @property
    def action_label(self) -> str:
        return str(AuditAction(self.action).label)
