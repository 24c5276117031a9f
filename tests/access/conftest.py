from collections.abc import Callable

import pytest

from accounts.models import User
from accounts.roles import Role
from registry.models import Worker

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
def world(make_user: Callable[..., User], ours: Worker, neighbour: Worker, theirs: Worker) -> dict:
    """What addresses can name, by key: everything that could be shown to the wrong person."""
    account = make_user("somebody", Role.OPERATOR, "32.77")
    return {
        "account": account.pk,
        "role": account.role_assignments.get().pk,
        "ours": ours.pk,
        "ours_number": ours.registry_number,
    }


@pytest.fixture(params=CAST)
def member(request: pytest.FixtureRequest) -> User | None:
    """Each of the cast in turn; None is a visitor."""
    if request.param == "anonymous":
        return None
    return request.getfixturevalue(request.param)
