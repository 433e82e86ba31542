"""The side bar: the screens with their counts, and the classification; narrow, only icons."""

import tkinter as tk
from collections.abc import Callable
from typing import TYPE_CHECKING

from arsipdesk.gui import wording
from arsipdesk.gui.classtree import ClassTree
from arsipdesk.gui.controls import Badge, label, panel, picture, tip
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.screens import PLACES, Place, key_of
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.catalogue.documents import Counts

WIDTH, NARROW = 224, 56
_ITEM, _LEAST_ITEM, _EDGES = 30, 22, 20


class _Item(tk.Frame):
    """One line of the side bar; takes the keyboard."""

    def __init__(
        self, master: tk.Misc, desk: Desk, place: Place, go: Callable[[str], None]
    ) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(
            master,
            bg=look.colours.chrome,
            height=px(_ITEM),
            takefocus=1,
            highlightthickness=1,
            highlightbackground=look.colours.chrome,
            highlightcolor=look.colours.primary,
            cursor="hand2",
        )
        self.pack_propagate(False)
        self._look, self.place_ = look, place
        self._chosen = False
        self._edge = panel(self, look.colours.chrome, width=px(3))
        self._edge.pack(side="left", fill="y")
        self._badge = Badge(self, look)
        self._count = label(self, look, "", "ArsipSmall", look.colours.muted)
        self._icon = picture(self, look, place.icon, 16, look.colours.muted)
        self._icon.pack(side="left", padx=(px(9), px(9)))
        self._text = label(self, look, _(place.title))
        self._text.pack(side="left")
        for widget in (self, self._icon, self._text, self._count, self._badge):
            widget.bind("<Button-1>", lambda event: go(place.name))
        for key in ("<Return>", "<space>"):
            self.bind(key, lambda event: go(place.name))
        self.bind("<Down>", lambda event: self._step(event.widget.tk_focusNext()))
        self.bind("<Up>", lambda event: self._step(event.widget.tk_focusPrev()))
        key = key_of(place)
        tip(self, f"{_(place.title)}  ({key})" if key else _(place.title))

    def _step(self, target: tk.Misc | None) -> str:
        if isinstance(target, _Item):
            target.focus_set()
        return "break"

    def choose(self, chosen: bool) -> None:
        """Show whether this is the present screen."""
        look, colours = self._look, self._look.colours
        ground = colours.selection if chosen else colours.chrome
        ink = colours.primary if chosen else colours.text
        for widget in (self, self._icon, self._text, self._count, self._badge):
            widget.configure(bg=ground)
        self.configure(highlightbackground=ground)
        self._edge.configure(bg=colours.primary if chosen else colours.chrome)
        self._text.configure(fg=ink, font=look.fonts["ArsipBold" if chosen else "ArsipBody"])
        icon_ink = colours.primary if chosen else colours.muted
        self._icon.configure(image=look.icon(self.place_.icon, 16, icon_ink))

    def count(self, number: int, *, alert: bool) -> None:
        """Show how much is there; `alert` in red."""
        px = self._look.px
        self._badge.pack_forget()
        self._count.pack_forget()
        if number and alert:
            self._badge.show(wording.count(number))
            self._badge.pack(side="right", padx=(0, px(6)), after=self._edge)
        elif number:
            self._count.configure(text=wording.count(number))
            self._count.pack(side="right", padx=(0, px(8)), after=self._edge)

    def narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        if narrow:
            self._text.pack_forget()
            self._count.pack_forget()
            self._badge.pack_forget()
        else:
            self._text.pack(side="left")


class Sidebar(tk.Frame):
    """Tells `go` the name of the screen, and `filter_code` the code that were chosen."""

    def __init__(
        self, master: tk.Misc, desk: Desk, filter_code: Callable[[str, str], None]
    ) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(master, bg=look.colours.chrome, width=px(WIDTH))
        self.pack_propagate(False)
        self._desk = desk
        self._narrow = False
        self._counts: Counts | None = None
        self.items: dict[str, _Item] = {}
        panel(self, look.colours.chrome, height=px(8)).pack(fill="x")
        upper, lower = panel(self, look.colours.chrome), panel(self, look.colours.chrome)
        upper.pack(fill="x")
        lower.pack(side="bottom", fill="x", pady=(px(4), px(8)))
        for place in PLACES:
            item = _Item(lower if place.low else upper, desk, place, desk.go)
            self.items[place.name] = item
            item.pack(fill="x", padx=px(8), pady=1)
        self.bind("<Configure>", lambda event: self._fit(event.height))
        self._middle = panel(self, look.colours.chrome)
        caps = label(self._middle, look, _("CLASSIFICATION"), "ArsipCaps", look.colours.muted)
        caps.pack(anchor="w", padx=px(18), pady=(px(16), px(6)))
        self.tree = ClassTree(self._middle, desk, filter_code)
        self.tree.pack(fill="both", expand=True, padx=(px(8), px(2)))
        self._middle.pack(fill="both", expand=True)

    def _fit(self, tall: int) -> None:
        """Where not all lines have room at their full height, they get lower together."""
        px = self._desk.look.px
        room = (tall - px(_EDGES)) // len(self.items) - 2
        height = max(px(_LEAST_ITEM), min(px(_ITEM), room))
        for item in self.items.values():
            item.configure(height=height)

    def choose(self, name: str) -> None:
        """Show which screen is open."""
        for each, item in self.items.items():
            item.choose(each == name)

    def count(self, counts: "Counts") -> None:
        """Show how much each screen holds."""
        self._counts = counts
        if not self._narrow:
            for place in PLACES:
                if place.count is not None:
                    self.items[place.name].count(place.count(counts), alert=place.alert)
        self.tree.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or all."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.configure(width=self._desk.look.px(NARROW if narrow else WIDTH))
        for item in self.items.values():
            item.narrow(narrow)
        if narrow:
            self._middle.pack_forget()
        else:
            self._middle.pack(fill="both", expand=True)
            if self._counts is not None:
                self.count(self._counts)
