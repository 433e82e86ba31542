"""Modal windows: what went wrong, are you sure, and the frame that the larger dialogs share."""

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.gui.controls import hairline, label, panel, picture
from arsipdesk.gui.focus import focused
from arsipdesk.gui.theme import Look
from arsipdesk.gui.troubles import Trouble
from arsipdesk.language import _


class Dialog(tk.Toplevel):
    """A modal window in the look of the main one: body above, buttons below, Esc closes."""

    def __init__(self, master: tk.Misc, look: Look, title: str, *, width: int = 460) -> None:
        super().__init__(master, bg=look.colours.background)
        self.withdraw()
        self.look = look
        self.title(title)
        self._owner = master.winfo_toplevel()
        self._before = focused(master)
        self.transient(self._owner)
        self.resizable(False, False)
        self.buttons = panel(self, look.colours.chrome)
        self.buttons.pack(side="bottom", fill="x")
        hairline(self, look).pack(side="bottom", fill="x")
        self.body = panel(self, look.colours.background, width=look.px(width))
        self.body.pack(fill="both", expand=True, padx=look.px(24), pady=look.px(20))
        panel(self.body, look.colours.background, width=look.px(width), height=0).pack()
        self.bind("<Escape>", lambda event: self.close())
        self.protocol("WM_DELETE_WINDOW", self.close)

    def button(self, text: str, command: Callable[[], object], *, main: bool = False) -> ttk.Button:
        """Add a button at the right; the `main` one is filled and answers to Return."""
        look = self.look
        style = "primary" if main else "secondary outline"
        made = ttk.Button(self.buttons, text=text, command=command, bootstyle=style)
        made.pack(side="right", padx=(0, look.px(12)), pady=look.px(12))
        if main:
            self.bind("<Return>", lambda event: self._return(command))
        return made

    def _return(self, command: Callable[[], object]) -> None:
        """Return presses the main button, unless a field or another button has its own use for it."""
        if not isinstance(focused(self), (tk.Text, ttk.Button)):
            command()

    def show(self, focus: tk.Misc | None = None) -> None:
        """Place the window over its owner and give it the keyboard."""
        self.buttons.lift()  # after the fields in the order of the Tab key
        self.update_idletasks()
        wide, high = self.winfo_reqwidth(), self.winfo_reqheight()
        owner = self._owner
        left = owner.winfo_rootx() + (owner.winfo_width() - wide) // 2
        top = owner.winfo_rooty() + max(0, (owner.winfo_height() - high) // 3)
        self.geometry(f"+{max(0, left)}+{max(0, top)}")
        self.deiconify()
        self.wait_visibility()
        self.grab_set()
        (focus or self).focus_force()

    def close(self) -> None:
        """Take the window away and give the keyboard back."""
        self.grab_release()
        self.destroy()
        if isinstance(self._owner, Dialog) and self._owner.winfo_exists():
            self._owner.grab_set()
        if self._before is not None and self._before.winfo_exists():
            self._before.focus_set()


def tell_trouble(master: tk.Misc, look: Look, trouble: Trouble) -> Dialog:
    """Say what happened, what is safe, and what to do."""
    dialog = Dialog(master, look, _("Did not work"))
    head = panel(dialog.body, look.colours.background)
    head.pack(fill="x")
    picture(head, look, "exclamation-triangle-fill", 28, look.colours.warn).pack(
        side="left", anchor="n", padx=(0, look.px(14))
    )
    words = panel(head, look.colours.background)
    words.pack(side="left", fill="x", expand=True)
    wrap = look.px(400)
    label(words, look, trouble.what, "ArsipSection", wraplength=wrap).pack(anchor="w")
    for icon, colour, text in (
        ("shield-check", look.colours.good, trouble.safe),
        ("arrow-right-circle", look.colours.primary, trouble.todo),
    ):
        if text:
            row = panel(words, look.colours.background)
            row.pack(fill="x", pady=(look.px(10), 0))
            picture(row, look, icon, 16, colour).pack(side="left", anchor="n", pady=look.px(2))
            text_room = wrap - look.px(26)
            label(row, look, text, wraplength=text_room).pack(side="left", padx=look.px(8))
    close = dialog.button(_("Close"), dialog.close, main=True)
    dialog.show(close)
    return dialog


def ask(
    master: tk.Misc, look: Look, title: str, text: str, yes: str, then: Callable[[], object]
) -> Dialog:
    """Ask before doing `then`; the button says what will be done, not “yes”."""
    dialog = Dialog(master, look, title)
    label(dialog.body, look, title, "ArsipSection").pack(anchor="w")
    body = label(dialog.body, look, text, wraplength=look.px(440))
    body.pack(anchor="w", pady=(look.px(8), 0))

    def agreed() -> None:
        dialog.close()
        then()

    sure = dialog.button(yes, agreed, main=True)
    dialog.button(_("Cancel"), dialog.close)
    dialog.show(sure)
    return dialog
