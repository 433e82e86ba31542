"""Pages are turned, hidden and moved as a way of looking: the original stays, and all can be undone."""

import hashlib
import io
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw
from pypdf.actions import JavaScript
from pypdf.annotations import Link

from arsipdesk.archive import Archive
from arsipdesk.catalogue.models import PageReading, PageVersion
from arsipdesk.domain import events
from arsipdesk.domain.errors import (
    FileThere,
    LastPage,
    NoPages,
    PagesNotMade,
    UnknownPage,
    WrongUsage,
)
from arsipdesk.domain.pages import ShownPage
from arsipdesk.domain.records import DocumentRecord, Fields
from tests.ingest.photo_letters import AT_AN_ANGLE, letter, photo


def pages_pdf(path: Path, count: int = 3) -> Path:
    """A PDF whose pages say which they are."""
    document = FPDF(format="A4")
    document.set_font("helvetica", size=20)
    for page in range(count):
        document.add_page()
        document.cell(text=f"halaman {page + 1}")
    document.output(str(path))
    return path


@pytest.fixture
def filed(archive: Archive, tmp_path: Path) -> DocumentRecord:
    """A document of three pages."""
    return archive.add([pages_pdf(tmp_path / "proposal.pdf")], Fields(subject="Proposal"))[0]


@pytest.fixture
def sha(filed: DocumentRecord) -> str:
    return filed.files[0].sha256


def read(archive: Archive, sha256: str, page: int, **found: object) -> None:
    """Let text recognition have found this of a page."""
    with archive.catalogue.writing() as session:
        session.merge(PageReading(sha256=sha256, page=page, state="read", **found))


def numbers(pages: tuple[ShownPage, ...]) -> list[int]:
    return [each.page for each in pages]


def texts(path: Path) -> list[str]:
    return [page.extract_text().strip() for page in pypdf.PdfReader(path).pages]


def test_an_untouched_original_is_shown_as_it_is(archive: Archive, sha: str) -> None:
    plan = archive.pages.plan(sha)
    assert plan.is_plain(3) and plan.automatic
    assert not (plan.can_undo or plan.can_redo or plan.hidden)


def test_text_recognition_turns_pages_upright_and_hides_blank_backs(
    archive: Archive, sha: str
) -> None:
    read(archive, sha, 0, turn=180, skew=0.2)
    read(archive, sha, 1, blank=True)
    read(archive, sha, 2, skew=-1.4)
    plan = archive.pages.plan(sha)
    assert plan.pages == (ShownPage(0, turn=180), ShownPage(2, skew=-1.4))
    assert plan.hidden == (1,) and plan.automatic


def test_a_blank_back_that_is_shown_all_the_same_is_not_tilted_by_its_specks(
    archive: Archive, sha: str
) -> None:
    read(archive, sha, 1, blank=True, skew=4.1)
    archive.pages.unhide(sha, 1)
    assert set(archive.pages.plan(sha).pages) == {ShownPage(0), ShownPage(1), ShownPage(2)}


def test_a_stack_of_blank_pages_is_not_hidden_altogether(archive: Archive, sha: str) -> None:
    for page in range(3):
        read(archive, sha, page, blank=True)
    assert numbers(archive.pages.plan(sha).pages) == [0, 1, 2]


def test_pages_are_turned_hidden_and_moved_and_it_is_undone_step_by_step(
    archive: Archive, sha: str
) -> None:
    care = archive.pages
    care.turn(sha, 1, 90)
    care.hide(sha, 0)
    plan = care.move(sha, 2, 0)
    assert plan.pages == (ShownPage(2), ShownPage(1, turn=90))
    assert plan.hidden == (0,) and not plan.automatic and plan.can_undo
    assert numbers(care.undo(sha).pages) == [1, 2]
    assert care.undo(sha).pages[1] == ShownPage(1, turn=90)
    first = care.undo(sha)
    assert first.automatic and first.is_plain(3) and first.can_redo and not first.can_undo
    assert care.undo(sha) == first
    for _ in range(3):
        again = care.redo(sha)
    assert again == plan and care.redo(sha) == plan


def test_a_change_after_undo_ends_what_could_be_redone_but_loses_no_row(
    archive: Archive, sha: str
) -> None:
    care = archive.pages
    for turn in (90, 90, 90):
        care.turn(sha, 0, turn)
    care.undo(sha)
    care.undo(sha)
    plan = care.hide(sha, 2)
    assert plan.pages == (ShownPage(0, turn=90), ShownPage(1))
    assert not plan.can_redo
    assert care.undo(sha).pages == (ShownPage(0, turn=90), ShownPage(1), ShownPage(2))
    with archive.catalogue.reading() as session:
        assert session.query(PageVersion).count() == 4
    care.undo(sha)
    care.turn(sha, 1, 180)
    with archive.catalogue.reading() as session:
        assert session.query(PageVersion).count() == 5
        assert session.query(PageVersion).filter(PageVersion.current).count() == 1


def test_reset_shows_pages_automatically_and_can_be_undone(archive: Archive, sha: str) -> None:
    read(archive, sha, 0, turn=90)
    archive.pages.hide(sha, 1)
    plan = archive.pages.reset(sha)
    assert plan.automatic and plan.pages[0].turn == 90 and plan.can_undo
    assert archive.pages.undo(sha).hidden == (1,)


def test_a_page_shown_again_stands_in_its_place_and_upright(archive: Archive, sha: str) -> None:
    read(archive, sha, 1, turn=270)
    archive.pages.hide(sha, 1)
    plan = archive.pages.unhide(sha, 1)
    assert plan.pages == (ShownPage(0), ShownPage(1, turn=270), ShownPage(2))
    assert archive.pages.unhide(sha, 1) == plan


def test_the_last_page_stays_and_nonsense_is_refused(archive: Archive, sha: str) -> None:
    care = archive.pages
    care.change(sha, [ShownPage(1)])
    with pytest.raises(LastPage):
        care.hide(sha, 1)
    for wrong in (3, -1):
        with pytest.raises(UnknownPage):
            care.turn(sha, wrong, 90)
        with pytest.raises(UnknownPage):
            care.change(sha, [ShownPage(wrong)])
        with pytest.raises(UnknownPage):
            care.unhide(sha, wrong)
    with pytest.raises(UnknownPage):
        care.change(sha, [ShownPage(0), ShownPage(0)])
    for degrees in (80.0, float("nan")):
        with pytest.raises(WrongUsage):
            care.straighten(sha, 1, degrees)
    with pytest.raises(WrongUsage):
        care.turn(sha, 1, 45)
    assert numbers(care.plan(sha).pages) == [1]


def test_a_letter_typed_in_an_office_program_has_no_pages_to_turn(
    archive: Archive, tmp_path: Path
) -> None:
    (tmp_path / "catatan.txt").write_text("isi")
    document = archive.add([tmp_path / "catatan.txt"], Fields(subject="Catatan"))[0]
    with pytest.raises(NoPages):
        archive.pages.plan(document.files[0].sha256)
    with pytest.raises(NoPages):
        archive.pages.plan("f" * 64)


def test_page_care_stands_in_the_history_of_the_document_and_is_announced(
    archive: Archive, filed: DocumentRecord, sha: str
) -> None:
    told: list[int] = []

    def hear(sender: object, document: DocumentRecord) -> None:
        told.append(document.id)

    with events.document_changed.connected_to(hear):
        archive.pages.turn(sha, 1, 90)
    last = archive.history(filed.id)[-1]
    assert (last.what, last.who) == ("pages", "Sari")
    assert last.changes["pages"] == ("1 2 3", "1 2+90 3")
    assert told == [filed.id]
    assert archive.verify(deep=True).ok


def test_page_care_survives_the_loss_of_the_catalogue(archive: Archive, sha: str) -> None:
    archive.pages.hide(sha, 0)
    archive.pages.turn(sha, 1, 180)
    plan = archive.pages.undo(sha)
    sidecar = archive.store.sidecar_path(sha).read_text()
    assert '"versions"' in sidecar
    folder = archive.folder
    archive.close()
    from arsipdesk.recovery import rebuild

    rebuild(folder)
    with Archive.open(folder) as again:
        assert again.pages.plan(sha) == plan


def test_as_seen_a_pdf_has_its_pages_turned_in_order_and_without_the_hidden_ones(
    archive: Archive, sha: str, tmp_path: Path
) -> None:
    original = archive.object_path(sha).read_bytes()
    archive.pages.change(sha, [ShownPage(2, turn=90), ShownPage(0, skew=2.0)])
    made = archive.pages.as_seen(sha, tmp_path)
    assert made.name == "proposal (2).pdf"
    assert texts(made) == ["halaman 3", "halaman 1"]
    assert [page.rotation for page in pypdf.PdfReader(made).pages] == [90, 0]
    again = archive.pages.as_seen(sha, tmp_path / "lagi.pdf")
    assert again.read_bytes() == made.read_bytes()
    assert archive.object_path(sha).read_bytes() == original
    with pytest.raises(FileThere):
        archive.pages.as_seen(sha, again)


def test_as_seen_a_crooked_scan_stands_straight(archive: Archive, tmp_path: Path) -> None:
    page = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(page).rectangle((200, 800, 1040, 812), fill=0)
    crooked = page.rotate(3, Image.Resampling.BICUBIC, fillcolor=255)
    crooked.save(tmp_path / "a.png", dpi=(150, 150))
    sha = archive.add([tmp_path / "a.png"], Fields(subject="Garis"))[0].files[0].sha256
    assert _height(crooked) > 40
    archive.pages.straighten(sha, 0, 3.0)
    made = archive.pages.as_seen(sha, tmp_path / "lurus.pdf")
    shown = _painted(made)
    assert abs(shown.width / 1240 - 1) < 0.01
    assert _height(shown) < 20


def _height(page: Image.Image) -> int:
    box = page.convert("L").point(lambda level: 255 if level < 128 else 0).getbbox()
    assert box is not None
    return box[3] - box[1]


def _painted(path: Path, page: int = 0) -> Image.Image:
    with pypdfium2.PdfDocument(path) as document:
        shown: Image.Image = document[page].render(scale=150 / 72).to_pil()
        return shown


def test_as_seen_a_photo_is_the_flat_letter_on_a4(archive: Archive, tmp_path: Path) -> None:
    photo(letter(800), AT_AN_ANGLE, (900, 1200)).save(tmp_path / "IMG_0001.jpg", quality=90)
    sha = archive.add([tmp_path / "IMG_0001.jpg"], Fields(subject="Foto"))[0].files[0].sha256
    read(archive, sha, 0, corners=list(AT_AN_ANGLE))
    made = archive.pages.as_seen(sha, tmp_path / "foto.pdf")
    size = pypdf.PdfReader(made).pages[0].mediabox
    assert (float(size.width), float(size.height)) == pytest.approx((595, 842), abs=2)
    shown = _painted(made).convert("L")
    for place in ((60, 60), (1150, 60), (60, 1600), (1150, 1600)):
        assert shown.crop((*place, place[0] + 9, place[1] + 9)).getextrema()[0] > 215


def test_as_seen_a_fax_keeps_its_pages_and_a_sideways_photo_stands(
    archive: Archive, tmp_path: Path
) -> None:
    sheets = [Image.new("1", (600 + 100 * n, 900), 1) for n in range(3)]
    sheets[0].save(tmp_path / "fax.tif", save_all=True, append_images=sheets[1:], dpi=(100, 100))
    turned = Image.Exif()
    turned[0x0112] = 6
    letter(900).rotate(90, expand=True).save(tmp_path / "b.jpg", exif=turned, dpi=(150, 150))
    fax, sideways = (
        archive.add([tmp_path / name], Fields(subject="x"))[0].files[0].sha256
        for name in ("fax.tif", "b.jpg")
    )
    archive.pages.change(fax, [ShownPage(2), ShownPage(0, turn=270)])
    made = pypdf.PdfReader(archive.pages.as_seen(fax, tmp_path / "fax.pdf"))
    assert [float(page.mediabox.width) for page in made.pages] == [576, 432]
    assert [page.rotation for page in made.pages] == [0, 270]
    shown = _painted(archive.pages.as_seen(sideways, tmp_path / "b.pdf"))
    assert shown.height > shown.width
    assert hashlib.sha256((tmp_path / "b.jpg").read_bytes()).hexdigest() == sideways


def test_pages_that_can_not_be_put_together_are_told_and_nothing_is_written(
    archive: Archive, sha: str, tmp_path: Path
) -> None:
    whole = archive.object_path(sha).read_bytes()
    archive.object_path(sha).chmod(0o600)
    archive.object_path(sha).write_bytes(b"%PDF-1.7\n" + whole[2000:2100])
    with pytest.raises(PagesNotMade):
        archive.pages.as_seen(sha, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_what_a_pdf_would_start_is_not_in_what_is_handed_on(
    archive: Archive, tmp_path: Path
) -> None:
    writer = pypdf.PdfWriter(pages_pdf(tmp_path / "a.pdf", 1))
    writer.add_open_action(JavaScript("app.alert('x')"))
    writer.add_annotation(0, Link(rect=(0, 0, 90, 90), url="https://contoh.id"))
    writer.write(tmp_path / "a.pdf")
    sha = archive.add([tmp_path / "a.pdf"], Fields(subject="x"))[0].files[0].sha256
    content = io.BytesIO(archive.pages.as_seen(sha, tmp_path / "b.pdf").read_bytes())
    held = pypdf.PdfReader(content)
    assert "/Names" not in held.root_object and "/OpenAction" not in held.root_object
    assert all("/A" not in each.get_object() for each in held.pages[0].annotations or ())
