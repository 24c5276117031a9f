"""What cells of several lists show alike."""

from __future__ import annotations

from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui.formats import short_date
from core.ui.markup import written
from registry.enums import SHORT_CATEGORIES, Category
from registry.models import Worker


def person_cell(worker: Worker) -> SafeString:
    """The name, which leads to the person; number and category below it."""
    return written(
        '<a href="{}">{}</a><div class="k redup">{} · {}</div>',
        worker.get_absolute_url(),
        worker.name_with_titles,
        worker.registry_number,
        SHORT_CATEGORIES[Category(worker.category)],
    )


def end_cell(until: date | None, *, is_estimate: bool) -> str:
    """The last day of a term; where it was not read from the paper, the cell says so."""
    if not is_estimate:
        return short_date(until)
    return written('{}<div class="k redup">{}</div>', short_date(until), _("estimate"))
