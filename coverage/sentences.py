"""The numbers of a region in full sentences: the first text on every page and in every file.

`sentence` covers each case of the answer: not reported, no scheme, no need known, zero, shortage, surplus,
both, only a part of the units; today, in the past, ahead. Every number in it is one of `Coverage`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.text import Text
from core.ui.formats import long_date, number
from coverage.answer import Coverage
from coverage.gap import Gap
from regions.enums import Level
from registry.enums import Category


class Tenses(NamedTuple):
    """One phrase in two tenses: for today and days ahead, and for past days."""

    now: Text
    then: Text


@dataclass(frozen=True)
class Sentence:
    """The headline, and the lines below it that say what the shortage consists of."""

    headline: str
    lead: str

    def __str__(self) -> str:
        return self.headline


UNREPORTED_OFFICE = Tenses(
    _("%(place)s has not reported yet."),
    _("%(place)s had not reported by %(day)s."),
)
UNREPORTED = Tenses(
    _("No report has come from %(place)s yet."),
    _("No report had come from %(place)s by %(day)s."),
)
UNREPORTED_NATION = Tenses(
    _("No regency or city has reported yet."),
    _("No regency or city had reported by %(day)s."),
)
WORKERS = Tenses(
    _("%(place)s has %(present)s %(workers)s."),
    _("On %(day)s, %(place)s had %(present)s %(workers)s."),
)
NO_WORKERS = Tenses(
    _("No %(workers)s are recorded in %(place)s."),
    _("On %(day)s, no %(workers)s were recorded in %(place)s."),
)
CERTIFIED = Tenses(
    _("%(place)s has %(certified)s certified %(workers)s."),
    _("On %(day)s, %(place)s had %(certified)s certified %(workers)s."),
)
NONE_CERTIFIED = Tenses(
    _("%(place)s has no certified %(workers)s."),
    _("On %(day)s, %(place)s had no certified %(workers)s."),
)
NEED_UNKNOWN = Tenses(_("How many it needs is not known."), _("How many it needed is not known."))
NEEDS = Tenses(
    _("%(place)s needs %(needed)s certified %(workers)s."),
    _("On %(day)s, %(place)s needed %(needed)s certified %(workers)s."),
)
PART_NEEDS = Tenses(
    _("%(measured)s of %(units)s %(kinds)s in %(place)s need %(needed)s certified %(workers)s."),
    _(
        "On %(day)s, %(measured)s of %(units)s %(kinds)s in %(place)s needed %(needed)s certified "
        "%(workers)s."
    ),
)
SHORTAGE = Tenses(
    _("There are only %(certified)s, so %(shortage)s are missing."),
    _("There were %(certified)s, so %(shortage)s were missing."),
)
ALL_MISSING = Tenses(
    _("There are none yet, so all %(shortage)s are missing."),
    _("There were none, so all %(shortage)s were missing."),
)
UNEVEN = Tenses(
    _("There are %(certified)s, but unevenly: %(shortage)s are missing, %(surplus)s too many elsewhere."),
    _("There were %(certified)s, but unevenly: %(shortage)s were missing, %(surplus)s too many elsewhere."),
)
SURPLUS = Tenses(
    _("There are %(certified)s, %(surplus)s more than needed."),
    _("There were %(certified)s, %(surplus)s more than needed."),
)
MET = Tenses(_("All of them are there."), _("All of them were there."))
NOT_ZERO = _("Not reported is not zero: nobody can say yet who works there.")
NO_SCHEME = _("No certificate exists for this category, so nobody is counted as certified.")
NO_NEED = _("Without an adopted norm and its base figure no shortage is counted.")
PART_OF_A_UNIT = _("The need is counted for the region above as a whole, not for its parts.")
SOME_UNCERTIFIED = Tenses(
    _("%(present)s %(workers)s at work, %(uncertified)s of them without a valid certificate."),
    _("%(present)s %(workers)s at work, %(uncertified)s of them without a valid certificate."),
)
ALL_CERTIFIED = Tenses(
    _("%(present)s %(workers)s at work, all of them certified."),
    _("%(present)s %(workers)s at work, all of them certified."),
)
AHEAD = _("On %(day)s, by what is known today: %(sentence)s")

SILENCES = {Level.REGENCY: UNREPORTED_OFFICE, Level.COUNTRY: UNREPORTED_NATION}
KIND_OF_UNIT: dict[str, Text] = {
    Level.PROVINCE: _("provinces"),
    Level.REGENCY: _("regencies and cities"),
    Level.DISTRICT: _("districts"),
    Level.VILLAGE: _("villages and wards"),
}


def workers_of(category: str, count: int) -> str:
    """The category's name inside a sentence, in the plural form for this number of workers."""
    if category == Category.PEKSOS:
        return ngettext("social worker", "social workers", count)
    if category == Category.TKS:
        return ngettext("social welfare worker", "social welfare workers", count)
    if category == Category.RELAWAN:
        return ngettext("social volunteer", "social volunteers", count)
    return ngettext("social extension worker", "social extension workers", count)


def kinds_of_unit(level: str) -> str:
    """The name of the units of a need; "units" if they are of several levels."""
    return str(KIND_OF_UNIT.get(level, _("units")))


def sentence(answer: Coverage, today: date) -> Sentence:
    """The headline and lead of one region's answer, in the current language."""
    return _Speaker(answer, today).sentence()


class _Speaker:
    """Puts one answer into words; holds the words that every phrase may use."""

    def __init__(self, answer: Coverage, today: date) -> None:
        self.answer, self.today = answer, today

    def sentence(self) -> Sentence:
        headline = " ".join(self._headline())
        if self.answer.on > self.today:
            headline = str(AHEAD) % {"day": long_date(self.answer.on), "sentence": headline}
        return Sentence(headline, " ".join(self._lead()))

    def say(self, phrase: Tenses, count: int = 0, **numbers: int | None) -> str:
        """The phrase in its tense. `count`: the number of workers it is about, for the plural form."""
        words = {name: number(value) for name, value in numbers.items()}
        words |= {
            "place": self.answer.place.title,
            "day": long_date(self.answer.on),
            "workers": workers_of(self.answer.category, count),
            "kinds": kinds_of_unit(self.answer.completeness.level),
        }
        text = phrase.then if self.answer.on < self.today else phrase.now
        return str(text) % words

    def _headline(self) -> list[str]:
        answer, gap = self.answer, self.answer.gap
        if not answer.is_reported:
            return [self.say(SILENCES.get(Level(answer.place.level), UNREPORTED))]
        if not answer.has_scheme:
            present = answer.present or 0
            return [self.say(WORKERS if present else NO_WORKERS, present, present=present)]
        if gap is None:
            return self._certified(answer.certified or 0)
        return [self._need(gap), self._standing(gap)]

    def _certified(self, certified: int) -> list[str]:
        said = [self.say(CERTIFIED if certified else NONE_CERTIFIED, certified, certified=certified)]
        return said if self.answer.is_part_of_a_unit else [*said, self.say(NEED_UNKNOWN)]

    def _need(self, gap: Gap) -> str:
        known = self.answer.completeness
        if known.measured == known.units:
            return self.say(NEEDS, gap.needed, needed=gap.needed)
        return self.say(PART_NEEDS, gap.needed, needed=gap.needed, measured=known.measured, units=known.units)

    def _standing(self, gap: Gap) -> str:
        numbers = {"certified": gap.certified, "shortage": gap.shortage, "surplus": gap.surplus}
        if gap.shortage and gap.surplus:
            return self.say(UNEVEN, **numbers)
        if gap.shortage:
            return self.say(SHORTAGE if gap.certified else ALL_MISSING, **numbers)
        return self.say(SURPLUS if gap.surplus else MET, **numbers)

    def _lead(self) -> list[str]:
        answer, gap = self.answer, self.answer.gap
        if not answer.is_reported:
            return [str(NOT_ZERO), *self._need_alone()]
        if not answer.has_scheme:
            return [str(NO_SCHEME)]
        if gap is None:
            return [*self._people(), str(PART_OF_A_UNIT if self.answer.is_part_of_a_unit else NO_NEED)]
        return [*self._people(), *self._beyond_the_units(gap), *self._remedies(gap), *self._not_counted()]

    def _people(self) -> list[str]:
        present, uncertified = self.answer.present or 0, self.answer.uncertified or 0
        if not present:
            return []
        phrase = SOME_UNCERTIFIED if uncertified else ALL_CERTIFIED
        return [self.say(phrase, present, present=present, uncertified=uncertified)]

    def _beyond_the_units(self, gap: Gap) -> list[str]:
        """Certified people whom no unit counts: recorded above the units, or where no need is known."""
        certified = self.answer.certified or 0
        if certified <= gap.certified:
            return []
        text = ngettext(
            "In all %(certified)s are certified; %(rest)s of them stands outside the units with a need.",
            "In all %(certified)s are certified; %(rest)s of them stand outside the units with a need.",
            certified - gap.certified,
        )
        return [text % {"certified": number(certified), "rest": number(certified - gap.certified)}]

    def _remedies(self, gap: Gap) -> list[str]:
        recruit = gap.remedies.recruit
        ready = gap.shortage - recruit
        if not gap.shortage:
            return []
        if not ready:
            return [str(_("For those who are missing, nobody is there yet."))]
        if not recruit:
            text = _("If %(ready)s of them complete their certification, nobody is missing.")
        else:
            text = _("If %(ready)s of them complete their certification, the shortage falls to %(recruit)s.")
        return [str(text) % {"ready": number(ready), "recruit": number(recruit)}]

    def _need_alone(self) -> list[str]:
        if self.answer.needed is None:
            return []
        text = _("The need is known: %(needed)s certified %(workers)s.")
        needed = self.answer.needed
        workers = workers_of(self.answer.category, needed)
        return [str(text) % {"needed": number(needed), "workers": workers}]

    def _not_counted(self) -> list[str]:
        known = self.answer.completeness
        if known.measured == known.units:
            return []
        text = _(
            "Of the %(units)s %(kinds)s, %(unreported)s have not reported and %(without)s have no known "
            "need; what they lack is not counted."
        )
        words = {
            "units": number(known.units),
            "kinds": kinds_of_unit(known.level),
            "unreported": number(known.units - known.reported),
            "without": number(known.units - known.with_need),
        }
        return [str(text) % words]
