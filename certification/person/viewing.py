"""Who views a person's page, as of which day, and what they may do there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from accounts.roles import Permission

if TYPE_CHECKING:
    from accounts.models import User
    from certification.models import TrainingAttendance
    from registry.models import Worker


@dataclass(frozen=True)
class Viewing:
    """One viewing of one person's page. Every right is asked of the office that keeps the record."""

    worker: Worker
    today: date
    by: User

    @cached_property
    def can_edit(self) -> bool:
        return self.may(Permission.WORKER_EDIT)

    @cached_property
    def can_verify(self) -> bool:
        return self.may(Permission.CERTIFICATE_VERIFY)

    @cached_property
    def can_reveal(self) -> bool:
        return self.may(Permission.NIK_REVEAL)

    @cached_property
    def attendances(self) -> list[TrainingAttendance]:
        """The trainings that the person took part in, newest first."""
        return list(self.worker.training_attendances.select_related("training", "scan"))

    def may(self, permission: Permission) -> bool:
        return self.by.may(permission, at=self.worker.region_id)
