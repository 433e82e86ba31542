"""A box that opens over the window under a field, and closes on Esc or a click elsewhere."""

import tkinter as tk
from weakref import WeakSet

from arsipdesk.gui.controls import panel
from arsipdesk.gui.theme import Look

_open: list["Popup"] = []
_watched: "WeakSet[tk.Misc]" = WeakSet()


def _watch_clicks(top: tk.Misc) -> None:
    """Close boxes on a click elsewhere in their window; bound once per window."""
    if top not in _watched:
        _watched.add(top)
        top.bind("<Button-1>", _clicked, add="+")


def _clicked(event: "tk.Event[tk.Misc]") -> None:
    for popup in [each for each in _open if not each.holds(event.widget)]:
        popup.close()


class Popup:
    """A framed area placed in the anchor's own window, so that no window manager moves it."""

    def __init__(self, anchor: tk.Widget, look: Look) -> None:
        self.anchor, self.look = anchor, look
        self._top = anchor.winfo_toplevel()
        self.frame = tk.Frame(self._top, bg=look.colours.primary)
        self.body = panel(self.frame, look.colours.background)
        self.body.pack(padx=1, pady=1, fill="both", expand=True)

    def open(self, width: int = 0, height: int = 0) -> None:
        """Show the box under the anchor, or above it where there is no room below."""
        self.frame.update_idletasks()
        width = width or self.frame.winfo_reqwidth()
        height = height or self.frame.winfo_reqheight()
        left = self.anchor.winfo_rootx() - self._top.winfo_rootx()
        below = self.anchor.winfo_rooty() - self._top.winfo_rooty() + self.anchor.winfo_height()
        if below + height > self._top.winfo_height():
            below = max(0, below - self.anchor.winfo_height() - height)
        left = max(0, min(left, self._top.winfo_width() - width - self.look.px(4)))
        self.frame.place(x=left, y=below, width=width, height=height)
        self.frame.tkraise()
        _watch_clicks(self._top)
        if self not in _open:
            _open.append(self)
            self._bind_escape(self.frame)

    def _bind_escape(self, widget: tk.Misc) -> None:
        for child in (widget, *widget.winfo_children()):
            child.bind("<Escape>", lambda event: self._escape(), add="+")
            if child is not widget:
                self._bind_escape(child)

    def _escape(self) -> str:
        self.close()
        self.anchor.focus_set()
        return "break"

    @property
    def is_open(self) -> bool:
        """Whether the box can be seen."""
        return bool(self.frame.winfo_exists()) and self.frame.winfo_manager() == "place"

    def holds(self, widget: object) -> bool:
        """Whether `widget` belongs to the box or is its anchor."""
        return str(widget).startswith(str(self.frame)) or widget is self.anchor

    def close(self) -> None:
        """Take the box away."""
        if self in _open:
            _open.remove(self)
        if self.frame.winfo_exists():
            self.frame.destroy()
