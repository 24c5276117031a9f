"""The row that a service is about to read or to change, if it lies in the user's scope."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, TypeVar

from django.db.models import Model, QuerySet

from accounts.roles import Permission
from regions.codes import is_region_code
from regions.models import Region, RegionCodeChange
from registry.errors import OutsideRegionError
from registry.models import Worker

if TYPE_CHECKING:
    from accounts.models import User


Row = TypeVar("Row", bound=Model)


def get_or_refuse(scope: QuerySet[Row], pk: int) -> Row:
    """The row, if the scope holds it. Raises `OutsideRegionError`, the same for a row outside as for none."""
    row = scope.filter(pk=pk).first()
    if row is None:
        raise OutsideRegionError
    return row


def locked(scope: QuerySet[Row], pk: int) -> Row:
    """`get_or_refuse`, locked until the transaction ends; joined rows are not locked."""
    return get_or_refuse(scope.select_for_update(of=("self",)), pk)


def locked_worker(worker_id: int, permission: Permission, by: User) -> Worker:
    """The worker, locked until the transaction ends. Raises `OutsideRegionError`."""
    return locked(Worker.objects.visible_to(by, permission), worker_id)


def locked_workers(ids: Collection[int], permission: Permission, by: User) -> list[Worker]:
    """The workers in scope, locked. Raises `OutsideRegionError` if none of them is in scope.

    Everybody locks in the same order, so that two acts on many people wait for each other and never deadlock.
    """
    scope = Worker.objects.visible_to(by, permission).filter(pk__in=ids)
    workers = list(scope.select_for_update(of=("self",)).order_by("pk"))
    if not workers:
        raise OutsideRegionError
    return workers


def refuse_outside(region: Region, *, by: User, field: str) -> None:
    """Raises `OutsideRegionError` unless the user may edit people of the region."""
    if not by.may(Permission.WORKER_EDIT, at=region.code):
        raise OutsideRegionError(field=field)


def is_known_regency(code: str) -> bool:
    """A kabupaten/kota of today or of the past: a NIK keeps the code of its first issue."""
    return is_region_code(code) and (
        Region.objects.filter(code=code).exists() or RegionCodeChange.objects.filter(old_code=code).exists()
    )
