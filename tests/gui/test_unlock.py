"""A locked letter whose password nobody kept says so where its pages would be, and asks for it."""

import tkinter as tk
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from pypdf import PdfReader, PdfWriter

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.gui.inbox import Inbox
from arsipdesk.gui.library import Library
from arsipdesk.gui.pageview import PageView
from arsipdesk.gui.unlock import UnlockDialog
from tests.gui import papers
from tests.gui.conftest import OpenWindow, Press, Pump, all_under, calm, texts_under

SECRET = "Lurah 2026"


@pytest.fixture
def locked_office(office: Archive, tmp_path: Path) -> Archive:
    """An archive with a locked letter in its inbox, opened again: the password is forgotten."""
    path = papers.letter(tmp_path / "terkunci.pdf", papers.INVITATION)
    writer = PdfWriter(clone_from=PdfReader(path))
    writer.encrypt(SECRET, algorithm="AES-256")
    writer.write(path)
    office.import_files([path])
    office.watch(once=True)
    entry = next(each for each in office.quarantine() if each.reason == "password")
    office.unlock(entry.id, SECRET)
    office._passwords._known.clear()
    return office


def ask_and_answer(pages: PageView, press: Press, pump: Pump, *, remember: bool = False) -> None:
    """Press the button on the page area, err once, then give the password."""
    assert "Halamannya terkunci dengan kata sandi" in texts_under(pages)
    button = next(w for w in all_under(pages) if _says(w, "Buka dengan kata sandi…"))
    assert button.winfo_viewable()
    button.focus_force()
    press("space")
    dialog = next(w for w in all_under(pages) if isinstance(w, UnlockDialog))
    press(text="salah")
    press("Return")
    pump(lambda: bool(dialog.password.wrong))
    dialog.password.put(SECRET)
    if remember:
        dialog.box.invoke()
    press("Return")
    pump(lambda: not dialog.winfo_exists())
    pump(lambda: pages.canvas.painted)


def _says(widget: tk.Misc, words: str) -> bool:
    return widget.winfo_class() == "TButton" and str(widget.cget("text")) == words


def test_the_inbox_asks_on_the_page_area(
    locked_office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(locked_office)
    inbox = window.current
    assert isinstance(inbox, Inbox)
    pump(lambda: inbox.pages.canvas.locked)
    ask_and_answer(inbox.pages, press, pump)
    assert "1 / 1" in texts_under(inbox.pages.tools)


def test_a_filed_letter_asks_and_says_where_it_could_not_be_remembered(
    locked_office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        scan = locked_office.inbox()[0]
        locked_office.file(scan.scan, Fields(subject="Undangan terkunci"), accept=True)
        window = open_window(locked_office, "all")
        library = window.current
        assert isinstance(library, Library)
        pump(lambda: library.pages.canvas.locked)
        ask_and_answer(library.pages, press, pump, remember=True)
        pump(calm(window))
        assert "tidak disimpan" in window.toasts.text
    finally:
        keyring.set_keyring(before)
