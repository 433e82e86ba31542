"""Pages are turned, left out and cut from the window, locked files opened, and reading is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields, ScanRecord
from arsipdesk.gui.controls import PopupMenu
from arsipdesk.gui.inbox import Inbox
from arsipdesk.gui.pagetools import PageTools
from arsipdesk.gui.quarantine import Quarantine
from arsipdesk.gui.unlock import UnlockDialog
from arsipdesk.gui.whatsapp import SenderDialog
from arsipdesk.gui.window import Window
from tests.gui import papers
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under

SECRET = "Lurah 2026"


def take(office: Archive, path: Path, maker: Callable[[Path], object]) -> None:
    maker(path)
    office.import_files([path])
    office.watch(once=True)


def newest(office: Archive) -> ScanRecord:
    return office.inbox()[0]


def inbox_at(window: Window, scan: ScanRecord, pump: Pump) -> Inbox:
    inbox = window.current
    assert isinstance(inbox, Inbox)
    pump(calm(window))
    rows = inbox.cards.rows
    inbox.cards.select(next(n for n in range(len(rows)) if rows.key(n) == scan.scan))
    pump(calm(window))
    return inbox


def choose(menu: PopupMenu, words: str) -> None:
    last = menu.index("end")
    assert last is not None
    for entry in range(last + 1):
        if menu.type(entry) == "command" and words in menu.entrycget(entry, "label"):
            menu.invoke(entry)
            return
    raise AssertionError(words)


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[PopupMenu]:
    """Menus that were opened; a menu that is really posted would hold the test up."""
    opened: list[PopupMenu] = []
    monkeypatch.setattr(PopupMenu, "show_under", lambda menu, widget: opened.append(menu))
    return opened


@pytest.fixture
def stack(office: Archive, tmp_path: Path) -> ScanRecord:
    """A scan of three pages."""
    take(
        office, tmp_path / "tumpukan.pdf", lambda path: papers.letter(path, papers.REQUEST, pages=3)
    )
    return newest(office)


def page_menu(inbox: Inbox, menus: list[PopupMenu], pump: Pump) -> PopupMenu:
    (tools,) = (t for t in [inbox.page_tools] if isinstance(t, PageTools))
    before = len(menus)
    tools.open()
    pump(lambda: len(menus) > before)
    return menus[-1]


def test_a_page_that_lies_on_its_side_is_turned_and_turned_back(
    office: Archive,
    open_window: OpenWindow,
    pump: Pump,
    stack: ScanRecord,
    menus: list[PopupMenu],
) -> None:
    window = open_window(office)
    inbox = inbox_at(window, stack, pump)
    canvas = inbox.pages.canvas
    choose(page_menu(inbox, menus, pump), "ke kanan")
    pump(lambda: office.pages.plan(stack.sha256).pages[0].turn == 90)
    pump(calm(window))
    assert canvas._sizes[0][0] > canvas._sizes[0][1], "it lies across now"
    assert canvas._sizes[1][0] < canvas._sizes[1][1]
    choose(page_menu(inbox, menus, pump), "Urungkan")
    pump(lambda: office.pages.plan(stack.sha256).pages[0].turn == 0)
    pump(calm(window))
    assert canvas._sizes[0][0] < canvas._sizes[0][1]


def test_a_page_is_left_out_of_view_and_shown_again(
    office: Archive,
    open_window: OpenWindow,
    pump: Pump,
    stack: ScanRecord,
    menus: list[PopupMenu],
) -> None:
    window = open_window(office)
    inbox = inbox_at(window, stack, pump)
    choose(page_menu(inbox, menus, pump), "Sembunyikan")
    pump(lambda: inbox.pages.canvas.pages == 2)
    choose(page_menu(inbox, menus, pump), "Tampilkan lagi halaman 1")
    pump(lambda: inbox.pages.canvas.pages == 3)


def test_a_stack_is_cut_where_another_letter_begins_and_put_together_again(
    office: Archive,
    open_window: OpenWindow,
    pump: Pump,
    stack: ScanRecord,
    menus: list[PopupMenu],
) -> None:
    before = len(office.inbox())
    window = open_window(office)
    inbox = inbox_at(window, stack, pump)
    inbox.pages.canvas.go_to(1)
    pump(calm(window))
    choose(page_menu(inbox, menus, pump), "Potong sebelum halaman 2")
    pump(lambda: len(office.inbox()) == before + 1)
    pump(calm(window))
    parts = [scan for scan in office.inbox() if scan.part_of == stack.scan]
    assert sorted(scan.pages or 0 for scan in parts) == [1, 2]
    inbox_at(window, parts[0], pump)
    choose(page_menu(inbox, menus, pump), "Satukan kembali")
    pump(lambda: len(office.inbox()) == before)
    pump(calm(window))


def test_a_stack_is_cut_and_joined_by_keys_and_both_are_undone(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump, stack: ScanRecord
) -> None:
    before = len(office.inbox())
    window = open_window(office)
    inbox = inbox_at(window, stack, pump)
    inbox.pages.canvas.go_to(1)
    pump(calm(window))
    press("Control-b")
    pump(lambda: len(office.inbox()) == before + 1)
    pump(calm(window))
    assert "2 surat" in window.toasts.text
    assert inbox.scan is not None
    assert (inbox.scan.part_of, inbox.scan.pages) == (stack.scan, 1), "its first letter is chosen"

    press("Control-u")
    pump(lambda: len(office.inbox()) == before)
    pump(calm(window))
    assert inbox.scan is not None
    assert inbox.scan.scan == stack.scan

    press("Control-j")
    pump(lambda: len(office.inbox()) == before - 1)
    pump(calm(window))
    assert inbox.scan is not None
    assert inbox.scan.joined
    assert inbox.scan.pages == 6

    press("Control-u")
    pump(lambda: len(office.inbox()) == before)
    pump(calm(window))


def test_the_menu_of_the_inbox_takes_a_join_apart(
    office: Archive,
    open_window: OpenWindow,
    press: Press,
    pump: Pump,
    stack: ScanRecord,
    menus: list[PopupMenu],
) -> None:
    before = len(office.inbox())
    below = office.inbox()[1]
    joined = office.stacks.merge([stack.scan, below.scan])
    window = open_window(office)
    inbox_at(window, joined, pump)
    press("F8")
    choose(menus[-1], "Pisahkan lagi yang digabung")
    pump(lambda: len(office.inbox()) == before)
    pump(calm(window))
    assert "semula" in window.toasts.text


def lock(path: Path) -> None:
    papers.letter(path, papers.INVITATION)
    writer = PdfWriter(clone_from=PdfReader(path))
    writer.encrypt(SECRET, algorithm="AES-256")
    writer.write(path)


def test_a_locked_file_is_opened_with_its_password(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump, tmp_path: Path
) -> None:
    take(office, tmp_path / "terkunci.pdf", lock)
    window = open_window(office, "quarantine")
    pump(calm(window))
    screen = window.current
    assert isinstance(screen, Quarantine)
    locked = next(entry for entry in office.quarantine() if entry.reason == "password")
    rows = screen.cards.rows
    screen.cards.select(next(n for n in range(len(rows)) if rows.key(n) == locked.id))
    pump(calm(window))
    assert screen.unlock_button.winfo_viewable()
    screen.unlock()
    (dialog,) = (w for w in window.root.winfo_children() if isinstance(w, UnlockDialog))
    press(text="salah")
    press("Return")
    pump(lambda: bool(dialog.password.wrong))
    assert len(office.quarantine()) >= 1, "nothing changed"
    dialog.password.put(SECRET)
    press("Return")
    pump(lambda: all(entry.id != locked.id for entry in office.quarantine()))
    pump(calm(window))
    inbox_window = window
    inbox_window.open_screen("inbox")
    scan = newest(office)
    inbox = inbox_at(inbox_window, scan, pump)
    pump(lambda: inbox.pages.canvas.painted)
    assert inbox.form.fields["subject"].get() == papers.INVITATION[2]


def test_who_sent_what_over_whatsapp_is_asked_once(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump, tmp_path: Path
) -> None:
    take(office, tmp_path / "IMG-20261110-WA0003.jpg", papers.photo_of_paper)
    window = open_window(office)
    inbox = inbox_at(window, newest(office), pump)
    assert "WhatsApp" in " ".join(texts_under(inbox.notes))
    inbox.answers.ask_sender()
    pump(lambda: any(isinstance(w, SenderDialog) for w in window.root.winfo_children()))
    press(text="Pak Budi RW 05")
    press("Return")
    pump(lambda: newest(office).suggestions.get("from") is not None)
    pump(calm(window))
    assert newest(office).suggestions["from"].value == "Pak Budi RW 05"
    assert inbox.notes.shown == ()


def test_the_words_that_a_field_was_read_from_are_framed_on_the_page(
    office: Archive, open_window: OpenWindow, pump: Pump, stack: ScanRecord
) -> None:
    window = open_window(office)
    inbox = inbox_at(window, stack, pump)
    inbox.form.fields["subject"].control.focus_force()
    pump(lambda: bool(inbox.pages.canvas.find_withtag("mark")))
    inbox.form.fields["received"].control.focus_force()
    pump(lambda: not inbox.pages.canvas.find_withtag("mark"))


def test_text_reading_is_told_at_the_foot_and_can_be_paused(
    office: Archive, open_window: OpenWindow, pump: Pump
) -> None:
    window = open_window(office)
    pump(calm(window))
    state = office.ocr.state()
    assert state.waiting > 0, "the photo waits to be read"
    window.shell.statusbar.show_text_reading(state)
    assert "Membaca teks" in window.shell.statusbar.text
    window.reading.toggle()
    pump(lambda: office.ocr.state().paused)
    pump(lambda: "dijeda" in window.shell.statusbar.text)
    window.reading.toggle()
    pump(lambda: not office.ocr.state().paused)


def test_a_scan_with_the_sticker_of_a_registered_letter_is_added_to_it(
    office: Archive, open_window: OpenWindow, pump: Pump, tmp_path: Path
) -> None:
    letter = office.register(Fields(subject="Undangan yang baru dicatat"))
    take(office, tmp_path / "berstiker.pdf", lambda path: papers.stickered(path, letter))
    scan = newest(office)
    assert scan.suggestions["document"].value == str(letter.id)
    window = open_window(office)
    inbox = inbox_at(window, scan, pump)
    note = next(note for note in inbox.notes.shown if note.icon == "upc-scan")
    assert note.action is not None
    note.action[1]()
    pump(lambda: len(office.show(letter.id).files) == 1)
    pump(calm(window))
    assert office.scan(scan.scan).state == "filed"
