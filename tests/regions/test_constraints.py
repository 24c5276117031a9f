"""Each rule of the map, tried by breaking it in the database itself."""

import pytest
from django.db import IntegrityError, transaction

from regions.models import Region, RegionCodeChange

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("code_fits_level", {"level": "district"}),
        ("code_begins_with_parent", {"parent_id": "18"}),
        ("code_begins_with_parent", {"parent_id": None}),
        ("kind_fits_level", {"kind": "kecamatan"}),
        ("valid_period_in_order", {"valid_from": "2020-01-02", "valid_until": "2020-01-01"}),
        ("population_has_year_and_source", {"population_source": ""}),
        ("lies_in_indonesia", {"longitude": "23.539"}),
        ("bps_code_unique", {"bps_code": "1771"}),
    ],
)
def test_a_broken_region_is_refused(constraint: str, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError, match=f"regions_region_{constraint}"), transaction.atomic():
        Region.objects.filter(code="32.77").update(**change)


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("codes_differ", {"old_code": "93.01"}),
        ("kind_known", {"kind": "lost"}),
        ("once_per_pair", {"old_code": "91.16", "new_region_id": "93.02"}),
    ],
)
def test_a_broken_code_change_is_refused(constraint: str, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError, match=f"regions_regioncodechange_{constraint}"), transaction.atomic():
        RegionCodeChange.objects.filter(old_code="91.01").update(**change)
