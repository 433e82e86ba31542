"""Programs are killed at random moments: the short form of `python -m tests.faults`."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by SIGKILL")


def _faults(*words: str) -> str:
    """Run the full form's program, in a process of its own because it forks."""
    command = [sys.executable, "-m", "tests.faults", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize(("verb", "kills"), [("watch", 10), ("file", 12), ("sync", 6)])
def test_nothing_is_lost_when_a_verb_is_killed(verb: str, kills: int) -> None:
    line = _faults(verb, "--kills", str(kills))
    assert line.startswith(f"{verb}: {kills} kills")
    checks = kills + 1
    assert f"verify clean {checks}/{checks}" in line


def test_four_programs_number_letters_at_once() -> None:
    line = _faults("races", "--letters", "40")
    assert "numbers 1-160, gaps 0, doubles 0" in line


def test_many_mixed_files_at_once() -> None:
    assert "mixed: 120 files" in _faults("mixed", "--files", "120")
