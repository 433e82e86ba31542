"""What can be made again from the originals at any time: their text and a small picture."""

from collections.abc import Sequence
from pathlib import Path

PAGE_END = "\f"


class Derived:
    """The folder `derived/`, laid out as `objects/` is."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, sha256: str, texts: Sequence[str], thumbnail: bytes | None) -> None:
        """Keep the text of each page and the picture of the first. Raises OSError."""
        folder = self.root / sha256[:2]
        folder.mkdir(parents=True, exist_ok=True)
        pages = PAGE_END.join(text.replace(PAGE_END, " ") for text in texts)
        (folder / f"{sha256}.txt").write_text(pages, encoding="utf-8", errors="replace")
        if thumbnail:
            (folder / f"{sha256}.jpg").write_bytes(thumbnail)

    def texts(self, sha256: str) -> list[str] | None:
        """The text of each page, or None where it was never read or was lost."""
        try:
            pages = (self.root / sha256[:2] / f"{sha256}.txt").read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        return pages.split(PAGE_END)

    def thumbnail(self, sha256: str) -> Path | None:
        """The picture of the first page, or None."""
        path = self.root / sha256[:2] / f"{sha256}.jpg"
        return path if path.is_file() else None
