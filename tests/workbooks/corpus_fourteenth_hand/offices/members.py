"""Exports of members of IPSPI with English heads."""

from __future__ import annotations

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import crew, dated, email, later

PEKSOS = {"category": "PEKSOS"}
GENDERS = {"L": "Male", "P": "Female"}


def lampung() -> Book:
    book = Book("14-ipspi-lampung-export.xlsx", "Ekspor anggota berbahasa Inggris.", by="18")
    people = crew(12, "sumatra", "18.71", "Bandar Lampung, Metro, Kotabumi, Liwa", titled=10)
    page = book.page("Members")
    page.line(
        *("Member ID", "Full Name", "National ID Number", "Gender", "Place of Birth", "Date of Birth"),
        *("Mobile Phone", "Email Address", "Certificate No.", "Issued By", "Issue Date", "Expiry Date"),
        *("Membership Status", "Chapter"),
    )
    page.people(
        people,
        lambda n, who: [
            *(f"IPSPI-18-{n * 3 + 1000}", who.full, who.nik, GENDERS[who.sex], who.birth_place),
            *(who.birth_date.isoformat(), f"+62{who.phone[1:]}", email(who)),
            *(f"{n * 17 + 300}/LSPS/{dated(n, 2021 + n % 4):%m/%Y}", "LSPS"),
            dated(n, 2021 + n % 4).isoformat(),
            later(dated(n, 2021 + n % 4), 5).isoformat(),
            *(("Active", "Active", "Dues pending")[n % 3], "Lampung"),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            email=email(who),
            certificate_number=f"{n * 17 + 300}/LSPS/{dated(n, 2021 + n % 4):%m/%Y}",
            certificate_issuer="LSPS",
            certificate_issued_on=dated(n, 2021 + n % 4),
            certificate_valid_until=later(dated(n, 2021 + n % 4), 5),
            **PEKSOS,
        ),
    )
    return book


def cimahi_members() -> Book:
    book = Book(
        "15-ipspi-cimahi-members.csv", "CSV berbahasa Inggris, sebagian tanpa sertifikat.", by="32.77"
    )
    book.delimiter, book.encoding = ",", "utf-8"
    people = crew(10, "sunda", "32.77", "Cimahi, Bandung, Tasikmalaya", titled=9)
    held = {1, 2, 4, 6, 7, 10}
    page = book.page("15-ipspi-cimahi-members")
    page.line(
        *("No", "Name", "NIK", "Sex", "Birth Place", "Birth Date", "Phone Number", "E-mail"),
        *("Certificate Number", "Valid Until", "Institution"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, "MF"[who.sex == "P"], who.birth_place, who.birth_date.isoformat()),
            *(who.phone, email(who)),
            *((f"PS.{n + 70}.2023", dated(n, 2028).isoformat()) if n in held else ("N/A", "")),
            ("Sentra Abiyoso Cimahi", "Dinas Sosial Kota Cimahi", "RSUD Cibabat")[n % 3],
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            email=email(who),
            organization=("Sentra Abiyoso Cimahi", "Dinas Sosial Kota Cimahi", "RSUD Cibabat")[n % 3],
            certificate_number=f"PS.{n + 70}.2023" if n in held else None,
            certificate_valid_until=dated(n, 2028) if n in held else None,
            **PEKSOS,
        ),
    )
    return book


WORKBOOKS = (lampung, cimahi_members)
