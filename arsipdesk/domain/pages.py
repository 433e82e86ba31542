"""How the pages of an original are shown: which, in what order, and how each is turned."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from arsipdesk.domain.errors import LastPage, UnknownPage, WrongUsage
from arsipdesk.language import N_

MOST_SKEW = 45.0
"""By so many degrees a page can be straightened; more is a turn."""

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


def check(pages: Sequence[ShownPage], count: int) -> None:
    """Whether an original of `count` pages can be shown so. Raises LastPage, UnknownPage, WrongUsage."""
    if not pages:
        raise LastPage
    seen: set[int] = set()
    for page in pages:
        if not 0 <= page.page < count or page.page in seen:
            raise UnknownPage(page=page.page + 1, count=count)
        seen.add(page.page)
        if not abs(page.skew) <= MOST_SKEW:
            raise WrongUsage(field=N_("Degrees"), value=page.skew, allowed="-45 … 45")
        if page.turn not in (0, 90, 180, 270):
            raise WrongUsage(field=N_("Turn"), value=page.turn, allowed="0, 90, 180, 270")
        if page.corners and not all(0 <= each <= 1 for each in page.corners):
            raise WrongUsage(field=N_("Corners"), value=page.corners, allowed="0 … 1")


def place_of(shown: Sequence[ShownPage], page: int) -> int:
    """At which place a page of the original is shown. Raises UnknownPage."""
    for place, each in enumerate(shown):
        if each.page == page:
            return place
    raise UnknownPage(page=page + 1, count=len(shown))


def in_words(pages: Sequence[ShownPage]) -> str:
    """The pages as the journal keeps them: `1 2+90 4~1.5` is 1, 2 turned, 4 straightened."""
    return " ".join(
        f"{each.page + 1}{f'+{each.turn}' if each.turn else ''}{f'~{each.skew:g}' if each.skew else ''}"
        for each in pages
    )
