"""The archive folder: what lies where in it."""

from dataclasses import dataclass
from pathlib import Path

DONE = ".selesai"
"""Where a watched folder keeps what was taken from it."""

FROM_WHATSAPP = "Dari WhatsApp"
"""The folder in `masuk/` for what comes over WhatsApp; a folder in it is called after a sender."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside the archive folder `root`."""

    root: Path

    @property
    def identity(self) -> Path:
        """`arsip.toml`: who this archive is."""
        return self.root / "arsip.toml"

    @property
    def identity_copy(self) -> Path:
        """A copy of it, for the day that `arsip.toml` is lost."""
        return self.root / ".arsip.toml"

    @property
    def catalogue(self) -> Path:
        """The database."""
        return self.root / "catalogue.sqlite"

    @property
    def objects(self) -> Path:
        """The originals."""
        return self.root / "objects"

    @property
    def derived(self) -> Path:
        """What can be made again."""
        return self.root / "derived"

    @property
    def inbox(self) -> Path:
        """The watched folder."""
        return self.root / "masuk"

    @property
    def whatsapp(self) -> Path:
        """What comes over WhatsApp; watched as a part of `masuk/`."""
        return self.inbox / FROM_WHATSAPP

    @property
    def quarantine(self) -> Path:
        """Files that could not be read safely."""
        return self.root / "karantina"

    def create(self) -> None:
        """Make the folders. Raises OSError."""
        for folder in (self.objects, self.derived, self.whatsapp, self.quarantine):
            folder.mkdir(parents=True, exist_ok=True)
