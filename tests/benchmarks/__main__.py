"""`python -m tests.benchmarks [NAME…] [--short] [--json FILE]`: prints one line for each figure."""

import argparse
import json
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.benchmarks.figures import Figure

NAMES = ("start", "filing", "ingest", "sync", "search", "gui", "ocr", "classification")


def measure(name: str, base: Path, *, short: bool) -> Iterator[Figure]:
    """The figures of one benchmark, in a folder and with settings of its own."""
    os.environ["ARSIPDESK_CONFIG_DIR"] = str(base / "settings")
    os.environ["RCLONE_CONFIG"] = str(base / "rclone.conf")
    yield from import_module(f"tests.benchmarks.{name}").measure(base, short=short)


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


def main() -> int:
    """Measure what is named (or all) and print it; 1 where a bound is passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--short", action="store_true", help="small sizes, few rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--base", type=Path, metavar="DIR", help="where the archives are made")
    asked = parser.parse_args()
    wrong = set(asked.names) - set(NAMES)
    if wrong:
        parser.error(f"no such benchmark: {', '.join(sorted(wrong))}")
    about = {"machine": machine(), "short": asked.short}
    figures: list[Figure] = []
    for name in asked.names or NAMES:
        with tempfile.TemporaryDirectory(prefix="arsipdesk-bench-", dir=asked.base) as folder:
            for figure in measure(name, Path(folder), short=asked.short):
                figures.append(figure)
                print(figure.line(), flush=True)  # noqa: T201 - what this program is for
    if asked.json:
        told = [asdict(figure) | {"ok": figure.ok} for figure in figures]
        asked.json.write_text(json.dumps(about | {"figures": told}, indent=1), encoding="utf-8")
    return 0 if all(figure.ok for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
