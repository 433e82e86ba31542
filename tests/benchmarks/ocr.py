"""Reading scanned letters: wrong characters in each hundred, and our job against bare tesserocr.

Both read the same picture files in this process, in turn, with one thread, and are timed by the
processor's clock, so that other programs don't count.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from PIL import Image

from tests.benchmarks.figures import Figure, Turns
from tests.benchmarks.ocr_errors import error_rate
from tests.benchmarks.ocr_pages import CLEAN, VARIANTS, Page, pages
from tests.letters.recognised import engine, read_file

PAGES, SPOILED_PAGES = 40, 8
SHORT_VARIANTS = (CLEAN, "shadow", "200 dpi, skew, noise, jpeg")
PEER = "bare tesserocr on the same pictures"

CLEAN_BOUND, SPOILED_BOUND, TIME_BOUND = 1.0, 4.0, 1.15
"""Wrong characters in a hundred (median) of clean and of spoiled pages, and our time to tesserocr's."""


@dataclass
class Run:
    """The error rates of ours and the peer's pages, and the seconds they took."""

    ours: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)
    turns: Turns = field(default_factory=lambda: Turns([], []))


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """Error rates variant by variant, then the time of a page."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    runs: dict[str, Run] = {}
    for variant in SHORT_VARIANTS if short else VARIANTS:
        number = 3 if short else PAGES if variant == CLEAN else SPOILED_PAGES
        runs[variant] = _run(pages(variant, number), base)
        yield _errors(variant, runs[variant])
    every = Turns(
        [second for run in runs.values() for second in run.turns.ours],
        [second for run in runs.values() for second in run.turns.peer],
    )
    said = f"{len(every.ours)} pages, {statistics.mean(every.ours):.2f} s a page in the mean"
    yield every.figure("ocr: a page", PEER, bound=TIME_BOUND, said=said)


def _errors(variant: str, run: Run) -> Figure:
    """The wrong characters in a hundred; `ratio` is ours, because the bound is on them alone."""
    ours, peer = (statistics.median(rates) * 100 for rates in (run.ours, run.peer))
    said = (
        f"wrong in 100, median of {len(run.ours)} pages, worst {max(run.ours) * 100:.1f}; "
        f"{statistics.median(run.turns.ours):.2f} s a page"
    )
    bound = CLEAN_BOUND if variant == CLEAN else SPOILED_BOUND
    return Figure(f"ocr: {variant}", PEER, ours, peer, ours, "%", bound, said)


def _run(some: Iterator[Page], base: Path) -> Run:
    run = Run()
    for number, page in enumerate(some):
        path = base / "page.png"
        page.image.save(path, dpi=(page.dpi, page.dpi), compress_level=1)
        if not number:
            read_file(path), _bare(path)
        order = (_ours, _theirs) if number % 2 else (_theirs, _ours)
        for one in order:
            one(path, page, run)
        path.unlink()
    return run


def _ours(path: Path, page: Page, run: Run) -> None:
    text, seconds = _timed(read_file, path)
    run.ours.append(error_rate(text, page.text))
    run.turns.ours.append(seconds)


def _theirs(path: Path, page: Page, run: Run) -> None:
    text, seconds = _timed(_bare, path)
    run.peer.append(error_rate(text, page.text))
    run.turns.peer.append(seconds)


def _timed(read: Callable[[Path], str], path: Path) -> tuple[str, float]:
    began = time.process_time()
    text = read(path)
    return text, time.process_time() - began


def _bare(path: Path) -> str:
    """What tesserocr reads by itself: open, recognise, take the text; "" where it finds none."""
    with Image.open(path) as image:
        _tesseract().SetImage(image)
        try:
            return str(_tesseract().GetUTF8Text())
        except RuntimeError:
            return ""
        finally:
            _tesseract().Clear()


@cache
def _tesseract() -> Any:
    tesserocr = import_module("tesserocr")
    return tesserocr.PyTessBaseAPI(path=str(engine().data), lang="ind", psm=tesserocr.PSM.AUTO)
