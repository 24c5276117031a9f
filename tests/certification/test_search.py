"""The one search: whom it finds, whom it must not, and in which order."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from certification.models import CompetencyTest, Issuer
from certification.search import Kind, search
from certification.services import issue_certificate
from regions.models import Region
from registry.enums import OrganizationKind
from registry.models import Organization, Programme, Worker
from registry.numbers.nik import group
from registry.services import register_worker, remove_worker
from tests.people import NIK, certificate, person

pytestmark = pytest.mark.django_db

URL = "certification:search"
# The form of the name; people, by parts and by likeness; organisations, twice; programmes; tests; regions.
QUERIES = 14
SUGGESTIONS = "certification:search-suggestions"


@pytest.fixture
def suparman(make_worker: Callable[..., Worker]) -> Worker:
    return make_worker("Muh Suparman", "32.77")


def labels_of(user: User, text: str) -> list[str]:
    return [hit.label for hit in search(user, text).hits]


def test_another_spelling_with_titles_finds_the_person_and_says_so(operator: User, suparman: Worker) -> None:
    hit = search(operator, "Moch. Soeparman, S.Sos").hits[0]
    assert (hit.label, hit.kind, hit.url) == ("Muh Suparman", Kind.PERSON, suparman.get_absolute_url())
    assert hit.reason == "ejaan lain dari “Moch. Soeparman, S.Sos”"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Anak Agung Sagung Mirah", "A.A. Sg. Mirah"),
        ("Desak Putu Ariani", "Dsk Pt Ariani"),
        ("I Gst Ngr Wirata", "i gst ngr wirata"),
        ("Dameria Lumban Tobing", "Dameria br. Tobing"),
        ("Rosita Br Tarigan", "rosita boru tarigan"),
    ],
)
def test_short_names_of_bali_and_daughters_of_a_clan_are_understood(
    operator: User, make_worker: Callable[..., Worker], name: str, typed: str
) -> None:
    for other in (name, "Mira Aulia", "Damayanti Tobing", "I Gst Ngr Oka"):
        make_worker(other, "32.77")
    hits = search(operator, typed).hits
    assert hits[0].label == name
    assert hits[0].is_listed


def test_a_slip_of_the_hand_finds_the_nearest_and_says_so(
    operator: User, suparman: Worker, make_worker: Callable[..., Worker]
) -> None:
    make_worker("Muh Supardi", "32.77")
    hits = search(operator, "Muh Supraman").hits
    assert hits[0].label == "Muh Suparman"
    assert hits[0].reason == "mirip “Muh Supraman”"


def test_haji_as_lampung_writes_it_is_a_title_and_hi_without_its_dot_a_name(
    operator: User, make_worker: Callable[..., Worker]
) -> None:
    for name in ("Syahruddin", "Hi Lestari"):
        make_worker(name, "32.77")
    assert search(operator, "Hi. Sahrudin").sure
    assert labels_of(operator, "Drs.Hi. Syahruddin, M.Si") == ["Syahruddin"]
    assert labels_of(operator, "Hi Lestari") == ["Hi Lestari"]


@pytest.mark.usefixtures("reference_data")
@pytest.mark.parametrize(
    ("number", "typed"),
    [
        ("LSPS.G.2020.008862", "008862"),
        ("LSPS.G.2020.008862", "No. 2020.008862"),
        ("02108862/LSP-KEMENSOS/2023", "08862"),
        ("88299 2635 3 0000553 2022", "0000553 2022"),
    ],
)
def test_a_certificate_is_found_by_the_last_digits_of_its_number(
    operator: User, other_operator: User, suparman: Worker, theirs: Worker, number: str, typed: str
) -> None:
    issue_certificate(worker_id=suparman.pk, facts=certificate(number=number), by=operator)
    elsewhere = certificate(number=number, issuer=Issuer.objects.get(code="LSP_KEMENSOS"))
    issue_certificate(worker_id=theirs.pk, facts=elsewhere, by=other_operator)
    answer = search(operator, typed)
    assert [(hit.label, hit.reason) for hit in answer.hits] == [("Muh Suparman", f"sertifikat {number}")]
    assert answer.sure is None


def test_a_number_found_nowhere_is_not_called_a_name(
    client_for: Callable[[User], Client], operator: User
) -> None:
    page = client_for(operator).post(reverse(URL), {"q": "008862"}).text
    assert "Tidak ada nomor demikian di wilayah Anda." in page
    assert "bernama demikian" not in page


@pytest.mark.usefixtures("reference_data")
@pytest.mark.parametrize("typed", ["2023", "KEMENSOS2023", "00886", "8863"])
def test_a_year_an_issuer_and_other_digits_are_no_end_of_a_number(
    operator: User, suparman: Worker, typed: str
) -> None:
    facts = certificate(number="0008862/LSP-KEMENSOS/2023")
    issue_certificate(worker_id=suparman.pk, facts=facts, by=operator)
    assert search(operator, typed).hits == []


def test_the_name_as_typed_goes_before_another_spelling_of_it(
    operator: User, make_worker: Callable[..., Worker]
) -> None:
    for name in ("Sumiyati", "Sumiati", "Sumiati Lestari"):
        make_worker(name, "32.77")
    assert labels_of(operator, "Sumiati") == ["Sumiati", "Sumiyati", "Sumiati Lestari"]
    assert labels_of(operator, "sumiyati") == ["Sumiyati", "Sumiati", "Sumiati Lestari"]


def test_a_number_answers_alone(operator: User, suparman: Worker) -> None:
    suparman.nip = "198503142009011001"
    suparman.save(update_fields=["nip"])
    number = suparman.registry_number
    for typed in (
        number,
        number.lower().replace("-", " "),
        f"no. reg {number}",
        f"NIP {suparman.nip} (asli)",
    ):
        assert labels_of(operator, typed) == ["Muh Suparman"]
    assert search(operator, "NIP 19850314 200901 1 001").hits[0].reason == "ber-NIP ini"


def test_organisations_programmes_and_regions_are_found_beside_people(
    operator: User, suparman: Worker
) -> None:
    Organization.objects.create(name="LKS Bina Insani", kind=OrganizationKind.LKS, location_id="32.77")
    Programme.objects.create(code="TAGANA", name="Taruna Siaga Bencana", aliases="Tim Tagana")
    assert search(operator, "lks bina").hits[0].kind == Kind.ORGANIZATION
    assert search(operator, "tim tagana").hits[0].kind == Kind.PROGRAMME
    region = search(operator, "Kec. Cimahi Utara").hits[0]
    assert (region.kind, region.label) == (Kind.REGION, "Kec. Cimahi Utara")


def test_a_name_with_one_other_word_is_another_name(operator: User, suparman: Worker) -> None:
    assert labels_of(operator, "Suparman Wakano") == []
    assert labels_of(operator, "LKS Suparman") == []


def test_a_name_brings_few_regions_and_none_across_words(operator: User) -> None:
    labels = labels_of(operator, "siti")
    assert len(labels) == 5
    assert "Kec. Bekasi Timur" not in labels


@pytest.mark.parametrize(
    "name",
    ["Lembaga Kesejahteraan Sosial Anak Tunas Bhakti", "LKSA Tunas Bhakti", "Yayasan LKSA Tunas Bhakti"],
)
def test_an_organisation_is_found_by_its_kind_in_short_or_in_full(operator: User, name: str) -> None:
    Organization.objects.create(name=name, kind=OrganizationKind.LKSA, location_id="32.77")
    assert labels_of(operator, "lksa tunas bhakti") == [name]
    assert labels_of(operator, "Lembaga Kesejahteraan Sosial Anak Tunas Bhakti") == [name]


def test_a_kind_in_short_leaves_room_for_a_slip_of_the_hand(operator: User) -> None:
    Organization.objects.create(name="LKSA Tunas Bhakti", kind=OrganizationKind.LKSA, location_id="32.77")
    assert labels_of(operator, "lksa tunas bhkti") == ["LKSA Tunas Bhakti"]
    assert labels_of(operator, "lksa gotham tunas bhakti") == []


def test_old_spelling_finds_organisations_and_regions(operator: User) -> None:
    Organization.objects.create(name="Panti Budi Moelja", kind=OrganizationKind.LKS, location_id="32.77")
    assert labels_of(operator, "panti boedi mulia") == ["Panti Budi Moelja"]
    assert labels_of(operator, "kota tjimahi") == ["Kota Cimahi"]


@pytest.mark.parametrize(
    "text", ["Rosmala Cimahi", "Kota Cimahi Rosmala", "Rosmala - dinsos Cimahi", "peksos Rosmala Cimahi"]
)
def test_the_first_or_last_words_may_name_the_place(
    province_officer_of: User, make_worker: Callable[..., Worker], text: str
) -> None:
    make_worker("Rosmala Dewi", "32.73")
    make_worker("Rosmala Indah", "32.77")
    hits = search(province_officer_of, text).hits
    assert hits[0].label == "Rosmala Indah"
    assert hits[0].reason == "di Kota Cimahi"


@pytest.fixture
def province_officer_of(make_user: Callable[..., User]) -> User:
    return make_user("jabar", "PROVINCE_OFFICER", "32")


def competency_test(name: str, place: str, office: str, starts_on: str) -> CompetencyTest:
    day = dt.date.fromisoformat(starts_on)
    lsps, _made = Issuer.objects.get_or_create(code="LSPS", defaults={"name": "LSP Pekerjaan Sosial"})
    return CompetencyTest.objects.create(
        name=name, organizer=lsps, region_id=office, place_id=place, starts_on=day, ends_on=day, seats=20
    )


@pytest.mark.parametrize(
    "text", ["Uji angkatan 3", "angkatan 3 cimahi", "LSPS Cimahi", "uji pekerjaan", "uji ang 2026"]
)
def test_a_competency_test_is_found_by_name_place_organiser_and_year(operator: User, text: str) -> None:
    wanted = competency_test("Uji kompetensi angkatan 3", "32.77", "32.77", "2026-12-01")
    competency_test("Uji kompetensi angkatan 30", "32.73", "32.77", "2020-12-01")
    hit = search(operator, text).hits[0]
    assert (hit.kind, hit.url) == (Kind.TEST, wanted.get_absolute_url())
    assert hit.detail == "Kota Cimahi · LSP Pekerjaan Sosial · 1 Des 2026"


def test_of_tests_called_alike_the_coming_one_is_first_and_then_the_latest(operator: User) -> None:
    days = ("2001-05-01", "2001-06-01", "2101-06-01", "2101-05-01")
    old, late, far, near = (competency_test("Uji kompetensi", "32.77", "32.77", day) for day in days)
    found = [hit.url for hit in search(operator, "uji kompetensi").hits]
    assert found == [test.get_absolute_url() for test in (near, far, late, old)]


def test_the_name_of_a_place_does_not_ask_for_its_tests(operator: User) -> None:
    competency_test("Uji kompetensi", "32.77", "32.77", "2026-12-01")
    assert {hit.kind for hit in search(operator, "Cimahi").hits} == {Kind.REGION}


# -- what must not be seen ---------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Made Astuti", "made", "Made Astuty", "Madde Astuti", "{number}"])
def test_people_of_others_are_neither_found_nor_hinted_at(operator: User, theirs: Worker, text: str) -> None:
    asked = text.format(number=theirs.registry_number)
    assert theirs.name not in labels_of(operator, asked)
    assert Kind.PERSON not in {hit.kind for hit in search(operator, asked).hits}


def test_the_nik_of_another_office_answers_like_an_unknown_one(
    client_for: Callable[..., Client], operator: User, other_operator: User, places: dict[str, Region]
) -> None:
    unknown = "3277035403910099"
    register_worker(facts=person(), region=places["18.71"], by=other_operator)
    browser = client_for(operator)
    answers = [browser.post(reverse(URL), {"q": nik}).context["answer"] for nik in (NIK, unknown)]
    assert [(answer.hits, answer.is_nik) for answer in answers] == [([], True), ([], True)]


def test_an_organisation_of_another_province_is_not_found(operator: User) -> None:
    Organization.objects.create(name="LKS Way Halim", kind=OrganizationKind.LKS, location_id="18.71")
    assert "LKS Way Halim" not in labels_of(operator, "LKS Way Halim")


def test_a_competency_test_of_another_province_is_not_found(operator: User) -> None:
    competency_test("Uji kompetensi Bandar Lampung", "18.71", "18.71", "2026-12-01")
    assert labels_of(operator, "Uji kompetensi Bandar Lampung") == []


def test_who_was_removed_is_not_found(operator: User, suparman: Worker) -> None:
    remove_worker(worker_id=suparman.pk, reason="Tercatat dua kali.", by=operator)
    assert labels_of(operator, "Muh Suparman") == []
    assert labels_of(operator, suparman.registry_number) == []


# -- the page and the suggestions --------------------------------------------------------------


def test_a_sure_hit_leads_straight_there(
    client_for: Callable[..., Client], operator: User, suparman: Worker
) -> None:
    browser = client_for(operator)
    for text in (suparman.registry_number, "Mochamad Suparman"):
        response = browser.post(reverse(URL), {"q": text})
        assert (response.status_code, response.get("Location")) == (302, suparman.get_absolute_url())


def test_several_hits_are_a_page_with_the_way_to_the_list(
    client_for: Callable[..., Client], operator: User, suparman: Worker, make_worker: Callable[..., Worker]
) -> None:
    make_worker("Moh. Suparman", "32.77")
    response = client_for(operator).post(reverse(URL), {"q": "Suparman"})
    page = response.content.decode()
    assert next(kind for kind, _hits in response.context["answer"].groups) == Kind.PERSON
    assert "Muh Suparman" in page
    assert f"{reverse('certification:worker-list')}?q=Suparman" in page


@pytest.mark.parametrize("text", ["Muh Supraman", "Suparman Cimahi"])
def test_no_way_leads_to_a_list_that_shows_nobody(
    client_for: Callable[..., Client],
    operator: User,
    suparman: Worker,
    make_worker: Callable[..., Worker],
    text: str,
) -> None:
    make_worker("Moh. Suparman", "32.77")
    page = client_for(operator).post(reverse(URL), {"q": text}).content.decode()
    assert "Muh Suparman</a>" in page
    assert f"{reverse('certification:worker-list')}?q=" not in page


def test_who_searched_in_vain_adds_the_person_without_typing_the_name_again(
    client_for: Callable[..., Client], operator: User, suparman: Worker
) -> None:
    client = client_for(operator)
    page = client.post(reverse(URL), {"q": "Bonifasius Ndruru"}).content.decode()
    form = reverse("certification:worker-create")
    assert f'<form method="post" action="{form}">' in page
    assert page.count('<input type="hidden" name="dicari" value="Bonifasius Ndruru">') == 1
    assert "“Bonifasius Ndruru”" in page[page.index("dicari") :]
    begun = client.post(form, {"dicari": "Bonifasius Ndruru"})
    assert 'value="Bonifasius Ndruru"' in begun.content.decode()
    assert not Worker.objects.filter(name="Bonifasius Ndruru").exists()
    for text in ("Suparm", "3277 0145 0288 0004"):
        page = client.post(reverse(URL), {"q": text}).content.decode()
        assert f'href="{form}"' in page
        assert 'name="dicari"' not in page


def test_the_page_opened_by_its_address_says_what_can_be_asked(
    client_for: Callable[..., Client], operator: User
) -> None:
    response = client_for(operator).get(reverse(URL))
    assert response.context["answer"].hits == []
    assert "Ejaan tidak menjadi soal" in response.content.decode()


def test_suggestions_are_at_most_eight_options(
    client_for: Callable[..., Client], operator: User, make_worker: Callable[..., Worker]
) -> None:
    for place in range(10):
        make_worker(f"Suparman {'ABCDEFGHIJ'[place]}", "32.77")
    response = client_for(operator).post(reverse(SUGGESTIONS), {"q": "suparman"})
    assert response.content.decode().count('role="option"') == 8
    assert "data-alamat" in response.content.decode()


def test_one_hit_costs_the_same_queries_as_three(
    operator: User,
    suparman: Worker,
    make_worker: Callable[..., Worker],
    django_assert_num_queries: Callable[..., AbstractContextManager[object]],
) -> None:
    labels_of(operator, "suparman")
    for people in (1, 3):
        with django_assert_num_queries(QUERIES):
            assert len(search(operator, "suparman").groups[0][1]) == people
        make_worker("Suparman Hadi", "32.77")
        make_worker("Suparman Jaya", "32.77")


def test_a_nik_with_blanks_finds_its_holder(operator: User, places: dict[str, Region]) -> None:
    worker = register_worker(facts=person(), region=places["32.77"], by=operator)
    hit = search(operator, group(NIK)).hits[0]
    assert (hit.url, hit.reason) == (worker.get_absolute_url(), "ber-NIK ini")
    assert NIK not in f"{hit.label}{hit.detail}{hit.url}{hit.reason}"
