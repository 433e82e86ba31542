"""A parser that a file has taken over reaches no network, starts nothing and changes nothing."""

import sys
from collections.abc import Iterator
from pathlib import Path

import hostile_job
import probe_files as make
import pytest

from arsipdesk.ingest import sandbox
from arsipdesk.ingest.probe import Probe, ProbePool, Unreadable
from arsipdesk.ingest.probe_process import worker

linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux")


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[ProbePool]:
    monkeypatch.setattr(worker, "serve", hostile_job.serve)
    with ProbePool(workers=1) as pool:
        yield pool


@linux
def test_a_worker_that_was_taken_over_can_do_no_harm(pool: ProbePool, tmp_path: Path) -> None:
    target = tmp_path / "surat lain.txt"
    target.write_text("isi")
    target.chmod(0o644)
    path = make.pdf(tmp_path / "a.pdf")
    said = pool.work("attempts", path, "a.pdf", {"target": str(target)})
    assert isinstance(said, list)
    answers = {name: answer for each in said for name, answer in each.items()}
    assert answers.pop("thread") is True
    assert answers.pop("read") == path.stat().st_size
    assert answers.pop("many files") == "Too many open files"
    assert set(answers.values()) == {"Operation not permitted"}, answers
    assert len(answers) == 15
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.pdf", "surat lain.txt"]
    assert target.read_text() == "isi"
    assert target.stat().st_mode & 0o777 == 0o644
    assert pool.shut_in()
    assert isinstance(pool.probe(path, "a.pdf"), Probe)


@linux
def test_a_forbidden_act_is_the_files_fault_and_not_the_disks(
    pool: ProbePool, tmp_path: Path
) -> None:
    path = make.pdf(tmp_path / "a.pdf")
    said = pool.work("attempts", path, "a.pdf", {"target": str(tmp_path / "b"), "raise": True})
    assert isinstance(said, Unreadable)
    assert said.reason == "damaged"


def test_where_the_system_offers_no_such_walls_files_are_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(worker, "serve", hostile_job.serve_unwalled)
    with ProbePool(workers=1) as pool:
        assert not pool.shut_in()
        assert isinstance(pool.probe(make.pdf(tmp_path / "a.pdf"), "a.pdf"), Probe)


@linux
def test_both_processors_name_the_same_dangers() -> None:
    """Calls that only the older of the two has are those that a newer one replaced."""
    modern = set(sandbox._MACHINES["aarch64"].calls)
    assert modern <= set(sandbox._MACHINES["x86_64"].calls)
    for machine in sandbox._MACHINES.values():
        assert len(set(machine.calls.values())) == len(machine.calls)
        assert len(list(sandbox._program(machine, 1))) < 4096
