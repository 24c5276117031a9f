"""Who may call which view. One line per URL name and method; a view that is missing fails the suite.

`values` fills the address from the access world (conftest.py): the value is a key there. `home` is the
region of the row that the address names: holders of the right outside it get a 404.
"""

from dataclasses import dataclass, field

from accounts.access import PUBLIC, SIGNED_IN
from accounts.roles import Permission


@dataclass(frozen=True)
class Row:
    name: str
    access: Permission | str
    method: str = "GET"
    values: dict[str, str] = field(default_factory=dict)
    home: str = ""

    def __str__(self) -> str:
        return f"{self.method} {self.name}"


HOME = "32.77"
# No region: the row is somebody's own, and nobody of the cast is that somebody.
OWN = "-"
PERSON = {"number": "number"}
PAPER = {"number": "number", "pk": "certificate"}
POST = {"number": "number", "pk": "assignment"}
NOTE = {"number": "number", "pk": "note"}
TRAINING = {"pk": "training"}
DRAFT = {"pk": "norm_draft"}
DECLARED = {"pk": "declared_need"}
BASE = {"pk": "base_figure"}
CHECKED = {"pk": "certificate"}
EXTRACT = {"pk": "extract"}
SANCTION = {"pk": "sanction_proposal"}
STR = {"letter": "str"}
CHECKED_LETTER = {"letter": "str", "pk": "letter"}
LETTER = {"number": "number", "letter": "str", "pk": "letter"}
PROOF = {"number": "number", "paper": "paper_word", "pk": "certificate"}
SCAN = {"pk": "scan"}
IMPORT = {"pk": "import"}
LIST_FILE = {"pk": "list_file"}
SITTING = {"pk": "competency_test"}
CANDIDATE = {"pk": "candidate"}
BATCH = {"pk": "batch"}
EARLIER = {"number": "number", "event": "event"}
ACCOUNT = {"pk": "account"}
ROLE = {"pk": "account", "assignment_pk": "role"}
SUBMISSION = {"code": "period", "region": "region"}
CLAIM = {"code": "claim"}
RECONCILED = {"code": "reconciled_claim"}
MISTAKE = {"pk": "mistake"}
SCENARIO = {"pk": "scenario"}

MATRIX = [
    Row("healthz", PUBLIC),
    Row("readyz", PUBLIC),
    Row("theme", PUBLIC, "POST"),
    Row("guide", PUBLIC),
    Row("guide-chapter", PUBLIC, values={"name": "chapter"}),
    # open data
    Row("api:openapi-json", PUBLIC),
    Row("api:coverage", PUBLIC),
    Row("api:coverage-csv", PUBLIC),
    Row("api:regions", PUBLIC),
    Row("api:regions-csv", PUBLIC),
    Row("api:published-figures", PUBLIC),
    Row("api:published-figures-csv", PUBLIC),
    Row("api:certificates", PUBLIC),
    Row("api:certificates-csv", PUBLIC),
    Row("api:certificates-check", PUBLIC, "POST"),
    # checks and extracts of certificates
    Row("certification:numbers-check", SIGNED_IN),
    Row("certification:numbers-check", SIGNED_IN, "POST"),
    Row("certification:extract-keys", PUBLIC),
    Row("certification:extract-check", PUBLIC, values={"token": "extract_code"}),
    Row("certification:extract-list", Permission.WORKER_VIEW, values=PAPER, home=HOME),
    Row("certification:extract-print", Permission.WORKER_EDIT, "POST", PAPER, HOME),
    Row("certification:extract-detail", Permission.WORKER_VIEW, values=EXTRACT, home=HOME),
    Row("certification:extract-revoke", Permission.WORKER_EDIT, values=EXTRACT, home=HOME),
    Row("certification:extract-revoke", Permission.WORKER_EDIT, "POST", EXTRACT, HOME),
    Row("certification:public-check-list", Permission.LOG_VIEW),
    Row("accounts:api-token-list", SIGNED_IN),
    Row("accounts:api-token-create", SIGNED_IN, "POST"),
    Row("accounts:api-token-revoke", SIGNED_IN, "POST", {"pk": "one"}),
    # dashboards
    Row("coverage:national", PUBLIC),
    Row("coverage:data", PUBLIC),
    Row("coverage:data-all", PUBLIC),
    Row("coverage:data-file", PUBLIC, values={"name": "dataset", "kind": "csv"}),
    Row(
        "coverage:data-edition-file",
        PUBLIC,
        values={"name": "kept_dataset", "edition": "today", "kind": "csv"},
    ),
    Row("coverage:data-dictionary", PUBLIC, values={"name": "dataset"}),
    Row("coverage:data-metadata", PUBLIC, values={"name": "dataset"}),
    Row("coverage:region", PUBLIC, values={"slug": "region"}),
    Row("coverage:region-table", PUBLIC, values={"slug": "region"}),
    Row("coverage:region-table-file", PUBLIC, values={"slug": "region", "kind": "csv_word"}),
    Row("coverage:programme", PUBLIC, values={"slug": "region", "programme": "programme"}),
    Row("coverage:matrix", PUBLIC),
    Row("coverage:comparison", PUBLIC),
    Row("coverage:chart-picture", PUBLIC, values={"name": "chart"}),
    Row("coverage:chart-table", PUBLIC, values={"name": "chart"}),
    Row("coverage:region-search", PUBLIC),
    Row("coverage:region-change", PUBLIC, values={"slug": "region"}),
    Row("coverage:change-people", Permission.WORKER_VIEW),
    Row("coverage:gap-detail", Permission.COVERAGE_VIEW),
    Row("coverage:method", PUBLIC),
    Row("coverage:region-trust", PUBLIC, values={"slug": "region"}),
    Row("coverage:staff-home", SIGNED_IN),
    Row("coverage:rail-counts", SIGNED_IN),
    # watching over offices
    Row("coverage:chapter-monitor", Permission.COVERAGE_VIEW),
    Row("certification:member-list", Permission.MEMBER_VIEW),
    Row("coverage:quality", Permission.COVERAGE_VIEW),
    Row("certification:sample", Permission.WORKER_EDIT),
    Row("certification:sample", Permission.WORKER_EDIT, "POST"),
    Row("coverage:office-list", Permission.OFFICE_WATCH),
    Row("coverage:office-remind", Permission.OFFICE_REMIND, "POST"),
    Row("coverage:office-reminder-list", Permission.WORKER_EDIT),
    Row(
        "coverage:office-reminder-read",
        Permission.WORKER_EDIT,
        "POST",
        {"pk": "office_reminder"},
        HOME,
    ),
    Row("coverage:workload", Permission.COVERAGE_VIEW),
    # needs, norms and base figures
    Row("coverage:need-home", Permission.COVERAGE_VIEW),
    Row("coverage:need-declare", Permission.NORM_PROPOSE),
    Row("coverage:need-declare", Permission.NORM_PROPOSE, "POST"),
    Row("coverage:need-end", Permission.NORM_PROPOSE, "GET", DECLARED, HOME),
    Row("coverage:need-end", Permission.NORM_PROPOSE, "POST", DECLARED, HOME),
    Row("coverage:norm-list", Permission.COVERAGE_VIEW),
    Row("coverage:norm-create", Permission.NORM_PROPOSE),
    Row("coverage:norm-create", Permission.NORM_PROPOSE, "POST"),
    Row("coverage:norm-detail", Permission.COVERAGE_VIEW, values=DRAFT),
    Row("coverage:norm-preview", Permission.COVERAGE_VIEW, values=DRAFT),
    Row("coverage:norm-edit", Permission.NORM_PROPOSE, "GET", DRAFT, HOME),
    Row("coverage:norm-edit", Permission.NORM_PROPOSE, "POST", DRAFT, HOME),
    Row("coverage:norm-activities", Permission.NORM_PROPOSE, "GET", DRAFT, HOME),
    Row("coverage:norm-activities", Permission.NORM_PROPOSE, "POST", DRAFT, HOME),
    Row("coverage:norm-revise", Permission.NORM_PROPOSE, "GET", DRAFT, HOME),
    Row("coverage:norm-revise", Permission.NORM_PROPOSE, "POST", DRAFT, HOME),
    Row("coverage:norm-withdraw", Permission.NORM_PROPOSE, "GET", DRAFT, HOME),
    Row("coverage:norm-withdraw", Permission.NORM_PROPOSE, "POST", DRAFT, HOME),
    Row("coverage:norm-adopt", Permission.NORM_ADOPT, values=DRAFT),
    Row("coverage:norm-adopt", Permission.NORM_ADOPT, "POST", DRAFT),
    Row("coverage:norm-end", Permission.NORM_ADOPT, values=DRAFT),
    Row("coverage:norm-end", Permission.NORM_ADOPT, "POST", DRAFT),
    Row("coverage:base-list", Permission.COVERAGE_VIEW),
    Row("coverage:base-file", Permission.COVERAGE_VIEW),
    Row("coverage:base-detail", Permission.COVERAGE_VIEW, "GET", BASE, HOME),
    Row("coverage:base-create", Permission.BASE_EDIT),
    Row("coverage:base-create", Permission.BASE_EDIT, "POST"),
    Row("coverage:base-edit", Permission.BASE_EDIT, "GET", BASE, HOME),
    Row("coverage:base-edit", Permission.BASE_EDIT, "POST", BASE, HOME),
    Row("coverage:base-remove", Permission.BASE_EDIT, "GET", BASE, HOME),
    Row("coverage:base-remove", Permission.BASE_EDIT, "POST", BASE, HOME),
    Row("coverage:base-import", Permission.BASE_EDIT),
    Row("coverage:base-import", Permission.BASE_EDIT, "POST"),
    Row("coverage:base-apply", Permission.BASE_EDIT, "POST"),
    Row("coverage:period-list", Permission.COVERAGE_VIEW),
    Row("coverage:period-detail", Permission.COVERAGE_VIEW, values={"code": "period"}),
    Row("coverage:period-open", Permission.PERIOD_MANAGE),
    Row("coverage:period-open", Permission.PERIOD_MANAGE, "POST"),
    Row("coverage:period-close", Permission.PERIOD_MANAGE, "POST", {"code": "period"}),
    Row("coverage:period-revise", Permission.PERIOD_MANAGE, values={"code": "period"}),
    Row("coverage:period-revise", Permission.PERIOD_MANAGE, "POST", {"code": "period"}),
    Row("coverage:submission-detail", Permission.COVERAGE_VIEW, "GET", SUBMISSION, HOME),
    Row("coverage:submission-check", Permission.PERIOD_SEND, "POST", SUBMISSION, HOME),
    Row("coverage:submission-send", Permission.PERIOD_SEND, "POST", SUBMISSION, HOME),
    Row("coverage:submission-accept", Permission.PERIOD_ACCEPT, "POST", SUBMISSION, HOME),
    Row("coverage:submission-return", Permission.PERIOD_ACCEPT, "POST", SUBMISSION, HOME),
    # forecasts
    Row("coverage:forecast", PUBLIC, values={"slug": "region"}),
    Row("coverage:scenario-list", Permission.COVERAGE_VIEW),
    Row("coverage:scenario-create", Permission.COVERAGE_VIEW),
    Row("coverage:scenario-create", Permission.COVERAGE_VIEW, "POST"),
    Row("coverage:scenario-detail", Permission.COVERAGE_VIEW, "GET", SCENARIO, HOME),
    Row("coverage:scenario-share", Permission.COVERAGE_VIEW, "POST", SCENARIO, HOME),
    Row("coverage:scenario-remove", Permission.COVERAGE_VIEW, "POST", SCENARIO, HOME),
    Row("coverage:seats", Permission.COVERAGE_VIEW),
    Row("coverage:seats-csv", Permission.COVERAGE_VIEW),
    # published figures and reports of mistakes
    Row("coverage:region-claims", PUBLIC, values={"slug": "region"}),
    Row("coverage:claim-list", Permission.COVERAGE_VIEW),
    Row("coverage:claim-create", Permission.CLAIM_EDIT),
    Row("coverage:claim-create", Permission.CLAIM_EDIT, "POST"),
    Row("coverage:claim-detail", Permission.COVERAGE_VIEW, "GET", CLAIM, HOME),
    Row("coverage:claim-edit", Permission.CLAIM_EDIT, "GET", CLAIM, HOME),
    Row("coverage:claim-edit", Permission.CLAIM_EDIT, "POST", CLAIM, HOME),
    Row("coverage:claim-withdraw", Permission.CLAIM_EDIT, "GET", CLAIM, HOME),
    Row("coverage:claim-withdraw", Permission.CLAIM_EDIT, "POST", CLAIM, HOME),
    Row("coverage:reconciliation", Permission.WORKER_VIEW, "GET", RECONCILED, HOME),
    Row("coverage:reconciliation-start", Permission.WORKER_EDIT, "POST", CLAIM, HOME),
    Row("coverage:reconciliation-judge", Permission.WORKER_EDIT, "POST", RECONCILED, HOME),
    Row("coverage:reconciliation-finish", Permission.WORKER_EDIT, "POST", RECONCILED, HOME),
    Row("coverage:mistake-report", PUBLIC),
    Row("coverage:mistake-report", PUBLIC, "POST"),
    Row("coverage:mistake-ticket", PUBLIC, values={"token": "ticket"}),
    Row("coverage:mistake-list", Permission.MISTAKE_ANSWER),
    Row("coverage:mistake-detail", Permission.MISTAKE_ANSWER, "GET", MISTAKE, HOME),
    Row("coverage:mistake-detail", Permission.MISTAKE_ANSWER, "POST", MISTAKE, HOME),
    Row("coverage:mistake-contact", Permission.MISTAKE_ANSWER, "POST", MISTAKE, HOME),
    Row("coverage:mistake-hand-over", Permission.MISTAKE_ANSWER, "POST", MISTAKE, HOME),
    Row("accounts:session", SIGNED_IN),
    Row("accounts:kept-form-drop", SIGNED_IN, "POST"),
    Row("accounts:shortcuts", SIGNED_IN, "POST"),
    # people and their papers
    Row("certification:public-check", PUBLIC),
    Row("certification:public-check", PUBLIC, "POST"),
    Row("certification:public-check-result", PUBLIC, values={"token": "token"}),
    Row("certification:worker-list", Permission.WORKER_VIEW),
    Row("certification:certificate-list", Permission.WORKER_VIEW),
    Row("certification:assignment-list", Permission.WORKER_VIEW),
    Row("certification:organization-list", Permission.WORKER_VIEW),
    Row("certification:organization-create", Permission.WORKER_EDIT),
    Row("certification:organization-create", Permission.WORKER_EDIT, "POST"),
    Row("certification:organization-detail", Permission.WORKER_VIEW, "GET", {"pk": "organization"}, HOME),
    Row("certification:organization-edit", Permission.WORKER_EDIT, "GET", {"pk": "organization"}, HOME),
    Row("certification:organization-edit", Permission.WORKER_EDIT, "POST", {"pk": "organization"}, HOME),
    Row("accounts:list-columns", SIGNED_IN, "POST", values={"list_name": "list"}),
    Row("accounts:saved-view-create", SIGNED_IN, "POST", values={"list_name": "list"}),
    Row("accounts:saved-view-opening", SIGNED_IN, "POST", values={"pk": "saved_view"}),
    Row("accounts:saved-view-delete", SIGNED_IN, "POST", values={"pk": "saved_view"}),
    Row("certification:search", Permission.WORKER_VIEW),
    Row("certification:search", Permission.WORKER_VIEW, "POST"),
    Row("certification:search-suggestions", Permission.WORKER_VIEW, "POST"),
    Row("certification:worker-create", Permission.WORKER_EDIT),
    Row("certification:worker-create", Permission.WORKER_EDIT, "POST"),
    Row("certification:place-search", Permission.WORKER_EDIT),
    Row("certification:outside-changes", Permission.WORKER_EDIT),
    Row("certification:worker-detail", Permission.WORKER_VIEW, "GET", PERSON, HOME),
    Row("certification:worker-edit", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("certification:worker-edit", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:worker-bulk-edit", Permission.WORKER_EDIT, "POST"),
    Row("certification:worker-bulk-remove", Permission.WORKER_EDIT, "POST"),
    Row("certification:batch-list", Permission.WORKER_EDIT),
    Row("certification:batch-detail", Permission.WORKER_EDIT, "GET", BATCH, HOME),
    Row("certification:batch-people", Permission.WORKER_EDIT, "GET", BATCH, HOME),
    Row("certification:batch-undo", Permission.WORKER_EDIT, "POST", BATCH, HOME),
    Row("certification:worker-removed-list", Permission.WORKER_EDIT),
    Row("certification:worker-remove", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("certification:worker-remove", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:worker-restore", Permission.WORKER_EDIT, "POST", {"number": "removed"}, HOME),
    Row("certification:worker-earlier", Permission.WORKER_EDIT, "GET", EARLIER, HOME),
    Row("certification:worker-earlier", Permission.WORKER_EDIT, "POST", EARLIER, HOME),
    Row("certification:worker-state", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("certification:worker-state", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:worker-nik", Permission.NIK_REVEAL, "POST", PERSON, HOME),
    Row("certification:worker-phone", Permission.NIK_REVEAL, "POST", PERSON, HOME),
    Row("certification:note-create", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:note-edit", Permission.WORKER_EDIT, "POST", NOTE, HOME),
    Row("certification:note-remove", Permission.WORKER_EDIT, "POST", NOTE, HOME),
    Row("certification:worker-assign", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("certification:worker-assign", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:worker-assignment-end", Permission.WORKER_EDIT, "POST", POST, HOME),
    Row("certification:certificate-create", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("certification:certificate-create", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:certificate-edit", Permission.WORKER_EDIT, "GET", PAPER, HOME),
    Row("certification:certificate-edit", Permission.WORKER_EDIT, "POST", PAPER, HOME),
    Row("certification:worker-assignment-edit", Permission.WORKER_EDIT, "GET", POST, HOME),
    Row("certification:worker-assignment-edit", Permission.WORKER_EDIT, "POST", POST, HOME),
    Row("certification:certificate-renew", Permission.WORKER_EDIT, "GET", PAPER, HOME),
    Row("certification:certificate-renew", Permission.WORKER_EDIT, "POST", PAPER, HOME),
    Row("certification:certificate-confirm", Permission.WORKER_EDIT, "POST", PAPER, HOME),
    # training, evaluation, boards of the association
    Row("certification:training-list", Permission.WORKER_VIEW),
    Row("certification:training-create", Permission.WORKER_EDIT),
    Row("certification:training-create", Permission.WORKER_EDIT, "POST"),
    Row("certification:training-detail", Permission.WORKER_VIEW, "GET", TRAINING, HOME),
    Row("certification:training-edit", Permission.WORKER_EDIT, "GET", TRAINING, HOME),
    Row("certification:training-edit", Permission.WORKER_EDIT, "POST", TRAINING, HOME),
    Row("certification:training-attend", Permission.WORKER_EDIT, "POST", TRAINING, HOME),
    Row("certification:training-hours", Permission.WORKER_EDIT, "POST", TRAINING, HOME),
    Row("certification:evaluation-list", Permission.WORKER_EDIT),
    Row("certification:evaluation-list", Permission.WORKER_EDIT, "POST"),
    Row("certification:reminder-list", Permission.WORKER_VIEW),
    Row("certification:reminder-letters", Permission.WORKER_EDIT, "POST"),
    Row("certification:reminder-whatsapp", Permission.NIK_REVEAL, "POST", PERSON, HOME),
    # self-service: who holds no open link meets a closed door
    Row("certification:own-record", PUBLIC),
    Row("certification:own-propose", PUBLIC, "POST"),
    Row("certification:own-leave", PUBLIC, "POST"),
    Row("certification:own-link", PUBLIC, values={"token": "link"}),
    Row("certification:own-link", PUBLIC, "POST", {"token": "link"}),
    Row("certification:proposal-list", Permission.WORKER_EDIT),
    Row("certification:proposal-detail", Permission.WORKER_EDIT, "GET", {"pk": "proposal"}, HOME),
    Row("certification:proposal-detail", Permission.WORKER_EDIT, "POST", {"pk": "proposal"}, HOME),
    Row("certification:personal-link-make", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:personal-link-close", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:chapter-list", Permission.COVERAGE_VIEW),
    # scans, second person, sanctions, STR and SIPPS
    Row("certification:check-list", Permission.CERTIFICATE_VERIFY),
    Row("certification:returned-list", Permission.WORKER_EDIT),
    Row("certification:check-detail", Permission.CERTIFICATE_VERIFY, "GET", CHECKED, HOME),
    Row("certification:check-detail", Permission.CERTIFICATE_VERIFY, "POST", CHECKED, HOME),
    Row("certification:certificate-resubmit", Permission.WORKER_EDIT, "POST", PAPER, HOME),
    Row("certification:letter-check-list", Permission.CERTIFICATE_VERIFY, values=STR),
    Row("certification:letter-returned-list", Permission.WORKER_EDIT, values=STR),
    Row("certification:letter-check-detail", Permission.CERTIFICATE_VERIFY, "GET", CHECKED_LETTER, HOME),
    Row("certification:letter-check-detail", Permission.CERTIFICATE_VERIFY, "POST", CHECKED_LETTER, HOME),
    Row("certification:letter-resubmit", Permission.WORKER_EDIT, "POST", LETTER, HOME),
    Row("certification:sanction-propose", Permission.WORKER_EDIT, "GET", PAPER, HOME),
    Row("certification:sanction-propose", Permission.WORKER_EDIT, "POST", PAPER, HOME),
    Row("certification:sanction-list", Permission.CERTIFICATE_VERIFY),
    Row("certification:sanction-decide", Permission.CERTIFICATE_VERIFY, "GET", SANCTION, HOME),
    Row("certification:sanction-decide", Permission.CERTIFICATE_VERIFY, "POST", SANCTION, HOME),
    Row("certification:sanction-withdraw", Permission.WORKER_EDIT, "POST", SANCTION, HOME),
    Row("certification:letter-create", Permission.WORKER_EDIT, "GET", PERSON | STR, HOME),
    Row("certification:letter-create", Permission.WORKER_EDIT, "POST", PERSON | STR, HOME),
    Row("certification:letter-renew", Permission.WORKER_EDIT, "GET", LETTER, HOME),
    Row("certification:letter-renew", Permission.WORKER_EDIT, "POST", LETTER, HOME),
    Row("certification:letter-edit", Permission.WORKER_EDIT, "GET", LETTER, HOME),
    Row("certification:letter-edit", Permission.WORKER_EDIT, "POST", LETTER, HOME),
    Row("certification:scan-add", Permission.WORKER_EDIT, "GET", PROOF, HOME),
    Row("certification:scan-add", Permission.WORKER_EDIT, "POST", PROOF, HOME),
    Row("certification:scan-add-further", Permission.WORKER_EDIT, "GET", PROOF, HOME),
    Row("certification:scan-add-further", Permission.WORKER_EDIT, "POST", PROOF, HOME),
    Row("certification:diploma-add", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("certification:diploma-add", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:scan-file-remove", Permission.WORKER_EDIT, "POST", {"pk": "diploma"}, HOME),
    Row("certification:scan-remove", Permission.WORKER_EDIT, "POST", PROOF, HOME),
    Row("certification:scan-detail", Permission.WORKER_VIEW, "GET", SCAN, HOME),
    Row("certification:scan-download", Permission.WORKER_VIEW, "GET", SCAN, HOME),
    Row("certification:scan-thumbnail", Permission.WORKER_VIEW, "GET", SCAN, HOME),
    Row("certification:scan-page", Permission.WORKER_VIEW, "GET", SCAN | {"page": "one"}, HOME),
    # competency tests and when certificates end
    Row("certification:expiry", Permission.WORKER_VIEW),
    Row("certification:competency-test-list", Permission.WORKER_VIEW),
    Row("certification:competency-test-create", Permission.WORKER_EDIT),
    Row("certification:competency-test-create", Permission.WORKER_EDIT, "POST"),
    Row("certification:competency-test-detail", Permission.WORKER_VIEW, "GET", SITTING, HOME),
    Row("certification:competency-test-edit", Permission.WORKER_EDIT, "GET", SITTING, HOME),
    Row("certification:competency-test-edit", Permission.WORKER_EDIT, "POST", SITTING, HOME),
    Row("certification:competency-test-state", Permission.WORKER_EDIT, "POST", SITTING, HOME),
    Row("certification:competency-test-results", Permission.WORKER_EDIT, "POST", SITTING, HOME),
    Row("certification:candidate-register", Permission.WORKER_EDIT),
    Row("certification:candidate-register", Permission.WORKER_EDIT, "POST"),
    Row("certification:candidate-withdraw", Permission.WORKER_EDIT, "POST", CANDIDATE, HOME),
    # possible duplicates
    # posts, overlaps, transfers
    Row("registry:post-list", Permission.WORKER_VIEW),
    Row("registry:post-create", Permission.WORKER_EDIT),
    Row("registry:post-create", Permission.WORKER_EDIT, "POST"),
    Row("registry:post-edit", Permission.WORKER_EDIT, "GET", {"pk": "seats"}, HOME),
    Row("registry:post-edit", Permission.WORKER_EDIT, "POST", {"pk": "seats"}, HOME),
    Row("registry:post-close", Permission.WORKER_EDIT, "GET", {"pk": "seats"}, HOME),
    Row("registry:post-close", Permission.WORKER_EDIT, "POST", {"pk": "seats"}, HOME),
    Row("registry:post-fill", Permission.WORKER_EDIT, "GET", {"pk": "seats"}, HOME),
    Row("registry:post-fill", Permission.WORKER_EDIT, "POST", {"pk": "seats"}, HOME),
    Row("registry:overlap-list", Permission.WORKER_VIEW),
    Row("registry:overlap-settle", Permission.WORKER_EDIT, "POST", {"key": "overlap"}, HOME),
    Row("registry:overlap-accept", Permission.WORKER_EDIT, "GET", {"key": "overlap"}, HOME),
    Row("registry:overlap-accept", Permission.WORKER_EDIT, "POST", {"key": "overlap"}, HOME),
    Row("registry:overlap-reopen", Permission.WORKER_EDIT, "POST", {"pk": "overlap_exception"}, HOME),
    Row("registry:transfer-list", Permission.WORKER_VIEW),
    Row("registry:transfer-request", Permission.WORKER_EDIT),
    Row("registry:transfer-request", Permission.WORKER_EDIT, "POST"),
    Row("registry:transfer-detail", Permission.WORKER_VIEW, "GET", {"pk": "transfer"}, HOME),
    Row("registry:transfer-accept", Permission.TRANSFER_ACCEPT, "POST", {"pk": "transfer"}, HOME),
    Row("registry:transfer-return", Permission.TRANSFER_ACCEPT, "POST", {"pk": "transfer"}, HOME),
    Row("registry:transfer-agree", Permission.WORKER_EDIT, "POST", {"pk": "transfer"}, HOME),
    Row("registry:transfer-decline", Permission.WORKER_EDIT, "POST", {"pk": "transfer"}, HOME),
    Row("registry:transfer-withdraw", Permission.WORKER_EDIT, "POST", {"pk": "transfer"}, HOME),
    Row("registry:transfer-propose", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("registry:transfer-propose", Permission.WORKER_EDIT, "POST", PERSON, HOME),
    Row("certification:worker-assignment-lead", Permission.WORKER_EDIT, "GET", POST, HOME),
    Row("certification:worker-assignment-lead", Permission.WORKER_EDIT, "POST", POST, HOME),
    Row("certification:worker-assignment-share", Permission.WORKER_EDIT, "GET", POST, HOME),
    Row("certification:worker-assignment-share", Permission.WORKER_EDIT, "POST", POST, HOME),
    Row("registry:duplicate-list", Permission.WORKER_VIEW),
    Row("registry:duplicate-candidates", Permission.WORKER_EDIT, "POST"),
    Row("registry:duplicate-answer", Permission.WORKER_EDIT, "GET", {"pk": "duplicate"}, HOME),
    Row("registry:duplicate-answer", Permission.WORKER_EDIT, "POST", {"pk": "duplicate"}, HOME),
    Row("registry:duplicate-merge", Permission.WORKER_EDIT, "GET", {"pk": "duplicate"}, HOME),
    Row("registry:duplicate-merge", Permission.WORKER_EDIT, "POST", {"pk": "duplicate"}, HOME),
    # files in and out
    Row("workbooks:report", PUBLIC, values={"slug": "region", "kind": "report_kind"}),
    Row("workbooks:stamp-search", PUBLIC),
    Row("workbooks:report-stamp", PUBLIC, values={"code": "stamp"}),
    Row("workbooks:stamped-report", PUBLIC, values={"code": "stamp", "kind": "report_kind"}),
    Row("workbooks:pack", Permission.REPORT_EXPORT),
    Row("workbooks:pack", Permission.REPORT_EXPORT, "POST"),
    Row("workbooks:list-export", Permission.WORKER_EXPORT, values={"name": "list"}),
    Row("workbooks:list-export", Permission.WORKER_EXPORT, "POST", values={"name": "list"}),
    Row("workbooks:template", Permission.IMPORT_RUN),
    Row("workbooks:list-file", Permission.WORKER_EXPORT, values=LIST_FILE, home=OWN),
    Row("workbooks:list-file-download", Permission.WORKER_EXPORT, values=LIST_FILE, home=OWN),
    Row("workbooks:list-file-stop", Permission.WORKER_EXPORT, "POST", LIST_FILE, OWN),
    Row("workbooks:import-list", Permission.IMPORT_RUN),
    Row("workbooks:import-create", Permission.IMPORT_RUN, "POST"),
    Row("workbooks:import-detail", Permission.IMPORT_RUN, "GET", IMPORT, HOME),
    Row("workbooks:import-columns", Permission.IMPORT_RUN, "GET", IMPORT, HOME),
    Row("workbooks:import-columns", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-repairs", Permission.IMPORT_RUN, "GET", IMPORT, HOME),
    Row("workbooks:import-repairs", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-examine", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-choose", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-apply", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-forget", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-stop", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-bad-rows", Permission.IMPORT_RUN, "GET", IMPORT, HOME),
    # accounts
    Row("accounts:user-list", Permission.USER_MANAGE),
    Row("accounts:user-create", Permission.USER_MANAGE),
    Row("accounts:user-create", Permission.USER_MANAGE, "POST"),
    Row("accounts:user-detail", Permission.USER_MANAGE, values=ACCOUNT),
    Row("accounts:user-edit", Permission.USER_MANAGE, values=ACCOUNT),
    Row("accounts:user-edit", Permission.USER_MANAGE, "POST", ACCOUNT),
    Row("accounts:user-deactivate", Permission.USER_MANAGE, "POST", ACCOUNT),
    Row("accounts:user-reactivate", Permission.USER_MANAGE, "POST", ACCOUNT),
    Row("accounts:password-link", Permission.USER_MANAGE, "POST", ACCOUNT),
    Row("accounts:role-assign", Permission.USER_MANAGE, "POST", ACCOUNT),
    Row("accounts:role-end", Permission.USER_MANAGE, "POST", ROLE),
    Row("accounts:audit-list", Permission.LOG_VIEW),
]

# The API is ninja's own view functions, which carry no mark: all of it is public.
PUBLIC_NAMESPACES = {"api"}
# Ninja's anchor for reversing, and what no operation of the API answers: 404 to everybody.
NO_PAGES = {"api:api-root", "api-unknown"}
# Views that are not ours carry no mark. allauth lets a visitor or the user in by itself, the admin
# asks `AdministrationSite.has_permission` (tests/accounts/test_admin_site.py).
FOREIGN_NAMESPACES = {"admin"}
FOREIGN_MODULES = {"allauth", "django"}
