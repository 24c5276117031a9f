"""What staff do to drafts, declared needs and base figures: one test per way out and one per refusal."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from core.constraints import ConstraintError
from coverage import services
from coverage.enums import ActivityKind, Method
from coverage.models import DeclaredNeed, Norm, NormActivity
from coverage.needs.errors import (
    AlreadyAdoptedError,
    CommittedFigureError,
    DeclaredLongerError,
    IncompleteWorkloadError,
    ReasonMissingError,
    UnknownActivityKindError,
)
from coverage.services import BaseChange, BaseFacts
from regions.facts.origin import committed_sources
from regions.models import Indicator, IndicatorValue, Region
from registry.errors import OutsideRegionError

NEW_YEAR = dt.date(2026, 1, 1)


@pytest.fixture
def families(db: None) -> Indicator:
    return Indicator.objects.get_or_create(code="kpm", defaults={"name": "KPM", "unit": "KPM"})[0]


@pytest.fixture
def draft(places: dict[str, Region]) -> Norm:
    return Norm.objects.create(
        code="W",
        title="Beban kerja",
        category="PEKSOS",
        method=Method.WISN,
        region=places["18"],
        unit_level="regency",
        unit="kegiatan",
        legal_source="uji",
    )


def visit(**facts: object) -> NormActivity:
    values = {"name": "Kunjungan", "kind": ActivityKind.SERVICE, "minutes": 15, "volume": 100}
    return NormActivity(**values | facts)


def adopt(norm: Norm, by: User) -> Norm:
    return services.adopt_norm(norm_id=norm.pk, effective_from=NEW_YEAR, decree_number="SK", by=by)


# -- drafts --------------------------------------------------------------------------------------------


def test_a_draft_is_changed_with_a_trace(draft: Norm, province_officer: User) -> None:
    services.change_draft(norm_id=draft.pk, facts={"title": "Lain"}, by=province_officer)
    draft.refresh_from_db()
    assert draft.title == "Lain"
    event = AuditEvent.objects.get(action=AuditAction.NORM_CHANGED)
    assert (event.details["before"], event.details["after"]) == ({"title": "Beban kerja"}, {"title": "Lain"})


def test_a_draft_stays_in_the_regions_of_who_changes_it(
    draft: Norm, places: dict[str, Region], province_officer: User, operator: User
) -> None:
    for region in (places["32"], None):
        with pytest.raises(OutsideRegionError):
            services.change_draft(norm_id=draft.pk, facts={"region": region}, by=province_officer)
    with pytest.raises(OutsideRegionError):
        services.change_draft(norm_id=draft.pk, facts={"title": "Lain"}, by=operator)


def test_an_adopted_norm_is_neither_changed_nor_withdrawn(
    draft: Norm, province_officer: User, administrator: User
) -> None:
    services.set_activities(norm_id=draft.pk, activities=[visit()], by=province_officer)
    adopt(draft, administrator)
    with pytest.raises(AlreadyAdoptedError, match="W v1"):
        services.change_draft(norm_id=draft.pk, facts={"title": "Lain"}, by=administrator)
    with pytest.raises(AlreadyAdoptedError):
        services.set_activities(norm_id=draft.pk, activities=[], by=administrator)
    with pytest.raises(AlreadyAdoptedError):
        services.withdraw_draft(norm_id=draft.pk, reason="Keliru", by=administrator)


def test_a_draft_is_withdrawn_with_a_reason(draft: Norm, province_officer: User) -> None:
    with pytest.raises(ReasonMissingError):
        services.withdraw_draft(norm_id=draft.pk, reason=" ", by=province_officer)
    services.withdraw_draft(norm_id=draft.pk, reason="Keliru", by=province_officer)
    assert not Norm.objects.filter(pk=draft.pk).exists()
    assert AuditEvent.objects.get(action=AuditAction.NORM_WITHDRAWN).details["reason"] == "Keliru"


def test_activities_are_replaced_in_their_order(draft: Norm, province_officer: User) -> None:
    first = [visit(name="A"), visit(name="B")]
    services.set_activities(norm_id=draft.pk, activities=first, by=province_officer)
    services.set_activities(
        norm_id=draft.pk, activities=[visit(name="C"), visit(name="A")], by=province_officer
    )
    assert list(draft.activities.values_list("name", "position")) == [("C", 1), ("A", 2)]


@pytest.mark.parametrize(
    "facts",
    [
        {"minutes": None},
        {"volume": None},
        {"indicator_id": "kpm"},
        {"share_percent": 5},
        {"kind": ActivityKind.SUPPORT},
        {"kind": ActivityKind.SUPPORT, "volume": None, "share_percent": 5},
        {"kind": ActivityKind.INDIVIDUAL, "volume": None, "minutes": None},
        {"times": Decimal(0)},
    ],
)
def test_an_activity_says_its_time_in_one_way(
    draft: Norm, families: Indicator, province_officer: User, facts: dict[str, object]
) -> None:
    with pytest.raises(ConstraintError):
        services.set_activities(norm_id=draft.pk, activities=[visit(**facts)], by=province_officer)


def test_a_workload_norm_needs_a_service_to_be_adopted(draft: Norm, administrator: User) -> None:
    with pytest.raises(IncompleteWorkloadError):
        adopt(draft, administrator)
    bound = visit(kind=ActivityKind.SUPPORT, volume=None, minutes=10**6)
    services.set_activities(norm_id=draft.pk, activities=[visit(), bound], by=administrator)
    with pytest.raises(IncompleteWorkloadError):
        adopt(draft, administrator)


def test_a_method_knows_its_kinds_of_activity(draft: Norm, administrator: User) -> None:
    support = visit(kind=ActivityKind.SUPPORT, volume=None, minutes=60)
    services.set_activities(norm_id=draft.pk, activities=[visit(), support], by=administrator)
    services.change_draft(norm_id=draft.pk, facts={"method": Method.ABK_TASKS}, by=administrator)
    with pytest.raises(UnknownActivityKindError):
        adopt(draft, administrator)


def test_a_new_version_takes_the_activities_along(draft: Norm, administrator: User) -> None:
    services.set_activities(norm_id=draft.pk, activities=[visit()], by=administrator)
    with pytest.raises(ReasonMissingError):
        services.propose_version(norm_id=draft.pk, reason="", by=administrator)
    version = services.propose_version(norm_id=draft.pk, reason="Menit baru", by=administrator)
    assert (version.version, [str(each) for each in version.activities.all()]) == (2, ["Kunjungan"])
    assert draft.activities.count() == 1


@pytest.mark.parametrize(
    "facts",
    [
        {"per_worker": 5},
        {"organization_kind": "LKS"},
        {"method": Method.RATIO, "organization_kind": "LKS"},
        {"unit_level": "country"},
    ],
)
def test_a_norm_is_of_one_kind(draft: Norm, facts: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Norm.objects.filter(pk=draft.pk).update(**facts)


# -- declared needs --------------------------------------------------------------------------------------


def test_a_declared_need_ends_earlier_only(
    places: dict[str, Region], province_officer: User, operator: User
) -> None:
    declared = DeclaredNeed.objects.create(
        region=places["18.71"], category="PEKSOS", workers=4, valid_from=NEW_YEAR, source="Surat"
    )

    def end(last_day: dt.date, by: User, reason: str = "Selesai") -> None:
        services.end_need(declared_id=declared.pk, last_day=last_day, reason=reason, by=by)

    end(dt.date(2026, 6, 30), province_officer)
    declared.refresh_from_db()
    assert declared.valid_until == dt.date(2026, 6, 30)
    with pytest.raises(DeclaredLongerError, match="30 Juni 2026"):
        end(dt.date(2026, 7, 1), province_officer)
    with pytest.raises(OutsideRegionError):
        end(dt.date(2026, 6, 1), operator)
    with pytest.raises(ReasonMissingError):
        end(dt.date(2026, 6, 1), province_officer, reason="")


# -- base figures ----------------------------------------------------------------------------------------


@pytest.fixture
def facts(families: Indicator, places: dict[str, Region]) -> BaseFacts:
    return BaseFacts(places["32.77"], families, 900, NEW_YEAR, "KPM", "Dinas Sosial, 2 Januari 2026")


def test_an_office_records_the_figures_of_its_region(
    facts: BaseFacts, places: dict[str, Region], operator: User, other_operator: User
) -> None:
    value = services.record_base(facts=facts, by=operator)
    assert (value.value, value.region_id, value.is_example) == (900, "32.77", False)
    assert AuditEvent.objects.get(action=AuditAction.BASE_RECORDED).region_code == "32.77"
    for outside in (replace(facts, region=places["32"]), replace(facts, region=None)):
        with pytest.raises(OutsideRegionError):
            services.record_base(facts=outside, by=operator)
    with pytest.raises(OutsideRegionError):
        services.record_base(facts=replace(facts, source="lain"), by=other_operator)


def test_a_source_speaks_once_of_a_day(facts: BaseFacts, operator: User) -> None:
    services.record_base(facts=facts, by=operator)
    with pytest.raises(ConstraintError):
        services.record_base(facts=replace(facts, value=901), by=operator)
    services.record_base(facts=replace(facts, source="BPS"), by=operator)


def test_a_figure_is_corrected_and_removed_with_a_reason(facts: BaseFacts, operator: User) -> None:
    value = services.record_base(facts=facts, by=operator)
    right = replace(facts, value=990)
    with pytest.raises(ReasonMissingError):
        services.correct_base(value_id=value.pk, facts=right, reason="", by=operator)
    services.correct_base(value_id=value.pk, facts=right, reason="Salah ketik", by=operator)
    value.refresh_from_db()
    assert value.value == 990
    event = AuditEvent.objects.get(action=AuditAction.BASE_CORRECTED)
    assert (event.details["before"], event.details["after"]) == ({"value": 900}, {"value": 990})
    services.remove_base(value_id=value.pk, reason="Ganda", by=operator)
    assert not IndicatorValue.objects.filter(pk=value.pk).exists()


def test_what_came_with_the_product_stays_as_printed(facts: BaseFacts, administrator: User) -> None:
    source = sorted(committed_sources())[0]
    with pytest.raises(CommittedFigureError):
        services.record_base(facts=replace(facts, source=source), by=administrator)
    loaded = IndicatorValue.objects.filter(region="32.77", indicator="population").get()
    for act in (
        lambda: services.remove_base(value_id=loaded.pk, reason="x", by=administrator),
        lambda: services.correct_base(value_id=loaded.pk, facts=facts, reason="x", by=administrator),
    ):
        with pytest.raises(CommittedFigureError):
            act()


def test_nobody_corrects_the_figures_of_others(
    facts: BaseFacts, operator: User, other_operator: User
) -> None:
    value = services.record_base(facts=facts, by=operator)
    with pytest.raises(OutsideRegionError):
        services.correct_base(value_id=value.pk, facts=facts, reason="x", by=other_operator)
    with pytest.raises(OutsideRegionError):
        services.remove_base(value_id=value.pk, reason="x", by=other_operator)


def test_a_file_is_stored_as_a_whole_or_not_at_all(facts: BaseFacts, operator: User) -> None:
    known = services.record_base(facts=facts, by=operator)
    changes = [
        BaseChange(replace(facts, base_on=dt.date(2025, 1, 1))),
        BaseChange(replace(facts, value=1), value_id=known.pk),
    ]
    with pytest.raises(ReasonMissingError):
        services.store_bases(changes=changes, reason="", by=operator)
    assert IndicatorValue.objects.filter(indicator="kpm").count() == 1
    assert services.store_bases(changes=changes, reason="Data baru", by=operator) == 2
