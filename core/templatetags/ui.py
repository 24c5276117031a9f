"""Template tags of the interface, built in to every template."""

from datetime import date
from typing import Final

from django import forms, template
from django.forms import BoundField
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.urls import translate_url
from django.utils import timezone
from django.utils.html import format_html, strip_spaces_between_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.charts import bars
from core.forms import display
from core.theme import theme_of
from core.ui import formats, icons
from core.ui.markup import written

register = template.Library()

register.filter("number", formats.number)
register.filter("shortest", formats.shortest)
register.filter("capped", formats.capped)
register.filter("percent", formats.percent)
register.filter("points", formats.points)
register.filter("signed", formats.signed)
register.filter("long_date", formats.long_date)
register.filter("short_date", formats.short_date)
register.filter("long_days_to", formats.long_days)
register.filter("short_days_to", formats.short_days)
register.filter("clock", formats.clock)
register.filter("moment", formats.moment)

register.simple_tag(icons.icon)
register.simple_tag(bars.patterns, name="chart_patterns")
register.simple_tag(bars.swatch)

# Kind of a status: its icon, its colour. Shape and word carry the meaning; colour only helps.
STATUS_MARKS: Final = {
    "valid": ("ok", "baik"),
    "soon": ("jam", "segera"),
    "ended": ("x", "buruk"),
    "revoked": ("larang", "buruk"),
    "unknown": ("info", "netral"),
    "none": ("garis", "netral"),
}
# Kind of a notice: its icon. The kinds of django.contrib.messages are among them.
NOTICES: Final = {
    "info": ("info", ""),
    "debug": ("info", ""),
    "success": ("ok", "baik"),
    "warning": ("awas", "awas"),
    "error": ("x", "galat"),
}


@register.simple_tag
def status_mark(kind: str, word: str) -> SafeString:
    """A shape and a word: `{% status_mark "soon" words %}`; kinds: see STATUS_MARKS."""
    name, color = STATUS_MARKS[kind]
    return written('<span class="st {}">{}{}</span>', color, icons.icon(name), word)


@register.simple_block_tag
def notice(content: SafeString, kind: str = "info") -> SafeString:
    """`{% notice "warning" %}<b>What happened.</b> What happens next.{% endnotice %}`"""
    name, color = NOTICES[kind]
    return format_html('<div class="kabar {}">{}<div>{}</div></div>', color, icons.icon(name), content)


@register.simple_block_tag
def breadcrumbs(content: SafeString) -> SafeString:
    """Where the page lies, one `<li>` for each step of the way."""
    crumbs = strip_spaces_between_tags(content.strip())
    return format_html(
        '<nav aria-label="{}"><ol class="remah">{}</ol></nav>', _("Where you are"), SafeString(crumbs)
    )


@register.simple_tag
def field(bound: BoundField, warning: str = "", reading: str = "", width: str = "") -> SafeString:
    """A form field with everything said about it.

    `warning` never blocks, `reading` is good news ("Terbaca: ..."), `width` overrides the width that
    hints at the length of the answer: c4, c10, c16, c24 or c-penuh.
    """
    if bound.is_hidden:
        return bound.as_widget()
    view = display.FieldView(bound, warning=warning, reading=reading, width=width)
    return render_to_string("partials/field.html", {"field": view})


@register.simple_tag
def opened(bound: BoundField) -> SafeString:
    """For a field of a grid that two people may edit: its earlier value, and the choice between their
    answers."""
    return render_to_string("partials/opened.html", {"field": display.FieldView(bound)})


@register.simple_tag
def error_summary(*all_forms: forms.BaseForm) -> SafeString | str:
    """The box above a form that was refused: takes the focus, links every line to its field."""
    if not display.has_errors(*all_forms):
        return ""
    found = display.problems(*all_forms)
    title = ngettext("%(count)d answer needs mending", "%(count)d answers need mending", len(found)) % {
        "count": len(found)
    }
    return render_to_string("partials/error_summary.html", {"title": title, "problems": found})


@register.simple_tag
def title_prefix(*all_forms: forms.BaseForm) -> str:
    """ "Error: " before the title of a page whose form was refused."""
    return _("Error: ") if display.has_errors(*all_forms) else ""


@register.simple_tag
def today() -> date:
    """The day it is in the office."""
    return timezone.localdate()


@register.simple_tag(takes_context=True)
def url_in_language(context: Context, language: str) -> str:
    """The address of this very page in the other language."""
    request: HttpRequest = context["request"]
    return translate_url(request.get_full_path(), language)


@register.simple_tag(takes_context=True)
def theme(context: Context) -> str:
    """`terang`, `gelap`, or empty for what the device prefers."""
    return theme_of(context["request"])
