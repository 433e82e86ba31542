"""The screens of the window, one line each: where the side bar has them, and what makes them."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from arsipdesk.gui.desk import Desk
from arsipdesk.gui.screen import Screen
from arsipdesk.language import N_

if TYPE_CHECKING:
    from arsipdesk.catalogue.documents import Counts

Maker = Callable[[tk.Misc, Desk], Screen]
Number = Callable[["Counts"], int]


# A screen's module is loaded when the screen is first opened: the window stands sooner.
def _inbox(master: tk.Misc, desk: Desk) -> Screen:
    from arsipdesk.gui.inbox import Inbox

    return Inbox(master, desk)


def _home(master: tk.Misc, desk: Desk) -> Screen:
    from arsipdesk.gui.home import HomeScreen

    return HomeScreen(master, desk)


def _due(master: tk.Misc, desk: Desk) -> Screen:
    from arsipdesk.gui.due import DueScreen

    return DueScreen(master, desk)


def _library(master: tk.Misc, desk: Desk) -> Screen:
    from arsipdesk.gui.library import Library

    return Library(master, desk)


def _quarantine(master: tk.Misc, desk: Desk) -> Screen:
    from arsipdesk.gui.quarantine import Quarantine

    return Quarantine(master, desk)


def _sync(master: tk.Misc, desk: Desk) -> Screen:
    from arsipdesk.gui.syncscreen import SyncScreen

    return SyncScreen(master, desk)


def _reports(master: tk.Misc, desk: Desk) -> Screen:
    from arsipdesk.gui.reportscreen import Reports

    return Reports(master, desk)


def _of_kind(kind: str) -> Number:
    return lambda counts: counts.kinds.get(kind, 0)


@dataclass(frozen=True, slots=True)
class Place:
    """A screen that the side bar leads to.

    Places with the same `make` share one screen; `kind` tells it which documents are meant (None
    where it shows no list of documents). `alert` counts in red. `low` places stand at the bottom.
    """

    name: str
    icon: str
    title: str
    make: Maker
    kind: str | None = None
    count: Number | None = None
    alert: bool = False
    low: bool = False


PLACES = (
    Place("home", "house", N_("Home"), _home),
    Place("inbox", "inbox", N_("New scans"), _inbox, count=lambda n: n.inbox, alert=True),
    Place(
        "incoming",
        "envelope",
        N_("Incoming letters"),
        _library,
        "incoming_letter",
        _of_kind("incoming_letter"),
    ),
    Place(
        "outgoing",
        "send",
        N_("Outgoing letters"),
        _library,
        "outgoing_letter",
        _of_kind("outgoing_letter"),
    ),
    Place(
        "proposal", "file-earmark-text", N_("Proposals"), _library, "proposal", _of_kind("proposal")
    ),
    Place("all", "archive", N_("All documents"), _library, "", lambda n: n.documents),
    Place("due", "alarm", N_("Deadlines"), _due, count=lambda n: n.overdue, alert=True),
    Place("reports", "bar-chart", N_("Reports"), _reports, low=True),
    Place("sync", "arrow-repeat", N_("Sync"), _sync, low=True),
    Place(
        "quarantine",
        "shield-exclamation",
        N_("To be looked at"),
        _quarantine,
        count=lambda n: n.quarantine,
        alert=True,
        low=True,
    ),
)
BY_NAME = {place.name: place for place in PLACES}
SCREENS = tuple(BY_NAME)
_NUMBERED = 9


def key_of(place: Place) -> str:
    """The key that opens a screen, as it is told to people; "" where it has none."""
    number = PLACES.index(place) + 1
    return f"Ctrl+{number}" if number <= _NUMBERED else ""


def numbered() -> dict[str, str]:
    """The key sequences of the first nine screens, and the names of these."""
    return {f"Control-Key-{n}": place.name for n, place in enumerate(PLACES[:_NUMBERED], 1)}
