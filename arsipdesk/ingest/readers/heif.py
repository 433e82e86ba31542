"""Teaches Pillow to open HEIC and HEIF, the photos of iPhones and newer Android phones."""

from pathlib import Path

from PIL import Image

FORMAT = "HEIF"
"""What Pillow calls the format."""

MIME = "image/heic"

_HEVC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx")
_ANY_BRANDS = (b"mif1", b"msf1")  # ISO/IEC 23008-12: what is inside stands in the other brands


def register() -> None:
    """From now on `PIL.Image.open` opens HEIC; depth maps and the like in it are never decoded."""
    # Imported here: not every worker meets such a photo.
    import pillow_heif
    from pillow_heif import options

    options.DECODE_THREADS = 1
    options.DEPTH_IMAGES = options.AUX_IMAGES = False
    pillow_heif.register_heif_opener()


def open_picture(path: Path) -> Image.Image:
    """A picture of any kind that ArsipDesk reads, HEIC among them. Raises what Pillow raises."""
    with path.open("rb") as file:
        if is_heif(file.read(256)):
            register()
    return Image.open(path)


def is_heif(head: bytes) -> bool:
    """Whether a file that begins with `head` is a picture in HEVC (AVIF has other brands)."""
    if head[4:8] != b"ftyp":
        return False
    length = min(int.from_bytes(head[:4], "big"), 256)
    others = [head[at : at + 4] for at in range(16, length, 4)]
    return head[8:12] in _HEVC_BRANDS or (
        head[8:12] in _ANY_BRANDS and any(brand in _HEVC_BRANDS for brand in others)
    )
