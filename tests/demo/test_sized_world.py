"""Synthetic worlds of a given size: exact, the same again, and never beside real people."""

import datetime as dt
import hashlib
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from certification.models import Certificate
from demo import services
from demo.enums import WorldKind
from demo.errors import NoOfficeError, NoWorkersError, RealRecordsError
from demo.models import World
from demo.numbers import Serials
from regions.models import Region
from registry.enums import EmploymentStatus, Sex
from registry.models import Assignment, RegistrySequence, Worker

pytestmark = [pytest.mark.usefixtures("reference"), pytest.mark.django_db]


def digest() -> str:
    """One fingerprint of everybody, without what chance or the clock decides: ids, keys, ciphertexts."""
    rows = [
        Worker.objects.order_by("registry_number").values_list(
            "registry_number", "name", "nik_digest", "nip", "birth_date", "phone", "region", "updated_at"
        ),
        Assignment.objects.order_by("worker__registry_number", "starts_on", "programme").values_list(
            "worker__registry_number", "programme__code", "place", "starts_on", "ends_on", "share"
        ),
        Certificate.objects.order_by("number", "issued_on").values_list(
            "worker__registry_number", "number", "issued_on", "valid_until", "term_basis", "chain"
        ),
    ]
    return hashlib.sha256(repr([list(each) for each in rows]).encode()).hexdigest()


def made_twice(**facts: int | str) -> list[str]:
    """The digests of two worlds, each made where no other stands."""
    found = []
    for _each in range(2):
        with transaction.atomic():
            services.make_world(**facts)
            found.append(digest())
            transaction.set_rollback(True)
    return found


def test_has_exactly_as_many_people_as_asked() -> None:
    services.make_world(workers=137, seed=1, region="18")
    assert Worker.objects.count() == 137
    assert Worker.objects.exclude(region__code__startswith="18").count() == 0


def test_is_the_same_for_the_same_seed() -> None:
    first, second = made_twice(workers=120, seed=7, region="17")
    assert first == second


def test_is_another_for_another_seed() -> None:
    assert made_twice(workers=50, seed=1)[0] != made_twice(workers=50, seed=2)[0]


def test_two_worlds_stand_beside_each_other() -> None:
    services.make_world(workers=60, seed=1, region="32.77")
    services.make_world(workers=60, seed=1, region="32.77")
    assert Worker.objects.count() == 120
    assert set(World.objects.values_list("number", "kind")) == {
        (0, WorldKind.SIZED),
        (1, WorldKind.SIZED),
    }


def test_numbers_go_on_where_the_office_stopped() -> None:
    office = Region.objects.get(code="32.77")
    RegistrySequence.objects.create(region=office, last_number=40)
    services.make_world(workers=5, seed=1, region="32.77")
    numbers = set(Worker.objects.filter(region=office).values_list("registry_number", flat=True))
    assert numbers == {f"RP-3277-{number:04}" for number in range(41, 46)}
    assert RegistrySequence.objects.get(region=office).last_number == 45


def test_never_stands_beside_real_people() -> None:
    Worker.objects.create(registry_number="RP-3277-0001", category="PEKSOS", name="Nyata", region_id="32.77")
    with pytest.raises(RealRecordsError):
        services.make_world(workers=5, seed=1)


def test_needs_a_region_with_an_office() -> None:
    for region in ("99", "32.77.01", "x"):
        with pytest.raises(NoOfficeError):
            services.make_world(workers=5, seed=1, region=region)


def test_needs_people() -> None:
    with pytest.raises(NoWorkersError):
        services.make_world(workers=0, seed=1)


def test_accounts_of_a_demo_that_is_not_loaded_are_refused() -> None:
    with pytest.raises(CommandError, match="Dunia contoh belum dimuat"):
        call_command("demo_accounts")


@pytest.mark.slow
def test_twenty_thousand_keep_every_constraint() -> None:
    services.make_world(workers=20_000, seed=3)
    assert Worker.objects.count() == 20_000


def test_the_demo_is_refused_outside_a_demo_installation(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="bukan instalasi contoh"):
        call_command("load_demo")


def test_a_world_runs_out_of_serials_without_repeating_one() -> None:
    serials = Serials(world=3)
    born = dt.date(1990, 5, 4)
    given = [serials.nik("32.77.01", born, Sex.FEMALE) for _each in range(101)]
    assert set(given[:100]) == {f"32770144059093{serial:02}" for serial in range(100)}
    assert given[100] == ""
    number = serials.nip(born, Sex.MALE, dt.date(2015, 3, 1), EmploymentStatus.PPPK)
    assert number == "199005042021211301"


def test_masked_numbers_of_different_days_differ() -> None:
    serials, days = Serials(world=0), [dt.date(1990, 5, day) for day in range(1, 29)]
    ends = {serials.nik("32.77.01", day, Sex.MALE)[-4:] for day in days}
    assert len(ends) > len(days) * 3 / 4


def test_no_nip_ends_in_the_zeros_of_a_damaged_one() -> None:
    serials, born = Serials(world=0), dt.date(1990, 5, 4)
    given = [serials.nip(born, Sex.MALE, dt.date(2015, 3, 1), EmploymentStatus.PNS) for _each in range(100)]
    assert (given[0], given[98], given[99]) == ("199005042015031001", "199005042015031099", "")
