from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class NumberCheck(models.Model):
    """The result of comparing the NIK and NIP of a record with its birth date and sex.

    Derived, because a NIK is encrypted and no query can read it: `registry.numbers.checks` writes a row for
    each state of the facts that has none. The record is named by id without a foreign key: a derived row must
    neither wait for somebody who edits the record nor keep the record from being deleted.
    """

    worker_id = models.BigIntegerField(primary_key=True)
    facts_digest = models.CharField(max_length=32, help_text=_("Of the facts that were compared."))
    doubts = ArrayField(
        models.CharField(max_length=32),
        default=list,
        help_text=_("Codes of `registry.doubts`; none where the numbers agree with the record."),
    )

    class Meta:
        verbose_name = _("check of NIK and NIP")
        verbose_name_plural = _("checks of NIK and NIP")

    def __str__(self) -> str:
        return f"{self.worker_id} {', '.join(self.doubts)}"
