"""What happened in the office, as one line for people."""

from collections.abc import Sequence

from arsipdesk.catalogue.steps import REDONE, UNDONE, step_of
from arsipdesk.domain.records import DocumentRecord, EventRecord
from arsipdesk.gui import wording
from arsipdesk.language import N_, _

_WHAT = {
    "filed": N_("Scanned and entered as {agenda}"),
    "registered": N_("Registered as {agenda}"),
    "added": N_("Added as {agenda}"),
    "edited": N_("Corrected: {fields}"),
    "attached": N_("File added"),
    "detached": N_("File taken off"),
    "exported": N_("Exported"),
    "pages": N_("Pages arranged"),
    "holder": N_("Handed to {holder}"),
    "trashed": N_("Put into Sampah"),
    "restored": N_("Put back from Sampah"),
}
_TURNED = {UNDONE: N_("Undone: {what}"), REDONE: N_("Done again: {what}")}
_FIELDS = {
    "kind": N_("Kind"),
    "reference_number": N_("Letter number"),
    "subject": N_("Subject"),
    "date": N_("Letter date"),
    "received": N_("Received on"),
    "sender": N_("Sender"),
    "recipient": N_("Addressed to"),
    "code": N_("Classification"),
    "level": N_("Access level"),
    "urgency": N_("Urgency"),
    "dossier": N_("Dossier"),
    "note": N_("Note"),
}


def event_words(
    event: EventRecord, document: DocumentRecord, events: Sequence[EventRecord] = ()
) -> str:
    """One line that says what an event was; `events` are all of the document's."""
    if event.what in _TURNED:
        number = step_of(event)
        what = event_words(events[number], document) if number < len(events) else _("Changed")
        return _(_TURNED[event.what]).format(what=what)
    if event.what == "status":
        new = (event.changes.get("status") or (None, None))[1]
        if new:
            status = wording.statuses_of(document.kind).get(new)
            return _(status.name) if status else new
        holder = (event.changes.get("holder") or (None, None))[1]
        return _("Handed to {holder}").format(holder=holder) if holder else _("Deadline changed")
    words = _(_WHAT.get(event.what, N_("Changed")))
    changed = ", ".join(_(_FIELDS[name]).lower() for name in event.changes if name in _FIELDS)
    return words.format(
        agenda=wording.agenda(document).lower(), fields=changed or "—", holder=event.holder
    )


_OFFICE = {
    "created": N_("Archive made"),
    "discarded": N_("Scan set aside: {note}"),
    "rebuilt": N_("Catalogue made anew"),
    "split": N_("Stack cut: {note}"),
    "unsplit": N_("Stack put together again: {note}"),
    "merged": N_("Scans joined: {note}"),
    "rule_added": N_("Rule written: {note}"),
    "rule_changed": N_("Rule changed: {note}"),
    "rule_removed": N_("Rule taken away: {note}"),
    "rule_enabled": N_("Rule switched on: {note}"),
    "rule_disabled": N_("Rule switched off: {note}"),
    "rule_moved": N_("Rule moved: {note}"),
    "whatsapp": N_("Sender from WhatsApp written down"),
}


def office_words(event: EventRecord) -> str:
    """One line for an event that is about no document."""
    words = _(_OFFICE.get(event.what, N_("Changed")))
    return words.format(note=event.note).rstrip(": ")
