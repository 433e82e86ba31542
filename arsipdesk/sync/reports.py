"""What the sync tells: what was sent, what waits, what a test of a remote or a restore found."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from arsipdesk.domain.errors import WrongUsage
from arsipdesk.language import _

Progress = Callable[[int, int], None]
"""Called with what is done and its total, in bytes of a sync's transfer or files of a restore."""


class Role(StrEnum):
    """What a remote is for: everything, for the office alone; or what others may see."""

    BACKUP = "backup"
    SHARE = "share"


def role_name(role: Role) -> str:
    """What people call a role."""
    return _("Backup") if role is Role.BACKUP else _("Share")


def parse_role(text: str) -> Role:
    """The role that `text` names. Raises WrongUsage."""
    try:
        return Role(text.strip().lower())
    except ValueError as error:
        allowed = ", ".join(role.value for role in Role)
        raise WrongUsage(field=_("Role"), value=text, allowed=allowed) from error


class State(StrEnum):
    """How a role stands after a sync; the values are part of the command line's JSON."""

    OK = "ok"
    NOT_SET = "not_set"
    OFFLINE = "offline"
    LOGIN = "login"
    FULL = "full"
    CONFLICT = "conflict"
    BROKEN = "broken"
    ASK = "ask"


FINE = (State.OK, State.NOT_SET)


@dataclass(frozen=True, slots=True)
class Remote:
    """A role and where it goes; `target` has its passwords masked."""

    role: Role
    target: str


@dataclass(frozen=True, slots=True)
class RemoteTest:
    """Whether a tiny file could be written, read back equal and removed; `message` says what failed."""

    role: Role
    ok: bool
    message: str


@dataclass(frozen=True, slots=True)
class RoleReport:
    """What one role's sync did: files and bytes sent, what still waits, the backup's generation.

    `problem` is one line for a person, "" where the state is fine.
    """

    uploaded: int
    bytes: int
    pending: int
    generation: int | None
    state: State
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did for each role."""

    backup: RoleReport
    share: RoleReport

    @property
    def ok(self) -> bool:
        """Whether nothing failed and nothing asks for an answer."""
        return self.backup.state in FINE and self.share.state in FINE


@dataclass(frozen=True, slots=True)
class SyncState:
    """What waits for the remotes that are set, when each was last complete, and what hinders it."""

    pending: int
    backup_at: dt.datetime | None
    share_at: dt.datetime | None
    problem: str


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What a restore brought back; `passed_over` names newer snapshots that were damaged."""

    documents: int
    objects: int
    verified: int
    missing: int
    seconds: float
    passed_over: tuple[str, ...] = ()
