from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.utils.translation import gettext_lazy as _


class AwayPosting(models.Model):
    """An assignment to another province than that of the office that keeps the person's record.

    Derived: triggers write it in the same statement as the assignment or the move of the record, so it is
    right for whoever reads next. With these few rows a province finds the people posted into it without
    looking at everybody in the country. Rows are named by id without a foreign key: derived rows must not
    keep anything from being deleted.
    """

    assignment_id = models.BigIntegerField(primary_key=True)
    worker_id = models.BigIntegerField()
    place = models.CharField(max_length=13)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("posting away from home")
        verbose_name_plural = _("postings away from home")
        indexes = [
            models.Index(OpClass("place", name="varchar_pattern_ops"), name="registry_away_place"),
            models.Index(fields=["worker_id"], name="registry_away_worker"),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} {self.place}"
