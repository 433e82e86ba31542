"""What can be made again from the originals at any time: their text and a small picture."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from arsipdesk.store.durable import replace_file

PAGE_END = "\f"


class Derived:
    """The folder `derived/`, laid out as `objects/` is."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, sha256: str, texts: Sequence[str], thumbnail: bytes | None) -> None:
        """Keep the text of each page and the picture of the first. Raises OSError.

        Where the text of a page was read from its picture before, that one stays.
        """
        folder = self.root / sha256[:2]
        folder.mkdir(parents=True, exist_ok=True)
        self._put_texts(sha256, [self._read_text(sha256, *each) for each in enumerate(texts)])
        if thumbnail:
            (folder / f"{sha256}.jpg").write_bytes(thumbnail)

    def put_reading(self, sha256: str, page: int, reading: dict[str, Any]) -> None:
        """Keep what was read of a page's picture; its `text` (None: none) is the page's from now on.

        Raises OSError.
        """
        said = json.dumps(reading, ensure_ascii=False, separators=(",", ":"))
        replace_file(self._reading(sha256, page), said.encode("utf-8", "replace"))
        texts = self.texts(sha256) or []
        texts += [""] * (page + 1 - len(texts))
        texts[page] = self._read_text(sha256, page, texts[page])
        self._put_texts(sha256, texts)

    def reading(self, sha256: str, page: int) -> dict[str, Any] | None:
        """What was read of a page's picture, or None where it was never read or was lost."""
        try:
            said = json.loads(self._reading(sha256, page).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        return said if isinstance(said, dict) else None

    def has_reading(self, sha256: str, page: int) -> bool:
        """Whether what was read of a page's picture is still there."""
        return self._reading(sha256, page).is_file()

    def texts(self, sha256: str) -> list[str] | None:
        """The text of each page, or None where it was never read or was lost."""
        try:
            pages = self._texts(sha256).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        return pages.split(PAGE_END)

    def thumbnail(self, sha256: str) -> Path | None:
        """The picture of the first page, or None."""
        path = self.root / sha256[:2] / f"{sha256}.jpg"
        return path if path.is_file() else None

    def _put_texts(self, sha256: str, texts: Sequence[str]) -> None:
        pages = PAGE_END.join(text.replace(PAGE_END, " ") for text in texts)
        replace_file(self._texts(sha256), pages.encode("utf-8", "replace"))

    def _read_text(self, sha256: str, page: int, text: str) -> str:
        read = self.reading(sha256, page)
        said = read.get("text") if read else None
        return said if isinstance(said, str) else text

    def _texts(self, sha256: str) -> Path:
        return self.root / sha256[:2] / f"{sha256}.txt"

    def _reading(self, sha256: str, page: int) -> Path:
        return self.root / sha256[:2] / f"{sha256}.{page}.words.json"
