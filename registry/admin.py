"""Reference data of the registry, and its people to look at with a reason."""

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.admin_site import ReadOnlyPersonAdmin, ReferenceAdmin
from registry.models import Assignment, ExtraField, Organization, Programme, Worker


@admin.register(Programme)
class ProgrammeAdmin(ReferenceAdmin):
    list_display = ("code", "name", "default_category", "is_yearly", "position", "is_active")
    search_fields = ("code", "name", "aliases")


@admin.register(Organization)
class OrganizationAdmin(ReferenceAdmin):
    list_display = ("name", "kind", "owner_level", "location", "is_active")
    list_filter = ("kind", "owner_level", "is_active")
    list_select_related = ("location",)
    search_fields = ("name", "short_name")
    raw_id_fields = ("location", "area_served")


@admin.register(Worker)
class WorkerAdmin(ReadOnlyPersonAdmin):
    list_display = ("registry_number", "region", "category", "updated_at")
    list_filter = ("category",)
    list_select_related = ("region",)
    search_fields = ("registry_number",)
    exclude = ("nik_ciphertext", "nik_digest")


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyPersonAdmin):
    region_field = "worker__region_id"
    list_display = ("registry_number", "programme", "place", "starts_on", "ends_on", "is_primary")
    list_filter = ("programme", "is_primary")
    list_select_related = ("worker", "programme", "place")
    search_fields = ("worker__registry_number",)

    @admin.display(description=_("registry number"), ordering="worker__registry_number")
    def registry_number(self, assignment: Assignment) -> str:
        return assignment.worker.registry_number


@admin.register(ExtraField)
class ExtraFieldAdmin(ReferenceAdmin):
    list_display = ("label", "code", "kind", "is_required", "audience", "position", "is_active")
    search_fields = ("label", "code")

    def get_readonly_fields(self, request: HttpRequest, obj: ExtraField | None = None) -> tuple[str, ...]:
        """Once answers may exist, neither their key nor their kind changes."""
        return ("code", "kind") if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Taken out of use instead: the answers stay."""
        return False
