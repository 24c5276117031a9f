"""Reference data of the map: regions come from the decree and are read-only, base figures are edited."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from regions.models import FactsLoad, Indicator, IndicatorValue, Region, RegionCodeChange


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that a load brought; nobody types them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Region)
class RegionAdmin(ReadOnlyAdmin):
    list_display = ["code", "short_name", "kind", "bps_code", "population", "valid_until"]
    list_filter = ["level", "kind"]
    search_fields = ["=code", "short_name"]
    show_full_result_count = False


@admin.register(RegionCodeChange)
class RegionCodeChangeAdmin(ReadOnlyAdmin):
    list_display = ["old_code", "old_name", "new_region", "kind", "effective_on", "decree"]
    list_select_related = ["new_region"]
    search_fields = ["old_code", "old_name"]


@admin.register(Indicator)
class IndicatorAdmin(admin.ModelAdmin):
    list_display = ["code", "name", "unit"]


@admin.register(IndicatorValue)
class IndicatorValueAdmin(admin.ModelAdmin):
    list_display = ["indicator", "region", "value", "unit", "base_on", "source", "is_example"]
    list_filter = ["indicator", "is_example"]
    list_select_related = ["indicator", "region"]
    autocomplete_fields = ["region"]
    search_fields = ["=region__code", "region__short_name", "source"]
    date_hierarchy = "base_on"


@admin.register(FactsLoad)
class FactsLoadAdmin(ReadOnlyAdmin):
    list_display = ["loaded_at", "decree", "digest"]
