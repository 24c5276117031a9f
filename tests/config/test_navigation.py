"""The rail offers what the user may do, and nothing else; every page knows its other language."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.urls import resolve
from django.utils import translation
from django.utils.translation import gettext as _

from config.navigation import Navigation

HOME, PEOPLE, IMPORT, WORKBOOK = "/kerja/", "/kerja/tenaga/", "/kerja/impor/", "/kerja/laporan/"
CERTIFICATES, DUTIES, TRAINING = "/kerja/sertifikat/", "/kerja/penugasan/", "/kerja/pembinaan/"
DUPLICATES, BATCHES = "/kerja/ganda/", "/kerja/riwayat-batch/"
QUALITY, PERIODS, FORECAST = "/kerja/mutu/", "/kerja/periode/", "/kerja/perkiraan/"
NEEDS, CLAIMS, MISTAKES = "/kerja/kebutuhan/", "/kerja/angka-terbitan/", "/kerja/laporan-kekeliruan/"


@pytest.fixture
def navigation_of(rf):
    def build(user, path="/kerja/"):
        request = rf.get(path)
        request.user = user
        request.resolver_match = resolve(path)
        return Navigation(request)

    return build


def test_rail_follows_the_rights_of_the_user(
    navigation_of, operator, chapter_viewer, administrator, auditor, nobody
):
    def rail(user):
        return [link.url for link in navigation_of(user).rail]

    assert rail(operator) == [
        HOME,
        PEOPLE,
        CERTIFICATES,
        DUTIES,
        TRAINING,
        IMPORT,
        QUALITY,
        DUPLICATES,
        BATCHES,
        MISTAKES,
        PERIODS,
        FORECAST,
        NEEDS,
        WORKBOOK,
        CLAIMS,
    ]
    monitor = ["/pantau/", "/pantau/anggota/"]
    assert rail(chapter_viewer) == [*monitor, HOME, QUALITY, PERIODS, FORECAST, NEEDS, WORKBOOK, CLAIMS]
    offices = [HOME, "/kerja/wilayah/", QUALITY, MISTAKES, PERIODS, FORECAST, NEEDS, WORKBOOK, CLAIMS]
    assert rail(administrator) == [*offices, "/admin/", "/kerja/pengguna/"]
    logs = ["/kerja/catatan/", "/kerja/pemeriksaan/"]
    assert rail(auditor) == [HOME, QUALITY, PERIODS, FORECAST, NEEDS, CLAIMS, *logs]
    assert rail(nobody) == []
    assert rail(AnonymousUser()) == []


def test_search_for_people_is_offered_to_those_who_may_see_them(navigation_of, operator, chapter_viewer):
    assert navigation_of(operator).can_search_people
    assert navigation_of(operator).can_add_people
    assert not navigation_of(chapter_viewer).can_search_people
    assert not navigation_of(chapter_viewer).can_add_people
    assert not navigation_of(AnonymousUser()).can_search_people


def test_exactly_one_place_of_the_rail_is_current(navigation_of, operator):
    for path in (HOME, PEOPLE, "/kerja/tenaga/baru/", CERTIFICATES, "/kerja/sertifikat/uji/", IMPORT):
        current = [link.url for link in navigation_of(operator, path).rail if link.is_current]
        assert len(current) == 1
        assert path.startswith(current[0])


@pytest.mark.parametrize(
    ("path", "current"), [("/kerja/pemeriksaan/", ["/kerja/pemeriksaan/"]), ("/verifikasi/", [])]
)
def test_check_by_anybody_is_not_the_counts_of_checks(navigation_of, auditor, path, current):
    assert [link.url for link in navigation_of(auditor, path).rail if link.is_current] == current


def test_workspace_is_titled_with_the_office(navigation_of, operator, chapter_viewer, administrator, nobody):
    titles = [
        (navigation_of(user).office, navigation_of(user).scope)
        for user in (operator, chapter_viewer, administrator, nobody)
    ]
    assert titles == [
        ("Dinas Sosial", "Kota Cimahi"),
        ("IPSPI", "Provinsi Lampung"),
        ("", "Seluruh Indonesia"),
        ("", _("No region yet")),
    ]


@pytest.mark.parametrize(
    ("path", "language", "expected"),
    [
        ("/metode/?a=1", "en", "/en/metode/?a=1"),
        ("/en/metode/", "id", "/metode/"),
        ("/", "en", "/en/"),
        ("/tidak-ada/", "en", "/tidak-ada/"),
    ],
)
def test_url_in_language_is_the_same_page(rf, path, language, expected):
    page = Template(f'{{% url_in_language "{language}" %}}')
    with translation.override("en" if path.startswith("/en/") else "id"):
        assert page.render(Context({"request": rf.get(path)})) == expected
