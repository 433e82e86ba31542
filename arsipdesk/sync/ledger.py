"""The ledger: what is known to lie on a remote, and what was only meant to."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from arsipdesk.catalogue.models import RemoteCopy
from arsipdesk.sync.names import path_key
from arsipdesk.sync.reports import Role

_Value = TypeVar("_Value")
_PIECE = 500

UNCHECKED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""A path was taken for a file, but the file was not yet seen to lie there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A file on a remote; without `checked` it is only about to be sent."""

    path: str
    sha256: str
    bytes: int
    document_id: int | None = None
    checked: dt.datetime = UNCHECKED


def write(session: Session, role: Role, rows: Sequence[Row]) -> None:
    """Note where files lie (or are about to); a path that is noted already is noted anew."""
    if not rows:
        return
    first = insert(RemoteCopy)
    columns = ("path", "document_id", "sha256", "bytes", "checked")
    anew = {name: first.excluded[name] for name in columns}
    put = first.on_conflict_do_update(index_elements=["role", "path_key"], set_=anew)
    key = {"role": role.value}
    session.execute(put, [asdict(r) | key | {"path_key": path_key(r.path)} for r in rows])


def of_documents(session: Session, role: Role, ids: Sequence[int]) -> dict[int, list[RemoteCopy]]:
    """What documents have on the remote, by their ids, oldest first."""
    found: dict[int, list[RemoteCopy]] = {}
    for some in in_pieces(ids):
        # By document alone: with the role in the query, SQLite reads all rows of the role.
        rows = select(RemoteCopy).where(RemoteCopy.document_id.in_(some)).order_by(RemoteCopy.id)
        for copy in session.scalars(rows):
            if copy.role == role.value:
                found.setdefault(copy.document_id or 0, []).append(copy)
    return found


def taken(session: Session, role: Role, keys: Sequence[str]) -> set[str]:
    """Those of these path keys that a file has already."""
    found: set[str] = set()
    for some in in_pieces(keys):
        rows = select(RemoteCopy.path_key).where(
            RemoteCopy.role == role.value, RemoteCopy.path_key.in_(some)
        )
        found.update(session.scalars(rows))
    return found


def forget(session: Session, role: Role, paths: Sequence[str]) -> None:
    """Note that nothing of ours lies at these paths any more."""
    for some in in_pieces([path_key(path) for path in paths]):
        session.execute(
            delete(RemoteCopy).where(RemoteCopy.role == role.value, RemoteCopy.path_key.in_(some))
        )


def in_pieces(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    """`values` in pieces that one query can name."""
    for start in range(0, len(values), _PIECE):
        yield values[start : start + _PIECE]


def paths_in(session: Session, role: Role, folder: str) -> list[str]:
    """The paths of the files known to lie in a folder, sorted."""
    start = f"{path_key(folder)}/"
    rows = select(RemoteCopy.path).where(
        RemoteCopy.role == role.value,
        RemoteCopy.path_key >= start,
        RemoteCopy.path_key < f"{start[:-1]}0",
    )
    return list(session.scalars(rows.order_by(RemoteCopy.path_key)))


def documents(session: Session, role: Role) -> int:
    """How many documents have something on the remote."""
    rows = select(func.count(func.distinct(RemoteCopy.document_id)))
    return session.scalars(rows.where(RemoteCopy.role == role.value)).one()
