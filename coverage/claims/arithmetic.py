"""Recalculates sums, shares, ratios and dates of published figures.

A figure is never corrected: a finding says what was printed, what it should be, and what would settle it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from django.utils.translation import gettext as _

from core.ui.formats import long_date, number, percent
from coverage.claims.stated import Finding, Stated, of_measure, subject_of
from coverage.claims.times import span_of
from coverage.claims.wording import as_of_label, dimension_label, measure_label
from coverage.enums import Qualifier

# How the ledger marks parts that were printed without a name of their own.
PRINTED_PARTS: Final = re.compile(r"\bBagian tercetak (\d+(?:\+\d+)+)")
PRINTED_SHARE: Final = re.compile(r"\b(\d{1,3}(?:[.,]\d+)?)\s?(?:%|persen\b)")
ONE_PER: Final = re.compile(r"\b1\s?:\s?(\d[\d.]*)")
WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
DATED_WEEKDAY: Final = re.compile(rf"\b({'|'.join(WEEKDAYS)})[,\s(]+(\d{{1,2}})[/.](\d{{1,2}})\b")
FEWEST_PARTS: Final = 3
# Volunteers: their posts are not part of a number of social workers.
NOT_PARTS: Final = frozenset({"psm", "tksk", "tagana"})


def parts_against_total(figures: Sequence[Stated]) -> Iterator[Finding]:
    """Postings that do not add up to the total of the same day, and what would make them agree."""
    sums = of_measure(figures, "posting_count_sum")
    for total_of_parts in sums:
        same_day = [figure for figure in figures if figure.as_of == total_of_parts.as_of]
        parts = _by_part(same_day)
        for total in _totals(same_day):
            if total.value != total_of_parts.value:
                codes = [*_codes(parts), total_of_parts.code, total.code]
                yield _parts_and_total(total_of_parts.value, total, parts, codes)
    summed = {figure.as_of for figure in sums}
    for total in _totals(figures):
        beside = [each for each in figures if (each.as_of, each.outlet) == (total.as_of, total.outlet)]
        parts = _by_part(beside)
        if total.as_of in summed or len(parts) < FEWEST_PARTS:
            continue
        together = sum((readings[0].value for readings in parts.values()), Decimal(0))
        if not total.agrees_with(together):
            yield _parts_and_total(together, total, parts, [*_codes(parts), total.code])


def noted_parts_against_total(figures: Sequence[Stated]) -> Iterator[Finding]:
    """Parts that were printed with a total but do not add up to it."""
    for figure in figures:
        noted = PRINTED_PARTS.search(figure.note)
        if noted is None or figure.indicator == "posting_count_sum":
            continue
        parts = sum(map(int, noted[1].split("+")))
        if parts != figure.value:
            yield Finding(
                "noted_parts_against_total",
                _("%(measure)s: the printed parts add up to %(sum)s, the total was given as %(total)s.")
                % {
                    "measure": measure_label(figure.indicator),
                    "sum": number(parts),
                    "total": number(figure.value),
                },
                _remainder_stays(abs(figure.value - parts)),
                (figure.code,),
            )


def certified_against_total(figures: Sequence[Stated]) -> Iterator[Finding]:
    """More certified people than people, or certified and uncertified people that do not add up to the
    total."""
    for total in _totals(figures):
        certified = _beside(figures, total, "workers_certified")
        without = _beside(figures, total, "workers_uncertified")
        for each in certified:
            if each.value > total.value:
                yield Finding(
                    "certified_against_total",
                    _("%(certified)s certified of %(total)s workers: a part cannot be more than the whole.")
                    % {"certified": number(each.value), "total": number(total.value)},
                    _("Ask whether the certified are of the same category, place and day."),
                    (each.code, total.code),
                )
            for rest in without:
                if each.value + rest.value != total.value:
                    yield _halves_apart(each, rest, total)


def share_against_base(figures: Sequence[Stated]) -> Iterator[Finding]:
    """A percentage printed beside the number of certified people that is not their share of the total."""
    for certified in of_measure(figures, "workers_certified"):
        printed = PRINTED_SHARE.search(certified.quote) or PRINTED_SHARE.search(certified.note)
        if printed is None:
            continue
        said = Decimal(printed[1].replace(",", "."))
        for total in _totals(figures):
            if not _same_matter(certified, total) or not total.value:
                continue
            share = certified.value / total.value
            places = max(0, -int(said.as_tuple().exponent))
            if (share * 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) != said:
                yield Finding(
                    "share_against_base",
                    _("%(printed)s was printed, but %(part)s of %(total)s is %(share)s.")
                    % {
                        "printed": printed[0],
                        "part": number(certified.value),
                        "total": number(total.value),
                        "share": percent(share, 1),
                    },
                    _("Look in the source for the number that the percentage was taken of."),
                    (certified.code, total.code),
                )


def need_against_ratio(figures: Sequence[Stated]) -> Iterator[Finding]:
    """A need by a ratio (1 : 100) that is not the printed base divided by the ratio."""
    for need in of_measure(figures, "workers_needed"):
        ratio = ONE_PER.search(need.dimension) or ONE_PER.search(need.quote)
        if ratio is None:
            continue
        per_worker = Decimal(ratio[1].replace(".", ""))
        for base in of_measure(figures, "ppks_total"):
            if base.outlet == need.outlet and per_worker and not need.agrees_with(base.value / per_worker):
                yield Finding(
                    "need_against_ratio",
                    _("1 : %(ratio)s of %(base)s %(unit)s comes to %(result)s; %(need)s was printed.")
                    % {
                        "ratio": number(per_worker),
                        "base": number(base.value),
                        "unit": base.unit,
                        "result": number(base.value / per_worker),
                        "need": number(need.value),
                    },
                    _("Ask which base and which ratio the need was worked out from."),
                    (base.code, need.code),
                )


def gap_against_need(figures: Sequence[Stated]) -> Iterator[Finding]:
    """A shortage that is not the printed need minus the printed workers of the same source."""
    for gap in of_measure(figures, "workers_gap"):
        same_source = [each for each in figures if each.outlet == gap.outlet]
        needs = [each for each in of_measure(same_source, "workers_needed") if each.as_of == gap.as_of]
        for need in needs:
            for total in of_measure(same_source, "workers_total"):
                if _subject(total) == _subject(need) and not gap.agrees_with(need.value - total.value):
                    yield Finding(
                        "gap_against_need",
                        _("%(need)s needed less %(total)s at work leaves %(left)s; %(gap)s was printed.")
                        % {
                            "need": number(need.value),
                            "total": number(total.value),
                            "left": number(need.value - total.value),
                            "gap": number(gap.value),
                        },
                        _("Ask whether the printed need is all there should be or what comes in addition."),
                        (need.code, total.code, gap.code),
                    )


def dates_apart(figures: Sequence[Stated]) -> Iterator[Finding]:
    """A figure about a time after it was printed, or a quote whose weekday does not match its date."""
    for figure in figures:
        spoken_of, printed = span_of(figure.as_of), span_of(figure.published)
        is_ahead = figure.qualifier in (Qualifier.PLANNED, Qualifier.NORM)
        if spoken_of and printed and spoken_of.first > printed.last and not is_ahead:
            yield Finding(
                "dates_apart",
                _("%(measure)s of %(as_of)s was published before, in %(published)s.")
                % {
                    "measure": measure_label(figure.indicator),
                    "as_of": as_of_label(figure.as_of),
                    "published": as_of_label(figure.published),
                },
                _("Check both dates. What is planned for later takes the qualifier “planned”."),
                (figure.code,),
            )
        yield from _weekdays_apart(figure)


def _weekdays_apart(figure: Stated) -> Iterator[Finding]:
    year = (figure.as_of or figure.published)[:4]
    for weekday, day, month in DATED_WEEKDAY.findall(figure.quote.casefold()):
        try:
            named = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if WEEKDAYS[named.weekday()] != weekday:
            yield Finding(
                "dates_apart",
                _("The quote says %(weekday)s, but %(day)s was a %(real)s.")
                % {
                    "weekday": weekday.capitalize(),
                    "day": long_date(named),
                    "real": WEEKDAYS[named.weekday()].capitalize(),
                },
                _("Find the day in another report before the date is relied on."),
                (figure.code,),
            )


RULES: Final[tuple[Callable[[Sequence[Stated]], Iterator[Finding]], ...]] = (
    parts_against_total,
    noted_parts_against_total,
    certified_against_total,
    share_against_base,
    need_against_ratio,
    gap_against_need,
    dates_apart,
)


def _totals(figures: Sequence[Stated]) -> list[Stated]:
    return of_measure(figures, "workers_total")


def _subject(figure: Stated) -> str:
    return subject_of(figure.indicator, figure.dimension)


def _same_matter(one: Stated, other: Stated) -> bool:
    return (one.as_of, one.outlet, _subject(one)) == (other.as_of, other.outlet, _subject(other))


def _beside(figures: Sequence[Stated], total: Stated, indicator: str) -> list[Stated]:
    """Figures of a measure from the same source, about the same people and time as the total."""
    return [each for each in of_measure(figures, indicator) if _same_matter(each, total)]


def _by_part(figures: Sequence[Stated]) -> dict[str, list[Stated]]:
    """The different values of each part of a number of social workers."""
    parts: dict[str, list[Stated]] = defaultdict(list)
    for posting in of_measure(figures, "posting_count"):
        if _subject(posting) not in NOT_PARTS:
            parts[_subject(posting)].append(posting)
    return parts


def _codes(parts: dict[str, list[Stated]]) -> list[str]:
    return [figure.code for readings in parts.values() for figure in readings]


def _parts_and_total(
    together: Decimal, total: Stated, parts: dict[str, list[Stated]], codes: Sequence[str]
) -> Finding:
    sentence = _("The printed parts add up to %(sum)s, the total was given as %(total)s.") % {
        "sum": number(together),
        "total": number(total.value),
    }
    agreeing = _agreeing_readings(parts, total.value - together)
    return Finding(
        "parts_against_total",
        " ".join([sentence, *agreeing]),
        _remainder_stays(abs(total.value - together)),
        tuple(codes),
    )


def _remainder_stays(remainder: Decimal) -> str:
    return _(
        "The remainder of %(remainder)s stays a remainder: it belongs to no part until a name is found."
    ) % {"remainder": number(remainder)}


def _halves_apart(certified: Stated, without: Stated, total: Stated) -> Finding:
    return Finding(
        "certified_against_total",
        _("%(certified)s certified and %(without)s not make %(sum)s; the total was given as %(total)s.")
        % {
            "certified": number(certified.value),
            "without": number(without.value),
            "sum": number(certified.value + without.value),
            "total": number(total.value),
        },
        _("Ask whether the certified are of the same category, place and day."),
        (certified.code, without.code, total.code),
    )


def _agreeing_readings(parts: dict[str, list[Stated]], missing: Decimal) -> Iterator[str]:
    """For each part with competing values: the one with which parts and total agree."""
    for readings in parts.values():
        values = {figure.value for figure in readings}
        for figure in readings:
            if figure.value - missing in values:
                yield _("With %(part)s = %(value)s (%(outlet)s) they agree.") % {
                    "part": dimension_label(figure.dimension),
                    "value": number(figure.value),
                    "outlet": figure.outlet,
                }
