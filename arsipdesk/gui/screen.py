"""What every screen of the window can do, so that the window need not know which one is open."""

import tkinter as tk
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from arsipdesk.gui.desk import Desk

if TYPE_CHECKING:
    from arsipdesk.gui.screens import Place


class Screen(tk.Frame, ABC):
    """A screen of the window. What it can do by key is told by `actions`."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        super().__init__(master, bg=desk.look.colours.background)
        self.desk = desk

    def show(self, place: "Place") -> None:
        """Show what `place` stands for; it was chosen just now."""
        self.reload()

    @abstractmethod
    def reload(self, *, keep: bool = False) -> None:
        """Ask the archive again; with `keep` what is chosen stays chosen."""

    @abstractmethod
    def focus_areas(self) -> list[tk.Misc]:
        """What F6 goes round; the first one gets the keyboard when the screen is opened."""

    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What the keys of the window do here, by the names in `gui/window.py`."""
        return {}

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with `then`, unless something unsaved keeps the person here."""
        then()
