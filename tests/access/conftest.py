import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import timezone
from pytest_django import Settings

from accounts.models import RoleAssignment, SavedView, User
from accounts.roles import Role
from certification.enums import Level, TrainingKind
from certification.models import (
    Candidate,
    Certificate,
    CompetencyTest,
    Extract,
    Issuer,
    RegistrationLetter,
    SanctionProposal,
    Scheme,
    Training,
)
from certification.register.public_check import token_for
from certification.services import print_extract
from core.scans.reading import read_scan
from coverage.enums import Method
from coverage.models import (
    DeclaredNeed,
    MistakeReport,
    Norm,
    OfficeReminder,
    Period,
    PublishedFigure,
    Reconciliation,
    Scenario,
    Submission,
)
from coverage.services.mistakes import report_mistake
from regions.models import Indicator, IndicatorValue
from registry.enums import BatchKind, DocumentKind, Finding, OverlapRule
from registry.models import (
    Assignment,
    Batch,
    Document,
    DuplicateCase,
    Note,
    Organization,
    OverlapException,
    Post,
    Programme,
    Proposal,
    Transfer,
    Worker,
)
from registry.services import batch, remove_worker
from registry.services.documents import keep_scan
from registry.services.self_service import make_personal_link
from tests.scans import picture
from workbooks.imports.understanding import Answers
from workbooks.models import ListFile
from workbooks.reports.kept import keep_report
from workbooks.reports.meeting import meeting_report
from workbooks.reports.state import State
from workbooks.services import bring_workbook

CAST = [
    "administrator",
    "province_officer",
    "operator",
    "other_operator",
    "verifier",
    "chapter_viewer",
    "auditor",
    "nobody",
]


@pytest.fixture
def files(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def world(
    make_user: Callable[..., User], ours: Worker, neighbour: Worker, theirs: Worker, files: None
) -> dict[str, Callable[[], object]]:
    """What addresses can name, by key, made when asked for; all of it belongs to 32.77."""

    def somebody() -> User:
        return make_user("somebody", Role.OPERATOR, "32.77")

    return {
        "account": lambda: User.objects.filter(username="somebody").first() or somebody(),
        "role": lambda: RoleAssignment.objects.get(user__username="somebody"),
        "region": lambda: "32.77",
        "period": period,
        "number": lambda: ours.registry_number,
        "duplicate": lambda: duplicate_of(ours),
        "certificate": lambda: certificate_of(ours),
        "assignment": lambda: assignment_of(ours),
        "seats": seats,
        "overlap": lambda: f"{OverlapRule.POST_VACANT}-p{seats().pk}",
        "overlap_exception": lambda: exception_of(ours, somebody()),
        "transfer": lambda: transfer_of(ours),
        "note": lambda: Note.objects.create(worker=ours, text="Sudah ditelepon.", written_by=somebody()),
        "letter": lambda: letter_of(ours),
        "sanction_proposal": lambda: proposal_of(certificate_of(ours), somebody()),
        "scan": lambda: scan_of(ours, somebody()),
        "diploma": lambda: scan_of(ours, somebody(), DocumentKind.DIPLOMA),
        "str": lambda: "str",
        "paper_word": lambda: "sertifikat",
        "csv_word": lambda: "csv",
        "programme": lambda: programme().code,
        "chart": lambda: "jenis-kelamin",
        "one": lambda: 1,
        "batch": lambda: batch_of(ours, somebody()),
        "removed": lambda: removed(ours, somebody()),
        "event": lambda: apps.get_model("registry", "WorkerEvent").objects.filter(pgh_obj=ours).first(),
        "token": lambda: token_for([certificate_of(ours)]),
        "dataset": lambda: "angka-terbitan",
        "kept_dataset": lambda: "norma-kebutuhan",
        "today": lambda: "hari-ini",
        "csv": lambda: "csv",
        "extract": lambda: extract_of(ours, somebody()),
        "extract_code": lambda: extract_of(ours, somebody()).code,
        "organization": lambda: Organization.objects.create(
            name="LKS Kasih", kind="LKS", location_id="32.77"
        ),
        "list": lambda: "tenaga",
        "chapter": lambda: "impor-excel",
        "report_kind": lambda: "xlsx",
        "stamp": lambda: (
            keep_report(meeting_report(State("32.77", "PEKSOS", dt.date(2026, 6, 30)), reader=None)).code
        ),
        "saved_view": lambda: SavedView.objects.create(
            owner=somebody(), list_name="tenaga", label="Milik kantor", shared_with_id="32.77"
        ),
        "training": lambda: training_of(ours),
        "norm_draft": norm_draft,
        "declared_need": declared_need,
        "base_figure": base_figure,
        "link": lambda: personal_link_of(ours, by=somebody()),
        "proposal": lambda: Proposal.objects.create(worker=ours, changes={"email": "sari@mail.example"}),
        "competency_test": lambda: competency_test_of("32.77"),
        "candidate": lambda: candidate_of(ours),
        "office_reminder": lambda: OfficeReminder.objects.create(
            region_id="32.77", sent_on=dt.date(2026, 11, 2), sent_by=somebody()
        ),
        "scenario": lambda: Scenario.objects.create(
            owner=somebody(), region_id="32.77", category="PEKSOS", name="Rapat", seats=10, is_shared=True
        ),
        "claim": lambda: claim_of("32.77", somebody()).code,
        "reconciled_claim": lambda: reconciled_claim_of("32.77", somebody()).code,
        "mistake": lambda: MistakeReport.objects.create(digest="d", region_id="32.77", words="Keliru."),
        "ticket": lambda: report_mistake(page="/", figure="", words="Keliru sekali.", contact=""),
        "list_file": lambda: ListFile.objects.create(
            owner=somebody(), list_name="tenaga", asked="", kind="xlsx"
        ),
        "import": lambda: bring_workbook(
            content=b"Nama,Kategori\nSiti Rahma,PEKSOS\n",
            file_name="data.csv",
            answers=Answers(),
            by=somebody(),
        ),
    }


def claim_of(region: str, by: User) -> PublishedFigure:
    return PublishedFigure.objects.create(
        code="K1",
        region_id=region,
        area="Kota Cimahi",
        indicator="workers_total",
        qualifier="exact",
        value=36,
        as_of="2017-12-03",
        quote="36 orang",
        entered_by=by,
        entered_at=timezone.now(),
    )


def reconciled_claim_of(region: str, by: User) -> PublishedFigure:
    figure = claim_of(region, by)
    Reconciliation.objects.create(
        figure=figure, category="PEKSOS", counted_on=dt.date(2017, 12, 3), started_by=by
    )
    return figure


def certificate_of(worker: Worker) -> Certificate:
    scheme, _made = Scheme.objects.get_or_create(
        code="AKSES", defaults={"name": "Generalis", "level": Level.GENERALIS, "category": "PEKSOS"}
    )
    issuer, _made = Issuer.objects.get_or_create(code="LSPS", defaults={"name": "LSPS"})
    return Certificate.objects.create(
        worker=worker,
        issuer=issuer,
        scheme=scheme,
        number="C-1",
        issued_on=dt.date(2024, 1, 1),
        valid_until=dt.date(2027, 1, 1),
    )


def extract_of(worker: Worker, by: User) -> Extract:
    certificate = certificate_of(worker)
    certificate.verified_at, certificate.verified_by = timezone.now(), by
    certificate.save()
    return print_extract(certificate_id=certificate.pk, by=by)


def period() -> str:
    """A period on which Kota Cimahi owes its list."""
    opener = User.objects.get_or_create(username="opener")[0]
    days = {"on": dt.date(2026, 6, 30), "opens_on": dt.date(2026, 7, 1), "due_on": dt.date(2100, 1, 1)}
    made, _made = Period.objects.get_or_create(
        code="2026-S1", defaults={**days, "publishes_on": dt.date(2100, 1, 2), "opened_by": opener}
    )
    Submission.objects.get_or_create(period=made, region_id="32.77")
    return made.code


def programme() -> Programme:
    return Programme.objects.get_or_create(code="PKH", defaults={"name": "PKH"})[0]


def seats() -> Post:
    return Post.objects.create(place_id="32.77", programme=programme(), valid_from=dt.date(2024, 1, 1))


def exception_of(worker: Worker, owner: User) -> OverlapException:
    return OverlapException.objects.create(
        rule=OverlapRule.OVER_FULL_TIME,
        worker=worker,
        reason="SK rangkap",
        valid_until=dt.date(2100, 1, 1),
        owner=owner,
    )


def transfer_of(worker: Worker) -> Transfer:
    return Transfer.objects.create(
        worker=worker, from_region_id="32.77", to_region_id="32.73", effective_on=dt.date(2026, 6, 1)
    )


def personal_link_of(worker: Worker, by: User) -> str:
    worker.birth_date = dt.date(1990, 5, 14)
    worker.save()
    return make_personal_link(worker_id=worker.pk, by=by)


def batch_of(worker: Worker, by: User) -> Batch:
    with batch(kind=BatchKind.BULK_EDIT, label="Pendidikan", by=by) as made:
        worker.education = "S2"
        worker.save()
    return made


def removed(worker: Worker, by: User) -> str:
    remove_worker(worker_id=worker.pk, reason="Contoh", by=by)
    return worker.registry_number


def training_of(worker: Worker) -> Training:
    training, _made = Training.objects.get_or_create(
        title="Pembinaan",
        defaults={
            "kind": TrainingKind.PEMBINAAN,
            "region": worker.region,
            "starts_on": dt.date(2026, 3, 2),
            "ends_on": dt.date(2026, 3, 2),
            "hours": 8,
        },
    )
    return training


def norm_draft() -> Norm:
    return Norm.objects.get_or_create(
        code="AKSES",
        defaults={
            "title": "Beban kerja",
            "category": "PEKSOS",
            "method": Method.ABK_TASKS,
            "region_id": "32.77",
            "unit_level": "regency",
            "unit": "kegiatan",
            "legal_source": "Contoh",
        },
    )[0]


def declared_need() -> DeclaredNeed:
    return DeclaredNeed.objects.create(
        region_id="32.77", category="PEKSOS", workers=3, valid_from=dt.date(2026, 1, 1), source="Surat"
    )


def base_figure() -> IndicatorValue:
    families, _made = Indicator.objects.get_or_create(code="kpm", defaults={"name": "KPM", "unit": "KPM"})
    return IndicatorValue.objects.create(
        region_id="32.77",
        indicator=families,
        value=900,
        base_on=dt.date(2026, 1, 1),
        unit="KPM",
        source="Dinas Sosial",
    )


def letter_of(worker: Worker) -> RegistrationLetter:
    issuer, _made = Issuer.objects.get_or_create(code="IPSPI", defaults={"name": "IPSPI"})
    return RegistrationLetter.objects.create(worker=worker, issuer=issuer, number="STR-1")


def proposal_of(certificate: Certificate, by: User) -> SanctionProposal:
    return SanctionProposal.objects.create(
        certificate=certificate, kind="REVOKE", starts_on=dt.date(2026, 1, 1), reason="Contoh", proposed_by=by
    )


def scan_of(worker: Worker, by: User, kind: DocumentKind = DocumentKind.CERTIFICATE) -> Document:
    scan = read_scan(picture())
    return keep_scan(worker=worker, kind=kind, scan=scan, file_name="a.jpg", by=by)


def competency_test_of(region: str) -> CompetencyTest:
    issuer, _made = Issuer.objects.get_or_create(code="LSPS", defaults={"name": "LSPS"})
    day = dt.date(2026, 1, 12)
    return CompetencyTest.objects.create(
        name="Uji", organizer=issuer, region_id=region, place_id=region, starts_on=day, ends_on=day, seats=5
    )


def candidate_of(worker: Worker) -> Candidate:
    test = competency_test_of(worker.region_id)
    scheme = certificate_of(worker).scheme
    return Candidate.objects.create(test=test, worker=worker, scheme=scheme, state="REGISTERED")


def duplicate_of(worker: Worker) -> DuplicateCase:
    twice = Worker.objects.create(
        registry_number="RP-3277-9999", name=worker.name, category=worker.category, region=worker.region
    )
    return DuplicateCase.objects.create(first=worker, second=twice, score=90, findings=[Finding.NAME_SAME])


def assignment_of(worker: Worker) -> Assignment:
    return Assignment.objects.create(
        worker=worker, programme=programme(), place_id="32.77", starts_on=dt.date(2024, 1, 1)
    )


@pytest.fixture
def cast(request: pytest.FixtureRequest) -> dict[str, User | None]:
    """Everybody by name; None is a visitor."""
    members: dict[str, User | None] = {name: request.getfixturevalue(name) for name in CAST}
    return members | {"anonymous": None}
