"""What is stored for an account about the lists it works with."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.querysets import SavedViewQuerySet


class SavedView(models.Model):
    """A list under a name: filter and order as a query string, and columns.

    If it is shared with an office, everybody with a role for that very region finds it among their tabs. It
    shows each user only what they may see. It holds no search words: those are names.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    list_name = models.CharField(_("list"), max_length=30)
    label = models.CharField(_("name"), max_length=60)
    query = models.CharField(_("filter and order"), max_length=1000, blank=True)
    columns = ArrayField(models.CharField(max_length=40), verbose_name=_("columns"), default=list, blank=True)
    shared_with = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("shared with the office of"),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ["label", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_label_once_per_list",
                fields=["owner", "list_name", "label"],
                violation_error_message=_("You already have a view of this name."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_label_given",
                condition=~Q(label=""),
                violation_error_message=_("Give the view a name."),
            ),
        ]

    def __str__(self) -> str:
        return self.label


class ListMemory(models.Model):
    """The columns that a user wants to see in a list, and the saved view that it opens with."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="list_memories")
    list_name = models.CharField(_("list"), max_length=30)
    columns = ArrayField(models.CharField(max_length=40), verbose_name=_("columns"), default=list, blank=True)
    opening = models.ForeignKey(
        SavedView,
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("opens with"),
    )

    class Meta:
        verbose_name = _("memory of a list")
        verbose_name_plural = _("memories of lists")
        constraints = [
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_once_per_list",
                fields=["user", "list_name"],
                violation_error_message=_("This list is already remembered."),
            ),
        ]

    def __str__(self) -> str:
        return self.list_name
