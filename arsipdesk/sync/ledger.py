"""The ledger: what is known to lie on a remote, and what was only meant to."""

import datetime as dt

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from arsipdesk.catalogue.models import RemoteCopy
from arsipdesk.sync.names import path_key
from arsipdesk.sync.reports import Role

UNCHECKED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""A path was taken for a file, but the file was not yet seen to lie there."""


def write(
    session: Session,
    role: Role,
    path: str,
    sha256: str,
    size: int,
    *,
    document_id: int | None = None,
    checked: dt.datetime | None = None,
) -> None:
    """Note that a file lies at `path` (or, without `checked`, is about to)."""
    values = {
        "path": path,
        "document_id": document_id,
        "sha256": sha256,
        "bytes": size,
        "checked": checked or UNCHECKED,
    }
    row = insert(RemoteCopy).values(role=role.value, path_key=path_key(path), **values)
    session.execute(row.on_conflict_do_update(index_elements=["role", "path_key"], set_=values))


def of_document(session: Session, role: Role, document_id: int) -> list[RemoteCopy]:
    """What a document has on the remote."""
    mine = select(RemoteCopy).where(
        RemoteCopy.document_id == document_id, RemoteCopy.role == role.value
    )
    return list(session.scalars(mine.order_by(RemoteCopy.id)))


def is_free(session: Session, role: Role, path: str) -> bool:
    """Whether no file has this path, whatever its case."""
    same = select(RemoteCopy.id).where(
        RemoteCopy.role == role.value, RemoteCopy.path_key == path_key(path)
    )
    return session.scalars(same).first() is None


def forget(session: Session, role: Role, path: str) -> None:
    """Note that nothing of ours lies at `path` any more."""
    session.execute(
        delete(RemoteCopy).where(
            RemoteCopy.role == role.value, RemoteCopy.path_key == path_key(path)
        )
    )


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
