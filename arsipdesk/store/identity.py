"""`arsip.toml`: who an archive is, and the settings that travel with it."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import tomlkit

from arsipdesk.domain.errors import FileMissing, NotAnArchive, from_os_error
from arsipdesk.store.durable import free_name, replace_file
from arsipdesk.store.layout import Layout


@dataclass(frozen=True, slots=True)
class Identity:
    """The archive's UUID, its office, the classification scheme and the folders it watches.

    `subtitle` stands under the office's name; `watched` are further folders besides `masuk/`.
    """

    uid: str
    office: str
    subtitle: str
    scheme: str
    watched: tuple[str, ...] = ()
    settle_seconds: float = field(default=5.0)
    separators: tuple[str, ...] = ()
    """Codes on paper that part the letters of a stack, besides the usual ones."""


def read(path: Path) -> Identity:
    """Read an `arsip.toml`. Raises NotAnArchive, FileLocked."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
        return Identity(
            uid=str(said["uid"]),
            office=str(said["office"]),
            subtitle=str(said.get("subtitle", "")),
            scheme=str(said["scheme"]),
            watched=tuple(str(folder) for folder in said.get("watched", [])),
            settle_seconds=float(said.get("settle_seconds", 5.0)),
            separators=tuple(str(code) for code in said.get("separators", [])),
        )
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotAnArchive(path=path.parent) from error
    except OSError as error:
        raise from_os_error(error, path, writing=False) from error
    except (ValueError, KeyError, TypeError) as error:
        raise NotAnArchive(path=path.parent) from error


def known(layout: Layout) -> Identity:
    """Who an archive is. A lost or damaged `arsip.toml` is written anew from its copy.

    Raises NotAnArchive where there is no copy either, FileLocked, ReadOnly, DiskFull.
    """
    try:
        return read(layout.identity)
    except NotAnArchive:
        if not layout.identity_copy.is_file():
            raise
    identity = read(layout.identity_copy)
    try:
        if layout.identity.exists():
            layout.identity.replace(free_name(layout.root, "arsip-rusak.toml"))
    except OSError as error:
        raise from_os_error(error, layout.identity, writing=True) from error
    write(layout.identity, identity)
    return identity


def keep_copy(layout: Layout) -> None:
    """Keep the copy of `arsip.toml` as that is now. Raises OSError."""
    said = layout.identity.read_bytes()
    copy = layout.identity_copy
    if not copy.is_file() or copy.read_bytes() != said:
        replace_file(copy, said)


def write(path: Path, identity: Identity) -> None:
    """Write an `arsip.toml`. Raises DiskFull, ReadOnly."""
    document = tomlkit.document()
    for name in ("uid", "office", "subtitle", "scheme", "settle_seconds"):
        document[name] = getattr(identity, name)
    document["watched"] = list(identity.watched)
    document["separators"] = list(identity.separators)
    try:
        replace_file(path, tomlkit.dumps(document).encode())
    except OSError as error:
        raise from_os_error(error, path, writing=True) from error


def text_of(path: Path) -> str:
    """The whole file, for a backup. Raises FileMissing."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileMissing(path=path) from error
