"""Fixtures that every test may use."""

import datetime as dt
import os
from collections.abc import Callable, Iterator

import hypothesis
import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoDbBlocker, Settings

from accounts.models import RoleAssignment, User
from accounts.roles import Role
from regions.facts.load import load_facts
from regions.models import Region
from registry.enums import Category, State
from registry.models import Worker, WorkerState
from tests import strictness
from tests.real_map import keep_when_flushing

# -- strictness --------------------------------------------------------------------------------

hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.register_profile("ci", parent=hypothesis.settings.get_profile("house"), derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "house")


def pytest_configure() -> None:
    strictness.plain_and_quick()
    strictness.refuse_endless_statements()
    strictness.refuse_outside_sockets()
    strictness.shuffle_unordered_rows()


@pytest.fixture(autouse=True)
def own_language(settings: Settings) -> Iterator[None]:
    """A page asked for in English leaves its language behind: the next test starts in Indonesian again."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def counts_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists give up counting after a moment; a busy machine must not make a test say so."""
    monkeypatch.setattr("core.lists.paging.PATIENCE", 60_000)


# -- regions -----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Load all 91,599 regions once per test database; every test stands on the real map."""
    with django_db_blocker.unblock():
        load_facts()
    keep_when_flushing()


# -- places ------------------------------------------------------------------------------------


@pytest.fixture
def places(db: None) -> dict[str, Region]:
    """Two provinces with three cities by code: the least map on which a scope can leak."""
    return Region.objects.in_bulk(["18", "18.71", "32", "32.73", "32.77"])


# -- people whose records could leak -------------------------------------------------------------


@pytest.fixture
def make_worker(places: dict[str, Region]) -> Callable[..., Worker]:
    """Record a person who has been active at an office since 2020."""

    def make(name: str, region: str, **fields: object) -> Worker:
        number = f"RP-{region.replace('.', '')}-{Worker.objects.count() + 9001}"
        fields = {"category": Category.PEKSOS, "registry_number": number, **fields}
        worker = Worker.objects.create(name=name, region=places[region], **fields)
        WorkerState.objects.create(worker=worker, state=State.ACTIVE, valid_from=dt.date(2020, 1, 1))
        return worker

    return make


@pytest.fixture
def ours(make_worker: Callable[..., Worker]) -> Worker:
    """Kept by the operator's office, Kota Cimahi."""
    return make_worker("Sari Wulandari", "32.77")


@pytest.fixture
def neighbour(make_worker: Callable[..., Worker]) -> Worker:
    """Kept by another city of the same province."""
    return make_worker("Dedi Kurnia", "32.73")


@pytest.fixture
def theirs(make_worker: Callable[..., Worker]) -> Worker:
    """Kept in another province, by the other operator's office."""
    return make_worker("Made Astuti", "18.71")


# -- the cast ----------------------------------------------------------------------------------


@pytest.fixture
def make_user(places: dict[str, Region]) -> Callable[..., User]:
    """Make an account, with a role in a region ("" is the whole country) or with none."""

    def make(username: str, role: Role | None = None, region: str = "", **fields: object) -> User:
        fields = {"name": username.replace("_", " ").title(), **fields}
        user = User(username=username, **fields)
        user.set_unusable_password()
        user.save()
        if role:
            RoleAssignment.objects.create(user=user, role=role, region=places.get(region))
        return user

    return make


@pytest.fixture
def administrator(make_user: Callable[..., User]) -> User:
    return make_user("administrator", Role.ADMINISTRATOR)


@pytest.fixture
def province_officer(make_user: Callable[..., User]) -> User:
    return make_user("province_officer", Role.PROVINCE_OFFICER, "18")


@pytest.fixture
def operator(make_user: Callable[..., User]) -> User:
    return make_user("operator", Role.OPERATOR, "32.77")


@pytest.fixture
def other_operator(make_user: Callable[..., User]) -> User:
    return make_user("other_operator", Role.OPERATOR, "18.71")


@pytest.fixture
def verifier(make_user: Callable[..., User]) -> User:
    return make_user("verifier", Role.VERIFIER, "32.77")


@pytest.fixture
def chapter_viewer(make_user: Callable[..., User]) -> User:
    return make_user("chapter_viewer", Role.CHAPTER_VIEWER, "18")


@pytest.fixture
def auditor(make_user: Callable[..., User]) -> User:
    return make_user("auditor", Role.AUDITOR)


@pytest.fixture
def nobody(make_user: Callable[..., User]) -> User:
    """Signs in, holds no role, sees nothing."""
    return make_user("nobody")


@pytest.fixture
def client_for() -> Callable[[User | None], Client]:
    """A browser in which the user is signed in; None is a visitor."""

    def client(user: User | None) -> Client:
        browser = Client()
        if user:
            browser.force_login(user)
        return browser

    return client
