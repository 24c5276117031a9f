"""Account management as an administrator meets it."""

import pytest
from django.urls import reverse

from accounts.models import AuditEvent, User
from accounts.roles import Permission, Role


@pytest.fixture
def browser(administrator, client_for):
    return client_for(administrator)


def url(name, user, **kwargs):
    return reverse(f"accounts:{name}", kwargs={"pk": user.pk, **kwargs})


ROLE = {"role": "OPERATOR", "region": "32.77", "valid_from": "01/02/2026", "valid_until": ""}


class TestList:
    def test_shows_the_roles_that_hold_today(self, browser, operator, nobody):
        page = browser.get(reverse("accounts:user-list")).content.decode()
        assert "Operator, Kota Cimahi (32.77)" in page
        assert "nobody" in page

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ({"q": "other oper"}, {"other_operator"}),
            ({"role": "OPERATOR"}, {"operator", "other_operator"}),
            ({"is_active": "False"}, {"closed"}),
            ({"q": "tidak ada"}, set()),
        ],
    )
    def test_narrows(self, browser, operator, other_operator, make_user, query, found):
        make_user("closed", is_active=False)
        page = browser.get(reverse("accounts:user-list"), query)
        assert {user.username for user in page.context["page"]} == found

    @pytest.mark.parametrize("accounts", [1, 30])
    def test_number_of_queries_does_not_grow(self, browser, make_user, accounts, django_assert_num_queries):
        for number in range(accounts):
            make_user(f"operator_{number}", Role.OPERATOR, "32.77")
        # session and user; rights; count, accounts, their roles; the session kept alive
        with django_assert_num_queries(9):
            browser.get(reverse("accounts:user-list"))


class TestForm:
    def test_opens_an_account(self, browser):
        page = browser.post(
            reverse("accounts:user-create"), {"name": "Rina", "username": "Rina", "email": ""}
        )
        user = User.objects.get(username="rina")
        assert page["Location"] == user.get_absolute_url()
        assert not any(user.has_permission(permission) for permission in Permission)

    def test_form_sent_twice_opens_one_account(self, browser):
        sent = {"name": "Rina", "username": "Rina", "email": "", "csrfmiddlewaretoken": "a" * 64}
        first, second = (browser.post(reverse("accounts:user-create"), sent) for _each in range(2))
        assert first["Location"] == second["Location"] == User.objects.get(username="rina").get_absolute_url()

    def test_refusal_keeps_what_was_typed(self, browser, operator):
        page = browser.post(
            reverse("accounts:user-create"), {"name": "Rina", "username": "operator", "email": "x"}
        )
        body = page.content.decode()
        assert set(page.context["form"].errors) == {"username", "email"}
        assert 'value="Rina"' in body
        assert "Nama pengguna ini sudah dipakai" in body

    def test_second_administrator_is_asked_before_a_name_is_written_over(self, browser, operator):
        address = url("user-edit", operator)
        mine = {
            "name": "Saya",
            "username": "operator",
            "awal-username": "operator",
            "awal-name": operator.name,
        }
        browser.post(address, mine | {"name": "Mereka"})
        asked = browser.post(address, mine)
        assert "Pakai yang tercatat: Mereka" in asked.text
        told = mine | {"awal-name": "Mereka"}
        assert browser.post(address, told | {"pilih-name": "tercatat"}).status_code == 302
        operator.refresh_from_db()
        assert operator.name == "Mereka"
        assert browser.post(address, told | {"pilih-name": "isian"}).status_code == 302
        operator.refresh_from_db()
        assert operator.name == "Saya"

    def test_own_reads_only_flag_is_refused_in_words(self, browser, administrator):
        page = browser.post(
            url("user-edit", administrator),
            {"name": "Administrator", "username": "administrator", "is_read_only": "on"},
        )
        assert "Anda tidak dapat mengubah hak akun sendiri" in page.content.decode()

    def test_rights_cannot_be_smuggled_in(self, browser, operator):
        browser.post(
            url("user-edit", operator),
            {"name": "Operator", "username": "operator", "is_active": "", "password": "x"},
        )
        operator.refresh_from_db()
        assert operator.is_active
        assert not AuditEvent.objects.exists() or "password" not in str(
            AuditEvent.objects.latest("pk").details
        )


class TestRoles:
    def test_gives_a_role(self, browser, nobody):
        browser.post(url("role-assign", nobody), ROLE)
        assert User.objects.get(pk=nobody.pk).region_codes(Permission.WORKER_EDIT) == {"32.77"}

    def test_form_sent_twice_is_no_refusal(self, browser, nobody):
        sent = ROLE | {"csrfmiddlewaretoken": "a" * 64}
        first, second = (browser.post(url("role-assign", nobody), sent) for _each in range(2))
        assert first["Location"] == second["Location"] == nobody.get_absolute_url()
        assert nobody.role_assignments.count() == 1

    @pytest.mark.parametrize(
        ("answers", "field"),
        [
            ({"region": ""}, "region"),
            ({"region": "ID"}, "region"),
            ({"region": "99.99"}, "region"),
            ({"role": "KING"}, "role"),
            ({"role": "AUDITOR"}, "region"),
            ({"role": "CHAPTER_VIEWER", "region": ""}, "region"),
            ({"valid_until": "31/01/2026"}, "valid_until"),
            ({"valid_from": "segera"}, "valid_from"),
        ],
    )
    def test_refuses_and_says_where(self, browser, nobody, answers, field):
        page = browser.post(url("role-assign", nobody), ROLE | answers)
        assert field in page.context["form"].errors
        assert not nobody.role_assignments.exists()

    def test_whole_country_must_be_chosen(self, browser, nobody):
        browser.post(url("role-assign", nobody), ROLE | {"role": "CHAPTER_VIEWER", "region": "ID"})
        user = User.objects.get(pk=nobody.pk)
        assert user.region_codes(Permission.COVERAGE_VIEW) == {""}

    def test_own_account_offers_nothing_and_refuses(self, browser, administrator):
        page = browser.get(url("user-detail", administrator)).content.decode()
        assert url("role-assign", administrator) not in page
        refused = browser.post(url("role-assign", administrator), ROLE)
        assert "Anda tidak dapat mengubah hak akun sendiri" in refused.content.decode()
        assert administrator.role_assignments.count() == 1

    def test_role_of_another_account_is_not_ended_by_this_address(self, browser, operator, other_operator):
        foreign = other_operator.role_assignments.get()
        answer = browser.post(url("role-end", operator, assignment_pk=foreign.pk))
        assert answer.status_code == 404
        assert other_operator.role_assignments.exists()

    def test_ends_a_role_from_the_page(self, browser, operator):
        role = operator.role_assignments.get()
        browser.post(url("role-end", operator, assignment_pk=role.pk))
        assert not User.objects.get(pk=operator.pk).has_permission(Permission.WORKER_VIEW)


def test_password_link_is_shown_once_and_not_stored(browser, operator):
    page = browser.post(url("password-link", operator))
    link = page.context["link"]
    assert link.startswith("http://testserver/sandi/baru/")
    assert link in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert link not in str(dict(browser.session))
    assert browser.get(url("password-link", operator)).status_code == 405


def test_page_of_an_account_shows_what_was_done_to_it(browser, operator):
    browser.post(url("user-edit", operator), {"name": "Rina", "username": "operator"})
    browser.post(url("user-deactivate", operator))
    page = browser.get(url("user-detail", operator)).content.decode()
    assert "Akun ditutup" in page
    assert "<del>Operator</del>" in page
    assert url("user-reactivate", operator) in page
    assert f'action="{url("role-assign", operator)}"' not in page
