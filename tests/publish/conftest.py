"""The office of these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arsipdesk import language
from arsipdesk.archive import Archive
from tests.publish.office import Office


@pytest.fixture
def office(tmp_path: Path, archive: Archive) -> Iterator[Office]:
    """An office that has registered nothing yet; its reports are in the words of the source."""
    desk = tmp_path / "Meja"
    desk.mkdir()
    spoken = language.language()
    language.use("en")
    yield Office(archive.catalogue, desk)
    language.use(spoken)
