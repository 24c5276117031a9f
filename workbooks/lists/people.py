"""The list of people as a workbook that can be changed and imported again, and its empty template.

Both have the columns of the import (`imports/columns.py`), so an exported file can be imported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from certification.enums import Level
from certification.models import Certificate, Issuer
from core.sheets.addresses import column_letter
from core.sheets.paper import Paper
from core.sheets.printing import Print
from core.sheets.streaming import Value as PlainValue
from core.sheets.styles import PETROL_TINT, Border, Format, Style
from core.sheets.writing import Book, Page, Value
from regions.models import Region
from registry.enums import Category, EmploymentStatus, ExtraKind, Sex
from registry.extra_fields import name_of, typed
from registry.models import Assignment, ExtraField, Programme, Worker
from registry.numbers.phones import national
from workbooks.imports.columns import COLUMNS, ImportColumn, column_of
from workbooks.imports.reader.sheets import NOT_READ
from workbooks.lists.files import Watched

if TYPE_CHECKING:
    from registry.querysets import WorkerQuerySet

CREATOR: Final = "Registri Peksos"
HEADER: Final = Style(is_bold=True, fill=PETROL_TINT, border=Border.RULE, is_wrapped=True)
MARK: Final = Style(is_bold=True)
STYLES: Final = {number_format: Style(format=number_format) for number_format in Format}
# Number of people read at a time.
AT_ONCE: Final = 1_000
# Rows of the template that are formatted for input.
TEMPLATE_ROWS: Final = 1000
EXAMPLES: Final[tuple[dict[str, Value], ...]] = (
    {
        "name": "Siti Nurjanah",
        "back_title": "S.Sos.",
        "nik": "3277035403910007",
        "sex": "P",
        "birth_place": "Cimahi",
        "birth_date": date(1991, 3, 14),
        "category": "PEKSOS",
        "programme": "PKH",
        "place": "Cimahi Selatan",
        "phone": "081200000001",
        "certificate_number": "CONTOH/0001/2024",
        "certificate_issuer": "LSPS",
        "certificate_level": "GENERALIS",
        "certificate_issued_on": date(2024, 5, 12),
        "certificate_valid_until": date(2029, 5, 11),
        "assignment_starts_on": date(2023, 1, 2),
        "decree_no": "800/001/2023",
    },
    {
        "name": "Ujang Suherman",
        "nik": "3277031708850002",
        "sex": "L",
        "category": "TKS",
        "programme": "TKSK",
        "place": "32.77.02",
        "phone": "081200000002",
        "assignment_starts_on": date(2022, 7, 1),
    },
    {"name": "Neneng Hasanah", "sex": "P", "category": "RELAWAN", "programme": "PSM", "place": "Cibabat"},
)


def people_workbook(
    workers: WorkerQuerySet,
    *,
    on: date,
    with_nik: bool,
    extra: Sequence[ExtraField] = (),
    watched: Watched = iter,
) -> bytes:
    """The people as one flat list, each with the assignment in force and the newest certificate, and the
    answers to the fields that an administrator added. Every person goes through `watched`."""
    book = Book(title=_("People"), creator=CREATOR)
    page = book.page(_("People"))
    columns = [*COLUMNS, *(column_of(field) for field in extra)]
    _write_head(page, columns)
    posts = Assignment.objects.select_related("programme", "organization")
    papers = Certificate.objects.select_related("issuer", "scheme")
    people = workers.prefetch_related(
        Prefetch("assignments", posts, to_attr="posts"), Prefetch("certificates", papers, to_attr="papers")
    )
    read = watched(people.iterator(AT_ONCE))
    rows = (_row(worker, columns, extra, on, with_nik=with_nik) for worker in read)
    page.stream(2, rows, [STYLES[column.format] for column in columns])
    page.filter(1, 1 + max(1, workers.count()), len(columns))
    page.print(Print(paper=Paper.F4, footer=_("Registri Peksos: personal data"), head_rows=(1, 1)))
    return book.to_bytes()


def _row(
    worker: Any,
    columns: Sequence[ImportColumn],
    extra: Sequence[ExtraField],
    on: date,
    *,
    with_nik: bool,
) -> list[PlainValue]:
    values = _values(worker, on, with_nik=with_nik) | _extra_values(worker, extra)
    return [values.get(column.field) or None for column in columns]


def _values(worker: Any, on: date, *, with_nik: bool) -> dict[str, PlainValue]:
    """The values by field, in the spellings that the import reads. The worker has `posts` and `papers`."""
    values: dict[str, PlainValue] = {
        name: getattr(worker, name)
        for name in (
            "registry_number",
            "name",
            "front_title",
            "back_title",
            "nip",
            "employment_status",
            "sex",
            "birth_place",
            "birth_date",
            "category",
            "email",
        )
    }
    values["nik"] = worker.nik if with_nik else ""
    values["phone"] = national(worker.phone)
    return (
        values
        | _assignment_values(_current(worker.posts, on))
        | _certificate_values(newest_of(worker.papers))
    )


def _extra_values(worker: Worker, extra: Sequence[ExtraField]) -> dict[str, PlainValue]:
    """The extra fields in the spellings that the import reads."""
    return {name_of(field): _as_cell(typed(field, worker.extra.get(field.code))) for field in extra}


def _as_cell(answer: Decimal | date | str | bool | None) -> PlainValue:
    match answer:
        case bool():
            return "ya"
        case Decimal():
            return float(answer)
        case _:
            return answer


def _current(posts: Iterable[Assignment], on: date) -> Assignment | None:
    """The main assignment in force on the day."""
    for row in posts:
        has_begun = row.starts_on is None or row.starts_on <= on
        if row.is_primary and has_begun and (row.ends_on is None or row.ends_on >= on):
            return row
    return None


def _assignment_values(row: Assignment | None) -> dict[str, PlainValue]:
    if row is None:
        return {}
    return {
        "programme": row.programme.code,
        "place": row.place_id,
        "organization": row.organization.name if row.organization else "",
        "assignment_starts_on": row.starts_on,
        "decree_no": row.decree_number,
    }


def newest_of(certificates: Iterable[Certificate]) -> Certificate | None:
    return max(certificates, key=lambda row: (row.issued_on or date.min, row.pk), default=None)


def _certificate_values(row: Certificate | None) -> dict[str, PlainValue]:
    if row is None:
        return {}
    return {
        "certificate_number": row.number,
        "certificate_issuer": row.issuer.code,
        "certificate_level": row.scheme.level,
        "certificate_issued_on": row.issued_on,
        "certificate_valid_until": row.valid_until,
    }


def template_workbook(places: Iterable[Region], extra: Sequence[ExtraField] = ()) -> bytes:
    """An empty list to fill in, a sheet of examples, and a sheet of choices.

    `places` are those the user may choose, districts and villages.
    """
    book = Book(title=_("Template for the import"), creator=CREATOR)
    data, examples, choices = book.page("Data"), book.page("Contoh"), book.page("Pilihan")
    columns = [*COLUMNS, *(column_of(field) for field in extra)]
    lists = _write_choices(choices, columns, _choices(places) | _extra_choices(extra))
    _write_head(data, columns)
    for number, column in enumerate(columns, start=1):
        if column.help:
            data.comment(1, number, str(column.help))
        data.format_column(number, (2, TEMPLATE_ROWS), column.format)
        if column.field in lists:
            refusal = _("This is not in the list on the sheet Pilihan. Keep it only if it is right.")
            data.offer(number, (2, TEMPLATE_ROWS), lists[column.field], refusal)
    examples.put(1, 1, f"CONTOH: {NOT_READ}", MARK)
    _write_head(examples, COLUMNS, row=2)
    for row, example in enumerate(EXAMPLES, start=3):
        _write_values(examples, row, example, COLUMNS)
    return book.to_bytes()


def _choices(places: Iterable[Region]) -> dict[str, list[str]]:
    """The choices by field."""
    return {
        "employment_status": list(EmploymentStatus.values),
        "sex": list(Sex.values),
        "category": list(Category.values),
        "programme": [programme.code for programme in Programme.objects.public().active()],
        "place": _place_names(places),
        "certificate_issuer": [issuer.code for issuer in Issuer.objects.public().certifiers()],
        "certificate_level": list(Level.values),
    }


def _extra_choices(extra: Iterable[ExtraField]) -> dict[str, list[str]]:
    yes_or_no = ["ya", "tidak"]
    return {
        name_of(field): field.offered if field.kind == ExtraKind.CHOICE else yes_or_no
        for field in extra
        if field.kind in {ExtraKind.CHOICE, ExtraKind.YES_NO}
    }


def _write_choices(
    page: Page, columns: Iterable[ImportColumn], choices: dict[str, list[str]]
) -> dict[str, str]:
    """Write the lists side by side; returns, by field, the range that a list validation refers to."""
    page.put(1, 1, f"PILIHAN: {NOT_READ}", MARK)
    titles = {column.field: column.title for column in columns}
    ranges = {}
    for column, (field, words) in enumerate(choices.items(), start=1):
        page.put(2, column, titles[field], HEADER)
        for row, word in enumerate(words, start=3):
            page.put(row, column, word, STYLES[Format.TEXT])
        letter = column_letter(column)
        ranges[field] = f"=Pilihan!${letter}$3:${letter}${max(3, len(words) + 2)}"
    page.widths([28] * len(choices))
    page.freeze(3)
    return ranges


def _place_names(places: Iterable[Region]) -> list[str]:
    """Names that identify one region; if several regions share one, with the region above."""
    rows = list(places)
    counts = Counter(row.match_key for row in rows)
    return [
        f"{row.short_name}, {row.parent.short_name}"
        if counts[row.match_key] > 1 and row.parent
        else row.short_name
        for row in rows
    ]


def _write_head(page: Page, columns: Sequence[ImportColumn], *, row: int = 1) -> None:
    page.row(row, [column.title for column in columns], [HEADER] * len(columns))
    page.widths([column.width for column in columns])
    page.height(row, 30)
    page.freeze(row + 1, 3)


def _write_values(page: Page, row: int, values: dict[str, Value], columns: Sequence[ImportColumn]) -> None:
    for number, column in enumerate(columns, start=1):
        page.put(row, number, values.get(column.field) or None, STYLES[column.format])
