"""The job of a file as its page shows it: its place in the queue, its progress, how it ended."""

from __future__ import annotations

from functools import cached_property

from workbooks.enums import JobKind, JobState
from workbooks.jobs.locks import is_being_done
from workbooks.models import ImportRun, Job, ListFile


class WorkPage:
    """The newest job of an import or of the file of a list, if there is one. Only large files have jobs."""

    def __init__(self, subject: ImportRun | ListFile) -> None:
        self.subject = subject

    @cached_property
    def job(self) -> Job | None:
        return self.subject.jobs.select_related("owner").order_by("-pk").first()

    @property
    def is_open(self) -> bool:
        return bool(self.job and not self.job.is_over)

    @property
    def is_applying(self) -> bool:
        return bool(self.job and self.job.kind == JobKind.APPLY)

    @property
    def has_failed(self) -> bool:
        return bool(self.job and self.job.state == JobState.FAILED)

    @property
    def is_cancelled(self) -> bool:
        return bool(self.job and self.job.state == JobState.CANCELLED)

    @cached_property
    def before(self) -> int:
        """Jobs of any office that were requested earlier and are not finished."""
        return Job.objects.open().filter(pk__lt=self.job.pk).count() if self.job else 0

    @cached_property
    def has_lost_its_worker(self) -> bool:
        """It was started, but no worker runs it: the next worker starts it again."""
        return bool(self.job and self.job.state == JobState.RUNNING and not is_being_done(self.job.pk))
