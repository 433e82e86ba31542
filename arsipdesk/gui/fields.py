"""The fields of a form: a name above, a mark beside it, and below it what is wrong with the value."""

import tkinter as tk
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from arsipdesk.gui.controls import ground_of, label, picture, tip
from arsipdesk.gui.theme import Look
from arsipdesk.language import _


class UndoEntry(ttk.Entry):
    """An entry with Ctrl+Z and Ctrl+Y, which Tk's own entry lacks."""

    def __init__(self, master: tk.Misc) -> None:
        super().__init__(master)
        self._states: list[str] = [""]
        self._at = 0
        self.bind("<KeyRelease>", lambda event: self.remember(), add="+")
        for key in ("<Control-z>", "<Control-Z>"):
            self.bind(key, lambda event: self._go(-1))
        for key in ("<Control-y>", "<Control-Y>"):
            self.bind(key, lambda event: self._go(1))

    def put(self, text: str) -> None:
        """Replace the text and forget what was typed before."""
        self.delete(0, "end")
        self.insert(0, text)
        self._states, self._at = [text], 0

    def remember(self) -> None:
        """Keep the present text as a step to come back to."""
        text = self.get()
        if text != self._states[self._at]:
            self._states[self._at + 1 :] = [text]
            self._at += 1

    def _go(self, step: int) -> str:
        self.remember()
        if 0 <= self._at + step < len(self._states):
            self._at += step
            self.delete(0, "end")
            self.insert(0, self._states[self._at])
        return "break"


class Field(tk.Frame, ABC):
    """One value of a form. Subclasses make the control and read and write it as text."""

    def __init__(
        self,
        master: tk.Misc,
        look: Look,
        name: str,
        *,
        required: bool = False,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(master, bg=ground_of(master))
        self.look = look
        self.name = name
        self.required = required
        self._on_change = on_change
        self._last = ""
        self.tips: list[ttk.ToolTip] = []
        self.marked = ""
        self._top = tk.Frame(self, bg=ground_of(self))
        self._top.pack(fill="x", pady=(0, look.px(2)))
        shown = name + (" *" if required else "")
        label(self._top, look, shown, "ArsipSmall", look.colours.muted).pack(side="left")
        self._mark = picture(self._top, look, "check-circle-fill", 13, look.colours.good)
        self.control: tk.Widget = self.make()
        self._wrong = label(self, look, "", "ArsipSmall", look.colours.bad)
        self.bind("<Configure>", lambda event: self._wrong.configure(wraplength=event.width))

    @abstractmethod
    def make(self) -> tk.Widget:
        """Make and pack the control; returns what takes the keyboard."""

    @abstractmethod
    def get(self) -> str:
        """The value as text."""

    @abstractmethod
    def put(self, text: str) -> None:
        """Show a value."""

    def set(self, text: str) -> None:
        """Show a value that is right as it stands, without marks."""
        self.put(text)
        self._last = self.get()
        self.say_wrong("")
        self.mark("")

    def changed(self) -> None:
        """Tell the form that a person changed the value."""
        if self.get() != self._last:
            self._last = self.get()
            self.say_wrong("")
            self._on_change()

    def mark(self, kind: str, words: str = "") -> None:
        """Show a green check (`good`), an amber mark (`check`) or none, with `words` as a tip."""
        self.marked = kind
        for old in self.tips:
            old.destroy()
        self.tips = []
        if not kind:
            self._mark.pack_forget()
            return
        colours = self.look.colours
        good = kind == "good"
        icon = "check-circle-fill" if good else "exclamation-circle-fill"
        colour = colours.good if good else colours.warn
        self._mark.configure(image=self.look.icon(icon, 13, colour))
        self._mark.pack(side="right")
        if words:
            self.tips = [tip(self._mark, words), tip(self.control, words)]

    def say_wrong(self, reason: str) -> None:
        """Show under the control why its value can't be taken; empty takes it away."""
        self._wrong.configure(text=reason)
        if reason:
            self._wrong.pack(fill="x", pady=(self.look.px(2), 0))
        else:
            self._wrong.pack_forget()
        self.show_state(bool(reason))

    def show_state(self, wrong: bool) -> None:
        """Colour the control's edge."""
        if isinstance(self.control, ttk.Entry):
            self.control.configure(bootstyle="danger" if wrong else "default")

    @property
    def wrong(self) -> str:
        """The reason that is shown under the control."""
        return str(self._wrong.cget("text"))

    def problem(self) -> str:
        """Why the value can't be taken, or nothing."""
        return _("This must be filled in.") if self.required and not self.get() else ""

    def check(self) -> bool:
        """Whether the value can be taken; tells the reason beside the field where it can't."""
        reason = self.problem()
        self.say_wrong(reason)
        return not reason


class TextField(Field):
    """One line of text."""

    def make(self) -> tk.Widget:
        self._entry = UndoEntry(self)
        entry: tk.Widget = self._entry
        entry.pack(fill="x")
        for event in ("<KeyRelease>", "<<Paste>>", "<<Cut>>"):
            self._entry.bind(event, lambda e: self.after_idle(self.changed), add="+")
        return self._entry

    def get(self) -> str:
        return " ".join(self._entry.get().split())

    def put(self, text: str) -> None:
        self._entry.put(text)


class LongTextField(Field):
    """A few lines of text; Tab goes to the next field."""

    lines = 2

    def make(self) -> tk.Widget:
        look = self.look
        self._text = ttk.Text(
            self,
            height=self.lines,
            width=10,
            wrap="word",
            font=look.fonts["ArsipBody"],
            padx=look.px(6),
            pady=look.px(4),
            undo=True,
        )
        self._text.pack(fill="x")
        self._text.bind("<KeyRelease>", lambda event: self.changed(), add="+")
        self._text.bind("<Tab>", lambda event: self._leave(forward=True))
        for key in ("<Shift-Tab>", "<ISO_Left_Tab>"):
            self._bind_if_known(key)
        return self._text

    def _bind_if_known(self, key: str) -> None:
        try:
            self._text.bind(key, lambda event: self._leave(forward=False))
        except tk.TclError:
            return  # this keyboard symbol exists on X11 only

    def _leave(self, *, forward: bool) -> str:
        target = self._text.tk_focusNext() if forward else self._text.tk_focusPrev()
        if target is not None:
            target.focus_set()
        return "break"

    def get(self) -> str:
        return " ".join(self._text.get("1.0", "end").split())

    def put(self, text: str) -> None:
        self._text.delete("1.0", "end")
        self._text.insert("1.0", text)
        self._text.edit_reset()

    def show_state(self, wrong: bool) -> None:
        colours = self.look.colours
        self._text.configure(highlightbackground=colours.bad if wrong else colours.line)


class ChoiceField(Field):
    """One of a few named values; `get` gives the value, not its name."""

    choices: Sequence[tuple[str, str]] = ()

    def make(self) -> tk.Widget:
        self._box = ttk.Combobox(self, state="readonly", width=8)
        self._box.pack(fill="x")
        self._box.bind("<<ComboboxSelected>>", self._chosen)
        return self._box

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Set the values and their names."""
        self.choices = choices
        self._box.configure(values=[name for _value, name in choices])

    def _chosen(self, event: "tk.Event[tk.Misc]") -> None:
        self._box.selection_clear()
        self.changed()

    def get(self) -> str:
        index = self._box.current()
        return self.choices[index][0] if index >= 0 else ""

    def put(self, text: str) -> None:
        names = dict(self.choices)
        self._box.set(names.get(text, ""))
