"""Passwords of locked originals: in this computer's keyring where a person wants that, never in files."""

import threading
from pathlib import Path

from arsipdesk.domain.errors import NotRemembered
from arsipdesk.store.durable import replace_file

SERVICE = "arsipdesk"


class Passwords:
    """What opens the locked originals of one archive, for as long as this program runs.

    Which of them the keyring was given is a list beside this computer's settings, so that a keyring
    that asks to be opened is only ever asked for what it has.
    """

    def __init__(self, config_dir: Path, uid: str) -> None:
        self._uid = uid
        self._list = config_dir / f"passwords-{uid}.txt"
        self._known: dict[str, str] = {}
        self._lock = threading.Lock()

    def know(self, sha256: str, password: str) -> None:
        """Keep a password in memory until the program ends."""
        with self._lock:
            self._known[sha256] = password

    def remember(self, sha256: str, password: str) -> None:
        """Put a password into the keyring. Raises NotRemembered where there is none."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(SERVICE, self._key(sha256), password)
            with self._lock:
                kept = self._listed() | {sha256}
                replace_file(self._list, "".join(f"{each}\n" for each in sorted(kept)).encode())
        except (KeyringError, OSError, RuntimeError) as error:
            raise NotRemembered(detail=type(error).__name__) from error

    def of(self, sha256: str) -> str:
        """The password of an original, or "" where none is known."""
        with self._lock:
            if sha256 in self._known or sha256 not in self._listed():
                return self._known.get(sha256, "")
            self._known[sha256] = self._asked(sha256)
            return self._known[sha256]

    def _asked(self, sha256: str) -> str:
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(SERVICE, self._key(sha256)) or ""
        except (KeyringError, OSError, RuntimeError):
            return ""  # a keyring that stays shut: the pages ask for the password

    def _listed(self) -> set[str]:
        try:
            return set(self._list.read_text(encoding="ascii").split())
        except (OSError, UnicodeDecodeError):
            return set()

    def _key(self, sha256: str) -> str:
        return f"{self._uid} {sha256}"
