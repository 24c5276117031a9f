"""Native stacked bars that keep their meaning without colour: solid, hatched, blank with an outline."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, NumData, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.fill import ColorChoice, PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

from core.charts.bars import Texture
from core.sheets.addresses import column_letter
from core.sheets.styles import PETROL, PETROL_HATCH, PETROL_LIGHT, TURMERIC_LINE, TURMERIC_TINT
from core.sheets.writing import Page

# In the unit of drawings, of which 12,700 are one point.
INSET: Final = 101_600


@dataclass(frozen=True)
class Box:
    """The cells a drawing covers, first and last included; `is_inset` keeps it off the column before."""

    row: int
    column: int
    last_row: int
    last_column: int
    is_inset: bool = False


@dataclass(frozen=True)
class Part:
    """One segment of each bar: the column of its numbers, its name and its texture."""

    column: int
    title: str
    texture: Texture


@dataclass(frozen=True)
class Bars:
    """Stacked lying bars, one per row of a page. `is_share`: every bar has the same length."""

    rows: tuple[int, int]
    label_column: int
    parts: Sequence[Part]
    is_share: bool = False
    gap_percent: int = 60


def draw_bars(page: Page, source: Page, bars: Bars, box: Box) -> None:
    """Draw on `page` the numbers that stand on `source`."""
    chart = BarChart()
    chart.type = "bar"
    chart.grouping = "percentStacked" if bars.is_share else "stacked"
    chart.overlap = 100
    chart.gapWidth = bars.gap_percent
    chart.legend = None
    chart.auto_title_deleted = True
    chart.graphical_properties = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    for part in bars.parts:
        chart.series.append(_series(source, bars, part))
    chart.x_axis.delete = chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    # The drawing fills its cells, so that each bar lies in the row that it tells about.
    chart.layout = Layout(
        manualLayout=ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=0, y=0, w=1, h=1)
    )
    chart.y_axis.scaling.min = 0
    chart.x_axis.scaling.orientation = "maxMin"  # the first row on top
    if bars.is_share:
        chart.y_axis.scaling.max = 1
    chart.anchor = anchor_of(box)
    page.sheet.add_chart(chart)


def _series(source: Page, bars: Bars, part: Part) -> Series:
    first, last = bars.rows
    values = Reference(source.sheet, min_col=part.column, min_row=first, max_row=last)
    labels = Reference(source.sheet, min_col=bars.label_column, min_row=first, max_row=last)
    series = Series(values, title=part.title)
    series.graphicalProperties = _texture(part.texture)
    series.invertIfNegative = False
    column, label = column_letter(part.column), column_letter(bars.label_column)
    numbers = [(row - first, source.shown.get(f"{column}{row}")) for row in range(first, last + 1)]
    series.val.numRef.numCache = NumData(
        formatCode="#,##0",
        ptCount=len(numbers),
        pt=[NumVal(idx=index, v=str(value)) for index, value in numbers if value is not None],
    )
    names = [str(source.sheet[f"{label}{row}"].value or "") for row in range(first, last + 1)]
    _name_bars(series, labels, names)
    return series


def _name_bars(series: Series, labels: Reference, names: list[str]) -> None:
    cache = StrData(ptCount=len(names), pt=[StrVal(idx=index, v=name) for index, name in enumerate(names)])
    series.cat = AxDataSource(strRef=StrRef(f=str(labels), strCache=cache))


def _texture(texture: Texture) -> GraphicalProperties:
    if texture is Texture.SOLID:
        return GraphicalProperties(solidFill=PETROL, ln=LineProperties(solidFill=PETROL, w=6350))
    if texture is Texture.HATCHED:
        hatch = PatternFillProperties(
            prst="wdUpDiag", fgClr=ColorChoice(srgbClr=PETROL_HATCH), bgClr=ColorChoice(srgbClr=PETROL_LIGHT)
        )
        line = LineProperties(solidFill=PETROL_HATCH, w=6350)
        properties = GraphicalProperties(ln=line)
        properties.pattFill = hatch
        return properties
    return GraphicalProperties(solidFill=TURMERIC_TINT, ln=LineProperties(solidFill=TURMERIC_LINE, w=6350))


def anchor_of(box: Box) -> TwoCellAnchor:
    return TwoCellAnchor(
        editAs="oneCell",
        _from=AnchorMarker(col=box.column - 1, row=box.row - 1, colOff=INSET if box.is_inset else 0),
        to=AnchorMarker(col=box.last_column, row=box.last_row),
    )
