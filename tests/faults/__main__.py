"""`python -m tests.faults [watch|file|sync|races|mixed]…`: the full form of the fault tests, with figures."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PARTS = ("watch", "file", "sync", "races", "mixed")


def main() -> int:
    """Run the parts that are named (or all) and print a line for each; 1 when anything went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--kills", type=int, default=500, help="kills for each verb")
    parser.add_argument("--files", type=int, default=1000, help="mixed files dropped at once")
    parser.add_argument("--letters", type=int, default=250, help="letters for each of 4 programs")
    parser.add_argument("--seed", type=int, default=20240305)
    asked = parser.parse_args()
    wrong = set(asked.parts) - set(PARTS)
    if wrong:
        parser.error(f"no such part: {', '.join(sorted(wrong))}")
    parts = asked.parts or PARTS
    if len(parts) == 1:
        return 0 if _run(parts[0], asked) else 1
    return 0 if all(_side_by_side(parts, asked)) else 1


def _side_by_side(parts: Sequence[str], asked: argparse.Namespace) -> list[bool]:
    """Run the kills of different verbs at once, one program for each core, and the rest alone."""
    options = [f"--{name}={value}" for name, value in vars(asked).items() if name != "parts"]

    def alone(part: str) -> bool:
        words = [sys.executable, "-m", "tests.faults", part, *options]
        return subprocess.run(words, check=False).returncode == 0

    kills = [part for part in parts if part not in ("races", "mixed")]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        results = list(pool.map(alone, kills))
    return results + [alone(part) for part in parts if part not in kills]


def _run(part: str, asked: argparse.Namespace) -> bool:
    with tempfile.TemporaryDirectory(prefix="arsipdesk-faults-") as folder:
        base = Path(folder)
        if part == "races":
            from tests.faults.races import race

            return _told(race(base, writers=4, letters=asked.letters))
        if part == "mixed":
            from tests.faults.mass import take_all

            return _told(take_all(base, asked.files, asked.seed))
        from tests.faults.kills import kill

        tally = kill(part, asked.kills, asked.seed, base, _say)
        return _told((tally.line(), tally.problems))


def _told(outcome: tuple[str, list[str]]) -> bool:
    line, problems = outcome
    _say(line)
    for problem in problems[:10]:
        _say(f"  ! {problem}")
    return not problems


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - printing the figures is what this program is for


if __name__ == "__main__":
    sys.exit(main())
