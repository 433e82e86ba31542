"""The clerk's day on the command line: every verb, its JSON, its exit code."""

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from arsipdesk.archive import Archive
from arsipdesk.store import machine
from tests.cli.conftest import Call

DOCUMENT_KEYS = {
    *("id", "uid", "kind", "agenda_number", "agenda_year", "reference_number", "subject"),
    *("date", "received", "from", "to", "code", "code_name", "level", "urgency", "status"),
    *("holder", "dossier", "files", "created", "changed"),
}
Letter = Callable[..., Path]


def test_a_new_archive_says_where_it_is(call: Call, tmp_path: Path) -> None:
    answer = call("init", tmp_path / "arsip", "--office", "Kelurahan Baru", "--json")
    assert answer.code == 0
    assert answer.json["office"] == "Kelurahan Baru"
    assert (tmp_path / "arsip" / "catalogue.sqlite").is_file()


def test_the_last_archive_is_opened_when_none_is_named(desk: Call, call: Call) -> None:
    desk("register", "--subject", "Surat pertama")
    assert call("search", "--json").json["total"] == 1


def test_the_environment_names_the_archive(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARSIPDESK_ARCHIVE", str(folder))
    assert call("search", "--json").json == {"total": 0, "items": []}


def test_a_paper_is_registered_with_all_its_fields(desk: Call) -> None:
    said = {
        "--kind": "proposal",
        "--code": "400.10.4.3",
        "--subject": "Kampung Home Industri",
        "--number": "012/RW05/III/2026",
        "--date": "5 Maret 2026",
        "--received": "2026-03-06",
        "--from": "RW 05",
        "--to": "Lurah",
        "--level": "terbatas",
        "--urgency": "segera",
        "--dossier": "KHI",
        "--note": "dua rangkap",
    }
    document = desk("register", *(word for pair in said.items() for word in pair), "--json").json
    assert document.keys() >= DOCUMENT_KEYS
    assert (document["agenda_number"], document["agenda_year"]) == (1, 2026)
    assert (document["date"], document["received"]) == ("2026-03-05", "2026-03-06")
    assert (document["from"], document["to"]) == ("RW 05", "Lurah")
    assert document["code_name"] == "Pemberdayaan dan Kesejahteraan Keluarga"
    assert (document["level"], document["urgency"]) == ("terbatas", "segera")
    assert document["files"] == []
    assert desk("show", document["id"], "--json").json == document
    assert desk("show", document["uid"], "--json").json == document


def test_a_dropped_scan_is_taken_suggested_and_filed(
    desk: Call, folder: Path, letter: Letter
) -> None:
    letter().rename(folder / "masuk" / "Scan_0001.pdf")
    report = desk("watch", "--once", "--json").json
    assert (report["taken"], report["duplicates"], report["quarantined"]) == (1, 0, 0)
    scan = desk("inbox", "--json").json[0]
    assert (scan["name"], scan["state"], scan["pages"]) == ("Scan_0001.pdf", "new", 1)
    assert scan["suggestions"]["number"]["value"] == "000.7.1.5/012/III/2026"
    assert scan["suggestions"]["subject"].keys() == {"value", "confidence", "source", "page"}
    document = desk("file", scan["scan"], "--accept", "--json").json
    assert document["subject"] == "Undangan Musrenbang"
    assert document["date"] == "2026-03-16"
    assert document["code"] == "000.7.1.5"
    assert document["urgency"] == "segera"
    assert document["files"][0]["sha256"] == scan["sha256"]
    assert desk("inbox", "--json").json == []


def test_what_the_clerk_says_beats_what_was_suggested(
    desk: Call, folder: Path, letter: Letter
) -> None:
    letter().rename(folder / "masuk" / "a.pdf")
    desk("watch", "--once")
    scan = desk("inbox", "--json").json[0]["scan"]
    document = desk("file", scan, "--accept", "--subject", "Lain", "--json").json
    assert document["subject"] == "Lain"
    assert document["reference_number"] == "000.7.1.5/012/III/2026"


def test_the_same_file_again_is_shown_as_a_copy(desk: Call, folder: Path, letter: Letter) -> None:
    content = letter().read_bytes()
    document = desk("add", letter(), "--json").json[0]
    (folder / "masuk" / "lagi.pdf").write_bytes(content)
    assert desk("watch", "--once", "--json").json["duplicates"] == 1
    scan = desk("inbox", "--json").json[0]
    assert (scan["state"], scan["duplicate_of"]) == ("duplicate", document["id"])
    refused = desk("file", scan["scan"], "--accept")
    assert refused.code == 1
    assert "(salinan)" in refused.err


def test_a_file_that_is_filed_already_gets_no_second_number(desk: Call, letter: Letter) -> None:
    first = desk("add", letter(), "--json").json[0]
    again = desk("add", letter(), "--json")
    assert again.code == 0
    assert again.json == [first]
    assert "0001/" in again.err


def test_a_file_that_can_not_be_read_does_not_hinder_the_others(
    desk: Call, letter: Letter, tmp_path: Path
) -> None:
    damaged = tmp_path / "rusak.pdf"
    damaged.write_bytes(b"%PDF-1.4 bukan")
    answer = desk("add", damaged, letter(), "--json")
    assert answer.code == 1
    assert "rusak.pdf" in answer.err
    assert [document["agenda_number"] for document in answer.json] == [1]
    assert damaged.exists()
    assert desk("verify", "--deep").code == 0


def test_adding_a_file_that_waits_in_the_inbox_files_that_scan(
    desk: Call, folder: Path, letter: Letter
) -> None:
    path = letter()
    (folder / "masuk" / "x.pdf").write_bytes(path.read_bytes())
    desk("watch", "--once")
    document = desk("add", path, "--json").json[0]
    assert desk("inbox", "--json").json == []
    assert document["agenda_number"] == 1


def test_search_finds_by_text_number_and_field(desk: Call, letter: Letter) -> None:
    desk("add", letter("a.pdf"), "--from", "Kecamatan Candisari")
    desk("register", "--subject", "Izin keramaian", "--number", "A-1312/B", "--date", "2024-02-01")
    for query, total in {
        "musyawarah": 1,
        "MUSYAWAR": 1,
        "1312": 1,
        "nomor:1312": 1,
        "kode:000.7": 1,
        'dari:"kecamatan candi"': 1,
        "tahun:2024": 1,
        "jenis:surat_masuk": 2,
        "status:diterima": 2,
        "tidakada": 0,
    }.items():
        answer = desk("search", query, "--json")
        assert (query, answer.json["total"]) == (query, total)
    hit = desk("search", "musyawarah", "--json").json["items"][0]
    assert "[[musyawarah]]" in hit["snippet"]


def test_pages_of_a_search_follow_each_other(desk: Call) -> None:
    for number in range(5):
        desk("register", "--subject", f"Surat {number}")
    page = desk("search", "surat", "--limit", 2, "--offset", 2, "--json").json
    assert page["total"] == 5
    assert [item["subject"] for item in page["items"]] == ["Surat 2", "Surat 1"]
    rising = desk("search", "--sort", "subject", "--limit", 1, "--json").json
    assert rising["items"][0]["subject"] == "Surat 0"
    falling = desk("search", "--sort", "subject", "--desc", "--limit", 1, "--json").json
    assert falling["items"][0]["subject"] == "Surat 4"


def test_a_status_moves_with_its_holder_and_leaves_a_trace(desk: Call) -> None:
    document = desk("register", "--subject", "Surat", "--json").json["id"]
    moved = desk(
        "status", document, "diproses", "--holder", "Kasi", "--due", "2026-12-01", "--json"
    )
    assert (moved.json["status"], moved.json["holder"]) == ("diproses", "Kasi")
    events = desk("history", document, "--json").json
    assert [event["what"] for event in events] == ["registered", "status"]
    assert events[1]["changes"]["status"] == ["diterima", "diproses"]
    assert events[1]["who"] == "Sari"
    told = desk("history", document).out
    assert "Dicatat" in told and "diterima → diproses" in told


def test_sending_a_letter_back_needs_a_reason(desk: Call) -> None:
    document = desk("register", "--subject", "Surat", "--json").json["id"]
    refused = desk("status", document, "dikembalikan")
    assert (refused.code, refused.out) == (1, "")
    assert desk("status", document, "dikembalikan", "--note", "belum ditandatangani").code == 0


def test_a_field_is_corrected_and_the_search_knows(desk: Call) -> None:
    document = desk("register", "--subject", "Surta", "--json").json["id"]
    assert desk("edit", document, "--subject", "Surat", "--json").json["subject"] == "Surat"
    assert desk("search", "surta", "--json").json["total"] == 0


def test_an_exported_copy_is_the_original(desk: Call, letter: Letter, tmp_path: Path) -> None:
    path = letter()
    document = desk("add", path, "--json").json[0]["id"]
    (tmp_path / "keluar").mkdir()
    copies = desk("export", document, tmp_path / "keluar", "--json").json
    assert Path(copies[0]).read_bytes() == path.read_bytes()


def test_codes_are_found_by_words_and_number(desk: Call) -> None:
    by_words = desk("code", "search", "musrenbang", "kelurahan", "--json").json
    assert by_words[0]["code"] == "000.7.1.5"
    shown = desk("code", "show", "400.10.4.3", "--json").json
    assert shown["retention"]["final_action"] == "musnah"
    assert desk("code", "show", "999.9").code == 1
    assert desk("code", "show", "abc").code == 2


def test_the_register_is_written_as_a_table(desk: Call, tmp_path: Path) -> None:
    desk("register", "--subject", "Undangan rapat", "--from", "Kecamatan")
    target = tmp_path / "agenda.xlsx"
    answer = desk("report", "agenda-masuk", "--format", "xlsx", "-o", target, "--json")
    assert answer.json["rows"] == 1
    said = [cell.value for row in openpyxl.load_workbook(target).active for cell in row]
    assert "Undangan rapat" in said


def test_verify_finds_a_changed_original(desk: Call, folder: Path, letter: Letter) -> None:
    sha256 = desk("add", letter(), "--json").json[0]["files"][0]["sha256"]
    before = desk("verify", "--deep", "--json").json
    assert (before["ok"], before["objects"], before["problems"]) == (True, 1, [])
    original = folder / "objects" / sha256[:2] / sha256
    original.chmod(0o644)
    content = bytearray(original.read_bytes())
    content[100] ^= 1
    original.write_bytes(content)
    answer = desk("verify", "--deep", "--json")
    assert answer.code == 1
    assert [problem["kind"] for problem in answer.json["problems"]] == ["object_damaged"]


def test_rebuild_brings_a_lost_catalogue_back(desk: Call, folder: Path, letter: Letter) -> None:
    before = desk("add", letter(), "--json").json[0]
    desk("status", before["id"], "diproses")
    before = desk("show", before["id"], "--json").json
    for lost in folder.glob("catalogue.sqlite*"):
        lost.unlink()
    refused = desk("show", before["id"])
    assert refused.code == 1
    assert "rebuild" in refused.err
    assert desk("rebuild", "--json").json["documents"] == 1
    assert desk("show", before["id"], "--json").json == before
    assert desk("search", "musyawarah", "--json").json["total"] == 1
    assert desk("verify", "--deep").code == 0


def test_a_lost_computer_comes_back_from_its_backup(
    desk: Call, call: Call, letter: Letter, tmp_path: Path
) -> None:
    document = desk("add", letter(), "--json").json[0]
    for role in ("backup", "share"):
        desk("remote", "set", role, tmp_path / role)
    assert [r["role"] for r in desk("remote", "list", "--json").json] == ["backup", "share"]
    assert all(test["ok"] for test in desk("remote", "test", "--json").json)
    report = desk("sync", "--json").json
    assert (report["backup"]["state"], report["share"]["state"]) == ("ok", "ok")
    assert report["backup"]["pending"] == 0
    assert (tmp_path / "share" / "Daftar Arsip.xlsx").is_file()
    restored = call("restore", tmp_path / "backup", tmp_path / "baru", "--json")
    assert restored.code == 0
    assert (restored.json["documents"], restored.json["verified"]) == (1, 1)
    assert restored.json["missing"] == 0
    assert call("-C", tmp_path / "baru", "show", document["id"], "--json").json == document


@pytest.mark.parametrize(
    "words",
    [
        ("register", "--subject", "x", "--date", "31 Februari 2026"),
        ("register", "--subject", "x", "--kind", "surat cinta"),
        ("search", "jenis:apa"),
        ("search", "--sort", "warna"),
        ("file", "x"),
        ("register",),
        ("register", "--subject", "  "),
        ("tidakada",),
        ("show",),
        ("remote", "set", "gudang", "/tmp"),
    ],
)
def test_wrong_usage_is_told_in_one_line_and_exits_2(desk: Call, words: tuple[str, ...]) -> None:
    answer = desk(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.startswith("arsipdesk: ")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("show", "999"),
        ("file", "999", "--accept"),
        ("add", "/tidak/ada.pdf"),
        ("register", "--subject", "x", "--code", "999.9.9"),
    ],
)
def test_what_can_not_be_done_is_told_in_one_line_and_exits_1(
    desk: Call, words: tuple[str, ...]
) -> None:
    answer = desk(*words)
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith("arsipdesk: ")
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err


def test_a_folder_that_is_no_archive_is_told_so(call: Call, tmp_path: Path) -> None:
    answer = call("-C", tmp_path, "search")
    assert answer.code == 1
    assert str(tmp_path) in answer.err


def test_an_archive_in_a_synced_folder_is_refused(call: Call, tmp_path: Path) -> None:
    answer = call("init", tmp_path / "Google Drive" / "arsip", "--office", "X")
    assert answer.code == 1
    assert "Google Drive" in answer.err
    assert not (tmp_path / "Google Drive" / "arsip").exists()


def test_what_nobody_foresaw_is_told_in_one_line_and_kept_in_a_log(
    desk: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def breaks(self: Archive, document_id: int) -> None:
        raise KeyError(document_id)

    monkeypatch.setattr(Archive, "show", breaks)
    monkeypatch.setattr(machine, "log_file", lambda name: tmp_path / "log" / name)
    answer = desk("show", "1")
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "Traceback" in (tmp_path / "log" / "commands.log").read_text()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--warna",), "opsi “--warna” tidak dikenal"),
        (("terbang",), "perintah “terbang” tidak dikenal"),
        (("show",), "“ID” belum disebutkan"),
        (("search", "--limit", "banyak"), "nilai “--limit” tidak sah"),
        (("search", "--offset", "9" * 24), "nilai “--offset” tidak sah"),
        (("register", "--subject", "x", "--date", "9999-12-31"), "Tanggal “9999-12-31” tidak sah"),
    ],
)
def test_wrong_usage_is_told_in_indonesian(desk: Call, words: tuple[str, ...], told: str) -> None:
    answer = desk(*words)
    assert answer.code == 2
    assert told in answer.err


def test_what_is_no_file_is_not_read_for_ever(desk: Call, tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.pdf"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        answer = desk("add", path)
        assert answer.code == 1
        assert "bukan berkas" in answer.err


def test_a_discarded_scan_leaves_the_inbox(desk: Call, folder: Path, letter: Letter) -> None:
    letter().rename(folder / "masuk" / "a.pdf")
    desk("watch", "--once")
    scan = desk("inbox", "--json").json[0]["scan"]
    assert desk("discard", scan, "--json").json["state"] == "discarded"
    assert desk("inbox", "--json").json == []
    assert desk("verify", "--deep").code == 0


@pytest.mark.parametrize("content", [None, "x = ["])
def test_a_lost_or_broken_identity_comes_back_from_its_copy(
    desk: Call, folder: Path, content: str | None
) -> None:
    document = desk("register", "--subject", "Surat", "--json").json
    before = (folder / "arsip.toml").read_bytes()
    (folder / "arsip.toml").unlink()
    if content:
        (folder / "arsip.toml").write_text(content)
    assert desk("show", document["id"], "--json").json == document
    assert (folder / "arsip.toml").read_bytes() == before


def test_rebuild_leaves_a_newer_programs_catalogue_alone(desk: Call, folder: Path) -> None:
    desk("register", "--subject", "Surat")
    with contextlib.closing(sqlite3.connect(folder / "catalogue.sqlite")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    for verb in ("search", "rebuild"):
        answer = desk(verb)
        assert answer.code == 1
        assert "versi" in answer.err
    assert list(folder.glob("catalogue-*")) == []


def test_a_copy_overwrites_nothing(desk: Call, letter: Letter, tmp_path: Path) -> None:
    document = desk("add", letter(), "--json").json[0]["id"]
    there = tmp_path / "ada.pdf"
    there.write_text("penting")
    answer = desk("export", document, there)
    assert answer.code == 1
    assert "sudah ada" in answer.err
    assert there.read_text() == "penting"
    assert str(tmp_path / "tidak") in desk("export", document, tmp_path / "tidak" / "x.pdf").err


@pytest.mark.parametrize(
    ("query", "total"),
    [("kode:400.1*", 1), ("tahun:", 1), ("😀", 0), ("kode:400.1", 0), ("tahun:2026 " * 2000, 1)],
)
def test_odd_queries_find_what_is_meant(desk: Call, query: str, total: int) -> None:
    desk("register", "--subject", "Surat", "--code", "400.10.4.3", "--received", "2026-03-01")
    assert desk("search", query, "--json").json["total"] == total
