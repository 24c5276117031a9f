"""Daftar nama: who the people behind the figures are. Only for who may take lists of names away, locked with
a password, for a reason, and noted. No NIK, no phone number, no birth date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.roles import Permission
from certification.enums import Status
from core.sheets.writing import Page, Value
from core.ui.formats import moment
from coverage.counts import counted
from regions.models import Region
from registry.models import Programme
from workbooks.exports import newest_certificate
from workbooks.reports import looks
from workbooks.reports.state import State

if TYPE_CHECKING:
    from accounts.models import User

# So many people are read at a time.
AT_ONCE: Final = 1_000
WIDTHS: Final = (5, 18, 34, 6, 16, 30, 18, 20, 24, 20, 20)
HEADER_ROW: Final = 2


@dataclass(frozen=True)
class Person:
    """One line of the list, as of the day."""

    registry_number: str
    name: str
    sex: str
    programme: str
    place: str
    employment: str
    status: str
    certificate: str
    level: str
    valid_until: date | None

    @property
    def cells(self) -> tuple[Value, ...]:
        return (
            self.registry_number,
            self.name,
            self.sex,
            self.programme,
            self.place,
            self.employment,
            self.status,
            self.certificate,
            self.level,
            self.valid_until,
        )


@dataclass(frozen=True)
class Names:
    """The people, who took them away, when and what for."""

    people: tuple[Person, ...]
    user: str
    at: datetime
    reason: str

    @property
    def mark(self) -> str:
        return _("Personal data. %(user)s, %(at)s. For: %(reason)s.") % {
            "user": self.user,
            "at": moment(self.at),
            "reason": self.reason.rstrip("."),
        }


def may_name(user: User, code: str) -> bool:
    """Whether the user may take names of a region away: the right holds in the region as a whole. An empty
    scope is the nation."""
    scopes = user.region_codes(Permission.WORKER_EXPORT)
    return any(not scope or code == scope or code.startswith(f"{scope}.") for scope in scopes)


def names_of(state: State, *, reader: User, reason: str, at: datetime) -> Names:
    """Those counted in the state whom the reader may see, by place and name."""
    people = counted(state.code, state.category, state.on).visible_to(reader, Permission.WORKER_VIEW)
    ordered = people.order_by("place_on", "name", "pk").prefetch_related("certificates__scheme")
    rows, found = ordered.iterator(AT_ONCE), list[Person]()
    while some := list(islice(rows, AT_ONCE)):
        found += _people(some)
    return Names(tuple(found), str(reader), at, reason)


def _people(workers: list[Any]) -> Iterator[Person]:
    """Of workers with `place_on`, `programme_on` and `status_on`."""
    places = Region.objects.in_bulk({worker.place_on for worker in workers})
    programmes = Programme.objects.in_bulk({worker.programme_on for worker in workers} - {None})
    for worker in workers:
        certificate = newest_certificate(worker)
        programme = programmes.get(worker.programme_on)
        yield Person(
            registry_number=worker.registry_number,
            name=worker.name_with_titles,
            sex=worker.sex,
            programme=programme.name if programme else _("Not placed"),
            place=places[worker.place_on].label,
            employment=worker.get_employment_status_display(),
            status=str(Status(worker.status_on).label) if worker.status_on else "",
            certificate=certificate.number if certificate else "",
            level=certificate.scheme.get_level_display() if certificate else "",
            valid_until=certificate.valid_until if certificate else None,
        )


def write_names(page: Page, names: Names) -> None:
    """The mark of who took it stands above the list, so that it is printed with it."""
    heads = [
        pgettext("column", "No"),
        _("Registry number"),
        _("Name"),
        _("Sex"),
        _("Programme"),
        _("Place of duty"),
        _("Employment status"),
        _("Certificate"),
        _("Certificate number"),
        _("Level"),
        _("Valid until"),
    ]
    page.put(1, 1, names.mark, looks.HEADING)
    page.row(HEADER_ROW, heads, [looks.HEADER_PLACE, *([looks.HEADER_TEXT] * (len(heads) - 1))])
    styles = (looks.CELL_PLACE, *([looks.CELL_TEXT] * (len(heads) - 2)), looks.CELL_DAY)
    for row, person in enumerate(names.people, start=1):
        page.row(HEADER_ROW + row, (row, *person.cells), styles)
    page.widths(WIDTHS)
    page.freeze(HEADER_ROW + 1, 4)
    page.filter(HEADER_ROW, HEADER_ROW + max(1, len(names.people)), len(heads))
