"""Words for people."""

from django.utils.functional import Promise

# Translated already, or when it is shown.
Text = str | Promise
