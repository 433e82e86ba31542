"""Where a remote lies: what a target says, and what of it may be shown."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from arsipdesk.domain.errors import WrongUsage
from arsipdesk.language import _

MASK = "***"
_NAMED = re.compile(r"[\w+@.][\w+@. -]*(,[^:]*)?:")
_SECRET = re.compile(
    r"""(?ix) ( (?<![a-z0-9_])key
              | [a-z0-9_]* (?:pass|secret|token|key_pem|credentials|sas_url|account_key) [a-z0-9_]*
              ) \s* = \s* ( "(?:[^"]|"")*" | '(?:[^']|'')*' | [^,:]* )"""
)
_IN_URL = re.compile(r"(://[^/@\s:'\"]*):([^/@\s'\"]+)@")


@dataclass(frozen=True, slots=True)
class Target:
    """A place for files: a folder of this computer or network (`folder`), or an rclone remote."""

    text: str
    folder: Path | None

    @property
    def shown(self) -> str:
        """The target without its passwords."""
        return redact(self.text)


def parse(text: str) -> Target:
    """What `text` names. Raises WrongUsage for what can't be a folder or an rclone remote."""
    text = text.strip()
    if not text or "\0" in text:
        raise wrong(text)
    if text.startswith(":"):
        if not re.match(r":[a-z0-9]+[,:]", text):
            raise wrong(text)
        return Target(text, None)
    if _NAMED.match(text) and not _has_drive(text):
        return Target(text, None)
    folder = Path(os.path.abspath(Path(text).expanduser()))  # noqa: PTH100 - keeps symbolic links
    return Target(str(folder), folder)


def _has_drive(text: str) -> bool:
    return os.name == "nt" and re.match(r"[A-Za-z]:", text) is not None


def wrong(text: str) -> WrongUsage:
    """The error for a target that can't be meant."""
    return WrongUsage(
        field=_("Target"), value=redact(text), allowed=_("a folder or an rclone remote")
    )


def redact(text: str) -> str:
    """`text` with every password, key and token in it replaced by `***`."""
    return _IN_URL.sub(rf"\1:{MASK}@", _SECRET.sub(rf"\1={MASK}", text))


def overlap(one: Target, other: Target) -> bool:
    """Whether one target lies in the other or is the same place."""
    if one.folder and other.folder:
        a, b = one.folder.resolve(), other.folder.resolve()
        return a.is_relative_to(b) or b.is_relative_to(a)
    if one.folder or other.folder:
        return False
    first, second = sorted((_place(one), _place(other)), key=len)
    return second == first or second.startswith(first if first.endswith(":") else f"{first}/")


def _place(target: Target) -> str:
    return redact(target.text).rstrip("/")
