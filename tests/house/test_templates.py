"""Every template is shown by something; nothing is left over."""

import re

from tests.house.source import ROOT, modules, strings_in, templates

NAMED_IN_A_TEMPLATE = re.compile(r"""{%[-\s]*(?:extends|include)\s+["']([^"'#]+)""")
# Other packages look for these by name: their own pages in our dress, and Django's error pages.
FOUND_BY_NAME = re.compile(
    r"^(admin|account|allauth|mfa|registration|usersessions)/|^(400|403|403_csrf|404|429|500)\.html$"
)


def test_every_template_is_used() -> None:
    named = {string for file in modules() for string in strings_in(file)}
    for template in templates():
        named.update(NAMED_IN_A_TEMPLATE.findall(template.read_text()))
    names = {str(template.relative_to(ROOT / "templates")) for template in templates()}
    assert {name for name in names - named if not FOUND_BY_NAME.match(name)} == set()


def test_every_template_that_is_named_exists() -> None:
    names = {str(template.relative_to(ROOT / "templates")) for template in templates()}
    included = {
        name for template in templates() for name in NAMED_IN_A_TEMPLATE.findall(template.read_text())
    }
    ours = {name for name in included if not FOUND_BY_NAME.match(name)}
    assert ours - names == set()
