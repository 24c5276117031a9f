"""HTML written by the hundred is escaped as all other."""

from django.utils.functional import lazystr
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.ui.markup import written

PATTERN = '<a href="{}">{}</a>'


def test_it_writes_what_format_html_writes():
    for value in ("<b>\"'&", SafeString("<b>"), lazystr("<i>"), 3, None, format_html("<u>{}</u>", "<")):
        assert written(PATTERN, value, value) == format_html(PATTERN, value, value)


def test_what_it_wrote_is_safe_to_write_again():
    assert written("<p>{}</p>", written("<b>{}</b>", "<")) == "<p><b>&lt;</b></p>"
