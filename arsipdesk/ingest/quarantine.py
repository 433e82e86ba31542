"""Quarantine: a file that can't be read safely is put aside, with the reason beside it in words."""

import datetime as dt
import json
from pathlib import Path

from sqlalchemy import select

from arsipdesk.catalogue import outbox
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.documents import quarantine_as_record
from arsipdesk.catalogue.models import Quarantined
from arsipdesk.domain import events
from arsipdesk.domain.errors import from_os_error
from arsipdesk.ingest.probe import REASONS, Unreadable
from arsipdesk.language import _
from arsipdesk.store.durable import fsync_folder, replace_file
from arsipdesk.store.layout import Layout
from arsipdesk.store.objects import Staged

MACHINE_LINE = "arsipdesk: "


def put_aside(
    layout: Layout,
    catalogue: Catalogue,
    staged: Staged,
    name: str,
    source: str,
    why: Unreadable,
) -> None:
    """Put a staged copy into `karantina/` with a note that says why, and write it down.

    The same file again makes no second entry. Raises DiskFull, ReadOnly.
    """
    stored_as = _stored_as(name, staged.sha256)
    place = layout.quarantine / stored_as
    arrived = dt.datetime.now(dt.UTC)
    try:
        if not place.exists():
            staged.path.replace(place)
            fsync_folder(layout.quarantine)
        note = _note(name, source, staged.sha256, why, arrived)
        note_path = place.with_name(f"{stored_as}.txt")
        replace_file(note_path, note.encode(), staged.path.with_suffix(".tmp"))
    except OSError as error:
        raise from_os_error(error, place, writing=True) from error
    with catalogue.writing() as session:
        same = select(Quarantined).where(Quarantined.stored_as == stored_as)
        row = session.scalars(same).first()
        if row is None:
            row = Quarantined(
                name=name,
                stored_as=stored_as,
                source_path=source,
                source_done=True,
                reason=why.reason,
                detail=why.detail,
                sha256=staged.sha256,
                bytes=staged.bytes,
                arrived=arrived,
            )
            session.add(row)
            session.flush()
            outbox.note(session, "quarantine", stored_as)
        entry = quarantine_as_record(row)
    events.file_quarantined.send(entry=entry)


def _stored_as(name: str, sha256: str) -> str:
    """A plain name under which any file system can keep the file, the same for the same bytes."""
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in name)
    stem, ending = safe, ""
    if "." in name:
        ending = "." + "".join(c for c in name.rsplit(".", 1)[1] if c.isascii() and c.isalnum())[:8]
        stem = safe[: len(safe) - len(name.rsplit(".", 1)[1]) - 1]
    return f"{sha256[:12]}-{stem[:60]}{ending}"


def _note(name: str, source: str, sha256: str, why: Unreadable, arrived: dt.datetime) -> str:
    lines = [
        _("This file was put aside because ArsipDesk could not read it safely."),
        "",
        _("Name: {name}").format(name=json.dumps(name, ensure_ascii=False)),
        _("Reason: {reason}").format(reason=_(REASONS[why.reason])),
        _("What to do: open the file on another computer or scan the paper again."),
        "",
    ]
    facts = {
        "name": name,
        "source": source,
        "sha256": sha256,
        "reason": why.reason,
        "detail": why.detail,
        "arrived": arrived.isoformat(),
    }
    return "\n".join(lines) + "\n" + MACHINE_LINE + json.dumps(facts) + "\n"


def facts_of(note: Path) -> dict[str, str]:
    """What a note in `karantina/` says for the machine; empty where it says nothing."""
    for line in note.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith(MACHINE_LINE):
            said = json.loads(line.removeprefix(MACHINE_LINE))
            return {str(key): str(value) for key, value in said.items()}
    return {}


def reason_in_words(reason: str) -> str:
    """A reason as a clerk reads it."""
    return _(REASONS.get(reason, reason))
