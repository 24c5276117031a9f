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
PERSON = {"number": "number"}
PAPER = {"number": "number", "pk": "certificate"}
POST = {"number": "number", "pk": "assignment"}
NOTE = {"number": "number", "pk": "note"}
TRAINING = {"pk": "training"}
IMPORT = {"pk": "import"}
ACCOUNT = {"pk": "account"}
ROLE = {"pk": "account", "assignment_pk": "role"}

MATRIX = [
    Row("healthz", PUBLIC),
    Row("readyz", PUBLIC),
    Row("theme", PUBLIC, "POST"),
    # open data
    Row("api:openapi-json", PUBLIC),
    Row("api:coverage", PUBLIC),
    Row("api:coverage-csv", PUBLIC),
    Row("api:regions", PUBLIC),
    Row("api:regions-csv", PUBLIC),
    Row("api:published-figures", PUBLIC),
    Row("api:published-figures-csv", PUBLIC),
    Row("api:certificates", PUBLIC),
    # dashboards
    Row("coverage:national", PUBLIC),
    Row("coverage:region", PUBLIC, values={"slug": "region"}),
    Row("coverage:region-search", PUBLIC),
    Row("coverage:method", PUBLIC),
    Row("coverage:staff-home", SIGNED_IN),
    # people and their papers
    Row("certification:verify", PUBLIC),
    Row("certification:verify", PUBLIC, "POST"),
    Row("certification:verification", PUBLIC, values={"token": "token"}),
    Row("certification:worker-list", Permission.WORKER_VIEW),
    Row("certification:worker-search", Permission.WORKER_VIEW, "POST"),
    Row("certification:worker-create", Permission.WORKER_EDIT),
    Row("certification:worker-create", Permission.WORKER_EDIT, "POST"),
    Row("certification:place-search", Permission.WORKER_EDIT),
    Row("certification:worker-detail", Permission.WORKER_VIEW, "GET", PERSON, HOME),
    Row("certification:worker-edit", Permission.WORKER_EDIT, "GET", PERSON, HOME),
    Row("certification:worker-edit", Permission.WORKER_EDIT, "POST", PERSON, HOME),
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
    Row("certification:certificate-verify", Permission.CERTIFICATE_VERIFY, "POST", PAPER, HOME),
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
    Row("certification:chapter-list", Permission.COVERAGE_VIEW),
    # files in and out
    Row("workbooks:report", PUBLIC, values={"slug": "region"}),
    Row("workbooks:people", Permission.WORKER_EXPORT),
    Row("workbooks:template", Permission.IMPORT_RUN),
    Row("workbooks:import-list", Permission.IMPORT_RUN),
    Row("workbooks:import-create", Permission.IMPORT_RUN, "POST"),
    Row("workbooks:import-detail", Permission.IMPORT_RUN, "GET", IMPORT, HOME),
    Row("workbooks:import-examine", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
    Row("workbooks:import-apply", Permission.IMPORT_RUN, "POST", IMPORT, HOME),
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
# Ninja's anchor for reversing; it answers 404 to everybody.
NO_PAGES = {"api:api-root"}
# Views that are not ours carry no mark. allauth lets a visitor or the user in by itself, the admin
# asks `AdministrationSite.has_permission` (tests/accounts/test_admin_site.py).
FOREIGN_NAMESPACES = {"admin"}
FOREIGN_MODULES = {"allauth", "django"}
