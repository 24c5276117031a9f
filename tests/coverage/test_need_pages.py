"""The pages of needs and norms, as staff use them."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.forms import BaseForm, BaseFormSet
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.models import User
from coverage.enums import ActivityKind, NormState
from coverage.models import DeclaredNeed, Norm, NormActivity
from regions.models import Region
from registry.models import Organization
from tests.coverage.need_addresses import text_of, url
from tests.coverage.worlds import base, fixed_norm, person, ratio_norm

CIMAHI = "32.77"
NORM = {
    "code": "L1",
    "title": "Satu untuk 75",
    "category": "PEKSOS",
    "region": "18",
    "method": "RATIO",
    "unit_level": "regency",
    "indicator": "ppks",
    "per_worker": "75,5",
    "unit": "PPKS (orang)",
    "legal_source": "Usul rapat",
}
WORKLOAD = {**NORM, "code": "L2", "method": "WISN", "hours_per_day": "7,5"}


@pytest.fixture
def browse(client_for: Callable[[User], Client], settings: Settings) -> Callable[[User], Client]:
    settings.SECOND_FACTOR_REQUIRED = False
    return client_for


def draft(**facts: object) -> Norm:
    values = {
        "code": "D",
        "title": "Usul",
        "category": "PEKSOS",
        "method": "FIXED_POST",
        "posts_per_unit": "0.25",
        "region_id": CIMAHI,
        "unit_level": "district",
        "unit": "kecamatan",
        "legal_source": "uji",
    }
    return Norm.objects.create(**values | facts)


# -- one region ----------------------------------------------------------------------------------------


def test_norms_stand_side_by_side_with_the_units_they_leave_empty(
    browse: Callable[[User], Client], operator: User, administrator: User
) -> None:
    base(CIMAHI, 300)
    ratio_norm(administrator, region_id=CIMAHI)
    person(CIMAHI, place="32.77.01", status="certified")
    fixed_norm(administrator, region_id="32.77.01", unit_level="village", unit="kelurahan")
    draft(title="Seperempat per kecamatan")
    page = text_of(browse(operator).get(url("need-home") + "?tanggal=30/06/2026"))
    assert "Seperempat per kecamatan" in page
    assert "Norma yang berlaku" in page
    assert "5 dari 5 unit belum punya seorang pun" in page  # who works for the district is at none of them


def test_a_draft_costs_its_own_units_and_bases_only(
    browse: Callable[[User], Client],
    operator: User,
    administrator: User,
) -> None:
    ratio_norm(administrator)
    client = browse(operator)
    client.get(url("need-home"))
    counts = []
    for code in ("D1", "D2", "D3"):
        draft(code=code)
        with CaptureQueriesContext(connection) as queries:
            client.get(url("need-home"))
        counts.append(len(queries))
    assert counts[2] - counts[1] == counts[1] - counts[0] == 3  # units and bases; nobody is counted again


def test_another_region_is_not_found(browse: Callable[[User], Client], operator: User) -> None:
    assert browse(operator).get(url("need-home") + "?wilayah=18.71").status_code == 404


def test_organisations_without_anyone_are_named(
    browse: Callable[[User], Client], operator: User, chapter_viewer: User
) -> None:
    for name, place in (("LKS Kasih", CIMAHI), ("LKS Tunas", "32.77.01"), ("LKS Jauh", "18")):
        Organization.objects.create(name=name, kind="LKS", location_id=place)
    worker = person(CIMAHI, place=CIMAHI)
    worker.assignments.update(organization=Organization.objects.get(name="LKS Kasih"))
    draft(organization_kind="LKS", unit_level="regency", posts_per_unit=1, region_id=None)
    page = text_of(browse(operator).get(url("need-home") + "?tanggal=30/06/2026"))
    assert "1 dari 2 belum punya seorang pun" in page
    assert "LKS Tunas" in page
    assert "LKS Jauh" not in page
    assert "LKS Jauh" not in text_of(browse(chapter_viewer).get(url("need-home")))


# -- declared needs --------------------------------------------------------------------------------------


def test_a_need_is_declared_and_ended(browse: Callable[[User], Client], province_officer: User) -> None:
    client = browse(province_officer)
    answers = {
        "region": "18.71",
        "category": "PEKSOS",
        "workers": "1.200",
        "valid_from": "1/1/2026",
        "source": "Surat 7",
    }
    assert client.post(url("need-declare"), answers).status_code == 302
    declared = DeclaredNeed.objects.get()
    assert (declared.workers, declared.valid_from) == (1200, dt.date(2026, 1, 1))
    refused = client.post(url("need-end", declared.pk), {"last_day": "30/6/2026", "reason": ""})
    assert "reason" in refused.context["form"].errors
    client.post(url("need-end", declared.pk), {"last_day": "30/6/2026", "reason": "Rapat"})
    declared.refresh_from_db()
    assert declared.valid_until == dt.date(2026, 6, 30)


def test_a_second_declaration_for_the_same_time_stays_in_the_form(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    client = browse(province_officer)
    answers = {"category": "PEKSOS", "workers": "4", "valid_from": "1/1/2026", "source": "Surat"}
    client.post(url("need-declare"), answers | {"region": "18.71"})
    again = client.post(url("need-declare"), answers | {"region": "18.71", "workers": "5"})
    assert again.context["form"].non_field_errors()
    outside = client.post(url("need-declare"), answers | {"region": CIMAHI})
    assert "region" in outside.context["form"].errors


# -- proposing -------------------------------------------------------------------------------------------


def test_a_province_proposes_a_ratio(browse: Callable[[User], Client], province_officer: User) -> None:
    base("18.71", 10)
    client = browse(province_officer)
    assert client.post(url("norm-create"), NORM).status_code == 302
    norm = Norm.objects.get(code="L1")
    assert (str(norm.per_worker), norm.state, norm.region_id) == ("75.500", NormState.DRAFT, "18")
    form = text_of(client.get(url("norm-edit", norm.pk)))
    assert 'value="75,5"' in form
    client.post(url("norm-edit", norm.pk), NORM | {"per_worker": "1.250"})
    norm.refresh_from_db()
    assert norm.per_worker == 1250
    assert "1250" in text_of(client.get(norm.get_absolute_url()))  # in its history


def test_a_province_names_a_region_of_its_own(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    client = browse(province_officer)
    for region in ("", "32", CIMAHI):
        refused = client.post(url("norm-create"), NORM | {"region": region})
        assert "region" in refused.context["form"].errors
    assert not Norm.objects.filter(code="L1").exists()


def test_what_another_method_asks_is_left_out(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    browse(province_officer).post(url("norm-create"), WORKLOAD | {"posts_per_unit": "2"})
    norm = Norm.objects.get(code="L2")
    assert (norm.per_worker, norm.posts_per_unit, norm.indicator, norm.hours_per_day) == (
        None,
        None,
        None,
        norm.hours_per_day,
    )
    assert str(norm.hours_per_day) == "7.50"


def row(number: int, **answers: str) -> dict[str, str]:
    return {f"form-{number}-{name}": value for name, value in answers.items()}


def rows(initial: int, total: int) -> dict[str, str]:
    return {"form-INITIAL_FORMS": str(initial), "form-TOTAL_FORMS": str(total)}


def workload_draft() -> Norm:
    """A draft with ninety minutes of visits and sixty of meetings."""
    norm = draft(method="WISN", posts_per_unit=None, region_id="18")
    for position, (name, minutes) in enumerate({"Kunjungan": 90, "Rapat": 60}.items(), 1):
        NormActivity.objects.create(
            norm=norm, position=position, name=name, kind=ActivityKind.SUPPORT, minutes=minutes
        )
    return norm


def carried(activities: BaseFormSet, seen: BaseForm) -> Iterator[tuple[str, object]]:
    """What a browser sends back of rows that nobody touched."""
    yield "seen", seen.recorded  # type: ignore[attr-defined]
    for form in (activities.management_form, *activities.forms):
        for bound in form:
            if bound.value() not in (None, "", False):
                yield (
                    bound.html_name,
                    bound.field.widget.format_value(bound.field.prepare_value(bound.value())),
                )


def test_activities_are_filled_in_changed_and_taken_out(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    client = browse(province_officer)
    answer = client.post(url("norm-create"), WORKLOAD)
    norm = Norm.objects.get(code="L2")
    assert answer["Location"] == url("norm-activities", norm.pk)
    visits = {"name": "Kunjungan", "kind": "SERVICE", "minutes": "90", "volume": "1.200", "times": "1"}
    meetings = {"name": "Rapat", "kind": "SUPPORT", "share_percent": "12,5", "times": "1"}
    empty = {"times": "1"}
    first = rows(0, 3) | row(0, **visits) | row(1, **meetings) | row(2, **empty)
    assert client.post(url("norm-activities", norm.pk), first).status_code == 302
    kept = NormActivity.objects.filter(norm=norm).values_list("name", "volume", "share_percent")
    assert [(name, volume, share and float(share)) for name, volume, share in kept] == [
        ("Kunjungan", 1200, None),
        ("Rapat", None, 12.5),
    ]
    second = rows(2, 3) | row(0, **visits, DELETE="on") | row(1, **meetings | {"share_percent": "10"})
    client.post(url("norm-activities", norm.pk), second | row(2, **empty))
    assert [str(each) for each in norm.activities.all()] == ["Rapat"]


def test_activities_that_nobody_touched_stay(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    norm = workload_draft()
    client = browse(province_officer)
    page = client.get(url("norm-activities", norm.pk)).context
    sent = dict(carried(page["rows"], page["refused"]))
    assert client.post(url("norm-activities", norm.pk), sent).status_code == 302
    assert [(str(each), each.minutes) for each in norm.activities.all()] == [("Kunjungan", 90), ("Rapat", 60)]


def test_activities_that_a_colleague_recorded_are_not_written_over(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    norm = workload_draft()
    client = browse(province_officer)
    page = client.get(url("norm-activities", norm.pk)).context
    mine = dict(carried(page["rows"], page["refused"])) | row(0, minutes="80")
    norm.activities.filter(name="Rapat").update(minutes=45)
    asked = client.post(url("norm-activities", norm.pk), mine)
    assert "Orang lain mencatat kegiatan lain setelah Anda membuka halaman" in asked.text
    assert "Kunjungan (90 menit), Rapat (45 menit)" in asked.text
    assert norm.activities.get(name="Kunjungan").minutes == 90
    again = dict(carried(asked.context["rows"], asked.context["refused"]))
    assert client.post(url("norm-activities", norm.pk), again).status_code == 302
    assert [(str(each), each.minutes) for each in norm.activities.all()] == [("Kunjungan", 80), ("Rapat", 60)]


def test_the_base_figure_of_an_activity_is_shown_again(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    base("18.71", 10)
    norm = draft(method="WISN", posts_per_unit=None, region_id="18")
    NormActivity.objects.create(
        norm=norm, position=1, name="A", kind=ActivityKind.SERVICE, minutes=5, indicator_id="ppks"
    )
    form = browse(province_officer).get(url("norm-activities", norm.pk)).context["rows"].forms[0]
    assert form["indicator"].value() == "ppks"


def test_an_activity_without_its_time_is_said_at_its_row(
    browse: Callable[[User], Client], province_officer: User
) -> None:
    norm = draft(method="WISN", posts_per_unit=None, region_id="18")
    sent = rows(0, 1) | row(0, name="Kunjungan", kind="SERVICE", minutes="90", times="1")
    answer = browse(province_officer).post(url("norm-activities", norm.pk), sent)
    assert answer.context["rows"].forms[0].non_field_errors()
    assert not norm.activities.exists()


def test_a_ratio_has_no_activities(browse: Callable[[User], Client], administrator: User) -> None:
    assert browse(administrator).get(url("norm-activities", draft().pk)).status_code == 404


# -- previewing and adopting -------------------------------------------------------------------------------


def test_a_preview_ends_in_an_adoption(browse: Callable[[User], Client], administrator: User) -> None:
    person(CIMAHI, place="32.77.01", status="certified")
    norm = draft(posts_per_unit=2)
    client = browse(administrator)
    page = text_of(client.get(url("norm-preview", norm.pk) + "?per=district"))
    assert "kebutuhan yang tadinya belum diketahui menjadi 6 tenaga" in page
    assert "Kec. Cimahi Selatan" in page
    assert url("norm-adopt", norm.pk) in page
    answers = {"decree_number": "SK 7/2026", "effective_from": "1/3/2026"}
    client.post(url("norm-adopt", norm.pk), answers)
    norm.refresh_from_db()
    assert (norm.state, norm.effective_from, norm.adopted_by) == (
        NormState.ADOPTED,
        dt.date(2026, 3, 1),
        administrator,
    )
    assert client.get(url("norm-edit", norm.pk)).status_code == 404


def test_a_refused_adoption_stays_in_its_form(browse: Callable[[User], Client], administrator: User) -> None:
    fixed_norm(administrator, region_id=CIMAHI)
    answers = {"decree_number": "SK 7/2026", "effective_from": "1/3/2026"}
    answer = browse(administrator).post(url("norm-adopt", draft().pk), answers)
    assert "effective_from" in answer.context["form"].errors
    assert 'value="SK 7/2026"' in answer.content.decode()


def test_a_draft_without_numbers_has_no_preview(
    browse: Callable[[User], Client], administrator: User
) -> None:
    page = browse(administrator).get(url("norm-preview", draft(posts_per_unit=None).pk))
    assert page.context["preview"] is None


def test_a_norm_is_ended_and_followed_with_a_reason(
    browse: Callable[[User], Client], administrator: User
) -> None:
    norm = fixed_norm(administrator)
    client = browse(administrator)
    client.post(url("norm-end", norm.pk), {"last_day": "30/6/2026", "reason": ""})
    norm.refresh_from_db()
    assert norm.effective_until is None
    client.post(url("norm-end", norm.pk), {"last_day": "30/6/2026", "reason": "Diganti"})
    client.post(url("norm-revise", norm.pk), {"reason": "Angka baru"})
    version = Norm.objects.get(code=norm.code, version=2)
    page = text_of(client.get(norm.get_absolute_url()))
    assert "Diganti" in page
    assert version.get_absolute_url() in page


def test_a_draft_is_withdrawn(browse: Callable[[User], Client], administrator: User) -> None:
    norm = draft()
    answer = browse(administrator).post(url("norm-withdraw", norm.pk), {"reason": "Keliru"})
    assert answer["Location"] == url("norm-list")
    assert not Norm.objects.filter(pk=norm.pk).exists()


def test_the_list_of_norms_costs_the_same_for_one_and_for_three(
    browse: Callable[[User], Client],
    operator: User,
    places: dict[str, Region],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = browse(operator)
    client.get(url("norm-list"))
    for count in (1, 2):
        for number in range(count):
            draft(code=f"D{count}{number}")
        with django_assert_num_queries(7):
            client.get(url("norm-list") + "?keadaan=DRAFT")
