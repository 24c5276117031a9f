"""When a civil servant retires by law. That source was checked; for other kinds of employment none was, so
these people leave at the usual rate and have no known last day."""

from __future__ import annotations

from registry.enums import EmploymentStatus, FunctionalLevel

LEGAL_SOURCE = "PP 11/2017 Pasal 239 ayat (2)"
EMPLOYMENT = EmploymentStatus.PNS
USUAL_AGE = 58
AGES = {FunctionalLevel.AHLI_MADYA: 60, FunctionalLevel.AHLI_UTAMA: 65}

# For a row of registry_worker named `person`: whether the law sets the day, and that day.
IS_CIVIL = f"person.employment_status = '{EMPLOYMENT.value}' AND person.birth_date IS NOT NULL"
AGE = " ".join(
    [
        "CASE person.functional_level",
        *(f"WHEN '{level.value}' THEN {age}" for level, age in AGES.items()),
        f"ELSE {USUAL_AGE} END",
    ]
)
RETIRES_ON = f"(person.birth_date + make_interval(years => {AGE}))::date"
