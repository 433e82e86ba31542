"""Laporan: a register is seen, chosen by key, narrowed to its time, saved and printed."""

from pathlib import Path

import openpyxl
import pytest
import ttkbootstrap as ttk

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.gui import printing
from arsipdesk.gui.reportscreen import Reports
from arsipdesk.gui.window import Window
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under


@pytest.fixture
def window(office: Archive, open_window: OpenWindow) -> Window:
    office.register(Fields(kind="incoming_letter", subject="Undangan rapat", sender="RW 05"))
    return open_window(office, "reports")


def reports(window: Window) -> Reports:
    assert isinstance(window.current, Reports)
    return window.current


def shown(window: Window) -> str:
    source = reports(window).pages.source
    return source.name if source else ""


def test_the_first_register_is_seen_at_once_and_the_next_by_one_key(
    window: Window, press: Press, pump: Pump
) -> None:
    assert shown(window).startswith("Buku Agenda Surat Masuk")
    assert reports(window).pages.canvas.pages == 1
    assert "1 baris" in texts_under(reports(window))

    press("Down")
    pump(lambda: shown(window).startswith("Buku Agenda Surat Keluar"))
    pump(calm(window))

    assert "0 baris" in texts_under(reports(window))


def test_a_time_that_ends_before_it_begins_is_told(window: Window, pump: Pump) -> None:
    screen = reports(window)
    screen.start.put("10-03-2026")
    screen.end.put("1-03-2026")

    screen.preview()
    pump(calm(window))

    assert screen.pages.source is None
    assert any("1 Maret 2026" in text or "2026-03-01" in text for text in texts_under(screen))


def test_a_day_that_is_none_is_told_beside_it(window: Window, pump: Pump) -> None:
    screen = reports(window)
    screen.start.put("31-02-2026")

    screen.preview()
    pump(calm(window))

    assert any("Bukan tanggal" in text for text in texts_under(screen.start))


def test_a_register_is_saved_as_a_sheet(
    window: Window, pump: Pump, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(**options: object) -> str:
        asked.append(str(options["initialfile"]))
        return str(tmp_path / "agenda.xlsx")

    monkeypatch.setattr(ttk.filedialog, "asksaveasfilename", choose)

    reports(window).save_buttons["xlsx"].invoke()
    pump(calm(window))

    cells = [
        str(cell.value)
        for row in openpyxl.load_workbook(tmp_path / "agenda.xlsx").active
        for cell in row
    ]
    assert "Undangan rapat" in cells
    assert asked[0].startswith("Buku Agenda Surat Masuk")
    assert asked[0].endswith(".xlsx")


def test_ctrl_p_prints_the_whole_register(
    window: Window, press: Press, pump: Pump, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed: list[bytes] = []

    def to_printer(name: str, make: printing.Make) -> bool:
        make(tmp_path / name)
        printed.append((tmp_path / name).read_bytes())
        return True

    monkeypatch.setattr(printing, "print_made", to_printer)

    press("Control-p")
    pump(calm(window))

    assert printed[0].startswith(b"%PDF")
