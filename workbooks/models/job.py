from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from workbooks.enums import JobKind, JobState, JobStep
from workbooks.querysets import JobQuerySet

if TYPE_CHECKING:
    from workbooks.models.import_run import ImportRun
    from workbooks.models.list_file import ListFile


class Job(models.Model):
    """Long work on an import or on the file of a list, done by a worker in the background
    (docs/adr/0025-jobs.md).

    While a worker does it, that worker's database session holds an advisory lock with the job's id as key
    (`workbooks.jobs.locks`). A running job whose lock is free has lost its worker: nothing of it was written,
    and the next worker starts it again.
    """

    run = models.ForeignKey(
        "workbooks.ImportRun",
        on_delete=models.CASCADE,
        related_name="jobs",
        null=True,
        blank=True,
        verbose_name=_("import"),
    )
    list_file = models.ForeignKey(
        "workbooks.ListFile",
        on_delete=models.CASCADE,
        related_name="jobs",
        null=True,
        blank=True,
        verbose_name=_("file of a list"),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked for by")
    )
    kind = models.CharField(_("kind"), max_length=5, choices=JobKind.choices)
    page = models.CharField(
        _("page"),
        max_length=300,
        blank=True,
        help_text=_("Where what it works on is seen. Workers do not know the addresses of pages."),
    )
    state = models.CharField(_("state"), max_length=9, choices=JobState.choices, default=JobState.WAITING)
    step = models.CharField(_("step"), max_length=9, choices=JobStep.choices, blank=True)
    done = models.PositiveIntegerField(_("rows done in this step"), default=0)
    total = models.PositiveIntegerField(
        _("rows of this step"), default=0, help_text=_("0 while nobody has counted them.")
    )
    starts = models.PositiveSmallIntegerField(_("times begun"), default=0)
    failure = models.CharField(_("why it failed"), max_length=500, blank=True)
    asked_at = models.DateTimeField(_("asked for at"), auto_now_add=True)
    started_at = models.DateTimeField(_("begun at"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    cancel_asked_at = models.DateTimeField(_("asked to stop at"), null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_kind_fits",
                condition=Q(kind__in=[JobKind.READ, JobKind.APPLY], run__isnull=False, list_file__isnull=True)
                | Q(kind=JobKind.LIST, run__isnull=True, list_file__isnull=False),
                violation_error_message=_("A job reads or imports a file, or writes a list."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_end_is_complete",
                condition=Q(state__in=JobState.open_values(), ended_at__isnull=True)
                | Q(state__in=JobState.end_values(), ended_at__isnull=False),
                violation_error_message=_("A job that ended has the time of its end."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_failure_has_a_reason",
                condition=(Q(state=JobState.FAILED) & ~Q(failure=""))
                | (~Q(state=JobState.FAILED) & Q(failure="")),
                violation_error_message=_("A job that failed says why."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_done_of_total",
                condition=Q(total=0) | Q(done__lte=F("total")),
                violation_error_message=_("No more rows are done than there are."),
            ),
            models.UniqueConstraint(
                name="%(app_label)s_%(class)s_one_at_a_time",
                fields=["run"],
                condition=Q(state__in=JobState.open_values()),
                violation_error_message=_("Another job on this file is not finished yet. Wait for its end."),
            ),
        ]
        indexes = [
            models.Index(fields=["id"], name="workbooks_job_open", condition=Q(ended_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.run_id or self.list_file_id}"

    @property
    def subject(self) -> "ImportRun | ListFile":
        """The import or list file that it works on."""
        subject = self.run or self.list_file
        assert subject is not None  # noqa: S101 - a constraint holds it
        return subject

    def stop(self, now: datetime) -> None:
        """Ends a waiting job at once; a running one is asked to stop."""
        self.cancel_asked_at = self.cancel_asked_at or now
        if self.state == JobState.WAITING:
            self.state, self.ended_at = JobState.CANCELLED, now

    @property
    def is_over(self) -> bool:
        return self.ended_at is not None
