"""Competency tests by name, organizer, place and date."""

from __future__ import annotations

import re
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Cast, Concat, Lower
from django.utils import timezone

from accounts.roles import Permission
from certification.models import CompetencyTest
from certification.search.hits import NAME, WORDS, Hit, Kind
from core.ui.formats import short_date

if TYPE_CHECKING:
    from accounts.models import User

WORD = re.compile(r"[^\W_]+")
IN_FULL = {"peksos": "pekerja sosial", "ukom": "uji kompetensi", "gel": "gelombang"}
SHORTEST = 3  # letters of the longest word
MOST_READ = 100
ELSEWHERE_LOSS = 5  # words that stand not in the name, but in the organiser, the place or the day


def tests_named(text: str, user: User, limit: int) -> list[Hit]:
    """Tests of which every typed word begins a word; one word must tell the batch or who holds it, for the
    name of a place alone does not ask for tests. What is yet to come goes first, then the latest."""
    words = _words(" ".join(IN_FULL.get(word, word) for word in _words(text)))
    if max(map(len, words), default=0) < SHORTEST:
        return []
    visible = CompetencyTest.objects.visible_to(user, Permission.WORKER_VIEW)
    told = visible.annotate(
        batch=_joined("name", "organizer__code", "organizer__name", "organizer__aliases"),
        rest=_joined("place__name", "venue", Cast("starts_on", CharField())),
    )
    anywhere = reduce(and_, (_begins("batch", word) | _begins("rest", word) for word in words))
    tells_batch = reduce(or_, (_begins("batch", word) for word in words))
    coming = Case(When(starts_on__gte=timezone.localdate(), then=F("starts_on")))
    found = told.filter(anywhere & tells_batch).order_by(coming.asc(nulls_last=True), "-starts_on", "pk")
    hits = [_hit(test, words) for test in found.select_related("place", "organizer")[:MOST_READ]]
    return sorted(hits, key=lambda hit: -hit.score)[:limit]


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _joined(*parts: str | Cast) -> Lower:
    spaced = [piece for part in parts for piece in (part, Value(" "))]
    return Lower(Concat(*spaced, output_field=CharField()))


def _begins(text: str, word: str) -> Q:
    """A word of the text begins so; a number is whole."""
    return Q(**{f"{text}__regex": rf"\m{word}" + (r"\M" if word.isdigit() else "")})


def _hit(test: CompetencyTest, words: list[str]) -> Hit:
    detail = f"{test.place.label} · {test.organizer.name} · {short_date(test.starts_on)}"
    return Hit(Kind.TEST, test.name, detail, test.get_absolute_url(), _score(test, words))


def _score(test: CompetencyTest, words: list[str]) -> float:
    named = _words(test.name)
    if words == named:
        return NAME
    is_in_name = all(any(name.startswith(word) for name in named) for word in words)
    return WORDS if is_in_name else WORDS - ELSEWHERE_LOSS
