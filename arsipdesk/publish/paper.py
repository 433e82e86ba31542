"""Paper, A4 landscape if nothing else is said, to set text on with the fonts of the program."""

from typing import BinaryIO

from fpdf import FPDF
from fpdf.fonts import TTFFont

from arsipdesk.assets import asset
from arsipdesk.language import language
from arsipdesk.publish.sheet import plain
from arsipdesk.publish.type_setting import Typesetter

FONT = "OpenSans"
PAGE_WIDTH, PAGE_HEIGHT = 297.0, 210.0
LEFT, RIGHT, TOP, BOTTOM = 18.0, 12.0, 12.0, 15.0
"""Margins in millimetres; the left one leaves room for binding."""

WIDTH = PAGE_WIDTH - LEFT - RIGHT
END = PAGE_WIDTH - RIGHT
MIDDLE = (LEFT + END) / 2
THIN, STRONG = 0.12, 0.35
INK, GREY, RULE, SHADE = 20, 95, 120, 238


class Paper:
    """The pages of a report. Places and lengths are millimetres from the top left, sizes points."""

    def __init__(
        self, title: str, office: str, size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT)
    ) -> None:
        way = "landscape" if size[0] > size[1] else "portrait"
        self._pdf = FPDF(orientation=way, unit="mm", format=(min(size), max(size)))
        self._pdf.set_auto_page_break(False)
        files = {"": "Regular", "B": "Bold", "I": "Italic"}
        self._setters = {style: self._setter(style, name) for style, name in files.items()}
        self._pdf.set_title(title)
        self._pdf.set_author(plain(office))
        self._pdf.set_creator("ArsipDesk")
        self._pdf.set_lang(language())

    def _setter(self, style: str, name: str) -> Typesetter:
        self._pdf.add_font(FONT, style, asset("fonts", f"OpenSans-{name}.ttf"))
        font = self._pdf.fonts[f"{FONT.lower()}{style}"]
        if not isinstance(font, TTFFont):
            raise TypeError(font)
        return Typesetter(font.cmap, lambda text: font.get_text_width(text, 1, None)[1])

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pdf.pages_count

    def new_page(self) -> None:
        """Begin another page."""
        self._pdf.add_page()

    def turn_to(self, page: int) -> None:
        """Go back to a page (from 1) to set more on it."""
        self._pdf.page = page
        self._pdf.set_font(FONT, "", 1)  # another than any in use, so that the next one is set here

    def save(self, file: BinaryIO) -> None:
        """Write all pages. Raises OSError."""
        self._pdf.output(file)

    def broken(self, text: str, width: float, size: float, style: str = "") -> list[str]:
        """The lines of `text` in a column that is `width` wide."""
        return self._setters[style].broken(plain(text), width * self._pdf.k / size)

    def width(self, text: str, size: float, style: str = "") -> float:
        """The width of a line."""
        setter = self._setters[style]
        return setter.width(setter.settable(plain(text))) * size / self._pdf.k

    def fitting(self, text: str, size: float, style: str = "", room: float = WIDTH) -> float:
        """`size`, or the smaller one at which `text` fits into `room`, by default the margins."""
        return min(size, size * room / (self.width(text, size, style) or 1))

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        style: str = "",
        align: str = "L",
        grey: int = INK,
    ) -> None:
        """Set one line with its baseline at `y`; it begins (L), is centred (C) or ends (R) at `x`."""
        setter = self._setters[style]
        shown = setter.settable(plain(text))
        wide = setter.width(shown) * size / self._pdf.k if align != "L" else 0
        self._pdf.set_font(FONT, style, size)
        self._pdf.set_text_color(grey)
        self._pdf.text(x - {"L": 0, "C": wide / 2, "R": wide}[align], y, shown)

    def rule(
        self, y: float, width: float, grey: int, x: float = LEFT, length: float = WIDTH
    ) -> None:
        """A horizontal rule, by default from margin to margin."""
        self._line(x, y, x + length, y, width, grey)

    def upright(self, x: float, top: float, bottom: float) -> None:
        """A thin vertical rule."""
        self._line(x, top, x, bottom, THIN, RULE)

    def _line(self, x: float, y: float, x2: float, y2: float, width: float, grey: int) -> None:
        self._pdf.set_line_width(width)
        self._pdf.set_draw_color(grey)
        self._pdf.line(x, y, x2, y2)

    def shade(self, y: float, height: float) -> None:
        """A light band from margin to margin."""
        self._pdf.set_fill_color(SHADE)
        self._pdf.rect(LEFT, y, WIDTH, height, style="F")

    def frame(self, x: float, y: float, width: float, height: float, line: float = STRONG) -> None:
        """A rectangle of lines."""
        self._pdf.set_line_width(line)
        self._pdf.set_draw_color(INK)
        self._pdf.rect(x, y, width, height)

    def bar(self, x: float, y: float, width: float, height: float) -> None:
        """A rectangle in full black, as bar codes need it."""
        self._pdf.set_fill_color(0)
        self._pdf.rect(x, y, width, height, style="F")
