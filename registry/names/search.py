"""Search by a typed name: who is found, how well the name fits, and whose name is only near.

Names are compared as recorded and by their form (`registry.names.form`). A person is found if every typed
word is part of the name, in any order; near, if most letters are the same (pg_trgm). Whether a near name is
near enough is judged word by word (`registry.names.nearness`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db import connection, transaction
from django.db.models import Case, F, Func, IntegerField, Q, TextField, Value, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Concat, Greatest, Length, Replace

from core.spelling import modern_spelling
from registry.names.form import name_form
from registry.names.titles import split_titles

# Weight of a name of which only a part is similar to the typed one.
PART_WEIGHT = 0.8
TYPED_WEIGHT = 0.25
# From which similarity on a name is near. At pg_trgm's own 0.3 the index offers one name in thirty of a large
# registry, and each is read.
NEAR_FROM = 0.4
# A part must be much alike; a word whose fellows all stand in the name may be little.
PART_NEAR_FROM, WORD_NEAR_FROM = 0.6, 0.25
# What is mostly written short in Bali; the form keeps it. "Md" is left alone: elsewhere it is Muhammad.
IN_FULL = {
    "bgs": "bagus",
    "cok": "cokorda",
    "dsk": "desak",
    "gd": "gede",
    "gst": "gusti",
    "kd": "kadek",
    "km": "komang",
    "kt": "ketut",
    "ngr": "ngurah",
    "nym": "nyoman",
    "pt": "putu",
    "sg": "sagung",
    "wy": "wayan",
    "wyn": "wayan",
}
SHORT = re.compile(rf"(?i)\b(?:{'|'.join(IN_FULL)})\b\.?")
# "Dameria br. Tobing": daughter of the clan. It may be left out, and nobody is looked for by it.
DAUGHTER = frozenset({"br", "boru"})
THRESHOLDS = (
    "SELECT set_config('pg_trgm.similarity_threshold', %s, true),"
    " set_config('pg_trgm.word_similarity_threshold', %s, true)"
)


class Fit(IntEnum):
    """How a name fits what was typed, the best last."""

    NEAR = 0  # the letters are mostly the same
    PARTS = 1  # every word typed is somewhere in the name
    BEGINNINGS = 2  # every word typed begins a word of the name
    WORDS = 3  # every word typed is a word of the name
    SAME_WORDS = 4  # the same words, in another order, together or apart
    SAME_FORM = 5  # another spelling of the same name
    SAME_NAME = 6


@contextmanager
def near_from(part: float = PART_NEAR_FROM) -> Iterator[None]:
    """Within this block a name is near from `NEAR_FROM` on, and a part of a name from this similarity on."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(THRESHOLDS, [str(NEAR_FROM), str(part)])
        yield


def has_every_word(text: str, *, of: str = "name_key") -> Q:
    """The condition that every typed word is a part of the name as it is recorded, in any order."""
    return reduce(and_, (Q(**{f"{of}__contains": word}) for word in text.lower().split()), Q())


class TypedName:
    """A name as somebody typed it, to be looked for. Costs one query, for its form."""

    def __init__(self, text: str) -> None:
        parts = split_titles(text)
        self.plain = " ".join(parts.name.lower().split())
        self.modern = modern_spelling(self.plain)
        # The form knows most titles, but not the "Hi." of Lampung.
        self.form = name_form(", ".join(filter(None, (_in_full(parts.name), parts.back_title))))
        words = self.form.split()
        self.words = [word for word in words if word not in DAUGHTER] or words

    def __bool__(self) -> bool:
        return bool(self.words)

    def found(self) -> Q:
        """Every word is a part of the name; an initial begins a word of it."""
        of_form = [_part("name_form", "spaced_form", word) for word in self.words]
        as_typed = [_part("name_key", "spaced_key", word) for word in self.plain.split()]
        return reduce(and_, of_form) | (reduce(and_, as_typed) if as_typed else Q(pk__in=[]))

    def near(self) -> Q:
        """The name as a whole is similar, or has a part that is."""
        return Q(name_form__trigram_similar=self.form) | Q(name_form__trigram_word_similar=self.form)

    def near_but_for_a_word(self) -> Q:
        """All words but one are parts of the name, and that one is somewhat similar."""
        return reduce(or_, map(self._near_but_for, range(len(self.words))))

    def _near_but_for(self, place: int) -> Q:
        others = [*self.words[:place], *self.words[place + 1 :]]
        right = (_part("name_form", "spaced_form", word) for word in others)
        return reduce(and_, right, Q(name_form__trigram_word_similar=self.words[place]))

    def fit(self) -> Case:
        """The best `Fit` of a row. Needs rows annotated with `SPACED`."""
        together = self.form.replace(" ", "")
        same_words = _all_in(" {} ", "spaced_form", self.words) & Q(length_of_form=len(self.form))
        return Case(
            When(name_key=self.plain, then=Value(Fit.SAME_NAME)),
            When(name_form=self.form, then=Value(Fit.SAME_FORM)),
            When(same_words | Q(joined_form=together), then=Value(Fit.SAME_WORDS)),
            When(_all_in(" {} ", "spaced_form", self.words), then=Value(Fit.WORDS)),
            When(
                _all_in(" {}", "spaced_form", self.words) | _all_in(" {}", "spaced_key", self.plain.split()),
                then=Value(Fit.BEGINNINGS),
            ),
            When(self.found(), then=Value(Fit.PARTS)),
            default=Value(Fit.NEAR),
            output_field=IntegerField(),
        )

    def likeness(self) -> CombinedExpression:
        """How similar the letters are, from 0 to 1: mostly those of the form, a little those as recorded."""
        part = TrigramWordSimilarity(self.form, "name_form") * Value(PART_WEIGHT)
        of_form = Greatest(TrigramSimilarity("name_form", self.form), part)
        as_typed: Func = TrigramSimilarity("name_key", self.plain)
        if self.modern != self.plain:
            as_typed = Greatest(as_typed, TrigramSimilarity("name_key", self.modern))
        return of_form * Value(1 - TYPED_WEIGHT) + as_typed * Value(TYPED_WEIGHT)


SPACED: dict[str, Func] = {
    "spaced_form": Concat(Value(" "), F("name_form"), Value(" "), output_field=TextField()),
    "spaced_key": Concat(Value(" "), F("name_key"), Value(" "), output_field=TextField()),
    "joined_form": Replace(F("name_form"), Value(" "), Value(""), output_field=TextField()),
    "length_of_form": Length("name_form"),
}


def _in_full(name: str) -> str:
    return SHORT.sub(lambda found: IN_FULL[found[0].lower().rstrip(".")] + " ", name)


def _part(field: str, spaced: str, word: str) -> Q:
    return Q(**{f"{spaced}__contains": f" {word}"}) if len(word) == 1 else Q(**{f"{field}__contains": word})


def _all_in(pattern: str, spaced: str, words: list[str]) -> Q:
    if not words:
        return Q(pk__in=[])
    return reduce(and_, (Q(**{f"{spaced}__contains": pattern.format(word)}) for word in words))
