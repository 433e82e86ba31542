"""Makes the small JPEG of a first page that the list and the inbox show."""

import io

from PIL import Image, ImageOps

BOX = (240, 320)
"""Width and height in pixels that a thumbnail fits into."""


def thumbnail(image: Image.Image) -> bytes:
    """`image` as a JPEG that fits into BOX, upright and on white.

    Raises what Pillow raises for a picture that doesn't decode; the whole picture is decoded.
    """
    image.draft("RGB" if image.mode not in ("1", "L") else "L", BOX)
    image.load()
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    elif image.mode in ("I", "F"):
        image = image.convert("L")
    factor = min(image.width // BOX[0], image.height // BOX[1])
    if factor > 2 and image.mode not in ("P", "PA", "1"):
        image = image.reduce(factor // 2)
    image = _on_white(image)
    image.thumbnail(BOX)
    image = ImageOps.exif_transpose(image)
    image.thumbnail(BOX)
    return jpeg(image)


def jpeg(image: Image.Image) -> bytes:
    """`image` (RGB or L) as a JPEG file."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=78, optimize=True)
    return file.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("L", "RGB"):
        return image
    if image.mode == "1":
        return image.convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    white = Image.new("RGB", clear.size, "white")
    white.paste(clear, mask=clear.getchannel("A"))
    white.getexif().update(image.getexif())
    return white
