import datetime as dt
from collections.abc import Callable

import pytest

from accounts.models import User
from accounts.roles import Role
from certification.enums import Level
from certification.models import Certificate, Issuer, Scheme
from certification.verification import token_for
from registry.models import Assignment, Programme, Worker

CAST = [
    "administrator",
    "province_officer",
    "operator",
    "other_operator",
    "verifier",
    "chapter_viewer",
    "auditor",
    "nobody",
    "anonymous",
]


@pytest.fixture
def world(
    make_user: Callable[..., User], ours: Worker, neighbour: Worker, theirs: Worker
) -> dict[str, object]:
    """What addresses can name, by key; everything of a person is of `ours`, kept in 32.77."""
    account = make_user("somebody", Role.OPERATOR, "32.77")
    programme, _made = Programme.objects.get_or_create(code="PKH", defaults={"name": "PKH"})
    scheme, _made = Scheme.objects.get_or_create(
        code="AKSES", defaults={"name": "Generalis", "level": Level.GENERALIS, "category": "PEKSOS"}
    )
    issuer, _made = Issuer.objects.get_or_create(code="LSPS", defaults={"name": "LSPS"})
    certificate = Certificate.objects.create(
        worker=ours,
        issuer=issuer,
        scheme=scheme,
        number="C-1",
        issued_on=dt.date(2024, 1, 1),
        valid_until=dt.date(2027, 1, 1),
    )
    assignment = Assignment.objects.create(
        worker=ours, programme=programme, place_id="32.77", starts_on=dt.date(2024, 1, 1)
    )
    return {
        "account": account.pk,
        "role": account.role_assignments.get().pk,
        "region": "32.77",
        "number": ours.registry_number,
        "certificate": certificate.pk,
        "assignment": assignment.pk,
        "token": token_for([certificate]),
    }


@pytest.fixture(params=CAST)
def member(request: pytest.FixtureRequest) -> User | None:
    """Each of the cast in turn; None is a visitor."""
    if request.param == "anonymous":
        return None
    return request.getfixturevalue(request.param)
