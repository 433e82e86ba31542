"""Entries that suggest: type a few letters and choose a party or a code from the list below."""

import tkinter as tk
from collections.abc import Callable, Sequence

from arsipdesk.domain.records import CodeRecord
from arsipdesk.gui import wording
from arsipdesk.gui.cardlist import CardList, CardState
from arsipdesk.gui.cards import draw_ground
from arsipdesk.gui.fields import TextField
from arsipdesk.gui.focus import has_focus
from arsipdesk.gui.listkeys import plain
from arsipdesk.gui.loop import Loop
from arsipdesk.gui.popup import Popup
from arsipdesk.gui.theme import Look
from arsipdesk.language import _

_SHOWN = 8


class Choice:
    """One line of the list: what is taken, and what is shown small before it."""

    __slots__ = ("code", "text")

    def __init__(self, text: str, code: str = "") -> None:
        self.text, self.code = text, code


class _Choices:
    def __init__(self, choices: Sequence[Choice]) -> None:
        self.choices = choices

    def __len__(self) -> int:
        return len(self.choices)

    def key(self, index: int) -> int:
        return index

    def keys(self) -> Sequence[int]:
        return range(len(self))

    def row(self, index: int) -> Choice:
        return self.choices[index]


class _ChoicePainter:
    """A code in bold and its name, or the name alone."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.height = look.px(30)

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        look, colours = self.look, self.look.colours
        return {
            "ground": canvas.create_rectangle(0, 0, 0, 0, width=0),
            "bar": canvas.create_rectangle(0, 0, 0, 0, width=0, fill=colours.primary),
            "line": canvas.create_line(0, 0, 0, 0, fill=colours.line),
            "ring": canvas.create_rectangle(0, 0, 0, 0, width=0),
            "code": canvas.create_text(
                0, 0, anchor="w", font=look.fonts["ArsipSmallBold"], fill=colours.primary
            ),
            "text": canvas.create_text(
                0, 0, anchor="w", font=look.fonts["ArsipSmall"], fill=colours.text
            ),
        }

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: Choice | None,
        state: CardState,
    ) -> None:
        px = self.look.px
        top, width = box
        draw_ground(canvas, self.look, items, (top, width, self.height), state)
        if row is None:
            return
        left, middle = px(10), top + self.height // 2
        canvas.coords(items["code"], left, middle)
        canvas.itemconfigure(items["code"], text=row.code)
        if row.code:
            left += self.look.width_of(row.code, "ArsipSmallBold") + px(8)
        canvas.coords(items["text"], left, middle)
        shown = self.look.shorten(row.text, "ArsipSmall", width - left - px(8))
        canvas.itemconfigure(items["text"], text=shown)


class SuggestField(TextField):
    """A line of text with a list of known values; `look_up` is run off the Tk thread."""

    def __init__(
        self,
        master: tk.Misc,
        look: Look,
        name: str,
        loop: Loop,
        look_up: Callable[[str], Sequence[Choice]],
        *,
        required: bool = False,
        on_change: Callable[[], None] = lambda: None,
        width: int = 0,
    ) -> None:
        self._loop, self._look_up = loop, look_up
        self._popup: Popup | None = None
        self._list: CardList[Choice] | None = None
        self._choices: Sequence[Choice] = ()
        self._width = width
        super().__init__(master, look, name, required=required, on_change=on_change)

    def make(self) -> tk.Widget:
        entry = super().make()
        entry.bind("<KeyRelease>", self._typed, add="+")
        entry.bind("<Down>", lambda event: self._step(1))
        entry.bind("<Up>", lambda event: self._step(-1))
        entry.bind("<Return>", plain(self._return))
        entry.bind("<Escape>", lambda event: self._escape())
        entry.bind("<FocusOut>", lambda event: self._left(), add="+")
        return entry

    def _typed(self, event: "tk.Event[tk.Misc]") -> None:
        if len(event.keysym) == 1 or event.keysym in ("BackSpace", "Delete", "space", "period"):
            self._loop.later(120, f"suggest{id(self)}", self._ask, owner=self)

    def _ask(self) -> None:
        text = self._entry.get().strip()
        if not text or not has_focus(self._entry):
            self._close()
            return
        self._loop.run(
            lambda: self._look_up(text),
            self._offer,
            lane="search",
            key=f"suggest{id(self)}",
            owner=self,
        )

    def _offer(self, choices: Sequence[Choice]) -> None:
        self._close()
        self._choices = choices
        if not choices or not has_focus(self._entry):
            return
        self._popup = Popup(self._entry, self.look)
        self._list = CardList(self._popup.body, self.look, _ChoicePainter(self.look))
        self._list.canvas.configure(takefocus=0)
        self._list.canvas.bind("<ButtonRelease-1>", lambda event: self._take())
        self._list.pack(fill="both", expand=True)
        self._list.set_rows(_Choices(choices))
        px = self.look.px
        lines = min(_SHOWN, len(choices))
        self._popup.open(max(self._entry.winfo_width(), self._width), lines * px(30) + 2)

    @property
    def choices_shown(self) -> int:
        """How many lines the open list has; 0 while it is closed."""
        return len(self._choices) if self._list is not None else 0

    def _step(self, step: int) -> str:
        if self._list is None:
            self._ask()
        else:
            self._list.move(step)
        return "break"

    def _return(self) -> str | None:
        if self._list is not None and self._list.selected() is not None:
            self._take()
            return "break"
        self._close()
        return None

    def _take(self) -> None:
        index = self._list.selected() if self._list is not None else None
        self._close()
        if index is not None:
            self.choose(self._choices[index])
            self._entry.focus_set()
            self._entry.icursor("end")
            self.changed()

    def choose(self, choice: Choice) -> None:
        """Put a choice from the list into the entry."""
        self._entry.put(choice.text)

    def _escape(self) -> str | None:
        if self._popup is None:
            return None
        self._close()
        return "break"

    def _left(self) -> None:
        self.after(150, self._close_if_left)

    def _close_if_left(self) -> None:
        inside = self._list is not None and has_focus(self._list.canvas)
        if not inside and not has_focus(self._entry):
            self._close()

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.close()
        self._popup, self._list = None, None


class CodeField(SuggestField):
    """A classification code: type words or digits; `get` gives the code alone."""

    def choose(self, choice: Choice) -> None:
        self._entry.put(f"{choice.code} · {choice.text}")

    def get(self) -> str:
        return self._entry.get().split("·")[0].strip()

    def put(self, text: str) -> None:
        """Show a code; its name is looked up off the Tk thread."""
        self._entry.put(text)
        if text and "·" not in text:
            self._loop.run(
                lambda: [c for c in self._look_up(text) if c.code == text],
                lambda found: self._show_name(text, found),
                lane="search",
                key=f"name{id(self)}",
                owner=self,
            )

    def _show_name(self, code: str, found: Sequence[Choice]) -> None:
        if found and self._entry.get() == code:
            self._entry.put(f"{code} · {found[0].text}")


def code_choices(codes: Sequence[CodeRecord]) -> list[Choice]:
    """The lines of the list for codes."""
    return [Choice(wording.quiet(c.name) or _("(no name)"), c.code) for c in codes]
