"""Facts about invented people, for tests that record somebody."""

import datetime as dt
from typing import Any

from certification.facts import CertificateFacts
from certification.models import Issuer, Scheme
from regions.models import Region
from registry.enums import Category, Sex
from registry.facts import AssignmentFacts, WorkerFacts
from registry.models import Programme

NIK = "3277035403910007"
BORN = dt.date(1991, 3, 14)


def person(**changed: Any) -> WorkerFacts:
    """A woman whose NIK agrees with everything else."""
    values = {
        "name": "Nurul Aini",
        "category": Category.PEKSOS,
        "nik": NIK,
        "sex": Sex.FEMALE,
        "birth_date": BORN,
    }
    return WorkerFacts(**values | changed)


def nik_of(serial: int, born: dt.date = BORN, *, is_female: bool = True) -> str:
    """A NIK of Kota Cimahi that fits the birth date."""
    day = born.day + (40 if is_female else 0)
    return f"327703{day:02}{born:%m%y}{serial:04}"


def certificate(**changed: Any) -> CertificateFacts:
    """Generalist of LSPS, 2023 to 2028, read from the paper. Needs the reference data."""
    values = {
        "issuer": Issuer.objects.get(code="LSPS"),
        "scheme": Scheme.objects.get(code="GENERALIS"),
        "number": "LSPS.G.2023.007731",
        "issued_on": dt.date(2023, 11, 14),
        "valid_until": dt.date(2028, 11, 14),
    }
    return CertificateFacts(**values | changed)


def assignment(place: str = "32.77", programme: str = "PKH", **changed: Any) -> AssignmentFacts:
    """Sent to PKH from 3 January 2024, full time, as the main assignment."""
    values = {
        "programme": Programme.objects.get(code=programme),
        "place": Region.objects.get(code=place),
        "starts_on": dt.date(2024, 1, 3),
    }
    return AssignmentFacts(**values | changed)
