"""What the records show about a region up to a day: who came, left, passed, lapsed and renewed, and what is
known about the years ahead. Counts only; `coverage.forecast.rates` makes rates of them.

A worker who counts elsewhere is absent here: moving in is coming, moving out is leaving. The turns explain
the change of the certified exactly: first + regained + came certified - lapsed - went certified.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from certification.enums import SEATED, CandidateState, TermBasis
from certification.models import Candidate, Scheme
from certification.status import Standing
from core.calendar import months_earlier
from coverage.forecast.retirement import IS_CIVIL, RETIRES_ON
from coverage.large_regions import is_large
from coverage.spans.upkeep import bring_up_to_date
from regions.codes import NATION_CODE, ancestor_codes, level_of
from regions.enums import Level
from regions.models import Region
from registry.enums import State

QUARTERS = 12
FEWEST_QUARTERS = 4
FEWEST_RESULTS = 20
SOON = 183  # days
PAST_YEARS = 7
# Reading a large region takes a second or more, and the changes of one day do not move a rate, so it is read
# once a day.
KEPT_SECONDS = 24 * 60 * 60
# Raise it when `Observed` changes its shape.
KEPT_AS = 1
# Longer than a working life.
YEARS_AHEAD = 60
# No known end or retirement: later than every year that is considered.
NEVER = 10_000


class Turn(StrEnum):
    """What happens to a person, from the view of a region. Every event is exactly one of these."""

    CAME_CERTIFIED = "came_certified"
    CAME = "came"
    FIRST = "first"  # certified for the first time, or after more than half a year without
    REGAINED = "regained"  # certified again within half a year: a late renewal
    LAPSED = "lapsed"
    WENT_CERTIFIED = "went_certified"
    WENT = "went"
    RETIRED_CERTIFIED = "retired_certified"  # on the day set by law, so known in advance
    RETIRED = "retired"


@dataclass(frozen=True)
class Cell:
    """A number of persons about whom the same is known. Years count from the day, beginning with 0.

    `ends`: the year in which the last confirmed term ends; None for people who are not certified. `retires`:
    the year in which the law retires them; `NEVER` if it is not known. `term`: the years of that last term.
    """

    ends: int | None
    retires: int
    term: int | None
    persons: int


@dataclass(frozen=True)
class Observed:
    """What was observed in the `quarters` before `on`. Counts of turns begin with the newest quarter."""

    on: date
    began_on: date | None
    quarters: int
    stocks: Mapping[int, int]  # certified persons by year, on the day and month of `on`
    turns: Mapping[Turn, tuple[int, ...]]
    continued: int  # terms that ended while another one was valid
    cells: tuple[Cell, ...]
    seated: int
    passed: int
    failed: int
    tested_in: str  # the region of these results: this one, or one above if there are too few

    @property
    def years(self) -> float:
        """The length of the window in years."""
        return self.quarters / 4

    @property
    def first_day(self) -> date:
        """The window contains what happened after this day and not after `on`."""
        return months_earlier(self.on, 3 * self.quarters)

    @property
    def is_long_enough(self) -> bool:
        return self.quarters >= FEWEST_QUARTERS

    def count(self, *turns: Turn) -> int:
        return sum(sum(self.turns.get(turn, ())) for turn in turns)

    @property
    def certified(self) -> int:
        return sum(cell.persons for cell in self.cells if cell.ends is not None)

    @property
    def present(self) -> int:
        return sum(cell.persons for cell in self.cells)


COUNTING = Standing.COUNTING.value
HELD = "span.valid_from <= %({day})s AND (span.valid_until IS NULL OR span.valid_until >= %({day})s)"
STOCK = f"count(*) FILTER (WHERE standing <= {COUNTING} AND {HELD})"
STOCKS = """
SELECT min(valid_from), {stocks} FROM coverage_span span
WHERE category = %(category)s AND place LIKE %(inside)s
"""
# One join finds neighbors in time: a span that ends here, and the next one here. The day of a turn is the
# first day of the later span, or the day after the earlier one. A turn in the newest quarter is in the last
# of the buckets between `quarters`, which begin one day later.
TURNS = f"""
WITH ended AS (
    SELECT worker_id, standing, valid_from, valid_until + 1 AS day FROM coverage_span
    WHERE category = %(category)s AND place LIKE %(inside)s
        AND valid_until >= %(since)s AND valid_until < %(on)s
), begun AS (
    SELECT worker_id, standing, valid_from AS day FROM coverage_span
    WHERE category = %(category)s AND place LIKE %(inside)s
        AND valid_from > %(since)s AND valid_from <= %(on)s
), turns AS (
    SELECT worker_id, day, ended.standing AS before, begun.standing AS after,
        coalesce(begun.day - ended.valid_from <= {SOON}, false) AS is_soon
    FROM ended FULL JOIN begun USING (worker_id, day)
)
SELECT before, after, is_soon, person.id IS NOT NULL AS is_retirement,
    cardinality(%(quarters)s::date[]) - 1 - width_bucket(day - 1, %(quarters)s::date[]) AS quarter, count(*)
FROM turns
LEFT JOIN registry_workerstate state ON after IS NULL AND state.worker_id = turns.worker_id
    AND state.valid_from = day AND state.state = '{State.RETIRED.value}'
LEFT JOIN registry_worker person ON person.id = state.worker_id AND {IS_CIVIL}
GROUP BY 1, 2, 3, 4, 5
"""  # noqa: S608 - words of ours, no input
CONTINUED = f"""
SELECT count(*)
FROM certification_certificate paper
JOIN certification_scheme scheme ON scheme.id = scheme_id AND scheme.category = %(category)s
JOIN coverage_span span ON span.worker_id = paper.worker_id
    AND span.valid_from <= paper.valid_until + 1
    AND (span.valid_until IS NULL OR span.valid_until > paper.valid_until)
WHERE paper.valid_until >= %(since)s AND paper.valid_until < %(on)s
    AND term_basis = '{TermBasis.PAPER.value}' AND issued_on IS NOT NULL
    AND span.category = %(category)s AND span.place LIKE %(inside)s AND standing <= {COUNTING}
"""  # noqa: S608 - words of ours, no input
# The end of a person is that of `certification.expiry.with_last_certified_day`. An overdue retirement says
# nothing about the years ahead.
AHEAD = f"""
WITH papers AS (
    SELECT held.worker_id, valid_until, issued_on
    FROM certification_certificate held
    JOIN certification_scheme scheme ON scheme.id = scheme_id AND scheme.category = %(category)s
    WHERE term_basis = '{TermBasis.PAPER.value}' AND issued_on <= %(issued_by)s AND valid_until >= %(on)s
        AND NOT EXISTS (
            SELECT FROM certification_sanction WHERE certificate_id = held.id AND starts_on <= %(on)s
                AND (ends_on IS NULL OR ends_on >= %(on)s)
        )
), here AS (
    SELECT DISTINCT ON (span.worker_id) span.worker_id, standing <= {COUNTING} AS is_certified,
        papers.valid_until, issued_on
    FROM coverage_span span
    LEFT JOIN papers ON papers.worker_id = span.worker_id AND standing <= {COUNTING}
    WHERE category = %(category)s AND place LIKE %(inside)s AND {HELD.format(day="on")}
    ORDER BY span.worker_id, papers.valid_until DESC
), ahead AS (
    SELECT CASE WHEN is_certified
            THEN coalesce(width_bucket(valid_until, %(years)s::date[]) - 1, 0) END AS ends,
        width_bucket({RETIRES_ON} - 1, %(years)s::date[]) - 1 AS retires,
        round((valid_until + 1 - issued_on) / 365.25)::int AS term
    FROM here
    LEFT JOIN registry_worker person ON person.id = here.worker_id AND {IS_CIVIL}
)
SELECT ends, CASE WHEN retires >= 0 THEN retires ELSE {NEVER} END, term, count(*) FROM ahead GROUP BY 1, 2, 3
"""  # noqa: S608 - words of ours, no input


def observed(code: str, category: str, on: date) -> Observed:
    """Read a region ("ID": the nation). A large region is read once a day."""
    if level_of(code) not in (Level.COUNTRY, Level.PROVINCE) or not is_large(code, category):
        return _read(code, category, on)
    key = f"forecast-observed:{code}:{category}:{on}"
    kept: Observed | None = cache.get(key, version=KEPT_AS)
    if kept is None:
        kept = _read(code, category, on)
        cache.set(key, kept, KEPT_SECONDS, version=KEPT_AS)
    return kept


def count_ahead(today: date) -> None:
    """Read the large regions that have not been read yet."""
    categories = set(Scheme.objects.values_list("category", flat=True))
    provinces = Region.objects.public().level(Level.PROVINCE).values_list("code", flat=True)
    for code, category in product([NATION_CODE, *provinces], categories):
        if is_large(code, category):
            observed(code, category, today)


def _read(code: str, category: str, on: date) -> Observed:
    bring_up_to_date()
    marks = {on.year - back: months_earlier(on, 12 * back) for back in range(PAST_YEARS, -1, -1)}
    asked: dict[str, Any] = {
        "category": category,
        "inside": "%" if code == NATION_CODE else f"{code}%",
        "on": on,
        "years": [months_earlier(on, -12 * ahead) for ahead in range(YEARS_AHEAD)],
        # A past day is seen with the certificates of that day. For today, future renewals are known.
        "issued_by": on if on < timezone.localdate() else date.max,
    }
    with connection.cursor() as cursor:
        began_on, stocks = _stocks(cursor, asked, marks)
        quarters = _quarters_since(began_on, on)
        asked["since"] = months_earlier(on, 3 * quarters)
        asked["quarters"] = [months_earlier(on, 3 * back) for back in range(quarters, -1, -1)]
        cursor.execute(TURNS, asked)
        turns = _by_quarter(cursor.fetchall(), quarters)
        cursor.execute(CONTINUED, asked)
        (continued,) = cursor.fetchone()
        cursor.execute(AHEAD, asked)
        cells = tuple(Cell(*row) for row in cursor.fetchall())
    sat = _sat(code, category, asked["since"], on)
    tested_in, results = _results(code, category, asked["since"], on, sat)
    return Observed(
        on=on,
        began_on=began_on,
        quarters=quarters,
        stocks=stocks,
        turns=turns,
        continued=continued,
        cells=cells,
        seated=sum(sat[state] for state in SEATED),
        passed=results[CandidateState.PASSED],
        failed=results[CandidateState.FAILED],
        tested_in=tested_in,
    )


def _stocks(
    cursor: Any, asked: dict[str, Any], marks: Mapping[int, date]
) -> tuple[date | None, dict[int, int]]:
    """The first day on which anybody counted here, and the certified of each year from then on."""
    days = {f"mark{year}": day for year, day in marks.items()}
    stocks = ", ".join(STOCK.format(day=name) for name in days)
    cursor.execute(STOCKS.format(stocks=stocks), asked | days)
    began_on, *certified = cursor.fetchone()
    known = zip(marks.items(), certified, strict=True)
    return began_on, {year: persons for (year, day), persons in known if began_on and day >= began_on}


def _quarters_since(began_on: date | None, on: date) -> int:
    """The number of whole quarters with records before the day, at most those of the window."""
    if began_on is None:
        return 0
    return next((n for n in range(QUARTERS, 0, -1) if months_earlier(on, 3 * n) >= began_on), 0)


def _by_quarter(rows: list[tuple[Any, ...]], quarters: int) -> dict[Turn, tuple[int, ...]]:
    found: dict[Turn, list[int]] = {turn: [0] * quarters for turn in Turn}
    for before, after, is_soon, is_retirement, quarter, persons in rows:
        turn = _turn(before, after, is_soon=is_soon, is_retirement=is_retirement)
        if turn:
            found[turn][quarter] += persons
    return {turn: tuple(counts) for turn, counts in found.items()}


def _turn(before: int | None, after: int | None, *, is_soon: bool, is_retirement: bool) -> Turn | None:
    """The turn from one standing to another; None if neither presence nor certification changes.

    A standing of None: not in the region. `is_soon`: the earlier standing had lasted for at most half a year.
    """
    was, is_now = _counts(before), _counts(after)
    if before is None:
        return Turn.CAME_CERTIFIED if is_now else Turn.CAME
    if after is None:
        if is_retirement:
            return Turn.RETIRED_CERTIFIED if was else Turn.RETIRED
        return Turn.WENT_CERTIFIED if was else Turn.WENT
    if was == is_now:
        return None
    if was:
        return Turn.LAPSED
    return Turn.REGAINED if before == Standing.LAPSED and is_soon else Turn.FIRST


def _counts(standing: int | None) -> bool:
    return standing is not None and standing <= Standing.COUNTING


def _sat(code: str, category: str, since: date, on: date) -> Counter[str]:
    """Candidates of the region's offices in the tests of the window, by state."""
    candidates = Candidate.objects.under(code).filter(
        scheme__category=category, test__ends_on__gt=since, test__ends_on__lte=on
    )
    return Counter(candidates.order_by().values_list("state", flat=True))


def _results(code: str, category: str, since: date, on: date, sat: Counter[str]) -> tuple[str, Counter[str]]:
    """The results for the pass rate.

    The test is the same everywhere. If a region has few results, those of the nearest region above with
    enough are used.
    """
    wider = [*reversed(ancestor_codes(code)), NATION_CODE] if code != NATION_CODE else []
    for above in wider:
        if sat[CandidateState.PASSED] + sat[CandidateState.FAILED] >= FEWEST_RESULTS:
            break
        code, sat = above, _sat(above, category, since, on)
    return code, sat
