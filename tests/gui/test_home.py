"""Beranda: a clerk at eight in the morning sees everything on one page and gets to it by keys."""

import datetime as dt
import tkinter as tk

import pytest
import ttkbootstrap as ttk

from arsipdesk.archive import Archive
from arsipdesk.domain.records import DocumentRecord, Fields
from arsipdesk.gui.home import HomeScreen
from arsipdesk.gui.library import Library
from arsipdesk.gui.links import Links
from arsipdesk.gui.window import Window
from tests.gui.conftest import OpenWindow, Press, Pump, all_under, calm, texts_under


@pytest.fixture
def late(office: Archive) -> DocumentRecord:
    """A letter from paper that is six days late, held by Budi."""
    made = office.register(Fields(kind="incoming_letter", subject="Permohonan data"))
    due = dt.date.today() - dt.timedelta(days=6)
    return office.change_status(made.id, made.status, holder="Budi", due=due)


def home_of(window: Window) -> HomeScreen:
    screen = window.current
    assert isinstance(screen, HomeScreen)
    return screen


def click(links: Links, number: int, pump: Pump) -> None:
    left, top, right, bottom = links.box(number)
    where = {"x": (left + right) // 2, "y": (top + bottom) // 2}
    links.event_generate("<Motion>", **where)
    links.event_generate("<Button-1>", **where)
    pump()


def test_the_window_opens_with_the_page_of_the_day(
    office: Archive, open_window: OpenWindow, late: DocumentRecord
) -> None:
    window = open_window(office, "")
    said = texts_under(window.current)
    assert window.screen == "home"
    assert any(text.startswith("Selamat ") and text.endswith(", Sari") for text in said)
    assert any(office.office in text and str(dt.date.today().year) in text for text in said)
    for words in (
        "Pindaian baru",
        "terlambat 6 hari",
        "Tercatat, belum dipindai",
        "Arsip hanya ada di komputer ini",
        "1 terlambat · 0 minggu ini",
    ):
        assert words in said
    assert any("Diserahkan kepada Budi" in text for text in said)


def test_enter_on_the_scans_leads_to_them(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office, "home")
    press("Return")
    pump(calm(window))
    assert window.screen == "inbox"
    press("Control-Key-1")
    pump(calm(window))
    assert window.screen == "home"


def test_arrows_walk_over_the_tiles_to_what_is_late(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump, late: DocumentRecord
) -> None:
    window = open_window(office, "home")
    press("Right", "Right", "Right", "Right")
    assert window.root.focus_get() is home_of(window).due, "after the last tile come the deadlines"
    press("Return")
    pump(calm(window))
    library = window.current
    assert isinstance(library, Library)
    assert library.details.document is not None
    assert library.details.document.id == late.id


def test_f6_and_tab_reach_every_card(
    office: Archive, open_window: OpenWindow, press: Press, late: DocumentRecord
) -> None:
    window = open_window(office, "home")
    home = home_of(window)
    reached = [window.root.focus_get()]
    for _turn in range(4):
        press("F6")
        reached.append(window.root.focus_get())
    assert reached == [home.waiting, home.due, home.gaps, home.safety.button, home.done]
    stops = [home.waiting]
    while len(stops) < 6:
        stops.append(stops[-1].tk_focusNext())
    assert stops == [
        *(home.waiting, home.due, home.gaps),
        *(home.safety.button, home.safety.lines, home.done),
    ]


def test_a_click_on_a_gap_lists_the_documents(
    office: Archive, open_window: OpenWindow, pump: Pump, late: DocumentRecord
) -> None:
    window = open_window(office, "home")
    home = home_of(window)
    names = [link.text for link in home.gaps.links]
    click(home.gaps, names.index("Tercatat, belum dipindai"), pump)
    pump(calm(window))
    library = window.current
    assert isinstance(library, Library)
    assert library.search.get() == "tanpa:pindaian -jenis:proposal"
    assert len(library.cards.rows) == 1


@pytest.mark.parametrize(
    ("tile", "leads_to"), [(0, "inbox"), (1, "inbox"), (2, "quarantine"), (3, "all")]
)
def test_each_tile_leads_to_its_screen(
    office: Archive, open_window: OpenWindow, pump: Pump, tile: int, leads_to: str
) -> None:
    window = open_window(office, "home")
    click(home_of(window).waiting, tile, pump)
    pump(calm(window))
    assert window.screen == leads_to


def test_the_safety_light_says_what_to_do(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump, late: DocumentRecord
) -> None:
    window = open_window(office, "home")
    home = home_of(window)
    assert home.safety.button.cget("text") == "Atur cadangan"
    home.safety.button.focus_set()
    press("space")
    pump(calm(window))
    assert window.screen == "sync"


def test_a_new_archive_is_told_the_first_three_steps(
    archive: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(archive, "home")
    said = texts_under(window.current)
    assert "Tiga langkah pertama" in said
    buttons = [
        str(each.cget("text"))
        for each in all_under(window.current)
        if isinstance(each, ttk.Button) and each.winfo_viewable()
    ]
    assert buttons == ["Impor berkas  (Ctrl+O)", "Surat baru", "Atur cadangan"]
    press("F6", "F6", "space")
    pump(calm(window))
    assert window.screen == "sync"


def test_the_page_changes_when_something_is_filed(
    archive: Archive, open_window: OpenWindow, pump: Pump
) -> None:
    window = open_window(archive, "home")
    archive.register(Fields(kind="incoming_letter", subject="Surat pertama"))
    window.refresh()
    pump(calm(window))
    said = texts_under(window.current)
    assert any("Surat pertama" in text for text in said)
    assert "Tiga langkah pertama" not in [
        str(each.cget("text"))
        for each in all_under(window.current)
        if isinstance(each, tk.Label) and each.winfo_viewable()
    ]


@pytest.mark.parametrize("size", ["1366x768", "1024x600"])
def test_every_place_of_the_side_bar_can_be_seen(
    office: Archive, open_window: OpenWindow, pump: Pump, size: str
) -> None:
    window = open_window(office, "home")
    window.root.geometry(f"{size}+0+0")
    pump(calm(window))
    pump()
    sidebar = window.shell.sidebar
    bottom = sidebar.winfo_rooty() + sidebar.winfo_height()
    spans = []
    for item in sidebar.items.values():
        assert item.winfo_height() >= window.look.px(22)
        spans.append((item.winfo_rooty(), item.winfo_rooty() + item.winfo_height()))
    assert max(end for _start, end in spans) <= bottom
    for (_start, end), (start, _end) in zip(sorted(spans), sorted(spans)[1:], strict=False):
        assert end <= start
