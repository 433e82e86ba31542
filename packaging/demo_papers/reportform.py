"""The look of the programme's reports: the cover, the pages, the chapter headings."""

from demo_papers.letterform import Facts
from demo_papers.offices import draw_emblem
from demo_papers.paper import CENTRE, Sheet

_GREEN, _CLAY, _GOLD, _CREAM = (34, 92, 84), (196, 92, 52), (222, 150, 56), (252, 247, 236)


def cover(sheet: Sheet, title: tuple[str, ...], under: str, facts: Facts) -> None:
    """The coloured first page."""
    sheet.add_page()
    sheet.set_fill_color(*_CREAM)
    sheet.rect(0, 0, 210, 297, style="F")
    sheet.set_fill_color(*_GREEN)
    sheet.rect(0, 0, 210, 9, style="F")
    sheet.spacing = 1.26
    draw_emblem(sheet, "house", 88, 26, 34)
    sheet.set_y(74)
    sheet.set_text_color(*_GREEN)
    for line in title:
        sheet.text_line(line, CENTRE, "B", 30 if len(title) == 1 else 23)
    sheet.ln(4)
    sheet.set_text_color(60, 60, 60)
    sheet.text_line("KAMPUNG HOME INDUSTRI RW 05", CENTRE, "B", 17)
    sheet.text_line("Kelurahan Karanganyar Gunung, Kecamatan Candisari", CENTRE, size=12)
    sheet.text_line("Kota Semarang", CENTRE, size=12)
    sheet.ln(6)
    sheet.text_line(under, CENTRE, "I", 12)
    sheet.text_line("Tahun 2026", CENTRE, "I", 12)
    sheet.ln(6)
    sheet.text_line(f"Nomor: {facts.number}", CENTRE, size=11)
    _street(sheet, 236)
    sheet.set_y(252)
    sheet.set_text_color(255)
    sheet.text_line("Panitia Pelaksana Kampung Home Industri RW 05", CENTRE, "B", 12)
    sheet.text_line("Balai RW 05, Jalan Karanganyar Gunung V, Semarang 50255", CENTRE, size=10)
    sheet.set_text_color(0)


def _street(sheet: Sheet, ground: float) -> None:
    sheet.set_fill_color(*_GREEN)
    sheet.rect(0, ground, 210, 297 - ground, style="F")
    shapes = ((10, 26, 22), (46, 24, 30), (80, 30, 24), (118, 24, 34), (150, 26, 22), (184, 20, 28))
    for number, (left, width, height) in enumerate(shapes):
        colour = (_CLAY, _GOLD, _GREEN)[number % 3]
        top = ground - height
        sheet.set_fill_color(255, 253, 248)
        sheet.rect(left, top, width, height, style="F")
        sheet.set_fill_color(*colour)
        sheet.polygon(((left - 4, top), (left + width / 2, top - 13), (left + width + 4, top)),
                      style="F")  # fmt: skip
        for stripe in range(5):
            sheet.set_fill_color(*(colour if stripe % 2 == 0 else (255, 255, 255)))
            step = width / 5
            sheet.rect(left + stripe * step, ground - 14, step, 4, style="F")
        sheet.set_fill_color(*colour)
        sheet.rect(left + width * 0.62, ground - 9, width * 0.24, 9, style="F")
        sheet.set_fill_color(186, 214, 214)
        sheet.rect(left + width * 0.12, ground - 9, width * 0.36, 5.5, style="F")


def chapter(sheet: Sheet, title: str) -> None:
    """A heading with its short rule."""
    sheet.ln(3)
    sheet.set_text_color(*_GREEN)
    sheet.text_line(title, style="B", size=13)
    sheet.set_text_color(0)
    sheet.set_draw_color(*_GOLD)
    sheet.set_line_width(0.6)
    sheet.line(sheet.l_margin, sheet.get_y() + 0.8, sheet.l_margin + 24, sheet.get_y() + 0.8)
    sheet.set_draw_color(120, 120, 120)
    sheet.ln(4)


def new_page(sheet: Sheet, number: int, what: str = "Proposal") -> None:
    """A page with its number at the foot."""
    sheet.add_page()
    sheet.set_text_color(110)
    sheet.set_y(283)
    sheet.set_auto_page_break(False)
    sheet.text_line(f"{what} Kampung Home Industri RW 05    |    {number}", CENTRE, size=8.5)
    sheet.set_auto_page_break(True, 20)
    sheet.set_text_color(0)
    sheet.set_y(20)
    sheet.spacing = 1.55
