"""Three monthly snapshots, and one certificate that was entered too late for the last of them."""

from __future__ import annotations

from datetime import date, timedelta

from certification.enums import Status, TermBasis
from certification.models import Certificate, Issuer, Scheme
from certification.status import with_status_on
from coverage.frozen.months import last_complete_month, take_month
from registry.enums import Category
from registry.models import Worker

KEPT = 3
LATE_AT = "18.71"
TERM = timedelta(days=3 * 365)


def keep_months(day: date) -> None:
    """Take the snapshots of the last complete months before the day, the oldest first; then the late
    certificate is entered."""
    ends = [last_complete_month(day)]
    while len(ends) < KEPT:
        ends.append(last_complete_month(ends[-1]))
    for end in reversed(ends):
        take_month(on=end)
    _enter_late(ends[0] - timedelta(days=10), day)


def _enter_late(issued_on: date, day: date) -> None:
    """Somebody of Bandar Lampung was certified before the last month ended; the office enters it now."""
    people = Worker.objects.filter(category=Category.PEKSOS, region=LATE_AT).present_on(day)
    holder = with_status_on(people, day).filter(status_on=Status.NEVER_CERTIFIED).order_by("pk").first()
    if holder is None:
        return
    Certificate.objects.create(
        worker=holder,
        issuer=Issuer.objects.get(code="LSPS"),
        scheme=Scheme.objects.filter(category=Category.PEKSOS).order_by("code")[0],
        number=f"CONTOH-{holder.registry_number}",
        issued_on=issued_on,
        valid_until=issued_on + TERM,
        term_basis=TermBasis.PAPER,
    )
