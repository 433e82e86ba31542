"""The archives in which programs are killed: what they have to do, and what must be true afterwards."""

import gzip
import hashlib
import json
import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from arsipdesk.archive import Archive
from arsipdesk.cli.app import run
from arsipdesk.domain.records import Fields
from arsipdesk.ingest.probe import Probe, ProbePool
from tests.faults import mixed, servers
from tests.faults.audit import acknowledged, audit
from tests.faults.children import Child, fork, start

NEVER_BORN = "EOFError: Ran out of input"
KINDS = ("incoming_letter", "proposal", "decree", "outgoing_letter")


class Scene:
    """One archive and one verb. A round is: `prepare`, start, kill, `problems_after_restart`."""

    verb = ""
    kills = 50

    def __init__(self, template: Path, work: Path, seed: int) -> None:
        self.work = work
        self.folder = work / "arsip"
        self.chance = random.Random(seed)  # noqa: S311 - the same story for the same seed
        self.dropped: dict[str, str] = {}
        self.number = 0
        work.mkdir(parents=True)
        shutil.copytree(template, self.folder)
        os.environ["ARSIPDESK_CONFIG_DIR"] = str(work / "settings")

    def prepare(self) -> None:
        """Lay ready what the next run has to do."""

    def words(self) -> list[list[str]]:
        """The commands of a run, one after another, without `-C DIR`."""
        raise NotImplementedError

    def start(self, *, real: bool = False) -> Child:
        """Start a run: forked from this warm process, or (`real`, first command only) anew."""
        commands = [["-C", str(self.folder), *words] for words in self.words()]
        out, err = self.work / "out", self.work / "err"
        out.unlink(missing_ok=True)
        if real:
            return start(commands[0], out, err)
        return fork(lambda: _run_all(commands), out, err)

    def run_to_end(self) -> None:
        """A run that nobody disturbs. Raises AssertionError where it fails."""
        code = self.start().wait()
        assert code == 0, f"{self.verb} ended with {code}: {self._errors()}"

    def drop(self, files: list[mixed.Dropped]) -> None:
        """Drop files into the watched folder."""
        self.number += len(files)
        mixed.put(self.folder / "masuk", files)
        self.dropped |= {f.name: hashlib.sha256(f.content).hexdigest() for f in files}

    def problems_after_restart(self, *, settled: bool = False) -> list[str]:
        """Start the program again and say what is wrong with the archive."""
        before = list(acknowledged(self.work / "out")) if (self.work / "out").exists() else []
        out = self.work / "verify"
        out.unlink(missing_ok=True)
        words = ["-C", str(self.folder), "verify", "--deep", "--json"]
        code = fork(lambda: run(words), out, self.work / "err").wait()
        text = out.read_text()
        verified = json.loads(text)["problems"] if text else [{"kind": "verify", "what": code}]
        found = [f"verify: {each['kind']} {each['what']}" for each in verified]
        found += audit(self.folder, self.dropped, settled=settled).all()
        found += list(self._broken_promises(before))
        return found + self._errors()

    def finish(self) -> list[str]:
        """Let everything come to its end and say what is wrong then."""
        return self.problems_after_restart(settled=True)

    def close(self) -> None:
        """Remove the archive."""
        shutil.rmtree(self.work)

    def _broken_promises(self, printed: list[Any]) -> Iterator[str]:
        """What the killed program had reported as done and is not."""
        yield from ()

    def _errors(self) -> list[str]:
        path = self.work / "err"
        said = path.read_text(errors="replace").strip() if path.exists() else ""
        path.unlink(missing_ok=True)
        if NEVER_BORN in said:  # a reader whose program was killed while it started
            return []
        return [f"error output: {said}"] if said else []

    def rows(self, sql: str) -> list[sqlite3.Row]:
        """Rows straight from the catalogue."""
        with closing(sqlite3.connect(self.folder / "catalogue.sqlite")) as catalogue:
            catalogue.row_factory = sqlite3.Row
            return catalogue.execute(sql).fetchall()


def _run_all(commands: list[list[str]]) -> int:
    return next((code for words in commands if (code := run(words))), 0)


class WatchScene(Scene):
    """`watch --once` with eight files in the folder, each fifth time of all types."""

    verb = "watch"
    at_once = 8

    def prepare(self) -> None:
        waiting = [p for p in (self.folder / "masuk").iterdir() if not p.name.startswith(".")]
        missing = self.at_once - len(waiting)
        if missing > 0:
            seed = self.chance.randrange(1 << 30)
            endings = mixed.QUICK if self.chance.random() < 0.8 else tuple(mixed.MAKERS)
            self.drop(mixed.drop(missing, seed, self.number, endings))

    def words(self) -> list[list[str]]:
        return [["watch", "--once"]]

    def finish(self) -> list[str]:
        self.run_to_end()
        return super().finish()


class FileScene(Scene):
    """`file SCAN`, into different registers."""

    verb = "file"
    kills = 100

    def prepare(self) -> None:
        if not self._waiting():
            self.drop(mixed.plain(50, self.number))
            words = ["-C", str(self.folder), "watch", "--once"]
            child = fork(lambda: run(words), self.work / "out", self.work / "err")
            assert child.wait() == 0, self._errors()

    def _waiting(self) -> list[int]:
        return [row["id"] for row in self.rows("SELECT id FROM scan WHERE state = 'new'")]

    def words(self) -> list[list[str]]:
        scan, kind = self._waiting()[0], self.chance.choice(KINDS)
        return [["file", str(scan), "--accept", "--kind", kind, "--json"]]

    def _broken_promises(self, printed: list[Any]) -> Iterator[str]:
        rows = {row["uid"]: row for row in self.rows("SELECT * FROM document")}
        for said in printed:
            row = rows.get(said.get("uid"))
            if "uid" in said and (row is None or row["agenda_number"] != said["agenda_number"]):
                yield f"promise: document {said['uid']} was printed and is not there"


class SyncScene(Scene):
    """`sync` of three new documents to a backup and a share."""

    verb = "sync"

    def __init__(self, template: Path, work: Path, seed: int, remote: str, behind: Path) -> None:
        super().__init__(template, work, seed)
        self.behind = behind
        self.remote = remote
        self.seen: set[Path] = set()
        for role in ("backup", "share"):
            if not remote.startswith(":"):
                (behind / role).mkdir(parents=True)
            self._set_remote(role)

    def _set_remote(self, role: str) -> None:
        words = ["-C", str(self.folder), "remote", "set", role, f"{self.remote}/{role}"]
        child = fork(lambda: run(words), self.work / "out", self.work / "err")
        assert child.wait() == 0, self._errors()

    def prepare(self) -> None:
        files = mixed.plain(3, self.number)
        self.number += len(files)
        assert fork(lambda: self._file(files), self.work / "out", self.work / "err").wait() == 0

    def _file(self, files: list[mixed.Dropped]) -> int:
        """File without reading the files: that is not what is killed here."""
        archive = Archive.open(self.folder)
        archive._pool = _QuickReader()
        for each in files:
            path = self.work / each.name
            path.write_bytes(each.content)
            archive.add([path], Fields(subject=each.name, kind="proposal", code="400.10.4.4"))
        archive.close()
        return 0

    def words(self) -> list[list[str]]:
        return [["sync", "--json"]]

    def problems_after_restart(self, *, settled: bool = False) -> list[str]:
        found = super().problems_after_restart(settled=settled)
        # Documents come by `add` here, not from scans.
        found = [f for f in found if not f.startswith("half_filed: document")]
        return found + list(self._remote_problems())

    def _remote_problems(self) -> Iterator[str]:
        """Under its final name a file on the remote is whole, or it is not there."""
        for path in (self.behind / "backup").glob("objects/??/*"):
            if path not in self.seen and len(path.name) == 64:
                self.seen.add(path)
                if hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
                    yield f"remote: {path.name} is not whole"
        for path in (self.behind / "backup").glob("catalogue/*.sqlite.gz"):
            if path not in self.seen:
                self.seen.add(path)
                try:
                    gzip.decompress(path.read_bytes())
                except (OSError, EOFError) as error:
                    yield f"remote: {path.name}: {error}"

    def finish(self) -> list[str]:
        self.run_to_end()
        report = next(acknowledged(self.work / "out"))
        found = [f"sync: {report}"] if any(r["pending"] for r in report.values()) else []
        found += super().finish()
        return found + list(self._restored_problems()) + list(self._share_problems())

    def _restored_problems(self) -> Iterator[str]:
        back = self.work / "kembali"
        words = ["restore", f"{self.remote}/backup", str(back), "--json"]
        if fork(lambda: run(words), self.work / "out", self.work / "err").wait() != 0:
            yield f"restore: {self._errors()}"
            return
        sql = "SELECT uid, register, agenda_year, agenda_number, subject FROM document"
        mine = {tuple(row) for row in self.rows(sql)}
        with closing(sqlite3.connect(back / "catalogue.sqlite")) as restored:
            if mine != set(restored.execute(sql)):
                yield "restore: other documents came back"

    def _share_problems(self) -> Iterator[str]:
        shared = [hashlib.sha256(p.read_bytes()).hexdigest() for p in self._shared_files()]
        mine = [row["sha256"] for row in self.rows("SELECT sha256 FROM document_file")]
        if sorted(shared) != sorted(mine):
            yield f"share: {len(shared)} files for {len(mine)} documents"

    def _shared_files(self) -> list[Path]:
        return [p for p in (self.behind / "share").rglob("*.txt") if p.is_file()]


class _QuickReader(ProbePool):
    def probe(self, path: Path, name: str) -> Probe:
        return Probe("text/plain", 1, (path.read_text(),))


@contextmanager
def scene_of(verb: str, template: Path, work: Path, seed: int, number: int) -> Iterator[Scene]:
    """The scene number `number` of a verb; every fifth sync goes over WebDAV."""
    if verb == "watch":
        scene: Scene = WatchScene(template, work, seed)
        yield scene
    elif verb == "file":
        scene = FileScene(template, work, seed)
        yield scene
    else:
        behind = work.with_name(f"{work.name}-remote")
        if number % 5 == 1:
            with servers.webdav(behind) as server:
                scene = SyncScene(template, work, seed, server.target("").rstrip("/"), behind)
                yield scene
        else:
            scene = SyncScene(template, work, seed, str(behind), behind)
            yield scene
        shutil.rmtree(behind)
    scene.close()
