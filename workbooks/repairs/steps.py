"""The step at which an uploaded file continues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from workbooks.imports.storage import read_outcome
from workbooks.models import ImportRun
from workbooks.repairs.columns_page import ColumnsPage

if TYPE_CHECKING:
    from accounts.models import User


def open_step(run: ImportRun, *, by: User) -> str:
    """The address of the next step: map columns, correct cells, or preview the import."""
    if run.is_read and not run.is_applied:
        if not ColumnsPage(run, read_outcome(run), by=by).is_settled:
            return reverse("workbooks:import-columns", args=[run.pk])
        if run.to_mend:
            return reverse("workbooks:import-repairs", args=[run.pk])
    return run.get_absolute_url()
