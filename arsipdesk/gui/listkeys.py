"""The keys and clicks of a list, as in a mail program."""

import tkinter as tk
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from arsipdesk.gui.cardlist import CardList

WHEEL_STEP = 60
SHIFT, CONTROL, ALT = 0x1, 0x4, 0x8

Pressed = Callable[["tk.Event[tk.Misc]"], str | None]


def plain(call: Callable[[], str | None]) -> Pressed:
    """Let keys with Control or Alt go by, since Tk would take Ctrl+Return for Return."""

    def pressed(event: "tk.Event[tk.Misc]") -> str | None:
        held = isinstance(event.state, int) and event.state & (CONTROL | ALT)
        return None if held else call()

    return pressed


def _steps(cards: "CardList[Any]") -> dict[str, Callable[[], int]]:
    return {
        "Up": lambda: -1,
        "Down": lambda: 1,
        "Prior": lambda: -cards.page(),
        "Next": cards.page,
        "Home": lambda: -len(cards.rows),
        "End": lambda: len(cards.rows),
    }


def bind_moving(cards: "CardList[Any]") -> None:
    """Moving, opening and turning the pages, in every list."""
    canvas = cards.canvas

    def step(by: Callable[[], int], how: str = "") -> Callable[[], str]:
        return lambda: cards.move(by(), how)

    for name, by in _steps(cards).items():
        canvas.bind(f"<{name}>", plain(step(by)))
    for name, one in (("j", 1), ("k", -1)):
        canvas.bind(f"<{name}>", plain(step(lambda one=one: one, "marking")))  # type: ignore[misc]
    canvas.bind("<Return>", plain(cards.open))
    canvas.bind("<KP_Enter>", plain(cards.open))
    canvas.bind("<space>", plain(lambda: cards.turn_page(1)))
    canvas.bind("<Shift-space>", plain(lambda: cards.turn_page(-1)))
    canvas.bind("<Delete>", plain(cards.delete))
    canvas.bind("<Button-1>", lambda event: cards.click(event.y))
    canvas.bind("<Double-Button-1>", lambda event: cards.open())
    canvas.bind("<Button-4>", lambda event: cards.scroll(-WHEEL_STEP))
    canvas.bind("<Button-5>", lambda event: cards.scroll(WHEEL_STEP))
    canvas.bind("<MouseWheel>", lambda event: cards.scroll(-event.delta * WHEEL_STEP // 120))


def bind_choosing(cards: "CardList[Any]") -> None:
    """Choosing several rows: Shift and Ctrl with keys and clicks, X, Ctrl+Space, Ctrl+A, Esc."""
    canvas = cards.canvas

    def bound(call: Callable[[], str | None]) -> Pressed:
        return lambda event: call()

    for name, by in _steps(cards).items():
        for held, how in (
            ("Shift", "stretch"),
            ("Control", "wander"),
            ("Control-Shift", "stretch more"),
        ):
            moved = lambda by=by, how=how: cards.move(by(), how)  # noqa: E731
            canvas.bind(f"<{held}-{name}>", bound(moved))
    for key in ("<x>", "<X>"):
        canvas.bind(key, plain(cards.toggle))
    for key in ("<Control-a>", "<Control-A>"):
        canvas.bind(key, bound(cards.choose_all))
    canvas.bind("<Control-space>", bound(cards.toggle))
    canvas.bind("<Escape>", bound(cards.choose_one))
    canvas.bind("<Shift-Button-1>", lambda event: cards.click(event.y, "stretch"))
    canvas.bind("<Control-Button-1>", lambda event: cards.click(event.y, "toggle"))
    canvas.bind("<Control-Shift-Button-1>", lambda event: cards.click(event.y, "stretch more"))
