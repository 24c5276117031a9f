"""Changing the key that encrypts NIK."""

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command

from core import crypto
from registry import services
from registry.models import Worker
from tests.people import nik_of, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(operator, places):
    return [
        services.register_worker(
            facts=person(name=f"Orang {serial}", nik=nik_of(serial)), region=places["32.77"], by=operator
        )
        for serial in range(1, 4)
    ]


def test_after_rotation_the_old_key_can_go(people, settings, capsys):
    old, new = settings.NIK_ENCRYPTION_KEYS[0], Fernet.generate_key().decode()
    settings.NIK_ENCRYPTION_KEYS = [new, old]
    call_command("rotate_nik_keys")
    settings.NIK_ENCRYPTION_KEYS = [new]
    assert [worker.nik for worker in Worker.objects.order_by("pk")] == [nik_of(n) for n in (1, 2, 3)]
    assert str(people[-1].pk) in capsys.readouterr().out


def test_interrupted_rotation_resumes_behind_a_worker(people, settings, monkeypatch):
    monkeypatch.setattr("registry.services.keys.BATCH", 1)
    old, new = settings.NIK_ENCRYPTION_KEYS[0], Fernet.generate_key().decode()
    settings.NIK_ENCRYPTION_KEYS = [new, old]
    done = next(services.rotate_nik_keys())
    assert done == people[0].pk
    assert list(services.rotate_nik_keys(after=done)) == [people[1].pk, people[2].pk]
    settings.NIK_ENCRYPTION_KEYS = [new]
    assert Worker.objects.get(pk=people[2].pk).nik == nik_of(3)


def test_hash_stays_and_finds_the_person(people, settings):
    new = Fernet.generate_key().decode()
    settings.NIK_ENCRYPTION_KEYS = [new, *settings.NIK_ENCRYPTION_KEYS]
    list(services.rotate_nik_keys())
    assert Worker.objects.with_nik(nik_of(2)).get() == people[1]


def test_newest_key_encrypts(settings):
    old, new = settings.NIK_ENCRYPTION_KEYS[0], Fernet.generate_key().decode()
    settings.NIK_ENCRYPTION_KEYS = [new, old]
    token = crypto.encrypt("rahasia")
    settings.NIK_ENCRYPTION_KEYS = [new]
    assert crypto.decrypt(token) == "rahasia"
