"""A file that hangs, eats memory or crashes the reader costs that one file and nothing else."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import probe_files as make
import psutil
import pytest

from arsipdesk.domain.errors import ReaderUnavailable
from arsipdesk.ingest import probe as probe_module
from arsipdesk.ingest.probe import MIB, Probe, ProbePool, ProbeStopped, Unreadable

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are POSIX")
HANGS_PYPDF = (
    Path(__file__).resolve().parents[3] / "shared" / "corpus" / "pdf" / "pdf.js__bug1978317.pdf"
)


def workers() -> list[psutil.Process]:
    """The worker processes of this test run."""
    found = []
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.Error):
            if "spawn_main" in " ".join(child.cmdline()):
                found.append(child)
    return found


def busy_for(worker: psutil.Process) -> float:
    """The processor time that a worker has used, in seconds."""
    try:
        return float(worker.cpu_times().user)
    except psutil.Error:
        return 0.0


def reason(found: Probe | Unreadable) -> str:
    assert isinstance(found, Unreadable), found
    return found.reason


def gone(pids: list[int], within: float = 5.0) -> bool:
    """Whether all of these processes end in time (zombies count as ended)."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        alive = [pid for pid in pids if psutil.pid_exists(pid)]
        if all(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE for pid in alive):
            return True
        time.sleep(0.05)
    return False


def test_a_file_that_never_ends_costs_its_time_and_the_next_is_read(tmp_path: Path) -> None:
    with ProbePool(workers=1, seconds=1) as pool:
        assert reason(pool.probe(make.endless_tiff(tmp_path / "a.tif"), "a.tif")) == "time"
        assert isinstance(pool.probe(make.pdf(tmp_path / "b.pdf"), "b.pdf"), Probe)


@posix
def test_a_worker_that_stands_still_is_ended_by_the_clock(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("catatan")
    with ProbePool(workers=1, seconds=0.4) as pool:
        pool.probe(path, "a.txt")
        (worker,) = workers()
        worker.suspend()
        assert reason(pool.probe(path, "a.txt")) == "time"
        assert gone([worker.pid])


@pytest.mark.skipif(not HANGS_PYPDF.exists(), reason="the corpus is not beside the checkout")
def test_a_pdf_that_hangs_the_metadata_parser_is_taken_without_metadata() -> None:
    with ProbePool(workers=1) as pool:
        started = time.monotonic()
        found = pool.probe(HANGS_PYPDF, "laporan.pdf")
        assert isinstance(found, Probe)
        assert found.pages == 1
        assert found.thumbnail
        assert "Hello World" in found.texts[0]
        assert time.monotonic() - started < 45


def test_a_memory_bomb_costs_one_file(tmp_path: Path) -> None:
    ordinary = make.word(tmp_path / "b.docx")
    many = b"<w:p/>" * 6_000_000
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    bomb = make.word_with(tmp_path / "a.docx", b"<w:document %s>%s</w:document>" % (space, many))
    assert bomb.stat().st_size < MIB
    with ProbePool(workers=1, memory=160 * MIB) as pool:
        assert reason(pool.probe(bomb, "a.docx")) == "memory"
        assert isinstance(pool.probe(ordinary, "b.docx"), Probe)


def kill_workers(times: int, wait: float = 0.2) -> threading.Thread:
    """Kill each worker that appears, `times` times, a moment after it began to work."""

    def run() -> None:
        killed: set[int] = set()
        until = time.monotonic() + 20
        while len(killed) < times and time.monotonic() < until:
            for worker in workers():
                if worker.pid not in killed and busy_for(worker) > wait:
                    worker.send_signal(signal.SIGSEGV)
                    killed.add(worker.pid)
            time.sleep(0.01)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@posix
def test_a_crash_is_the_files_only_when_it_happens_twice(tmp_path: Path) -> None:
    path = make.endless_tiff(tmp_path / "a.tif", pages=12_000)
    with ProbePool(workers=1) as pool:
        killer = kill_workers(times=2)
        assert reason(pool.probe(path, "a.tif")) == "crash"
        killer.join()
        killer = kill_workers(times=1)
        found = pool.probe(path, "a.tif")
        killer.join()
        assert isinstance(found, Probe)
        assert found.pages == 12_000


def test_several_threads_read_at_once_and_workers_are_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe_module, "FILES_A_WORKER", 3)
    paths = [make.pdf(tmp_path / f"{n}.pdf", pages=1 + n % 4) for n in range(12)]
    seen: set[int] = set()
    with ProbePool(workers=2) as pool, ThreadPoolExecutor(4) as threads:
        assert workers() == []
        for number, found in enumerate(threads.map(lambda p: pool.probe(p, p.name), paths)):
            assert isinstance(found, Probe)
            assert found.pages == 1 + number % 4
            running = workers()
            assert len(running) <= 3, "two at work and one on its way out"
            seen |= {worker.pid for worker in running}
    assert len(seen) > 2
    assert gone(list(seen))


def test_closing_the_pool_gives_up_the_file_and_says_nothing_of_it(tmp_path: Path) -> None:
    path = make.endless_tiff(tmp_path / "a.tif")
    with ProbePool(workers=1) as pool, ThreadPoolExecutor(1) as threads:
        reading = threads.submit(pool.probe, path, "a.tif")
        while not workers():
            time.sleep(0.02)
        time.sleep(0.3)
        pool.close()
        with pytest.raises(ProbeStopped):
            reading.result(timeout=10)
        with pytest.raises(ProbeStopped):
            pool.probe(path, "a.tif")
    assert gone([worker.pid for worker in workers()])


ORPHANS = """
import os, signal, sys, threading, time
from pathlib import Path
from arsipdesk.ingest.probe import ProbePool
import psutil
if __name__ == "__main__":
    pool = ProbePool(workers=2)
    first, second = Path(sys.argv[1]), Path(sys.argv[2])
    pool.probe(first, "a.pdf")
    for path in (second, second):
        threading.Thread(target=pool.probe, args=(path, "a.tif"), daemon=True).start()
    time.sleep(1.5)
    print(*[child.pid for child in psutil.Process().children()], flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
def test_workers_end_when_the_program_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(ORPHANS)
    files = [str(make.pdf(tmp_path / "a.pdf")), str(make.endless_tiff(tmp_path / "a.tif"))]
    done = subprocess.run(
        [sys.executable, str(script), *files], capture_output=True, text=True, timeout=60
    )
    pids = [int(pid) for pid in done.stdout.split()]
    assert len(pids) >= 2, done.stderr
    assert gone(pids)


@posix
def test_a_worker_holds_nothing_but_its_pipe_and_runs_behind_everything(tmp_path: Path) -> None:
    held = os.open(make.pdf(tmp_path / "a.pdf"), os.O_RDONLY)
    os.set_inheritable(held, True)
    with ProbePool(workers=1) as pool:
        pool.probe(tmp_path / "a.pdf", "a.pdf")
        (worker,) = workers()
        assert worker.open_files() == []
        assert worker.nice() == 19
        assert worker.rlimit(psutil.RLIMIT_FSIZE) == (0, 0)
        assert worker.rlimit(psutil.RLIMIT_AS)[0] < 1024 * MIB
        assert worker.memory_info().rss < 100 * MIB
    os.close(held)


def test_a_program_that_lacks_a_part_blames_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "pypdfium2.py").write_text("raise ImportError('libpdfium.so is missing')")
    monkeypatch.syspath_prepend(str(broken))  # a worker starts with its parent's path
    with ProbePool(workers=1) as pool, pytest.raises(ReaderUnavailable, match=r"libpdfium\.so"):
        pool.probe(make.pdf(tmp_path / "a.pdf"), "a.pdf")


def test_a_worker_is_replaced_by_what_it_grew_and_not_by_what_it_is(tmp_path: Path) -> None:
    path = make.pdf(tmp_path / "a.pdf")
    with ProbePool(workers=1, grown=60 * MIB) as pool:
        pool.probe(path, "a.pdf")
        (worker,) = workers()
        assert worker.memory_info().rss > 30 * MIB
        pool.probe(path, "a.pdf")
        assert [each.pid for each in workers()] == [worker.pid]
    with ProbePool(workers=1, grown=-1) as pool:
        pool.probe(path, "a.pdf")
        assert gone([each.pid for each in workers()])
