"""Small building blocks of every screen: panels, labels, hairlines, icon buttons, pills, tips."""

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.gui.focus import has_focus
from arsipdesk.gui.theme import BADGE, Look

Label = tk.Label
Panel = tk.Frame
Event = "tk.Event[tk.Misc]"


def panel(master: tk.Misc, ground: str, *, width: int = 0, height: int = 0) -> Panel:
    """A plain area of one colour."""
    return tk.Frame(master, bg=ground, width=width, height=height)


def ground_of(widget: tk.Misc) -> str:
    """The background colour of a plain area."""
    return str(widget.cget("bg"))


def label(
    master: tk.Misc,
    look: Look,
    text: str,
    face: str = "ArsipBody",
    colour: str = "",
    *,
    wraplength: int = 0,
) -> Label:
    """A line of text on the colour of its panel."""
    return tk.Label(
        master,
        text=text,
        font=look.fonts[face],
        fg=colour or look.colours.text,
        bg=ground_of(master),
        bd=0,
        padx=0,
        pady=0,
        anchor="w",
        justify="left",
        wraplength=wraplength,
    )


def picture(master: tk.Misc, look: Look, icon: str, size: int, colour: str) -> Label:
    """An icon on the colour of its panel."""
    image = look.icon(icon, size, colour)
    return tk.Label(master, image=image, bg=ground_of(master), bd=0)


def hairline(master: tk.Misc, look: Look, *, upright: bool = False) -> Panel:
    """The one-pixel line between two areas."""
    return panel(master, look.colours.line, width=1 if upright else 0, height=0 if upright else 1)


def tip(widget: tk.Misc, text: str) -> ttk.ToolTip:
    """Words that show when the pointer rests on `widget`."""
    return ttk.ToolTip(
        widget, text=text, padding=6, delay=400, wraplength=ttk.scale_size(widget, 320)
    )


def icon_button(
    master: tk.Misc, look: Look, icon: str, words: str, command: Callable[[], object]
) -> ttk.Button:
    """A button that shows an icon and tells its words as a tip."""
    button = ttk.Button(master, icon=icon, icon_only=True, bootstyle="ghost", command=command)
    tip(button, words)
    return button


class PopupMenu(ttk.Menu):
    """A menu in the colours of the window, its entries set apart enough to be hit."""

    def __init__(self, master: tk.Misc, look: Look) -> None:
        colours = look.colours
        super().__init__(
            master,
            tearoff=False,
            font=look.fonts["ArsipBody"],
            bg=colours.background,
            fg=colours.text,
            activebackground=colours.selection,
            activeforeground=colours.text,
            activeborderwidth=0,
            bd=1,
            relief="raised",
            autostyle=False,
        )
        # Tk gives entries no height of their own: an image that shows nothing does.
        self._spacer = look.spacer(look.px(7), look.px(28))

    def item(self, text: str, command: Callable[[], object], key: str = "") -> None:
        """Add an entry; `key` is shown at its right."""
        self.add_command(
            label=text,
            command=command,
            accelerator=key,
            image=str(self._spacer),
            compound="left",
        )

    def submenu(self, text: str, menu: "PopupMenu") -> None:
        """Add an entry that opens another menu."""
        self.add_cascade(label=text, menu=menu, image=str(self._spacer), compound="left")

    def show_under(self, widget: tk.Misc) -> None:
        """Open below `widget`."""
        self.tk_popup(widget.winfo_rootx(), widget.winfo_rooty() + widget.winfo_height())


class Pill(tk.Canvas):
    """A status in a coloured pill; with a `command` it is a button that shows a caret."""

    def __init__(
        self, master: tk.Misc, look: Look, command: Callable[[], object] | None = None
    ) -> None:
        super().__init__(
            master,
            bg=ground_of(master),
            highlightthickness=0,
            takefocus=1 if command else 0,
            height=look.px(22),
            width=1,
        )
        self._look = look
        self._shown = ("", "draft")
        self._command = command
        if command:
            self.configure(cursor="hand2")
            self.bind("<Button-1>", lambda event: command())
            for key in ("<Return>", "<space>", "<Down>"):
                self.bind(key, lambda event: command())
            self.bind("<FocusIn>", lambda event: self._draw())
            self.bind("<FocusOut>", lambda event: self._draw())

    def show(self, text: str, colour: str) -> None:
        """Say `text` in one of the status colours; an empty text hides the pill."""
        self._shown = (text, colour)
        self._draw()

    def _draw(self) -> None:
        text, colour = self._shown
        look = self._look
        self.delete("all")
        if not text:
            self.configure(width=1)
            return
        ground, ink = look.colours.pills[colour]
        caret = look.px(14) if self._command else 0
        width = look.width_of(text, "ArsipCaps") + look.px(20) + caret
        high = look.px(20)
        self.configure(width=width + 2)
        if self._command and has_focus(self):
            ring = look.pill(width + 2, high + 2, look.colours.primary)
            self.create_image(0, 0, anchor="nw", image=ring)
        self.create_image(1, 1, anchor="nw", image=look.pill(width, high, ground))
        middle = 1 + high / 2
        self.create_text(
            1 + look.px(10), middle, anchor="w", text=text, fill=ink, font=look.fonts["ArsipCaps"]
        )
        if caret:
            icon = look.icon("chevron-down", 9, ink)
            self.create_image(width - look.px(13), middle, image=icon)


class Badge(tk.Canvas):
    """The red count of what waits in the inbox."""

    def __init__(self, master: tk.Misc, look: Look) -> None:
        super().__init__(
            master, bg=ground_of(master), highlightthickness=0, height=look.px(18), width=1
        )
        self._look = look

    def show(self, text: str) -> None:
        """Show a count; an empty text hides the badge."""
        look = self._look
        self.delete("all")
        width = max(look.px(22), look.width_of(text, "ArsipCaps") + look.px(12)) if text else 1
        self.configure(width=width)
        if text:
            high = look.px(18)
            self.create_image(0, 0, anchor="nw", image=look.pill(width, high, BADGE[0]))
            self.create_text(
                width / 2, high / 2, text=text, fill=BADGE[1], font=look.fonts["ArsipCaps"]
            )
