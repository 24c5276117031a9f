"""Trainings, yearly decrees, proposals of people and an extra field, in the example world.

They go through the services, as staff and the people themselves would record them.
"""

from __future__ import annotations

from datetime import date, timedelta

from accounts.models import User
from certification.enums import TrainingKind
from certification.services import TrainingFacts, list_attendants, record_training, set_hours
from demo import accounts
from demo.places import CIMAHI
from regions.models import Region
from registry.enums import Category, ExtraKind
from registry.models import ExtraField, Organization, Programme, Worker
from registry.services.self_service import link_of, make_personal_link, propose_changes

YEARLY = ("TKSK", "PSM")
LANGUAGES = ("Sunda", "Jawa", "Sunda dan Jawa")
TRAINED = 12
PROPOSERS = 2


def leave_self_service(day: date) -> None:
    """Writes all of it; takes people of Kota Cimahi in the order of their registry numbers."""
    operator = User.objects.get(username=accounts.OPERATOR)
    people = list(Worker.objects.filter(region=CIMAHI).present_on(day).order_by("registry_number"))
    Programme.objects.filter(code__in=YEARLY).update(is_yearly=True)
    _train(people, day, operator)
    _ask_for_languages(people)
    _propose(people, operator)


def _train(people: list[Worker], day: date, operator: User) -> None:
    cimahi = Region.objects.get(code=CIMAHI)
    partners = tuple(Organization.objects.filter(location=CIMAHI).order_by("pk")[:2])
    for title, kind, months, hours, is_credited, category in (
        ("Pembinaan pekerja sosial masyarakat", TrainingKind.PEMBINAAN, 8, 8, False, Category.RELAWAN),
        ("Bimtek manajemen kasus anak", TrainingKind.BIMTEK, 4, 24, True, Category.PEKSOS),
        ("Supervisi pendampingan keluarga", TrainingKind.SUPERVISI, 1, 6, True, Category.PEKSOS),
    ):
        begins = day - timedelta(days=30 * months)
        training = record_training(
            facts=TrainingFacts(
                title=title,
                kind=kind,
                region=cimahi,
                starts_on=begins,
                ends_on=begins + timedelta(days=2 if hours > 8 else 0),
                hours=hours,
                partners=partners,
                venue="Aula Dinas Sosial Kota Cimahi",
                is_credited=is_credited,
            ),
            by=operator,
        )
        attending = [worker for worker in people if worker.category == category][:TRAINED]
        list_attendants(training_id=training.pk, worker_ids=[row.pk for row in attending], by=operator)
        if attending and hours > 8:
            set_hours(training_id=training.pk, hours={attending[0].pk: hours // 2}, by=operator)


def _ask_for_languages(people: list[Worker]) -> None:
    field = ExtraField.objects.create(
        code="bahasa-daerah",
        label="Bahasa daerah yang dikuasai",
        kind=ExtraKind.CHOICE,
        choices="\n".join(LANGUAGES),
    )
    for place, worker in enumerate(people[: TRAINED * 2]):
        worker.extra = {field.code: LANGUAGES[place % len(LANGUAGES)]}
        worker.save(update_fields=["extra", "updated_at"])


def _propose(people: list[Worker], operator: User) -> None:
    """Two people opened their link and proposed a change; the office has not answered yet."""
    with_birth_date = [worker for worker in people if worker.birth_date]
    for worker, changes in zip(
        with_birth_date[:PROPOSERS],
        ({"phone": "+6284000009999"}, {"education": "S2", "email": "contoh@surel.example"}),
        strict=True,
    ):
        link = link_of(make_personal_link(worker_id=worker.pk, by=operator))
        if link:
            propose_changes(link=link, changes=changes, remark="Contoh: nomor lama sudah tidak dipakai.")
