"""A clerk looks documents up, reads them, corrects them, and moves them on."""

import datetime as dt
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.gui.library import Library
from arsipdesk.gui.statusmove import MoveDialog
from arsipdesk.gui.window import Window
from tests.gui.conftest import OpenWindow, Press, Pump, all_under, calm, texts_under


@pytest.fixture(scope="session")
def register_folder(office_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office with its two letters filed and two more from paper."""
    folder = Path(shutil.copytree(office_folder, tmp_path_factory.mktemp("register") / "arsip"))
    with Archive.open(folder) as archive:
        for scan in reversed(archive.inbox()):
            if "number" in scan.suggestions:
                archive.file(scan.scan, Fields(received=dt.date(2026, 11, 18)), accept=True)
        archive.register(
            Fields(
                subject="Proposal Kampung Home Industri",
                kind="proposal",
                sender="Koordinator RW 05",
                code="400.10.5.4",
                received=dt.date(2026, 11, 17),
            )
        )
        archive.register(
            Fields(subject="Laporan Posyandu", sender="Puskesmas", received=dt.date(2026, 11, 16))
        )
    return folder


@pytest.fixture
def register(register_folder: Path, tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(Path(shutil.copytree(register_folder, tmp_path / "buku"))) as archive:
        yield archive


def library_of(window: Window) -> Library:
    screen = window.current
    assert isinstance(screen, Library)
    return screen


def subjects(library: Library) -> list[str]:
    rows = [library.cards.rows.row(i) for i in range(len(library.cards.rows))]
    return [row.document.subject for row in rows if row is not None]


def test_opening_a_document_shows_its_first_page(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "incoming")
    library = library_of(window)
    library.cards.select(subjects(library).index("Undangan Musrenbang Kecamatan"))
    pump(calm(window))
    assert library.pages.canvas.painted
    assert "1 / 3" in texts_under(library.pages.tools)
    assert library.details.form.fields["number"].get() == "000.1.5/017/KEC/XI/2026"
    library.pages.canvas.focus_set()
    press("End")
    assert "3 / 3" in texts_under(library.pages.tools)
    pump(calm(window))


def test_typing_narrows_the_list_and_marks_the_words(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "all")
    library = library_of(window)
    assert len(library.cards.rows) == 4
    press("Control-k")
    assert window.root.focus_get() is library.search.entry
    press(text="musren")
    pump(lambda: len(library.cards.rows) == 1)
    pump(calm(window))
    assert subjects(library) == ["Undangan Musrenbang Kecamatan"]
    canvas = library.cards.canvas
    marks = [
        item
        for item in canvas.find_all()
        if canvas.type(item) == "rectangle"
        and canvas.itemcget(item, "fill") == window.look.colours.mark
        and canvas.itemcget(item, "state") == "normal"
    ]
    assert marks, "the word that was found is marked"
    press("Escape")
    pump(lambda: len(library.cards.rows) == 4)


def test_a_search_without_hits_says_so_and_offers_the_way_back(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "all")
    library = library_of(window)
    press("slash", text="zzzz")
    pump(lambda: library.empty.title)
    assert "Tidak ada dokumen" in library.empty.title
    assert library.details.document is None, "nothing stands in the details"
    back = next(w for w in all_under(library.empty) if w.winfo_class() == "TButton")
    back.focus_set()
    press("space")
    pump(lambda: len(library.cards.rows) == 4)


def test_a_half_typed_filter_is_no_failure(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "all")
    library = library_of(window)
    library.search.focus_entry()
    library.search.entry.insert(0, "tahun:abc")
    press("KeyRelease-c")
    pump(lambda: library.empty.title)
    assert window.root.grab_current() is None


def test_a_code_in_the_side_bar_filters_and_its_chip_takes_it_away(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "all")
    library = library_of(window)
    tree = window.shell.sidebar.tree.tree
    pump(lambda: tree.exists("400"))
    tree.focus_set()
    tree.focus("400")
    press("Return")
    pump(lambda: len(library.cards.rows) == 2)
    pump(calm(window))
    chips = [w for w in all_under(library) if "400 Kesejahteraan Rakyat" in getattr(w, "text", "")]
    chips[0].focus_set()
    press("Delete")
    pump(lambda: len(library.cards.rows) == 4)


def test_a_correction_is_saved_with_ctrl_s_and_stands_in_the_history(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "incoming")
    library = library_of(window)
    document = library.details.document
    assert document is not None
    subject = library.details.form.fields["subject"]
    subject.control.focus_set()
    press("Control-a", "BackSpace", text="Undangan yang benar")
    assert library.details.save_button.winfo_manager()
    press("Control-s")
    pump(lambda: register.show(document.id).subject == "Undangan yang benar")
    pump(calm(window))
    assert not library.details.save_button.winfo_manager()
    assert subjects(library)[0] == "Undangan yang benar"
    assert any("Diperbaiki: perihal" in text for text in texts_under(library.details.timeline))


def test_a_wrong_code_is_told_beside_its_field(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "incoming")
    library = library_of(window)
    code = library.details.form.fields["code"]
    code.control.focus_set()
    press("Control-a", "BackSpace", text="999.9.9")
    press("Control-s")
    pump(lambda: code.wrong)
    assert "999.9.9" in code.wrong
    assert code.get() == "999.9.9"


def test_typing_words_offers_codes(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "incoming")
    library = library_of(window)
    code = library.details.form.fields["code"]
    code.control.focus_set()
    press("Control-a", "BackSpace", text="musrenbang")
    pump(lambda: getattr(code, "choices_shown", 0))
    press("Down", "Return")
    assert code.get().startswith("000.7")
    press("Control-s")
    document = library.details.document
    assert document is not None
    pump(lambda: register.show(document.id).code.startswith("000.7"))
    pump(calm(window))


def test_leaving_an_unsaved_document_asks_and_going_back_keeps_what_was_typed(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "incoming")
    library = library_of(window)
    document = library.details.document
    number = library.details.form.fields["number"]
    number.control.focus_set()
    press("Control-a", "BackSpace", text="123")
    library.cards.canvas.focus_set()
    press("Down")
    pump(lambda: window.root.grab_current() is not None)
    back = [w for w in all_under(window.root) if w.winfo_class() == "TButton"]
    button = next(w for w in back if str(w.cget("text")) == "Kembali")
    button.focus_set()
    press("Return")
    pump(lambda: window.root.grab_current() is None)
    assert library.details.document == document
    assert number.get() == "123"
    assert library.cards.selected() == document.id if document else False


def test_the_status_is_changed_through_its_menu(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "incoming")
    library = library_of(window)
    document = library.details.document
    assert document is not None
    press("F4")
    menu = library.details.menu.menu
    assert menu is not None
    offered = [
        str(menu.entrycget(i, "label"))
        for i in range(menu.index("end") or 0)
        if menu.type(i) == "command"
    ]
    assert any("Disposisi lurah" in words for words in offered)
    menu.unpost()
    menu.invoke(0)
    pump(lambda: window.root.grab_current() is not None)
    press(text="Lurah")
    press("Tab", text="25-11-2026")
    press("Return")
    pump(lambda: register.show(document.id).status == "disposisi_lurah")
    pump(calm(window))
    changed = register.show(document.id)
    assert (changed.holder, changed.due) == ("Lurah", dt.date(2026, 11, 25))
    assert "Disposisi lurah" in texts_under(library.details.pill)
    assert any("Disposisi lurah" in text for text in texts_under(library.details.timeline))
    assert "kini “Disposisi lurah”" in window.toasts.text


def test_a_return_without_a_reason_says_that_one_is_needed(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "incoming")
    library = library_of(window)
    document = library.details.document
    assert document is not None
    dialog = library.details.menu.move(document, "dikembalikan")
    assert isinstance(dialog, MoveDialog)
    pump()
    dialog.save()
    assert dialog.note.wrong == "Wajib diisi."
    assert register.show(document.id).status == "diterima"
    dialog.note.control.focus_set()
    press(text="Berkas kurang")
    dialog.save()
    pump(lambda: register.show(document.id).status == "dikembalikan")
    pump(calm(window))


def test_another_order_of_the_list(register: Archive, open_window: OpenWindow, pump: Pump) -> None:
    window = open_window(register, "all")
    library = library_of(window)
    library.sort_by("subject", False)
    pump(calm(window))
    assert subjects(library) == sorted(subjects(library), key=str.lower)


def test_the_number_of_chosen_documents_is_told_until_escape(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "all")
    library = library_of(window)
    press("Shift-Down", "Shift-Down")
    pump(calm(window))
    assert "3 dipilih" in texts_under(library)
    press("Control-a")
    assert "4 dipilih" in texts_under(library)
    press("Escape")
    assert library.cards.chosen == 1
    pump(calm(window))


def test_space_in_the_list_turns_the_pages_of_the_document(
    register: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(register, "all")
    library = library_of(window)
    library.cards.select(subjects(library).index("Undangan Musrenbang Kecamatan"))
    pump(calm(window))
    press("space", "space")
    assert "3 / 3" in texts_under(library.pages.tools)
    press("Shift-space", "Shift-space")
    assert "1 / 3" in texts_under(library.pages.tools)
    assert library.cards.chosen == 1
    pump(calm(window))


def test_real_keys_and_clicks_reach_the_window(
    register: Archive, open_window: OpenWindow, pump: Pump
) -> None:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed")
    window = open_window(register, "all")
    library = library_of(window)
    canvas = library.cards.canvas
    x, y = canvas.winfo_rootx() + 60, canvas.winfo_rooty() + 75
    run(["xdotool", "mousemove", str(x), str(y), "click", "1"])
    pump(lambda: library.cards.current == 1)
    run(["xdotool", "key", "Down"])
    pump(lambda: library.cards.current == 2)
    run(["xdotool", "key", "ctrl+k"])
    pump(lambda: window.root.focus_get() is library.search.entry)
    run(["xdotool", "type", "--delay", "20", "posyandu"])
    pump(lambda: len(library.cards.rows) == 1)
    pump(calm(window))


def run(command: list[str]) -> None:
    subprocess.run(command, check=True, timeout=10)
    time.sleep(0.05)
