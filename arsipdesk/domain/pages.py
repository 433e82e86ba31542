"""How the pages of an original are shown: which, in what order, and how each is turned."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

Corners = tuple[float, float, float, float, float, float, float, float]
"""Where the paper lies in a photo: x and y of top left, top right, bottom right, bottom left, as
fractions of the picture's width and height."""


@dataclass(frozen=True, slots=True)
class ShownPage:
    """One page as it is shown.

    `page` is its place in the original (the first is 0). It is cut out of the photo at `corners` and
    its light made even where they are given, then turned clockwise by `turn` (0, 90, 180, 270) and
    by `skew` more degrees.
    """

    page: int
    turn: int = 0
    skew: float = 0.0
    corners: Corners | None = None

    def plain(self) -> dict[str, Any]:
        """As it stands in the catalogue and the sidecars."""
        return asdict(self)


def from_plain(said: dict[str, Any]) -> ShownPage:
    """Read what `ShownPage.plain` wrote. Raises KeyError, TypeError, ValueError."""
    corners = said.get("corners")
    if corners is not None and len(corners) != 8:
        raise ValueError(corners)
    return ShownPage(
        page=int(said["page"]),
        turn=int(said.get("turn", 0)) % 360 // 90 * 90,
        skew=float(said.get("skew", 0.0)),
        corners=tuple(float(number) for number in corners) if corners else None,  # type: ignore[arg-type]
    )


@dataclass(frozen=True, slots=True)
class PagePlan:
    """How an original is shown, and whether that can be undone or redone.

    `automatic` while no person changed anything: then blank pages are left out, and pages stand
    upright, as far as text recognition found out. `hidden` are the pages of the original that are
    not shown.
    """

    pages: tuple[ShownPage, ...]
    hidden: tuple[int, ...]
    automatic: bool
    can_undo: bool
    can_redo: bool

    def is_plain(self, count: int) -> bool:
        """Whether an original of `count` pages is shown just as it is."""
        return list(self.pages) == untouched(count)


def untouched(count: int) -> Sequence[ShownPage]:
    """The pages of an original as they are."""
    return [ShownPage(page) for page in range(count)]
