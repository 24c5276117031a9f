"""Organisations by their names and usual abbreviations, and programmes by code or name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import CharField, F, Func, Q, Value
from django.db.models.functions import Concat, Lower
from django.urls import reverse

from accounts.roles import Permission
from certification.search.hits import NAME, WORDS, Hit, Kind, near_score
from regions.names import ALIASES
from registry.models import Organization, Programme

if TYPE_CHECKING:
    from accounts.models import User

ABBREVIATIONS = {
    "dinsos": "dinassosial",
    "kab": "kabupaten",
    "prov": "provinsi",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "yys": "yayasan",
    "yay": "yayasan",
}
NOT_A_SIGN = "[^a-z0-9]+"
LIKENESS_SPAN = 10
NEAR_ENOUGH = 0.6
SHORTEST = 3  # letters of the longest word


def organizations_named(text: str, user: User, limit: int) -> list[Hit]:
    words = [re.sub(NOT_A_SIGN, "", word) for word in re.split(r"[\s.,]+", text.lower())]
    words = [word for word in words if word]
    if max(map(len, words), default=0) < SHORTEST:
        return []
    visible = Organization.objects.visible_to(user, Permission.WORKER_VIEW).select_related("location")
    signed = visible.annotate(
        signs=_signs(Concat(F("name"), Value(" "), F("short_name"))),
        likeness=TrigramSimilarity("name", text),
        part_likeness=TrigramWordSimilarity(text, "name"),
    )
    has_all = Q()
    for word in words:
        has_all &= Q(signs__contains=word) | Q(signs__contains=_in_full(word))
    found = list(signed.filter(has_all).order_by("-likeness", "name", "pk")[:limit])
    if found:
        return [_hit(body, _score(body, words)) for body in found]
    near = signed.filter(part_likeness__gte=NEAR_ENOUGH).order_by("-part_likeness", "name", "pk")
    return [_hit(body, near_score(body.part_likeness)) for body in near[:limit]]


def programmes_named(text: str) -> list[Hit]:
    typed = " ".join(text.lower().split())
    hits = []
    for programme in Programme.objects.public().active():
        names = {programme.code.lower(), programme.name.lower(), *programme.aliases.lower().splitlines()}
        if typed not in names:
            continue
        url = f"{reverse('certification:worker-list')}?{urlencode({'programme': programme.code})}"
        hits.append(Hit(Kind.PROGRAMME, programme.name, programme.code, url, NAME))
    return hits


def _in_full(word: str) -> str:
    return ABBREVIATIONS.get(word) or ALIASES.get(word, word)


def _signs(text: Concat) -> Func:
    """Small letters and digits alone: "LKSA Al-Hidayah" as `lksaalhidayah`."""
    return Func(
        Lower(text),
        Value(NOT_A_SIGN),
        Value(""),
        Value("g"),
        function="regexp_replace",
        output_field=CharField(),
    )


def _score(body: Any, words: list[str]) -> float:
    names = {re.sub(NOT_A_SIGN, "", name.lower()) for name in (body.name, body.short_name)}
    if names & {"".join(words), "".join(map(_in_full, words))}:
        return NAME
    return WORDS + LIKENESS_SPAN * body.likeness


def _hit(body: Organization, score: float) -> Hit:
    url = f"{reverse('certification:organization-list')}?{urlencode({'q': body.name})}"
    detail = f"{body.get_kind_display()} · {body.location.label}"
    return Hit(Kind.ORGANIZATION, body.name, detail, url, score)
