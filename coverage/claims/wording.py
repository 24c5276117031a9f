"""A published figure in words: what was measured, on which day, with what value.

The codes of measures come from the ledger and are stable: the API returns them. People read the labels.
"""

from __future__ import annotations

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.ui import formats
from coverage.models import PublishedFigure

MEASURES: dict[str, str | Promise] = {
    "caseload": _("Caseload per worker"),
    "certification_target": _("Target of certification"),
    "clients_served": _("Clients served"),
    "community_workforce": _("Community workforce"),
    "competency_test_candidates": _("Candidates for the competency test"),
    "competency_test_participants": _("Participants of the competency test"),
    "gap_statement": _("Shortage, in words"),
    "ipspi_dpd_count": _("Provincial boards of IPSPI"),
    "ipspi_musda_ordinal": _("Which regional assembly of IPSPI"),
    "ipspi_registered": _("Registered with IPSPI"),
    "legal_event": _("Event in law"),
    "lks_total": _("LKS"),
    "need_norm": _("Norm of need"),
    "pkh_recruitment": _("Recruitment for PKH"),
    "policy_date": _("Date of a policy"),
    "posting_count": _("Workers posted"),
    "posting_count_sum": _("Sum of the printed postings"),
    "ppks_total": _("PPKS"),
    "provinces_served": _("Provinces served"),
    "psks_total": _("PSKS"),
    "statement": _("Statement"),
    "upt_kemensos_total": _("Central service units (UPT)"),
    "welfare_actor_elements": _("Elements of the welfare effort"),
    "workers_certified": _("Certified workers"),
    "workers_certified_passed": _("Workers who passed the test"),
    "workers_gap": _("Shortage of workers"),
    "workers_needed": _("Workers needed"),
    "workers_stock_or_need": _("Workers, there or needed"),
    "workers_total": _("Workers"),
    "workers_uncertified": _("Workers not certified"),
}

# Subjects that the ledger names by a code or not in Indonesian. Others are shown unchanged.
DIMENSIONS: dict[str, str | Promise] = {
    "JF peksos, plan August 2020": _("functional social workers, plan of August 2020"),
    "LSPS first test: 151 admin-screened, 77 passed screening": _(
        "first test of LSPS: 151 screened by their papers, 77 passed"
    ),
    "SDM kesos": _("social-welfare workforce"),
    'all "pekerja sosial" incl. TKSK 16, PSM 165, Tagana 50, PKH 171': _(
        "everybody called a social worker, with TKSK 16, PSM 165, Tagana 50, PKH 171"
    ),
    "all printed parts": _("all printed parts"),
    "angkatan 3, 29 Aug - 1 Sep 2018, swadaya": _("batch 3, 29 August to 1 September 2018, self-funded"),
    "dinsos": _("social affairs office"),
    "lk3": "LK3",
    "norm 1:100 keluarga PMKS": _("norm of 1 for 100 PMKS families"),
    "peksos": _("social workers"),
    "peksos (lead sentence)": _("social workers, in the opening sentence"),
    "peksos profesional (PSKS definition)": _("professional social workers, as PSKS defines them"),
    "pkh": "PKH",
    "psm": "PSM",
    "relawan_sosial": _("social volunteers"),
    "sakti_peksos": "Sakti Peksos",
    "tagana": "Tagana",
    "tks": "TKS",
    "tksk": "TKSK",
    "tksk (9 kecamatan)": "TKSK, 9 kecamatan",
}


def dimension_label(dimension: str) -> str:
    """Who or what a figure counts, in words; "" if the source does not say."""
    return str(DIMENSIONS.get(dimension, dimension))


def measure_label(code: str) -> str:
    """What was measured, for people. A measure that an administrator added is its own label."""
    return str(MEASURES.get(code, code))


def value_label(figure: PublishedFigure) -> str:
    """The value as published: a number, else its words, else its bounds, else an en dash."""
    if figure.value is not None:
        return formats.number(figure.value)
    if figure.value_text:
        return figure.value_text
    bounds = [bound for bound in (figure.value_min, figure.value_max) if bound is not None]
    return "–".join(formats.number(bound) for bound in bounds) or formats.MISSING


def as_of_label(as_of: str) -> str:
    """`2017-12-03` as a long date, `2016-12` as month and year, `2012` as it is; "" where unknown."""
    parts = as_of.split("-")
    if len(parts) == 3:
        return formats.long_date(date.fromisoformat(as_of))
    if len(parts) == 2:
        month = formats.MONTHS[formats.current_language()][int(parts[1]) - 1]
        return f"{month} {parts[0]}"
    return as_of
