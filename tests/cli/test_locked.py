"""A locked letter that was put aside is found in the list by its number, and opened from a script."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Call

PASSWORD = "sandi €"


@pytest.fixture
def locked(desk: Call, folder: Path, letter: Callable[..., Path]) -> Call:
    """A desk where the letter `gaji.pdf` was put aside because it is locked."""
    writer = pypdf.PdfWriter(letter("polos.pdf"))
    writer.encrypt(PASSWORD, "pemilik", algorithm="AES-256")
    writer.write(folder / "masuk" / "gaji.pdf")
    assert desk("watch", "--once").code == 0
    return desk


def test_the_list_says_by_which_number_a_file_is_unlocked(locked: Call, tmp_path: Path) -> None:
    (number, name, *_), *others = [
        line.split() for line in locked("quarantine").out.splitlines()[1:]
    ]
    assert (name, others) == ("gaji.pdf", [])
    secret = tmp_path / "sandi.txt"
    secret.write_text(f"{PASSWORD}\r\n", encoding="utf-8-sig")
    assert locked("unlock", number, "--password-file", secret).code == 0
    assert locked("unlock", number, "--password-file", secret).code == 1


def test_a_password_comes_through_a_pipe_too(locked: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("salah\n"))
    assert "kata sandi" in locked("unlock", 1).err
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert locked("unlock", 1, "--json").json["name"] == "gaji.pdf"


def test_a_password_file_that_says_nothing_is_told_by_its_name(
    locked: Call, tmp_path: Path
) -> None:
    missing, binary = tmp_path / "tidak-ada.txt", tmp_path / "biner.txt"
    binary.write_bytes(b"\xff\xfe\xfa")
    told = locked("unlock", 1, "--password-file", missing)
    assert (told.code, f"{missing} tidak ada" in told.err) == (1, True)
    assert locked("unlock", 1, "--password-file", binary).code == 2
