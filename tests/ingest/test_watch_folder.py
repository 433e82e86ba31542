"""Which files of a watched folder are scans."""

from pathlib import Path

from arsipdesk.ingest.watch import scans_in


def names_taken(folder: Path) -> list[str]:
    """The names of what would be taken from a folder."""
    return [path.name for path in scans_in(folder, lambda _path, _error: None)]


def test_documents_are_taken_from_the_folder_and_its_subfolders(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "b.pdf").write_bytes(b"x")
    (tmp_path / "2026" / "a.jpg").write_bytes(b"x")
    (tmp_path / "catatan").write_bytes(b"x")
    assert names_taken(tmp_path) == ["a.jpg", "b.pdf", "catatan"]


def test_what_a_program_still_writes_is_left_alone(tmp_path: Path) -> None:
    for name in ("a.pdf.part", "b.TMP", "~$surat.docx", ".~lock.surat.odt", "._a.pdf", "Thumbs.db"):
        (tmp_path / name).write_bytes(b"x")
    assert names_taken(tmp_path) == []


def test_what_was_taken_before_and_links_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".selesai").mkdir()
    (tmp_path / ".selesai" / "lama.pdf").write_bytes(b"x")
    (tmp_path / "tautan.pdf").symlink_to("/etc/hostname")
    assert names_taken(tmp_path) == []


def test_a_document_whose_name_begins_with_a_dot_is_not_overlooked(tmp_path: Path) -> None:
    (tmp_path / "..surat.pdf").write_bytes(b"x")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    assert names_taken(tmp_path) == ["..surat.pdf"]
