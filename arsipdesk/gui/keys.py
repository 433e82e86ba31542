"""The keys of the whole window; they rest while a dialog is open."""

import tkinter as tk
from collections.abc import Callable, Mapping

from arsipdesk.gui.focus import is_grabbed

Command = Callable[[], object]
_TYPING = (tk.Entry, tk.Text)
_FIELDS = ("Entry", "Text", "TEntry", "TCombobox")


def bind_keys(root: tk.Tk, commands: Mapping[str, Command], alive: Callable[[], bool]) -> None:
    """Bind sequences such as `Control-k` for the whole window, with Caps Lock on or off.

    They rest once `alive` says no. A key without Control, Alt or F-number is left alone while a person is typing.
    """
    for sequence, command in commands.items():
        for each in _both_cases(sequence):
            pressed = _guarded(root, sequence, command, alive)
            root.bind_all(f"<{each}>", pressed)
            # Tk's own fields have uses of old for Ctrl+K, Ctrl+N and Ctrl+O: ours come first.
            for kind in _FIELDS if "Control" in sequence else ():
                root.bind_class(kind, f"<{each}>", pressed)
    # ttkbootstrap takes the space key from buttons; people expect it there.
    root.bind_class("TButton", "<space>", _press)


def _press(event: "tk.Event[tk.Misc]") -> None:
    invoke = getattr(event.widget, "invoke", None)
    if invoke is not None:
        invoke()


def _both_cases(sequence: str) -> list[str]:
    head, _dash, last = sequence.rpartition("-")
    if head and len(last) == 1 and last.isalpha():
        return [f"{head}-{last.lower()}", f"{head}-{last.upper()}"]
    return [sequence]


def _guarded(
    root: tk.Tk, sequence: str, command: Command, alive: Callable[[], bool]
) -> Callable[["tk.Event[tk.Misc]"], str | None]:
    plain = "-" not in sequence and sequence[0] != "F" and sequence != "Escape"

    def pressed(event: "tk.Event[tk.Misc]") -> str | None:
        if not alive() or is_grabbed(root):
            return None
        if plain and isinstance(event.widget, _TYPING):
            return None
        command()
        return "break"

    return pressed
