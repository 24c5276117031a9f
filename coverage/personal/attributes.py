"""The personal attributes by which people are counted, and the values of each."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.enums import EmploymentStatus, Sex


@dataclass(frozen=True)
class Attribute:
    """`value`: SQL over a worker `w` and the day, which returns the number of the label; NULL if not
    recorded."""

    name: str
    title: str | Promise
    labels: tuple[str | Promise, ...]
    value: str


def _among(column: str, groups: tuple[tuple[str, ...], ...]) -> str:
    cases = (
        f"WHEN {column} IN ({', '.join(repr(str(each)) for each in group)}) THEN {place}"
        for place, group in enumerate(groups)
    )
    return f"CASE {' '.join(cases)} END"


YEARS = "extract(year FROM age(%(on)s::date, w.birth_date))"

ATTRIBUTES = (
    Attribute(
        "jenis-kelamin",
        _("Sex"),
        (_("Women"), _("Men")),
        _among("w.sex", ((Sex.FEMALE.value,), (Sex.MALE.value,))),
    ),
    Attribute(
        "usia",
        _("Age"),
        (_("Under 30"), _("30 to 39"), _("40 to 49"), _("50 and over")),
        f"CASE WHEN {YEARS} < 30 THEN 0 WHEN {YEARS} < 40 THEN 1 WHEN {YEARS} < 50 THEN 2"
        " WHEN w.birth_date IS NOT NULL THEN 3 END",
    ),
    Attribute(
        "status-kerja",
        _("Employment"),
        (_("Civil servants (PNS)"), _("PPPK"), _("Contract or honorary"), _("Volunteer or private body")),
        _among(
            "w.employment_status",
            (
                (EmploymentStatus.PNS.value,),
                (EmploymentStatus.PPPK.value, EmploymentStatus.PPPK_PW.value),
                (EmploymentStatus.KONTRAK.value, EmploymentStatus.HONORER.value),
                (EmploymentStatus.RELAWAN.value, EmploymentStatus.SWASTA.value),
            ),
        ),
    ),
)
