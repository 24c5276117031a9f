"""The imports that a user may work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accounts.roles import Permission
from workbooks.errors import OutsideImportScopeError
from workbooks.models import ImportRun

if TYPE_CHECKING:
    from accounts.models import User


def run_of(run_id: int, by: User, *, locked: bool = False) -> ImportRun:
    """The import; if it is `locked`, nobody else changes it in the meantime.

    Raises OutsideImportScopeError, also for one that was deleted.
    """
    scope = ImportRun.objects.visible_to(by, Permission.IMPORT_RUN).kept()
    if locked:
        scope = scope.select_for_update(of=("self",))
    run = scope.filter(pk=run_id).first()
    if run is None:
        raise OutsideImportScopeError
    return run
