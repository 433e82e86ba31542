"""Keeps Python's search for unused objects short: while it lasts, no thread works, nor the window."""

import gc
import tkinter as tk

_AFTER_MS = (500, 15_000, 45_000, 120_000, 600_000)
_THRESHOLDS = (1000, 10, 50)


def spare_what_stands(root: tk.Misc) -> None:
    """Leave what stands now, and a few times later, out of that search for good.

    Call it once the window is built. Modules, widgets and what the database layer keeps are some
    300,000 objects, which a full search walks over for 0.1 to 0.4 s on an office PC. What is thrown
    away later is still found: only objects that are there at these moments are left out.
    """
    gc.set_threshold(*_THRESHOLDS)
    for pause in _AFTER_MS:
        root.after(pause, gc.freeze)
