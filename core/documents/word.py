"""Lays a story out as a Word document to go on writing in: real styles, tables, a letterhead."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import zip_longest
from typing import Any, Final

from core.documents.phone import picture_of
from core.documents.story import (
    PAGE,
    PAGES,
    Bars,
    Courses,
    Figures,
    Head,
    Heading,
    Points,
    SignOff,
    Story,
    Table,
    Terms,
    Text,
)
from core.sheets.paper import Paper
from core.sheets.styles import FONT, INK_SOFT, LINE, PETROL, PETROL_TINT

# Width and height in millimetres, standing.
SIZES: Final = {Paper.A4: (210, 297), Paper.F4: (215, 330)}
MARGIN: Final = 22
# The share of a table's width for its column of words.
FIRST_COLUMN: Final = 0.34


def word_file(story: Story) -> bytes:
    return _Word(story).to_bytes()


class _Word:
    """One document being written. python-docx is imported here: it is seldom needed, and slow to import."""

    def __init__(self, story: Story) -> None:
        from docx import Document

        self.story = story
        self.document: Any = Document()
        self._set_page()
        self._set_styles()
        self._write_head(story.head)
        self.document.add_heading(story.title, level=1)
        for place, block in enumerate(story.blocks):
            self._write(place, block)

    def to_bytes(self) -> bytes:
        target = BytesIO()
        self.document.save(target)
        return target.getvalue()

    def _set_page(self) -> None:
        from docx.shared import Mm

        properties = self.document.core_properties
        properties.title, properties.author = self.story.title, "Registri Peksos"
        properties.language, properties.comments = self.story.language, ""
        section = self.document.sections[0]
        width, height = SIZES[self.story.paper]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Mm(MARGIN)
        section.top_margin = section.bottom_margin = Mm(MARGIN)
        footer = section.footer.paragraphs[0]
        before, rest = self.story.page_words.split(PAGE)
        between, after = rest.split(PAGES)
        self._run(footer, f"{self.story.footer}. {before}", is_soft=True, size=8)
        self._field(footer, "PAGE")
        self._run(footer, between, is_soft=True, size=8)
        self._field(footer, "NUMPAGES")
        self._run(footer, after, is_soft=True, size=8)

    def _set_styles(self) -> None:
        from docx.shared import Pt, RGBColor

        for name, size in (("Normal", 11), ("Heading 1", 17), ("Heading 2", 13)):
            style = self.document.styles[name]
            style.font.name, style.font.size = FONT, Pt(size)
            style.element.rPr.rFonts.set(_qualified("w:eastAsia"), FONT)
            for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                style.element.rPr.rFonts.attrib.pop(_qualified(attribute), None)
            if name != "Normal":
                style.font.color.rgb = RGBColor.from_string(PETROL)

    def _write_head(self, head: Head) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml import OxmlElement

        for text, size in ((head.first_line, 12), (head.second_line, 15), (head.address, 9)):
            if not text:
                continue
            paragraph = self.document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = 0
            self._run(paragraph, text, size=size, is_bold=size > 10, is_soft=size < 10)
        borders, rule = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
        for name, value in (("val", "thickThinSmallGap"), ("sz", "18"), ("space", "4"), ("color", "auto")):
            rule.set(_qualified(f"w:{name}"), value)
        borders.append(rule)
        # Word reads the parts of a paragraph's properties in one order only: borders before spacing.
        paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")

    def _write(self, place: int, block: object) -> None:
        match block:
            case Heading(text):
                self.document.add_heading(text, level=2)
            case Text(text, is_soft):
                self._run(self.document.add_paragraph(), text, is_soft=is_soft, size=9 if is_soft else 11)
            case Terms(terms):
                for subject, said in terms:
                    self._write_term(subject, said)
            case Points(lines):
                for line in lines:
                    self.document.add_paragraph(line, style="List Number")
            case Figures():
                self._write_figures(block)
            case Bars(sentence=sentence) | Courses(sentence=sentence):
                self._write_picture(place, sentence)
            case Table():
                self._write_table(block)
            case SignOff():
                self._write_sign_off(block)

    def _write_term(self, subject: str, said: str) -> None:
        from docx.shared import Pt

        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(4)
        self._run(paragraph, f"{subject}. ", is_bold=True, size=9)
        self._run(paragraph, said, size=9)

    def _write_figures(self, block: Figures) -> None:
        table = self.document.add_table(rows=2, cols=len(block.figures))
        for column, figure in enumerate(block.figures):
            self._run(table.cell(0, column).paragraphs[0], figure.label, is_soft=True, size=9)
            value = table.cell(1, column).paragraphs[0]
            self._run(value, figure.value, is_bold=True, size=16)
            self._run(value, f" {figure.note}" if figure.note else "", is_soft=True, size=9)

    def _write_picture(self, place: int, sentence: str) -> None:
        from docx.shared import Mm

        width = SIZES[self.story.paper][0] - 2 * MARGIN
        picture = self.document.add_picture(BytesIO(picture_of(self.story, place)), width=Mm(width))
        picture._inline.docPr.set("descr", sentence)
        for side in ("distT", "distB", "distL", "distR"):
            # Where nothing is said, LibreOffice takes 3 mm on either side and moves the picture.
            picture._inline.set(side, "0")

    def _write_table(self, block: Table) -> None:
        from docx.oxml import OxmlElement

        lines = [block.heads, *block.rows, *([block.total] if block.total else [])]
        table = self.document.add_table(rows=0, cols=len(block.heads))
        table.autofit = False
        for number, line in enumerate(lines):
            is_total = bool(block.total) and number == len(lines) - 1
            cells = table.add_row().cells
            self._write_cells(cells, line, is_strong=number == 0 or is_total, is_head=number == 0)
        # The head comes again on every page, and no row is cut in two.
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for column, width in zip(table.columns, self._widths(len(block.heads)), strict=True):
            column.width = width
        for row in table.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        self.document.add_paragraph()

    def _write_cells(self, cells: Any, line: Sequence[str], *, is_strong: bool, is_head: bool) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm

        widths = self._widths(len(line))
        for column, (cell, text, width) in enumerate(zip(cells, line, widths, strict=True)):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if column else WD_ALIGN_PARAGRAPH.LEFT
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Mm(0.7)
            paragraph.paragraph_format.keep_with_next = is_head
            self._run(paragraph, text, is_bold=is_strong, size=9)
            self._rule_below(cell, PETROL if is_strong else LINE, fill=PETROL_TINT if is_head else "")

    def _widths(self, columns: int) -> list[Any]:
        """The words are given their part of the page, the numbers share the rest."""
        from docx.shared import Mm

        width = SIZES[self.story.paper][0] - 2 * MARGIN
        first = width * FIRST_COLUMN
        return [Mm(first), *([Mm((width - first) / (columns - 1))] * (columns - 1))]

    def _rule_below(self, cell: Any, color: str, *, fill: str) -> None:
        """A line under the cell and none beside it; `fill` tints it."""
        from docx.oxml import OxmlElement

        properties = cell._tc.get_or_add_tcPr()
        borders, rule = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", color)):
            rule.set(_qualified(f"w:{name}"), value)
        borders.append(rule)
        properties.append(borders)
        if fill:
            shade = OxmlElement("w:shd")
            for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
                shade.set(_qualified(f"w:{name}"), value)
            properties.append(shade)

    def _write_sign_off(self, block: SignOff) -> None:
        """On the rows of a table without lines: two who sign stand level, and all of it on one page."""
        rows = list(zip_longest(*map(block.rows_of, block.signatures), fillvalue=""))
        table = self.document.add_table(rows=len(rows), cols=2)
        for number, texts in enumerate(rows):
            cells = table.rows[number].cells
            for cell in cells:
                cell.paragraphs[0].paragraph_format.space_after = 0
                cell.paragraphs[0].paragraph_format.keep_with_next = number < len(rows) - 1
            for cell, text, signature in zip(cells[-len(texts) :], texts, block.signatures, strict=True):
                is_name = number == block.name_row and signature.is_named
                run = self._run(cell.paragraphs[0], text, is_bold=is_name)
                run.font.underline = is_name

    def _run(
        self, paragraph: Any, text: str, *, size: float = 11, is_bold: bool = False, is_soft: bool = False
    ) -> Any:
        from docx.shared import Pt, RGBColor

        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(size), is_bold
        if is_soft:
            run.font.color.rgb = RGBColor.from_string(INK_SOFT)
        return run

    def _field(self, paragraph: Any, name: str) -> None:
        """A field that Word fills in: the page, or how many there are."""
        from docx.oxml import OxmlElement

        for kind in ("begin", "", "separate", "end"):
            element = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                element.set(_qualified("w:fldCharType"), kind)
            else:
                element.text = name
            self._run(paragraph, "", is_soft=True, size=8)._r.append(element)


def _qualified(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))
