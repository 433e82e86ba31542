"""The process that opens untrusted files: it answers over one pipe and may be killed at any time."""

import base64
import contextlib
import ctypes
import errno
import json
import logging
import math
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from arsipdesk.ingest.readers import LOCKABLE, Refused, Stage, reader
from arsipdesk.ingest.readers.jobs import job
from arsipdesk.ingest.readers.kind import kind_of
from arsipdesk.ingest.sandbox import shut_in

ADDRESS_SPACE_AT_REST = 256 * 1024 * 1024
"""Bytes of address space that code and libraries take before any file is opened."""

CODE = 72 * 1024 * 1024
"""Bytes of code in memory once every library is in use; they count as held, but not as data."""


_NOT_ALLOWED = (errno.EPERM, errno.EFBIG)
"""What the system says of what a worker may not do: then the file asked for it, no disk failed."""


def serve(pipe: Connection, memory: int) -> None:
    """Answer requests until the pipe closes; `memory` is the most a file may take, in bytes.

    A request is a JSON object with `job`, `path`, `name`, `arguments` and `seconds`, an answer one
    or more JSON objects, the last with `done` or with what went wrong. JSON, not pickle: whoever
    takes over this process must not reach the other one.
    """
    _settle(memory)
    give_back = _memory_returner()
    _answer(pipe, {"ready": True, "shut_in": shut_in()})
    with contextlib.suppress(EOFError, OSError):
        while True:
            request = json.loads(pipe.recv_bytes())
            _limit_processor_time(request["seconds"])
            last = _serve_one(pipe, request)
            give_back()
            _answer(pipe, last)


def _serve_one(pipe: Connection, request: dict[str, Any]) -> dict[str, Any]:
    """Answer what is found as it is found; returns the last message."""
    path, name = Path(request["path"]), request["name"]
    try:
        if request["job"] == "probe":
            return _probe(pipe, path, name, request["arguments"])
        for said in job(request["job"]).run(path, kind_of(path, name), request["arguments"]):
            _answer(pipe, {"said": said})
        return {"done": True}
    except Refused as refusal:
        return {"refused": refusal.reason, "detail": refusal.detail}
    except MemoryError:
        return {"refused": "memory"}
    except Exception as error:  # noqa: BLE001 - a parser may raise anything on a damaged file
        return _failure(error)


def _probe(pipe: Connection, path: Path, name: str, key: dict[str, str]) -> dict[str, Any]:
    mime = kind_of(path, name)
    module = reader(mime)
    if module is None:
        return {"found": {"mime": mime, "pages": None, "texts": []}, "done": True}
    for stage in module.read(path, mime, **(key if mime in LOCKABLE else {})):
        _answer(pipe, _as_json(stage))
    return {"done": True}


def _failure(error: Exception) -> dict[str, Any]:
    """A failure of the disk, the network or the program is not the file's; anything else is."""
    if isinstance(error, ImportError | NameError):
        return {"broken": f"{type(error).__name__}: {error}"}
    if isinstance(error, OSError) and error.errno and error.errno not in _NOT_ALLOWED:
        return {"errno": error.errno, "strerror": error.strerror or ""}
    return {"refused": "damaged", "detail": f"{type(error).__name__}: {error}"[:500]}


def _as_json(stage: Stage) -> dict[str, Any]:
    found: dict[str, Any] = dict(stage.found)
    if "thumbnail" in found:
        found["thumbnail"] = base64.b64encode(found["thumbnail"]).decode("ascii")
    return {"found": found, "rest": stage.rest, "crash_matters": stage.crash_matters}


def _answer(pipe: Connection, message: dict[str, Any]) -> None:
    pipe.send_bytes(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace"))


def _memory_returner() -> Callable[[], None]:
    """What gives freed memory back to the system: after a scan, 40 MB that glibc would keep."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    return (lambda: trim(0)) if trim else (lambda: None)


def _settle(memory: int) -> None:
    """Give up whatever the reading of files doesn't need."""
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.dont_write_bytecode = True
    logging.disable()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    if sys.platform != "win32":
        import resource

        space = memory + ADDRESS_SPACE_AT_REST
        resource.setrlimit(resource.RLIMIT_AS, (space, space))
        resource.setrlimit(resource.RLIMIT_DATA, (memory - CODE, memory - CODE))


def _limit_processor_time(seconds: float) -> None:
    """Let the kernel end this process a little after the other one should have."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        until = math.ceil(time.process_time() + 2 * seconds + 10)
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
