"""The statuses of each kind, as one table: what they are called and which moves are allowed."""

from dataclasses import dataclass

from arsipdesk.domain.errors import MoveNotAllowed, ReasonMissing, WrongUsage
from arsipdesk.language import N_, _

SCAN_STATES = {
    "new": N_("new"),
    "duplicate": N_("copy"),
    "filed": N_("filed"),
    "discarded": N_("taken off"),
    "split": N_("cut"),
}
"""What the states of a scan are called."""


@dataclass(frozen=True, slots=True)
class Status:
    """`moves` are the statuses that may follow; a status that `needs_reason` takes a note."""

    name: str
    moves: tuple[str, ...]
    needs_reason: bool = False
    colour: str = "new"


_INCOMING = {
    "diterima": Status(
        N_("Received"), ("disposisi_lurah", "diproses", "dikembalikan", "selesai"), colour="new"
    ),
    "disposisi_lurah": Status(
        N_("With the lurah"), ("diproses", "selesai", "dikembalikan"), colour="waiting"
    ),
    "diproses": Status(
        N_("In progress"), ("selesai", "disposisi_lurah", "dikembalikan"), colour="working"
    ),
    "dikembalikan": Status(N_("Returned"), ("diterima",), needs_reason=True, colour="late"),
    "selesai": Status(N_("Done"), ("diproses",), colour="done"),
}
_OUTGOING = {
    "draf": Status(N_("Draft"), ("ditandatangani", "batal"), colour="draft"),
    "ditandatangani": Status(N_("Signed"), ("dikirim", "batal"), colour="working"),
    "dikirim": Status(N_("Sent"), ("selesai", "dikembalikan"), colour="waiting"),
    "dikembalikan": Status(N_("Returned"), ("dikirim", "batal"), needs_reason=True, colour="late"),
    "selesai": Status(N_("Done"), (), colour="done"),
    "batal": Status(N_("Void"), (), needs_reason=True, colour="late"),
}
_PROPOSAL = {
    "draf": Status(N_("Draft"), ("diajukan",), colour="draft"),
    "diajukan": Status(N_("Submitted"), ("diterima", "dikembalikan"), colour="new"),
    "diterima": Status(
        N_("Received"), ("diverifikasi", "perlu_perbaikan", "dikembalikan"), colour="new"
    ),
    "diverifikasi": Status(
        N_("Verified"),
        ("disposisi_lurah", "perlu_perbaikan", "dikembalikan"),
        colour="working",
    ),
    "perlu_perbaikan": Status(
        N_("Needs correction"), ("diajukan", "diterima"), needs_reason=True, colour="late"
    ),
    "dikembalikan": Status(
        N_("Returned"), ("diajukan", "diterima"), needs_reason=True, colour="late"
    ),
    "disposisi_lurah": Status(
        N_("With the lurah"), ("direkomendasikan", "perlu_perbaikan", "ditolak"), colour="waiting"
    ),
    "direkomendasikan": Status(N_("Recommended"), ("diteruskan", "ditolak"), colour="working"),
    "diteruskan": Status(
        N_("Forwarded"), ("disetujui", "ditolak", "perlu_perbaikan"), colour="waiting"
    ),
    "disetujui": Status(N_("Approved"), ("dilaksanakan", "selesai"), colour="done"),
    "ditolak": Status(N_("Rejected"), (), needs_reason=True, colour="late"),
    "dilaksanakan": Status(N_("Under way"), ("lpj",), colour="working"),
    "lpj": Status(N_("Accounted for"), ("selesai",), colour="working"),
    "selesai": Status(N_("Done"), (), colour="done"),
}
_RECORD = {
    "berlaku": Status(N_("In force"), ("selesai",), colour="new"),
    "selesai": Status(N_("Done"), ("berlaku",), colour="done"),
}

STATUSES: dict[str, dict[str, Status]] = {
    "incoming": _INCOMING,
    "outgoing": _OUTGOING,
    "proposal": _PROPOSAL,
    "record": _RECORD,
}
FIRST = {
    "incoming": "diterima",
    "outgoing": "draf",
    "proposal": "diterima",
    "record": "berlaku",
}

CLOSED = ("selesai", "batal", "ditolak")
"""Statuses at which nobody has anything more to do with a document."""


def parse_status(table: str, text: str) -> str:
    """The status of `table` that `text` names, by its code or its shown name. Raises WrongUsage."""
    word = text.casefold().replace("-", " ").replace("_", " ").split()
    for code, status in STATUSES[table].items():
        if word in (code.split("_"), _(status.name).casefold().split()):
            return code
    raise WrongUsage(field=N_("Status"), value=text, allowed=", ".join(STATUSES[table]))


def check_move(table: str, old: str, new: str, note: str) -> None:
    """Raise MoveNotAllowed or ReasonMissing where `old` may not become `new` like this."""
    statuses = STATUSES[table]
    if new not in statuses[old].moves:
        allowed = ", ".join(statuses[old].moves) or "-"
        raise MoveNotAllowed(old=old, new=new, allowed=allowed)
    if statuses[new].needs_reason and not note.strip():
        raise ReasonMissing(new=new)
