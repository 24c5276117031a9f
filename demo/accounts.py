"""The accounts of the demo world: one of each role, with a published password."""

from __future__ import annotations

from dataclasses import dataclass

from accounts import services
from accounts.models import User
from accounts.roles import Role
from demo.errors import DemoMissingError
from demo.places import CIMAHI
from demo.store import Clerks
from regions.codes import NATION_CODE
from regions.models import Region

PASSWORD = "contoh-peksos-2026"  # noqa: S105 - published with the demo world, useless elsewhere
OPERATOR, VERIFIER, ADMINISTRATOR = "operator.cimahi", "verifikator.cimahi", "administrator"
OTHER_OPERATOR = "operator.bandarlampung"
PROVINCE_OFFICER = "provinsi.lampung"


@dataclass(frozen=True)
class DemoAccount:
    """One account of the cast. `region` is "ID" for a role of the whole country."""

    role: Role
    username: str
    name: str
    region: str = NATION_CODE
    password: str = PASSWORD


ACCOUNTS = (
    DemoAccount(Role.ADMINISTRATOR, ADMINISTRATOR, "Administrator (contoh)"),
    DemoAccount(Role.PROVINCE_OFFICER, PROVINCE_OFFICER, "Petugas Dinsos Lampung (contoh)", "18"),
    DemoAccount(Role.OPERATOR, OPERATOR, "Operator Kota Cimahi (contoh)", CIMAHI),
    DemoAccount(Role.OPERATOR, OTHER_OPERATOR, "Operator Kota Bandar Lampung (contoh)", "18.71"),
    DemoAccount(Role.VERIFIER, VERIFIER, "Verifikator Kota Cimahi (contoh)", CIMAHI),
    DemoAccount(Role.CHAPTER_VIEWER, "ipspi.lampung", "Pengurus IPSPI Lampung (contoh)", "18"),
    DemoAccount(Role.AUDITOR, "auditor", "Pejabat Pelindungan Data (contoh)"),
)
# They entered and verified the records of all other offices; nobody signs in with them.
CLERKS = (("pencatat.contoh", "Pencatat (contoh)"), ("pemeriksa.contoh", "Pemeriksa (contoh)"))


def create_all() -> User:
    """Create the accounts with their roles; returns the administrator, who assigned them."""
    first = next(account for account in ACCOUNTS if account.role == Role.ADMINISTRATOR)
    administrator = services.create_administrator(
        username=first.username, name=first.name, password=first.password
    )
    for account in ACCOUNTS:
        if account is first:
            continue
        user = services.create_user(
            username=account.username, name=account.name, password=account.password, by=administrator
        )
        region = Region.objects.filter(code=account.region).first()
        services.assign_role(user_id=user.pk, role=account.role, region=region, by=administrator)
    return administrator


def loaded() -> tuple[DemoAccount, ...]:
    """The accounts that can sign in. Raises DemoMissingError if there are none."""
    names = [account.username for account in ACCOUNTS]
    if User.objects.active().filter(username__in=names).count() != len(names):
        raise DemoMissingError
    return ACCOUNTS


def clerks() -> Clerks:
    """The two closed accounts behind the records of the synthetic offices."""
    entered, verified = (_closed(username, name) for username, name in CLERKS)
    return Clerks(entered_by=entered.pk, verified_by=verified.pk)


def clerks_of_cimahi() -> Clerks:
    """In Kota Cimahi the operator entered and the verifier verified."""
    return Clerks(
        entered_by=User.objects.get(username=OPERATOR).pk,
        verified_by=User.objects.get(username=VERIFIER).pk,
    )


def _closed(username: str, name: str) -> User:
    user = User.objects.filter(username=username).first()
    if user is None:
        user = User(username=username, name=name, is_active=False)
        user.set_unusable_password()
        user.save(force_insert=True)
    return user
