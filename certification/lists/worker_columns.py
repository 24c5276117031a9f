"""The columns of the list of people, for page, file and header at once."""

from __future__ import annotations

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from certification.lists.cells import end_cell
from certification.lists.worker_rows import WorkerRow
from core.lists import Column
from core.templatetags.ui import status_mark
from core.ui.formats import MISSING, percent
from core.ui.markup import written
from registry.enums import SHORT_CATEGORIES, Category


def _name(row: WorkerRow) -> SafeString:
    state = written(' <span class="pil">{}</span>', row.state) if row.state else ""
    worker = row.worker
    return written(
        '<a href="{}">{}</a>{}<div class="k redup">{} · {}</div>',
        worker.get_absolute_url(),
        worker.name_with_titles,
        state,
        worker.masked_nik or _("without NIK"),
        SHORT_CATEGORIES[Category(worker.category)],
    )


def _duty(row: WorkerRow) -> SafeString:
    if row.programme:
        return written('{}<div class="k redup">{}</div>', row.programme.short_name, row.place)
    return written(
        '<span class="pil awas">{}</span><div class="k redup">{}</div>', _("Not placed"), row.place
    )


def _duty_words(row: WorkerRow) -> str:
    return row.programme.short_name if row.programme else _("Not placed")


def _status(row: WorkerRow) -> str:
    return status_mark(row.mark.kind, row.mark.word) if row.mark else MISSING


def _completeness(row: WorkerRow) -> str:
    if row.completeness == 1:
        return written('<span class="redup">{}</span>', _("complete"))
    share = percent(row.completeness)
    return written(
        '<span class="isi-baris"><meter min="0" max="1" value="{}" aria-hidden="true"></meter> {}</span>',
        float(row.completeness),
        _("%(share)s complete") % {"share": share},
    )


WORKER_COLUMNS = (
    Column(
        "name",
        gettext_lazy("Name"),
        lambda row: row.worker.name_with_titles,
        _name,
        sort="name",
        css="nama",
        width=32,
        is_fixed=True,
    ),
    Column(
        "number",
        gettext_lazy("Registry number"),
        lambda row: row.worker.registry_number,
        sort="number",
        css="p3",
        width=18,
    ),
    Column("duty", gettext_lazy("Main assignment"), _duty_words, _duty, css="baris", width=18),
    Column(
        "certificate",
        gettext_lazy("Certificate"),
        lambda row: row.mark.word if row.mark else "",
        _status,
        css="status",
        width=22,
    ),
    Column(
        "until",
        gettext_lazy("Valid until"),
        lambda row: row.until,
        lambda row: end_cell(row.until, is_estimate=row.is_estimate),
        sort="ends",
        phone_label=gettext_lazy("until"),
    ),
    Column(
        "chain",
        gettext_lazy("Papers together"),
        lambda row: row.chain,
        css="baris",
        is_shown=False,
        width=60,
    ),
    Column(
        "completeness",
        gettext_lazy("Completeness"),
        lambda row: percent(row.completeness),
        _completeness,
        width=12,
    ),
    Column(
        "changed",
        gettext_lazy("Changed"),
        lambda row: timezone.localdate(row.worker.updated_at),
        sort="changed",
        css="p3 redup",
    ),
    Column("place", gettext_lazy("Place of duty"), lambda row: row.place, is_shown=False, width=28),
    Column(
        "category",
        gettext_lazy("Category"),
        lambda row: row.worker.get_category_display(),
        is_shown=False,
        width=24,
    ),
    Column("state", gettext_lazy("Working state"), lambda row: row.state, is_shown=False),
    Column("sex", gettext_lazy("Sex"), lambda row: row.worker.get_sex_display(), is_shown=False),
    Column(
        "employment",
        gettext_lazy("Employment status"),
        lambda row: row.worker.get_employment_status_display(),
        is_shown=False,
        width=24,
    ),
    Column(
        "functional_level",
        gettext_lazy("Functional level"),
        lambda row: row.worker.get_functional_level_display(),
        is_shown=False,
    ),
    Column(
        "education",
        gettext_lazy("Last education"),
        lambda row: row.worker.get_education_display(),
        is_shown=False,
        width=22,
    ),
    Column("nik", gettext_lazy("NIK (masked)"), lambda row: row.worker.masked_nik, is_shown=False, width=20),
    Column(
        "nip", gettext_lazy("NIP"), lambda row: row.worker.nip, is_shown=False, is_personal=True, width=22
    ),
    Column(
        "birth_date",
        gettext_lazy("Birth date"),
        lambda row: row.worker.birth_date,
        is_shown=False,
        is_personal=True,
    ),
    Column(
        "email",
        gettext_lazy("E-mail"),
        lambda row: row.worker.email,
        is_shown=False,
        is_personal=True,
        width=28,
    ),
)
