"""People by number, by name in any spelling, and by name and place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from accounts.roles import Permission
from certification.models import Certificate
from certification.search.hits import BEGINNINGS, NAME, NUMBER, PARTS, WORDS, Hit, Kind, near_score
from certification.search.regions import places_named
from core.document_numbers import number_backwards_of, number_signs_of
from regions.querysets import in_scope
from registry.models import Worker
from registry.names.nearness import nearness
from registry.names.search import WORD_NEAR_FROM, Fit, TypedName, near_from
from registry.numbers.identifiers import paper_numbers, registry_numbers, typed_nik, typed_nip

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import WorkerQuerySet

SCORES = {
    Fit.SAME_NAME: NAME,
    Fit.SAME_FORM: NAME - 4,
    Fit.SAME_WORDS: NAME - 8,
    Fit.WORDS: WORDS,
    Fit.BEGINNINGS: BEGINNINGS,
    Fit.PARTS: PARTS,
}
# Within one fit, the likeness of the letters orders; it never lifts a hit to the next fit.
LIKENESS_SPAN = 3
PLACE_LOSS = 2
NEAR_CANDIDATES = 100  # of the most similar letters; of these, the fewest slips of the hand are chosen
NEAR_ENOUGH = 0.5  # share of letters typed right
LIKENESS_WEIGHT = 0.2  # of the likeness of the letters, in the order of near names
OWN_OFFICE_GAIN = 0.1  # of two who fit alike, the one whose record the user's office keeps
SHORTEST_ENDING = 5  # signs: four may be a year, in which thousands of numbers end
LONGEST_PLACE = 3  # words: "kab lampung selatan"
# Words between a name and a place that are neither.
OFFICE_WORDS = re.compile(r"(?i)\b(?:dinsos|dinas sosial|peksos|pekerja sosial)\b|(?<=\s)-(?=\s)")


def people_by_number(text: str, user: User, limit: int) -> list[Hit]:
    """Those who have this NIK, NIP or registry number, or a paper of this number."""
    found = _visible(user).numbered(text).order_by("name", "pk")[:limit]
    return [_hit(worker, NUMBER, _which_number(worker, text)) for worker in found]


def people_by_ending(text: str, user: User, limit: int) -> list[Hit]:
    """Those with a certificate whose number ends so, as people name it who know the others of the batch."""
    ending = (paper_numbers(text) or [""])[-1]
    if len(ending) < SHORTEST_ENDING:
        return []
    papers = Certificate.objects.visible_to(user, Permission.WORKER_VIEW).alias(
        backwards=number_backwards_of("number_key")
    )
    found = papers.filter(backwards__startswith=ending[::-1]).select_related("worker__region")
    return [
        _hit(paper.worker, PARTS, _("certificate %(number)s") % {"number": paper.number})
        for paper in found.order_by("number_key", "pk")[:limit]
    ]


def people_by_name(text: str, user: User, limit: int) -> list[Hit]:
    """People with this name; if there are none, people at a place named after the name, and near names."""
    typed = TypedName(text)
    if not typed:
        return []
    visible = _visible(user).annotate(is_own=in_scope("region", user.region_codes(Permission.WORKER_VIEW)))
    found = list(visible.fitting(typed)[:limit])
    hits = [replace(_named(worker, text), is_listed=True) for worker in found]
    best = found[0].fit if found else Fit.NEAR
    if best < Fit.WORDS:
        hits += _at_place(text, visible, limit)
    if best < Fit.SAME_WORDS and len(hits) < limit:
        others = visible.exclude(pk__in=[worker.pk for worker in found])
        hits += _near(others, typed, text)[: limit - len(hits)]
    return hits


def _near(others: WorkerQuerySet, typed: TypedName, text: str) -> list[Hit]:
    """Names with a typing error; if there are none, names of which one word was typed quite wrongly."""
    with near_from():
        hits = _judged(others.resembling(typed)[:NEAR_CANDIDATES], typed, text)
    if hits or len(typed.words) == 1:
        return hits
    with near_from(WORD_NEAR_FROM):
        return _judged(others.resembling(typed, but_for_a_word=True)[:NEAR_CANDIDATES], typed, text)


def _judged(candidates: Iterable[Any], typed: TypedName, text: str) -> list[Hit]:
    """Names with the typed words but for few errors; the very same words, joined, come first."""
    hits = []
    for worker in candidates:
        if worker.fit > Fit.NEAR:
            hits.append(_named(worker, text))
        elif (near := nearness(typed.words, worker.name_form.split())) >= NEAR_ENOUGH:
            order = near + LIKENESS_WEIGHT * (worker.likeness - near)
            score = near_score(order) + OWN_OFFICE_GAIN * worker.is_own
            hits.append(_hit(worker, score, _("resembles “%(text)s”") % {"text": text}))
    return sorted(hits, key=lambda hit: -hit.score)


def _at_place(text: str, visible: WorkerQuerySet, limit: int) -> list[Hit]:
    """Of "Suparman Cimahi" the last words name a place, the first ones a person of an office there; of
    "Kab. Lebak Jumhadi" the other way round."""
    words = OFFICE_WORDS.sub(" ", text).split()
    cuts = range(1, len(words))
    behind = {" ".join(words[cut:]): " ".join(words[:cut]) for cut in cuts[-LONGEST_PLACE:]}
    names = behind | {" ".join(words[:cut]): " ".join(words[cut:]) for cut in cuts[:LONGEST_PLACE]}
    for place, codes in places_named(names):
        typed = TypedName(names[place])
        found = visible.filter(in_scope("region", codes)).fitting(typed)[:limit] if typed else []
        hits = [
            _hit(worker, _score(worker) - PLACE_LOSS, _place_of(worker))
            for worker in found
            if worker.fit > Fit.PARTS
        ]
        if hits:
            return hits
    return []


def _named(worker: Any, text: str) -> Hit:
    return _hit(worker, _score(worker), _why(worker, text))


def _score(worker: Any) -> float:
    return SCORES[worker.fit] + LIKENESS_SPAN * worker.likeness + OWN_OFFICE_GAIN * worker.is_own


def _place_of(worker: Worker) -> str:
    return _("in %(place)s") % {"place": worker.region.label}


def _why(worker: Any, text: str) -> str:
    if worker.fit in (Fit.SAME_FORM, Fit.SAME_WORDS):
        return _("another spelling of “%(text)s”") % {"text": text}
    return ""


def _which_number(worker: Worker, text: str) -> str:
    if worker.registry_number in registry_numbers(text):
        return ""
    if typed_nik(text):
        return _("has this NIK")
    if typed_nip(text):
        return _("has this NIP")
    papers: tuple[tuple[Any, str], ...] = (
        (worker.certificates, _("certificate %(number)s")),
        (worker.registration_letters, _("STR %(number)s")),
        (worker.practice_licenses, _("SIPPS %(number)s")),
    )
    for theirs, words in papers:
        signs = theirs.alias(signs=number_signs_of("number_key"))
        paper = signs.filter(signs__in=paper_numbers(text)).first()
        if paper:
            return words % {"number": paper.number}
    return _("another record of the same person")


def _hit(worker: Worker, score: float, reason: str) -> Hit:
    detail = f"{worker.registry_number} · {worker.get_category_display()} · {worker.region.label}"
    return Hit(Kind.PERSON, worker.name_with_titles, detail, worker.get_absolute_url(), score, reason)


def _visible(user: User) -> WorkerQuerySet:
    return Worker.objects.visible_to(user, Permission.WORKER_VIEW).select_related("region")
