"""The rules of data quality: one line each, the gravest first.

A rule is a condition on the records of people at work. To add one: a line in `RULES`, its Indonesian words, a
row that fits it in `tests/certification/test_quality.py`. Pages, list filter and score read this registry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, Exists, Func, OuterRef, Q, Value
from django.db.models.functions import Length
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from certification.enums import Severity, Status
from certification.models import Certificate
from certification.status import holding
from regions.codes import REGENCY_LENGTH
from registry import completeness
from registry.models import Assignment, DuplicateCase
from registry.numbers.checks import check_numbers, disagreeing
from registry.overlaps.search import overlapping_people
from registry.querysets import AssignmentQuerySet, WorkerQuerySet

# A record that nobody has touched for so long is doubtful by its age alone.
STALE_AFTER: Final = timedelta(days=365)

Condition = Callable[[WorkerQuerySet, date], Q]


@dataclass(frozen=True)
class Rule:
    """`found` gives the condition under which the rule finds one of these people's records on the day.

    `code` stands in addresses and stays. `mended_at`: the page that mends what was found, where it is
    another than the list of people; `mended_by`: who may open it.
    """

    code: str
    severity: Severity
    sentence: str | Promise
    why: str | Promise
    found: Condition
    mended_at: str = ""
    mended_by: Permission = Permission.WORKER_VIEW


def _lacks(name: str) -> Condition:
    return lambda _people, _on: completeness.missing(name)


def _numbers_disagree(people: WorkerQuerySet, _on: date) -> Q:
    check_numbers(people)
    return disagreeing()


def _overlaps(people: WorkerQuerySet, on: date) -> Q:
    """Their keys as a subquery: written out in the statement, ten thousand of them mislead the planner, and a
    province of 120,000 took 14 s instead of 5."""
    keys = Value(sorted(overlapping_people(people, on)), output_field=ArrayField(BigIntegerField()))
    return Q(pk__in=Func(keys, template="(SELECT unnest(%(expressions)s::bigint[]))"))


def _may_be_double(_people: WorkerQuerySet, _on: date) -> Q:
    open_cases = DuplicateCase.objects.open()
    return Q(Exists(open_cases.filter(first=OuterRef("pk")))) | Q(
        Exists(open_cases.filter(second=OuterRef("pk")))
    )


def _term_unconfirmed(_people: WorkerQuerySet, on: date) -> Q:
    return holding(Status.VALIDITY_UNKNOWN, on)


def _unplaced(_people: WorkerQuerySet, on: date) -> Q:
    return ~Q(Exists(_main_assignments(on)))


def _place_is_wide(_people: WorkerQuerySet, on: date) -> Q:
    """Nothing below the kabupaten/kota is known: neither kecamatan nor organisation."""
    wide = _main_assignments(on).alias(depth=Length("place"))
    return Q(Exists(wide.filter(depth__lte=REGENCY_LENGTH, organization__isnull=True, post__isnull=True)))


def _without_decree(_people: WorkerQuerySet, on: date) -> Q:
    running = Assignment.objects.in_force_on(on).filter(worker=OuterRef("pk"))
    return Q(Exists(running.filter(decree_number="")))


def _unverified(_people: WorkerQuerySet, _on: date) -> Q:
    return _holding_one_with(verified_at__isnull=True)


def _unscanned(_people: WorkerQuerySet, _on: date) -> Q:
    return _holding_one_with(scan__isnull=True)


def _untouched(_people: WorkerQuerySet, on: date) -> Q:
    return Q(updated_at__date__lt=on - STALE_AFTER)


def _main_assignments(on: date) -> AssignmentQuerySet:
    main: AssignmentQuerySet = Assignment.objects.primary().in_force_on(on).filter(worker=OuterRef("pk"))
    return main


def _holding_one_with(**facts: object) -> Q:
    return Q(Exists(Certificate.objects.filter(worker=OuterRef("pk"), **facts)))


GRAVE, TO_COMPLETE, NOTE = Severity.GRAVE, Severity.MISSING, Severity.NOTE

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "NUMBERS_DISAGREE",
        GRAVE,
        _("NIK or NIP does not fit the birth date or sex"),
        _("One of them is mistyped: the record may be of another person."),
        _numbers_disagree,
    ),
    Rule(
        "DUPLICATE",
        GRAVE,
        _("May be recorded twice"),
        _("Who stands in two records counts twice."),
        _may_be_double,
        "registry:duplicate-list",
    ),
    Rule(
        "OVERLAPPING",
        GRAVE,
        _("Duties overlap"),
        _("Nobody can be in two places full time; the count by programme is doubtful."),
        _overlaps,
        "registry:overlap-list",
    ),
    Rule(
        "TERM_UNCONFIRMED",
        GRAVE,
        _("End of the certificate not confirmed"),
        _("Until the end is read from the paper, the person does not count as certified."),
        _term_unconfirmed,
    ),
    Rule(
        "UNPLACED",
        GRAVE,
        _("Without a main assignment"),
        _("The person counts at the office and in no programme."),
        _unplaced,
    ),
    Rule(
        "NIK_MISSING",
        TO_COMPLETE,
        _("NIK is missing"),
        _("Without it nobody can rule out a second record of the same person."),
        _lacks("nik_digest"),
    ),
    Rule(
        "SEX_MISSING",
        TO_COMPLETE,
        _("Sex is missing"),
        _("Reports to the ministry count women and men apart."),
        _lacks("sex"),
    ),
    Rule(
        "BIRTH_DATE_MISSING",
        TO_COMPLETE,
        _("Birth date is missing"),
        _("Nobody can say who retires when, and the NIK cannot be checked."),
        _lacks("birth_date"),
    ),
    Rule(
        "BIRTH_PLACE_MISSING",
        TO_COMPLETE,
        _("Birth place is missing"),
        _("The certifier asks for it at the test."),
        _lacks("birth_place"),
    ),
    Rule(
        "EMPLOYMENT_MISSING",
        TO_COMPLETE,
        _("Employment status is missing"),
        _("Formation and pay follow from it."),
        _lacks("employment_status"),
    ),
    Rule(
        "EDUCATION_MISSING",
        TO_COMPLETE,
        _("Last education is missing"),
        _("It decides which level of the test is open to the person."),
        _lacks("education"),
    ),
    Rule(
        "PHONE_MISSING",
        TO_COMPLETE,
        _("Phone number is missing"),
        _("The person cannot be reached before the certificate ends."),
        _lacks("phone"),
    ),
    Rule(
        "DOMICILE_MISSING",
        TO_COMPLETE,
        _("Domicile is missing"),
        _("It tells apart people of the same name."),
        _lacks("domicile_id"),
    ),
    Rule(
        "DECREE_MISSING",
        TO_COMPLETE,
        _("Assignment without a decree number"),
        _("Nobody can prove the assignment at an audit."),
        _without_decree,
    ),
    Rule(
        "UNVERIFIED",
        TO_COMPLETE,
        _("Certificate not verified"),
        _("It counts, but no second person has held it against the paper."),
        _unverified,
        "certification:check-list",
        Permission.CERTIFICATE_VERIFY,
    ),
    Rule(
        "SCAN_MISSING",
        TO_COMPLETE,
        _("Certificate without a scan"),
        _("Who verifies needs the paper in hand."),
        _unscanned,
    ),
    Rule(
        "PLACE_WIDE",
        NOTE,
        _("Place known to the kabupaten/kota only"),
        _("The person is missing from the figures of every kecamatan."),
        _place_is_wide,
    ),
    Rule(
        "STALE",
        NOTE,
        _("Not changed for a year"),
        _("What nobody has looked at for so long may be out of date."),
        _untouched,
    ),
)
BY_CODE: Final = {rule.code: rule for rule in RULES}
# Rules about the expected facts of a record: together they are what completeness lacks.
COMPLETENESS_RULES: Final = (
    "NIK_MISSING",
    "SEX_MISSING",
    "BIRTH_DATE_MISSING",
    "BIRTH_PLACE_MISSING",
    "EMPLOYMENT_MISSING",
    "EDUCATION_MISSING",
    "PHONE_MISSING",
    "DOMICILE_MISSING",
)
# Stands in an address beside the codes of rules: whatever is grave.
ANY_GRAVE: Final = "GRAVE"
# Counted beside the rules: records of which any expected fact is missing, as the home says it.
INCOMPLETE: Final = "INCOMPLETE"


def found_by(code: str, people: WorkerQuerySet, on: date) -> Q:
    """The condition of one rule, or of any grave one."""
    if code != ANY_GRAVE:
        return BY_CODE[code].found(people, on)
    return any_of([rule.found(people, on) for rule in RULES if rule.severity == GRAVE])


def any_of(conditions: list[Q]) -> Q:
    return reduce(or_, conditions)


def choices() -> list[tuple[str, str | Promise]]:
    """What the list of people may be narrowed to."""
    return [
        (ANY_GRAVE, _("Anything grave")),
        *((rule.code, rule.sentence) for rule in RULES),
    ]
