"""What a person wants to know first: what waits, what is due, what is missing, what is safe."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from arsipdesk.archive.sharing import Sharing
from arsipdesk.catalogue.home import Home, home

if TYPE_CHECKING:  # what it is made of loads rclone: a command that only looks starts sooner
    from arsipdesk.sync.safety import Safety


@dataclass(frozen=True, slots=True)
class Today:
    """The page of a day: for whom it is, what the catalogue knows, and how safe it lies."""

    day: dt.date
    office: str
    user: str
    home: Home
    safety: "Safety"


class Overview(Sharing):
    """The page of the day."""

    def today(self) -> Today:
        """Everything that Beranda shows, as of now."""
        from arsipdesk.sync.safety import safety

        now, day = dt.datetime.now(dt.UTC), dt.date.today()
        found = self._read(lambda s: home(s, user=self.user, today=day, now=now))
        safe = safety(self.catalogue, self._remotes, documents=found.documents, now=now)
        return Today(day, self.office, self.user, found, safe)
