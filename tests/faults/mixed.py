"""Files as an office drops them: letters and photos of every type, copies of them, and damaged ones."""

import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import odfdo
import openpyxl
from fpdf import FPDF
from PIL import Image, ImageDraw

SUBJECTS = (
    "Undangan Musrenbang Kelurahan",
    "Permohonan Bantuan Kampung Home Industri",
    "Laporan Kegiatan Posyandu",
    "Surat Pengantar Domisili Usaha",
    "Proposal Perbaikan Jalan RW 05",
)


@dataclass(frozen=True)
class Dropped:
    """One file for the watched folder. `copy_of` is the number of the file with the same bytes."""

    name: str
    content: bytes
    damaged: bool = False
    copy_of: int | None = None


def drop(count: int, seed: int, start: int = 0, endings: tuple[str, ...] = ()) -> list[Dropped]:
    """`count` different names; about a tenth are copies and one in thirty is damaged."""
    chance = random.Random(seed)  # noqa: S311 - the same files each time
    made: list[Dropped] = []
    for number in range(start, start + count):
        luck = chance.random()
        originals = [i for i, each in enumerate(made) if each.copy_of is None]
        if luck < 0.1 and originals:
            first = chance.choice(originals)
            name = f"{number:05d} salinan{Path(made[first].name).suffix}"
            made.append(Dropped(name, made[first].content, made[first].damaged, first))
        elif luck < 0.13:
            made.append(Dropped(f"{number:05d} rusak.pdf", _damaged(number), damaged=True))
        else:
            ending = chance.choice(endings or tuple(MAKERS))
            content = MAKERS[ending](number, chance)
            made.append(Dropped(f"{number:05d} surat{ending}", content))
    return made


def plain(count: int, start: int, words: str = "surat") -> list[Dropped]:
    """`count` little text files, for where the type doesn't matter."""
    numbers = range(start, start + count)
    return [Dropped(f"{n:05d} {words}.txt", _lines(n).encode()) for n in numbers]


def put(folder: Path, dropped: list[Dropped]) -> None:
    """Write the files into a folder, each complete when its name appears."""
    for each in dropped:
        on_its_way = folder / f".{each.name}.part"
        on_its_way.write_bytes(each.content)
        on_its_way.rename(folder / each.name)


def _lines(number: int) -> str:
    subject = SUBJECTS[number % len(SUBJECTS)]
    return (
        f"Nomor : 000.7.1.5/{number:04d}/III/2026\nHal : {subject} ke-{number}\n"
        f"Semarang, {number % 28 + 1} Maret 2026\nYth. Lurah Karanganyar Gunung\n"
    )


def _pdf(number: int, chance: random.Random) -> bytes:
    letter = FPDF()
    letter.set_font("helvetica", size=11)
    for page in range(chance.randint(1, 4)):
        letter.add_page()
        letter.multi_cell(0, text=f"{_lines(number)} halaman {page + 1}")
    return bytes(letter.output())


def _page(number: int, mode: str = "L") -> Image.Image:
    page = Image.new(mode, (827, 1169), "white")
    ImageDraw.Draw(page).multiline_text((60, 80), _lines(number), fill="black")
    return page


def _image(form: str, mode: str = "L") -> Callable[[int, random.Random], bytes]:
    def make(number: int, _chance: random.Random) -> bytes:
        out = io.BytesIO()
        _page(number, mode).save(out, form)
        return out.getvalue()

    return make


def _tiff(number: int, chance: random.Random) -> bytes:
    out = io.BytesIO()
    others = [_page(number + n, "1") for n in range(chance.randint(0, 3))]
    first = _page(number, "1")
    first.save(out, "TIFF", save_all=True, append_images=others, compression="group4")
    return out.getvalue()


def _docx(number: int, _chance: random.Random) -> bytes:
    letter, out = docx.Document(), io.BytesIO()
    for line in _lines(number).splitlines():
        letter.add_paragraph(line)
    letter.save(out)
    return out.getvalue()


def _odt(number: int, _chance: random.Random) -> bytes:
    letter, out = odfdo.Document("text"), io.BytesIO()
    letter.body.clear()
    for line in _lines(number).splitlines():
        letter.body.append(odfdo.Paragraph(line))
    letter.save(out)
    return out.getvalue()


def _xlsx(number: int, _chance: random.Random) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    sheet = book.create_sheet("Surat", 0)
    for row, line in enumerate(_lines(number).splitlines(), 1):
        sheet.append([row, line])
    book.save(out)
    return out.getvalue()


def _damaged(number: int) -> bytes:
    return b"%PDF-1.7\n" + bytes((number * 7 + i * 31) % 251 for i in range(900))


MAKERS: dict[str, Callable[[int, random.Random], bytes]] = {
    ".pdf": _pdf,
    ".jpg": _image("JPEG", "RGB"),
    ".png": _image("PNG"),
    ".tif": _tiff,
    ".docx": _docx,
    ".odt": _odt,
    ".xlsx": _xlsx,
    ".txt": lambda number, _chance: _lines(number).encode(),
}

QUICK = (".jpg", ".png", ".tif", ".txt")
"""Types whose reader is started in a moment."""
