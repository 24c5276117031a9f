"""The pages of base figures: seen, recorded, corrected, brought as a file."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from coverage.needs.base_files import FoundState, examine, read_file, seal, unseal, written
from regions.models import Indicator, IndicatorValue, Region
from tests.coverage.need_addresses import text_of, url

FIGURE = {
    "region": "32.77",
    "indicator": "kpm",
    "value": "9.870",
    "base_on": "31/12/2025",
    "source": "Dinas Sosial",
}
HEAD = "Laporan\n\nKode wilayah;Angka dasar;Nilai;Satuan;Per tanggal;Sumber\n"


@pytest.fixture(autouse=True)
def families(db: None) -> Indicator:
    return Indicator.objects.get_or_create(code="kpm", defaults={"name": "KPM", "unit": "KPM"})[0]


@pytest.fixture
def browser(client_for: Callable[[User], Client], operator: User) -> Client:
    return client_for(operator)


def figure(region: str = "32.77", value: int = 9870, **facts: object) -> IndicatorValue:
    values = {
        "indicator_id": "kpm",
        "base_on": dt.date(2025, 12, 31),
        "unit": "KPM",
        "source": "Dinas Sosial",
    }
    return IndicatorValue.objects.create(region_id=region, value=value, **values | facts)


def test_a_figure_is_recorded_and_corrected(browser: Client) -> None:
    answer = browser.post(reverse("coverage:base-create"), FIGURE)
    value = IndicatorValue.objects.get(indicator="kpm")
    assert answer["Location"] == url("base-detail", value.pk)
    assert (value.value, value.unit, value.base_on) == (9870, "KPM", dt.date(2025, 12, 31))
    without_reason = browser.post(url("base-edit", value.pk), FIGURE | {"value": "9.807"})
    assert "reason" in without_reason.context["form"].errors
    browser.post(url("base-edit", value.pk), FIGURE | {"value": "9.807", "reason": "Salah ketik"})
    value.refresh_from_db()
    assert value.value == 9807
    page = text_of(browser.get(url("base-detail", value.pk)))
    assert "Salah ketik" in page
    assert "<del>9870</del>" in page


def test_a_figure_that_a_colleague_corrected_is_not_written_over(browser: Client) -> None:
    value = figure()
    opened = {f"awal-{name}": answer for name, answer in FIGURE.items()} | {"awal-value": "9.870"}
    IndicatorValue.objects.filter(pk=value.pk).update(value=9880)
    mine = FIGURE | opened | {"value": "9.890", "reason": "Salah ketik"}
    asked = browser.post(url("base-edit", value.pk), mine)
    assert "Pakai yang tercatat: 9.880" in asked.text
    value.refresh_from_db()
    assert value.value == 9880
    browser.post(url("base-edit", value.pk), mine | {"awal-value": "9.880", "pilih-value": "isian"})
    value.refresh_from_db()
    assert value.value == 9890


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"region": "18.71"}, "region"),
        ({"value": "sekian"}, "value"),
        ({"base_on": "1/1/2100"}, "base_on"),
        ({"source": ""}, "source"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_at_its_field(
    browser: Client, answers: dict[str, str], field: str
) -> None:
    answer = browser.post(reverse("coverage:base-create"), FIGURE | answers)
    assert field in answer.context["form"].errors
    assert not IndicatorValue.objects.filter(indicator="kpm").exists()


def test_a_figure_is_removed_with_a_reason(browser: Client) -> None:
    value = figure()
    browser.post(url("base-remove", value.pk), {"reason": ""})
    assert IndicatorValue.objects.filter(pk=value.pk).exists()
    browser.post(url("base-remove", value.pk), {"reason": "Ganda"})
    assert not IndicatorValue.objects.filter(pk=value.pk).exists()


def test_old_figures_are_marked(browser: Client) -> None:
    figure(base_on=dt.date(2018, 12, 31))
    figure("32.77.01", base_on=dt.date(2026, 1, 31))
    (newest, old) = sorted(
        browser.get(url("base-list") + "?angka=kpm").context["bases"].rows, key=lambda row: row.stale
    )
    assert (newest.value.region_id, old.value.region_id, old.stale) == ("32.77.01", "32.77", 1)


def test_figures_of_others_are_out_of_sight(browser: Client) -> None:
    foreign = figure("18.71")
    assert browser.get(url("base-detail", foreign.pk)).status_code == 404
    assert browser.get(url("base-list") + "?wilayah=18.71").status_code == 404
    assert browser.get(url("base-edit", foreign.pk)).status_code == 404


def test_the_list_costs_the_same_for_one_and_for_three(
    browser: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    figure()
    address = url("base-list") + "?angka=kpm"
    browser.get(address)
    with django_assert_num_queries(10):
        browser.get(address)
    figure("32.77.01")
    figure("32.77.02")
    with django_assert_num_queries(10):
        browser.get(address)


# -- files -----------------------------------------------------------------------------------------------


def bring(browser: Client, lines: str, name: str = "angka.csv") -> Any:
    file = SimpleUploadedFile(name, (HEAD + lines).encode())
    return browser.post(reverse("coverage:base-import"), {"file": file})


def test_a_file_is_looked_at_before_anything_is_stored(browser: Client) -> None:
    known = figure(value=9800)
    lines = (
        "32.77;kpm;9870;KPM;31/12/2025;Dinas Sosial\n"
        "32.77.01;kpm;3000;KPM;31/12/2025;Dinas Sosial\n"
        "18.71;kpm;1;KPM;31/12/2025;Dinas Sosial\n"
    )
    page = bring(browser, lines)
    found = page.context["found"]
    assert [row.state for row in found] == [FoundState.CHANGED, FoundState.NEW, FoundState.INVALID]
    assert [row.row for row in found] == [4, 5, 6]
    assert found[2].problems
    assert IndicatorValue.objects.filter(indicator="kpm").count() == 1
    sealed = {"found": page.context["form"].initial["found"]}
    refused = browser.post(reverse("coverage:base-apply"), sealed)
    assert "reason" in refused.context["form"].errors
    browser.post(reverse("coverage:base-apply"), sealed | {"reason": "Data baru"})
    known.refresh_from_db()
    assert known.value == 9870
    assert IndicatorValue.objects.get(region="32.77.01", indicator="kpm").value == 3000


def test_what_was_sealed_cannot_be_changed(browser: Client) -> None:
    sealed = seal([(4, {"region": "32.77"})])
    answer = browser.post(reverse("coverage:base-apply"), {"found": sealed[:-2] + "xx"})
    assert answer["Location"] == reverse("coverage:base-import")
    assert unseal(sealed) == [(4, {"region": "32.77"})]


@pytest.mark.parametrize("content", ["a;b\n1;2\n", "Kode wilayah;Nilai\n32.77;5\n"])
def test_a_file_without_the_columns_is_refused(browser: Client, content: str) -> None:
    file = SimpleUploadedFile("angka.csv", content.encode())
    answer = browser.post(reverse("coverage:base-import"), {"file": file})
    assert "file" in answer.context["form"].errors


def test_what_leaves_comes_back_unchanged(operator: User, places: dict[str, Region]) -> None:
    figure(source="=rumus", note="-")
    figure("32.77.01")
    own = IndicatorValue.objects.filter(indicator="kpm").order_by("pk")
    found = examine(read_file("angka.csv", written(own)), by=operator)
    assert [row.state for row in found] == [FoundState.UNCHANGED, FoundState.UNCHANGED]
