"""The safety light: how sure it is that nothing gets lost with this computer, by age alone."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.sync import work
from arsipdesk.sync.remotes import Remotes
from arsipdesk.sync.reports import Role
from arsipdesk.sync.targets import parse


class Light(StrEnum):
    """What the light shows; `off` where there is nothing yet that could be lost."""

    OFF = "off"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Worry(StrEnum):
    """Why the light is not green, the worst first."""

    NOT_SET = "not_set"
    NEVER = "never"
    OLD = "old"
    FAILED = "failed"
    AGING = "aging"
    UNPROVED = "unproved"
    PROOF_OLD = "proof_old"


FRESH, TOO_OLD = dt.timedelta(days=3), dt.timedelta(days=7)
"""A backup older than `FRESH` (a weekend) makes the light yellow, one older than `TOO_OLD` red."""

PROOF_LASTS = dt.timedelta(days=92)
"""A backup that was not restored for a quarter of a year is not known to be whole."""

_RED = (Worry.NOT_SET, Worry.NEVER, Worry.OLD)


@dataclass(frozen=True, slots=True)
class Place:
    """A remote: when it was last complete, what waits for it, what its last try met.

    `medium` is `folder` (a disk or USB drive), `cloud`, or "" where none is set.
    """

    medium: str
    at: dt.datetime | None
    pending: int
    problem: str


@dataclass(frozen=True, slots=True)
class Safety:
    """The light, why it is not green, and what is known of backup, share and the last restore.

    `proved_at` is when the backup was last restored whole, `proved` how many originals came back.
    """

    light: Light
    worry: Worry | None
    backup: Place
    share: Place
    proved_at: dt.datetime | None
    proved: int


def safety(catalogue: Catalogue, remotes: Remotes, *, documents: int, now: dt.datetime) -> Safety:
    """How an archive of so many documents stands at `now`; asks nothing of the network."""
    backup, share = (_place(catalogue, remotes, role) for role in (Role.BACKUP, Role.SHARE))
    proved_at, proved = remotes.proof()
    worry = _worry(backup, proved_at, now)
    light = Light.GREEN if worry is None else Light.RED if worry in _RED else Light.YELLOW
    if not documents:
        light = Light.OFF  # a light that is green on nothing would say nothing later
    return Safety(light, worry, backup, share, proved_at, proved)


def _place(catalogue: Catalogue, remotes: Remotes, role: Role) -> Place:
    target = remotes.get(role)
    if target is None:
        return Place("", None, 0, "")
    at, problem = remotes.last(role)
    with catalogue.reading() as session:
        pending = work.pending(session, role)
    return Place("folder" if parse(target).folder else "cloud", at, pending, problem)


def _worry(backup: Place, proved_at: dt.datetime | None, now: dt.datetime) -> Worry | None:
    if not backup.medium:
        return Worry.NOT_SET
    if backup.at is None:
        return Worry.NEVER
    age = now - backup.at
    if age > TOO_OLD:
        return Worry.OLD
    if backup.problem:
        return Worry.FAILED
    if age > FRESH:
        return Worry.AGING
    if proved_at is None:
        return Worry.UNPROVED
    return Worry.PROOF_OLD if now - proved_at > PROOF_LASTS else None
