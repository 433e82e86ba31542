"""The benchmarks run, and nothing is slower than it may be even on a busy computer."""

from pathlib import Path

import pytest

from arsipdesk.ingest.ocr.engine import find_engine
from tests.benchmarks.__main__ import NAMES, measure
from tests.benchmarks.figures import Figure, Turns, in_turn
from tests.benchmarks.ocr_errors import error_rate
from tests.benchmarks.ocr_pages import pages

GENEROUS = {
    "start": 5.0,
    "filing": 400.0,
    "ingest": 20.0,
    "sync": 3.0,
    "search": 100.0,
    "gui": 1000.0,
    "gui: cold start": 40.0,
    "gui: memory at most": 8.0,
    "ocr": 4.0,
    "ocr: clean 300 dpi": 1.5,
    "classification": 30.0,
    "codes: before learning": 16.0,
    "codes: after learning": 12.0,
    "codes: like what was filed": 5.0,
}
"""Ratios that only a fault in the program passes: the bounds themselves are for a quiet computer.

A figure's own name goes before its benchmark's.
"""


@pytest.mark.parametrize("name", NAMES)
def test_each_benchmark_runs_and_stays_within_a_generous_bound(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RCLONE_CONFIG", str(tmp_path / "rclone.conf"))
    if name == "ocr" and not find_engine().available:
        pytest.skip(find_engine().message)

    figures = list(measure(name, tmp_path, short=True))

    assert figures
    for figure in figures:
        assert figure.ratio < GENEROUS.get(figure.name, GENEROUS[name]), figure.line()
        assert figure.name in figure.line()


def test_a_figure_is_the_median_of_the_rounds_own_ratios() -> None:
    turns = Turns(ours=[2.0, 30.0, 4.0], peer=[1.0, 10.0, 4.0])

    figure = turns.figure("sync", "peer", bound=2.0)

    assert (figure.ours, figure.peer, figure.ratio) == (4.0, 4.0, 2.0)
    assert not figure.ok
    assert "OVER" in figure.line()


def test_without_a_bound_a_figure_is_always_fine() -> None:
    assert Figure("start", "python", 9.0, 1.0, 9.0).ok


def test_what_may_not_pass_a_limit_is_told_when_it_does() -> None:
    slow = Figure("gui", "Tk", 60.0, 1.0, 60.0, "ms", most=50.0)

    assert not slow.ok
    assert "most 50" in slow.line()
    assert Figure("gui", "Tk", 40.0, 1.0, 40.0, "ms", most=50.0).ok


def test_ours_and_the_peer_take_turns() -> None:
    order: list[str] = []

    turns = in_turn(lambda: order.append("ours"), lambda: order.append("peer"), 2)

    assert order == ["ours", "peer"] * 3
    assert len(turns.ours) == len(turns.peer) == 2


def test_columns_read_in_another_order_are_no_errors_but_wrong_letters_are() -> None:
    true = "Nomor 12/RT03/2026 Semarang, 5 Maret 2026\nHal Undangan Kepada Yth. Lurah"

    columns = "Nomor 12/RT03/2026\nHal Undangan\nSemarang, 5 Maret 2026\nKepada Yth. Lurah"
    letters = len("".join(true.split()))

    assert error_rate(columns, true) == 0
    assert error_rate(columns.replace("Undangan", "Un dangan"), true) == 0
    assert error_rate(columns.replace("RT03", "RTO3"), true) == pytest.approx(1 / letters)
    assert error_rate(columns + " PANITIA", true) == pytest.approx(7 / letters)
    assert error_rate("", true) == 1


def test_a_page_is_spoiled_the_same_way_each_time() -> None:
    first, second = (next(pages("200 dpi, skew, noise, jpeg", 1)) for _ in range(2))

    assert first.image.tobytes() == second.image.tobytes()
    assert first.text == second.text
