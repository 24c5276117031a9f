"""Every template is shown by something; nothing is left over."""

import re

from tests.house.source import ROOT, modules, strings_in, templates

NAMED_IN_A_TEMPLATE = re.compile(r"""{%[-\s]*(?:extends|include)\s+["']([^"'#]+)""")
EXTENDED = re.compile(r"""{%\s*extends\s+"([^"]+)""")
BLOCK_EDGE = re.compile(r"{%-?\s*(end)?block\b\s*(\w*)")
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


def test_every_block_that_a_template_fills_is_one_of_what_it_extends() -> None:
    """Django throws any other away, in silence: a page once had no title for the name of a block."""
    texts = {str(file.relative_to(ROOT / "templates")): file.read_text() for file in templates()}
    lost = {f"{name}: {block}" for name in texts for block in _filled(texts[name]) - _offered(name, texts)}
    assert lost == set()


def _filled(text: str) -> set[str]:
    """The outermost blocks of a template that extends another."""
    depth, found = 0, set()
    for end, name in BLOCK_EDGE.findall(text if EXTENDED.search(text) else ""):
        if not end and depth == 0:
            found.add(name)
        depth += -1 if end else 1
    return found


def _offered(name: str, texts: dict[str, str]) -> set[str]:
    """All blocks of the templates above one, or of this one itself where another package's is above it."""
    parent = EXTENDED.search(texts[name])
    if parent is None:
        return set()
    above = parent[1]
    if above not in texts:
        return _filled(texts[name])
    return {block for end, block in BLOCK_EDGE.findall(texts[above]) if not end} | _offered(above, texts)
