"""The list of people: scope, filters, numbers behind the numbers, pages, search."""

import datetime as dt

import pytest
from django.utils import timezone

from certification import services
from certification.enums import SanctionKind, Status, TermBasis
from certification.models import Sanction
from certification.status import holding, with_status_on
from coverage.counts import counted
from regions.models import Region
from registry.doubts import Answer
from registry.enums import State
from registry.models import Assignment, Programme, Worker, WorkerState
from registry.services import register_worker
from tests.people import NIK, certificate, nik_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ADDRESS = "/kerja/tenaga/"
SEARCH = "/kerja/cari/"
LIST_QUERIES = 23
ANYWAY = Answer.to_every_doubt("contoh")


@pytest.fixture
def look(client_for, operator):
    """Open the list as the operator of Cimahi; what comes back is the names shown, in order."""
    client = client_for(operator)

    def act(query="", **chosen):
        response = client.get(f"{ADDRESS}{query}", chosen)
        return [row.worker.name for row in response.context["listing"].rows]

    return act


@pytest.fixture
def listing(client_for, operator):
    client = client_for(operator)
    return lambda **chosen: client.get(ADDRESS, chosen).context["listing"]


@pytest.fixture
def add(operator, places):
    """Record somebody of Cimahi with what the test needs."""

    def act(name, *, paper=None, post=None, **facts):
        worker = register_worker(
            facts=person(**{"nik": "", "birth_date": None, "sex": "", "name": name} | facts),
            region=places["32.77"],
            state_from=dt.date(2020, 1, 1),
            by=operator,
        )
        if paper is not None:
            facts = certificate(**{"number": f"N{worker.pk}"} | paper)
            services.issue_certificate(worker_id=worker.pk, facts=facts, answer=ANYWAY, by=operator)
        if post is not None:
            Assignment.objects.create(
                worker=worker,
                programme=Programme.objects.get(code=post[0]),
                place=Region.objects.get(code=post[1]),
                starts_on=dt.date(2021, 1, 1),
            )
        return worker

    return act


class TestScope:
    def test_rows_are_those_of_the_office(self, look, ours, neighbour, theirs):
        assert look() == ["Sari Wulandari"]

    def test_statements_kept_of_one_scope_show_nobody_of_another(
        self, client_for, operator, province_officer, ours, theirs
    ):
        for user, name in [(operator, ours.name), (province_officer, theirs.name)] * 2:
            listing = client_for(user).get(ADDRESS, {"state": State.ACTIVE.value}).context["listing"]
            assert [row.worker.name for row in listing.rows] == [name]
            assert listing.total == 1

    def test_posted_into_the_region_is_seen(self, look, neighbour):
        Assignment.objects.create(
            worker=neighbour,
            programme=Programme.objects.get(code="PKH"),
            place=Region.objects.get(code="32.77.01"),
            starts_on=dt.date(2024, 1, 1),
            is_primary=False,
        )
        assert look() == ["Dedi Kurnia"]

    def test_search_does_not_reach_beyond(self, look, ours, theirs):
        assert look(q="Made") == []

    def test_totals_and_tabs_count_the_office_alone(self, listing, ours, neighbour, theirs):
        found = listing()
        assert found.total == 1
        assert [tab.count for tab in found.tabs] == [1, 0, 1, 0, 0, 0, 1, 0]

    def test_places_offered_are_those_of_the_scope(self, listing, ours):
        offered = {code for code, _label in listing().filter.form["place"].field.widget.choices if code}
        assert offered == {"32.77", "32.77.01", "32.77.02", "32.77.03"}

    def test_place_outside_may_be_named_and_shows_nobody_else(self, look, ours, neighbour):
        assert look(place="32.73") == []
        assert look(place="32") == ["Sari Wulandari"]

    def test_province_officer_sees_the_province(self, client_for, province_officer, ours, theirs):
        found = client_for(province_officer).get(ADDRESS).context["listing"]
        assert [row.worker.name for row in found.rows] == ["Made Astuti"]


class TestFilters:
    def test_by_words_of_the_name_in_any_order(self, look, add):
        add("Nurul Aini")
        add("Nurul Huda")
        assert look(q="aini nurul") == ["Nurul Aini"]

    def test_by_certificate_number(self, look, add):
        worker = add("Rina", paper={"number": "LSPS.G.2021.004512"})
        add("Rudi")
        assert look(q="lsps g 2021 004512") == [worker.name]

    def test_by_status_on_a_day(self, look, add):
        add("Punya", paper={})
        add("Tanpa")
        assert look(status="certified") == ["Punya"]
        assert look(status="certified", on="2023-11-13") == []
        assert look(status="never_certified", on="13/11/2023") == ["Punya", "Tanpa"]
        assert look(status="lapsed", on="15/11/2028") == ["Punya"]

    def test_by_validity_unknown(self, look, add):
        add("Perkiraan", paper={"term_basis": TermBasis.ESTIMATE})
        assert look(status="validity_unknown") == ["Perkiraan"]

    def test_by_programme_and_none(self, look, add):
        add("Pendamping", post=("PKH", "32.77.01"))
        add("Bebas")
        assert look(programme="PKH") == ["Pendamping"]
        assert look(programme="none") == ["Bebas"]

    def test_by_place_with_everything_below(self, look, add):
        add("Selatan", post=("PKH", "32.77.01.1001"))
        add("Tengah", post=("PKH", "32.77.02"))
        assert look(place="32.77.01") == ["Selatan"]
        assert look(place="32.77") == ["Selatan", "Tengah"]

    def test_by_state(self, look, add):
        retired = add("Pensiun")
        WorkerState.objects.create(worker=retired, state=State.RETIRED, valid_from=dt.date(2025, 1, 1))
        add("Aktif")
        assert look(state="RETIRED") == ["Pensiun"]
        assert look(state="ACTIVE", on="2024-12-31") == ["Aktif", "Pensiun"]

    def test_only_who_is_at_work_is_listed_until_others_are_asked_for(self, look, add):
        retired = add("Pensiun")
        WorkerState.objects.create(worker=retired, state=State.RETIRED, valid_from=dt.date(2025, 1, 1))
        add("Aktif")
        assert look() == ["Aktif"]
        assert look(state="any") == ["Aktif", "Pensiun"]

    def test_by_what_is_missing_and_by_too_many_duties(self, look, add):
        busy = add("Sibuk", post=("PKH", "32.77.01"))
        Assignment.objects.create(
            worker=busy,
            programme=Programme.objects.get(code="LK3"),
            place=Region.objects.get(code="32.77.02"),
            starts_on=dt.date(2024, 1, 1),
            is_primary=False,
        )
        assert look(incomplete="on") == ["Sibuk"]
        assert look(overlapping="on") == ["Sibuk"]

    @pytest.mark.parametrize("status", ["certified", "validity_unknown", "lapsed", "never_certified"])
    def test_condition_of_a_status_is_the_status(self, add, status):
        add("Punya", paper={})
        add("Kira", paper={"term_basis": TermBasis.ESTIMATE})
        add("Lewat", paper={"issued_on": dt.date(2018, 1, 1), "valid_until": dt.date(2023, 1, 1)})
        add("Tanpa")
        add("Sukarela", category="RELAWAN")
        day = dt.date(2026, 11, 21)
        marked = {row.pk for row in with_status_on(Worker.objects.all(), day) if row.status_on == status}
        assert marked
        assert set(Worker.objects.filter(holding(Status(status), day)).values_list("pk", flat=True)) == marked

    def test_by_category(self, look, add):
        add("Sukarela", category="RELAWAN")
        add("Peksos")
        assert look(category="RELAWAN") == ["Sukarela"]

    def test_by_verification(self, look, add, verifier):
        checked = add("Sudah", paper={})
        add("Belum", paper={})
        add("Kosong")
        services.verify_paper(kind="CERTIFICATE", paper_id=checked.certificates.get().pk, by=verifier)
        assert look(verified="yes") == ["Sudah"]
        assert look(verified="no") == ["Belum"]

    @pytest.mark.parametrize(("days", "found"), [("90", ["Segera"]), ("89", [])])
    def test_by_the_end_of_the_certificate(self, look, add, days, found):
        add("Segera", paper={"valid_until": timezone.localdate() + dt.timedelta(days=90)})
        add("Nanti", paper={})
        assert look(expiring=days) == found

    def test_later_certificate_keeps_one_off_the_list_of_the_expiring(self, look, add, operator):
        worker = add("Aman", paper={"valid_until": timezone.localdate() + dt.timedelta(days=9)})
        services.issue_certificate(worker_id=worker.pk, facts=certificate(number="Z"), by=operator)
        assert look(expiring="90") == []

    def test_without_nik(self, look, add):
        add("Ada", nik=NIK)
        add("Tiada")
        assert look(without_nik="on") == ["Tiada"]

    def test_unreadable_day_is_told_and_the_list_stays(self, client_for, operator, ours):
        page = client_for(operator).get(ADDRESS, {"on": "kemarin"}).content.decode()
        assert "Tanggal “kemarin” tidak terbaca." in page
        assert "Sari Wulandari" in page

    def test_chip_takes_one_filter_away(self, listing, ours):
        found = listing(category="PEKSOS", q="sari")
        chips = {chip.label: chip for chip in found.chips}
        assert chips["Kategori"].value == "Pekerja sosial"
        assert chips["Kategori"].url == f"{ADDRESS}?q=sari"

    def test_more_filters_stay_folded_and_say_how_many_are_chosen(self, client_for, operator, ours):
        """A number of a dashboard opens its rows, not the filters that make it; a fault opens them."""
        client = client_for(operator)
        chosen = " ".join(client.get(ADDRESS, {"status": "certified"}).text.split())
        assert '<details class="saring-lain"> <summary' in chosen
        assert 'Saringan lain <span class="pil">1</span>' in chosen
        assert '<details class="saring-lain" open>' in client.get(ADDRESS, {"status": "lain"}).text

    def test_empty_because_of_filters_names_what_is_hidden(self, client_for, operator, ours):
        page = client_for(operator).get(ADDRESS, {"category": "TKS"}).content.decode()
        assert "Tidak ada yang cocok dengan saringan ini" in page
        assert "daftar berisi 1 baris" in page

    def test_name_that_nobody_bears_leads_to_those_that_resemble_it(self, client_for, operator, ours):
        """The list knows no slips of the hand; the search box does, and takes what was typed by POST."""
        client = client_for(operator)
        page = client.get(ADDRESS, {"q": "Sari Wulandrai"}).text
        assert page.index(f'<form method="post" action="{SEARCH}">') < page.index("Cari yang mirip")
        assert '<input type="hidden" name="q" value="Sari Wulandrai">' in page
        assert ours.name in client.post(SEARCH, {"q": "Sari Wulandrai"}).text
        assert "Cari yang mirip" not in client.get(ADDRESS, {"category": "TKS"}).text

    def test_empty_registry_offers_the_fastest_way(self, client_for, operator):
        page = client_for(operator).get(ADDRESS).content.decode()
        assert page.index("/kerja/impor/") < page.rindex("/kerja/tenaga/baru/")
        assert "Belum ada yang tercatat" in page


class TestNumbers:
    """With `hitung=1` the rows are those that coverage counts."""

    @pytest.fixture
    def world(self, add, ours, theirs, neighbour, operator):
        add("Punya", paper={}, post=("PKH", "32.77.01"))
        add("Lewat", paper={"issued_on": dt.date(2018, 1, 1), "valid_until": dt.date(2023, 1, 1)})
        add("Kira", paper={"term_basis": TermBasis.ESTIMATE}, post=("LK3", "32.77.02"))
        retired = add("Pensiun", paper={})
        WorkerState.objects.create(worker=retired, state=State.RETIRED, valid_from=dt.date(2025, 1, 1))
        Assignment.objects.create(
            worker=neighbour,
            programme=Programme.objects.get(code="PKH"),
            place=Region.objects.get(code="32.77.03"),
            starts_on=dt.date(2024, 1, 1),
        )

    @pytest.mark.parametrize("on", ["2022-06-01", "2024-06-01", "2026-11-21"])
    @pytest.mark.parametrize("place", ["32.77", "32.77.01", "32", "18", "ID"])
    def test_rows_and_those_elsewhere_make_the_number(self, world, listing, on, place):
        day = dt.date.fromisoformat(on)
        for status in ("certified", "validity_unknown", "lapsed", "never_certified"):
            number = counted(place, "PEKSOS", day).filter(status_on=status).count()
            found = listing(hitung="1", on=on, place=place, status=status, category="PEKSOS")
            assert found.total + found.kept_elsewhere == number

    def test_programme_and_the_unplaced(self, world, listing):
        day = dt.date(2026, 11, 21)
        unplaced = counted("32.77", "PEKSOS", day).filter(programme_on__isnull=True).count()
        found = listing(hitung="1", on=day.isoformat(), place="32.77", programme="none", category="PEKSOS")
        assert found.total + found.kept_elsewhere == unplaced

    def test_line_says_how_many_are_kept_elsewhere(self, world, client_for, other_operator):
        page = client_for(other_operator).get(ADDRESS, {"hitung": "1", "place": "32.77"}).content.decode()
        assert "lagi dicatat kantor lain" in page
        assert "Punya" not in page

    def test_search_never_counts_namesakes_elsewhere(self, world, listing):
        assert listing(hitung="1", q="Made", place="ID").kept_elsewhere == 0


class TestPages:
    @pytest.fixture
    def thirty(self, make_worker):
        return [make_worker(f"Orang {serial // 2:02}", "32.77") for serial in range(30)]

    @pytest.fixture
    def follow(self, client_for, operator):
        client = client_for(operator)
        return lambda url: client.get(url).context["listing"]

    def test_first_and_second_page(self, thirty, listing, follow):
        first = listing()
        assert (first.page.first, first.page.last, first.total) == (1, 25, 30)
        second = follow(first.next_url)
        assert (second.page.first, second.page.last) == (26, 30)
        assert second.page.after is None
        shown = [row.worker.pk for row in [*first.rows, *second.rows]]
        assert sorted(shown) == sorted(worker.pk for worker in thirty)

    def test_back_to_the_first_page(self, thirty, listing, follow):
        second = follow(listing().next_url)
        back = follow(second.previous_url)
        assert (back.page.first, back.page.last) == (1, 25)
        assert back.page.before is None

    def test_last_page_is_reached_at_once(self, thirty, listing, follow):
        last = follow(listing().last_url)
        assert (last.page.first, last.page.last, last.page.after) == (6, 30, None)
        assert follow(last.previous_url).page.first == 1

    def test_address_of_the_next_page_names_nobody(self, thirty, listing):
        assert "Orang" not in listing().next_url

    @pytest.mark.parametrize("key", ["999999999", "abc", "-1"])
    def test_row_that_is_gone_leads_to_the_first_page(self, thirty, listing, key):
        assert listing(after=key).page.first == 1

    @pytest.mark.parametrize("sort", ["name", "number", "ends", "changed"])
    def test_every_order_pages_without_loss(self, thirty, add, listing, sort):
        add("Punya", paper={})
        first = listing(sort=sort)
        second = listing(sort=sort, after=str(first.page.after))
        shown = {row.worker.pk for row in [*first.rows, *second.rows]}
        assert len(shown) == first.total == 31

    def test_order_by_the_end_puts_the_nearest_first(self, look, add):
        add("Nanti", paper={"valid_until": dt.date(2029, 1, 1)})
        add("Tanpa")
        add("Dulu", paper={"valid_until": dt.date(2027, 1, 1)})
        assert look(sort="ends") == ["Dulu", "Nanti", "Tanpa"]

    def test_more_rows_on_a_page(self, thirty, listing):
        assert listing(size="50").page.last == 30


def test_printed_list_says_how_many_there_are_and_what_narrows_them(client_for, operator, ours, make_worker):
    make_worker("Tuti", "32.77", category="TKS")
    printed = 'class="hanya-cetak"> Baris {} · {} </p>'
    page = " ".join(client_for(operator).get(ADDRESS).text.split())
    assert printed.format("1–2 dari 2", "Tanpa saringan.") in page
    page = " ".join(client_for(operator).get(f"{ADDRESS}?category=TKS").text.split())
    narrowed = "Saringan: Kategori: Tenaga kesejahteraan sosial (TKS)."
    assert printed.format("1–1 dari 1", narrowed) in page


class TestChoiceCounts:
    @pytest.fixture(autouse=True)
    def people(self, reference_data, add, theirs):
        add("Rina", sex="P", post=("PKH", "32.77.01"))
        add("Dewi", sex="P", post=("PKH", "32.77.02"))
        add("Asep", sex="L")

    def test_each_choice_says_how_many_rows_it_leaves(self, listing):
        counts = listing().choice_counts
        assert counts["sex"] == {"P": 2, "L": 1}
        assert counts["programme"] == {"PKH": 2, "none": 1}

    def test_own_choice_is_left_out_and_the_others_hold(self, listing):
        counts = listing(sex="P").choice_counts
        assert counts["sex"] == {"P": 2, "L": 1}
        assert counts["programme"] == {"PKH": 2}

    def test_page_says_it_with_zeros(self, client_for, operator):
        page = client_for(operator).get(ADDRESS).content.decode()
        assert '<option value="P">Perempuan (2)</option>' in page
        assert '<option value="TKS">Tenaga kesejahteraan sosial (TKS) (0)</option>' in page

    def test_of_many_nothing_is_said(self, listing, monkeypatch):
        monkeypatch.setattr("core.lists.listing.FEW", 2)
        assert listing().choice_counts == {}


def test_nik_in_an_address_is_taken_out(client_for, operator, ours):
    assert client_for(operator).get(ADDRESS, {"q": NIK}).url == ADDRESS


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_the_rows(client_for, operator, add, people, django_assert_num_queries):
    for serial in range(people):
        add(f"Orang {serial}", nik=nik_of(serial + 1), paper={}, post=("PKH", "32.77.01"))
    client = client_for(operator)
    client.get(ADDRESS)
    with django_assert_num_queries(LIST_QUERIES):
        client.get(ADDRESS)


def test_nik_is_masked(client_for, operator, add):
    add("Rina", nik=NIK)
    page = client_for(operator).get(ADDRESS).content.decode()
    assert "3277••••••••0007" in page
    assert NIK not in page


def test_suspended_is_told_apart_from_ended(listing, add):
    worker = add("Beku", paper={})
    Sanction.objects.create(
        certificate=worker.certificates.get(),
        kind=SanctionKind.SUSPENDED,
        starts_on=dt.date(2026, 1, 1),
        reason="x",
    )
    (row,) = listing().rows
    assert (row.mark.kind, row.mark.word) == ("revoked", "Dibekukan atau dicabut")


def test_assignment_and_estimate_are_shown(listing, add, ours, operator):
    add("Ana", paper={"term_basis": TermBasis.ESTIMATE}, post=("SAKTI_PEKSOS", "32.77.01"))
    row = listing().rows[0]
    assert (row.programme.short_name, row.place, row.is_estimate) == (
        "Sakti Peksos",
        "Kec. Cimahi Selatan",
        True,
    )
