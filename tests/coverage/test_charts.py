"""No chart without a finding, a sentence, a table, a source, and files that say the same."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.test import Client

from accounts.models import User
from certification.enums import Status
from coverage.answer import coverage
from coverage.charts.by_name import CHARTS
from coverage.charts.region import REGION_CHARTS
from coverage.enums import FrozenKind
from coverage.frozen.freezing import freeze
from regions.enums import Level
from registry.enums import Category
from tests.coverage.worlds import DAY, base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db

SVG = "{http://www.w3.org/2000/svg}"
ON = f"tanggal={DAY}"
PAGES = [
    f"/?{ON}",
    f"/wilayah/18-lampung/?{ON}",
    f"/wilayah/18-lampung/?{ON}&peta=bentuk",
    f"/wilayah/18.71-kota-bandar-lampung/?{ON}",
    f"/wilayah/32.77-kota-cimahi/?{ON}",
    f"/wilayah/32.77.01.1001-melong/?{ON}",
    f"/wilayah/18-lampung/program/LK3/?{ON}",
    f"/program/?{ON}",
    f"/bandingkan/?w=18.71,18.01,32.77&{ON}",
]


@pytest.fixture
def world(administrator: User) -> None:
    """Needs and reports in four offices of Lampung and in Kota Cimahi; people by programme and sex."""
    scheme()
    ratio_norm(administrator, code="N1")
    for office, families in {"18.71": 900, "18.01": 500, "18.02": 300, "18.03": 100, "32.77": 1700}.items():
        base(office, families)
        for status in Status:
            person(office, place=office, status=status, programme_code="LK3")
        person(office)
    for place in ("32.77.01.1001", "32.77.02"):
        person("32.77", place=place, status=Status.CERTIFIED)
    freeze(kind=FrozenKind.MONTH, region="18", on=date(2026, 5, 31), down_to=Level.PROVINCE)


class Figures(HTMLParser):
    """The figures of a page: their texts, links and anchors; and the drawings that stand outside of them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.figures: list[dict[str, list[str]]] = []
        self.strays: list[str] = []
        self._depth = 0
        self._into: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        self.ids.add(values.get("id", ""))
        classes = values.get("class", "").split()
        if tag == "figure":
            self._depth += 1
            self.figures.append(
                {name: [] for name in ("title", "k", "ucap", "source", "links", "tables", "cite")}
            )
        if not self._depth:
            if tag == "svg" and values.get("role") == "img":
                self.strays.append(str(self.getpos()))
            return
        self._into = None
        if tag in {"h2", "h3"}:
            self._into = "title"
        elif tag == "p" and {"k", "ucap"} & set(classes):
            self._into = classes[0]
        elif tag == "span" and not self.figures[-1]["source"] and self.figures[-1]["ucap"]:
            self._into = "source"
        elif tag == "p" and self.figures[-1]["source"]:
            self._into = "cite"
        elif tag == "a":
            self.figures[-1]["links"].append(values.get("href", ""))
        elif tag == "table":
            self.figures[-1]["tables"].append(values.get("id", ""))

    def handle_endtag(self, tag: str) -> None:
        self._into = None
        if tag == "figure":
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._into:
            self.figures[-1][self._into].append(data)


def charts_on(html: str) -> Iterator[tuple[str, dict[str, list[str]], Figures]]:
    """Name, figure and page of each chart."""
    page = Figures(html)
    assert page.strays == [], "drawings outside of a figure"
    for figure in page.figures:
        (address,) = {link for link in figure["links"] if link.startswith("/gambar/") and ".svg?" in link}
        yield address.removeprefix("/gambar/").partition(".svg?")[0], figure, page


def get(path: str) -> str:
    response = Client().get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def test_every_chart_of_every_page_has_all_that_a_chart_must_have(world: None) -> None:
    seen = set()
    for path in PAGES:
        for name, figure, page in charts_on(get(path)):
            seen.add(name)
            assert all("".join(figure[part]).strip() for part in ("title", "k", "ucap")), (path, name)
            assert "30 Juni 2026" in "".join(figure["k"]), (path, name)
            assert "".join(figure["source"]).startswith("Sumber: Registri Peksos, data per "), (path, name)
            assert f"/gambar/{name}.svg?wilayah=" in "".join(figure["cite"]), (path, name)
            anchors = {link[1:] for link in figure["links"] if link.startswith("#")}
            assert anchors <= page.ids, (path, name)
            assert anchors or figure["tables"], (path, name)
    assert {*REGION_CHARTS, "matriks", "banding", "tempat-program"} <= seen <= CHARTS


def test_the_files_of_every_chart_open_alone_and_say_the_same(world: None) -> None:
    done = set()
    for path in PAGES:
        for name, figure, _page in charts_on(get(path)):
            if name in done:
                continue
            done.add(name)
            for link in (link for link in figure["links"] if link.startswith("/gambar/")):
                check = check_picture if ".svg?" in link else check_table
                check(link, "".join(figure["title"]), "".join(figure["k"]))


def check_picture(link: str, title: str, subtitle: str) -> None:
    response = Client().get(link)
    assert response["Content-Type"] == "image/svg+xml; charset=utf-8"
    text = response.content.decode()
    root = ElementTree.fromstring(text)
    words = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))

    assert root.findtext(f"{SVG}title") == title
    assert root.findtext(f"{SVG}desc")
    assert title in words
    assert "Sumber: Registri Peksos" in words
    assert " ".join(subtitle.split())[:40] in words
    assert "var(" not in text
    assert not re.search(r"href=|url\((?!#)", text)
    assert set(re.findall(r"url\(#([\w-]+)\)", text)) <= set(re.findall(r'id="([\w-]+)"', text))


def check_table(link: str, title: str, subtitle: str) -> None:
    response = Client().get(link)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    header, *rows = csv.reader(io.StringIO(response.content.decode()))
    assert rows, link
    assert {len(row) for row in rows} == {len(header)}


def rows_of(name: str, region: str, **asked: object) -> list[dict[str, str]]:
    parameters = {"wilayah": region, "kategori": "PEKSOS", "tanggal": DAY, **asked}
    response = Client().get(f"/gambar/{name}.csv", parameters)
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.content.decode())))


def text_of(value: object) -> str:
    return "" if value is None else str(value)


def test_the_file_of_a_map_is_the_answer_of_each_region(world: None) -> None:
    answer = coverage("18", "PEKSOS", DAY, with_children=True)
    rows = {row["Kode"]: row for row in rows_of("petak", "18")}

    assert len(rows) == len(answer.children) + 1
    for each in (*answer.children, answer):
        row = rows[each.place.code]
        assert row["Bertugas"] == text_of(each.present)
        assert row["Bersertifikat"] == text_of(each.certified)
        assert row["Kebutuhan"] == text_of(each.needed)
        assert row["Kurang"] == text_of(each.shortage)
        assert row["Cakupan"] == text_of(each.share)


def test_what_is_not_reported_is_blank_and_zero_is_zero(world: None) -> None:
    rows = {row["Kode"]: row for row in rows_of("wilayah", "18")}

    assert (rows["18.04"]["Bertugas"], rows["18.04"]["Kurang"]) == ("", "")
    assert rows["18.71"]["Kelebihan"] == "0"


def test_the_gap_says_its_parts(world: None) -> None:
    gap = coverage("18", "PEKSOS", DAY).gap
    rows = {row["Ukuran"]: row["Orang"] for row in rows_of("kekurangan", "18")}

    assert gap is not None
    assert rows["Kurang"] == str(gap.shortage)
    assert [rows[part] for part in ("Pastikan", "Perpanjang", "Uji", "Angkat")] == [
        str(part)
        for part in (gap.remedies.confirm, gap.remedies.renew, gap.remedies.examine, gap.remedies.recruit)
    ]


def test_a_picture_is_not_sent_again_until_its_numbers_change(world: None) -> None:
    address = f"/gambar/kekurangan.svg?wilayah=18&kategori=PEKSOS&tanggal={DAY}"
    first = Client().get(address)
    again = Client().get(address, headers={"if-none-match": first["ETag"]})
    person("18.71", place="18.71", status=Status.CERTIFIED)
    changed = Client().get(address, headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


def test_an_address_names_all_that_was_asked(world: None) -> None:
    """Without a day in it, it would show other numbers tomorrow."""
    links = re.findall(r'href="(/gambar/[^"]+)"', get("/wilayah/18-lampung/"))

    assert links
    for link in links:
        assert "kategori=PEKSOS" in link
        assert "tanggal=" in link


def test_a_chart_in_english_is_english(world: None) -> None:
    html = get(f"/en/wilayah/18-lampung/?{ON}")
    link = unescape(re.findall(r'href="(/en/gambar/kekurangan.svg[^"]+)"', html)[0])

    assert "Download picture" in html
    assert "Source: Registri Peksos" in get(link)


@pytest.mark.parametrize(
    "address",
    [
        "/gambar/donat.svg",
        "/gambar/petak.svg?wilayah=99",
        "/gambar/petak.svg?wilayah=18&tanggal=kemarin",
        "/gambar/petak.svg?wilayah=32.77",  # no map below a city
        "/gambar/banding.svg",
        "/gambar/tempat-program.svg?wilayah=18",
        "/gambar/tempat-program.svg?wilayah=18&program=TIDAK",
    ],
)
def test_what_is_no_chart_is_not_found(world: None, address: str) -> None:
    assert Client().get(address).status_code == 404


def test_a_category_without_scheme_has_no_bars(world: None) -> None:
    person("18.71", place="18.71", category=Category.RELAWAN)
    html = get(f"/wilayah/18-lampung/?kategori=RELAWAN&{ON}")

    assert "/gambar/kekurangan" not in html
    assert "/gambar/jenis-kelamin" in html
