"""How often somebody sent requests, for the limits that protect the registry from being copied or overrun."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestCount(models.Model):
    """The requests of one caller under one limit since its window began.

    `key` is a keyed hash: it does not reveal the address or account. Rows of past windows have no meaning and
    are deleted.
    """

    key = models.CharField(max_length=64, primary_key=True)
    began_at = models.DateTimeField(_("began"), db_index=True)
    count = models.PositiveIntegerField(_("requests"))

    class Meta:
        verbose_name = _("count of requests")
        verbose_name_plural = _("counts of requests")

    def __str__(self) -> str:
        return f"{self.count} since {self.began_at:%Y-%m-%d %H:%M}"
