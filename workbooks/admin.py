"""Letterheads, edited by administrators."""

from django.contrib import admin

from accounts.admin_site import ReferenceAdmin
from workbooks.forms.letterheads import LetterheadForm
from workbooks.models import Letterhead


@admin.register(Letterhead)
class LetterheadAdmin(ReferenceAdmin):
    form = LetterheadForm
    list_display = ["region", "variant", "second_line", "signatory_name", "paper"]
    list_filter = ["variant"]
    list_select_related = ["region"]
    autocomplete_fields = ["region"]
    search_fields = ["region__code", "region__short_name", "second_line"]
