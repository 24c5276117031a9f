"""Every template is shown by something; nothing is left over."""

import re

from tests.house.source import ROOT, modules, strings_in, templates

NAMED_IN_A_TEMPLATE = re.compile(r"""{%[-\s]*(?:extends|include)\s+["']([^"'#]+)""")
# Other packages look for these by name: their own pages in our dress, and Django's error pages.
FOUND_BY_NAME = re.compile(
    r"^(admin|account|allauth|mfa|registration|usersessions)/|^(400|403|403_csrf|404|429|500)\.html$"
)
LONGEST_LINE = 140
# A tag of Django may not be broken, nor a sentence of `{% translate %}`: alone on its line it may be longer.
UNBREAKABLE = re.compile(r"""^{%[^%]*%}$|(?<={% translate )"[^"]*\"""")
# Keys and page numbers; with `|stringformat` they are left as they are.
GROUPED_NUMBER = re.compile(r"{{\s*[\w.]*(?:\.pk|page\.number|_page_number)\s*}}")


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


def test_each_element_of_a_template_stands_on_its_own_line() -> None:
    found = {
        f"{template.relative_to(ROOT)}:{number}"
        for template in templates()
        if template.suffix == ".html"
        for number, line in enumerate(template.read_text().splitlines(), 1)
        if len(line) > LONGEST_LINE and len(UNBREAKABLE.sub("", line.strip(), count=1)) > LONGEST_LINE
    }
    assert found == set()


def test_numbers_for_the_machine_are_not_grouped_as_for_people() -> None:
    """A template prints 12345 as 12.345, which no address and no form understands."""
    found = {
        f"{template.relative_to(ROOT)}: {number}"
        for template in templates()
        for number in GROUPED_NUMBER.findall(template.read_text())
    }
    assert found == set()
