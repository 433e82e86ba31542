"""The outbox: what changed and a remote does not know yet, noted in the change's own transaction."""

import datetime as dt

from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from arsipdesk.catalogue.models import Outbox

ROLE_OF = {"object": "backup", "quarantine": "backup", "document": "share"}


def note(session: Session, what: str, key: str) -> None:
    """Note that an `object`, a `quarantine` entry or a `document` changed, for the role it concerns."""
    row = insert(Outbox).values(
        role=ROLE_OF[what],
        what=what,
        key=key,
        version=1,
        noted=dt.datetime.now(dt.UTC),
        attempts=0,
        next_try=None,
        problem="",
    )
    again = {"version": Outbox.version + 1, "attempts": 0, "next_try": None}
    session.execute(row.on_conflict_do_update(index_elements=["role", "what", "key"], set_=again))
