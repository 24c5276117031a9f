"""Daftar nama: the people behind the figures. Only for users who may export lists of names, encrypted with a
password, with a reason, and recorded. No NIK, no phone number, no birth date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Prefetch, TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.roles import Permission
from certification.enums import Level, Status
from certification.models import Certificate, Scheme
from core.sheets.streaming import Value
from core.sheets.writing import Page
from core.ui.formats import moment
from coverage.counts import counted
from regions.models import Region
from registry.enums import EmploymentStatus
from registry.models import Programme
from workbooks.lists.people import newest_of
from workbooks.reports import styles
from workbooks.reports.state import State

if TYPE_CHECKING:
    from accounts.models import User

# The fields of a person that are read.
SHOWN: Final = ("registry_number", "name", "front_title", "back_title", "sex", "employment_status")
# Number of people read at a time.
AT_ONCE: Final = 1_000
WIDTHS: Final = (5, 14, 32, 9, 36, 26, 18, 24, 28, 12, 18)
NAME: Final = 3
WIDEST_NAME: Final = 48
HEADER_ROW: Final = 2


@dataclass(frozen=True, slots=True)
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
    """The people, who exported them, when and what for."""

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
    """Whether the user may export names of a region: the permission must cover the whole region. An empty
    scope is the nation."""
    scopes = user.region_codes(Permission.WORKER_EXPORT)
    return any(not scope or code == scope or code.startswith(f"{scope}.") for scope in scopes)


def names_of(state: State, *, reader: User, reason: str, at: datetime) -> Names:
    """The people counted in the state whom the reader may see, by place and name."""
    people = counted(state.code, state.category, state.on).visible_to(reader, Permission.WORKER_VIEW)
    certificates = Certificate.objects.only("worker", "scheme", "number", "issued_on", "valid_until")
    ordered = people.only(*SHOWN).order_by("place_on", "name", "pk")
    papers = Prefetch("certificates", certificates, to_attr="papers")
    rows = ordered.prefetch_related(papers).iterator(AT_ONCE)
    words, found = _Words(), list[Person]()
    while some := list(islice(rows, AT_ONCE)):
        found += _people(some, words)
    return Names(tuple(found), str(reader), at, reason)


class _Words:
    """The labels of codes, each looked up once for the whole list."""

    def __init__(self) -> None:
        self.employment = _labels(EmploymentStatus)
        self.status = _labels(Status)
        levels = _labels(Level)
        self.levels = {scheme.pk: levels[scheme.level] for scheme in Scheme.objects.all()}
        self.programmes = {each.pk: each.name for each in Programme.objects.all()}
        self.unplaced = _("Not placed")


def _labels(choices: type[TextChoices]) -> dict[str, str]:
    return {"": ""} | {choice.value: str(choice.label) for choice in choices}


def _people(workers: list[Any], words: _Words) -> Iterator[Person]:
    """The workers have `place_on`, `programme_on`, `status_on` and `papers`."""
    regions = Region.objects.in_bulk({worker.place_on for worker in workers})
    places = {code: region.label for code, region in regions.items()}
    for worker in workers:
        certificate = newest_of(worker.papers)
        yield Person(
            registry_number=worker.registry_number,
            name=worker.name_with_titles,
            sex=worker.sex,
            programme=words.programmes.get(worker.programme_on, words.unplaced),
            place=places[worker.place_on],
            employment=words.employment[worker.employment_status],
            status=words.status[worker.status_on or ""],
            certificate=certificate.number if certificate else "",
            level=words.levels[certificate.scheme_id] if certificate else "",
            valid_until=certificate.valid_until if certificate else None,
        )


def write_names(page: Page, names: Names) -> None:
    """The name of who exported it is above the list, so that it is printed with it."""
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
    page.put(1, 1, names.mark, styles.HEADING)
    page.row(HEADER_ROW, heads, [styles.HEADER_PLACE, *([styles.HEADER_TEXT] * (len(heads) - 1))])
    of_cells = (styles.CELL_PLACE, *([styles.CELL_TEXT] * (len(heads) - 2)), styles.CELL_DAY)
    rows = ((number, *person.cells) for number, person in enumerate(names.people, start=1))
    page.stream(HEADER_ROW + 1, rows, of_cells)
    longest = max((len(person.name) for person in names.people), default=0)
    page.widths([*WIDTHS[: NAME - 1], min(max(WIDTHS[NAME - 1], longest), WIDEST_NAME), *WIDTHS[NAME:]])
    page.height(HEADER_ROW, 30)
    page.freeze(HEADER_ROW + 1, 4)
    page.filter(HEADER_ROW, HEADER_ROW + max(1, len(names.people)), len(heads))
