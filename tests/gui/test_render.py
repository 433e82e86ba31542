"""Pages are painted on one thread, from PDFs, photos and faxes, and never larger than a screen needs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

import pytest
from PIL import Image

from arsipdesk.gui.outside import plain_name
from arsipdesk.gui.render import NOW, Renderer, Source
from arsipdesk.ingest.readers.paint import clamped
from tests.gui import papers

T = TypeVar("T")


class Desk:
    """Stands on the Tk thread's side of the renderer."""

    def __init__(self) -> None:
        self.posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.renderer = Renderer(self.posted.put)

    def wait(self) -> None:
        self.posted.get(timeout=20)()

    def sizes(self, source: Source) -> list[tuple[float, float]] | str:
        found: list[list[tuple[float, float]] | str] = []
        self.renderer.open(
            source,
            lambda prepared, sizes: found.append(sizes),
            lambda error: found.append(str(error)),
        )
        self.wait()
        return found[0]

    def page(self, source: Source, index: int, width: int, turn: int = 0) -> Image.Image | None:
        found: list[Image.Image | None] = []
        self.renderer.paint(
            source, (index, width, turn), found.append, urgency=NOW, wanted=lambda: True
        )
        self.wait()
        return found[0]


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.renderer.close()


def source(path: Path, mime: str) -> Source:
    return Source(path.name, mime, path.name, lambda sha256: path)


def test_a_pdf_gives_its_pages(desk: Desk, tmp_path: Path) -> None:
    paper = papers.letter(tmp_path / "a.pdf", papers.REQUEST, pages=2)
    letter = source(paper, "application/pdf")
    sizes = desk.sizes(letter)
    assert len(sizes) == 2
    page = desk.page(letter, 0, 600)
    assert page is not None
    assert page.width in (599, 600, 601)
    assert page.convert("L").getextrema()[0] < 100, "there is ink on it"
    turned = desk.page(letter, 0, 600, turn=90)
    assert turned is not None
    assert turned.width > turned.height


def test_a_fax_of_two_pages_is_shown_page_by_page(desk: Desk, tmp_path: Path) -> None:
    first, second = Image.new("1", (400, 600), 1), Image.new("1", (600, 400), 1)
    path = tmp_path / "fax.tif"
    first.save(path, save_all=True, append_images=[second])
    fax = source(path, "image/tiff")
    sizes = desk.sizes(fax)
    assert [wide > high for wide, high in sizes] == [False, True]  # type: ignore[misc]
    page = desk.page(fax, 1, 300)
    assert page is not None
    assert page.size == (300, 200)


def test_a_photo_taken_sideways_stands_upright(desk: Desk, tmp_path: Path) -> None:
    picture = Image.new("RGB", (400, 300), "#aa8866")
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.save(tmp_path / "foto.jpg", exif=exif)
    photo = source(tmp_path / "foto.jpg", "image/jpeg")
    sizes = desk.sizes(photo)
    assert sizes[0][0] < sizes[0][1]  # type: ignore[operator]
    page = desk.page(photo, 0, 150)
    assert page is not None
    assert page.size == (150, 200)


def test_a_broken_file_gives_a_reason_and_the_thread_lives_on(desk: Desk, tmp_path: Path) -> None:
    broken = source(papers.broken(tmp_path / "b.pdf"), "application/pdf")
    assert isinstance(desk.sizes(broken), str)
    assert desk.page(broken, 0, 100) is None
    missing = source(tmp_path / "nirgends.pdf", "application/pdf")
    assert isinstance(desk.sizes(missing), str)
    good = source(papers.letter(tmp_path / "c.pdf", papers.REQUEST), "application/pdf")
    assert len(desk.sizes(good)) == 1


def test_a_page_as_large_as_a_house_is_painted_small() -> None:
    scale = clamped(1.0, 40_000, 40_000)
    assert 40_000 * scale * 40_000 * scale <= 24_000_001
    assert clamped(1.5, 600, 800) == 1.5


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("surat $(touch x).pdf", "surat $(touch x).pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ('a"b:c?.pdf', "a_b_c_.pdf"),
        ("baris\nbaru\u202e.pdf", "baris_baru_.pdf"),
        ("...", "berkas"),
        ("x" * 300 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_a_copy_for_another_program_has_a_plain_name(name: str, plain: str) -> None:
    assert plain_name(name) == plain
