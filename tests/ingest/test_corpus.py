"""Every real, malformed and hostile file that we know is taken or refused with a reason."""

import shutil
import time
from collections import Counter
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.ingest.probe import MIB, REASONS, Probe, ProbePool, Unreadable

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LOCKED_OR_BROKEN = 0.05
"""The share of the corpus that nobody can open: in it, nearly all ask for a password."""

MOST_SECONDS = 20
MOST_MEMORY = 512 * MIB

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the checkout")


def probe_all(files: list[Path]) -> dict[Path, Probe | Unreadable]:
    """Each file's outcome; none takes longer, and no worker more memory, than one file may."""
    outcomes: dict[Path, Probe | Unreadable] = {}
    seconds: dict[str, float] = {}
    with ProbePool(workers=1) as pool:
        for path in files:
            started = time.monotonic()
            outcomes[path] = pool.probe(path, path.name)
            seconds[path.name] = time.monotonic() - started
        slowest = max(seconds, key=lambda name: seconds[name])
        told = f"slowest {slowest} {seconds[slowest]:.1f} s, largest worker {pool.largest / MIB:.0f} MiB"
        print(f"\ncorpus: {len(files)} files, {told}")  # noqa: T201 - the figures are asked for
        assert seconds[slowest] <= MOST_SECONDS
        assert pool.largest <= MOST_MEMORY
    return outcomes


@pytest.mark.timeout(400)
def test_every_pdf_of_the_corpus_is_taken_or_refused() -> None:
    outcomes = probe_all(sorted((CORPUS / "pdf").iterdir()))
    refused = Counter(found.reason for found in outcomes.values() if isinstance(found, Unreadable))
    print(f"corpus: refused {dict(refused)}")  # noqa: T201 - the figure is what is asked
    assert set(refused) <= set(REASONS)
    assert refused.total() <= len(outcomes) * LOCKED_OR_BROKEN
    assert not set(refused) & {"crash", "memory", "time"}
    for found in outcomes.values():
        if isinstance(found, Probe) and found.mime == "application/pdf":
            assert found.pages
            assert len(found.texts) == found.pages
            assert not any("\r" in text or "\0" in text for text in found.texts)


@pytest.mark.timeout(400)
def test_the_whole_corpus_dropped_into_the_inbox_is_taken_or_put_aside(archive: Archive) -> None:
    """No file is left, none is lost, and whatever is put aside has a reason in words."""
    files = [path for path in sorted(CORPUS.rglob("*")) if path.is_file()]
    for number, path in enumerate(files):
        shutil.copyfile(path, archive.layout.inbox / f"{number:03}-{path.name}")
    report = archive.watch(once=True)
    assert not report.problems
    assert report.taken + report.duplicates + report.quarantined == len(files)
    assert [path for path in archive.layout.inbox.iterdir() if path.is_file()] == []
    assert all(archive.quarantine_reason(entry) for entry in archive.quarantine())
    assert not {entry.reason for entry in archive.quarantine()} & {"crash", "memory", "time"}
    assert archive.verify().ok


def test_indonesian_papers_are_read_with_their_first_page_to_look_at() -> None:
    outcomes = probe_all(sorted((CORPUS / "indonesia").iterdir()))
    for path, found in outcomes.items():
        assert isinstance(found, Probe), path.name
        assert found.thumbnail, path.name
    words = " ".join(text for found in outcomes.values() for text in getattr(found, "texts", ()))
    assert words.count("Peraturan") > 100
