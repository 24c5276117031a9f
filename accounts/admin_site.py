"""The site at /admin/: reference data for administrators, and nothing for anybody else.

Other apps register with `ReferenceAdmin` (tables that an administrator may change) or `ReadOnlyPersonAdmin`
(people: number and region in the list, and a record only with a reason). Neither uses Django's own
permissions.
"""

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from typing import Any, ClassVar, cast

from django import forms
from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts import audit, second_factor
from accounts.access import refusal
from accounts.enums import AuditAction
from accounts.models import User
from accounts.roles import Permission
from core.forms.opened import recorded_in_words

REASON_LENGTH = 10
OPENED = "person_opened"


class AdministrationSite(admin.AdminSite):
    site_header = _("Registri Peksos: reference data")
    site_title = _("Reference data")
    index_title = _("Reference data")
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        user = request.user
        return (
            isinstance(user, User)
            and user.has_permission(Permission.REFERENCE_EDIT)
            and not second_factor.is_missing_for(user)
        )

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The only sign-in is /masuk/. A user without the permission is told so."""
        if not isinstance(request.user, User):
            return redirect_to_login(request.GET.get("next") or reverse("admin:index"))
        if second_factor.is_missing_for(request.user):
            return redirect("mfa_activate_totp")
        if not self.has_permission(request):
            raise PermissionDenied(refusal(Permission.REFERENCE_EDIT))
        return redirect("admin:index")

    def logout(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """There is only one sign-out, too."""
        return redirect("account_logout")


class ReferenceForm(forms.ModelForm):
    """A row that two administrators may change at once, validated against every constraint of its table:
    Django skips constraints with a field that is not in the form, such as the kind of a field whose answers
    exist."""

    opened = forms.CharField(label="", required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.recorded = _fingerprint(self.initial) if self.instance.pk else ""
        self.initial["opened"] = self.recorded

    def clean(self) -> dict[str, Any]:
        """Refuse an edit of a row that somebody else has changed since, and say what it holds now.

        If both typed the same, there is nothing to refuse.
        """
        cleaned = super().clean() or self.cleaned_data
        opened = cleaned.pop("opened", "")
        if opened and opened != self.recorded and self.changed_data:
            told = (f"{self[name].label}: {recorded_in_words(self, name)}" for name in self.changed_data)
            self.add_error(
                None,
                _(
                    "Somebody else changed this after you opened it. It now says: %(held)s. "
                    "Save again to change it."
                )
                % {"held": "; ".join(told)},
            )
            sent = cast("QueryDict", self.data).copy()
            sent["opened"] = self.recorded
            self.data = sent
        return cleaned

    @cached_property
    def changed_data(self) -> list[str]:
        return [name for name in super().changed_data if name != "opened"]

    def _get_validation_exclusions(self) -> set[str]:
        passed_over: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return passed_over.intersection(self.fields) if self.instance.pk else passed_over


class ReferenceRights:
    """With REFERENCE_EDIT a user may do everything with the rows, without it nothing."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return _has(request, Permission.REFERENCE_EDIT)

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return _has(request, Permission.REFERENCE_EDIT)

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return _has(request, Permission.REFERENCE_EDIT)

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return _has(request, Permission.REFERENCE_EDIT)

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return _has(request, Permission.REFERENCE_EDIT)


class ReferenceInline(ReferenceRights, admin.TabularInline):
    """Rows of a lookup table that are changed with the row that they belong to."""

    extra = 0


class ReferenceAdmin(ReferenceRights, admin.ModelAdmin):
    """A lookup table that users with REFERENCE_EDIT may change; every change is in the audit trail."""

    form: type[forms.ModelForm] = ReferenceForm

    def save_model(
        self, request: HttpRequest, obj: models.Model, form: forms.ModelForm, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        audit.record(
            AuditAction.REFERENCE_CHANGED if change else AuditAction.REFERENCE_ADDED,
            target=obj,
            by=request.user,
            before={name: form.initial.get(name) for name in form.changed_data} if change else None,
            after={name: _as_initial(form.cleaned_data[name]) for name in form.changed_data},
        )

    def save_formset(self, request: HttpRequest, form: forms.ModelForm, formset: Any, change: bool) -> None:
        super().save_formset(request, form, formset, change)
        for row in formset.new_objects:
            audit.record(AuditAction.REFERENCE_ADDED, target=row, by=request.user)
        for row, fields in formset.changed_objects:
            audit.record(
                AuditAction.REFERENCE_CHANGED,
                target=row,
                by=request.user,
                after={name: getattr(row, name) for name in fields},
            )
        for row in formset.deleted_objects:
            audit.record(AuditAction.REFERENCE_DELETED, target=row, by=request.user)

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        audit.record(AuditAction.REFERENCE_DELETED, target=obj, by=request.user)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[models.Model]) -> None:
        for obj in queryset:
            audit.record(AuditAction.REFERENCE_DELETED, target=obj, by=request.user)
        super().delete_queryset(request, queryset)


class LookedAtAdmin(ReferenceAdmin):
    """Rows that come from a load, or that have a page of their own in the workspace: read-only."""

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        min_length=REASON_LENGTH,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It is written on the audit trail beside your name."),
    )


class ReadOnlyPersonAdmin(admin.ModelAdmin):
    """People, read-only: the list names nobody, a record opens with a reason, once per reason.

    The subclass sets `list_display` and `search_fields` to what identifies without naming, such as the
    registry number and the region, and `region_field` to the path of the region's code.
    """

    region_field: ClassVar[str] = "region_id"
    actions = None

    def has_module_permission(self, request: HttpRequest) -> bool:
        return _has(request, Permission.PERSON_OPEN_WITH_REASON)

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return _has(request, Permission.PERSON_OPEN_WITH_REASON)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return self.model._default_manager.visible_to(
            request.user, Permission.PERSON_OPEN_WITH_REASON
        ).order_by("pk")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Ask for the reason, record it, then show the record once."""
        if not self.has_view_permission(request):
            raise PermissionDenied(refusal(Permission.PERSON_OPEN_WITH_REASON))
        ticket = f"{self.opts.label_lower}:{object_id}"
        if request.method == "GET" and request.session.pop(OPENED, None) == ticket:
            return super().change_view(request, object_id, form_url, extra_context)
        person = self.get_object(request, object_id)
        if person is None:
            raise Http404
        form = ReasonForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            audit.record(
                AuditAction.PERSON_OPENED,
                target=person,
                by=request.user,
                region_code=self._region_code(person),
                reason=form.cleaned_data["reason"],
            )
            request.session[OPENED] = ticket
            return redirect(request.get_full_path())
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Why do you open this record?"),
            "form": form,
        }
        return TemplateResponse(request, "accounts/open_person.html", context)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Django's own history would name the person without a reason."""
        raise PermissionDenied(refusal(Permission.WORKER_VIEW))

    def _region_code(self, person: models.Model) -> str:
        value: Any = person
        for step in self.region_field.split("__"):
            value = getattr(value, step)
        return value or ""


def _has(request: HttpRequest, permission: Permission) -> bool:
    return isinstance(request.user, User) and request.user.has_permission(permission)


def _as_initial(value: object) -> object:
    """A cleaned value in the shape that a form's initial values have."""
    return value.pk if isinstance(value, models.Model) else value


def _fingerprint(values: Mapping[str, Any]) -> str:
    said = sorted(
        (name, sorted(map(str, value)) if isinstance(value, list) else str(value))
        for name, value in values.items()
    )
    return sha256(repr(said).encode()).hexdigest()
