"""What staff do to norms and needs: one test per way out and one per refusal."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from core.constraints import ConstraintError
from coverage import services
from coverage.enums import Method, NormState
from coverage.errors import NotAnOfficeError, NotNilError
from coverage.models import DeclaredNeed, NilDeclaration, Norm, PublishedFigure
from coverage.needs.errors import AlreadyAdoptedError, LongerTermError, NotAdoptedError, OverlappingNormError
from regions.enums import Level
from regions.models import Indicator, Region
from registry.errors import OutsideRegionError
from registry.models import Worker

NEW_YEAR = dt.date(2026, 1, 1)


@pytest.fixture
def make_norm(places: dict[str, Region]) -> Callable[..., Norm]:
    ppks, _created = Indicator.objects.get_or_create(
        code="ppks", defaults={"name": "PPKS", "unit": "PPKS (orang)"}
    )

    def make(code: str = "N1", **facts: Any) -> Norm:
        facts = {
            "title": "1 : 100",
            "category": "PEKSOS",
            "method": Method.RATIO,
            "unit_level": Level.REGENCY,
            "indicator": ppks,
            "per_worker": 100,
            "unit": "keluarga PPKS",
            "legal_source": "Contoh",
            **facts,
        }
        return Norm(code=code, **facts)

    return make


@pytest.fixture
def draft(make_norm: Callable[..., Norm]) -> Norm:
    norm = make_norm()
    norm.save()
    return norm


def adopt(norm: Norm, by: User, **facts: Any) -> Norm:
    facts = {"effective_from": NEW_YEAR, "decree_number": "SK 1/2026", **facts}
    return services.adopt_norm(norm_id=norm.pk, by=by, **facts)


def end(norm: Norm, by: User, *, last_day: dt.date, reason: str = "Diganti") -> Norm:
    return services.end_norm(norm_id=norm.pk, last_day=last_day, reason=reason, by=by)


def test_an_administrator_adopts_a_draft_by_decree(draft: Norm, administrator: User) -> None:
    norm = adopt(draft, administrator, decree_on=dt.date(2025, 12, 20))
    draft.refresh_from_db()
    assert (draft.state, draft.effective_from, draft.adopted_by) == (
        NormState.ADOPTED,
        NEW_YEAR,
        administrator,
    )
    event = AuditEvent.objects.get(action=AuditAction.NORM_ADOPTED)
    assert event.details["decree_number"] == "SK 1/2026"
    assert list(Norm.objects.adopted_on(NEW_YEAR)) == [norm]
    assert not Norm.objects.adopted_on(NEW_YEAR - dt.timedelta(days=1)).exists()


def test_nobody_else_adopts(draft: Norm, province_officer: User) -> None:
    with pytest.raises(PermissionDenied):
        adopt(draft, province_officer)
    draft.refresh_from_db()
    assert draft.state == NormState.DRAFT


def test_an_adopted_norm_is_not_adopted_again(draft: Norm, administrator: User) -> None:
    adopt(draft, administrator)
    with pytest.raises(AlreadyAdoptedError):
        adopt(draft, administrator, effective_from=dt.date(2030, 1, 1))


def test_a_second_norm_at_the_same_time_is_refused_by_name(
    draft: Norm, make_norm: Callable[..., Norm], administrator: User
) -> None:
    adopt(draft, administrator)
    other = make_norm("N1B")
    other.save()
    with pytest.raises(OverlappingNormError, match=r"N1 v1.*1 Januari 2026"):
        adopt(other, administrator, effective_from=dt.date(2027, 1, 1))


def test_a_norm_of_another_region_or_time_holds_beside_it(
    draft: Norm, make_norm: Callable[..., Norm], places: dict[str, Region], administrator: User
) -> None:
    adopt(draft, administrator, effective_until=dt.date(2026, 12, 31))
    later, nearer = make_norm("N1B"), make_norm("N1C", region=places["18"])
    later.save()
    nearer.save()
    adopt(later, administrator, effective_from=dt.date(2027, 1, 1))
    adopt(nearer, administrator)
    assert Norm.objects.filter(state=NormState.ADOPTED).count() == 3


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ({"per_worker": None}, "ratio"),
        ({"indicator": None}, "ratio"),
        ({"method": Method.FIXED_POST, "per_worker": None}, "posts"),
    ],
)
def test_a_draft_without_its_numbers_is_kept_but_not_adopted(
    make_norm: Callable[..., Norm],
    administrator: User,
    numbers: dict[str, Any],
    sentence: str,
) -> None:
    norm = make_norm(**numbers)
    norm.save()
    with pytest.raises(ConstraintError) as refused:
        adopt(norm, administrator)
    assert refused.value.code in {"coverage_norm_ratio_has_base", "coverage_norm_fixed_post_has_posts"}


def test_an_adoption_needs_its_decree(draft: Norm, administrator: User) -> None:
    with pytest.raises(ConstraintError) as refused:
        adopt(draft, administrator, decree_number=" ")
    assert refused.value.code == "coverage_norm_adoption_is_complete"


def test_a_norm_is_ended_not_rewritten(draft: Norm, administrator: User) -> None:
    adopt(draft, administrator)
    end(draft, administrator, last_day=dt.date(2026, 6, 30))
    assert not Norm.objects.adopted_on(dt.date(2026, 7, 1)).exists()
    with pytest.raises(LongerTermError):
        end(draft, administrator, last_day=dt.date(2026, 7, 1))
    with pytest.raises(ConstraintError):
        end(draft, administrator, last_day=dt.date(2025, 1, 1))


def test_a_draft_has_no_end(draft: Norm, administrator: User) -> None:
    with pytest.raises(NotAdoptedError):
        end(draft, administrator, last_day=NEW_YEAR)


def test_the_next_version_is_a_draft_without_decree(draft: Norm, administrator: User) -> None:
    adopt(draft, administrator)
    version = services.propose_version(norm_id=draft.pk, reason="Rasio baru", by=administrator)
    assert (version.code, version.version, version.state) == ("N1", 2, NormState.DRAFT)
    assert (version.effective_from, version.decree_number, version.per_worker) == (None, "", 100)


def test_a_province_proposes_for_itself_only(
    make_norm: Callable[..., Norm], places: dict[str, Region], province_officer: User, operator: User
) -> None:
    proposed = services.propose_norm(norm=make_norm(region=places["18.71"]), by=province_officer)
    assert proposed.state == NormState.DRAFT
    for region in (places["32.77"], None):
        with pytest.raises(OutsideRegionError):
            services.propose_norm(norm=make_norm("N9", region=region), by=province_officer)
    with pytest.raises(OutsideRegionError):
        services.propose_norm(norm=make_norm("N9", region=places["32.77"]), by=operator)


def declare(region: Region, by: User, **facts: Any) -> DeclaredNeed:
    facts = {
        "category": "PEKSOS",
        "programme": None,
        "workers": 40,
        "valid_from": NEW_YEAR,
        "valid_until": None,
        "source": "Surat Kepala Dinas, contoh",
        **facts,
    }
    return services.declare_need(region=region, by=by, **facts)


def test_a_need_is_declared_once_at_a_time(places: dict[str, Region], province_officer: User) -> None:
    declared = declare(places["18.71"], province_officer)
    assert list(DeclaredNeed.objects.in_force_on(NEW_YEAR)) == [declared]
    with pytest.raises(ConstraintError):
        declare(places["18.71"], province_officer, workers=50)
    with pytest.raises(OutsideRegionError):
        declare(places["32.77"], province_officer)


def test_an_office_declares_that_it_has_nobody(places: dict[str, Region], operator: User) -> None:
    services.declare_nil(region=places["32.77"], declared_on=NEW_YEAR, by=operator)
    assert NilDeclaration.objects.get().declared_by == operator
    assert AuditEvent.objects.get(action=AuditAction.NIL_DECLARED).region_code == "32.77"


def test_an_office_with_people_is_not_nil(places: dict[str, Region], ours: Worker, operator: User) -> None:
    with pytest.raises(NotNilError):
        services.declare_nil(region=places["32.77"], declared_on=NEW_YEAR, by=operator)
    services.declare_nil(region=places["32.77"], declared_on=dt.date(2019, 1, 1), by=operator)


def test_only_an_office_of_the_own_region_declares_nil(
    places: dict[str, Region], operator: User, province_officer: User
) -> None:
    with pytest.raises(OutsideRegionError):
        services.declare_nil(region=places["18.71"], declared_on=NEW_YEAR, by=operator)
    with pytest.raises(NotAnOfficeError):
        services.declare_nil(region=places["18"], declared_on=NEW_YEAR, by=province_officer)


# -- /admin/ -----------------------------------------------------------------------------------


@pytest.fixture
def browser(client_for: Callable[[User], Client], administrator: User, settings: Any) -> Client:
    settings.SECOND_FACTOR_REQUIRED = False
    return client_for(administrator)


def test_nil_under_admin_says_why_not(browser: Client, places: dict[str, Region], ours: Worker) -> None:
    address = reverse("admin:coverage_nildeclaration_add")
    answer = browser.post(address, {"region": "32.77", "declared_on": "01/01/2026"})
    assert answer.context["adminform"].form.errors["region"]
    browser.post(address, {"region": "32.73", "declared_on": "01/01/2026"})
    assert NilDeclaration.objects.get().region_id == "32.73"


def test_a_published_figure_is_looked_at_only(browser: Client, db: None) -> None:
    facts = {"area": "Kota Cimahi", "indicator": "workers_total", "qualifier": "exact", "value": 36}
    figure = PublishedFigure.objects.create(code="S13", **facts)
    page = browser.get(reverse("admin:coverage_publishedfigure_change", args=[figure.pk]))
    assert (page.status_code, 'name="indicator"' in page.content.decode()) == (200, False)
