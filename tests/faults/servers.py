"""Real remotes on this computer: rclone itself serves WebDAV and S3, and one that is always full."""

import contextlib
import http.server
import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from arsipdesk.sync.rclone import program

USER = "kelurahan"
PASSWORD = "sandi rahasia"
KEY = "KUNCI00000000001"
SECRET = "rahasia0000000000000001"
START_SECONDS = 15.0


@dataclass(frozen=True)
class Server:
    """A remote that answers: the folder behind it, its port, and how to name a place on it."""

    folder: Path
    port: int
    remote: str

    def target(self, path: str) -> str:
        """The rclone target for `path` on this server."""
        return f"{self.remote}:{path}"


def obscured(password: str) -> str:
    """A password as rclone wants it in a target."""
    done = subprocess.run(
        [str(program()), "obscure", password], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def free_port() -> int:
    """A port on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def webdav(folder: Path, *, port: int | None = None) -> Iterator[Server]:
    """Serve `folder` over WebDAV, with a user and a password."""
    port = port or free_port()
    remote = dav_remote(port, PASSWORD)
    options = ("--user", USER, "--pass", PASSWORD)
    with _serving("webdav", folder, port, options):
        yield Server(folder, port, remote)


def dav_remote(port: int, password: str) -> str:
    """A WebDAV remote on `port`, without its path."""
    return f":webdav,url='http://127.0.0.1:{port}',user={USER},pass={obscured(password)}"


@contextlib.contextmanager
def s3(folder: Path) -> Iterator[Server]:
    """Serve `folder` over S3; its folders are the buckets."""
    port = free_port()
    remote = s3_remote(port, SECRET)
    with _serving("s3", folder, port, ("--auth-key", f"{KEY},{SECRET}")):
        yield Server(folder, port, remote)


def s3_remote(port: int, secret: str) -> str:
    """An S3 remote on `port`, without its path."""
    where = f"endpoint='http://127.0.0.1:{port}',provider=Rclone"
    return f":s3,{where},access_key_id={KEY},secret_access_key={secret}"


@contextlib.contextmanager
def _serving(kind: str, folder: Path, port: int, options: tuple[str, ...]) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    words = [str(program()), "serve", kind, str(folder), "--addr", f"127.0.0.1:{port}", *options]
    environment = os.environ | {"RCLONE_CONFIG": os.devnull}
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL, env=environment)
    try:
        _await(port, process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _await(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError("the server did not start")


class _Full(http.server.BaseHTTPRequestHandler):
    """A WebDAV server with empty folders and no room for a single file."""

    def do_PROPFIND(self) -> None:
        body = (
            '<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/</D:href>'
            "<D:propstat><D:status>HTTP/1.1 200 OK</D:status><D:prop><D:resourcetype>"
            "<D:collection/></D:resourcetype></D:prop></D:propstat></D:response></D:multistatus>"
        )
        if self.path.strip("/").count("/") > 0 or "." in self.path:
            self._answer(404)
        else:
            self._answer(207, body.encode())

    def do_MKCOL(self) -> None:
        self._answer(201)

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._answer(507)

    def _answer(self, code: int, body: bytes = b"") -> None:
        self.send_response(code)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *about: object) -> None:
        """Keep quiet."""


@contextlib.contextmanager
def full() -> Iterator[str]:
    """A WebDAV remote that refuses every file for want of room; gives its target."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Full)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f":webdav,url='http://127.0.0.1:{server.server_port}':arsip"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
