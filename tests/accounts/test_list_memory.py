"""Saved views and chosen columns of lists: whose they are, and what they keep."""

import pytest

from accounts import list_memory
from accounts.errors import ViewNameTakenError
from accounts.models import SavedView

pytestmark = pytest.mark.django_db


@pytest.fixture
def save(operator):
    def act(label="PKH", *, query="programme=PKH", is_shared=False, is_opening=False, by=operator):
        return list_memory.save_view(
            list_name="tenaga",
            label=label,
            query=query,
            columns=["name", "number"],
            is_shared=is_shared,
            is_opening=is_opening,
            by=by,
        )

    return act


def labels(user, list_name="tenaga"):
    return [view.label for view in list_memory.recalled(user, list_name).views]


def test_own_view_is_found_again_in_its_list_alone(save, operator):
    save()
    (view,) = list_memory.recalled(operator, "tenaga").views
    assert (view.label, view.query, view.columns) == ("PKH", {"programme": "PKH"}, ("name", "number"))
    assert labels(operator, "sertifikat") == []


def test_view_is_private_until_it_is_shared_with_the_office(save, operator, verifier, other_operator):
    save("Sendiri")
    save("Kantor", is_shared=True)
    assert labels(verifier) == ["Kantor"]
    assert labels(other_operator) == []


def test_names_that_were_searched_for_are_not_kept(save, operator):
    save(query="q=Siti+Rahma&programme=PKH&on=2024-01-01")
    assert SavedView.objects.get().query == "programme=PKH"


def test_name_is_taken_once_per_list(save, other_operator):
    save()
    with pytest.raises(ViewNameTakenError):
        save()
    save(by=other_operator)


def test_list_opens_with_the_view_until_it_is_asked_for_again(save, operator):
    view = save(is_opening=True)
    assert list_memory.recalled(operator, "tenaga").opening == view.pk
    list_memory.open_with(view=view, by=operator)
    assert list_memory.recalled(operator, "tenaga").opening is None


def test_columns_are_remembered_per_user_and_list(operator, verifier):
    list_memory.choose_columns(list_name="tenaga", columns=["number"], by=operator)
    assert list_memory.recalled(operator, "tenaga").columns == ("number",)
    assert list_memory.recalled(verifier, "tenaga").columns == ()


class TestPages:
    @pytest.fixture
    def client(self, client_for, operator):
        return client_for(operator)

    def test_list_shows_the_chosen_columns_and_comes_back_to_the_same_address(self, client, ours):
        address = "/kerja/tenaga/?category=PEKSOS"
        answer = client.post("/kerja/daftar/tenaga/kolom/", {"kolom": ["number", "sex"], "kembali": address})
        assert answer["Location"] == address
        listing = client.get(address).context["listing"]
        assert [column.key for column in listing.shown_columns] == ["name", "number", "sex"]

    def test_list_opens_with_the_view_and_all_rows_stay_in_reach(self, client, ours):
        client.post(
            "/kerja/daftar/tenaga/tampilan/",
            {"label": "TKS", "saring": "category=TKS", "is_opening": "on", "kembali": "/kerja/tenaga/"},
        )
        opened = client.get("/kerja/tenaga/")
        assert opened["Location"] == "/kerja/tenaga/?category=TKS"
        listing = client.get(opened["Location"]).context["listing"]
        current = [str(tab.view.label) for tab in listing.tabs if tab.is_current]
        assert "TKS" in current
        assert client.get(listing.bare_url).context["listing"].total == 1

    @pytest.mark.parametrize(
        ("sent", "sentence"),
        [
            ({"label": "  "}, "Beri nama tampilan ini."),
            ({"label": "n" * 61}, "Paling panjang 60 huruf, sekarang 61. Tulis lebih ringkas."),
            ({"label": "PKH"}, "Anda sudah punya tampilan “PKH”. Pilih nama lain."),
            (
                {"label": "Lain", "saring": "category=" + "P" * 1000},
                "Saringan ini terlalu panjang untuk disimpan. Kembali, kurangi sebagian, lalu simpan lagi.",
            ),
        ],
    )
    def test_view_that_cannot_be_kept_is_asked_for_again_with_what_was_typed(
        self, client, save, sent, sentence
    ):
        save()
        sent = {"saring": "category=TKS", "kolom": "number", "kembali": "/kerja/tenaga/?category=TKS"} | sent
        answer = client.post("/kerja/daftar/tenaga/tampilan/", {"is_opening": "on"} | sent)
        page = answer.content.decode()
        assert sentence in page
        assert all(f'value="{value.strip()}"' in page or not value.strip() for value in sent.values())
        assert 'href="/kerja/tenaga/?category=TKS"' in page
        assert SavedView.objects.count() == 1

    def test_who_has_no_office_is_not_asked_whether_it_may_see_the_view(
        self, client, client_for, administrator
    ):
        address, sent = "/kerja/daftar/tenaga/tampilan/", {"label": "", "saring": "category=TKS"}
        assert 'name="is_shared"' in client.post(address, sent).text
        nation = client_for(administrator)
        assert 'name="is_shared"' not in nation.post(address, sent).text
        nation.post(address, sent | {"label": "TKS"})
        assert SavedView.objects.get().owner == administrator

    def test_view_keeps_columns_of_any_name_a_column_can_have(self, client):
        client.post("/kerja/daftar/tenaga/tampilan/", {"label": "Lebar", "kolom": f"number,{'k' * 300}"})
        assert SavedView.objects.get().columns == ["number", "k" * 40]

    def test_list_of_an_endless_name_does_not_exist(self, client):
        assert client.post(f"/kerja/daftar/{'a' * 31}/kolom/", {"kolom": ["number"]}).status_code == 404

    def test_nobody_is_led_away_from_the_house(self, client):
        answer = client.post("/kerja/daftar/tenaga/kolom/", {"kembali": "https://jahat.example/"})
        assert answer["Location"] == "/kerja/"

    def test_view_of_somebody_else_cannot_be_deleted(self, client, save, verifier):
        view = save(by=verifier, is_shared=True)
        client.post(f"/kerja/tampilan/{view.pk}/hapus/", {"kembali": "/kerja/tenaga/"})
        assert SavedView.objects.filter(pk=view.pk).exists()
