"""The documents as a table: sorted by any column, whose width, order and choice stay."""

import os
import tkinter as tk
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.gui import preferences
from arsipdesk.gui.library import Library
from arsipdesk.gui.tablehead import TableHead
from arsipdesk.gui.window import Window
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under
from tests.gui.test_library import library_of, register, register_folder, subjects

__all__ = ["register", "register_folder"]


@pytest.fixture
def window(register: Archive, open_window: OpenWindow, press: Press, pump: Pump) -> Window:
    """The list of all documents as a table."""
    opened = open_window(register, "all")
    press("Control-t")
    pump(calm(opened))
    return opened


@pytest.fixture
def library(window: Window) -> Library:
    return library_of(window)


def head_texts(library: Library) -> list[str]:
    return [text for text in texts_under(library.table.head) if text]


def edge_of(head: TableHead, name: str) -> int:
    place = next(p for p in head._places() if p.column.name == name)
    return place.left + place.width


def drag(head: TableHead, start: int, end: int, pump: Pump) -> None:
    head.event_generate("<ButtonPress-1>", x=start, y=10)
    head.event_generate("<B1-Motion>", x=(start + end) // 2, y=10)
    head.event_generate("<B1-Motion>", x=end, y=10)
    head.event_generate("<ButtonRelease-1>", x=end, y=10)
    pump()


def test_ctrl_t_shows_a_table_that_takes_the_room_of_the_pages(
    library: Library, press: Press, pump: Pump
) -> None:
    assert head_texts(library)[:2] == ["No. agenda", "Diterima"]
    assert not library.pages.winfo_ismapped()
    assert library.cards.canvas.winfo_width() > 700
    assert "Laporan Posyandu" in texts_under(library.cards)
    press("Down", "Shift-Down")
    assert library.cards.chosen == 2
    press("space")
    pump(lambda: library.pages.winfo_ismapped())
    press("Control-t")
    pump(lambda: not library.table.head.winfo_ismapped())
    assert library.pages.winfo_ismapped()
    assert library.details.winfo_ismapped()


def test_the_table_stays_when_the_window_is_opened_again(
    window: Window, library: Library, pump: Pump
) -> None:
    library.table.head.open_menu()
    menu = library.table.head.menu
    assert menu is not None
    menu.unpost()
    pump()
    menu.invoke(menu.index("     Pemegang"))
    pump(calm(window))
    window.switch_theme("dark")
    pump(calm(window))
    again = library_of(window)
    assert again is not library
    assert again.table.shown
    assert "Pemegang" in head_texts(again)


def test_a_press_on_a_head_sorts_and_another_one_turns_the_order_round(
    window: Window, library: Library, pump: Pump
) -> None:
    head = library.table.head
    for order in (sorted, lambda found: sorted(found, reverse=True)):
        x = edge_of(head, "subject") - 60
        head.event_generate("<ButtonPress-1>", x=x, y=10)
        head.event_generate("<ButtonRelease-1>", x=x, y=10)
        pump(calm(window))
        assert subjects(library) == order(subjects(library))
    assert library.cards.chosen == 1, "the document that was open stays chosen"


def test_columns_are_sorted_widened_and_moved_by_keys(
    window: Window, library: Library, press: Press, pump: Pump
) -> None:
    head = library.table.head
    head.focus_set()
    press("Right", "Right", "Return")
    pump(calm(window))
    assert library._sort == ("number", False)
    before = library.table.layout.widths["number"]
    press("Control-Right", "Shift-Left")
    assert library.table.layout.widths["number"] > before
    assert head_texts(library)[:3] == ["No. agenda", "Nomor surat", "Diterima"]
    pump(calm(window))


def test_every_column_can_be_sorted_by(window: Window, library: Library, pump: Pump) -> None:
    for name in [*library.table.layout.widths, "due", "dossier", "kind", "level", "files"]:
        library.table.sort_by(name)
        pump(calm(window))
        assert len(library.cards.rows) == 4


def test_an_edge_is_dragged_wider_and_a_head_dragged_elsewhere(
    window: Window, library: Library, pump: Pump
) -> None:
    head, widths = library.table.head, library.table.layout.widths
    start = edge_of(head, "party")
    before = widths["party"]
    drag(head, start, start + 40, pump)
    assert library.table.layout.widths["party"] == before + 40
    drag(head, edge_of(head, "code") - 20, 10, pump)
    assert next(iter(library.table.layout.widths)) == "code"
    pump(calm(window))
    kept = preferences.kept("documents")["columns"]
    assert isinstance(kept, list)
    assert kept[0] == ["code", 84]


def test_more_columns_than_fit_are_reached_by_scrolling_sideways(
    library: Library, press: Press, pump: Pump
) -> None:
    for name in ("holder", "urgency", "dossier", "level"):
        library.table.head._toggle(name)
    pump()
    assert library.table._bar.winfo_ismapped()
    left = first_text(library.cards.canvas)
    library.cards.canvas.focus_set()
    press("Right", "Right")
    assert first_text(library.cards.canvas) < left
    press("Left", "Left", "Left")
    assert first_text(library.cards.canvas) == left


def first_text(canvas: tk.Canvas) -> float:
    return min(canvas.coords(i)[0] for i in canvas.find_all() if canvas.type(i) == "text")


def test_a_damaged_memory_of_the_window_harms_nothing(
    register: Archive, open_window: OpenWindow
) -> None:
    folder = Path(os.environ["ARSIPDESK_CONFIG_DIR"])
    folder.mkdir(parents=True, exist_ok=True)
    for said in (
        "{",
        "[]",
        '{"documents": 7, "theme": []}',
        '{"documents": {"view": "table", "columns": [["agenda", "x"], ["none", 3], ["code", 1e9], 5]}}',
        '{"documents": {"view": "table", "columns": [["agenda", 3], ["subject", 99999]]}}',
    ):
        (folder / "window.json").write_text(said, encoding="utf-8")
        assert preferences.theme() == "light"
        kept = preferences.kept("documents")
        assert isinstance(kept, dict)
    library = library_of(open_window(register, "all"))
    assert library.table.layout.widths == {"agenda": 44, "subject": 900}
