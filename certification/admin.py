"""Issuers and schemes to edit, certificates to look at with a reason."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from accounts.admin_site import ReadOnlyPersonAdmin, ReferenceAdmin, ReferenceInline
from certification.models import Assembly, Certificate, Chapter, CreditRule, Issuer, Scheme


@admin.register(Issuer)
class IssuerAdmin(ReferenceAdmin):
    list_display = ("code", "name", "default_years", "default_years_source", "is_certifier", "is_active")
    search_fields = ("code", "name", "aliases")


@admin.register(Scheme)
class SchemeAdmin(ReferenceAdmin):
    list_display = ("code", "name", "level", "category", "is_active")
    list_filter = ("category",)


@admin.register(Certificate)
class CertificateAdmin(ReadOnlyPersonAdmin):
    region_field = "worker__region_id"
    list_display = ("registry_number", "issuer", "scheme", "issued_on", "valid_until", "is_verified")
    list_filter = ("issuer", "scheme", "term_basis")
    list_select_related = ("worker", "issuer", "scheme")
    search_fields = ("worker__registry_number", "number")

    @admin.display(description=_("registry number"), ordering="worker__registry_number")
    def registry_number(self, certificate: Certificate) -> str:
        return certificate.worker.registry_number

    @admin.display(description=_("verified"), boolean=True)
    def is_verified(self, certificate: Certificate) -> bool:
        return certificate.verified_at is not None


@admin.register(CreditRule)
class CreditRuleAdmin(ReferenceAdmin):
    list_display = ("category", "hours", "years", "effective_from", "source")


class AssemblyInline(ReferenceInline):
    model = Assembly


@admin.register(Chapter)
class ChapterAdmin(ReferenceAdmin):
    list_display = ("level", "region", "chair", "established_on", "dissolved_on", "known_on")
    list_filter = ("level",)
    list_select_related = ("region",)
    search_fields = ("region__name", "chair")
    raw_id_fields = ("region", "also_serves")
    inlines = (AssemblyInline,)
