"""Scans, an STR, returned certificates and proposed sanctions of Kota Cimahi, through the services of the
staff."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from accounts.models import User
from certification import services
from certification.facts import LetterFacts
from certification.models import Certificate, Issuer
from core.ui.formats import long_date
from demo.accounts import OPERATOR, VERIFIER
from demo.places import CIMAHI
from registry.enums import DocumentKind

SHEET = (620, 877)  # A4 at 75 dots per inch
UNVERIFIED_WITH_SCAN, VERIFIED_WITH_SCAN, RETURNED = 4, 3, 2
REASON = "Tanggal berbeda dengan pindaian."


def bring_examples(*, day: date) -> None:
    """Give some certificates a scan, return two, leave two proposals and an STR to a second person."""
    operator, verifier = (User.objects.get(username=name) for name in (OPERATOR, VERIFIER))
    certificates = Certificate.objects.filter(worker__region=CIMAHI, issued_on__isnull=False)
    entered = certificates.filter(entered_by=operator).select_related("worker", "issuer", "scheme")
    waiting = list(entered.filter(verified_at__isnull=True).order_by("pk")[: UNVERIFIED_WITH_SCAN + RETURNED])
    verified = list(entered.filter(verified_at__isnull=False, sanctions=None).order_by("pk"))
    with_scan = [*waiting[:-1], *verified[:VERIFIED_WITH_SCAN]]
    for certificate in with_scan:
        services.attach_scan(
            kind=DocumentKind.CERTIFICATE,
            paper_id=certificate.pk,
            content=scan_of(certificate),
            file_name=f"sertifikat-{certificate.pk}.jpg",
            by=operator,
        )
    for certificate in waiting[-RETURNED:]:
        services.return_paper(kind="CERTIFICATE", paper_id=certificate.pk, reason=REASON, by=verifier)
    services.record_letter(
        worker_id=verified[0].worker_id,
        facts=LetterFacts(
            number="STR-CONTOH-32-000871",
            issuer=Issuer.objects.get(code="IPSPI"),
            issued_on=day - timedelta(days=400),
            valid_until=day + timedelta(days=1400),
        ),
        by=operator,
    )
    for certificate, proposer in zip(verified[-2:], (operator, verifier), strict=True):
        services.propose_suspension(
            certificate_id=certificate.pk,
            starts_on=day - timedelta(days=3),
            reason="Contoh: pemeriksaan kode etik sedang berjalan.",
            by=proposer,
        )


def scan_of(certificate: Certificate) -> bytes:
    """An invented certificate as a photo would show it."""
    sheet = Image.new("RGB", SHEET, "#fdfcf7")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((30, 30, SHEET[0] - 30, SHEET[1] - 30), outline="#0f4f63", width=4)
    lines = (
        (34, "SERTIFIKAT KOMPETENSI"),
        (20, "(CONTOH, TIDAK BERLAKU)"),
        (20, str(certificate.issuer)),
        (26, certificate.worker.name),
        (20, str(certificate.scheme)),
        (20, f"Nomor {certificate.number}"),
        (18, f"Terbit {long_date(certificate.issued_on)}"),
        (18, f"Berlaku sampai {long_date(certificate.valid_until)}"),
    )
    for row, (size, text) in enumerate(lines):
        font = ImageFont.load_default(size)
        pen.text((SHEET[0] / 2, 130 + row * 75), text, fill="#16232b", font=font, anchor="mm")
    made = BytesIO()
    sheet.save(made, "JPEG", quality=70)
    return made.getvalue()
