"""Who has a typed number. Several small queries, each served by an index: one joint query would read every
row."""

from typing import Any

from django.apps import apps
from django.db.models import Q

from core.crypto import keyed_hash
from core.document_numbers import number_signs_of
from registry.numbers.identifiers import has_number, paper_numbers, registry_numbers, typed_nik, typed_nip

# The documents of a person, kept above this app and reached by their reverse relations.
PAPERS = ("certificates", "registration_letters", "practice_licenses")


def who_has(text: str) -> set[int]:
    """Ids of the people who have this NIK, NIP or registry number, or a paper with this number.

    The registry number of a merged record finds the record that was kept.
    """
    if not has_number(text):
        return set()
    return _by_own_number(text) | _by_merged_number(text) | _by_paper(text)


def _by_own_number(text: str) -> set[int]:
    own = Q(registry_number__in=registry_numbers(text))
    if nik := typed_nik(text):
        own |= Q(nik_digest=keyed_hash(nik))
    if nip := typed_nip(text):
        own |= Q(nip=nip)
    return set(_workers().objects.filter(own).values_list("pk", flat=True))


def _by_merged_number(text: str) -> set[int]:
    merged = _workers().everyone.filter(registry_number__in=registry_numbers(text), merged_into__isnull=False)
    return set(merged.values_list("merged_into", flat=True))


def _by_paper(text: str) -> set[int]:
    found: set[int] = set()
    for paper in PAPERS:
        signs = _workers().objects.alias(signs=number_signs_of(f"{paper}__number_key"))
        found |= set(signs.filter(signs__in=paper_numbers(text)).values_list("pk", flat=True))
    return found


def _workers() -> Any:
    return apps.get_model("registry", "Worker")
