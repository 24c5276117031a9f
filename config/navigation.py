"""Where a visitor can go from any page: the public places, and the rail of the workspace.

A place stands in the rail when the user holds its right somewhere; what it then shows is the
question of the view. Templates only print what they find here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.roles import Permission, Role
from core.text import Text
from coverage.claims.section import PAGE
from coverage.mistakes.pages import page_reported


@dataclass(frozen=True)
class Place:
    """Somewhere to go. `current_on`: beginnings of the view names under which one stands there; `key`:
    the letter after G that leads there; `group`: the heading of the rail under which it stands."""

    label: Text
    view_name: str
    current_on: tuple[str, ...]
    icon: str = ""
    permission: Permission | None = None
    key: str = ""
    group: Text = ""


@dataclass(frozen=True)
class Link:
    """A place as the template prints it."""

    label: Text
    url: str
    icon: str
    is_current: bool
    key: str = ""
    group: Text = ""


PUBLIC_PLACES = (
    Place(
        gettext_lazy("Coverage"),
        "coverage:national",
        ("coverage:national", "coverage:region", "coverage:comparison"),
    ),
    Place(gettext_lazy("Programme"), "coverage:matrix", ("coverage:matrix", "coverage:programme")),
    Place(
        gettext_lazy("Certificate check"),
        "certification:verify",
        ("certification:verify", "certification:verification", "certification:extract-check"),
    ),
    Place(gettext_lazy("Open data"), "coverage:data", ("coverage:data",)),
    Place(gettext_lazy("About the data"), "coverage:method", ("coverage:method",)),
)
# Headings of the rail; what is done every day stands above them.
QUALITY, FIGURES, SYSTEM = gettext_lazy("Quality"), gettext_lazy("Figures"), gettext_lazy("System")
RAIL = (
    Place(
        gettext_lazy("Monitor"),
        "coverage:chapter-monitor",
        ("coverage:chapter-monitor", "certification:chapter"),
        "peta",
        Permission.MEMBER_VIEW,
    ),
    Place(
        gettext_lazy("Members"),
        "certification:member-list",
        ("certification:member",),
        "orang",
        Permission.MEMBER_VIEW,
    ),
    Place(
        gettext_lazy("Work home"),
        "coverage:staff-home",
        ("coverage:staff-home",),
        "rumah",
        Permission.COVERAGE_VIEW,
        key="b",
    ),
    Place(
        gettext_lazy("People"),
        "certification:worker-list",
        (
            "certification:worker",
            "certification:certificate-create",
            "certification:certificate-edit",
            "certification:certificate-renew",
            "certification:letter-create",
            "certification:letter-edit",
            "certification:letter-renew",
            "certification:scan",
            "certification:diploma",
            "certification:extract-list",
            "certification:note",
            "certification:personal-link",
            "certification:proposal",
            "certification:outside-changes",
        ),
        "orang",
        Permission.WORKER_VIEW,
        key="p",
    ),
    Place(
        gettext_lazy("Certificates"),
        "certification:expiry",
        (
            "certification:expiry",
            "certification:certificate-list",
            "certification:competency-test",
            "certification:candidate",
            "certification:reminder",
        ),
        "sertif",
        Permission.WORKER_VIEW,
        key="s",
    ),
    Place(
        gettext_lazy("Assignments and posts"),
        "registry:post-list",
        (
            "registry:post",
            "registry:overlap",
            "registry:transfer",
            "coverage:workload",
            "certification:assignment-list",
            "certification:organization",
        ),
        "tugas",
        Permission.WORKER_VIEW,
    ),
    Place(
        gettext_lazy("Checking against the paper"),
        "certification:check-list",
        (
            "certification:check",
            "certification:letter-check",
            "certification:letter-returned",
            "certification:returned",
            "certification:sanction",
        ),
        "ok",
        Permission.CERTIFICATE_VERIFY,
    ),
    Place(
        gettext_lazy("Training and coaching"),
        "certification:training-list",
        ("certification:training", "certification:evaluation"),
        "mutu",
        Permission.WORKER_VIEW,
    ),
    Place(
        gettext_lazy("Offices"),
        "coverage:office-list",
        ("coverage:office-list",),
        "peta",
        Permission.OFFICE_WATCH,
    ),
    Place(
        gettext_lazy("Excel import"),
        "workbooks:import-list",
        ("workbooks:import",),
        "unggah",
        Permission.IMPORT_RUN,
        key="i",
    ),
    Place(
        gettext_lazy("Data quality"),
        "coverage:quality",
        ("coverage:quality", "certification:sample"),
        "mutu",
        Permission.COVERAGE_VIEW,
        group=QUALITY,
    ),
    Place(
        gettext_lazy("Possible duplicates"),
        "registry:duplicate-list",
        ("registry:duplicate",),
        "salin",
        Permission.WORKER_VIEW,
        group=QUALITY,
    ),
    Place(
        gettext_lazy("Batches"),
        "certification:batch-list",
        ("certification:batch",),
        "balik",
        Permission.WORKER_EDIT,
        group=QUALITY,
    ),
    Place(
        gettext_lazy("Reports of mistakes"),
        "coverage:mistake-list",
        ("coverage:mistake",),
        "awas",
        Permission.MISTAKE_ANSWER,
        group=QUALITY,
    ),
    Place(
        gettext_lazy("Reporting periods"),
        "coverage:period-list",
        ("coverage:period", "coverage:submission"),
        "kalender",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
    ),
    Place(
        gettext_lazy("Forecast"),
        "coverage:scenario-list",
        ("coverage:scenario", "coverage:seats"),
        "kalender",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
    ),
    Place(
        gettext_lazy("Needs and norms"),
        "coverage:need-home",
        ("coverage:need-", "coverage:norm-", "coverage:base-"),
        "peta",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
    ),
    Place(
        gettext_lazy("Workbook"),
        "workbooks:pack",
        ("workbooks:pack",),
        "lapor",
        Permission.REPORT_EXPORT,
        key="l",
        group=FIGURES,
    ),
    Place(
        gettext_lazy("Published figures"),
        "coverage:claim-list",
        ("coverage:claim", "coverage:reconciliation"),
        "info",
        Permission.COVERAGE_VIEW,
        group=FIGURES,
    ),
    Place(
        gettext_lazy("Reference data"),
        "admin:index",
        ("admin:",),
        "kolom",
        Permission.REFERENCE_EDIT,
        group=SYSTEM,
    ),
    Place(
        gettext_lazy("Accounts"),
        "accounts:user-list",
        ("accounts:user",),
        "kunci",
        Permission.USER_MANAGE,
        group=SYSTEM,
    ),
    Place(
        gettext_lazy("Audit trail"),
        "accounts:audit-list",
        ("accounts:audit",),
        "mutu",
        Permission.LOG_VIEW,
        group=SYSTEM,
    ),
    Place(
        gettext_lazy("Public checks"),
        "certification:public-check-list",
        ("certification:public-check",),
        "ok",
        Permission.LOG_VIEW,
        group=SYSTEM,
    ),
)


class Navigation:
    """The links of one request; nothing is computed until a template asks."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def user(self) -> User | AnonymousUser:
        return self.request.user

    @cached_property
    def public_places(self) -> list[Link]:
        return self._links(PUBLIC_PLACES)

    @cached_property
    def rail(self) -> list[Link]:
        return self._links(place for place in RAIL if self._may(place.permission))

    @property
    def mistake_url(self) -> str:
        """Where a mistake on the page at hand is reported; a secret address is not carried along."""
        page = page_reported(self.request.get_full_path())
        return reverse("coverage:mistake-report") + (f"?{urlencode({PAGE: page})}" if page else "")

    @property
    def can_search_people(self) -> bool:
        return self._may(Permission.WORKER_VIEW)

    @property
    def can_add_people(self) -> bool:
        return self._may(Permission.WORKER_EDIT)

    @property
    def can_import(self) -> bool:
        return self._may(Permission.IMPORT_RUN)

    @property
    def can_make_packs(self) -> bool:
        return self._may(Permission.REPORT_EXPORT)

    @property
    def office(self) -> str:
        """Whose workspace this is: the kind of office before the name of the region."""
        if not isinstance(self.user, User) or self.user.home_region is None:
            return ""
        if self.user.roles() == {Role.CHAPTER_VIEWER}:
            return _("IPSPI")
        return _("Social affairs office")

    @property
    def scope(self) -> str:
        """The region the workspace is titled with."""
        region = self.user.home_region if isinstance(self.user, User) else None
        return region.label if region else _("All of Indonesia")

    @property
    def initials(self) -> str:
        words = [word for word in str(self.user).split() if word[0].isalpha()]
        return "".join(word[0] for word in words[:2]).upper()

    def _may(self, permission: Permission | None) -> bool:
        if permission is None:
            return True
        return isinstance(self.user, User) and self.user.has_permission(permission)

    def _links(self, places: Iterable[Place]) -> list[Link]:
        return [
            Link(
                label=place.label,
                url=reverse(place.view_name),
                icon=place.icon,
                is_current=self._here.startswith(place.current_on),
                key=place.key,
                group=place.group,
            )
            for place in places
        ]

    @property
    def _here(self) -> str:
        match = self.request.resolver_match
        return match.view_name if match else ""


def navigation(request: HttpRequest) -> dict[str, Navigation]:
    return {"navigation": Navigation(request)}
