"""A typed name against the names of the registry: who is found, how well, and who is merely near.

Names are compared as they stand and by their form (`registry.names.form`). A person is found if every typed
word is a part of the name, in any order; near, if the letters are mostly the same (pg_trgm).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from functools import reduce
from operator import and_

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db import connection, transaction
from django.db.models import Case, F, Func, IntegerField, Q, TextField, Value, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Concat, Greatest, Length, Replace

from registry.names.form import name_form
from registry.names.titles import split_titles

# A name of which only a part resembles what was typed is worth less than one that resembles it whole.
PART_WEIGHT = 0.8
TYPED_WEIGHT = 0.25
# From which similarity on a name is near. At pg_trgm's own 0.3 the index offers one name in thirty of a large
# registry, and each is read.
NEAR_FROM = 0.4


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
def sparing() -> Iterator[None]:
    """Within it only names from `NEAR_FROM` on are near."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [str(NEAR_FROM)])
        yield


def has_every_word(text: str, *, of: str = "name_key") -> Q:
    """The condition that every typed word is a part of the name as it is recorded, in any order."""
    return reduce(and_, (Q(**{f"{of}__contains": word}) for word in text.lower().split()), Q())


class TypedName:
    """A name as somebody typed it, to be looked for. Costs one query, for its form."""

    def __init__(self, text: str) -> None:
        self.plain = " ".join(split_titles(text).name.lower().split())
        self.form = name_form(text)
        self.words = self.form.split()

    def __bool__(self) -> bool:
        return bool(self.words)

    def found(self) -> Q:
        """Every word is a part of the name; an initial begins a word of it."""
        of_form = [_part("name_form", "spaced_form", word) for word in self.words]
        as_typed = [_part("name_key", "spaced_key", word) for word in self.plain.split()]
        return reduce(and_, of_form) | (reduce(and_, as_typed) if as_typed else Q(pk__in=[]))

    def near(self) -> Q:
        return Q(name_form__trigram_similar=self.form) | Q(name_form__trigram_word_similar=self.form)

    def fit(self) -> Case:
        """The best `Fit` of a row; take it of rows with `SPACED` only."""
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
        """How alike the letters are, from 0 to 1: mostly those of the form, a little those as they stand."""
        part = TrigramWordSimilarity(self.form, "name_form") * Value(PART_WEIGHT)
        of_form = Greatest(TrigramSimilarity("name_form", self.form), part)
        as_typed = TrigramSimilarity("name_key", self.plain)
        return of_form * Value(1 - TYPED_WEIGHT) + as_typed * Value(TYPED_WEIGHT)


SPACED: dict[str, Func] = {
    "spaced_form": Concat(Value(" "), F("name_form"), Value(" "), output_field=TextField()),
    "spaced_key": Concat(Value(" "), F("name_key"), Value(" "), output_field=TextField()),
    "joined_form": Replace(F("name_form"), Value(" "), Value(""), output_field=TextField()),
    "length_of_form": Length("name_form"),
}


def _part(field: str, spaced: str, word: str) -> Q:
    return Q(**{f"{spaced}__contains": f" {word}"}) if len(word) == 1 else Q(**{f"{field}__contains": word})


def _all_in(pattern: str, spaced: str, words: list[str]) -> Q:
    if not words:
        return Q(pk__in=[])
    return reduce(and_, (Q(**{f"{spaced}__contains": pattern.format(word)}) for word in words))
