"""Whatever was done with a document is taken back by one call, and done again by another."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arsipdesk.archive import Archive
from arsipdesk.catalogue import documents
from arsipdesk.domain.errors import (
    ArsipError,
    ChangedSince,
    DocumentInTrash,
    NothingToRedo,
    NothingToUndo,
)
from arsipdesk.domain.records import DocumentRecord, Fields
from tests.faults.crash import opened
from tests.registry.test_trash import as_it_was, letter, scan


@pytest.fixture
def desk(folder: Path) -> Archive:
    """An archive whose files are read at once."""
    return opened(folder)


def _attach(desk: Archive, record: DocumentRecord) -> object:
    return desk.attach(scan(desk, "lampiran.txt", "Lampiran jahe"), record.id)


CHANGES: dict[str, Callable[[Archive, DocumentRecord], object]] = {
    "edit": lambda desk, record: desk.edit(
        record.id,
        Fields(
            subject="Lain", code="400.10", date=None, sender="Camat", dossier="Bansos", note="x"
        ),
    ),
    "status": lambda desk, record: desk.change_status(
        record.id, "diproses", holder="Kasi Pemerintahan", note="Mohon ditindak"
    ),
    "hand over": lambda desk, record: desk.change_status(record.id, "diterima", holder="Lurah"),
    "attach": _attach,
    "detach": lambda desk, record: desk.detach(record.id, record.files[0].sha256),
    "trash": lambda desk, record: desk.put_in_trash([record.id]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_undone_and_done_again(desk: Archive, change: str) -> None:
    before = letter(desk)
    CHANGES[change](desk, before)
    after = desk.show(before.id)
    assert as_it_was(after) != as_it_was(before)
    assert as_it_was(desk.undo(before.id)[0]) == as_it_was(before)
    assert desk.search("lengkuas").total == 1
    assert desk.verify(deep=True).ok
    again = desk.redo(before.id)[0]
    assert as_it_was(again) | {"trashed": None} == as_it_was(after) | {"trashed": None}
    assert (again.trashed is None) == (after.trashed is None)
    assert as_it_was(desk.undo(before.id)[0]) == as_it_was(before)
    whats = [event.what for event in desk.history(before.id)]
    assert whats[-3:] == ["undone", "redone", "undone"]
    assert desk.verify(deep=True).ok


def test_putting_back_is_undone(desk: Archive) -> None:
    record = letter(desk)
    desk.put_in_trash([record.id])
    desk.put_back([record.id])
    assert desk.undo(record.id)[0].trashed is not None
    assert desk.undo(record.id)[0].trashed is None


def test_a_filing_that_is_undone_leaves_its_number_and_its_scan_waits_with_what_was_typed(
    desk: Archive,
) -> None:
    waiting = scan(desk, "a.txt", "Hal : Undangan rapat")
    copy = scan(desk, "b.txt", "Hal : Undangan rapat")
    said = Fields(
        subject="Undangan rapat warga", sender="Ketua RW 05", number="7/RW05", code="000.1"
    )
    record = desk.file(waiting, said)
    (gone,) = desk.undo(record.id)
    assert gone.trashed is not None
    assert gone.agenda_number == 1
    back = desk.scan(waiting)
    assert back.state == "new"
    values = {name: each.value for name, each in back.suggestions.items()}
    assert (values["subject"], values["from"]) == ("Undangan rapat warga", "Ketua RW 05")
    assert (values["number"], values["code"]) == ("7/RW05", "000.1")
    assert (desk.scan(copy).duplicate_of, desk.scan(copy).duplicate_kind) == (waiting, "scan")
    (again,) = desk.redo(record.id)
    assert as_it_was(again) == as_it_was(record)
    assert desk.scan(waiting).document == record.id
    assert desk.scan(copy).duplicate_kind == "document"
    assert desk.verify(deep=True).ok


def test_the_scan_of_an_undone_filing_can_be_filed_right(desk: Archive) -> None:
    waiting = scan(desk, "a.txt", "Hal : Undangan rapat")
    wrong = desk.file(waiting, Fields(kind="outgoing_letter", subject="Undangan rapat", note="x"))
    desk.undo(wrong.id)
    right = desk.file(waiting, Fields(kind="incoming_letter"), accept=True)
    assert (right.subject, right.note, right.kind) == ("Undangan rapat", "x", "incoming_letter")
    assert desk.verify(deep=True).ok


def test_a_rule_does_not_file_again_what_a_person_took_back(desk: Archive) -> None:
    desk.rules.save('jika perihal memuat "undangan" maka jenis = "Surat masuk", arsipkan')
    (desk.folder / "masuk" / "a.txt").write_text("Hal : Undangan rapat")
    desk.watch(once=True)
    filed = list(desk.document_ids())
    if not filed:  # what the rule needs was not all read: then a person files
        filed = [desk.file(desk.inbox()[0].scan, Fields(subject="Undangan rapat")).id]
    desk.undo(filed[0])
    desk.watch(once=True)
    assert [each.state for each in desk.inbox()] == ["new"]
    assert list(desk.document_ids()) == []


def test_who_puts_back_what_an_undone_filing_left_files_its_scan_again(desk: Archive) -> None:
    waiting = scan(desk, "a.txt")
    record = desk.file(waiting, Fields(subject="Surat"))
    desk.undo(record.id)
    desk.put_back([record.id])
    assert (desk.scan(waiting).state, desk.scan(waiting).document) == ("filed", record.id)
    with pytest.raises(NothingToRedo):
        desk.redo(record.id)
    assert desk.undo(record.id)[0].trashed is not None
    assert desk.verify(deep=True).ok


def test_a_letter_registered_from_paper_goes_to_sampah(desk: Archive) -> None:
    record = desk.register(Fields(subject="Dari kertas"))
    assert desk.undo(record.id)[0].trashed is not None
    with pytest.raises(NothingToUndo):
        desk.undo(record.id)
    assert as_it_was(desk.redo(record.id)[0]) == as_it_was(record)


def test_an_earlier_change_is_undone_alone_where_nothing_touched_it_since(desk: Archive) -> None:
    record = letter(desk)
    edited = desk.edit(record.id, Fields(subject="Lain"))
    desk.edit(record.id, Fields(note="Penting"))
    (after,) = desk.undo(record.id, at=edited.changed)
    assert (after.subject, after.note) == (record.subject, "Penting")


def test_a_change_that_was_changed_since_is_not_undone(desk: Archive) -> None:
    record = letter(desk)
    edited = desk.edit(record.id, Fields(subject="Lain"))
    desk.edit(record.id, Fields(subject="Lain lagi"))
    with pytest.raises(ChangedSince, match="perihal pada dokumen 1 sudah diubah lagi"):
        desk.undo(record.id, at=edited.changed)
    with pytest.raises(ChangedSince):
        desk.undo(record.id, at=record.changed)
    assert desk.show(record.id).subject == "Lain lagi"


def test_a_file_that_was_filed_elsewhere_is_not_put_on_again(desk: Archive) -> None:
    record = letter(desk)
    desk.detach(record.id, record.files[0].sha256)
    desk.file(desk.inbox()[0].scan, Fields(subject="Surat sendiri"))
    with pytest.raises(ChangedSince, match="berkas"):
        desk.undo(record.id)


def test_nothing_is_undone_on_what_lies_in_sampah_but_that(desk: Archive) -> None:
    record = letter(desk)
    edited = desk.edit(record.id, Fields(subject="Lain"))
    desk.put_in_trash([record.id])
    with pytest.raises(DocumentInTrash):
        desk.undo(record.id, at=edited.changed)


def test_a_file_comes_back_to_its_place(desk: Archive) -> None:
    record = letter(desk)
    for name in ("b.txt", "c.txt"):
        record = desk.attach(scan(desk, name), record.id)
    desk.detach(record.id, record.files[1].sha256)
    assert desk.undo(record.id)[0].files == record.files


def test_what_one_command_did_with_many_is_undone_by_one_call(desk: Archive) -> None:
    records = [letter(desk, f"Surat {number}") for number in range(4)]
    ids = [record.id for record in records]
    desk.edit_many(ids[:3], Fields(dossier="Bansos"))
    desk.put_in_trash(ids)
    assert [record.id for record in desk.undo(ids[2])] == [ids[2], ids[0], ids[1], ids[3]]
    assert desk.counts().documents == 4
    assert len(desk.undo(ids[0])) == 3
    assert [as_it_was(each) for each in desk.documents(ids)] == [as_it_was(r) for r in records]
    assert len(desk.redo(ids[1])) == 3
    assert {each.dossier for each in desk.documents(ids[:3])} == {"Bansos"}
    assert desk.verify(deep=True).ok


def test_all_of_a_group_are_undone_or_none(desk: Archive) -> None:
    ids = [letter(desk, f"Surat {number}").id for number in range(3)]
    desk.edit_many(ids, Fields(dossier="Bansos"))
    desk.edit(ids[1], Fields(dossier="Lain"))
    with pytest.raises(ChangedSince):
        desk.undo(ids[0])
    assert [each.dossier for each in desk.documents(ids)] == ["Bansos", "Lain", "Bansos"]


def test_a_code_comes_back_with_the_name_and_scheme_it_had(desk: Archive) -> None:
    record = letter(desk)
    with desk.catalogue.writing() as session:
        row = documents.get(session, record.id)
        row.code, row.code_name, row.scheme, row.code_sort_key = "045.2", "Lama", "lama", "045.002"
    old = desk.show(record.id)
    desk.edit(record.id, Fields(code="400.10"))
    assert as_it_was(desk.undo(record.id)[0]) == as_it_was(old)


def test_a_rebuilt_catalogue_can_undo_what_was_done_before(desk: Archive) -> None:
    from arsipdesk.recovery import rebuild

    record = letter(desk)
    desk.edit(record.id, Fields(subject="Satu"))
    desk.edit(record.id, Fields(subject="Dua"))
    desk.undo(record.id)
    desk.close()
    (desk.folder / "catalogue.sqlite").unlink()
    rebuild(desk.folder)
    with Archive.open(desk.folder) as again:
        assert again.redo(record.id)[0].subject == "Dua"
        assert again.undo(record.id)[0].subject == "Satu"
        assert again.undo(record.id)[0].subject == record.subject


def test_the_register_does_not_tell_of_a_move_that_was_undone(
    desk: Archive, tmp_path: Path
) -> None:
    record = desk.register(Fields(subject="Undangan", kind="outgoing_letter"))
    desk.change_status(record.id, "ditandatangani", note="Lewat kurir")
    target = tmp_path / "keluar.csv"
    desk.report("agenda-keluar", "csv", target)
    assert "Lewat kurir" in target.read_text(encoding="utf-8-sig")
    desk.undo(record.id)
    desk.report("agenda-keluar", "csv", target)
    assert "Lewat kurir" not in target.read_text(encoding="utf-8-sig")


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["subject", "code", "sender", "note", "status", "holder", "trash", "back"])
        | st.sampled_from(["undo", "redo", "many"]),
        st.integers(0, 1),
        st.integers(0, 3),
    ),
    max_size=14,
)
_VALUES = {
    "subject": ["Undangan", "Laporan", "Usulan", "Notulen"],
    "code": ["400.10", "000.1", "", "400.10.4.4"],
    "sender": ["RW 05", "Camat", "", "RW 06"],
    "note": ["a", "b", "", "c"],
}


def _do(desk: Archive, what: str, document: int, number: int) -> None:
    """One thing that a person may do; what is refused changes nothing."""
    statuses = ["diproses", "diterima", "selesai", "didisposisi"]
    if what in _VALUES:
        desk.edit(document, Fields(**{what: _VALUES[what][number]}))
    elif what == "status":
        desk.change_status(document, statuses[number], note="sebab")
    elif what == "holder":
        desk.change_status(document, desk.show(document).status, holder=f"Kasi {number}")
    elif what == "many":
        desk.edit_many([1, 2], Fields(dossier=f"Berkas {number}"))
    elif what == "trash":
        desk.put_in_trash([document])
    elif what == "back":
        desk.put_back([document])
    else:
        {"undo": desk.undo, "redo": desk.redo}[what](document)


@given(_STEPS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undoing_all_gives_the_first_state_back(
    _new_archive: Path, steps: list[tuple[str, int, int]]
) -> None:
    with (
        tempfile.TemporaryDirectory() as place,
        opened(Path(shutil.copytree(_new_archive, Path(place) / "arsip"))) as desk,
    ):
        first = [desk.register(Fields(subject=name, code="400")) for name in ("Satu", "Dua")]
        for what, which, number in steps:
            try:
                _do(desk, what, first[which].id, number)
            except ArsipError:
                continue
        moving = True
        while moving:
            moving = False
            for record in first:
                moving = _undo_all_but_the_filing(desk, record.id) or moving
        ids = [record.id for record in first]
        assert [as_it_was(each) for each in desk.documents(ids)] == [as_it_was(r) for r in first]
        assert desk.verify(deep=True).problems == ()
        assert desk.register(Fields(subject="Tiga")).agenda_number == 3


def _undo_all_but_the_filing(desk: Archive, document: int) -> bool:
    """Undo until only the filing is left, or another document must go first; whether anything was."""
    from arsipdesk.catalogue import history
    from arsipdesk.catalogue.steps import steps

    moved = False
    while True:
        with desk.catalogue.reading() as session:
            known = steps(history.rows_of(session, document))
        if known.done == [0]:
            return moved
        if not known.done:  # the filing itself was undone
            desk.redo(document)
            continue
        try:
            desk.undo(document)
        except (ChangedSince, DocumentInTrash):
            return moved
        moved = True
