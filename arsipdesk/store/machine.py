"""What belongs to this computer and not to the archive: its name, its user, the last archive opened."""

import contextlib
import getpass
import os
import re
import socket
from pathlib import Path

import platformdirs

from arsipdesk.domain.errors import InsideCloudFolder
from arsipdesk.store.durable import replace_file

_CLOUD_FOLDERS = {
    "Google Drive": r"google ?drive|my drive|drive saya|drivefs",
    "OneDrive": r"onedrive( - .+)?",
    "Dropbox": r"dropbox( \(.+\))?",
    "iCloud Drive": r"icloud ?drive|com~apple~clouddocs",
    "Nextcloud": r"nextcloud",
    "ownCloud": r"owncloud",
    "MEGA": r"mega(sync)?( downloads)?",
}
_CLOUD_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
}


def config_dir() -> Path:
    """The folder for settings and secrets of this computer (`ARSIPDESK_CONFIG_DIR` overrides)."""
    named = os.environ.get("ARSIPDESK_CONFIG_DIR")
    return Path(named) if named else platformdirs.user_config_path("arsipdesk", appauthor=False)


def log_file(name: str) -> Path:
    """Where this computer keeps a log of what nobody foresaw."""
    return platformdirs.user_log_path("arsipdesk", appauthor=False) / name


def user_name() -> str:
    """Who is working: `ARSIPDESK_USER`, or the name they are logged in with."""
    with contextlib.suppress(OSError, KeyError):
        return os.environ.get("ARSIPDESK_USER") or getpass.getuser()
    return "petugas"


def device_name() -> str:
    """This computer's name, of plain letters and digits so that it can stand in a file name."""
    return re.sub(r"[^A-Za-z0-9]+", "-", socket.gethostname()).strip("-")[:40] or "pc"


def last_archive() -> Path | None:
    """The archive that was opened last on this computer, or None."""
    try:
        named = (config_dir() / "last-archive").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return Path(named) if named else None


def remember_archive(folder: Path) -> None:
    """Open `folder` next time when none is named. Raises OSError."""
    named = str(folder.resolve()).encode("utf-8", "surrogateescape")
    path = config_dir() / "last-archive"
    if not path.is_file() or path.read_bytes() != named:
        replace_file(path, named)


def refuse_cloud_folder(folder: Path) -> None:
    """Raise InsideCloudFolder where a cloud client keeps `folder` in sync.

    Two writers of one SQLite file, one of them a sync client, is the surest way to damage it.
    """
    place = folder.resolve()
    for parent in (place, *place.parents):
        for client, pattern in _CLOUD_FOLDERS.items():
            if re.fullmatch(pattern, parent.name.casefold()):
                raise InsideCloudFolder(path=folder, client=client)
        for mark, client in _CLOUD_MARKS.items():
            if (parent / mark).exists():
                raise InsideCloudFolder(path=folder, client=client)
