"""Nothing is cut and nothing sticks out, on the reference screen and on a small one."""

import tkinter as tk

import pytest
import ttkbootstrap as ttk

from arsipdesk.archive import Archive
from arsipdesk.gui.screens import SCREENS
from tests.gui.conftest import OpenWindow, Pump, calm
from tests.gui.layout import faults


@pytest.mark.parametrize("size", ["1366x728", "1024x600"])
def test_no_words_are_cut_on_any_screen(
    office: Archive, open_window: OpenWindow, pump: Pump, size: str
) -> None:
    window = open_window(office)
    window.root.geometry(f"{size}+0+0")
    pump(lambda: f"{window.root.winfo_width()}x{window.root.winfo_height()}" == size)

    for name in SCREENS:
        window.open_screen(name)
        pump(calm(window))

        assert faults(window.root) == [], name


def test_cut_words_and_widgets_outside_are_found(root: ttk.App, pump: Pump) -> None:
    cut = tk.Label(root, text="Pertanggungjawaban penyelenggaraan")
    cut.place(x=0, y=0, width=40)
    outside = tk.Button(root, text="Simpan")
    outside.place(x=1340, y=10, width=120)
    pump()

    first, second = faults(root)

    assert first.startswith("cut: “Pertanggungjawaban penyelenggaraan” has 40 of ")
    assert second == "outside: Simpan by 94 and 0 px"
