"""Draws ArsipDesk's icon: an archive box with a letter in it. Run it to write the files anew."""

from pathlib import Path

from PIL import Image, ImageDraw

_FINE = 8
_BLUE, _DEEP, _PAPER, _LINE, _GREEN = "#1f5fae", "#174a8a", "#ffffff", "#b9cbe2", "#1f7a4d"


def draw(side: int) -> Image.Image:
    """The icon, `side` pixels wide and high, with smooth edges."""
    unit = side * _FINE / 32
    image = Image.new("RGBA", (side * _FINE, side * _FINE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)

    def box(
        left: float, top: float, right: float, bottom: float, colour: str, round_: float
    ) -> None:
        corners = (left * unit, top * unit, right * unit, bottom * unit)
        pen.rounded_rectangle(corners, radius=round_ * unit, fill=colour)

    box(7, 2, 25, 22, _PAPER, 1.6)
    pen.rounded_rectangle(
        (7 * unit, 2 * unit, 25 * unit, 22 * unit),
        radius=1.6 * unit,
        outline=_LINE,
        width=int(unit),
    )
    box(10, 5.4, 18, 7.2, _BLUE, 0.8)
    for line in range(2):
        box(10, 9 + line * 2.6, 22, 10.3 + line * 2.6, _LINE, 0.6)
    box(2, 14, 30, 30, _BLUE, 3)
    box(2, 14, 30, 19.4, _DEEP, 2.4)
    box(2, 17, 30, 19.4, _DEEP, 0)
    box(11, 21.4, 21, 26, _PAPER, 1.2)
    tick = [(13.2, 23.7), (15.3, 25), (18.9, 22.4)]
    points = [(x * unit, y * unit - 0.05 * unit) for x, y in tick]
    pen.line(points, fill=_GREEN, width=int(1.5 * unit), joint="curve")
    return image.resize((side, side), Image.Resampling.LANCZOS)


def main() -> None:
    """Write `arsipdesk.png` (256 px), further sizes, and `arsipdesk.ico` beside this file."""
    here = Path(__file__).resolve().parent
    draw(256).save(here / "arsipdesk.png", optimize=True)
    for side in (16, 32, 48, 64, 128):
        draw(side).save(here / f"arsipdesk-{side}.png", optimize=True)
    sizes = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]
    draw(256).save(here / "arsipdesk.ico", sizes=sizes)


if __name__ == "__main__":
    main()
