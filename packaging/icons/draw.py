#!/usr/bin/python3
"""Draws assets/icons/*.svg from icons.txt: a 16 grid, lines 1.4 wide with round ends and corners.

A line of icons.txt is a name and its parts, parted by semicolons: an SVG path, `ring x y r` or `dot x y r`. The lines are
turned into filled outlines, because the toolkit neither recolours nor scales the width of a stroke.
Wants Debian's python3-shapely and python3-fonttools.
"""
import pathlib

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

HALF = 0.7
HERE = pathlib.Path(__file__).parent
ICONS = HERE.parent.parent / "assets" / "icons"


def cubic(a, b, c, d, steps=16):
    for i in range(1, steps + 1):
        t = i / steps
        u = 1 - t
        yield tuple(u**3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t**3 * s for p, q, r, s in zip(a, b, c, d))


def polylines(path):
    pen, line = RecordingPen(), []
    parse_path(path, pen)
    for verb, points in pen.value:
        if verb == "moveTo":
            line = [points[0]]
        elif verb == "lineTo":
            line.append(points[0])
        elif verb == "curveTo":
            line.extend(cubic(line[-1], *points))
        else:
            yield line, verb == "closePath"


def stroke(line, closed):
    if closed:
        return Polygon(line).exterior.buffer(HALF, resolution=8)
    return LineString(line).buffer(HALF, resolution=8)


def shape(part):
    word, *figures = part.split()
    if word in ("ring", "dot"):
        x, y, r = map(float, figures)
        disc = Point(x, y).buffer(r + (HALF if word == "ring" else 0), resolution=16)
        return disc.difference(Point(x, y).buffer(r - HALF, resolution=16)) if word == "ring" else disc
    return unary_union([stroke(line, closed) for line, closed in polylines(part)])


def text(number):
    return ("%.2f" % number).rstrip("0").rstrip(".")


def outline(ring):
    points = list(ring.coords)[:-1]
    return "M" + "L".join("%s %s" % (text(x), text(y)) for x, y in points) + "z"


def draw(parts):
    whole = unary_union([shape(part.strip()) for part in parts.split(";")]).simplify(0.01)
    pieces = []
    for polygon in getattr(whole, "geoms", [whole]):
        turned = orient(polygon)  # holes run the other way round, so that a renderer leaves them empty
        pieces += [outline(ring) for ring in (turned.exterior, *turned.interiors)]
    return "".join(pieces)


for row in (HERE / "icons.txt").read_text().splitlines():
    name, parts = row.split(None, 1)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path fill="currentColor" d="%s"/></svg>\n'
    (ICONS / (name + ".svg")).write_text(svg % draw(parts))
