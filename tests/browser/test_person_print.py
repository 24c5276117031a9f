"""A person's page on paper: what was done to it is told, what could be done is not."""

from playwright.sync_api import expect

from accounts.models import User
from registry.models import Worker
from tests.browser.conftest import Visit


def test_print_tells_the_history_and_offers_nothing(visit: Visit, operator: User, rina: Worker) -> None:
    page = visit(user=operator)
    page.goto(rina.get_absolute_url())
    page.emulate_media(media="print")

    folded = page.locator(".riwayat summary")
    assert folded.count() > 0
    for sentence in folded.all():
        expect(sentence).to_be_visible()
    expect(page.locator("main a:visible", has_text="Akhiri")).to_have_count(0)
    expect(page.locator("main p.bantuan:visible", has_text="menjadi penugasan utama")).to_have_count(0)
    expect(page.locator("td[data-l=sampai] .hanya-cetak").first).to_be_visible()
