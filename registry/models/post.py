from datetime import date

import pghistory
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from registry.enums import FunctionalLevel
from registry.querysets import PostQuerySet


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Post(models.Model):
    """Seats for one kind of work at a place, provided for by a decree and filled by people.

    A seat is for one person. Its holders are those whose assignments name the post; a post without any is
    vacant, whatever the norm of the region asks for.
    """

    place = models.ForeignKey(
        "regions.Region",
        on_delete=models.PROTECT,
        related_name="posts",
        verbose_name=_("place of work"),
    )
    organization = models.ForeignKey(
        "registry.Organization",
        on_delete=models.PROTECT,
        related_name="posts",
        null=True,
        blank=True,
        verbose_name=_("organisation"),
    )
    programme = models.ForeignKey(
        "registry.Programme",
        on_delete=models.PROTECT,
        related_name="posts",
        verbose_name=_("programme"),
    )
    title = models.CharField(_("name of the post"), max_length=120, blank=True)
    functional_level = models.CharField(
        _("functional level"), max_length=12, choices=FunctionalLevel.choices, blank=True
    )
    seats = models.PositiveSmallIntegerField(_("seats"), default=1, validators=[MinValueValidator(1)])
    valid_from = models.DateField(_("from"))
    valid_until = models.DateField(_("until"), null=True, blank=True)
    decree_number = models.CharField(_("decree number (SK)"), max_length=100, blank=True)
    decree_on = models.DateField(_("date of the decree"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["place_id", "programme__position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_has_a_seat",
                condition=Q(seats__gte=1),
                violation_error_message=_("A post has at least one seat. Close it where it ended."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("The last day lies before the first. Correct one of them."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.programme.short_name}, {self.place.label}"

    def is_open_on(self, day: date | None) -> bool:
        """Whether an assignment may last until the day; None is one without an end."""
        return self.valid_until is None or (day is not None and day <= self.valid_until)
