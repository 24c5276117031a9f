"""/admin/: reference data for administrators, people only with a reason."""

import pytest
from django.urls import reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from accounts.roles import Role
from registry.models import Programme


@pytest.fixture
def browser(administrator, client_for):
    return client_for(administrator)


def events(action):
    return list(AuditEvent.objects.filter(action=action))


class TestTheDoor:
    def test_visitor_is_sent_to_our_sign_in(self, client, db):
        page = client.get(reverse("admin:index"), follow=True)
        assert page.redirect_chain[-1][0] == "/masuk/?next=/admin/"

    @pytest.mark.parametrize("name", ["operator", "verifier", "province_officer", "auditor", "nobody"])
    def test_others_are_told_which_right_they_lack(self, request, client_for, name):
        client = client_for(request.getfixturevalue(name))
        page = client.get(reverse("admin:index"), follow=True)
        assert page.status_code == 403
        assert "Mengubah data rujukan" in page.content.decode()

    def test_administrator_comes_in(self, browser):
        page = browser.get(reverse("admin:index"))
        assert page.status_code == 200
        assert "Data rujukan" in page.content.decode()


class TestReferenceData:
    def test_change_notes_before_and_after(self, browser):
        programme = Programme.objects.create(code="UJI", name="Program uji")
        form = browser.get(reverse("admin:registry_programme_change", args=[programme.pk]))
        data = {**form.context["adminform"].form.initial, "name": "Program uji baru"}
        browser.post(
            reverse("admin:registry_programme_change", args=[programme.pk]),
            {key: value for key, value in data.items() if value is not None},
        )
        [event] = events(AuditAction.REFERENCE_CHANGED)
        assert event.target_label == "Program uji baru"
        assert event.details == {
            "before": {"name": "Program uji"},
            "after": {"name": "Program uji baru"},
        }

    def test_addition_and_deletion_are_on_the_trail(self, browser):
        browser.post(
            reverse("admin:registry_programme_add"),
            {"code": "UJI", "name": "Program uji", "position": 5, "is_active": "on"},
        )
        programme = Programme.objects.get(code="UJI")
        browser.post(reverse("admin:registry_programme_delete", args=[programme.pk]), {"post": "yes"})
        assert not Programme.objects.filter(code="UJI").exists()
        [added], [deleted] = (
            events(AuditAction.REFERENCE_ADDED),
            events(AuditAction.REFERENCE_DELETED),
        )
        assert added.target_id == deleted.target_id == str(programme.pk)

    def test_deletion_of_several_notes_each(self, browser):
        rows = [Programme.objects.create(code=f"UJI{n}", name=f"Uji {n}") for n in range(3)]
        browser.post(
            reverse("admin:registry_programme_changelist"),
            {
                "action": "delete_selected",
                "_selected_action": [row.pk for row in rows],
                "post": "yes",
            },
        )
        assert len(events(AuditAction.REFERENCE_DELETED)) == 3

    def test_reading_administrator_has_no_door(self, make_user, client_for):
        reader = make_user("reader", Role.ADMINISTRATOR, is_read_only=True)
        assert client_for(reader).get(reverse("admin:index"), follow=True).status_code == 403


class TestPeople:
    def url(self, worker):
        return reverse("admin:registry_worker_change", args=[worker.pk])

    def test_list_names_nobody(self, browser, ours, theirs):
        page = browser.get(reverse("admin:registry_worker_changelist")).content.decode()
        assert ours.registry_number in page
        assert ours.name not in page
        assert theirs.name not in page

    def test_record_is_closed_until_a_reason_is_given(self, browser, ours):
        page = browser.get(self.url(ours)).content.decode()
        assert ours.name not in page
        assert events(AuditAction.PERSON_OPENED) == []

    @pytest.mark.parametrize("reason", ["", "   ", "cek"])
    def test_short_reason_is_none(self, browser, ours, reason):
        page = browser.post(self.url(ours), {"reason": reason})
        assert page.context["form"].errors["reason"]
        assert ours.name not in page.content.decode()
        assert events(AuditAction.PERSON_OPENED) == []

    def test_reason_opens_it_once(self, browser, ours):
        reason = "Permintaan pemilik data, surat 12/2026"
        page = browser.post(self.url(ours), {"reason": reason}, follow=True)
        assert ours.name in page.content.decode()
        [event] = events(AuditAction.PERSON_OPENED)
        assert (event.target_id, event.region_code) == (str(ours.pk), "32.77")
        assert event.details == {"reason": reason}
        assert ours.name not in browser.get(self.url(ours)).content.decode()

    def test_reason_for_one_opens_no_other(self, browser, ours, theirs):
        browser.post(self.url(ours), {"reason": "Permintaan pemilik data"})
        assert theirs.name not in browser.get(self.url(theirs)).content.decode()

    @pytest.mark.parametrize("view", ["history", "delete"])
    def test_no_other_way_in(self, browser, ours, view):
        page = browser.get(reverse(f"admin:registry_worker_{view}", args=[ours.pk]))
        assert page.status_code == 403
        assert ours.name not in page.content.decode()

    def test_nothing_can_be_changed(self, browser, ours):
        browser.post(self.url(ours), {"reason": "Permintaan pemilik data", "name": "Diganti"})
        ours.refresh_from_db()
        assert ours.name == "Sari Wulandari"
        assert browser.get(reverse("admin:registry_worker_add")).status_code == 403
