"""The current edition of the reference data: regions, programmes, issuers, extra fields.

Every list reads them and they rarely change. Database triggers set a new edition in the transaction of any
write; data that a process cached under an edition is valid as long as that edition is current.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from uuid import UUID, uuid4

from django.db import connection

from regions.models import Region

# Editions whose data stays in the process: the current one, and those with which running requests began.
KEPT = 4


def current_edition() -> UUID:
    """The edition of the reference data, under which derived data is cached.

    Read it before the data: what is cached is then at least as new as the edition. If none is recorded, a
    unique one is returned, so that nothing is cached.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT edition FROM regions_referenceedition")
        row = cursor.fetchone()
    return row[0] if row else uuid4()


def labels(codes: Iterable[str], edition: UUID) -> Mapping[str, str]:
    """The label of each region with one of these codes, and possibly of others."""
    known = _known_labels(edition)
    if unknown := {*codes} - known.keys():
        known.update(Region.objects.labels(unknown))
    return known


@lru_cache(maxsize=KEPT)
def _known_labels(edition: UUID) -> dict[str, str]:
    return {}
