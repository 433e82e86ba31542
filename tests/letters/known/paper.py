"""A sheet to draw a letter on: letterhead, labels, columns, tables, signatures."""

from collections.abc import Sequence
from pathlib import Path

from fpdf import FPDF

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
LEFT, RIGHT_COLUMN = 25, 118
LINE = 6


class Sheet:
    """One letter being drawn; lengths in millimetres. `face` is a core font or `OpenSans`."""

    def __init__(self, face: str = "Times", size: float = 11.5, paper: str = "A4") -> None:
        self._paper = FPDF(format=paper)
        self._paper.set_margins(LEFT, 18, 20)
        self._paper.set_auto_page_break(True, 18)
        for style, name in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
            self._paper.add_font("OpenSans", style, FONTS / f"OpenSans-{name}.ttf")
        self._face, self._size = face, size
        self.page()

    def page(self) -> None:
        self._paper.add_page()
        self._style()

    def pdf(self) -> bytes:
        return bytes(self._paper.output())

    def gap(self, millimetres: float = 4) -> None:
        self._paper.set_y(self._paper.get_y() + millimetres)

    def down_to(self, y: float) -> None:
        self._paper.set_y(y)

    def letterhead(
        self, big: Sequence[str], small: Sequence[str], align: str = "C", logos: int = 1
    ) -> None:
        """Names of the office, its address, a line; `logos` are drawn as empty coats of arms."""
        for x in (LEFT - 3, 172)[:logos]:
            self._paper.ellipse(x, 17, 17, 21, style="D")
        inset = 20 if align == "L" and logos else 0
        for at, text in enumerate(big):
            self._style("B", 15 if at == len(big) - 1 else 12.5)
            self._row(text, align, 6.2, inset)
        for text in small:
            self._style("", 9)
            self._row(text, align, 4.4, inset)
        y = max(self._paper.get_y(), 40 if logos else 0) + 1.5
        self._paper.set_line_width(0.7)
        self._paper.line(LEFT, y, 190, y)
        self._paper.set_line_width(0.2)
        self._paper.set_y(y + 4)
        self._style()

    def heading(self, *lines: str, size: float = 12.5, underline: bool = False) -> None:
        for text in lines:
            self._style("BU" if underline and text == lines[0] else "B", size)
            self._paper.multi_cell(0, 6.4, text, align="C", new_x="LMARGIN", new_y="NEXT")
        self._style()

    def line(self, text: str, x: float = LEFT, *, bold: bool = False) -> None:
        """One line of text that begins at `x`, and the end of the line."""
        self._style("B" if bold else "")
        self._paper.set_x(x)
        self._paper.cell(0, LINE, text, new_x="LMARGIN", new_y="NEXT")
        self._style()

    def centred(self, text: str) -> None:
        self._row(text, "C", LINE, 0)

    def right(self, text: str) -> None:
        self._row(text, "R", LINE, 0)

    def body(self, *texts: str) -> None:
        for text in texts:
            self._paper.multi_cell(0, 5.8, text, align="J", new_x="LMARGIN", new_y="NEXT")
            self.gap(2)

    def labels(
        self,
        rows: Sequence[tuple[str, str]],
        beside: Sequence[str] = (),
        *,
        width: float = 62,
        columns_apart: bool = False,
        x: float = LEFT,
    ) -> None:
        """`Nomor : …` rows with `beside` in the right column; drawn row by row, or (as many
        programs do) one column after the other."""
        top = self._paper.get_y()
        shape: list[tuple[float, float, str]] = []
        y = top
        for label, value in rows:
            parts = self._paper.multi_cell(width, LINE, value, dry_run=True, output="LINES")
            shape.append((x, y, label))
            shape.append((x + 22, y, ":"))
            for part in parts or [""]:
                shape.append((x + 25, y, part))
                y += LINE
        bottom = max(y, top + LINE * len(beside))
        shape += [(RIGHT_COLUMN, top + LINE * at, text) for at, text in enumerate(beside)]
        if not columns_apart:
            shape.sort(key=lambda piece: piece[1])
        for left, row, text in shape:
            if text:
                self._paper.set_xy(left, row)
                self._paper.cell(self._paper.get_string_width(text) + 1, LINE, text)
        self._paper.set_xy(LEFT, bottom)

    def table(self, widths: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
        with self._paper.table(col_widths=tuple(widths), line_height=6, align="L") as table:
            for row in rows:
                table.row(list(row))
        self.gap()

    def signature(self, *lines: str, x: float = RIGHT_COLUMN, name: str = "") -> None:
        """A block of post, room for the signature, and name."""
        for text in lines:
            self.line(text, x)
        self.gap(16)
        if name:
            self.line(name, x, bold=True)

    def two_signatures(
        self, left: Sequence[str], right: Sequence[str], names: tuple[str, str]
    ) -> None:
        """Two blocks side by side, drawn row by row."""
        for at in range(max(len(left), len(right))):
            for x, block in ((LEFT, left), (RIGHT_COLUMN, right)):
                if at < len(block) and block[at]:
                    self._paper.set_x(x)
                    self._paper.cell(60, LINE, block[at])
            self._paper.ln(LINE)
        self.gap(16)
        for x, text in zip((LEFT, RIGHT_COLUMN), names, strict=True):
            self._paper.set_x(x)
            self._paper.cell(60, LINE, text)
        self._paper.ln(LINE)

    def _row(self, text: str, align: str, height: float, inset: float) -> None:
        self._paper.set_x(LEFT + inset)
        self._paper.cell(0, height, text, align=align, new_x="LMARGIN", new_y="NEXT")

    def _style(self, style: str = "", size: float = 0) -> None:
        self._paper.set_font(self._face, style, size or self._size)
