"""A sheet of paper of an Indonesian office: letterhead, letter form, tables, signatures."""

import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from fpdf import FPDF
from fpdf.enums import Align, TextMode, XPos, YPos
from PIL import Image

from demo_papers.ink import FONTS

SERIF, SANS = "times", "OpenSans"
LEFT, CENTRE, RIGHT, JUSTIFIED = "L", "C", "R", "J"
_MADE = datetime(2026, 2, 2, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Backdrop:
    """The scanned picture of a page (JPEG) and the degrees by which it lies askew."""

    jpeg: bytes
    skew: float


class Sheet(FPDF):
    """Pages in A4, millimetres. Where a page has a backdrop, only invisible text lies over it."""

    def __init__(
        self, family: str = SERIF, size: float = 12, backdrops: Sequence[Backdrop | None] = ()
    ):
        super().__init__(format="A4")
        self.set_creation_date(_MADE)
        self.set_creator("pindai")
        self.set_producer("ArsipDesk demo")
        self.set_margins(25, 14, 20)
        self.set_auto_page_break(True, 20)
        self.body, self.size, self.spacing = family, size, 1.26
        self.backdrops = list(backdrops)
        self.ghost = False
        if family == SANS:
            for style, name in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
                self.add_font(SANS, style, FONTS / f"OpenSans-{name}.ttf")
        self.face()

    # -- pages and pictures ---------------------------------------------------------------
    def header(self) -> None:
        """Lays the scanned picture under the page, and turns the text as the scan is turned."""
        backdrop = self.backdrops[self.page_no() - 1] if self.backdrops else None
        self.ghost = backdrop is not None
        self.text_mode = TextMode.INVISIBLE if backdrop else TextMode.FILL
        if backdrop:
            super().image(io.BytesIO(backdrop.jpeg), 0, 0, self.w, self.h)
            turn = math.radians(backdrop.skew)
            cos, sin = math.cos(turn), math.sin(turn)
            x, y = self.w_pt / 2, self.h_pt / 2
            shift = (x - cos * x + sin * y, y - sin * x - cos * y)
            self._out(
                f"q {cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {shift[0]:.2f} {shift[1]:.2f} cm"
            )

    def footer(self) -> None:
        """Ends what `header` began."""
        if self.ghost:
            self._out("Q")

    def mark(self, picture: Image.Image, x: float, y: float, width: float) -> None:
        """Puts a stamp or a signature over what is there; `x`, `y`, `width` in millimetres."""
        if self.ghost:
            return
        with self.local_context(blend_mode="Multiply"):
            super().image(picture, x, y, width)

    def line(self, *args: Any, **kwargs: Any) -> None:
        """A line, where the page is not a scanned one."""
        if not self.ghost:
            super().line(*args, **kwargs)

    def rect(self, *args: Any, **kwargs: Any) -> None:
        """A box, where the page is not a scanned one."""
        if not self.ghost:
            super().rect(*args, **kwargs)

    def polygon(self, *args: Any, **kwargs: Any) -> None:
        """A filled shape, where the page is not a scanned one."""
        if not self.ghost:
            super().polygon(*args, **kwargs)

    def ellipse(self, *args: Any, **kwargs: Any) -> None:
        """An ellipse, where the page is not a scanned one."""
        if not self.ghost:
            super().ellipse(*args, **kwargs)

    # -- text -----------------------------------------------------------------------------
    def face(self, style: str = "", size: float | None = None) -> None:
        """Chooses the body's face in `style` (B, I) and `size` in points."""
        self.set_font(self.body, style, size or self.size)

    @property
    def leading(self) -> float:
        """The height of a line of the present face, in millimetres."""
        return float(self.font_size) * self.spacing

    def text_line(self, text: str, align: str = LEFT, style: str = "", size: float = 0) -> None:
        """One paragraph over the full width."""
        self.face(style, size or None)
        self.multi_cell(0, self.leading, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.face()

    def para(self, text: str, indent: float = 10, gap: float = 1.8) -> None:
        """A justified paragraph whose first line is indented by `indent` millimetres."""
        self.set_x(self.l_margin)
        with (
            self.text_columns(text_align=Align.J, line_height=self.spacing) as column,
            column.paragraph(first_line_indent=indent) as words,
        ):
            words.write(text)
        self.ln(gap)

    def items(self, lines: Iterable[str], marks: str = "1", indent: float = 6) -> None:
        """A list, numbered `1.` or lettered `a.`."""
        for count, text in enumerate(lines):
            mark = f"{chr(ord(marks) + count)}." if marks == "a" else f"{count + 1}."
            self.hanging(mark, text, 7, indent)
        self.ln(1.5)

    def hanging(self, mark: str, text: str, width: float, indent: float = 0) -> None:
        """`mark` at the left and `text` beside it, its further lines under the first."""
        self.face()
        self.set_x(self.l_margin + indent)
        self.cell(width, self.leading, mark)
        self.multi_cell(0, self.leading, text, align=Align.J, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def fields(
        self, rows: Iterable[tuple[str, str]], label: float = 24, indent: float = 0, room: float = 0
    ) -> None:
        """`label : value` lines; `room` is the width of the values, 0 for all there is."""
        for name, value in rows:
            self.set_x(self.l_margin + indent)
            self.cell(label, self.leading, name)
            self.cell(4, self.leading, ":" if name else "")
            align = Align.L if room else Align.J
            self.multi_cell(
                room, self.leading, value, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT
            )

    # -- tables ---------------------------------------------------------------------------
    def grid(
        self,
        head: Sequence[str],
        widths: Sequence[float],
        rows: Iterable[Sequence[str]],
        aligns: str,
        size: float = 10,
        bold_rows: Sequence[int] = (),
    ) -> None:
        """A ruled table; `widths` in millimetres; a row whose number is in `bold_rows` is bold."""
        self.face("", size)
        self.set_line_width(0.25)
        self._row(head, widths, "C" * len(head), size, "B", shade=True)
        for number, cells in enumerate(rows):
            style = "B" if number in bold_rows else ""
            self._row(cells, widths, aligns, size, style, shade=number in bold_rows)
        self.face()
        self.ln(2)

    def _row(
        self,
        cells: Sequence[str],
        widths: Sequence[float],
        aligns: str,
        size: float,
        style: str,
        shade: bool,
    ) -> None:
        self.face(style, size)
        pad, line = 1.1, self.leading
        counts = [self._lines(text, width, line) for text, width in zip(cells, widths, strict=True)]
        height = max(1, *counts) * line + 2 * pad
        if self.get_y() + height > self.page_break_trigger:
            self.add_page()
            self.face(style, size)
        x, y = self.l_margin, self.get_y()
        for text, width, align, count in zip(cells, widths, aligns, counts, strict=True):
            self.set_fill_color(232, 232, 228)
            self.rect(x, y, width, height, style="DF" if shade else "D")
            self.set_xy(x, y + pad + (height - 2 * pad - count * line) / 2 * (style == "B"))
            self.multi_cell(width, line, text, align=align)
            x += width
        self.set_xy(self.l_margin, y + height)

    def _lines(self, text: str, width: float, height: float) -> int:
        lines = self.multi_cell(width, height, text, dry_run=True, output="LINES", align=Align.L)
        return len(cast(list[str], lines))
