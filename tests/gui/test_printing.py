"""Sheets are printed from the window; where no printer takes them, a viewer shows them."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import NoViewer
from arsipdesk.domain.records import Fields
from arsipdesk.gui import outside
from arsipdesk.gui.controls import PopupMenu
from arsipdesk.gui.inbox import Inbox
from arsipdesk.gui.library import Library
from arsipdesk.gui.printing import SeparatorsDialog
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="lp and xdg-open are stood in for")

Programs = Callable[[int], Path]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """Puts `lp`, which ends with the given code, and a viewer first on the path; gives what they got."""

    def put(code: int) -> Path:
        got = tmp_path / "got"
        got.mkdir()
        folder = tmp_path / "bin"
        folder.mkdir()
        for name, ends in (("lp", code), ("xdg-open", 0)):
            program = folder / name
            program.write_text(f'#!/bin/sh\ncp "$1" "{got}/{name}.pdf"\nexit {ends}\n')
            program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        return got

    return put


def wait_for(path: Path) -> PdfReader:
    end = time.monotonic() + 10
    while not path.exists() or not path.stat().st_size:
        assert time.monotonic() < end, path
        time.sleep(0.02)
    return PdfReader(path)


def test_a_clerk_prints_separator_sheets_by_keyboard(
    archive: Archive, open_window: OpenWindow, press: Press, pump: Pump, programs: Programs
) -> None:
    got = programs(0)
    window = open_window(archive)
    press("Control-p")
    dialog = next(w for w in window.root.winfo_children() if isinstance(w, SeparatorsDialog))
    press("Control-a", text="900")
    press("Return")
    pump(lambda: bool(dialog.count.wrong))
    assert "1-500" in dialog.count.wrong
    press("Control-a", text="3")
    press("Return")
    pump(lambda: not dialog.winfo_exists())
    assert len(wait_for(got / "lp.pdf").pages) == 3
    assert "dikirim ke pencetak" in window.toasts.text
    assert not (got / "xdg-open.pdf").exists()


def test_a_disposition_sheet_is_shown_where_no_printer_takes_it(
    archive: Archive,
    open_window: OpenWindow,
    press: Press,
    pump: Pump,
    programs: Programs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    got = programs(1)
    menus: list[PopupMenu] = []
    monkeypatch.setattr(PopupMenu, "show_under", lambda menu, widget: menus.append(menu))
    archive.register(Fields(subject="Undangan rapat koordinasi"))
    window = open_window(archive, "incoming")
    pump(calm(window))
    press("Control-p")
    (menu,) = menus
    assert [menu.entrycget(n, "label") for n in (0, 1)] == ["Cetak lembar disposisi", "Cetak label"]
    menu.invoke(0)
    pump(lambda: "cetaklah dari sana" in window.toasts.text)
    words = wait_for(got / "xdg-open.pdf").pages[0].extract_text()
    assert "Undangan rapat koordinasi" in words


def test_nothing_is_printed_where_no_document_is_chosen(
    archive: Archive, open_window: OpenWindow, press: Press
) -> None:
    window = open_window(archive, "incoming")
    press("Control-p")
    assert isinstance(window.current, Library)
    assert window.toasts.text == ""


def test_the_menu_of_the_inbox_offers_separators(
    office: Archive, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[PopupMenu] = []
    monkeypatch.setattr(PopupMenu, "show_under", lambda menu, widget: menus.append(menu))
    window = open_window(office)
    inbox = window.current
    assert isinstance(inbox, Inbox)
    inbox.menu_button.invoke()
    menu = menus[0]
    last = menu.index("end")
    assert last is not None
    assert menu.entrycget(last, "label") == "Cetak lembar pemisah…"


def test_a_computer_without_printer_and_viewer_says_so(
    archive: Archive,
    open_window: OpenWindow,
    press: Press,
    pump: Pump,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoViewer):
        outside.print_made("a.pdf", lambda path: path.write_bytes(b"%PDF"))
    window = open_window(archive)
    press("Control-p", "Return")
    pump(lambda: "tidak ada program" in " ".join(texts_under(window.root)).lower())
    press("Escape")


def test_a_printer_that_never_answers_is_given_up(
    programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    got = programs(0)
    monkeypatch.setattr(outside, "_PRINT_S", 0.2)
    lp = Path(os.environ["PATH"].split(os.pathsep)[0]) / "lp"
    lp.write_text("#!/bin/sh\nexec sleep 5\n")
    assert outside.print_made("a.pdf", lambda path: path.write_bytes(b"%PDF-1.4\n")) is False
    end = time.monotonic() + 10
    while not (got / "xdg-open.pdf").exists():
        assert time.monotonic() < end
        time.sleep(0.02)
