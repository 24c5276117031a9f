"""Open data: the numbers of the API, at addresses that stay, without a cell that tells of somebody."""

import csv
import datetime as dt
import io
import json
import zipfile
from collections import Counter

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from certification.enums import Status
from certification.expiry import Month
from core.sheets.reading import open_sheets
from coverage.answer import coverage
from coverage.enums import FrozenKind
from coverage.frozen.freezing import keep
from coverage.frozen.months import last_complete_month
from coverage.open_data.datasets import BY_NAME, DATASETS
from coverage.open_data.editions import TODAY, newest, today
from coverage.open_data.endings import FEWEST, joined
from coverage.open_data.files import metadata
from regions.codes import LENGTHS
from tests.coverage.worlds import base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db
REGENCY = sorted(LENGTHS)[1]


@pytest.fixture
def filled(administrator, places):  # type: ignore[no-untyped-def]
    scheme()
    ratio_norm(administrator)
    base("32.77", 1_000, on=dt.date(2020, 1, 1))
    for number in range(4):
        person("32.77", place="32.77.01", status=Status.CERTIFIED if number else Status.NEVER_CERTIFIED)
    person("18.71")


@pytest.fixture
def month(filled):  # type: ignore[no-untyped-def]
    """A month's edition of a few regions: the whole nation takes seconds to compute."""
    on = last_complete_month(timezone.localdate())
    told = [
        coverage(code, "PEKSOS", on, with_programmes=True) for code in ("ID", "18", "32", "32.73", "32.77")
    ]
    return keep(told, kind=FrozenKind.MONTH, region="ID", on=on)


def get(path: str, **headers: str):  # type: ignore[no-untyped-def]
    return Client(headers=headers).get(f"/data/{path}")


def rows_of(answer) -> list[dict[str, str]]:  # type: ignore[no-untyped-def]
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def test_todays_file_says_what_the_function_answers(filled) -> None:  # type: ignore[no-untyped-def]
    """Every number is the function's; not reported is blank and never zero; nothing lies below a regency."""
    answer = get(f"cakupan-wilayah/{TODAY}.csv")
    lines = rows_of(answer)
    told = {(line["kode_kemendagri"], line["kategori"]): line for line in lines}
    for code in ("ID", "32", "32.77", "18.71", "18", "17.01"):
        line, known = told[code, "PEKSOS"], coverage(code, "PEKSOS", timezone.localdate())
        numbers = (known.present, known.certified, known.needed, known.shortage, known.share)
        assert [line[name] for name in ("ada", "bersertifikat", "kebutuhan", "kekurangan", "cakupan")] == [
            "" if number is None else str(number) for number in numbers
        ]
    assert told["17.01", "PEKSOS"]["ada"] == ""
    assert told["18.01", "PEKSOS"]["kode_bps"] == "1803"
    assert "v1" in told["32.77", "PEKSOS"]["norma"]
    assert {line["tanggal"] for line in lines} == {str(timezone.localdate())}
    assert max(len(line["kode_kemendagri"]) for line in lines) == REGENCY


class TestNumbers:
    def test_parts_by_programme_sum_to_the_region(self, month) -> None:  # type: ignore[no-untyped-def]
        whole = {
            line["kode_kemendagri"]: int(line["ada"])
            for line in rows_of(get(f"cakupan-wilayah/{month.on}.csv"))
            if line["ada"]
        }
        parts: Counter[str] = Counter()
        for line in rows_of(get(f"cakupan-program/{month.on}.csv")):
            parts[line["kode_kemendagri"]] += int(line["ada"] or 0)
        assert parts == whole
        assert whole["32.77"] == 4

    def test_json_csv_and_workbook_hold_the_same(self, month, tmp_path) -> None:  # type: ignore[no-untyped-def]
        address = f"cakupan-wilayah/{month.on}"
        lines = rows_of(get(f"{address}.csv"))
        told = json.loads(get(f"{address}.json").content)
        path = tmp_path / "data.xlsx"
        path.write_bytes(get(f"{address}.xlsx").content)
        sheet, notes = open_sheets(path)
        cells = list(sheet.rows())
        assert cells[0] == list(lines[0]) == list(told["data"][0])
        assert len(cells) - 1 == len(lines) == len(told["data"])
        column = cells[0].index("bersertifikat")
        known = [line["bersertifikat"] for line in lines]
        assert [
            "" if row["bersertifikat"] is None else str(row["bersertifikat"]) for row in told["data"]
        ] == known
        padded = [row + [None] * (len(cells[0]) - len(row)) for row in cells[1:]]
        assert ["" if row[column] is None else str(int(row[column])) for row in padded] == known  # type: ignore[arg-type]
        assert any("bersertifikat" in row for row in notes.rows())


class TestSmallCells:
    def test_no_cross_of_region_and_programme_lies_below_the_regency(self, filled) -> None:  # type: ignore[no-untyped-def]
        """Though somebody works in a kecamatan: a set that reaches deeper is cut at the regency."""
        on = last_complete_month(timezone.localdate())
        deep = [coverage(code, "PEKSOS", on, with_programmes=True) for code in ("32.77", "32.77.01")]
        figures = keep(deep, kind=FrozenKind.MONTH, region="ID", on=on)
        assert figures.answers.filter(region="32.77.01").exists()
        for name in ("cakupan-wilayah", "cakupan-program"):
            codes = {line["kode_kemendagri"] for line in rows_of(get(f"{name}/{on}.csv"))}
            assert codes == {"32.77"}

    def test_no_file_holds_a_column_about_a_person(self) -> None:
        told = {column.name for dataset in DATASETS for column in dataset.columns}
        assert not told & {
            "nama",
            "nik",
            "nip",
            "jenis_kelamin",
            "tanggal_lahir",
            "nomor_sertifikat",
            "telepon",
        }

    @given(persons=st.lists(st.integers(0, 8), min_size=1, max_size=24))
    @settings(max_examples=40)
    def test_months_are_joined_until_nobody_can_be_picked_out(self, persons: list[int]) -> None:
        months = [
            Month(dt.date(2026, 1, 1) + dt.timedelta(days=31 * place), n) for place, n in enumerate(persons)
        ]
        spans = joined(months)
        assert [month for span, _persons in spans for month in span] == months
        told = [number for _span, number in spans]
        assert all(number is None or number == 0 or number >= FEWEST for number in told)
        if None in told:
            assert len(told) == 1
            assert 0 < sum(persons) < FEWEST
        else:
            assert sum(told) == sum(persons)  # type: ignore[arg-type]


class TestAddresses:
    def test_kept_edition_stays_when_the_records_change(self, month) -> None:  # type: ignore[no-untyped-def]
        address = f"cakupan-wilayah/{month.on}.csv"
        before = get(address).content
        for _each in range(3):
            person("32.77")
        assert coverage("32.77", "PEKSOS", month.on).present != 4
        assert get(address).content == before

    def test_todays_file_is_sent_again_only_when_it_changed(self, filled) -> None:  # type: ignore[no-untyped-def]
        address = f"cakupan-wilayah/{TODAY}.csv"
        etag = get(address)["ETag"]
        assert get(address, **{"if-none-match": etag}).status_code == 304
        person("32.77")
        changed = get(address, **{"if-none-match": etag})
        assert (changed.status_code, len(changed.content) > 0) == (200, True)

    def test_todays_file_is_not_reckoned_without_end(self, filled, month, settings, operator) -> None:  # type: ignore[no-untyped-def]
        """Kept editions stay open to all, and whoever is signed in is free."""
        settings.REPORT_FILES_PER_HOUR = 1
        live, kept = f"norma-kebutuhan/{TODAY}.csv", f"norma-kebutuhan/{month.on}.csv"
        answers = [get(live), get(live), get(kept), get(kept)]
        assert [answer.status_code for answer in answers] == [200, 429, 200, 200]
        assert int(answers[1]["Retry-After"]) > 0
        client = Client()
        client.force_login(operator)
        assert client.get(f"/data/{live}").status_code == 200

    def test_newest_edition_answers_the_short_address(self, month) -> None:  # type: ignore[no-untyped-def]
        assert newest().name == str(month.on)
        assert get("cakupan-wilayah.csv").url == f"/data/cakupan-wilayah/{month.on}.csv"

    def test_without_an_edition_today_answers(self, filled) -> None:  # type: ignore[no-untyped-def]
        assert get("cakupan-wilayah.csv").url == f"/data/cakupan-wilayah/{TODAY}.csv"

    def test_unchanged_edition_is_not_rendered_again(self, month, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
        address = f"cakupan-wilayah/{month.on}.csv"
        first = get(address)
        assert first["Cache-Control"] == "public, max-age=86400"
        with django_assert_max_num_queries(4):
            again = get(address, **{"if-none-match": first["ETag"]})
            later = get(address, **{"if-modified-since": first["Last-Modified"]})
        assert (again.status_code, later.status_code) == (304, 304)

    @pytest.mark.parametrize(
        "path",
        [
            "nowhere.csv",
            "wilayah.pdf",
            "cakupan-wilayah/2001-01-31.csv",
            "cakupan-wilayah/2026-02-31.csv",
            "cakupan-wilayah/2026-S9-1.csv",
            "cakupan-wilayah/x-99999999999.csv",
            "wilayah/2026-10-31.csv",
            "x/kamus/",
        ],
    )
    def test_anything_else_is_not_there(self, places, path: str) -> None:  # type: ignore[no-untyped-def]
        assert get(path).status_code == 404

    def test_everything_packed(self, month) -> None:  # type: ignore[no-untyped-def]
        with zipfile.ZipFile(io.BytesIO(get("semua.zip").content)) as archive:
            names = set(archive.namelist())
            told = json.loads(archive.read("cakupan-wilayah.metadata.json"))
        assert names == {f"{each.name}{end}" for each in DATASETS for end in (".csv", ".metadata.json")}
        assert told["tanggal_data"] == str(month.on)


class TestPages:
    def test_journalist_needs_two_clicks(self, month) -> None:  # type: ignore[no-untyped-def]
        """From any page to open data, from there to the file; the dictionary stands beside every file."""
        home = Client().get("/").content.decode()
        assert 'href="/data/"' in home
        page = get("").content.decode()
        assert f'href="/data/cakupan-wilayah/{month.on}.csv"' in page
        for dataset in DATASETS:
            assert f'href="/data/{dataset.name}/kamus/"' in page
        assert "CC BY 4.0" in page
        assert "belum melapor" in page

    @pytest.mark.parametrize("name", list(BY_NAME))
    def test_dictionary_explains_every_column(self, month, name: str) -> None:  # type: ignore[no-untyped-def]
        page = get(f"{name}/kamus/").content.decode()
        for column in BY_NAME[name].columns:
            assert column.name in page
            assert str(column.definition)
        kept = f"/data/{name}/{month.on}.csv" in page
        assert kept is BY_NAME[name].is_kept

    def test_metadata_follow_satu_data(self, month) -> None:  # type: ignore[no-untyped-def]
        told = json.loads(get("cakupan-wilayah/metadata.json").content)
        assert {"judul", "produsen_data", "tanggal_data", "frekuensi", "lisensi", "kamus", "variabel"} <= set(
            told
        )
        assert set(told["variabel"][0]) == {"nama", "konsep", "definisi", "ukuran", "satuan"}
        assert told == json.loads(json.dumps(metadata(BY_NAME["cakupan-wilayah"], newest()), default=str)) | {
            "dibekukan": told["dibekukan"]
        }

    def test_license_is_a_setting(self, filled, settings) -> None:  # type: ignore[no-untyped-def]
        settings.DATA_LICENSE = "Lisensi Terbuka Contoh"
        assert "Lisensi Terbuka Contoh" in get("").content.decode()
        assert metadata(BY_NAME["wilayah"], today())["lisensi"] == "Lisensi Terbuka Contoh"

    def test_other_datasets_have_rows(self, filled) -> None:  # type: ignore[no-untyped-def]
        assert len(rows_of(get("wilayah.csv"))) == 38 + 514 + 7285
        assert get("angka-terbitan.csv").content.startswith(b"kode,")
        assert rows_of(get(f"norma-kebutuhan/{TODAY}.csv"))[0]["berlaku_di"] == "ID"
