"""The demo world shows an extract of every state."""

import pytest
from django.utils import timezone

from certification.enums import CheckOutcome
from certification.models import Extract
from certification.register.extract_check import check_extract
from demo.services import Made


@pytest.mark.django_db
def test_every_state_of_an_extract_can_be_scanned(demo_world: Made) -> None:
    today = timezone.localdate()
    outcomes = [check_extract(extract.code, on=today).outcome for extract in Extract.objects.order_by("pk")]
    assert outcomes == [
        CheckOutcome.VALID,
        CheckOutcome.SUPERSEDED,
        CheckOutcome.WITHDRAWN,
        CheckOutcome.VALID,
    ]
