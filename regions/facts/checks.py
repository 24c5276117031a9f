"""The conditions that a table of regions must satisfy before it may replace the current one."""

from collections import Counter

from django.utils.translation import gettext as _

from regions.codes import NATION_CODE, is_region_code, level_of, parent_code
from regions.enums import Level
from regions.errors import FactsRefusedError
from regions.facts.tables import Fact

EXPECTED_LEVELS = {
    Level.PROVINCE: 38,
    Level.REGENCY: 514,
    Level.DISTRICT: 7_285,
    Level.VILLAGE: 83_762,
}
EXPECTED_CHILDREN = {"17": 10, "18": 15, "36": 8, "32.77": 3}
CIMAHI, CIMAHI_VILLAGES = "32.77", 15


def check(facts: list[Fact]) -> None:
    """Raise FactsRefusedError unless the table is complete: shapes, counts, no orphans, no duplicates."""
    codes = [fact.code for fact in facts]
    known = {NATION_CODE, *codes}
    malformed = next((code for code in codes if not is_region_code(code)), None)
    if malformed is not None:
        raise FactsRefusedError(
            _("The table of regions holds “%(code)s”, which is no region code.") % {"code": malformed}
        )
    if len(known) != len(codes) + 1:
        raise FactsRefusedError(_("The table of regions holds a code twice."))
    orphan = next((c for c in codes if parent_code(c) not in known), None)
    if orphan is not None:
        raise FactsRefusedError(
            _("Region %(code)s has no parent in the table of regions.") % {"code": orphan}
        )
    _check_counts(facts)


def _check_counts(facts: list[Fact]) -> None:
    levels = Counter(level_of(fact.code) for fact in facts)
    children = Counter(parent_code(fact.code) for fact in facts)
    villages = sum(fact.code.startswith(CIMAHI) and len(fact.code) == 13 for fact in facts)
    uncounted = sum(len(fact.code) <= 5 and not fact.population for fact in facts)
    wanted = [
        *((level.label, levels[level], count) for level, count in EXPECTED_LEVELS.items()),
        *((code, children[code], count) for code, count in EXPECTED_CHILDREN.items()),
        (CIMAHI, villages, CIMAHI_VILLAGES),
        (_("Regions without a population"), uncounted, 0),
    ]
    for what, found, expected in wanted:
        if found != expected:
            raise FactsRefusedError(
                _("%(what)s: %(found)s in the table of regions, %(expected)s expected.")
                % {"what": what, "found": found, "expected": expected}
            )
