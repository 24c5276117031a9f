"""A test that commits ends with emptied tables; the map must survive it."""

import pytest
from django.core.management import call_command

from accounts.models import User
from regions.models import IndicatorValue, Region


@pytest.mark.django_db(transaction=True)
def test_emptying_the_database_keeps_the_map() -> None:
    User.objects.create(username="passer_by")
    call_command("flush", interactive=False, verbosity=0)
    assert not User.objects.exists()
    assert Region.objects.count() == 91_599
    assert IndicatorValue.objects.filter(region="32.77", indicator="ppks").count() == 3
