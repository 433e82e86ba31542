"""A power cut in the middle of reading costs the page in hand and nothing else."""

import subprocess
import sys
import time
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.catalogue.models import PageReading
from tests.ingest.ocr_papers import letter, pdf_of


def done(archive: Archive) -> set[int]:
    """The pages that were read."""
    with archive.catalogue.reading() as session:
        return {row.page for row in session.query(PageReading) if row.state == "read"}


def test_reading_goes_on_after_a_kill_where_it_was(archive: Archive, tmp_path: Path) -> None:
    pages = [letter(about=f"Halaman nomor {n} dari lampiran.") for n in range(4)]
    pdf_of(pages, archive.layout.inbox / "lampiran.pdf")
    archive.watch(once=True)
    command = [sys.executable, "-m", "arsipdesk", "-C", str(archive.folder), "ocr"]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while not done(archive) and time.monotonic() < until:
        time.sleep(0.05)
    program.kill()
    program.wait()
    before = done(archive)
    assert 0 < len(before) < 4
    sha256 = archive.inbox()[0].sha256
    assert all(archive.derived.has_reading(sha256, page) for page in before)
    assert archive.ocr.run(once=True).pages == 4 - len(before)
    texts = archive.text(sha256)
    assert [f"Halaman nomor {n}" in text for n, text in enumerate(texts)] == [True] * 4
    assert archive.verify(deep=True).ok
