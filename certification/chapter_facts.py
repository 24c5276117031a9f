"""What is published about the boards of the association in the first regions, with its source.

Loaded once; what an administrator changed stays. About an assembly or a board that is not here we know
nothing.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from certification.enums import AssemblyKind, ChapterLevel
from certification.models import Assembly, Chapter

CONGRESS = date(2019, 9, 1)
CONGRESS_SOURCE = "Kongres VI IPSPI, 1 September 2019 (socialworksketch.id)"
# Provinces of the first regions among the 26 DPDs that the congress counted.
PROVINCES = ("17", "18", "32", "36")
CHAIRS = {
    "17": ("Tjup Rahman", date(2021, 6, 23), "kabarrafflesia.com, Juni 2021"),
    "18": ("Hari Setiadi", date(2017, 7, 29), "detiklampung.com, 31 Juli 2017"),
}


@transaction.atomic
def load_chapters() -> int:
    """Add the boards that are missing, with their assemblies; returns how many rows are new."""
    national, created = Chapter.objects.get_or_create(
        level=ChapterLevel.DPP, region=None, defaults={"known_on": CONGRESS, "source": CONGRESS_SOURCE}
    )
    added = int(created)
    for code in PROVINCES:
        chair, known_on, source = CHAIRS.get(code, ("", CONGRESS, CONGRESS_SOURCE))
        values = {"chair": chair, "known_on": known_on, "source": source}
        added += Chapter.objects.get_or_create(level=ChapterLevel.DPD, region_id=code, defaults=values)[1]
    bengkulu = Chapter.objects.get(level=ChapterLevel.DPD, region_id="17", dissolved_on=None)
    for chapter, kind, ordinal, held_on, venue, source in (
        (national, AssemblyKind.KONGRES, 6, CONGRESS, "", CONGRESS_SOURCE),
        (
            bengkulu,
            AssemblyKind.MUSDA,
            3,
            date(2021, 6, 23),
            "BRSPDM Dharma Guna, Kota Bengkulu",
            "kabarrafflesia.com, Juni 2021",
        ),
    ):
        added += Assembly.objects.get_or_create(
            chapter=chapter,
            kind=kind,
            held_on=held_on,
            defaults={"ordinal": ordinal, "venue": venue, "source": source},
        )[1]
    return added
