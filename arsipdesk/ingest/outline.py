"""Bright patches in a small picture: each connected one, the largest's outline, and its quadrilateral."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""Corners in the order top left, top right, bottom right, bottom left."""

Run = tuple[int, int, int]
"""A stretch of a row: the row, its first column, the column after its last."""

_STRETCH = re.compile(b"\xff+").finditer


@dataclass(frozen=True, slots=True)
class Patch:
    """A patch with its holes filled: its area in pixels, and the points around it."""

    area: int
    outline: list[Point]


def largest_patch(mask: Image.Image) -> Patch | None:
    """The largest connected patch of 255 in a picture of mode L that has only 0 and 255."""
    largest = max(patches(mask), key=patch_area, default=None)
    return _filled(largest) if largest else None


def patches(mask: Image.Image) -> list[list[Run]]:
    """The connected patches of 255, each as its rows' stretches."""
    runs = _runs(mask)
    groups: dict[int, list[Run]] = {}
    for run, group in zip(runs, _joined(runs), strict=True):
        groups.setdefault(group, []).append(run)
    return list(groups.values())


def patch_area(patch: Sequence[Run]) -> int:
    """How many pixels a patch has, its holes aside."""
    return sum(end - start for _, start, end in patch)


def _runs(mask: Image.Image) -> list[Run]:
    """The stretches of 255 in each row."""
    wide, content = mask.width, mask.tobytes()
    rows = (content[start : start + wide] for start in range(0, len(content), wide))
    return [(row, *found.span()) for row, line in enumerate(rows) for found in _STRETCH(line)]


def _joined(runs: Sequence[Run]) -> list[int]:
    """For each run, a number shared with all runs it is connected with."""
    parent = list(range(len(runs)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    above = 0
    for at, (row, start, end) in enumerate(runs):
        while runs[above][0] < row - 1 or (runs[above][0] == row - 1 and runs[above][2] <= start):
            above += 1
        other = above
        while runs[other][0] == row - 1 and runs[other][1] < end:
            parent[root(other)] = root(at)
            other += 1
    return [root(at) for at in range(len(runs))]


def _filled(runs: Sequence[Run]) -> Patch:
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for row, start, end in runs:
        first[row] = min(first.get(row, start), start)
        last[row] = max(last.get(row, end), end)
    outline: list[Point] = [(float(column), row + 0.5) for row, column in first.items()]
    outline += [(float(column), row + 0.5) for row, column in last.items()]
    top: dict[int, int] = {}
    bottom: dict[int, int] = {}
    for row in first:
        for column in range(first[row], last[row]):
            top.setdefault(column, row)
            bottom[column] = row + 1
    outline += [(column + 0.5, float(row)) for column, row in top.items()]
    outline += [(column + 0.5, float(row)) for column, row in bottom.items()]
    return Patch(sum(last[row] - first[row] for row in first), outline)


def fitted_quad(outline: Sequence[Point]) -> Quad | None:
    """The quadrilateral whose sides run along an outline; None where there is none.

    The longest sides of the hull give it roughly; each is then the line through the outline's points
    along it, so that a rounded or covered corner matters little.
    """
    hull = _hull(outline)
    rough = _rough_quad(_thinned(hull))
    if rough is None:
        return None
    near = 0.02 * math.sqrt(abs(quad_area(rough)))
    for _ in range(4):
        lines = [_line(outline, *side, near) for side in pairwise((*rough, rough[0]))]
        if any(line is None for line in lines):
            return None
        points = [_crossing(lines[at - 1], lines[at]) for at in range(4)]  # type: ignore[arg-type]
        if any(point is None for point in points):
            return None
        rough = tuple(points)  # type: ignore[assignment]
    return _from_top_left(rough) if _is_convex(rough) else None


def quad_area(quad: Sequence[Point]) -> float:
    """The area of a polygon; positive where its corners go clockwise as seen in a picture."""
    around = pairwise((*quad, quad[0]))
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in around) / 2


def _hull(points: Sequence[Point]) -> list[Point]:
    """The convex hull, clockwise as seen in a picture (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    halves = []
    for half in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for point in half:
            while len(chain) > 1 and _cross(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        halves += chain[:-1]
    return halves


def _cross(first: Point, second: Point, third: Point) -> float:
    ahead = second[0] - first[0], second[1] - first[1]
    beyond = third[0] - first[0], third[1] - first[1]
    return ahead[0] * beyond[1] - ahead[1] * beyond[0]


def _thinned(hull: Sequence[Point]) -> list[Point]:
    """The hull without the corners whose loss changes it little."""
    kept = list(hull)
    least = 0.006 * abs(quad_area(hull))
    while len(kept) > 4:
        losses = [
            abs(_cross(kept[at - 1], kept[at], kept[(at + 1) % len(kept)]))
            for at in range(len(kept))
        ]
        if min(losses) > least:
            break
        kept.pop(losses.index(min(losses)))
    return kept


def _rough_quad(hull: Sequence[Point]) -> Quad | None:
    """Where the four longest sides of the hull meet: a covered corner adds only a short one."""
    sides = list(pairwise((*hull, hull[0])))
    long = sorted(range(len(sides)), key=lambda at: -math.dist(*sides[at]))[:4]
    if len(long) < 4:
        return None
    lines = [_through(sides[at]) for at in sorted(long)]
    points = [_crossing(lines[at - 1], lines[at]) for at in range(4)]
    return None if any(point is None for point in points) else tuple(points)  # type: ignore[return-value]


_Line = tuple[float, float, float]  # a, b, c of ax + by = c, where (a, b) has the length 1


def _line(outline: Sequence[Point], start: Point, end: Point, near: float) -> _Line | None:
    """The line through the outline's points within `near` of a side's middle nine tenths."""
    length = math.dist(start, end)
    if length < 1:
        return None
    ahead = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    close: list[Point] = []
    for x, y in outline:
        along = (x - start[0]) * ahead[0] + (y - start[1]) * ahead[1]
        aside = abs((x - start[0]) * ahead[1] - (y - start[1]) * ahead[0])
        if aside <= near and 0.05 * length <= along <= 0.95 * length:
            close.append((x, y))
    return _through(close) if len(close) > 0.3 * length else None


def _through(points: Sequence[Point]) -> _Line:
    """The line with the least squared distances from the points."""
    number = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / number, sum(y for _, y in points) / number
    xx = sum((x - mean_x) ** 2 for x, _ in points)
    yy = sum((y - mean_y) ** 2 for _, y in points)
    xy = sum((x - mean_x) * (y - mean_y) for x, y in points)
    angle = math.atan2(2 * xy, xx - yy) / 2
    a, b = -math.sin(angle), math.cos(angle)
    return a, b, a * mean_x + b * mean_y


def _crossing(one: _Line, two: _Line) -> Point | None:
    determinant = one[0] * two[1] - two[0] * one[1]
    if abs(determinant) < 0.2:
        return None
    x = (one[2] * two[1] - two[2] * one[1]) / determinant
    y = (one[0] * two[2] - two[0] * one[2]) / determinant
    return x, y


def _is_convex(quad: Sequence[Point]) -> bool:
    turns = [_cross(quad[at - 2], quad[at - 1], quad[at]) for at in range(4)]
    return all(turn > 0 for turn in turns) or all(turn < 0 for turn in turns)


def _from_top_left(quad: Quad) -> Quad:
    """The corners clockwise, the first the one nearest to the top left."""
    around = quad if quad_area(quad) > 0 else quad[::-1]
    first = min(range(4), key=lambda at: around[at][0] + around[at][1])
    return tuple(around[(first + step) % 4] for step in range(4))  # type: ignore[return-value]
