"""The offices and people of the demo (all invented), their letterheads, emblems and stamps."""

import math
from dataclasses import dataclass

from PIL import Image

from demo_papers.ink import BLUE, PURPLE, dice, round_stamp, signature
from demo_papers.paper import CENTRE, Sheet


@dataclass(frozen=True)
class Person:
    """Who signs: the name as printed, and the staff number where there is one."""

    name: str
    post: str
    nip: str = ""
    rank: str = ""


COORDINATOR = Person("Retno Palupi Handayani", "Koordinator Program")
SECRETARY = Person("Endah Kusrini", "Sekretaris Panitia")
TREASURER = Person("Tri Harjanti", "Bendahara")
RW_HEAD = Person("Suparjo Widodo", "Ketua RW 05")
LPMK_HEAD = Person("H. Slamet Raharjo", "Ketua LPMK")
LURAH = Person(
    "Bambang Setyo Nugroho, S.Sos., M.Si.",
    "Lurah Karanganyar Gunung",
    "19750914 199903 1 004",
    "Penata Tingkat I",
)
SEKLUR = Person(
    "Dwi Astuti Rahayu, S.E.", "Sekretaris Kelurahan", "19820623 200701 2 008", "Penata"
)
CAMAT = Person(
    "Drs. Agus Hardiyanto, M.M.", "Camat Candisari", "19690305 199403 1 009", "Pembina Tingkat I"
)
DINAS_HEAD = Person(
    "Maria Dewi Kristanti, S.T., M.T.",
    "Kepala Dinas Koperasi dan Usaha Mikro",
    "19720228 199803 2 005",
    "Pembina Utama Muda",
)
PUSKESMAS_HEAD = Person(
    "dr. Yulia Anggraini", "Kepala Puskesmas", "19800719 200903 2 003", "Penata Tingkat I"
)


@dataclass(frozen=True)
class Office:
    """A letterhead: its lines from small to large, its address, its emblem and its stamp."""

    name: str
    above: tuple[str, ...]
    title: str
    address: tuple[str, ...]
    emblem: str
    stamp: tuple[str, str, tuple[str, ...]]
    ink: tuple[int, int, int] = PURPLE

    def seal(self, seed: str) -> Image.Image:
        """The stamp as it falls this time."""
        return round_stamp(*self.stamp, colour=self.ink, seed=self.name + seed)


CITY = "PEMERINTAH KOTA SEMARANG"
KELURAHAN = Office(
    "Kelurahan Karanganyar Gunung",
    (CITY, "KECAMATAN CANDISARI"),
    "KELURAHAN KARANGANYAR GUNUNG",
    ("Jalan Karanganyar Gunung Nomor 45, Semarang, Kode Pos 50255", "Telepon (024) 555 0145"),
    "shield",
    (CITY, "KEC. CANDISARI", ("LURAH", "KARANGANYAR", "GUNUNG")),
)
KECAMATAN = Office(
    "Kecamatan Candisari",
    (CITY,),
    "KECAMATAN CANDISARI",
    ("Jalan Candi Indah Nomor 12, Semarang, Kode Pos 50257", "Telepon (024) 555 0112"),
    "shield",
    (CITY, "SEMARANG", ("CAMAT", "CANDISARI")),
)
DINAS = Office(
    "Dinas Koperasi dan Usaha Mikro Kota Semarang",
    (CITY,),
    "DINAS KOPERASI DAN USAHA MIKRO",
    ("Jalan Melati Raya Nomor 21, Semarang, Kode Pos 50134", "Telepon (024) 555 0175"),
    "shield",
    (CITY, "DINAS", ("KOPERASI", "DAN USAHA", "MIKRO")),
)
PUSKESMAS = Office(
    "Puskesmas Candisari",
    (CITY, "DINAS KESEHATAN"),
    "PUSKESMAS CANDISARI",
    ("Jalan Candi Permai Raya Nomor 8, Semarang, Kode Pos 50256", "Telepon (024) 555 0108"),
    "leaf",
    ("DINAS KESEHATAN", "KOTA SEMARANG", ("PUSKESMAS", "CANDISARI")),
    BLUE,
)
PROGRAMME = Office(
    "Koordinator Kampung Home Industri RW 05",
    ("PANITIA PELAKSANA",),
    "KAMPUNG HOME INDUSTRI RW 05",
    (
        "KELURAHAN KARANGANYAR GUNUNG, KECAMATAN CANDISARI, KOTA SEMARANG",
        "Sekretariat: Balai RW 05, Jalan Karanganyar Gunung V, Semarang 50255",
    ),
    "house",
    ("KAMPUNG HOME INDUSTRI", "KEL. KARANGANYAR GUNUNG", ("PANITIA", "RW 05")),
    BLUE,
)
RW = Office(
    "Ketua RW 05",
    (),
    "RUKUN WARGA 05",
    (
        "KELURAHAN KARANGANYAR GUNUNG, KECAMATAN CANDISARI, KOTA SEMARANG",
        "Balai RW 05, Jalan Karanganyar Gunung V, Semarang 50255",
    ),
    "house",
    ("RUKUN WARGA 05", "KEC. CANDISARI", ("KELURAHAN", "KARANGANYAR", "GUNUNG")),
)


def letterhead(sheet: Sheet, office: Office) -> None:
    """The top of a letter: emblem at the left, names in the middle, a thick and a thin rule."""
    top = sheet.get_y()
    draw_emblem(sheet, office.emblem, sheet.l_margin + 1, top + 1, 21)
    sheet.set_left_margin(sheet.l_margin + 22)
    for line in office.above:
        sheet.text_line(line, CENTRE, size=13.5)
    size = 17.0 if len(office.title) < 30 else 15.0
    sheet.text_line(office.title, CENTRE, "B", size)
    for line in office.address:
        sheet.text_line(line, CENTRE, size=9.5)
    sheet.set_left_margin(sheet.l_margin - 22)
    rule = max(sheet.get_y(), top + 24) + 1.6
    right = sheet.w - sheet.r_margin
    sheet.set_draw_color(0)
    sheet.set_line_width(0.9)
    sheet.line(sheet.l_margin, rule, right, rule)
    sheet.set_line_width(0.25)
    sheet.line(sheet.l_margin, rule + 1.1, right, rule + 1.1)
    sheet.set_xy(sheet.l_margin, rule + 5)


def sign(
    sheet: Sheet,
    person: Person,
    head: tuple[str, ...],
    office: Office | None,
    x: float = 110,
    width: float = 78,
    seed: str = "",
) -> None:
    """A signature block at `x` millimetres: post, room for the hand, name, rank, NIP, stamp."""
    room = sheet.leading * (len(head) + 3) + 23
    if sheet.get_y() + room > sheet.page_break_trigger:
        sheet.add_page()
    for line in head:
        sheet.set_x(x)
        sheet.cell(width, sheet.leading, line, align=CENTRE)
        sheet.ln()
    top = sheet.get_y()
    rolls = dice("sign " + person.name + seed)
    if not sheet.ghost:
        hand = signature(person.name).rotate(rolls.uniform(-6, 5), Image.Resampling.BICUBIC)
        left = x + width * rolls.uniform(0.18, 0.24)
        sheet.mark(hand, left, top - 3 + rolls.uniform(-1, 1), width * rolls.uniform(0.62, 0.7))
        if office:
            left = x - 5 + rolls.uniform(-3, 3)
            sheet.mark(office.seal(seed), left, top - 9 + rolls.uniform(-2, 2), 39)
    sheet.set_y(top + 21)
    for row, line in enumerate(_name_lines(person)):
        sheet.face("BU" if row == 0 else "")
        sheet.set_x(x)
        sheet.cell(width, sheet.leading, line, align=CENTRE)
        sheet.ln()
    sheet.face()


def _name_lines(person: Person) -> list[str]:
    return [person.name, *([person.rank] if person.rank else []),
            *([f"NIP {person.nip}"] if person.nip else [])]  # fmt: skip


def draw_emblem(sheet: Sheet, kind: str, x: float, y: float, size: float) -> None:
    """An invented emblem in a square of `size` millimetres; no real coat of arms."""
    sheet.set_line_width(0.4)
    if kind == "house":
        _house(sheet, x, y, size)
    elif kind == "leaf":
        _leaf(sheet, x, y, size)
    else:
        _shield(sheet, x, y, size)
    sheet.set_draw_color(0)


def _at(x: float, y: float, size: float, *points: tuple[float, float]) -> list[tuple[float, float]]:
    return [(x + px * size, y + py * size) for px, py in points]


def _shield(sheet: Sheet, x: float, y: float, size: float) -> None:
    sheet.set_draw_color(30, 58, 95)
    for inset, colour in ((0.0, (30, 58, 95)), (0.035, (240, 196, 72)), (0.065, (36, 92, 130))):
        sheet.set_fill_color(*colour)
        sheet.polygon(
            _at(x, y, size, (0.1 + inset, 0.02 + inset), (0.9 - inset, 0.02 + inset),
                (0.9 - inset, 0.58), (0.72 - inset / 2, 0.84 - inset), (0.5, 1.0 - inset * 1.2),
                (0.28 + inset / 2, 0.84 - inset), (0.1 + inset, 0.58)), style="F")  # fmt: skip
    sheet.set_fill_color(250, 226, 132)
    rays = []
    for point in range(24):
        reach = 0.17 if point % 2 == 0 else 0.11
        angle = math.radians(15 * point)
        rays.append((0.5 + reach * math.cos(angle), 0.3 + reach * math.sin(angle)))
    sheet.polygon(_at(x, y, size, *rays), style="F")
    sheet.set_fill_color(255, 255, 255)
    sheet.polygon(
        _at(x, y, size, (0.2, 0.56), (0.38, 0.43), (0.42, 0.35), (0.58, 0.35), (0.62, 0.43),
            (0.8, 0.56)), style="F")  # fmt: skip
    for left in (0.27, 0.43, 0.58, 0.7):
        sheet.rect(x + left * size, y + 0.56 * size, 0.035 * size, 0.14 * size, style="F")
    for row in (0.72, 0.79):
        _wave(sheet, x, y + row * size, size)


def _wave(sheet: Sheet, x: float, y: float, size: float) -> None:
    upper = [(0.25 + 0.5 * n / 20, 0.014 * math.sin(n * 0.95)) for n in range(21)]
    lower = [(px, py + 0.03) for px, py in reversed(upper)]
    sheet.polygon(_at(x, y, size, *upper, *lower), style="F")


def _house(sheet: Sheet, x: float, y: float, size: float) -> None:
    sheet.set_fill_color(34, 92, 84)
    sheet.ellipse(x + 0.02 * size, y + 0.02 * size, 0.96 * size, 0.96 * size, style="F")
    sheet.set_fill_color(255, 255, 255)
    sheet.ellipse(x + 0.07 * size, y + 0.07 * size, 0.86 * size, 0.86 * size, style="F")
    for left, base, colour in ((0.16, 0.62, (196, 92, 52)), (0.36, 0.54, (222, 150, 56)),
                               (0.56, 0.62, (34, 92, 84))):  # fmt: skip
        sheet.set_fill_color(*colour)
        sheet.polygon(
            _at(
                x,
                y,
                size,
                (left, base - 0.14),
                (left + 0.14, base - 0.3),
                (left + 0.28, base - 0.14),
            ),
            style="F",
        )
        sheet.rect(x + (left + 0.04) * size, y + (base - 0.14) * size, 0.2 * size,
                   (0.74 - base + 0.14) * size, style="F")  # fmt: skip
        sheet.set_fill_color(255, 255, 255)
        sheet.rect(x + (left + 0.11) * size, y + (base - 0.02) * size, 0.06 * size,
                   (0.74 - base + 0.02) * size, style="F")  # fmt: skip
    sheet.set_fill_color(34, 92, 84)
    _wave(sheet, x, y + 0.79 * size, size)


def _leaf(sheet: Sheet, x: float, y: float, size: float) -> None:
    for side, colour in ((-1, (58, 140, 84)), (1, (40, 112, 120))):
        edge = []
        for step in range(21):
            t = step / 20
            edge.append((0.5 + side * 0.4 * math.sin(math.pi * t) ** 0.8, 0.04 + 0.92 * t))
        sheet.set_fill_color(*colour)
        sheet.polygon(_at(x, y, size, *edge, (0.5, 0.96), (0.5, 0.04)), style="F")
    sheet.set_fill_color(255, 255, 255)
    sheet.rect(x + 0.43 * size, y + 0.28 * size, 0.14 * size, 0.44 * size, style="F")
    sheet.rect(x + 0.28 * size, y + 0.43 * size, 0.44 * size, 0.14 * size, style="F")
