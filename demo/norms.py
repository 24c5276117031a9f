"""Drafts of norms, a declared need, and base figures of several days; each says that it is an example."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from accounts.models import User
from coverage import services
from coverage.enums import ActivityKind, Method
from coverage.models import Norm, NormActivity
from coverage.services import BaseFacts
from demo import accounts
from demo.needs import SOURCE
from demo.places import CIMAHI
from regions.enums import Level
from regions.models import Indicator, IndicatorValue, Region
from registry.enums import Category, OrganizationKind
from registry.models import Programme

LAMPUNG, BANDAR_LAMPUNG = "18", "18.71"
FAMILIES = "kpm"
# Office, value, day; the last one of Bandar Lampung is corrected once.
FIGURES = (
    (BANDAR_LAMPUNG, 31_240, date(2019, 12, 31)),
    (BANDAR_LAMPUNG, 36_915, date(2025, 12, 31)),
    (CIMAHI, 9_870, date(2020, 12, 31)),
)
CORRECTED = 36_951
# Activity, minutes for each, times a year for each of the PPKS.
SERVICES = (
    ("Asesmen awal", 180, "0.10"),
    ("Kunjungan rumah", 120, "0.25"),
    ("Laporan sosial", 90, "0.10"),
)


def leave_example_norms() -> None:
    """Drafts by workload, per village and per organisation, proposed by accounts with the permission."""
    officer = User.objects.get(username=accounts.PROVINCE_OFFICER)
    administrator = User.objects.get(username=accounts.ADMINISTRATOR)
    workload = _propose(
        officer,
        code="CONTOH-1",
        title="Contoh: beban kerja pekerja sosial Dinas Sosial di Lampung",
        region_id=LAMPUNG,
        method=Method.ABK_KES,
        unit_level=Level.REGENCY,
        unit="kegiatan",
        other_unit_reason="Contoh: PPKS dihitung per orang",
    )
    services.set_activities(norm_id=workload.pk, activities=_activities(), by=officer)
    _propose(
        officer,
        code="CONTOH-2",
        title="Contoh: satu pendamping untuk setiap desa dan kelurahan di Lampung",
        region_id=LAMPUNG,
        programme=Programme.objects.get(code="KELURAHAN"),
        method=Method.FIXED_POST,
        unit_level=Level.VILLAGE,
        posts_per_unit=Decimal(1),
        unit="desa atau kelurahan",
    )
    _propose(
        administrator,
        code="CONTOH-3",
        title="Contoh: satu pekerja sosial untuk setiap LKS yang tercatat",
        programme=Programme.objects.get(code="LKS"),
        method=Method.FIXED_POST,
        unit_level=Level.REGENCY,
        organization_kind=OrganizationKind.LKS,
        posts_per_unit=Decimal(1),
        unit="LKS",
    )


def leave_example_figures(day: date) -> None:
    """Base figures of several days, one of them corrected, and a need that an office states itself."""
    officer = User.objects.get(username=accounts.PROVINCE_OFFICER)
    operator = User.objects.get(username=accounts.OPERATOR)
    keepers = {BANDAR_LAMPUNG: officer, CIMAHI: operator}
    values = []
    for office, value, base_on in FIGURES:
        if base_on <= day:
            facts = _figure(office, value, base_on)
            values.append(services.record_base(facts=facts, by=keepers[office]))
    wrong = next((each for each in values if each.value == FIGURES[1][1]), None)
    if wrong:
        facts = _figure(BANDAR_LAMPUNG, CORRECTED, wrong.base_on)
        services.correct_base(value_id=wrong.pk, facts=facts, reason="Contoh: salah ketik", by=officer)
    IndicatorValue.objects.filter(pk__in=[each.pk for each in values]).update(is_example=True)
    services.declare_need(
        region=Region.objects.get(code=BANDAR_LAMPUNG),
        category=Category.PEKSOS,
        programme=None,
        workers=60,
        valid_from=date(2024, 1, 1),
        valid_until=None,
        source="Contoh: surat Kepala Dinas Sosial, bukan surat resmi",
        by=officer,
    )


def _propose(by: User, **facts: object) -> Norm:
    norm = Norm(category=Category.PEKSOS, legal_source=SOURCE, **facts)
    return services.propose_norm(norm=norm, by=by)


def _activities() -> list[NormActivity]:
    counted = [
        NormActivity(
            name=name, kind=ActivityKind.SERVICE, minutes=minutes, times=Decimal(times), indicator_id="ppks"
        )
        for name, minutes, times in SERVICES
    ]
    meetings = NormActivity(name="Konferensi kasus", kind=ActivityKind.SERVICE, minutes=150, volume=120)
    support = NormActivity(
        name="Rapat dan administrasi", kind=ActivityKind.SUPPORT, share_percent=Decimal(10)
    )
    return [*counted, meetings, support]


def _figure(office: str, value: int, base_on: date) -> BaseFacts:
    families = Indicator.objects.get(code=FAMILIES)
    return BaseFacts(
        region=Region.objects.get(code=office),
        indicator=families,
        value=value,
        base_on=base_on,
        unit=families.unit,
        source=SOURCE,
    )
