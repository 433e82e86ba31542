"""Where the keyboard is. Tkinter's own answers fail while a file dialog or an open box has it."""

import tkinter as tk


def focus_path(widget: tk.Misc) -> str:
    """The Tk path of what has the keyboard in this program, or nothing."""
    return str(widget.tk.call("focus"))


def has_focus(widget: tk.Misc) -> bool:
    """Whether `widget` itself has the keyboard."""
    return focus_path(widget) == str(widget)


def focused(widget: tk.Misc) -> tk.Misc | None:
    """The widget that has the keyboard; None where it is none of ours."""
    path = focus_path(widget)
    try:
        return widget.nametowidget(path) if path else None
    except KeyError:
        return None  # a part of Tk's own, such as the list of an open combobox


def is_grabbed(widget: tk.Misc) -> bool:
    """Whether a dialog or menu keeps the keyboard and mouse to itself."""
    return bool(str(widget.tk.call("grab", "current")))
