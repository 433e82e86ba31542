"""Short messages at the bottom left that go away by themselves."""

import tkinter as tk

from arsipdesk.gui.controls import label, panel, picture
from arsipdesk.gui.theme import Look

_SECONDS = 6
_ICONS = {
    "done": ("check-circle-fill", "done"),
    "note": ("info-circle-fill", "new"),
    "warn": ("exclamation-triangle-fill", "waiting"),
}


class Toasts:
    """Shows one message at a time over the status bar; a click takes it away."""

    def __init__(self, root: tk.Tk, look: Look) -> None:
        self._root, self._look = root, look
        self._frame: tk.Frame | None = None
        self._timer = ""
        self.text = ""

    def show(self, text: str, kind: str = "done") -> None:
        """Say `text`; `kind` is `done` (green), `note` (blue) or `warn` (amber)."""
        self.hide()
        look = self._look
        icon, colour = _ICONS[kind]
        ground, ink = look.colours.pills[colour]
        self.text = text
        self._frame = frame = panel(self._root, ink)
        body = panel(frame, ground)
        body.pack(padx=(look.px(4), 1), pady=1)
        picture(body, look, icon, 18, ink).pack(side="left", padx=(look.px(12), look.px(10)))
        words = label(body, look, text, "ArsipBold", ink, wraplength=look.px(420))
        words.pack(side="left", padx=(0, look.px(18)), pady=look.px(12))
        for widget in (frame, body, words):
            widget.bind("<Button-1>", lambda event: self.hide())
        frame.place(x=look.px(16), rely=1.0, y=-look.px(44), anchor="sw")
        frame.tkraise()
        self._timer = self._root.after(_SECONDS * 1000, self.hide)

    def hide(self) -> None:
        """Take the message away."""
        if self._timer:
            self._root.after_cancel(self._timer)
            self._timer = ""
        if self._frame is not None and self._frame.winfo_exists():
            self._frame.destroy()
        self._frame = None
