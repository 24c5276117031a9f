"""Draws the outlines again: `python regions/shapes/draw.py countries-10m.json`, in an environment with numpy
and shapely.

Nothing here runs in the product. No boundary file of today's kabupaten/kota was available under a licence
that lets us redistribute it, so the outlines follow from facts: around each desa the land that is nearer to
it than to any other desa (a Voronoi cell), joined per kabupaten/kota and cut off at the coast. The coast is
that of Natural Earth, public domain, in the npm package world-atlas 2.0.2. See docs/howto/refresh-regions.md.
"""

import csv
import io
import json
import lzma
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiPoint, Polygon, box

HERE = Path(__file__).parent
REGIONS = HERE.parent / "facts" / "data" / "regions.tsv.xz"
INDONESIA, AROUND_IT = "360", (92, -13, 144, 8)
VILLAGE, REGENCY, PROVINCE = 13, 5, 2
# Degrees: the grid on which neighbours share their border, and the islet drawn for a desa off the coast.
GRID, ISLET = 1e-5, 0.015
# Width of a drawing in units; details finer than a line are left out, small islands as well.
WIDTH, FINEST, SMALLEST_ISLAND = 1000, 1.8, 9.0

Shapes = dict[str, Any]


def villages() -> tuple[Any, Any]:
    """Codes and coordinates (longitude, latitude) of every desa and kelurahan with known coordinates."""
    text = lzma.decompress(REGIONS.read_bytes()).decode()
    rows = csv.DictReader(io.StringIO(text), delimiter="\t")
    known = [row for row in rows if len(row["code"]) == VILLAGE and row["latitude"]]
    places = [(float(row["longitude"]), float(row["latitude"])) for row in known]
    unique = dict(zip(places, (row["code"] for row in known), strict=True))
    return np.array(list(unique.values())), np.array(list(unique))


def coast(countries: Path) -> Any:
    """The land of Indonesia, from a TopoJSON file of countries."""
    topology = json.loads(countries.read_text())
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]

    def ring(numbers: Iterable[int]) -> list[Any]:
        points: list[Any] = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points.extend(arc[1:] if points else arc)
        return points

    (country,) = [
        each for each in topology["objects"]["countries"]["geometries"] if each.get("id") == INDONESIA
    ]
    outlines = [Polygon(ring(first), [ring(hole) for hole in holes]) for first, *holes in country["arcs"]]
    return shapely.union_all(polygons(shapely.union_all(shapely.make_valid(outlines))))


def polygons(geometry: Any) -> list[Any]:
    return [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon" and part.area > 0]


def regency_shapes(codes: Any, places: Any, land: Any) -> Shapes:
    """The land that is nearest to the desa of each kabupaten/kota."""
    shapely.prepare(land)
    at_sea = ~shapely.contains_xy(land, places[:, 0], places[:, 1])
    islets = shapely.buffer(shapely.points(places[at_sea]), ISLET, quad_segs=2)
    pieces = np.array(polygons(shapely.union_all([land, *islets], grid_size=GRID)))
    index = shapely.STRtree(pieces)
    cells = shapely.voronoi_polygons(MultiPoint(places), extend_to=box(*AROUND_IT), ordered=True)
    cells = np.array(cells.geoms)
    regencies = np.array([code[:REGENCY] for code in codes])
    shapes = {}
    for code in np.unique(regencies):
        area = shapely.set_precision(shapely.coverage_union_all(cells[regencies == code]), GRID)
        near = shapely.union_all(pieces[index.query(area)])
        shapes[str(code)] = shapely.multipolygons(polygons(shapely.intersection(area, near, grid_size=GRID)))
    return shapes


def drawing(shapes: Shapes) -> dict[str, Any]:
    """The outlines as SVG paths in whole units, simplified together so that neighbours still touch."""
    left, bottom, right, top = shapely.total_bounds(np.array(list(shapes.values())))
    unit = max(right - left, top - bottom) / WIDTH
    simple = shapely.coverage_simplify(
        np.array([_large_parts(shape, SMALLEST_ISLAND * unit**2 * 4) for shape in shapes.values()]),
        FINEST * unit,
    )
    size = [int(np.ceil(length / unit)) for length in (right - left, top - bottom)]
    outlines = dict(zip(shapes, simple, strict=True))
    return {
        "width": size[0],
        "height": size[1],
        "paths": {code: _path(shape, (left, top), unit) for code, shape in outlines.items()},
        "middles": {code: _middle(shape, (left, top), unit) for code, shape in outlines.items()},
    }


def _large_parts(shape: Any, smallest: float) -> Any:
    """Without its small islands, but always with its largest part."""
    largest, *others = sorted(polygons(shape), key=lambda part: -part.area)
    return shapely.multipolygons([largest, *(part for part in others if part.area >= smallest)])


def _path(shape: Any, corner: tuple[float, float], unit: float) -> str:
    path = ""
    for part in sorted(polygons(shape), key=lambda part: -part.area):
        for ring in (part.exterior, *part.interiors):
            points = np.rint((np.array(ring.coords[:-1]) - corner) * [1, -1] / unit).astype(int)
            steps = np.diff(points, axis=0)
            steps = steps[(steps != 0).any(axis=1)]
            if len(steps) >= 2:
                line = "".join(f"{x:+d}{y:+d}" for x, y in steps).replace("+", " ").replace(" -", "-")
                path += f"M{points[0][0]} {points[0][1]}l{line.strip()}z"
            elif not path:
                path = f"M{points[0][0]} {points[0][1]}h3v3h-3z"
    return path


def _middle(shape: Any, corner: tuple[float, float], unit: float) -> list[int]:
    """The best place for a number: the centre of the largest circle inside, and its radius."""
    circle = shapely.maximum_inscribed_circle(max(polygons(shape), key=lambda part: part.area), unit)
    center = shapely.get_point(circle, 0)
    x, y = (np.array([center.x, center.y]) - corner) * [1, -1] / unit
    return [round(float(each)) for each in (x, y, shapely.length(circle) / unit)]


def write(name: str, shapes: Shapes) -> None:
    text = json.dumps(drawing(shapes), separators=(",", ":"), sort_keys=True)
    (HERE / "data" / f"{name}.json").write_text(text + "\n")


def main(countries: Path) -> None:
    codes, places = villages()
    regencies = regency_shapes(codes, places, coast(countries))
    provinces: dict[str, Shapes] = {}
    for code, shape in regencies.items():
        provinces.setdefault(code[:PROVINCE], {})[code] = shape
    write("ID", {code: shapely.coverage_union_all(list(parts.values())) for code, parts in provinces.items()})
    for code, parts in provinces.items():
        write(code, parts)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
