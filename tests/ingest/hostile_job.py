"""What a parser would try that a hostile file has taken over, done inside a real worker."""

import contextlib
import os
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from arsipdesk.ingest import sandbox, worker
from arsipdesk.ingest.readers.jobs import JOBS


def serve(pipe: Connection, memory: int) -> None:
    """A worker as it is, with this job besides its own."""
    JOBS["attempts"] = __name__
    worker.serve(pipe, memory)


def serve_unwalled(pipe: Connection, memory: int) -> None:
    """A worker on a processor that the filter doesn't know."""
    sandbox._MACHINES.clear()
    worker.serve(pipe, memory)


def run(path: Path, mime: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Say of each attempt what the system answered: "" where it let it happen."""
    target = Path(arguments["target"])
    if arguments.get("raise"):
        target.write_text("x")
    attempts: dict[str, Callable[[], object]] = {
        "network": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        "local socket": lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM),
        "fork": os.fork,
        "program": lambda: os.execv("/bin/true", ["true"]),  # noqa: S606
        "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
        "subprocess": lambda: subprocess.run(["/bin/true"]),
        "make": lambda: target.with_name("new").write_text("x"),
        "overwrite": lambda: target.write_text("x"),
        "cut": lambda: os.truncate(target, 0),
        "remove": target.unlink,
        "rename": lambda: target.rename(target.with_name("other")),
        "permissions": lambda: target.chmod(0o777),
        "folder": lambda: target.with_name("folder").mkdir(),
        "link": lambda: target.with_name("link").symlink_to("/etc"),
        "signal": lambda: os.kill(os.getppid(), 0),
        "many files": lambda: _open_many(path),
    }
    for name, attempt in attempts.items():
        answer = ""
        try:
            attempt()
        except OSError as error:
            answer = error.strerror or repr(error)
        yield {name: answer}
    yield {"thread": _thread_runs(), "read": len(path.read_bytes())}


def _open_many(path: Path) -> None:
    with contextlib.ExitStack() as files:
        for _ in range(100):
            files.enter_context(path.open("rb"))


def _thread_runs() -> bool:
    ran = threading.Event()
    thread = threading.Thread(target=ran.set)
    thread.start()
    thread.join()
    return ran.is_set()
