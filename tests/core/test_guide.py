"""The guide inside the product: every chapter is read, and help leads to the chapter of the page."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from accounts.models import User
from config.menus import RAIL
from core.guide.chapters import chapters
from core.guide.markdown import as_html

LINK = re.compile(r'(?:href|src)="/static/(panduan/[^"]+)"')
MARKDOWN = re.compile(r"\*\*|\]\(|^\s*[|#]|`", re.MULTILINE)


def html(text: str) -> str:
    return as_html(text, link_to=lambda target: f"/{target}/", picture_at=lambda name: f"/p/{name}").strip()


def test_links_and_pictures_lead_into_the_product() -> None:
    assert html("[**x**](y)") == '<p><a href="/y/"><strong>x</strong></a></p>'
    assert html("![Layar](a.png)") == '<p><img src="/p/a.png" alt="Layar" loading="lazy"></p>'


def test_html_is_shown_as_it_stands() -> None:
    assert html("a <b> `<c>`") == "<p>a &lt;b&gt; <code>&lt;c&gt;</code></p>"


def test_a_table_scrolls_in_its_own_box_and_names_its_columns() -> None:
    written = html("| A | B |\n|---|---|\n| 1 | **2** |")
    assert written.startswith('<div class="gulir" tabindex="0"><table class="tb">')
    assert '<th scope="col">A</th>' in written
    assert "<td><strong>2</strong></td>" in written
    assert written.endswith("</table>\n</div>")


def test_a_link_without_an_address_stays_as_words() -> None:
    assert as_html(
        "[di sini](x) [itu](y)", link_to=lambda target: "/y/" * (target == "y"), picture_at=str
    ) == ('<p>di sini <a href="/y/">itu</a></p>\n')


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["", *chapters()])
def test_every_chapter_opens_whole(client: Client, name: str) -> None:
    """No sign of Markdown is left over, and every picture is there."""
    answer = client.get(reverse("guide-chapter", args=[name]) if name else reverse("guide"))
    article = answer.text[answer.text.index("<article") : answer.text.index("</article>")]
    words = re.sub(r"<pre>.*?</pre>|<code>.*?</code>|<[^>]+>", "", article, flags=re.DOTALL)
    assert answer.status_code == 200
    assert MARKDOWN.search(words) is None
    assert [path for path in LINK.findall(article) if finders.find(path) is None] == []


@pytest.mark.django_db
def test_a_chapter_that_is_not_there_is_not_found(client: Client) -> None:
    assert client.get(reverse("guide-chapter", args=["lain"])).status_code == 404


@pytest.mark.django_db
def test_help_leads_to_the_chapter_of_the_page(client: Client, operator: User) -> None:
    assert {place.chapter for place in RAIL} <= set(chapters())
    client.force_login(operator)
    assert f'href="{reverse("guide-chapter", args=["impor-excel"])}"' in client.get("/kerja/impor/").text
    assert f'href="{reverse("guide")}"' in client.get("/kerja/kunci/").text
