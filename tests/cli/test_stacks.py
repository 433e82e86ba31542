"""Stacks and sheets from the command line, as a script or a clerk calls them."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PIL import Image, ImageDraw

from tests.cli.conftest import Call


@pytest.fixture
def stack(folder: Path) -> Callable[[int], None]:
    """Put a scan of so many pages into the watched folder."""

    def put(count: int) -> None:
        sheets = []
        for number in range(count):
            page = Image.new("L", (620, 877), 255)
            ImageDraw.Draw(page).text((60, 80), f"Halaman {number}\n" * 8, fill=0, font_size=22)
            sheets.append(page)
        path = folder / "masuk" / "bundel.pdf"
        sheets[0].save(path, save_all=True, append_images=sheets[1:], resolution=150)

    return put


def test_a_scan_is_cut_by_hand_joined_and_put_back(
    desk: Call, stack: Callable[[int], None]
) -> None:
    stack(5)
    told = desk("watch", "--once").out
    assert re.search(r" \d+,\d detik$", told.strip())
    cut = desk("stack", "split", 1, "--at", 4, "--drop", 3, "--json").json
    assert [(part["pages"], part["part_of"]) for part in cut] == [(2, 1), (2, 1)]
    listed = desk("inbox", "--json").json
    assert sorted(scan["scan"] for scan in listed) == [2, 3]
    joined = desk("stack", "merge", 3, 2, "--json").json
    assert [scan["pages"] for scan in joined] == [4]
    assert desk("stack", "undo", joined[0]["scan"]).code == 0
    assert "bundel.pdf" in desk("stack", "undo", 1).out
    assert [scan["scan"] for scan in desk("inbox", "--json").json] == [1]
    assert desk("verify", "--deep").code == 0


def test_wrong_pages_and_scans_are_told(desk: Call, stack: Callable[[int], None]) -> None:
    stack(2)
    desk("watch", "--once")
    assert desk("stack", "split", 1, "--at", 3).code == 2
    assert desk("stack", "split", 1).code == 1
    assert desk("stack", "merge", 1).code == 2
    assert desk("stack", "undo", 1).code == 1
    assert desk("attach", 1, 99).code == 1
    assert desk("attach", 9, 1).code == 1


def test_a_scan_is_attached_and_taken_off(desk: Call, stack: Callable[[int], None]) -> None:
    stack(1)
    desk("watch", "--once")
    desk("register", "--subject", "Permohonan RW 05")
    (file,) = desk("attach", 1, 1, "--json").json["files"]
    assert desk("inbox", "--json").json == []
    assert desk("detach", 1, file["sha256"][:10], "--json").json["files"] == []
    assert [scan["scan"] for scan in desk("inbox", "--json").json] == [1]
    assert desk("detach", 1, file["sha256"]).code == 1


def test_sheets_are_printed_and_what_another_office_printed_is_told(
    desk: Call, call: Call, folder: Path, tmp_path: Path
) -> None:
    call("init", tmp_path / "lain", "--office", "Kelurahan Lain")
    call("-C", tmp_path / "lain", "register", "--subject", "Undangan")
    foreign = folder / "masuk" / "asing.pdf"
    assert desk("separators", "-o", tmp_path / "pemisah.pdf", "--count", 3).code == 0
    assert len(pypdf.PdfReader(tmp_path / "pemisah.pdf").pages) == 3
    assert desk("sheet", 1, "-o", tmp_path / "x.pdf").code == 1
    sheet = tmp_path / "lembar.pdf"
    assert call("-C", tmp_path / "lain", "sheet", 1, "-o", sheet, "--form", "label").code == 0
    pages = pypdf.PdfReader(sheet)
    writer = pypdf.PdfWriter(clone_from=pages)
    writer.remove_text()  # as a scan has none
    writer.write(foreign)
    desk("watch", "--once")
    (scan,) = desk("inbox", "--json").json
    assert [code["sense"] for code in scan["codes"]] == ["other_archive"]
    assert "lembarnya dicetak oleh arsip lain" in desk("inbox").out


def test_why_a_scan_no_longer_waits_is_said_in_words(
    desk: Call, stack: Callable[[int], None]
) -> None:
    stack(2)
    desk("watch", "--once")
    desk("stack", "split", 1, "--at", 2)
    assert "diagendakan (dipotong atau digabung);" in desk("stack", "split", 1, "--at", 2).err
    desk("discard", 2)
    assert "diagendakan (disingkirkan);" in desk("attach", 2, 1).err
