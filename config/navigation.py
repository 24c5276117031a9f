"""Where a visitor can go from any page: the public menu, and the rail of the workspace.

An item is in the rail if the user has its permission anywhere; the view decides what it then shows. Templates
only print what they find here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import Permission, Role
from config.menus import PUBLIC_MENU, RAIL, MenuItem
from core.text import Text
from coverage.claims.section import PAGE
from coverage.mistakes.pages import page_reported


@dataclass(frozen=True)
class Link:
    """A menu item as the template prints it."""

    label: Text
    url: str
    icon: str
    is_current: bool
    key: str = ""
    group: Text = ""


class Navigation:
    """The links of one request; nothing is computed until a template asks."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def user(self) -> User | AnonymousUser:
        return self.request.user

    @cached_property
    def public_menu(self) -> list[Link]:
        return self._links(PUBLIC_MENU)

    @cached_property
    def rail(self) -> list[Link]:
        return self._links(item for item in RAIL if self._may(item.permission))

    @property
    def rail_key(self) -> str:
        """The cache key of the rail, together with the language: which items the user has, and which of them
        is current."""
        return " ".join(f"{self._may(item.permission):d}{self._is_at(item):d}" for item in RAIL)

    @property
    def guide_url(self) -> str:
        """The chapter of the guide about the current page, else its contents."""
        chapter = next((item.chapter for item in RAIL if self._is_at(item)), "")
        return reverse("guide-chapter", args=[chapter]) if chapter else reverse("guide")

    @property
    def mistake_url(self) -> str:
        """Where to report a mistake on the current page; a secret address is not passed on."""
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
        """The office of the workspace: the kind of office before the name of the region."""
        if not isinstance(self.user, User) or self.user.home_region is None:
            return ""
        if self.user.roles() == {Role.CHAPTER_VIEWER}:
            return _("IPSPI")
        return _("Social affairs office")

    @property
    def scope(self) -> str:
        """The region in the title of the workspace."""
        if isinstance(self.user, User) and not self.user.roles():
            return _("No region yet")
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

    def _links(self, items: Iterable[MenuItem]) -> list[Link]:
        return [
            Link(
                label=item.label,
                url=reverse(item.view_name),
                icon=item.icon,
                is_current=self._is_at(item),
                key=item.key,
                group=item.group,
            )
            for item in items
        ]

    def _is_at(self, item: MenuItem) -> bool:
        return self._here.startswith(item.current_on)

    @property
    def _here(self) -> str:
        match = self.request.resolver_match
        return match.view_name if match else ""


def navigation(request: HttpRequest) -> dict[str, Navigation]:
    return {"navigation": Navigation(request)}
