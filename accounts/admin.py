"""The map under /admin/: regions and base figures to look at, indicators to edit.

It is here because `regions` lies below the app that decides who may open /admin/. Regions come from the
decree through `load_regions`; nobody types them.
"""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import models

from accounts.admin_site import LookedAtAdmin, ReferenceAdmin
from regions.models import FactsLoad, Indicator, IndicatorValue, Region, RegionCodeChange

# Registered by packages; they would need Django's own permissions, which nobody has here.
admin.site.unregister([Group, EmailAddress, Authenticator])


@admin.register(Region)
class RegionAdmin(LookedAtAdmin):
    list_display = ("code", "short_name", "kind", "bps_code", "population", "valid_until")
    list_filter = ("level", "kind")
    search_fields = ("=code", "short_name")
    show_full_result_count = False


@admin.register(RegionCodeChange)
class RegionCodeChangeAdmin(LookedAtAdmin):
    list_display = ("old_code", "old_name", "new_region", "kind", "effective_on", "decree")
    list_select_related = ("new_region",)
    search_fields = ("old_code", "old_name")


@admin.register(FactsLoad)
class FactsLoadAdmin(LookedAtAdmin):
    list_display = ("loaded_at", "decree", "digest")


@admin.register(Indicator)
class IndicatorAdmin(ReferenceAdmin):
    list_display = ("code", "name", "unit", "stale_after_years")
    search_fields = ("code", "name")


@admin.register(IndicatorValue)
class IndicatorValueAdmin(LookedAtAdmin):
    """They are recorded, corrected and removed at /kerja/kebutuhan/angka/, with a reason."""

    list_display = ("indicator", "region", "value", "unit", "base_on", "source", "is_example")
    list_filter = ("indicator", "is_example")
    list_select_related = ("indicator", "region")
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    search_fields = ("=region__code", "region__short_name", "source")
    date_hierarchy = "base_on"
