"""The frame around the screens: head, side bar, foot, and the place between them."""

import tkinter as tk
from collections.abc import Callable
from typing import TYPE_CHECKING

from arsipdesk.gui.controls import hairline, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.header import HeadCommands, Header
from arsipdesk.gui.sidebar import Sidebar
from arsipdesk.gui.statusbar import StatusBar

if TYPE_CHECKING:
    from arsipdesk.catalogue.documents import Counts

_NARROW_BELOW = 1180


class Shell(tk.Frame):
    """Put a screen into `middle`. Below 1180 logical pixels the side bar shows icons alone."""

    def __init__(
        self,
        desk: Desk,
        commands: HeadCommands,
        filter_code: Callable[[str, str], None],
    ) -> None:
        look = desk.look
        super().__init__(desk.root, bg=look.colours.background)
        self._look = look
        self._side_open = False
        self.header = Header(self, desk, commands, self._toggle_side)
        self.header.pack(fill="x")
        hairline(self, look).pack(fill="x")
        self.statusbar = StatusBar(self, desk)
        self.statusbar.pack(side="bottom", fill="x")
        hairline(self, look).pack(side="bottom", fill="x")
        self.sidebar = Sidebar(self, desk, filter_code)
        self.sidebar.pack(side="left", fill="y")
        hairline(self, look, upright=True).pack(side="left", fill="y")
        self.middle = panel(self, look.colours.background)
        self.middle.pack(side="left", fill="both", expand=True)
        self.bind("<Configure>", lambda event: self._fit(event.width))

    def _fit(self, width: int) -> None:
        narrow = width * 100 / self._look.px(100) < _NARROW_BELOW
        self.header.show_side_button(narrow)
        self.sidebar.set_narrow(narrow and not self._side_open)

    def _toggle_side(self) -> None:
        self._side_open = not self._side_open
        self._fit(self.winfo_width())

    def show_counts(self, counts: "Counts") -> None:
        """Show how much there is, at the foot and in the side bar."""
        self.statusbar.show_counts(counts)
        self.sidebar.count(counts)
