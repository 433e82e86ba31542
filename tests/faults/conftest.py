"""The program as an office runs it, on disks that are full, write-protected or gone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from arsipdesk.cli.app import run

NO_OVERRIDE = "--bounding-set=-dac_override,-dac_read_search"


@dataclass(frozen=True)
class Told:
    """What a command said: its exit code, what it printed, and its lines for the person."""

    code: int
    out: str
    lines: list[str]

    def tells(self, *words: str) -> None:
        """It failed with one line that holds these words and no traceback."""
        assert self.code == 1, (self.code, self.lines)
        assert len(self.lines) == 1, self.lines
        line = self.lines[0]
        assert line.startswith("arsipdesk: ")
        assert ";" in line, "says what happened, and what is safe or what to do"
        for word in words:
            assert word in line, line


Program = Callable[..., Told]


@pytest.fixture
def program(capfd: pytest.CaptureFixture[str], folder: Path) -> Program:
    """Run `arsipdesk -C ARCHIVE WORDS…` in this process."""

    def called(*words: object, archive: Path = folder) -> Told:
        capfd.readouterr()
        code = run(["-C", str(archive), *(str(word) for word in words)])
        out, err = capfd.readouterr()
        return Told(code, out, err.splitlines())

    return called


@pytest.fixture
def plain_user(folder: Path) -> Program:
    """Run the program as one whom permissions stop (root without its power to ignore them)."""
    prefix: list[str] = []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root ignores permissions, and there is no setpriv to take that away")
        prefix = ["setpriv", NO_OVERRIDE, "--inh-caps=-dac_override,-dac_read_search"]

    def called(*words: object, archive: Path = folder) -> Told:
        command = [*prefix, sys.executable, "-m", "arsipdesk", "-C", str(archive)]
        command += [str(word) for word in words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return Told(done.returncode, done.stdout, done.stderr.splitlines())

    return called


@contextmanager
def disk(place: Path, size: str) -> Iterator[Path]:
    """A little disk of its own, so that it can be full or write-protected. Skips where not allowed."""
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    try:
        done = subprocess.run(words, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("only root may make a little disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], capture_output=True, check=False)


def write_protect(place: Path) -> None:
    """Flip the write lock of a little disk."""
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)


def fill(place: Path) -> Path:
    """Fill a disk to its last byte; returns the file to remove."""
    ballast = place / "penuh"
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while file.write(b"\0" * size) == size:
                    pass
            except OSError:
                continue
    return ballast
