"""Plans of forecasts as offices make them: one shared in Kota Cimahi, one of Lampung's own."""

from accounts.models import User
from coverage import services
from coverage.forecast.paths import WhatIf
from demo.places import CIMAHI
from regions.models import Region
from registry.enums import Category

LAMPUNG = "18"


def leave_plans() -> None:
    """Save the plans as the accounts of the example world would."""
    operator = User.objects.get(username="operator.cimahi")
    shared = services.save_scenario(
        region=Region.objects.get(code=CIMAHI),
        category=Category.PEKSOS,
        name="Usulan rapat: 25 kursi, 10 formasi (contoh)",
        what_if=WhatIf(seats=25, renewal=0.8, recruits=10),
        by=operator,
    )
    services.share_scenario(scenario_id=shared.pk, is_shared=True, by=operator)
    services.save_scenario(
        region=Region.objects.get(code=LAMPUNG),
        category=Category.PEKSOS,
        name="Bila semua memperpanjang (contoh)",
        what_if=WhatIf(renewal=0.9),
        by=User.objects.get(username="provinsi.lampung"),
    )
