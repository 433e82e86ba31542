"""Tenggat: what is late stands first, Enter reads it, F4 and Shift+F4 deal with it."""

import datetime as dt

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.gui.due import DueScreen
from arsipdesk.gui.duelist import Heading
from arsipdesk.gui.statusmove import MoveDialog
from arsipdesk.gui.window import Window
from tests.gui.conftest import OpenWindow, Press, Pump, all_under, calm, texts_under

DAYS = {"Nanti": 40, "Terlambat sekali": -9, "Terlambat": -2, "Hari ini": 0}


@pytest.fixture
def due_office(archive: Archive) -> Archive:
    """Four letters that are due, one held by Budi, and one that is not due."""
    for subject, days in DAYS.items():
        made = archive.register(Fields(kind="incoming_letter", subject=subject))
        holder = "Budi" if subject == "Nanti" else "Sari"
        due = dt.date.today() + dt.timedelta(days=days)
        archive.change_status(made.id, made.status, holder=holder, due=due)
    archive.register(Fields(kind="incoming_letter", subject="Tanpa tenggat"))
    return archive


def due_of(window: Window) -> DueScreen:
    screen = window.current
    assert isinstance(screen, DueScreen)
    return screen


def listed(screen: DueScreen) -> list[str]:
    """The headings in brackets, and the subjects."""
    rows = [screen.cards.rows.row(n) for n in range(len(screen.cards.rows))]
    found = []
    for row in rows:
        assert row is not None
        found.append(
            f"[{row.text} {row.count}]" if isinstance(row, Heading) else row.document.subject
        )
    return found


def test_late_letters_stand_first_under_their_headings(
    due_office: Archive, open_window: OpenWindow
) -> None:
    window = open_window(due_office, "due")
    screen = due_of(window)
    assert listed(screen) == [
        *("[Terlambat 2]", "Terlambat sekali", "Terlambat"),
        *("[Hari ini 1]", "Hari ini", "[Nanti 1]", "Nanti"),
    ]
    said = texts_under(screen)
    assert "terlambat 9 hari" in said
    assert "40 hari lagi" in said
    assert "2 terlambat · 4 dokumen" in said
    assert screen.details.document is not None
    assert screen.details.document.subject == "Terlambat sekali"


def test_the_side_bar_counts_what_is_late_in_red(
    due_office: Archive, open_window: OpenWindow
) -> None:
    window = open_window(due_office, "due")
    assert texts_under(window.shell.sidebar.items["due"]._badge) == ["2"]


def test_arrows_pass_over_headings_and_enter_reads(
    due_office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(due_office, "due")
    screen = due_of(window)
    press("Down", "Down")
    pump(calm(window))
    assert screen.details.document is not None
    assert screen.details.document.subject == "Hari ini"
    press("Up", "Up", "Up")
    pump(calm(window))
    assert screen.details.document.subject == "Terlambat sekali"
    press("Return")
    assert window.root.focus_get() is screen.pages.canvas
    press("Escape", "End")
    pump(calm(window))
    assert screen.details.document.subject == "Nanti"


def test_by_holder_shows_who_has_what(
    due_office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(due_office, "due")
    screen = due_of(window)
    screen._tabs["holder"].focus_set()
    press("space")
    pump(calm(window))
    assert listed(screen)[0] == "[Sari 3]"
    assert listed(screen)[-2:] == ["[Budi 1]", "Nanti"]
    assert "2 terlambat · 3 dokumen" in texts_under(screen)


def test_shift_f4_changes_the_deadline_and_the_letter_moves(
    due_office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(due_office, "due")
    screen = due_of(window)
    press("Shift-F4")
    dialog = next(w for w in all_under(window.root) if isinstance(w, MoveDialog))
    assert window.root.focus_get() is dialog.due.control
    dialog.due.put("besok")
    dialog.save()
    pump(lambda: window.root.grab_current() is None)
    pump(calm(window))
    assert due_office.counts().overdue == 1
    assert listed(screen)[:2] == ["[Terlambat 1]", "Terlambat"]
    assert texts_under(window.shell.sidebar.items["due"]._badge) == ["1"]


def test_a_finished_letter_leaves_the_list_and_the_next_is_chosen(
    due_office: Archive, open_window: OpenWindow, pump: Pump
) -> None:
    window = open_window(due_office, "due")
    screen = due_of(window)
    document = screen.details.document
    assert document is not None
    dialog = screen.details.menu.move(document, "selesai")
    dialog.save()
    pump(lambda: window.root.grab_current() is None)
    pump(calm(window))
    assert "Terlambat sekali" not in listed(screen)
    assert screen.details.document is not None
    assert screen.details.document.subject == "Terlambat"


def test_a_click_on_a_heading_chooses_the_letter_below(
    due_office: Archive, open_window: OpenWindow, pump: Pump
) -> None:
    window = open_window(due_office, "due")
    screen = due_of(window)
    place = listed(screen).index("[Hari ini 1]")
    middle = place * screen.cards.painter.height + screen.cards.painter.height // 2
    screen.cards.canvas.event_generate("<Button-1>", x=60, y=middle)
    pump(calm(window))
    assert screen.details.document is not None
    assert screen.details.document.subject == "Hari ini"


def test_nothing_due_says_how_to_set_a_deadline(archive: Archive, open_window: OpenWindow) -> None:
    window = open_window(archive, "due")
    assert "Tidak ada tenggat" in texts_under(window.current)
