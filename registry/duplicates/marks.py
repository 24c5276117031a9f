"""What two records of one person share, asked of thousands at a time: wider than any rule on two records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.bulk import is_any_of
from core.crypto import keyed_hash
from registry.models import Worker

# A number, or the form of the name with the birth date.
Mark = tuple[str, str, date | None]


def marks_of(*, nik: str, nip: str, form: str, birth_date: date | None) -> set[Mark]:
    """What a person of these numbers, this form of the name and this birth date is found again by."""
    found: list[Mark] = []
    if nik:
        found.append(("nik_digest", keyed_hash(nik), None))
    if nip:
        found.append(("nip", nip, None))
    if birth_date:
        found.append(("name_form", form, birth_date))
    return set(found)


def recorded_marks(marks: set[Mark]) -> Iterator[tuple[Mark, int]]:
    """Those of the marks that a record of today bears, each with the worker."""
    workers = Worker.objects.order_by()
    for name in ("nik_digest", "nip"):
        numbers = [number for kind, number, _day in marks if kind == name]
        for number, worker in workers.filter(is_any_of(name, numbers)).values_list(name, "pk"):
            yield (name, number, None), worker
    people = [(form, day) for kind, form, day in marks if kind == "name_form"]
    namesakes = workers.filter(
        is_any_of("name_form", {form for form, _day in people}),
        is_any_of("birth_date", {day for _form, day in people}),
    )
    for form, day, worker in namesakes.values_list("name_form", "birth_date", "pk"):
        yield ("name_form", form, day), worker
