"""Checking up to 500 numbers at once at /verifikasi/banyak/, for the signed-in."""

import csv
from collections import Counter
from collections.abc import Iterable

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import StaffRequest, signed_in
from certification import services
from certification.enums import CheckDoor, CheckOutcome
from certification.forms import NumbersCheckForm
from certification.forms.numbers_check import as_text
from certification.services import CheckedNumber
from certification.validity import mark_of, validity_on
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on
from core.sheets.text import neutralize

AS_CSV = "csv"


@signed_in
@require_http_methods(["GET", "POST"])
def numbers_check(request: StaffRequest) -> HttpResponse:
    """The numbers travel in the body of the request and stand in no address, no log and no trail."""
    form = NumbersCheckForm(answers_of(request), request.FILES or None)
    checked: list[CheckedNumber] = []
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data["asked"]
        with refusals_on(form):
            checked = services.check_many(numbers=asked, door=CheckDoor.BATCH, by=request.user)
            if request.POST.get("sebagai") == AS_CSV:
                return _csv(checked)
            form = NumbersCheckForm(initial={"numbers": as_text(asked)})
    return TemplateResponse(
        request,
        "certification/numbers_check.html",
        {"form": form, "checked": _lines(checked), "totals": _totals(checked), "at": timezone.now()},
    )


def _lines(checked: Iterable[CheckedNumber]) -> list[tuple[CheckedNumber, list[tuple[object, object]]]]:
    """Each number with its certificates and the mark of each."""
    return [(each, [(paper, mark_of(paper, each.on)) for paper in each.certificates]) for each in checked]


def _totals(checked: Iterable[CheckedNumber]) -> list[tuple[str, int]]:
    """How many numbers came to which result, in the order of the results."""
    counted = Counter(each.outcome for each in checked)
    return [(str(outcome.label), counted[outcome]) for outcome in CheckOutcome if counted[outcome]]


def _csv(checked: Iterable[CheckedNumber]) -> HttpResponse:
    """One line per number and certificate; a number without a certificate has one line as well."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    name = f"pemeriksaan-sertifikat-{timezone.localdate()}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    writer.writerow(
        [_("Asked"), _("Result"), _("Number"), _("Issuer"), _("Level"), _("Issued on"), _("Valid until")]
    )
    for each in checked:
        for line in _csv_lines(each):
            writer.writerow([neutralize(value) for value in line])
    return response


def _csv_lines(each: CheckedNumber) -> list[list[object]]:
    if not each.certificates:
        return [[each.asked, str(each.outcome.label), "", "", "", "", ""]]
    return [
        [
            each.asked,
            str(validity_on(paper, each.on).label),
            paper.number,
            str(paper.issuer),
            str(paper.scheme),
            paper.issued_on or "",
            paper.valid_until or "",
        ]
        for paper in each.certificates
    ]
