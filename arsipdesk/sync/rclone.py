"""rclone: run by argument list only, watched, and its failures told in the archive's own words.

`rclone-python` builds shell commands from the paths it is given, so nothing here runs a command
through it; it only reads the progress lines that rclone prints.
"""

import ctypes
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from arsipdesk.domain.errors import (
    ArsipError,
    RemoteBroken,
    RemoteFull,
    RemoteLogin,
    RemoteOffline,
)
from arsipdesk.language import _
from arsipdesk.sync.reports import Progress, Role, role_name
from arsipdesk.sync.targets import parse, redact

IDLE_SECONDS = 300.0
"""How long rclone may stand still, moving no byte and finishing no file, before it is ended."""

PLACE = "arsip:"
"""The remote as rclone's arguments name it; where it lies and its passwords travel in the
environment, so no target shows in the list of processes or is read as an option."""

_DIRECTORY_NOT_FOUND = 3
_CALM = ("--ask-password=false", "--retries=1", "--low-level-retries=3")
_WAITS = ("--contimeout=15s", "--timeout=60s")
_KINDS: tuple[tuple[type[ArsipError], re.Pattern[str]], ...] = (
    (
        RemoteFull,
        re.compile(
            r"insufficient ?storage|quota|no space left|not enough (free )?space"
            r"|disk full|storage(limit)?exceeded|entitytoolarge|over ?limit",
            re.IGNORECASE,
        ),
    ),
    (
        RemoteLogin,
        re.compile(
            r"unauthori[sz]ed|status ?code:? 40[13]\b|forbidden|access ?denied|accessdenied"
            r"|signaturedoesnotmatch|invalidaccesskeyid|invalid_grant|invalid[_ ](client|token)"
            r"|login (incorrect|failed)|logon failure|unable to authenticate|permission denied"
            r"|couldn't decrypt|failed to decrypt|is it obscured|token (has )?expired",
            re.IGNORECASE,
        ),
    ),
    (
        RemoteOffline,
        re.compile(
            r"connection refused|no such host|network is (unreachable|down)|no route to host"
            r"|i/o timeout|timed? ?out|deadline exceeded|connection reset|broken pipe|\beof\b"
            r"|host is down|temporary failure|server misbehaving|tls handshake|dial tcp"
            r"|input/output error|transport endpoint|stale file|bad gateway|service unavailable|connectex",
            re.IGNORECASE,
        ),
    ),
)


def program() -> Path:
    """The rclone that came with the program, or else one that is on the search path."""
    name = "rclone.exe" if os.name == "nt" else "rclone"
    homes = [
        sysconfig.get_path("scripts"),
        Path(sys.executable).parent,
        getattr(sys, "_MEIPASS", ""),
    ]
    for home in homes:
        if home and (Path(home) / name).is_file():
            return Path(home) / name
    found = shutil.which(name)
    if found is None:
        raise RemoteBroken(role="rclone", detail=_("the program is missing"))
    return Path(found)


def kind_of(message: str) -> type[ArsipError]:
    """Which failure rclone's own words tell of."""
    for kind, pattern in _KINDS:
        if pattern.search(message):
            return kind
    return RemoteBroken


class Rclone:
    """One remote, reached through rclone. All paths on it are relative to the target."""

    def __init__(self, role: Role, target: str) -> None:
        self._role = role
        self._target = target

    def list(self, folder: str = "", *, missing_ok: bool = True) -> list[dict[str, Any]]:
        """The entries of one folder, as `rclone lsjson` tells them (Name, Size, IsDir, ModTime).

        A folder that is not there counts as empty. Raises RemoteOffline, RemoteLogin, RemoteBroken.
        """
        done = self._run("lsjson", "--no-mimetype", "--", PLACE + folder)
        if done.code == _DIRECTORY_NOT_FOUND and missing_ok:
            return []
        self._raise_for(done)
        found: list[dict[str, Any]] = json.loads(done.output or "[]")
        return found

    def send(
        self, source: Path, names: Sequence[str], *, always: bool, moved: Progress | None = None
    ) -> ArsipError | None:
        """Copy files of the folder `source` to the same names on the remote.

        `always` sends even what seems to lie there already. One failed file doesn't keep the
        others back, so the failure is returned, and `wrong` tells which files it was.
        """
        how = "--ignore-times" if always else "--checksum"
        done = self._transfer("copy", names, (how,), (str(source), PLACE), moved)
        return self._failure(done)

    def wrong(self, source: Path, names: Sequence[str]) -> set[str]:
        """Those of `names` that don't lie on the remote with the size (and hash, where it has one)
        that they have in `source`. Raises RemoteOffline, RemoteLogin, RemoteBroken."""
        checks = ("--one-way", "--combined=-")
        done = self._transfer("check", names, checks, (str(source), PLACE), None)
        equal = {line[2:] for line in done.output.splitlines() if line.startswith("= ")}
        missed = set(names) - equal
        if missed and len(missed) == len(names):
            failure = self._failure(done)
            if isinstance(failure, RemoteOffline | RemoteLogin):
                raise failure
        return missed

    def present(self, names: Sequence[str]) -> set[str]:
        """Those of `names` that lie on the remote. Raises RemoteOffline, RemoteLogin, RemoteBroken."""
        done = self._transfer("lsjson", names, ("-R", "--files-only"), (PLACE,), None)
        if done.code == _DIRECTORY_NOT_FOUND:
            return set()
        self._raise_for(done)
        return {entry["Path"] for entry in json.loads(done.output or "[]")} & set(names)

    def fetch(
        self, names: Sequence[str], folder: Path, moved: Progress | None = None
    ) -> ArsipError | None:
        """Copy files of the remote into `folder`; what failed is returned."""
        done = self._transfer("copy", names, ("--ignore-times",), (PLACE, str(folder)), moved)
        return self._failure(done)

    def take_away(self, names: Sequence[str], folder: Path) -> None:
        """Move files off the remote into `folder`; what isn't there is no failure.

        Raises RemoteOffline, RemoteLogin, RemoteFull, RemoteBroken.
        """
        done = self._transfer("move", names, ("--ignore-times",), (PLACE, str(folder)), None)
        if done.code != _DIRECTORY_NOT_FOUND:
            self._raise_for(done)

    def rename(self, old: str, new: str) -> None:
        """Give a file of the remote another name. Raises RemoteBroken and its like."""
        self._raise_for(self._run("moveto", "--", PLACE + old, PLACE + new))

    def read(self, name: str) -> bytes:
        """The content of a small file. Raises RemoteBroken and its like."""
        done = self._run("cat", "--", PLACE + name)
        self._raise_for(done)
        return done.output.encode()

    def remove_probe(self, name: str) -> None:
        """Delete the tiny file of a test, and nothing else ever. Raises RemoteBroken and its like."""
        self._raise_for(self._run("deletefile", "--", PLACE + name))

    def _transfer(
        self,
        verb: str,
        names: Sequence[str],
        flags: Iterable[str],
        ends: Sequence[str],
        moved: Progress | None,
    ) -> "_Done":
        with tempfile.TemporaryDirectory(prefix="arsipdesk-") as folder:
            listed = Path(folder) / "names.txt"
            listed.write_bytes("".join(f"{_one_line(n)}\n" for n in names).encode())
            chosen = (f"--files-from-raw={listed}", "--no-traverse", "--stats=1s", "-v")
            return self._run(verb, *flags, *chosen, "--", *ends, moved=moved)

    def _run(self, verb: str, *arguments: str, moved: Progress | None = None) -> "_Done":
        words = [str(program()), verb, "--use-json-log", *_CALM, *_WAITS, *arguments]
        place = {"RCLONE_CONFIG_ARSIP_TYPE": "alias", "RCLONE_CONFIG_ARSIP_REMOTE": self._target}
        return _run(words, os.environ | place, moved)

    def _failure(self, done: "_Done") -> ArsipError | None:
        if done.code == 0:
            return None
        detail = done.errors[-1] if done.errors else f"rclone {done.code}"
        kinds = [kind_of(text) for text in done.errors]
        kind = next((k for k in kinds if k is not RemoteBroken), RemoteBroken)
        if done.idle:
            kind, detail = RemoteOffline, f"> {IDLE_SECONDS:.0f} s"
        if kind is RemoteLogin and parse(self._target).folder:
            kind = RemoteBroken
        return kind(role=role_name(self._role), detail=_brief(detail))

    def _raise_for(self, done: "_Done") -> None:
        failure = self._failure(done)
        if failure is not None:
            raise failure


class _Done:
    """What a run of rclone left: its exit code, its output, its error messages."""

    def __init__(self) -> None:
        self.code = 0
        self.output = ""
        self.errors: list[str] = []
        self.idle = False


def _run(words: list[str], environment: dict[str, str], moved: Progress | None) -> _Done:
    done = _Done()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.PIPE,
            env=environment,
            preexec_fn=_die_with_parent,
        )
        watch = _IdleWatch(process)
        try:
            assert process.stderr is not None  # noqa: S101 - it was asked for
            for line in process.stderr:
                _heed(line, done, watch, moved)
            done.code = process.wait()
        finally:
            watch.stop()
            if process.poll() is None:
                process.kill()
                process.wait()
            if process.stderr:
                process.stderr.close()
        output.seek(0)
        done.output = output.read().decode("utf-8", "replace")
    done.idle = watch.fired
    return done


def _heed(line: bytes, done: _Done, watch: "_IdleWatch", moved: Progress | None) -> None:
    """Take what one line of rclone's log says: a failure, or how far it is."""
    from rclone_python.utils import extract_rclone_progress

    try:
        said = json.loads(line)
    except ValueError:
        return
    message = str(said.get("msg", ""))
    if said.get("level") in ("error", "critical") or message.startswith("Failed to "):
        done.errors = [*done.errors[-19:], redact(message)]
    stats = said.get("stats")
    if stats:
        watch.seen((stats.get("bytes"), stats.get("transfers"), stats.get("checks")))
        valid, progress = extract_rclone_progress(line.decode("utf-8", "replace"))
        if moved and valid and progress:
            moved(int(progress["sent"]), int(progress["total"]))


class _IdleWatch:
    """Ends a process that has stood still for too long."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.fired = False
        self._process = process
        self._last: object = None
        self._moved_at = time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def seen(self, mark: object) -> None:
        """Note how far the process is."""
        if mark != self._last:
            self._last, self._moved_at = mark, time.monotonic()

    def stop(self) -> None:
        """End the watch."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(1.0):
            if time.monotonic() - self._moved_at > IDLE_SECONDS:
                self.fired = True
                with suppress(ProcessLookupError):
                    self._process.kill()
                return


_LIBC: Any = ctypes.CDLL(None) if sys.platform == "linux" else None
_PR_SET_PDEATHSIG = 1
_SIGKILL = 9


def _tie_to_parent() -> None:
    """In the child, before rclone: end it when the program is killed, so that it sends nothing on."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)


_die_with_parent = _tie_to_parent if _LIBC is not None else None


def _one_line(name: str) -> str:
    if not name or any(c in name for c in "\r\n\0"):
        raise ValueError(f"not a name for a list: {name!r}")
    return name


def _brief(text: str) -> str:
    """The part of rclone's words that a person can use: the last of its nested reasons."""
    plain = " ".join(redact(text).split())
    return plain if len(plain) <= 160 else f"…{plain[-160:]}"
