"""Which changes of a document are in effect, and which were undone, as its journal tells it.

An event that undoes or does again names the other one by its number in the document's history, from
0; ids change when a catalogue is rebuilt. Events that one command made for many documents share a
group and follow each other in the journal.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from arsipdesk.catalogue.models import Event
from arsipdesk.domain.records import EventRecord

UNDONE, REDONE = "undone", "redone"
STEP, GROUP = "step", "group"
"""What an event's changes say besides the fields that changed."""

FILED = frozenset({"registered", "filed"})
UNDOABLE = FILED | {"edited", "status", "attached", "detached", "trashed", "restored"}


@dataclass
class Steps:
    """The numbers of the events in effect, in the order in which they took effect, and of those
    that were undone, the last one at the end."""

    done: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)


def steps(events: Sequence[Event | EventRecord]) -> Steps:
    """What became of the changes of one document; `events` is its whole history."""
    found = Steps()
    for number, event in enumerate(events):
        if event.what in (UNDONE, REDONE):
            _move(found, step_of(event), back=event.what == UNDONE)
        elif event.what == "restored" and (filing := undone_filing(events, found)) is not None:
            _move(found, filing, back=False)
        elif event.what in UNDOABLE:
            found.done.append(number)
    return found


def undone_filing(events: Sequence[Event | EventRecord], found: Steps) -> int | None:
    """The number of a filing that was undone: who puts the document back does it again."""
    return next((number for number in found.undone if events[number].what in FILED), None)


def _move(found: Steps, number: int, *, back: bool) -> None:
    source, target = (found.done, found.undone) if back else (found.undone, found.done)
    if number in source:
        source.remove(number)
        target.append(number)


def step_of(event: Event | EventRecord) -> int:
    """The number of the event that an event undoes or does again."""
    return int(new(event, STEP) or 0)


def new(event: Event | EventRecord, name: str) -> str | None:
    """What an event made of a field, or None."""
    pair = event.changes.get(name)
    return str(pair[1]) if pair and pair[1] is not None else None


def trashes(event: Event | EventRecord) -> bool:
    """Whether an event put its document into Sampah."""
    return new(event, "trashed") is not None
