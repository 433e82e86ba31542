"""The share: a tree that people can read, and in it only what everybody may see."""

import datetime as dt
import shutil
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pytest

from arsipdesk.catalogue import outbox
from arsipdesk.domain.records import Fields
from arsipdesk.sync import share
from arsipdesk.sync.reports import State
from tests.sync.conftest import Office
from tests.sync.test_names import HOSTILE, is_safe


@pytest.fixture
def cloud(tmp_path: Path, office: Office) -> Path:
    """The folder that is the share."""
    folder = tmp_path / "berbagi"
    office.archive.set_remote("share", str(folder))
    return folder


def tree(cloud: Path) -> list[str]:
    """The documents in the share, by their paths."""
    files = (p.relative_to(cloud).as_posix() for p in cloud.rglob("*") if p.is_file())
    return sorted(p for p in files if not p.startswith(("Daftar Arsip", ".arsipdesk")))


def listed(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return list(sheet.iter_rows(min_row=2, values_only=True))


def test_a_document_lies_under_its_class_and_year(office: Office, cloud: Path) -> None:
    office.hand_in("Proposal Kampung Home Industri", b"proposal")
    report = office.sync()
    assert report.share.state is State.OK and report.share.uploaded == 1
    (path,) = tree(cloud)
    top, second, year, name = path.split("/")
    assert top.startswith("400 ") and second.startswith("400.10 ")
    assert year == "2024" and name == "0001 - Proposal Kampung Home Industri.pdf"
    assert (cloud / path).read_bytes() == b"proposal"
    assert office.sync().share.uploaded == 0


def test_the_list_names_it_and_links_to_it(office: Office, cloud: Path) -> None:
    office.hand_in("=1+1 bukan rumus", b"satu")
    office.hand_in("Surat kedua", b"dua", code="000.1.2")
    office.sync()
    book = openpyxl.load_workbook(cloud / "Daftar Arsip.xlsx")
    rows = list(book.worksheets[0].iter_rows(min_row=2))
    assert [row[8].value for row in rows] == ["Surat kedua", "=1+1 bukan rumus"]
    assert [row[8].data_type for row in rows] == ["s", "s"]
    for row in rows:
        assert (cloud / unquote(row[8].hyperlink.target)).is_file()
    part = cloud / "Daftar Arsip" / "2024-0001.xlsx"
    assert [row[8] for row in listed(part)] == ["=1+1 bukan rumus", "Surat kedua"]
    assert [row[0].value for row in book.worksheets[1].iter_rows(min_row=2)] == ["2024-0001"]


def test_only_open_documents_are_shared_or_listed(office: Office, cloud: Path) -> None:
    office.hand_in("Terbuka", b"terbuka")
    office.hand_in("Data pribadi", b"pribadi", level="terbatas")
    office.hand_in("Pengaduan", b"pengaduan", level="rahasia")
    report = office.sync()
    assert report.ok and report.share.uploaded == 1
    assert [row[8] for row in listed(cloud / "Daftar Arsip.xlsx")] == ["Terbuka"]
    everything = b"".join(p.read_bytes() for p in cloud.rglob("*") if p.is_file())
    assert b"pribadi" not in everything and b"pengaduan" not in everything


def test_a_document_that_becomes_secret_leaves_the_share(office: Office, cloud: Path) -> None:
    document = office.hand_in("Data warga", b"data warga")
    office.hand_in("Terbuka", b"terbuka")
    office.sync()
    office.archive.edit(document.id, Fields(level="rahasia"))
    assert office.sync().share.state is State.OK
    assert [p.rpartition("/")[2] for p in tree(cloud)] == ["0002 - Terbuka.pdf"]
    assert [row[8] for row in listed(cloud / "Daftar Arsip.xlsx")] == ["Terbuka"]
    assert [row[8] for row in listed(cloud / "Daftar Arsip" / "2024-0001.xlsx")] == ["Terbuka"]
    today = office.folder / share.GRACE_BIN / dt.date.today().isoformat()
    (kept,) = [p for p in today.rglob("*") if p.is_file()]
    assert kept.read_bytes() == b"data warga"
    office.archive.edit(document.id, Fields(level="biasa"))
    assert office.sync().ok
    assert len(tree(cloud)) == 2


def test_a_document_in_sampah_leaves_the_share_and_comes_back(office: Office, cloud: Path) -> None:
    gone = office.hand_in("Terdaftar dua kali", b"dua kali")
    office.hand_in("Undangan", b"undangan")
    office.sync()
    before = tree(cloud)
    office.archive.put_in_trash([gone.id])
    assert office.sync().ok
    assert tree(cloud) == [path for path in before if path.endswith("Undangan.pdf")]
    assert [row[8] for row in listed(cloud / "Daftar Arsip.xlsx")] == ["Undangan"]
    office.archive.put_back([gone.id])
    assert office.sync().ok
    assert tree(cloud) == before


def test_a_corrected_subject_moves_the_file(office: Office, cloud: Path) -> None:
    document = office.hand_in("Udangan rapat", b"undangan")
    office.sync()
    office.archive.edit(document.id, Fields(subject="Undangan rapat", code="000.1.2"))
    assert office.sync().ok
    (path,) = tree(cloud)
    assert path.endswith("2024/0001 - Undangan rapat.pdf") and path.startswith("000 ")


def test_names_that_collide_stay_apart_and_stay_put(office: Office, cloud: Path) -> None:
    first = office.hand_in("Undangan", b"satu", b"dua", b"tiga")
    office.sync()
    before = {p: (cloud / p).read_bytes() for p in tree(cloud)}
    assert sorted(before.values()) == [b"dua", b"satu", b"tiga"]
    assert {Path(p).name for p in before} == {
        "0001 - Undangan.pdf",
        "0001 - Undangan (2).pdf",
        "0001 - Undangan (3).pdf",
    }
    office.archive.change_status(first.id, "diproses")
    office.sync()
    assert {p: (cloud / p).read_bytes() for p in tree(cloud)} == before


def test_hostile_subjects_run_nothing_and_stay_in_the_share(
    office: Office, cloud: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    contents = {}
    for number, subject in enumerate(s for s in HOSTILE if s.strip("\0 ")):
        contents[office.hand_in(subject, b"isi %d" % number, name=subject).id] = subject
    report = office.sync()
    assert report.ok and report.share.uploaded == len(contents)
    assert len(tree(cloud)) == len(contents)
    assert all(is_safe(part) for path in tree(cloud) for part in path.split("/"))
    assert not list(tmp_path.rglob("PWNED"))
    assert {p.name for p in tmp_path.iterdir()} == {"Arsip Kelurahan", "berbagi"}


def test_many_leaving_at_once_need_a_yes(office: Office, cloud: Path) -> None:
    documents = [office.hand_in(f"Surat {n}", b"%d" % n) for n in range(25)]
    office.sync()
    for document in documents[:22]:
        office.archive.edit(document.id, Fields(level="rahasia"))
    office.hand_in("Surat baru", b"baru")
    report = office.sync()
    assert report.share.state is State.ASK and report.share.problem and not report.ok
    assert report.share.uploaded == 1 and report.share.pending == 22
    assert len(tree(cloud)) == 26
    assert office.sync(force=True).share.state is State.OK
    assert len(tree(cloud)) == 4


def test_a_damaged_original_is_not_shared(office: Office, cloud: Path) -> None:
    document = office.hand_in("Undangan", b"undangan")
    office.hand_in("Utuh", b"utuh")
    original = office.archive.object_path(document.files[0].sha256)
    original.chmod(0o644)
    original.write_bytes(b"")
    report = office.sync()
    assert report.share.state is State.BROKEN and report.share.pending == 1
    assert [Path(p).name for p in tree(cloud)] == ["0002 - Utuh.pdf"]


def test_paper_alone_is_listed_without_a_file(office: Office, cloud: Path) -> None:
    office.hand_in("Surat tanpa pindaian")
    assert office.sync().ok
    assert tree(cloud) == []
    assert [row[8] for row in listed(cloud / "Daftar Arsip.xlsx")] == ["Surat tanpa pindaian"]


def test_a_file_from_a_killed_sync_does_not_outlive_its_document(
    office: Office, cloud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = office.hand_in("Data warga", b"data warga")

    def power_cut(*about: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(share, "_settle", power_cut)
        with pytest.raises(KeyboardInterrupt):
            office.sync()
    assert len(tree(cloud)) == 1
    office.archive.edit(document.id, Fields(level="rahasia"))
    assert office.sync().ok
    assert tree(cloud) == []


def test_a_second_list_part_is_written_alone(
    office: Office, cloud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arsipdesk.sync.listing.PART", 2)
    for number in range(3):
        office.hand_in(f"Surat {number}", b"%d" % number)
    office.sync()
    parts = sorted((cloud / "Daftar Arsip").iterdir())
    assert [p.name for p in parts] == ["2024-0001.xlsx", "2024-0002.xlsx"]
    before = parts[0].stat().st_mtime_ns
    document = office.archive.show(3)
    office.archive.edit(document.id, Fields(subject="Surat terakhir"))
    office.sync()
    assert parts[0].stat().st_mtime_ns == before
    assert [row[8] for row in listed(parts[1])] == ["Surat 1", "Surat terakhir"]


def test_work_noted_while_it_is_sent_is_not_lost(
    office: Office, cloud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = office.hand_in("Undangan", b"undangan")
    send = share._send

    def send_and_change(*about: object) -> object:
        with office.archive.catalogue.writing() as session:
            outbox.note(session, "document", document.uid)
        return send(*about)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(share, "_send", send_and_change)
        assert office.sync().share.pending == 1
    assert office.sync().share.pending == 0


def test_an_emptied_share_is_filled_again(office: Office, cloud: Path) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    for path in cloud.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != ".arsipdesk":
            path.unlink()
    assert office.sync().share.uploaded == 1
    assert len(tree(cloud)) == 1
