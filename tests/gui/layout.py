"""What is wrong with the layout of a window as it stands: words that are cut, widgets outside."""

import tkinter as tk
from collections.abc import Iterator
from tkinter import ttk as plain

from tests.gui.conftest import all_under

_WORDED = (tk.Label, tk.Button, plain.Label, plain.Button, plain.Checkbutton, plain.Radiobutton)
_SLACK = 1


def faults(root: tk.Misc) -> list[str]:
    """A line for every widget in sight whose words are cut or that sticks out of the window."""
    return [fault for widget in all_under(root) for fault in _faults_of(widget, root)]


def _faults_of(widget: tk.Misc, root: tk.Misc) -> Iterator[str]:
    if not widget.winfo_viewable():
        return
    words = str(widget.cget("text")) if isinstance(widget, _WORDED) else ""
    if words and widget.winfo_reqwidth() > widget.winfo_width() + _SLACK:
        yield f"cut: “{words}” has {widget.winfo_width()} of {widget.winfo_reqwidth()} px"
    if isinstance(widget, tk.Frame) or _scrolls(widget):
        return
    right = widget.winfo_rootx() + widget.winfo_width() - root.winfo_rootx() - root.winfo_width()
    below = widget.winfo_rooty() + widget.winfo_height() - root.winfo_rooty() - root.winfo_height()
    if max(right, below) > _SLACK:
        yield f"outside: {words or widget} by {max(right, 0)} and {max(below, 0)} px"


def _scrolls(widget: tk.Misc) -> bool:
    """Whether the widget lies on a canvas that scrolls, where being out of sight is no fault."""
    above = widget.master
    while above is not None:
        if isinstance(above, tk.Canvas):
            return True
        above = above.master
    return False
