"""The world that is measured: synthetic people, adopted norms, and an account that sees everybody."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from accounts.models import RoleAssignment, User
from accounts.roles import Role
from config.launch.speech import say
from demo import accounts, needs, services
from demo.places import FIRST_REGIONS, regency_offices
from regions.codes import NATION_CODE

SEED = 3277
# A province has some tens of thousands; more people than that are spread over the country.
MOST_IN_A_PROVINCE = 50_000
PROVINCE, REGENCY = "32", "32.73"


@dataclass(frozen=True)
class MeasuredWorld:
    """`officer` keeps the records of Jawa Barat, where most people of the world are."""

    workers: int
    officer: User


def build(workers: int) -> MeasuredWorld:
    """Fill an empty database. People are in Jawa Barat, or in the whole country if they are many."""
    administrator = accounts.create_all()
    needs.adopt_examples(by=administrator)
    needs.add_example_bases(regency_offices(FIRST_REGIONS), Random(SEED))  # noqa: S311 - invented figures
    region = PROVINCE if workers <= MOST_IN_A_PROVINCE else NATION_CODE
    say(f"Membuat {workers:,} orang …".replace(",", "."))
    services.make_world(workers=workers, seed=SEED, region=region)
    return MeasuredWorld(workers, _officer())


def _officer() -> User:
    officer = User(username="pengukur", name="Pengukur")
    officer.set_unusable_password()
    officer.save(force_insert=True)
    RoleAssignment.objects.create(user=officer, role=Role.PROVINCE_OFFICER, region_id=PROVINCE)
    return officer
