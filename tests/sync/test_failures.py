"""Bad remotes: offline, wrong password, full, nonsense. One line each, and nothing is lost."""

import json
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from arsipdesk.domain.errors import FolderMissing, SyncRunning, WrongUsage
from arsipdesk.sync import rclone, run
from arsipdesk.sync.reports import RoleReport, State
from tests.faults import servers
from tests.sync.conftest import Office


def told_in_one_line(report: RoleReport, pending: int) -> None:
    """The problem is one line, shows no password, and the work still waits."""
    assert report.problem and "\n" not in report.problem
    assert servers.PASSWORD not in report.problem and servers.SECRET not in report.problem
    assert report.pending == pending


def test_nothing_listens(office: Office) -> None:
    office.hand_in("Undangan", b"undangan")
    port = servers.free_port()
    office.archive.set_remote("backup", f"{servers.dav_remote(port, 'x')}:arsip")
    report = office.sync()
    assert report.backup.state is State.OFFLINE
    told_in_one_line(report.backup, 1)
    state = office.archive.sync_state()
    assert state.pending == 1 and state.backup_at is None and state.problem


def test_the_wrong_password_of_webdav_and_s3(office: Office, tmp_path: Path) -> None:
    office.hand_in("Undangan", b"undangan")
    with servers.webdav(tmp_path / "nas") as nas, servers.s3(tmp_path / "s3") as cloud:
        office.archive.set_remote("backup", f"{servers.dav_remote(nas.port, 'salah')}:arsip")
        office.archive.set_remote("share", f"{servers.s3_remote(cloud.port, 'salah')}:wadah")
        report = office.sync()
        assert (report.backup.state, report.share.state) == (State.LOGIN, State.LOGIN)
        told_in_one_line(report.backup, 1)
        told_in_one_line(report.share, 1)
        assert not list((tmp_path / "nas").iterdir())
        office.archive.set_remote("backup", nas.target("arsip"))
        office.archive.set_remote("share", cloud.target("wadah"))
        assert office.sync().ok


def test_a_full_remote(office: Office) -> None:
    office.hand_in("Undangan", b"undangan")
    with servers.full() as target:
        office.archive.set_remote("backup", target)
        report = office.sync()
    assert report.backup.state is State.FULL
    told_in_one_line(report.backup, 1)


def test_one_failing_role_does_not_hinder_the_other(office: Office, tmp_path: Path) -> None:
    office.hand_in("Undangan", b"undangan")
    port = servers.free_port()
    office.archive.set_remote("backup", f"{servers.dav_remote(port, 'x')}:arsip")
    office.archive.set_remote("share", str(tmp_path / "berbagi"))
    report = office.sync()
    assert report.backup.state is State.OFFLINE
    assert report.share.state is State.OK and report.share.uploaded == 1


def test_failures_back_off_but_a_person_is_heard_at_once(office: Office) -> None:
    office.hand_in("Undangan", b"undangan")
    with servers.full() as target:
        office.archive.set_remote("backup", target)
        office.sync()
        assert office.archive.sync(due_only=True).backup.uploaded == 0
    folder = office.folder.parent / "usb"
    office.archive.set_remote("backup", str(folder))
    assert office.sync().backup.uploaded == 1


@pytest.mark.parametrize(
    ("target", "state"), [("tidakada:arsip", State.BROKEN), (":tidakada:arsip", State.BROKEN)]
)
def test_a_remote_that_rclone_does_not_know(office: Office, target: str, state: State) -> None:
    office.hand_in("Undangan", b"undangan")
    office.archive.set_remote("backup", target)
    report = office.sync()
    assert report.backup.state is state
    told_in_one_line(report.backup, 1)


def test_targets_that_can_not_be_meant_are_refused(office: Office, tmp_path: Path) -> None:
    for target in ("", ":", str(office.folder), str(office.folder / "cadangan"), str(tmp_path)):
        with pytest.raises(WrongUsage):
            office.archive.set_remote("backup", target)
    with pytest.raises(FolderMissing):
        office.archive.set_remote("backup", str(tmp_path / "tiada" / "cadangan"))
    with pytest.raises(WrongUsage):
        office.archive.set_remote("cadangan", str(tmp_path / "usb"))
    office.archive.set_remote("backup", str(tmp_path / "usb"))
    for target in (str(tmp_path / "usb"), str(tmp_path / "usb" / "berbagi")):
        with pytest.raises(WrongUsage):
            office.archive.set_remote("share", target)
    assert [remote.role for remote in office.archive.remotes()] == ["backup"]


def test_a_folder_of_another_archive_is_refused(office: Office, tmp_path: Path) -> None:
    taken = tmp_path / "usb"
    taken.mkdir()
    (taken / ".arsipdesk").write_text(json.dumps({"archive": "lain", "role": "backup"}))
    with pytest.raises(WrongUsage):
        office.archive.set_remote("backup", str(taken))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_secrets_are_kept_for_the_user_alone_and_shown_to_nobody(
    office: Office, computer: Path
) -> None:
    target = f"{servers.dav_remote(1, servers.PASSWORD)}:arsip"
    office.archive.set_remote("backup", target)
    (kept,) = [p for p in computer.rglob("*.json") if "targets" in p.read_text()]
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    secret = servers.obscured(servers.PASSWORD)[:8]
    assert "pass=***" in office.archive.remotes()[0].target
    for path in office.folder.rglob("*"):
        assert not path.is_file() or secret.encode() not in path.read_bytes()


def test_a_target_never_shows_in_the_list_of_processes(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    start = rclone._run

    def watch(words, environment, moved):  # type: ignore[no-untyped-def]
        seen.append(words)
        return start(words, environment, moved)

    monkeypatch.setattr(rclone, "_run", watch)
    office.hand_in("Undangan", b"undangan")
    with servers.webdav(tmp_path / "nas") as nas:
        office.archive.set_remote("backup", nas.target("arsip"))
        assert office.sync().ok
    assert seen and not any("pass=" in word or "://" in word for words in seen for word in words)


def test_remotes_are_tested_with_a_tiny_file(office: Office, tmp_path: Path) -> None:
    with servers.webdav(tmp_path / "nas") as nas:
        office.archive.set_remote("backup", nas.target("arsip"))
        office.archive.set_remote("share", f"{servers.dav_remote(nas.port, 'salah')}:berbagi")
        backup, share = office.archive.test_remotes()
    assert backup.ok and not backup.message
    assert not share.ok and "\n" not in share.message
    assert not [p for p in (tmp_path / "nas").rglob("*") if p.is_file()]


def test_two_syncs_at_once_do_not_meet(office: Office, tmp_path: Path) -> None:
    office.archive.set_remote("backup", str(tmp_path / "usb"))
    remotes = office.archive._remotes
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        with remotes.running():
            held.set()
            free.wait(10)

    other = threading.Thread(target=hold)
    other.start()
    held.wait(5)
    with pytest.raises(SyncRunning), remotes.running(seconds=0.1):
        pass
    free.set()
    other.join()
    assert office.sync().ok


def test_an_rclone_that_stands_still_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rclone, "IDLE_SECONDS", 0.5)
    done = rclone._run(["sleep", "60"], dict(os.environ), None)
    assert done.idle and done.code != 0


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Put failed: 507 Insufficient Storage: 507 Insufficient Storage", State.FULL),
        ("googleapi: Error 403: The user's Drive storage quota has been exceeded", State.FULL),
        ("write /mnt/usb/x: no space left on device", State.FULL),
        ("read metadata failed: 401 Unauthorized: 401 Unauthorized", State.LOGIN),
        ("https response error StatusCode: 403, api error AccessDenied", State.LOGIN),
        ("ssh: handshake failed: ssh: unable to authenticate", State.LOGIN),
        ("couldn't decrypt password: is it obscured?", State.LOGIN),
        ("dial tcp 10.0.0.1:443: connect: no route to host", State.OFFLINE),
        ("lookup x on 1.1.1.1:53: no such host", State.OFFLINE),
        ("didn't find section in config file", State.BROKEN),
        ("object not found: 403 Surat/500.2 Quo.pdf", State.BROKEN),
    ],
)
def test_rclones_words_are_understood(said: str, state: State) -> None:
    kind = rclone.kind_of(said)
    assert next((s for k, s in run._STATES if k is kind), State.BROKEN) is state


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends the child with the program")
def test_rclone_does_not_outlive_a_killed_program() -> None:
    code = "import os; from arsipdesk.sync import rclone; rclone._run(['sleep', '60'], os.environ, None)"
    program = subprocess.Popen([sys.executable, "-c", code])
    parent = psutil.Process(program.pid)
    end = time.monotonic() + 10
    while not (children := [c for c in parent.children() if c.name() == "sleep"]):
        assert time.monotonic() < end
        time.sleep(0.02)
    program.kill()
    program.wait()
    gone, _alive = psutil.wait_procs(children, timeout=5)
    assert gone
