"""Every number on a dashboard that leads to a list is as long as the list, in the whole demo world."""

import re
from html import unescape

import pytest
from django.test import Client

from accounts.models import User

pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]

OFFICE = ("/kerja/", "/kerja/kekurangan/", "/kerja/mutu/", "/kerja/perkiraan/kursi/")
PROVINCE = ("/kerja/", "/kerja/mutu/")
# A link that begins with a number, and what the foot of a list says: "1–50 dari 137".
COUNT = re.compile(r'<a\b[^>]*\bhref="(/kerja/[^"]+)"[^>]*>\s*(?:<[^>]+>\s*)*([\d.]+)(?![\d.,%])')
TOTAL = re.compile(r'class="halaman">\s*<span>[^<]*?(?:dari|of) ([\d.]+)')


def counts_of(page: str) -> set[tuple[str, int]]:
    return {(unescape(url), number(count)) for url, count in COUNT.findall(page)}


def number(text: str) -> int:
    return int(text.replace(".", ""))


@pytest.mark.parametrize(
    ("username", "dashboards", "at_least"),
    [("operator.cimahi", OFFICE, 20), ("provinsi.lampung", PROVINCE, 20)],
)
def test_every_number_of_a_dashboard_opens_as_many_rows(
    username: str, dashboards: tuple[str, ...], at_least: int, client: Client
) -> None:
    client.force_login(User.objects.get(username=username))
    checked = 0
    for address in dashboards:
        for url, count in counts_of(client.get(address).content.decode()):
            listed = TOTAL.search(client.get(url).content.decode())
            assert listed, f"{address}: {url} is no list"
            assert number(listed[1]) == count, f"{address}: {url}"
            checked += 1
    assert checked >= at_least
