"""Template tags of the interface, built in to every template."""

from django import template

register = template.Library()
