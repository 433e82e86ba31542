"""Files that came over WhatsApp: how they are known, and who sent them, asked once for all."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents, history
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Scan, SidecarDue
from arsipdesk.domain import events
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.readiness import SURE
from arsipdesk.domain.records import Suggestion
from arsipdesk.language import N_
from arsipdesk.store.layout import FROM_WHATSAPP
from arsipdesk.store.paths import as_path

CHANNEL = "whatsapp"

BATCH = dt.timedelta(hours=12)
"""What arrived within this time of the newest file belongs to the present batch."""

_NAMES = re.compile(
    r"whatsapp (?:image|video|audio|document|scan) \d{4}-\d\d-\d\d|(?:img|vid|doc|ptt|aud)-\d{8}-wa\d+",
    re.IGNORECASE,
)
"""What WhatsApp calls files: `WhatsApp Image 2024-05-01 at 10.11.12`, `IMG-20240501-WA0003`."""

_LONGEST_NAME = 200


def is_its_name(name: str) -> bool:
    """Whether WhatsApp gave a file its name, which then says nothing of what is in it."""
    return _NAMES.match(name) is not None


def channel(source: str, name: str) -> str:
    """How a file came: `whatsapp` by its folder or its name, or "" where nothing says so."""
    return CHANNEL if _folder_place(source) or is_its_name(name) else ""


def with_sender(said: dict[str, Suggestion], source: str) -> dict[str, Suggestion]:
    """The suggestions, with the sender after whom the folder `Dari WhatsApp/<Nama>` is called."""
    if _folder_place(source) != 2:
        return said
    return said | {"from": _sender(as_path(source).parent.name)}


def _folder_place(source: str) -> int:
    """1 for a file right in the folder for WhatsApp, 2 in a sender's folder in it, otherwise 0."""
    above = [parent.name.casefold() for parent in as_path(source).parents[:2]] if source else []
    return above.index(FROM_WHATSAPP.casefold()) + 1 if FROM_WHATSAPP.casefold() in above else 0


def _sender(name: str) -> Suggestion:
    return Suggestion(" ".join(name.split())[:_LONGEST_NAME], 1.0, FROM_WHATSAPP)


class WhatsApp:
    """Asks once who sent what came over WhatsApp, and puts the answer to all of it."""

    def __init__(self, catalogue: Catalogue, user: str, after: Callable[[], None]) -> None:
        self._catalogue = catalogue
        self._user = user
        self._after = after

    def unknown(self) -> list[int]:
        """The scans of the newest batch that wait without a sender, oldest first."""
        with self._catalogue.reading() as session:
            waiting = _without_sender(session)
        newest = max((scan.arrived for scan in waiting), default=None)
        return [scan.id for scan in waiting if newest and newest - scan.arrived <= BATCH]

    def sender(self, name: str, scan_ids: Sequence[int] | None = None) -> list[int]:
        """Suggest `name` as sender of these scans, or of the newest batch; returns their ids.

        Raises WrongUsage, UnknownScan, ScanNotWaiting.
        """
        said = _sender(name)
        if not said.value or not said.value.isprintable():
            raise WrongUsage(field=N_("Sender"), value=name, allowed="--from NAME")
        wanted = self.unknown() if scan_ids is None else list(scan_ids)
        with self._catalogue.writing() as session:
            scans = [documents.waiting_scan(session, number) for number in wanted]
            for scan in scans:
                scan.suggestions = scan.suggestions | {"from": asdict(said)}
                session.merge(SidecarDue(key=f"object:{scan.sha256}"))
            if scans:
                about = {"from": [None, said.value], "scans": [None, _listed(wanted)]}
                history.record(session, CHANNEL, who=self._user, changes=about)
            session.flush()
            records = [documents.scan_as_record(scan) for scan in scans]
        self._after()
        for record in records:
            events.scan_changed.send(scan=record)
        return wanted


def _listed(numbers: Sequence[int]) -> str:
    return " ".join(str(number) for number in numbers)


def _without_sender(session: Session) -> list[Scan]:
    came = select(Scan).where(Scan.channel == CHANNEL, Scan.state == "new").order_by(Scan.id)
    return [
        scan
        for scan in session.scalars(came)
        if scan.suggestions.get("from", {}).get("confidence", 0) < SURE
    ]
