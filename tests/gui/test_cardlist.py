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

    def keys(self) -> range:
        return range(7, 1_000_007)

    def row(self, index: int) -> str:
        self.asked.add(index)
        return f"Surat {index}"


class Fewer(Million):
    """The same without the first row."""

    def __len__(self) -> int:
        return 999_999

    def key(self, index: int) -> int:
        return index + 8

    def keys(self) -> range:
        return range(8, 1_000_007)


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
    made: CardList[str] = CardList(root, Look(root, "light"), Lines(), multiple=True)
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


def chosen(cards: CardList[str]) -> list[int]:
    return list(cards.selected_ids())


def test_shift_and_arrows_choose_a_stretch_and_an_arrow_alone_ends_it(
    cards: CardList[str], press: Press
) -> None:
    press("Down", "Down", "Shift-Down", "Shift-Down")
    assert chosen(cards) == [8, 9, 10]
    press("Shift-Up")
    assert chosen(cards) == [8, 9]
    press("Shift-Up", "Shift-Up")
    assert chosen(cards) == [7, 8], "the stretch turns round where it began"
    press("Down")
    assert chosen(cards) == [8]
    assert not cards.several


def test_ctrl_walks_without_choosing_and_adds_single_rows(
    cards: CardList[str], press: Press
) -> None:
    press("Down", "Control-Down", "Control-Down", "Control-space")
    assert chosen(cards) == [7, 9]
    press("Control-Down", "Control-Down", "Control-Shift-Down")
    assert chosen(cards) == [7, 9, 11, 12]
    press("Control-space")
    assert chosen(cards) == [7, 9, 11]


def test_x_marks_rows_while_j_walks_on_and_escape_ends_it(
    cards: CardList[str], press: Press
) -> None:
    press("Down", "x", "j", "j", "x", "j", "x")
    assert chosen(cards) == [7, 9, 10]
    press("x")
    assert chosen(cards) == [7, 9]
    press("Escape")
    assert chosen(cards) == [10]


def test_clicks_with_shift_and_ctrl(cards: CardList[str], pump: Pump) -> None:
    def click(row: int, held: str = "") -> None:
        cards.canvas.event_generate(f"<{held}Button-1>", x=30, y=row * 60 + 20)
        pump()

    click(1)
    click(3, "Shift-")
    assert chosen(cards) == [8, 9, 10]
    click(2, "Control-")
    assert chosen(cards) == [8, 10]
    click(5, "Control-")
    click(6, "Control-Shift-")
    assert chosen(cards) == [8, 10, 12, 13]
    click(0)
    assert chosen(cards) == [7]


def test_ctrl_a_chooses_a_million_at_once_and_single_rows_can_be_left_out(
    cards: CardList[str], press: Press
) -> None:
    began = time.perf_counter()
    press("Control-a")
    assert time.perf_counter() - began < 0.5
    assert cards.chosen == 1_000_000
    press("Down", "Control-a", "Control-space")
    assert cards.chosen == 999_999
    assert next(cards.selected_ids()) == 8


def test_a_stretch_over_nearly_all_rows_is_kept_as_what_it_leaves_out(
    cards: CardList[str], press: Press
) -> None:
    press("Down", "Down", "Shift-End")
    assert cards.chosen == 999_999
    assert next(cards.selected_ids()) == 8


def test_what_is_chosen_stays_when_the_list_is_loaded_again(
    cards: CardList[str], press: Press, pump: Pump
) -> None:
    press("Down", "Shift-Down", "Shift-Down")
    cards.set_rows(Fewer(), keep=True)
    pump()
    assert chosen(cards) == [8, 9]
    cards.set_rows(Million())
    pump()
    assert chosen(cards) == []


def test_space_turns_the_pages_and_delete_is_told(cards: CardList[str], press: Press) -> None:
    told: list[int] = []
    cards.on_page = told.append
    cards.on_delete = lambda: told.append(0)
    press("Down", "space", "Shift-space", "Delete")
    assert told == [1, -1, 0]
