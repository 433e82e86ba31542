"""Asks a worker for a PDF of an original's pages as they are shown, and checks what comes back."""

import base64
import binascii
from collections.abc import Sequence
from pathlib import Path

from arsipdesk.domain.errors import PagesNotMade
from arsipdesk.domain.pages import ShownPage
from arsipdesk.ingest.probe import ProbePool, Unreadable


def pdf_of(
    pool: ProbePool, path: Path, name: str, pages: Sequence[ShownPage], password: str = ""
) -> bytes:
    """The PDF of the original at `path`. Raises PagesNotMade, and what `ProbePool.work` does."""
    arguments = {"pages": [page.plain() for page in pages], "password": password}
    said = pool.work("as_seen", path, name, arguments)
    if isinstance(said, Unreadable):
        raise PagesNotMade(name=name, reason=said.message)
    try:
        content = b"".join(base64.b64decode(str(part["pdf"]), validate=True) for part in said)
    except (KeyError, binascii.Error):
        content = b""
    if not content.startswith(b"%PDF-"):
        raise PagesNotMade(name=name, reason=Unreadable("damaged").message)
    return content
