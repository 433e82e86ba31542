"""What every test needs: a computer of its own, and an archive made once and copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from arsipdesk import language
from arsipdesk.archive import Archive


@pytest.fixture(autouse=True)
def computer(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings of this computer in a folder of the test's own."""
    folder = tmp_path_factory.mktemp("computer")
    monkeypatch.setenv("ARSIPDESK_CONFIG_DIR", str(folder))
    monkeypatch.setenv("ARSIPDESK_USER", "Sari")
    monkeypatch.delenv("ARSIPDESK_ARCHIVE", raising=False)
    return folder


@pytest.fixture(autouse=True)
def spoken() -> Iterator[None]:
    """Every test begins in Indonesian, whatever the one before spoke."""
    language.use(language.DEFAULT)
    yield
    language.use(language.DEFAULT)


@pytest.fixture(scope="session")
def _new_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "arsip"
    Archive.create(folder, "Kelurahan Karanganyar Gunung").close()
    identity = folder / "arsip.toml"
    said = identity.read_text().replace("settle_seconds = 5.0", "settle_seconds = 0.0")
    identity.write_text(said)
    return folder


@pytest.fixture
def folder(_new_archive: Path, tmp_path: Path) -> Path:
    """A new, empty archive folder; files in it are taken without waiting."""
    return Path(shutil.copytree(_new_archive, tmp_path / "arsip"))


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    """A new, empty archive, open."""
    with Archive.open(folder) as opened:
        yield opened
