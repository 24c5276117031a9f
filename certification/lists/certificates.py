"""The list of certificates, one row per term."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

import django_filters
from django import forms
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from certification.enums import Level, TermBasis
from certification.lists.cells import end_cell, person_cell
from certification.lists.choices import issuer_choices, place_choices
from certification.lists.worker_rows import FAR_FUTURE
from certification.models import Certificate
from certification.querysets import CertificateQuerySet
from certification.validity import SOON, Mark, Validity, mark_of
from core.document_numbers import number_key
from core.lists import Column, ListFilter, Listing, View
from core.lists.filters import ChoiceFilter, TypedDateFilter
from core.templatetags.ui import status_mark
from regions.editions import current_edition
from registry.enums import Category
from registry.names.search import has_every_word


class CertificateFilter(ListFilter):
    in_front: ClassVar = ("q", "validity", "issuer", "office")

    q = django_filters.CharFilter(label=gettext_lazy("Certificate number or name"), method="search")
    validity = ChoiceFilter(
        label=gettext_lazy("Validity"),
        choices=[
            (Validity.VALID.value, Validity.VALID.label),
            (Validity.UNKNOWN.value, Validity.UNKNOWN.label),
            (Validity.ENDED.value, Validity.ENDED.label),
            (Validity.REVOKED.value, gettext_lazy("Suspended or revoked")),
        ],
        method="of_validity",
        empty_label=gettext_lazy("All terms"),
    )
    issuer = ChoiceFilter(
        label=gettext_lazy("Issuer"),
        field_name="issuer__code",
        empty_label=gettext_lazy("All issuers"),
    )
    office = ChoiceFilter(
        label=gettext_lazy("Kept by"), method="kept_by", empty_label=gettext_lazy("All offices")
    )
    level = ChoiceFilter(
        label=gettext_lazy("Certificate level"),
        field_name="scheme__level",
        choices=Level.choices,
        empty_label=gettext_lazy("All levels"),
    )
    category = ChoiceFilter(
        label=gettext_lazy("Category"),
        field_name="worker__category",
        choices=Category.choices,
        empty_label=gettext_lazy("All categories"),
    )
    expiring = django_filters.NumberFilter(
        label=gettext_lazy("Ends within days"), method="expires_within", min_value=1, max_value=3650
    )
    verified = ChoiceFilter(
        label=gettext_lazy("Verified"),
        choices=[("yes", gettext_lazy("verified")), ("no", gettext_lazy("not verified"))],
        method="is_verified",
        empty_label=gettext_lazy("Verified or not"),
    )
    basis = ChoiceFilter(
        label=gettext_lazy("The end of the term was"),
        field_name="term_basis",
        choices=TermBasis.choices,
        empty_label=gettext_lazy("Read or estimated"),
    )
    newest = django_filters.BooleanFilter(
        label=gettext_lazy("Not yet renewed"),
        method="is_newest",
        widget=forms.CheckboxInput,
    )
    issued_from = TypedDateFilter(
        label=gettext_lazy("Issued from"), field_name="issued_on", lookup_expr="gte"
    )
    issued_until = TypedDateFilter(
        label=gettext_lazy("Issued until"), field_name="issued_on", lookup_expr="lte"
    )
    ends_from = TypedDateFilter(label=gettext_lazy("Ends from"), field_name="valid_until", lookup_expr="gte")
    ends_until = TypedDateFilter(
        label=gettext_lazy("Ends until"), field_name="valid_until", lookup_expr="lte"
    )

    def offer(self) -> None:
        edition = current_edition()
        self.choose_from(
            issuer=issuer_choices(edition),
            office=place_choices(self.user, self.data.get("office", ""), edition),
        )

    def search(self, rows: CertificateQuerySet, name: str, text: str) -> CertificateQuerySet:
        named = has_every_word(text, of="worker__name_key")
        return rows.filter(Q(number_key__startswith=number_key(text)) | named)

    def of_validity(self, rows: CertificateQuerySet, name: str, validity: str) -> CertificateQuerySet:
        """The same rule as `certification.validity.validity_on`, asked of the database for today."""
        today = timezone.localdate()
        rows = rows.with_sanctioned_on(today)
        if validity == Validity.REVOKED:
            return rows.filter(is_sanctioned_on=True)
        issued = Q(issued_on__isnull=True) | Q(issued_on__lte=today)
        rows = rows.filter(issued, is_sanctioned_on=False)
        if validity == Validity.ENDED:
            return rows.filter(valid_until__lt=today)
        certain = Q(issued_on__isnull=False, valid_until__isnull=False, term_basis=TermBasis.PAPER)
        running = Q(valid_until__isnull=True) | Q(valid_until__gte=today)
        return rows.filter(running, certain if validity == Validity.VALID else ~certain)

    def kept_by(self, rows: CertificateQuerySet, name: str, code: str) -> CertificateQuerySet:
        return rows.under(code)

    def expires_within(self, rows: CertificateQuerySet, name: str, days: Any) -> CertificateQuerySet:
        today = timezone.localdate()
        return rows.filter(valid_until__range=(today, today + timedelta(days=int(days))))

    def is_verified(self, rows: CertificateQuerySet, name: str, answer: str) -> CertificateQuerySet:
        return rows.filter(verified_at__isnull=answer == "no")

    def is_newest(self, rows: CertificateQuerySet, name: str, wanted: bool) -> CertificateQuerySet:
        """No later term of the same paper renews it."""
        renewal = Certificate.objects.public().filter(renews=OuterRef("pk"))
        return rows.filter(~Exists(renewal)) if wanted else rows


@dataclass(frozen=True)
class CertificateRow:
    certificate: Certificate
    mark: Mark


class CertificateList(Listing):
    name = "sertifikat"
    title = gettext_lazy("Certificates")
    url_name = "certification:certificate-list"
    filter_class = CertificateFilter
    columns = (
        Column(
            "name",
            gettext_lazy("Name"),
            lambda row: row.certificate.worker.name_with_titles,
            lambda row: person_cell(row.certificate.worker),
            sort="name",
            css="nama",
            width=32,
            is_fixed=True,
        ),
        Column(
            "registry_number",
            gettext_lazy("Registry number"),
            lambda row: row.certificate.worker.registry_number,
            is_shown=False,
            width=18,
        ),
        Column(
            "number",
            gettext_lazy("Certificate number"),
            lambda row: row.certificate.number,
            sort="number",
            css="baris",
            width=26,
        ),
        Column(
            "issuer",
            gettext_lazy("Issuer"),
            lambda row: row.certificate.issuer.name,
            css="p3 lipat",
            width=30,
        ),
        Column("scheme", gettext_lazy("Scheme and level"), lambda row: row.certificate.scheme.name, width=30),
        Column(
            "validity",
            gettext_lazy("Validity"),
            lambda row: row.mark.word,
            lambda row: status_mark(row.mark.kind, row.mark.word),
            css="status",
            width=20,
        ),
        Column(
            "issued",
            gettext_lazy("Issued on"),
            lambda row: row.certificate.issued_on,
            css="p3",
        ),
        Column(
            "until",
            gettext_lazy("Valid until"),
            lambda row: row.certificate.valid_until,
            lambda row: end_cell(row.certificate.valid_until, is_estimate=row.certificate.is_estimate),
            sort="ends",
            phone_label=gettext_lazy("until"),
        ),
        Column(
            "verified",
            gettext_lazy("Verified"),
            lambda row: _("yes") if row.certificate.verified_at else _("no"),
            css="p3",
            width=12,
        ),
        Column(
            "office",
            gettext_lazy("Kept by"),
            lambda row: row.certificate.worker.region.label,
            is_shown=False,
            width=28,
        ),
    )
    sorts: ClassVar = {
        "number": ("number_key", "pk"),
        "ends": ("end_key", "pk"),
        "name": ("worker__name", "pk"),
    }
    views = (
        View(gettext_lazy("All")),
        View(gettext_lazy("Valid"), {"validity": Validity.VALID.value}),
        View(gettext_lazy("Ends ≤ 90 days"), {"expiring": str(SOON.days), "newest": "true"}),
        View(gettext_lazy("Not verified"), {"verified": "no"}),
        View(gettext_lazy("Validity unknown"), {"validity": Validity.UNKNOWN.value}),
        View(gettext_lazy("Ended"), {"validity": Validity.ENDED.value}),
    )
    tabs_set = ("validity", "expiring", "newest", "verified")
    export_permission = Permission.WORKER_EXPORT
    purpose = gettext_lazy("keeping certificates valid: who holds which, and until when")

    def visible(self) -> CertificateQuerySet:
        return Certificate.objects.visible_to(self.user, Permission.WORKER_VIEW)

    def fetched(self, keys: Sequence[int]) -> QuerySet[Any]:
        return (
            super()
            .fetched(keys)
            .select_related("worker__region", "issuer", "scheme")
            .prefetch_related("sanctions")
        )

    def stretches(self, rows: CertificateQuerySet) -> Sequence[CertificateQuerySet]:
        """In the order of their ends those that have one, which an index finds, then the others."""
        if self.sort.removeprefix("-") != "ends":
            return super().stretches(rows)
        dated = rows.filter(valid_until__isnull=False).annotate(end_key=F("valid_until"))
        return [dated, self.sortable(rows.filter(valid_until__isnull=True))]

    def sortable(self, rows: CertificateQuerySet) -> CertificateQuerySet:
        if self.sort.removeprefix("-") != "ends":
            return rows
        return rows.annotate(end_key=Coalesce("valid_until", Value(FAR_FUTURE)))

    def rows_of(self, records: Sequence[Any]) -> list[CertificateRow]:
        today: date = timezone.localdate()
        return [CertificateRow(record, mark_of(record, today)) for record in records]

    def keyed(self, row: CertificateRow) -> str:
        return str(row.certificate.pk)
