"""A test that commits ends with emptied tables; the map must survive it, and what follows from the models."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection

from accounts.models import User
from regions.models import IndicatorValue, Region
from registry.models import Worker

pytestmark = pytest.mark.django_db(transaction=True)
KEPT = ("regions", "auth", "contenttypes")


def test_emptying_the_database_keeps_the_map() -> None:
    User.objects.create(username="passer_by")
    call_command("flush", interactive=False, verbosity=0)
    assert not User.objects.exists()
    assert Region.objects.count() == 91_599
    assert IndicatorValue.objects.filter(region="32.77", indicator="ppks").count() == 3


def test_emptying_the_database_leaves_no_other_row_and_every_permission(ours: Worker) -> None:
    permissions = Permission.objects.count()
    call_command("flush", interactive=False, verbosity=0)
    tables = connection.introspection.table_names()
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table in tables]
    filled = {model._meta.label for model in models if model._base_manager.exists()}
    assert {label for label in filled if not label.startswith(KEPT)} == set()
    assert Permission.objects.count() == permissions > 0


def test_history_is_still_kept_after_emptying_the_database(ours: Worker) -> None:
    call_command("flush", interactive=False, verbosity=0)
    ours.save(force_insert=True)
    assert apps.get_model("registry", "WorkerEvent")._base_manager.filter(pgh_obj_id=ours.pk).exists()
