"""Programs that are killed: forked from a warm parent, or started as a person starts them."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

GONE_SECONDS = 30.0


@dataclass(frozen=True)
class Child:
    """A running program, leader of its own process group, and where its output goes."""

    pid: int
    out: Path
    err: Path

    def ended(self) -> int | None:
        """Its exit code, or None while it runs."""
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if pid else None

    def wait(self) -> int:
        """Wait for its end and return its exit code."""
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def kill_after(self, delay: float, *, group: bool = False) -> bool:
        """SIGKILL it (or its whole group) after `delay` seconds; False where it ended before."""
        end = time.monotonic() + delay
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(left, 0.01))
            if self.ended() is not None:
                self.await_group()
                return False
        if group:
            os.killpg(self.pid, signal.SIGKILL)
        else:
            os.kill(self.pid, signal.SIGKILL)
        killed = self.wait() == -signal.SIGKILL
        self.await_group()
        return killed

    def await_group(self) -> None:
        """Wait until nothing that it started runs any more. Raises TimeoutError."""
        end = time.monotonic() + GONE_SECONDS
        with contextlib.suppress(ProcessLookupError):
            while time.monotonic() < end:
                os.killpg(self.pid, 0)
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(-self.pid, os.WNOHANG)
                time.sleep(0.003)
            raise TimeoutError(f"something that {self.pid} started goes on running")


def adopt_orphans() -> None:
    """Become the parent of what killed children leave behind, to see its end (Linux)."""
    set_child_subreaper = 36
    ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


def fork(work: Callable[[], int], out: Path, err: Path) -> Child:
    """Run `work` in a forked child, whose exit code is what it returns."""
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            os.setpgid(0, 0)
            _redirect(out, err)
            code = work()
            sys.stdout.flush()
        except BaseException:  # noqa: BLE001 - the parent reads it from the child's error output
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)
    return Child(pid, out, err)


def start(words: list[str], out: Path, err: Path) -> Child:
    """Start `python -m arsipdesk WORDS…` as its own process."""
    command = [sys.executable, "-m", "arsipdesk", *words]
    with out.open("ab") as output, err.open("ab") as errors:
        process = subprocess.Popen(command, stdout=output, stderr=errors, process_group=0)
    process.returncode = 0  # it is waited for here, not by subprocess
    return Child(process.pid, out, err)


def _redirect(out: Path, err: Path) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    for path, stream in ((out, 1), (err, 2)):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(descriptor, stream)
    sys.stdout = os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", closefd=False)
