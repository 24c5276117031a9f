"""Checking a certificate by its number: what anybody may know, and nothing else.

A number finds a few papers at most; there is no list and no search by name. NIK, birth date, address and
phone never get here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.db.models import F, Q
from django.utils.translation import gettext as _

from certification.chain import Chain, chain_on, read_with
from certification.models import Certificate, RegistrationLetter
from certification.querysets import CertificateQuerySet
from certification.validity import MARKS, Mark, Validity, letter_mark, mark_of, sanction_on, validity_on
from core.document_numbers import number_key
from core.templatetags.ui import STATUS_MARKS
from core.ui.formats import long_date
from regions.codes import ancestor_codes
from regions.models import Region
from registry.models import Worker

# The addresses given out so far are signed with it.
SALT = "certification.register.verification"
MOST_RESULTS = 20


@dataclass(frozen=True)
class Result:
    """One certificate as the public sees it on a day."""

    certificate: Certificate
    validity: Validity
    on: date
    region: str
    letter: Mark | None
    letter_until: date | None
    replacement: Certificate | None
    chain: Chain | None

    @property
    def kind(self) -> str:
        """Colour of the headline: good, bad, or neither."""
        return {Validity.VALID: "baik", Validity.UNKNOWN: "netral"}.get(self.validity, "buruk")

    @property
    def icon(self) -> str:
        """The shape beside the headline's words."""
        return STATUS_MARKS[MARKS[self.validity]][0]

    @property
    def mark(self) -> Mark:
        """The certificate in a word, as staff see it beside the answer."""
        return mark_of(self.certificate, self.on)

    @property
    def headline(self) -> str:
        return {
            Validity.VALID: _("This certificate is valid"),
            Validity.UNKNOWN: _("Known, but its validity is not confirmed"),
            Validity.ENDED: _("This certificate has ended"),
            Validity.SUSPENDED: _("This certificate is suspended"),
            Validity.REVOKED: _("This certificate is revoked"),
        }[self.validity]

    @property
    def period(self) -> str:
        """From the issue to the end; an end that nobody confirmed is not shown as a fact."""
        since, until = long_date(self.certificate.issued_on), long_date(self.certificate.valid_until)
        if self.certificate.valid_until is None or self.certificate.is_estimate:
            return _("issued %(since)s, end not confirmed") % {"since": since}
        return _("%(since)s to %(until)s") % {"since": since, "until": until}

    @property
    def sanctioned_from(self) -> date | None:
        sanction = sanction_on(self.certificate.sanctions.all(), self.on)
        return sanction.starts_on if sanction else None

    @property
    def shows_replacement(self) -> bool:
        """Only beside a certificate that no longer holds."""
        return self.kind == "buruk"


def find(number: str, *, on: date) -> list[Certificate]:
    """The papers that exist on the day under a certificate, STR or registry number, by issuer.

    Of a chain of renewals under one number the latest term stands for all.
    """
    return find_many([number], on=on)[number]


def find_many(numbers: Collection[str], *, on: date) -> dict[str, list[Certificate]]:
    """The same for each of many numbers, in as many queries as for one."""
    keys = {number: number_key(number) for number in numbers}
    by_number = _by_key(_dated(on).filter(number_key__in=_given(keys.values())))
    others = [number for number in numbers if keys[number] and keys[number] not in by_number]
    by_holder = _certificates_of_holders(others, on) if others else {}
    return {number: by_number.get(key) or by_holder.get(number, []) for number, key in keys.items()}


def token_for(certificates: Iterable[Certificate]) -> str:
    """What stands in the address of a result: signed, and without the number."""
    return signing.dumps([certificate.pk for certificate in certificates], salt=SALT)


def certificates_of(token: str) -> list[int]:
    """The rows a token names. Raises `django.core.signing.BadSignature`."""
    return list(signing.loads(token, salt=SALT))


def results(ids: Iterable[int], *, on: date) -> list[Result]:
    """What the public sees of these certificates on the day, ordered by issuer."""
    found = _existing(on).filter(pk__in=ids).order_by("issuer__name", "pk")
    return [_result(certificate, on) for certificate in found]


def _dated(on: date) -> CertificateQuerySet:
    """Certificates that exist on the day, grouped by issuer, the newest term first."""
    return (
        Certificate.objects.public()
        .filter(Q(issued_on__lte=on) | Q(issued_on__isnull=True))
        .select_related("issuer", "scheme")
        .prefetch_related("sanctions")
        .order_by("issuer__name", F("issued_on").desc(nulls_last=True), "-pk")
    )


def _existing(on: date) -> CertificateQuerySet:
    return _dated(on).select_related("worker").prefetch_related(*read_with("worker"))


def _given(keys: Iterable[str]) -> list[str]:
    return [key for key in keys if key]


def _by_key(certificates: Iterable[Certificate]) -> dict[str, list[Certificate]]:
    found: defaultdict[str, list[Certificate]] = defaultdict(list)
    for certificate in certificates:
        found[certificate.number_key].append(certificate)
    return {key: _latest_terms(rows) for key, rows in found.items()}


def _certificates_of_holders(numbers: Iterable[str], on: date) -> dict[str, list[Certificate]]:
    """The papers of the people whose registry number, or STR, each of these is."""
    holders = _holders(numbers)
    papers: defaultdict[int, list[Certificate]] = defaultdict(list)
    for certificate in _dated(on).filter(worker__in=set().union(*holders.values())):
        papers[certificate.worker_id].append(certificate)
    return {
        number: _latest_terms([paper for pk in sorted(workers) for paper in papers[pk]])
        for number, workers in holders.items()
    }


def _holders(numbers: Iterable[str]) -> dict[str, set[int]]:
    """The people by each number: their registry number, that of a record merged into theirs, or an STR."""
    registered = {number: number.strip().upper() for number in numbers}
    keys = {number: number_key(number) for number in numbers}
    holders: defaultdict[str, set[int]] = defaultdict(set)
    records = Worker.everyone.filter(registry_number__in=registered.values())
    for own, pk, merged_into in records.values_list("registry_number", "pk", "merged_into"):
        holders[own].add(merged_into or pk)
    letters = RegistrationLetter.objects.filter(number_key__in=_given(keys.values()))
    holding: defaultdict[str, set[int]] = defaultdict(set)
    for key, pk in letters.values_list("number_key", "worker"):
        holding[key].add(pk)
    return {number: holders[registered[number]] | holding[keys[number]] for number in registered}


def _latest_terms(certificates: Iterable[Certificate]) -> list[Certificate]:
    """The newest of the terms of each chain, given the newest first."""
    newest: dict[object, Certificate] = {}
    for certificate in certificates:
        newest.setdefault(certificate.chain, certificate)
    return list(newest.values())[:MOST_RESULTS]


def _result(certificate: Certificate, on: date) -> Result:
    letter = max(
        certificate.worker.registration_letters.all(),
        key=lambda row: row.valid_until or date.max,
        default=None,
    )
    validity = validity_on(certificate, on)
    return Result(
        certificate=certificate,
        validity=validity,
        on=on,
        region=_region_of(certificate.worker, on),
        letter=letter_mark(letter, on) if letter else None,
        letter_until=letter.valid_until if letter else None,
        replacement=None if validity == Validity.VALID else _replacement(certificate, on),
        chain=chain_on(certificate.worker, on),
    )


def _region_of(worker: Worker, on: date) -> str:
    """Kabupaten/kota and province where the person counts on the day."""
    placed: Any = Worker.objects.with_place_on(on).get(pk=worker.pk)
    codes = [*ancestor_codes(placed.place_on), placed.place_on][:2]
    regions = Region.objects.filter(code__in=codes).order_by("-code")
    return ", ".join(region.short_name for region in regions)


def _replacement(certificate: Certificate, on: date) -> Certificate | None:
    """A certificate of the same person, for the same category, that is valid on the day."""
    others = _dated(on).filter(worker=certificate.worker, scheme__category=certificate.scheme.category)
    return next((row for row in others.order_by("-pk") if validity_on(row, on) == Validity.VALID), None)
