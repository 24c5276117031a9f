"""Organisations by their names and usual abbreviations, and programmes by code or name."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import CharField, F, Func, Q, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat, Lower, Replace
from django.urls import reverse

from accounts.roles import Permission
from certification.search.hits import NAME, WORDS, Hit, Kind, near_score
from regions.names import ALIASES
from registry.models import Organization, Programme
from registry.names.nearness import nearness

if TYPE_CHECKING:
    from accounts.models import User

# Kinds of organisations that are registered in short as often as in full.
KINDS = {
    "dinsos": "dinas sosial",
    "lks": "lembaga kesejahteraan sosial",
    "lksa": "lembaga kesejahteraan sosial anak",
    "lkslu": "lembaga kesejahteraan sosial lanjut usia",
    "psaa": "panti sosial asuhan anak",
    "psbl": "panti sosial bina laras",
    "psbn": "panti sosial bina netra",
    "psbr": "panti sosial bina remaja",
    "pskw": "panti sosial karya wanita",
    "pstw": "panti sosial tresna werdha",
    "rpsa": "rumah perlindungan sosial anak",
    "rptc": "rumah perlindungan trauma center",
    "rsj": "rumah sakit jiwa",
    "rsjd": "rumah sakit jiwa daerah",
    "rsud": "rumah sakit umum daerah",
    "slb": "sekolah luar biasa",
}
ABBREVIATIONS = KINDS | {
    "pa": "panti asuhan",
    "kab": "kabupaten",
    "prov": "provinsi",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "yys": "yayasan",
    "yay": "yayasan",
}
NOT_A_SIGN = "[^a-z0-9]+"
LIKENESS_SPAN = 10
PART_NEAR_ENOUGH = 0.6
NEAR_ENOUGH = 0.75  # share of letters typed right
# Old spelling and today's meet: "Soeweno", "Suweno"; "Moelja", "Mulya", "Mulia".
ALIKE = (("oe", "u"), ("dj", "j"), ("tj", "c"), ("y", "i"))
SHORTEST = 3  # letters of the longest word


def organizations_named(text: str, user: User, limit: int) -> list[Hit]:
    words = _words(_in_short(text))
    if max(map(len, words), default=0) < SHORTEST:
        return []
    visible = Organization.objects.visible_to(user, Permission.WORKER_VIEW).select_related("location")
    spelled = _spelled_alike(F("name"))
    signed = visible.annotate(
        signs=_signs(Concat(F("name"), Value(" "), F("short_name"))),
        likeness=TrigramSimilarity(spelled, _spelled(text)),
        part_likeness=TrigramWordSimilarity(_spelled(text), spelled),
    )
    has_all = Q()
    for word in words:
        has_all &= Q(signs__contains=_spelled(word)) | Q(signs__contains=_spelled(_joined(_in_full(word))))
    found = list(signed.filter(has_all).order_by("-likeness", "name", "pk")[:limit])
    if found:
        return [_hit(body, _score(body, words)) for body in found]
    typed = _comparable(text)
    near = signed.filter(part_likeness__gte=PART_NEAR_ENOUGH).order_by("-part_likeness", "name", "pk")
    return [
        _hit(body, near_score(body.part_likeness))
        for body in near[:limit]
        if nearness(typed, _comparable(f"{body.name} {body.short_name}")) >= NEAR_ENOUGH
    ]


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


def _words(text: str) -> list[str]:
    """The words, of small letters and digits alone."""
    words = (re.sub(NOT_A_SIGN, "", word) for word in re.split(r"[\s.,]+", text.lower()))
    return [word for word in words if word]


def _joined(text: str) -> str:
    return text.replace(" ", "")


def _spelled(text: str) -> str:
    return reduce(lambda spelled, pair: spelled.replace(*pair), ALIKE, text.lower())


def _spelled_alike(text: Combinable) -> Func:
    """`_spelled`, in the database."""
    spelled: Func = Lower(text)
    for one, other in ALIKE:
        spelled = Replace(spelled, Value(one), Value(other))
    return spelled


def _in_full(word: str) -> str:
    return ABBREVIATIONS.get(word) or ALIASES.get(word, word)


def _comparable(text: str) -> list[str]:
    """With its kind in short, lest so many right letters hide a wrong word; the rest in full."""
    words = (word if word in KINDS else _in_full(word) for word in _words(_in_short(text)))
    return _words(_spelled(" ".join(words)))


def _in_short(text: str) -> str:
    """With the kind of organisation in short, the longest first; `_in_full` knows it both ways."""
    longest_first = sorted(KINDS.items(), key=lambda kind: -len(kind[1]))
    return reduce(lambda short, kind: short.replace(kind[1], kind[0]), longest_first, text.lower())


def _signs(text: Combinable) -> Func:
    """Small letters and digits alone, spelled alike: "LKSA Al-Hidayah" as `lksaalhidaiah`."""
    return Func(
        _spelled_alike(text),
        Value(NOT_A_SIGN),
        Value(""),
        Value("g"),
        function="regexp_replace",
        output_field=CharField(),
    )


def _score(body: Any, words: list[str]) -> float:
    names = {_spelled("".join(_words(name))) for name in (body.name, body.short_name)}
    if names & {_spelled("".join(words)), _spelled(_joined("".join(map(_in_full, words))))}:
        return NAME
    return WORDS + LIKENESS_SPAN * body.likeness


def _hit(body: Organization, score: float) -> Hit:
    url = f"{reverse('certification:organization-list')}?{urlencode({'q': body.name})}"
    detail = f"{body.get_kind_display()} · {body.location.label}"
    return Hit(Kind.ORGANIZATION, body.name, detail, url, score)
