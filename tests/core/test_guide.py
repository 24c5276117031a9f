"""The guide inside the product: every chapter is read, and help leads to the chapter of the page."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from accounts.models import User
from config.places import RAIL
from core.guide.chapters import chapters
from core.guide.markdown import Reader

LINK = re.compile(r'(?:href|src)="/static/(panduan/[^"]+)"')
MARKDOWN = re.compile(r"\*\*|\]\(|^\s*[|#]|`", re.MULTILINE)


def html(text: str) -> str:
    return Reader(link_to=lambda target: f"/{target}/", picture_at=lambda name: f"/p/{name}").html(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Satu", "<h1>Satu</h1>"),
        ("dua\nbaris", "<p>dua baris</p>"),
        ("a <b> **c `d`**", "<p>a &lt;b&gt; <b>c <code>d</code></b></p>"),
        ("[**x**](y)", '<p><a href="/y/"><b>x</b></a></p>'),
        ("![Layar](a.png)", '<p><img src="/p/a.png" alt="Layar" loading="lazy"></p>'),
        ("- a\n  b\n- c", "<ul><li>a b</li><li>c</li></ul>"),
        ("7. a\n8. b", '<ol start="7"><li>a</li><li>b</li></ol>'),
        ("teks\n- a", "<p>teks</p>\n<ul><li>a</li></ul>"),
        ("```\n<x> **y**\n```\nz", "<pre>&lt;x&gt; **y**</pre>\n<p>z</p>"),
    ],
)
def test_markdown_is_read(text: str, expected: str) -> None:
    assert html(text) == expected


def test_a_table_has_heads_and_rows() -> None:
    written = html("| A | B |\n|---|---|\n| 1 | **2** |")
    assert '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>' in written
    assert "<tbody><tr><td>1</td><td><b>2</b></td></tr></tbody>" in written


def test_a_link_without_an_address_stays_as_words() -> None:
    assert Reader(link_to=lambda _: "", picture_at=str).html("[di sini](x)") == "<p>di sini</p>"


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
