"""Is this person recorded already? What the user may know depends on what the user may see."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.roles import Permission
from core.errors import DomainError
from registry.doubts import Doubt
from registry.errors import NikKnownError, NikOfOtherOfficeError
from registry.models import Worker
from registry.names.form import name_form

if TYPE_CHECKING:
    from accounts.models import User

CANDIDATES_SHOWN = 3
SAME_NAME_AND_BIRTH = "same_name_and_birth"


def nik_refusal(digits: str, *, by: User, except_id: int | None = None) -> DomainError | None:
    """Why this NIK cannot be recorded again, or None. Outside the user's scope it tells neither who nor
    where."""
    if not digits or not _others(Worker.objects.with_nik(digits), except_id).exists():
        return None
    known = Worker.objects.visible_to(by, Permission.WORKER_VIEW).with_nik(digits).first()
    return NikKnownError(known) if known else NikOfOtherOfficeError()


def same_name_and_birth(
    name: str, birth_date: date | None, *, by: User, except_id: int | None = None
) -> list[Worker]:
    """People the user may see who have this name, in any spelling, and birth date: perhaps one person."""
    if not birth_date or not name:
        return []
    namesakes = Worker.objects.visible_to(by, Permission.WORKER_VIEW).filter(
        name_form=name_form(name), birth_date=birth_date
    )
    others = _others(namesakes, except_id).select_related("region")
    return list(others.order_by("pk")[:CANDIDATES_SHOWN])


def same_person_doubts(namesakes: list[Worker]) -> list[Doubt]:
    if not namesakes:
        return []
    return [
        Doubt(
            SAME_NAME_AND_BIRTH,
            _("%(name)s with the same birth date is already recorded (%(number)s). Compare first.")
            % {"name": namesakes[0].name, "number": namesakes[0].registry_number},
            "name",
        )
    ]


def _others(workers: QuerySet[Worker], except_id: int | None) -> QuerySet[Worker]:
    return workers if except_id is None else workers.exclude(pk=except_id)
