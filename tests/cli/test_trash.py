"""Sampah and undo as a script calls them."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Call


def test_a_document_goes_to_sampah_and_comes_back(desk: Call) -> None:
    desk("register", "--subject", "Undangan lengkuas")
    (record,) = desk("trash", "1", "--note", "Terdaftar dua kali", "--json").json
    assert record["trashed"]
    assert desk("search", "lengkuas", "--json").json["total"] == 0
    listed = desk("trash", "--json").json
    assert (listed["documents"][0]["who"], listed["documents"][0]["reason"], listed["scans"]) == (
        "Sari",
        "Terdaftar dua kali",
        [],
    )
    assert "Terdaftar dua kali" in desk("trash").out
    refused = desk("edit", "1", "--note", "x")
    assert (refused.code, "ada di Sampah" in refused.err) == (1, True)
    assert desk("untrash", "1", "--json").json[0]["trashed"] is None
    assert desk("search", "lengkuas", "--json").json["total"] == 1
    assert "Dipindahkan ke Sampah" in desk("history", "1").out


def test_a_scan_that_was_taken_off_comes_back(
    desk: Call, folder: Path, letter: Callable[..., Path]
) -> None:
    letter().rename(folder / "masuk" / "surat.pdf")
    desk("watch", "--once")
    desk("discard", "1", "--note", "Bukan surat")
    (scan,) = desk("trash", "--json").json["scans"]
    assert (scan["scan"], scan["aside"]["note"]) == (1, "Bukan surat")
    assert "surat.pdf" in desk("trash").out
    assert desk("untrash", "--scan", "1").code == 0
    assert desk("inbox", "--json").json[0]["state"] == "new"
    assert "tidak sedang disisihkan (baru)" in desk("untrash", "--scan", "1").err


def test_the_last_change_is_undone_and_done_again(desk: Call) -> None:
    desk("register", "--subject", "Undangan")
    desk("edit", "1", "--subject", "Laporan")
    assert desk("undo", "1", "--json").json["subject"] == "Undangan"
    assert "Diurungkan: Diperbaiki" in desk("history", "1").out
    assert desk("redo", "1", "--json").json["subject"] == "Laporan"
    assert "tidak ada yang diurungkan" in desk("redo", "1").err
    desk("undo", "1")
    told = desk("undo", "1")
    assert (told.code, "nomornya tetap dalam buku agenda, batal" in told.out) == (0, True)
    refused = desk("undo", "1")
    assert (refused.code, "tidak ada yang dapat diurungkan" in refused.err) == (1, True)
