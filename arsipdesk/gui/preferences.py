"""What the window remembers on this computer: its dress, and how its lists are shown."""

import json
from collections.abc import Mapping

from arsipdesk.gui.theme import MODES
from arsipdesk.store.durable import replace_file
from arsipdesk.store.machine import config_dir

_FILE = "window.json"


def kept(name: str) -> Mapping[str, object]:
    """What was kept under `name`; nothing where there is none, or where the file is damaged."""
    part = _read().get(name)
    return part if isinstance(part, dict) else {}


def keep(name: str, part: Mapping[str, object]) -> None:
    """Remember `part`; where the folder can't be written it is forgotten at the end."""
    _write(_read() | {name: part})


def theme() -> str:
    """`light` or `dark`, as it was chosen last."""
    chosen = _read().get("theme")
    return chosen if isinstance(chosen, str) and chosen in MODES else MODES[0]


def keep_theme(mode: str) -> None:
    """Remember the dress."""
    _write(_read() | {"theme": mode})


def _read() -> dict[str, object]:
    try:
        said = json.loads((config_dir() / _FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _write(said: Mapping[str, object]) -> None:
    try:
        replace_file(config_dir() / _FILE, json.dumps(said).encode())
    except OSError:
        return
