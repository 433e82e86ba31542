"""Stacks of letters: cut where separator sheets lie, joined by hand, undone, and never lost."""

import hashlib
import json
from pathlib import Path

import pypdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import NotItsFile, PartFiled, ScanNotWaiting
from arsipdesk.domain.records import Fields
from arsipdesk.ingest import stacks
from arsipdesk.recovery import rebuild

SIZE = (620, 877)
DOTS = 150

Sheet = Image.Image


def letter(number: int) -> Sheet:
    page = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(page)
    draw.text((60, 80), f"Halaman {number}\n" * 5, fill=0, font_size=22)
    for place in range(6):  # the number in large, so that a small picture tells pages apart
        if number >> place & 1:
            draw.rectangle((60 + place * 80, 500, 120 + place * 80, 800), fill=90)
    return page


def blank() -> Sheet:
    return Image.new("L", SIZE, 255)


def coded(text: str) -> Sheet:
    page = blank()
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4)
    page.paste(Image.fromarray(code), (100, 100))
    return page


def separator() -> Sheet:
    return coded("ARSIP:PISAH")


def scan(folder: Path, sheets: list[Sheet], name: str = "bundel.pdf") -> Path:
    path = folder / "masuk" / name
    sheets[0].save(path, save_all=True, append_images=sheets[1:], resolution=DOTS)
    return path


def pages(archive: Archive, sha256: str) -> list[Sheet]:
    with pypdfium2.PdfDocument(archive.object_path(sha256)) as document:
        return [page.render(scale=DOTS / 72).to_pil().convert("L") for page in document]


def looks_like(seen: Sheet, drawn: Sheet) -> bool:
    """Whether two pages are the same to the eye."""
    small = (60, 85)
    pairs = zip(seen.resize(small).tobytes(), drawn.resize(small).tobytes(), strict=True)
    return sum(abs(one - other) for one, other in pairs) / (60 * 85) < 3


def waiting(archive: Archive) -> list[int]:
    return sorted(each.scan for each in archive.inbox() if each.state == "new")


def test_sixty_pages_with_five_separators_become_six_letters_in_order(archive: Archive) -> None:
    sheets = [letter(number) for number in range(60)]
    places = (9, 20, 22, 35, 50)
    for place in places:
        sheets[place] = separator()
    scan(archive.folder, sheets)
    report = archive.watch(once=True)
    assert (report.taken, report.problems) == (1, [])
    parts = [archive.scan(number) for number in waiting(archive)]
    assert [part.pages for part in parts] == [9, 10, 1, 12, 14, 9]
    kept = [sheet for place, sheet in enumerate(sheets) if place not in places]
    shown = [page for part in parts for page in pages(archive, part.sha256)]
    assert all(looks_like(one, other) for one, other in zip(shown, kept, strict=True))
    assert not looks_like(shown[3], kept[4])
    assert {part.part_of for part in parts} == {1}
    assert archive.scan(1).state == "split"
    assert archive.object_path(archive.scan(1).sha256).is_file()
    assert archive.verify(deep=True).ok


def test_the_blank_back_of_a_separator_goes_but_a_blank_page_of_a_letter_stays(
    archive: Archive,
) -> None:
    scan(archive.folder, [letter(1), blank(), separator(), blank(), letter(2), blank()])
    archive.watch(once=True)
    parts = [archive.scan(number) for number in waiting(archive)]
    assert [part.pages for part in parts] == [2, 2]


def test_a_fax_stack_as_tiff_is_cut_without_loss(archive: Archive) -> None:
    sheets = [letter(1), separator(), letter(2), letter(3)]
    black = [sheet.convert("1", dither=Image.Dither.NONE) for sheet in sheets]
    path = archive.folder / "masuk" / "faks.tif"
    black[0].save(
        path, save_all=True, append_images=black[1:], compression="group4", dpi=(DOTS, DOTS)
    )
    archive.watch(once=True)
    first, second = (archive.scan(number) for number in waiting(archive))
    assert (first.pages, second.pages, first.mime) == (1, 2, "application/pdf")
    with pypdfium2.PdfDocument(archive.object_path(second.sha256)) as document:
        (picture,) = document[1].get_objects()
        taken = picture.get_bitmap().to_pil().convert("1", dither=Image.Dither.NONE)
        assert document[1].get_size()[0] == pytest.approx(SIZE[0] * 72 / DOTS, abs=0.1)
    assert taken.tobytes() == black[3].tobytes()


def test_a_letter_without_separators_stays_whole_and_another_office_code_is_only_told(
    archive: Archive,
) -> None:
    foreign = "ARSIP:FFFFFFFF:D:0F2B7A55-6F0E-4C06-9A41-D8AD6D0C4F3E:AAAAAAAAAA"
    scan(archive.folder, [letter(1), coded(foreign), letter(2)])
    archive.watch(once=True)
    (one,) = archive.inbox()
    assert (one.state, one.pages) == ("new", 3)
    assert [(code.page, code.text) for code in one.codes] == [(1, foreign)]


class PowerCut(BaseException):
    """Ends the program without any clearing up."""


def kill_in(monkeypatch: pytest.MonkeyPatch, target: object, name: str) -> None:
    """Let a power cut come where a function would run."""

    def cut(*_arguments: object, **_named: object) -> None:
        raise PowerCut

    monkeypatch.setattr(target, name, cut)


@pytest.mark.parametrize(
    "moment",
    [
        (stacks.Stacks, "split_by_codes"),
        (stacks.history, "record"),
        (stacks.events.scan_changed, "send"),
    ],
)
def test_a_power_cut_while_a_stack_is_cut_loses_and_doubles_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moment: tuple[object, str]
) -> None:
    with Archive.open(folder) as archive:
        scan(folder, [letter(1), separator(), letter(2)])
        with monkeypatch.context() as broken:
            kill_in(broken, *moment)
            with pytest.raises(PowerCut):
                archive.watch(once=True)
    with Archive.open(folder) as archive:
        archive.watch(once=True)
        assert [each.pages for each in archive.inbox()] == [1, 1]
        assert archive.scan(1).state == "split"
        assert archive.verify(deep=True).ok


def test_a_wrong_cut_is_undone_and_not_made_again(folder: Path) -> None:
    with Archive.open(folder) as archive:
        scan(folder, [letter(1), separator(), letter(2)])
        archive.watch(once=True)
        (stack,) = archive.stacks.unsplit(1)
        assert (stack.scan, stack.state) == (1, "new")
    with Archive.open(folder) as archive:
        archive.watch(once=True)
        assert waiting(archive) == [1]
        again = archive.stacks.split(1, starts=[2], drop=[1])
        assert [each.pages for each in again] == [1, 1]
        assert [each.state for each in again] == ["new", "new"]
        assert archive.verify(deep=True).ok


def test_a_cut_whose_part_is_filed_can_not_be_undone(archive: Archive) -> None:
    scan(archive.folder, [letter(1), letter(2), letter(3)])
    archive.watch(once=True)
    first, _second = archive.stacks.split(1, starts=[2])
    archive.file(first.scan, Fields(subject="Undangan"))
    with pytest.raises(PartFiled):
        archive.stacks.unsplit(1)
    with pytest.raises(ScanNotWaiting):
        archive.file(1, Fields(subject="Seluruh bundel"))
    with pytest.raises(ScanNotWaiting):
        archive.stacks.split(1, starts=[1])


def test_pages_scanned_one_by_one_are_joined_and_parted_again(archive: Archive) -> None:
    for number in (1, 2):
        path = archive.folder / "masuk" / f"foto{number}.jpg"
        letter(number).save(path, quality=90, dpi=(DOTS, DOTS))
    scan(archive.folder, [letter(3), letter(4)], "lampiran.pdf")
    archive.watch(once=True)
    by_name = {each.name: each.scan for each in archive.inbox()}
    chosen = [by_name[name] for name in ("foto1.jpg", "foto2.jpg", "lampiran.pdf")]
    joined = archive.stacks.merge(chosen)
    assert (joined.pages, waiting(archive)) == (4, [joined.scan])
    shown = pages(archive, joined.sha256)
    assert all(looks_like(page, letter(n)) for n, page in enumerate(shown, 1))
    inside = pypdf.PdfReader(archive.object_path(joined.sha256)).pages[0].images[0]
    kept = inside.indirect_reference.get_object()._data
    assert kept == archive.object_path(archive.scan(chosen[0]).sha256).read_bytes()
    archive.stacks.unsplit(joined.scan)
    assert waiting(archive) == sorted(chosen)
    assert archive.verify(deep=True).ok


def test_a_rebuilt_catalogue_still_knows_stack_and_parts(folder: Path) -> None:
    with Archive.open(folder) as archive:
        scan(folder, [letter(1), separator(), letter(2)])
        archive.watch(once=True)
        before = [archive.scan(number) for number in (1, 2, 3)]
    (folder / "catalogue.sqlite").unlink()
    rebuild(folder)
    with Archive.open(folder) as archive:
        assert [archive.scan(number) for number in (1, 2, 3)] == before
        assert archive.verify(deep=True).ok


def test_the_same_cut_gives_the_same_bytes(archive: Archive) -> None:
    scan(archive.folder, [letter(1), letter(2)])
    archive.watch(once=True)
    first = archive.stacks.split(1, starts=[1])
    archive.stacks.unsplit(1)
    second = archive.stacks.split(1, starts=[1])
    assert [each.sha256 for each in first] == [each.sha256 for each in second]


def test_a_scan_is_attached_to_a_document_and_taken_off_again(archive: Archive) -> None:
    record = archive.register(Fields(subject="Permohonan RW 05"))
    scan(archive.folder, [letter(1)], "balasan.pdf")
    archive.watch(once=True)
    (one,) = archive.inbox()
    attached = archive.attach(one.scan, record.id)
    assert [file.name for file in attached.files] == ["balasan.pdf"]
    assert archive.inbox() == []
    with pytest.raises(NotItsFile):
        archive.detach(record.id, "00")
    detached = archive.detach(record.id, one.sha256[:12])
    assert detached.files == ()
    assert waiting(archive) == [one.scan]
    assert [event.what for event in archive.history(record.id)] == [
        "registered",
        "attached",
        "detached",
    ]
    assert archive.verify(deep=True).ok


def test_a_file_that_was_added_at_once_waits_when_it_is_taken_off(
    archive: Archive, tmp_path: Path
) -> None:
    path = tmp_path / "surat.pdf"
    letter(1).save(path, resolution=DOTS)
    (record,) = archive.add([path], Fields(subject="Undangan"))
    archive.detach(record.id, record.files[0].sha256)
    (one,) = archive.inbox()
    assert (one.name, one.state) == ("surat.pdf", "new")
    assert archive.verify(deep=True).ok


def test_a_sticker_suggests_the_letter_that_was_registered_from_paper(archive: Archive) -> None:
    record = archive.register(Fields(subject="Permohonan RW 05"))
    scan(archive.folder, [coded(f"ASN{record.agenda_number:05d}")])
    archive.watch(once=True)
    (one,) = archive.inbox()
    assert one.suggestions["document"].value == str(record.id)
    archive.attach(one.scan, record.id)
    scan(archive.folder, [coded(f"ASN{record.agenda_number:05d}"), letter(1)])
    archive.watch(once=True)
    (other,) = archive.inbox()
    assert "document" not in other.suggestions


def test_only_the_parts_of_a_stack_wait_to_be_read_until_the_cut_is_undone(
    archive: Archive,
) -> None:
    scan(archive.folder, [letter(1), separator(), letter(2), letter(3)])
    archive.watch(once=True)
    assert archive.ocr.state().waiting == 3
    archive.stacks.unsplit(1)
    assert archive.ocr.state().waiting == 3 + 4


def test_a_part_that_a_power_cut_left_without_its_row_is_made_again(folder: Path) -> None:
    with Archive.open(folder) as archive:
        scan(folder, [letter(1), letter(2)])
        archive.watch(once=True)
        made = archive.stacks.split(1, starts=[1])
        left = archive.object_path(made[0].sha256).read_bytes()
    orphan = left + b"\n% of a cut that never came to its end"
    sha256 = hashlib.sha256(orphan).hexdigest()
    path = folder / "objects" / sha256[:2] / sha256
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(orphan)
    draft = archive.store.scratch("tmp")
    claim = {"sha256": sha256, "name": "bundel (1).pdf", "source": str(draft.absolute())}
    host, _pid, _born, number = draft.stem.rsplit("-", 3)
    (draft.parent / f"{host}-1-1-{number}.claim").write_text(json.dumps(claim))
    with Archive.open(folder) as archive:
        assert not path.exists()
        assert len(archive.inbox()) == 2
        assert archive.verify(deep=True).ok
