"""Domicile and the basis of processing: asked for on the edit page, told on the person's page."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from registry.forms import EditPersonForm
from registry.models import Worker

pytestmark = pytest.mark.django_db


def typed(worker: Worker, **changed: str) -> dict[str, str]:
    facts = {"name": worker.name, "category": worker.category, "seen_at": worker.updated_at.isoformat()}
    return facts | changed


def test_they_are_recorded_and_told(
    operator: User, ours: Worker, client_for: Callable[[User], Client]
) -> None:
    sent = typed(ours, domicile="32.73", consent_basis="Persetujuan anggota", consented_on="17/10/2024")
    page = client_for(operator).post(f"{ours.get_absolute_url()}ubah/", sent, follow=True)
    ours.refresh_from_db()
    assert (ours.domicile_id, ours.consent_basis, ours.consented_on) == (
        "32.73",
        "Persetujuan anggota",
        dt.date(2024, 10, 17),
    )
    told = page.content.decode()
    assert "Kota Bandung" in told
    assert "17 Oktober 2024" in told


def test_saving_something_else_leaves_them(
    operator: User, ours: Worker, client_for: Callable[[User], Client]
) -> None:
    Worker.objects.filter(pk=ours.pk).update(domicile="18.71.01", consent_basis="Persetujuan")
    ours.refresh_from_db()
    shown = EditPersonForm(worker=ours, user=operator)
    assert 'value="18.71.01" selected' in str(shown["domicile"])
    sent = typed(ours, email="sari@mail.example", domicile="18.71.01", consent_basis="Persetujuan")
    form = EditPersonForm(sent, worker=ours, user=operator)
    assert form.is_valid(), form.errors
    assert form.changes() == {"email": "sari@mail.example"}


def test_a_village_elsewhere_is_no_choice(operator: User, ours: Worker) -> None:
    form = EditPersonForm(typed(ours, domicile="18.71.01"), worker=ours, user=operator)
    assert "domicile" in form.errors
    assert (
        "domicile" not in EditPersonForm(typed(ours, domicile="32.77.01"), worker=ours, user=operator).errors
    )
