"""Figures: ours against a peer, measured in turn, as one line each and as JSON."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """Ours against a peer, both in `unit`; `ratio` is the median of the rounds' own ratios.

    `bound` is what the ratio may not reach and `most` what ours may not pass, None where there is no
    bound; `said` adds what the numbers alone don't tell.
    """

    name: str
    peer_name: str
    ours: float
    peer: float
    ratio: float
    unit: str = "s"
    bound: float | None = None
    said: str = ""
    most: float | None = None

    @property
    def ok(self) -> bool:
        """Whether the bounds hold."""
        within = self.bound is None or self.ratio < self.bound
        return within and (self.most is None or self.ours <= self.most)

    def line(self) -> str:
        """The figure for people."""
        bound = "no bound" if self.bound is None else f"bound {self.bound:.2f}"
        bound = bound if self.most is None else f"most {_number(self.most)}"
        bounded = self.bound is not None or self.most is not None
        verdict = "" if not bounded else "ok" if self.ok else "OVER"
        return (
            f"{self.name:<38} {_number(self.ours):>8} {self.unit:<2}"
            f"  peer {_number(self.peer):>8} {self.unit:<2}  ratio {self.ratio:7.2f}"
            f"  {bound:<10} {verdict:<4} | against {self.peer_name}"
            + (f"; {self.said}" if self.said else "")
        )


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 1000 else f"{value:.3g}"


@dataclass(frozen=True)
class Turns:
    """The seconds of each round, ours and the peer's."""

    ours: list[float]
    peer: list[float]

    def figure(
        self,
        name: str,
        peer_name: str,
        *,
        unit: str = "s",
        bound: float | None = None,
        said: str = "",
    ) -> Figure:
        """The medians of all rounds."""
        scale = 1000 if unit == "ms" else 1
        ratios = [ours / peer for ours, peer in zip(self.ours, self.peer, strict=True)]
        return Figure(
            name,
            peer_name,
            statistics.median(self.ours) * scale,
            statistics.median(self.peer) * scale,
            statistics.median(ratios),
            unit,
            bound,
            said,
        )


def in_turn(ours: Work, peer: Work, rounds: int, *, warm: bool = True) -> Turns:
    """Run both `rounds` times, one after the other; a first run of each is not counted (`warm`)."""
    if warm:
        ours()
        peer()
    turns = Turns([], [])
    for _ in range(rounds):
        turns.ours.append(seconds(ours))
        turns.peer.append(seconds(peer))
    return turns


def seconds(work: Work) -> float:
    """How long `work` takes by the clock."""
    gc.collect()
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def percentile(values: list[float], percent: int) -> float:
    """The value that `percent` of `values` don't exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
