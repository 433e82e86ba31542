"""Every real, malformed and hostile file that we know is taken or refused with a reason."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from arsipdesk.ingest.probe import REASONS, Probe, ProbePool, Unreadable

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LOCKED_OR_BROKEN = 0.05
"""The share of the corpus that nobody can open: in it, nearly all ask for a password."""

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the checkout")


def probe_all(files: list[Path]) -> dict[Path, Probe | Unreadable]:
    """Each file's outcome; none may take longer than the clock allows one file."""
    with ProbePool() as pool, ThreadPoolExecutor(2) as threads:

        def timed(path: Path) -> tuple[Path, Probe | Unreadable, float]:
            started = time.monotonic()
            return path, pool.probe(path, path.name), time.monotonic() - started

        outcomes = list(threads.map(timed, files))
    slow = [path.name for path, _, seconds in outcomes if seconds > 60]
    assert not slow
    return {path: outcome for path, outcome, _ in outcomes}


@pytest.mark.timeout(400)
def test_every_pdf_of_the_corpus_is_taken_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = probe_all(sorted((CORPUS / "pdf").iterdir()))
    refused = Counter(found.reason for found in outcomes.values() if isinstance(found, Unreadable))
    with capsys.disabled():
        print(f"\ncorpus: {len(outcomes) - refused.total()} taken, refused {dict(refused)}")  # noqa: T201 - the figure is what is asked
    assert set(refused) <= set(REASONS)
    assert refused.total() <= len(outcomes) * LOCKED_OR_BROKEN
    assert not set(refused) & {"crash", "memory", "time"}
    for found in outcomes.values():
        if isinstance(found, Probe) and found.mime == "application/pdf":
            assert found.pages
            assert len(found.texts) == found.pages
            assert not any("\r" in text or "\0" in text for text in found.texts)


def test_indonesian_papers_are_read_with_their_first_page_to_look_at() -> None:
    outcomes = probe_all(sorted((CORPUS / "indonesia").iterdir()))
    for path, found in outcomes.items():
        assert isinstance(found, Probe), path.name
        assert found.thumbnail, path.name
    words = " ".join(text for found in outcomes.values() for text in getattr(found, "texts", ()))
    assert words.count("Peraturan") > 100
