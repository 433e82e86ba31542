"""How long a command takes from the shell, against starting Python with two of its libraries."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from arsipdesk.domain.records import Fields
from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure, in_turn

LIBRARIES = "import sqlalchemy.orm, typer"


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """`arsipdesk show 1` and `arsipdesk search`, by the clock on the wall."""
    folder = base / "start"
    with bulk.new_archive(folder) as archive:
        archive.register(Fields(subject="Undangan Musrenbang"))
    program = [sys.executable, "-m", "arsipdesk", "-C", str(folder)]
    peer = partial(_run, [sys.executable, "-c", LIBRARIES])
    for verb in (["show", "1"],) if short else (["show", "1"], ["search", "undangan"]):
        turns = in_turn(partial(_run, [*program, *verb]), peer, 1 if short else 15)
        yield turns.figure(f"start: {' '.join(verb)}", f"python -c '{LIBRARIES}'")


def _run(words: list[str]) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
