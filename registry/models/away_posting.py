from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.utils.translation import gettext_lazy as _


class AwayPosting(models.Model):
    """An assignment whose place lies in another province than the office that keeps the person's record.

    Derived by triggers of the database in the statement that writes the assignment or moves the record:
    right for whoever reads next, however it was written. These few let a province find the people posted
    into it without asking of every person in the country. Names its rows by id, without a link: what is
    derived must not keep anything from being deleted.
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
