"""A list of a million rows: only what is seen exists, and every key and click finds its row."""

import time
import tkinter as tk

import pytest
import ttkbootstrap as ttk

from arsipdesk.gui.cardlist import CardList, CardState
from arsipdesk.gui.theme import Look
from tests.gui.conftest import Press, Pump


class Million:
    def __init__(self) -> None:
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return 1_000_000

    def key(self, index: int) -> int:
        return index + 7

    def row(self, index: int) -> str:
        self.asked.add(index)
        return f"Surat {index}"


class Lines:
    height = 60

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        return {"text": canvas.create_text(0, 0, anchor="nw")}

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: str | None,
        state: CardState,
    ) -> None:
        canvas.coords(items["text"], 10, box[0])
        canvas.itemconfigure(items["text"], text=row)


@pytest.fixture
def cards(root: ttk.App, pump: Pump) -> CardList[str]:
    made: CardList[str] = CardList(root, Look(root, "light"), Lines())
    whole: tk.Widget = made
    whole.pack(fill="both", expand=True)
    pump(lambda: made.canvas.winfo_height() > 300)
    made.set_rows(Million())
    made.canvas.focus_force()
    pump()
    return made


def test_only_the_rows_in_sight_are_asked_for(cards: CardList[str], pump: Pump) -> None:
    rows = cards.rows
    assert isinstance(rows, Million)
    assert max(rows.asked) < 20
    assert len(cards.canvas.find_all()) < 20


def test_keys_move_the_choice(cards: CardList[str], press: Press) -> None:
    chosen: list[int] = []
    cards.on_select = chosen.append
    press("Down", "Down", "j", "k", "End", "Up", "Home")
    assert chosen == [7, 8, 9, 8, 1_000_006, 1_000_005, 7]


def test_a_key_with_control_is_not_the_list_s(cards: CardList[str], press: Press) -> None:
    opened: list[int] = []
    cards.on_open = opened.append
    press("Down", "Control-Return", "Control-j")
    assert cards.current == 0
    assert not opened
    press("Return")
    assert opened == [7]


def test_wheel_click_and_scrollbar_agree(cards: CardList[str], pump: Pump) -> None:
    cards.canvas.event_generate("<Button-5>", x=30, y=30)
    pump()
    cards.canvas.event_generate("<Button-1>", x=30, y=10)
    pump()
    assert cards.current == 1
    cards.bar.cget("command")
    cards.tk.call(str(cards.bar.cget("command")), "moveto", "0.5")
    pump()
    assert cards.visible().start == 500_000


def test_a_step_is_drawn_at_once(cards: CardList[str], pump: Pump) -> None:
    times = []
    for step in range(60):
        cards.select(step * 9973)
        began = time.perf_counter()
        pump()
        times.append(time.perf_counter() - began)
    assert sorted(times)[30] < 0.05, "half of the steps take less than 50 ms"


def test_the_choice_stays_with_its_row_when_the_list_is_loaded_again(
    cards: CardList[str], pump: Pump
) -> None:
    cards.select(400)
    pump()
    cards.set_rows(Million(), keep=True)
    pump()
    assert cards.selected() == 407
    assert 400 in cards.visible()
