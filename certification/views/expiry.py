"""Whose certificate ends when, at /kerja/sertifikat/."""

from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.list_memory import recalled
from accounts.roles import Permission
from certification.expiry import DAYS_AHEAD, MONTHS_AHEAD, by_month
from certification.lists.expiry import ExpiryList
from certification.lists.expiry_filter import QUARTER
from core.charts.month_columns import Bracket, MonthColumn, MonthColumns, month_columns
from core.ui.formats import SHORT_MONTHS, current_language, number


@requires(Permission.WORKER_VIEW)
@require_safe
def expiry(request: StaffRequest) -> HttpResponse:
    listing = ExpiryList(request.GET, user=request.user, memory=recalled(request.user, ExpiryList.name))
    if listing.opening_url:
        return redirect(listing.opening_url)
    months = _months(listing)
    context = {
        "listing": listing,
        "months": months,
        "chart": month_columns(_drawing(listing, months)),
    }
    return TemplateResponse(request, "certification/expiry.html", context)


def _months(listing: ExpiryList) -> list[MonthColumn]:
    names = SHORT_MONTHS[current_language()]
    firsts = [month.first for month in by_month({}, listing.today)]
    counts = zip(firsts, listing.months(), listing.months(enrolled_only=True), strict=True)
    return [
        MonthColumn(names[first.month - 1], total, enrolled, str(first.year))
        for first, total, enrolled in counts
    ]


def _drawing(listing: ExpiryList, months: list[MonthColumn]) -> MonthColumns:
    persons = sum(ending.persons for ending in listing.within(QUARTER))
    label = _("next 90 days: %(persons)s") % {"persons": number(persons)}
    end = listing.today + timedelta(days=DAYS_AHEAD)
    sentence = _(
        "Certificates by the month in which they end, %(months)s months ahead; %(persons)s within 90 days."
    )
    return MonthColumns(
        columns=months,
        bracket=Bracket(label, _place(listing.today, listing.today), _place(end, listing.today)),
        sentence=sentence % {"months": MONTHS_AHEAD, "persons": number(persons)},
    )


def _place(day: date, today: date) -> float:
    """Where a day lies on the axis, in columns from its left end."""
    next_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    length = (next_month - timedelta(days=1)).day
    return (day.year - today.year) * 12 + day.month - today.month + (day.day - 1) / length
