"""The benchmarks run, and nothing is slower than it may be even on a busy computer."""

from pathlib import Path

import pytest

from tests.benchmarks.__main__ import NAMES, measure
from tests.benchmarks.figures import Figure, Turns, in_turn

GENEROUS = {
    "start": 5.0,
    "filing": 400.0,
    "ingest": 20.0,
    "sync": 3.0,
    "search": 100.0,
}
"""Ratios that only a fault in the program passes: the bounds themselves are for a quiet computer."""


@pytest.mark.parametrize("name", NAMES)
def test_each_benchmark_runs_and_stays_within_a_generous_bound(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RCLONE_CONFIG", str(tmp_path / "rclone.conf"))

    figures = list(measure(name, tmp_path, short=True))

    assert figures
    for figure in figures:
        assert figure.ratio < GENEROUS[name], figure.line()
        assert figure.name in figure.line()


def test_a_figure_is_the_median_of_the_rounds_own_ratios() -> None:
    turns = Turns(ours=[2.0, 30.0, 4.0], peer=[1.0, 10.0, 4.0])

    figure = turns.figure("sync", "peer", bound=2.0)

    assert (figure.ours, figure.peer, figure.ratio) == (4.0, 4.0, 2.0)
    assert not figure.ok
    assert "OVER" in figure.line()


def test_without_a_bound_a_figure_is_always_fine() -> None:
    assert Figure("start", "python", 9.0, 1.0, 9.0).ok


def test_ours_and_the_peer_take_turns() -> None:
    order: list[str] = []

    turns = in_turn(lambda: order.append("ours"), lambda: order.append("peer"), 2)

    assert order == ["ours", "peer"] * 3
    assert len(turns.ours) == len(turns.peer) == 2
