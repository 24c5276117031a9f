"""All that one file can mean, applied at once: what is in every table afterwards.

The expected lines were taken before applying learnt to take its rows from the preview.
"""

from __future__ import annotations

from collections import Counter

import pytest
from django.apps import apps

from accounts.models import AuditEvent, User
from certification.models import Certificate
from registry.models import Assignment, Transfer, Worker, WorkerState
from tests.workbooks.conftest import SITI, UJANG, Save
from workbooks.enums import Verdict
from workbooks.imports.applying import apply
from workbooks.imports.examining import examine
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun
from workbooks.repairs.saving import Repairs, save_repairs
from workbooks.services import apply_run, bring_workbook

pytestmark = pytest.mark.django_db
DEWI = {"nama": "Dewi Lestari", "nik": "3277034505900001", "kategori": "TKS", "program": "TKSK"}
DEWI |= {"tempat": "Cimahi Utara", "mulai": "3/4/2024", "hp": "081233334444"}
AGUS = {"nama": "Agus Salim", "nik": "3277031708860003", "kategori": "PEKSOS", "tempat": "Cimahi Tengah"}
NENENG = {"nama": "Neneng Hasanah", "kategori": "RELAWAN", "tempat": "Cimahi Utara"}
RINA = {"nama": "Rina Marlina", "nik": "3277035502920004", "kategori": "PEKSOS", "tempat": "Cimahi Selatan"}
HISTORY = ("registry.Worker", "registry.WorkerState", "registry.Assignment", "certification.Certificate")
TABLES = """
Dewi Lestari RP-3277-0002 TKS +6281233334444 32.77
Neneng Hasanah RP-3277-0003 RELAWAN +6281255556666 32.77
Rina Marlina RP-3277-0004 PEKSOS  32.77
Siti Nurjanah RP-3277-0001 PEKSOS +6281299999999 32.77
Titin Kartini RP-3277-0005 TKS  32.77
Ujang Suherman RP-1871-0001 PEKSOS  18.71
Dewi Lestari ACTIVE
Neneng Hasanah ACTIVE
Rina Marlina ACTIVE
Siti Nurjanah ACTIVE
Titin Kartini ACTIVE
Ujang Suherman ACTIVE
Rina Marlina LSPS.0009 2024-02-01 None None GENERALIS
Siti Nurjanah LSPS.0001 2022-05-12 2027-05-11 None GENERALIS
Siti Nurjanah LSPS.0001 2027-05-12 2032-05-11 2022-05-12 GENERALIS
Dewi Lestari TKSK 32.77.03 2024-04-03 None
Siti Nurjanah PKH 32.77.01 2023-01-02 2026-06-30 800/12/2023
Siti Nurjanah PKH 32.77.03 2026-07-01 None 800/12/2023
Titin Kartini LK3 32.77.02 None None
Ujang Suherman LK3 18.71.01 None None
Ujang Suherman 32.77 REQUESTED
""".strip().splitlines()
TRAIL = {
    "ASSIGNMENT_STARTED": 2,
    "CERTIFICATE_ISSUED": 1,
    "CERTIFICATE_RENEWED": 1,
    "WORKER_REGISTERED": 1,
    "WORKER_UPDATED": 2,
    "certification.Certificate: insert": 2,
    "registry.Assignment: insert": 2,
    "registry.Assignment: update": 1,
    "registry.Worker: insert": 1,
    "registry.Worker: update": 2,
    "registry.WorkerState: insert": 1,
}


@pytest.fixture
def recorded(save: Save, operator: User, other_operator: User, references: None) -> None:
    """Siti, Dewi and Neneng are known here, Ujang elsewhere."""
    for by, rows in ((operator, [SITI, DEWI, NENENG]), (other_operator, [UJANG | {"tempat": "Kedaton"}])):
        apply(examine(save(*rows), by=by, answers=Answers()), file_name="rekap.xlsx", by=by)


@pytest.fixture
def applied(recorded: None, save: Save, operator: User) -> ImportRun:
    """A file of everything; between its preview and its import somebody else records Rina."""
    renewed = {"terbit": "12/05/2027", "berlaku": "11/05/2032", "hp": "081299999999"}
    path = save(
        SITI | renewed | {"tempat": "Cimahi Utara", "mulai": "1/7/2026"},
        DEWI,
        UJANG,
        AGUS | {"nik": "123"},
        NENENG | {"hp": "081255556666"},
        RINA | {"sertifikat": "LSPS.0009", "penerbit": "LSPS", "jenjang": "Generalis", "terbit": "1/2/2024"},
        RINA | {"sertifikat": "LSPS.0009", "penerbit": "LSPS", "jenjang": "Generalis", "terbit": "1/2/2024"},
        AGUS
        | {"nama": "Agus Salam", "nik": "3277031708860003", "sertifikat": "LSPS.0001", "penerbit": "LSPS"},
        {"nama": "Titin Kartini", "kategori": "TKS", "program": "LK3", "tempat": "Cimahi Tengah"},
        name="campuran.xlsx",
    )
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator)
    said = Repairs(
        cells={("REKAP", 8, "nik"): str(AGUS["nik"])},
        verdicts={("REKAP", 7): Verdict.TRANSFER.value, ("REKAP", 9): Verdict.SAME.value},
    )
    save_repairs(run_id=run.pk, repairs=said, by=operator)
    rina = examine(save(RINA, name="rina.xlsx"), by=operator, answers=Answers())
    apply(rina, file_name="rina.xlsx", by=operator)
    return apply_run(run_id=run.pk, by=operator)


def test_everything_lands_where_it_did_before(applied: ImportRun) -> None:
    assert applied.counts == {
        "new": 1, "changed": 4, "unchanged": 1, "review": 1, "invalid": 1, "skipped": 1,
    }  # fmt: skip
    assert in_the_tables() == TABLES
    assert on_the_trail(applied) == TRAIL


def in_the_tables() -> list[str]:
    """People, what they are, their papers, their duties, who was asked for; ordered by name."""
    name, papers = "worker__name", Certificate.objects.order_by("worker__name", "issued_on")
    duties = Assignment.objects.order_by(name, "starts_on")
    found = (
        Worker.objects.order_by("name").values_list(
            "name", "registry_number", "category", "phone", "region_id"
        ),
        WorkerState.objects.order_by(name).values_list(name, "state"),
        papers.values_list(name, "number", "issued_on", "valid_until", "renews__issued_on", "scheme__level"),
        duties.values_list(name, "programme__code", "place_id", "starts_on", "ends_on", "decree_number"),
        Transfer.objects.values_list(name, "to_region_id", "state"),
    )
    return [" ".join(map(str, row)).strip() for rows in found for row in rows]


def on_the_trail(run: ImportRun) -> dict[str, int]:
    assert run.batch
    events = AuditEvent.objects.filter(details__source__startswith="campuran.xlsx")
    found = Counter(events.values_list("action", flat=True))
    for label in HISTORY:
        rows = apps.get_model(f"{label}Event")._default_manager.filter(pgh_context=run.batch.history_context)
        found.update(f"{label}: {kind}" for kind in rows.values_list("pgh_label", flat=True))
    return dict(sorted(found.items()))
