"""What is kept in the process is kept for as long as nobody writes reference data, and no longer."""

import pytest
from django.db import connection, transaction

from certification.lists.choices import issuer_choices, programme_choices
from certification.lists.extra import fields_offered
from certification.models import Issuer
from regions.editions import current_edition, labels
from regions.models import ReferenceEdition, Region
from registry.models import ExtraField, Programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def write_region():
    Region.objects.filter(code="32.77").update(short_name="Cimahi Baru")


def write_programme():
    Programme.objects.filter(code="PKH").update(name="Keluarga Harapan")


def write_issuer():
    Issuer.objects.create(code="BARU", name="Lembaga Baru", is_certifier=True)


def write_field():
    ExtraField.objects.create(code="baru", label="Baru", kind="TEXT", audience="VIEWERS")


@pytest.mark.parametrize("write", [write_region, write_programme, write_issuer, write_field])
def test_every_write_makes_a_new_edition(write):
    before = current_edition()
    assert current_edition() == before
    write()
    assert current_edition() != before


def test_what_was_read_follows_the_writes(operator):
    def read():
        edition = current_edition()
        return (
            labels(["32.77"], edition)["32.77"],
            dict(programme_choices(edition))["PKH"],
            dict(issuer_choices(edition)).get("BARU"),
            [field.code for field in fields_offered(operator, edition)],
        )

    read()
    for write in (write_region, write_programme, write_issuer, write_field):
        write()
    assert read() == ("Cimahi Baru", "PKH, Keluarga Harapan", "Lembaga Baru", ["baru"])


def test_what_was_rolled_back_is_never_met_again():
    before = current_edition()
    with transaction.atomic():
        write_programme()
        undone = current_edition()
        assert "Harapan" in dict(programme_choices(undone))["PKH"]
        transaction.set_rollback(True)
    assert current_edition() == before
    Programme.objects.filter(code="PKH").update(name="Lain")
    assert current_edition() not in (before, undone)
    assert dict(programme_choices(current_edition()))["PKH"] == "PKH, Lain"


def test_nothing_is_asked_twice_under_one_edition(django_assert_num_queries):
    edition = current_edition()
    issuer_choices(edition)
    labels(["32.77"], edition)
    with django_assert_num_queries(1):
        issuer_choices(current_edition())
        labels(["32.77"], edition)


def test_without_an_edition_nothing_is_kept():
    ReferenceEdition.objects.all().delete()
    assert current_edition() != current_edition()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE registry_programme SET position = position")
    assert current_edition() == current_edition()
