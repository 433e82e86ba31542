"""What the window remembers on this computer: its dress."""

import json

from arsipdesk.gui.theme import MODES
from arsipdesk.store.machine import config_dir

_FILE = "window.json"


def theme() -> str:
    """`light` or `dark`, as it was chosen last."""
    try:
        kept = json.loads((config_dir() / _FILE).read_text("utf-8"))
        chosen = kept.get("theme")
    except (OSError, ValueError, AttributeError):
        return MODES[0]
    return chosen if chosen in MODES else MODES[0]


def keep_theme(mode: str) -> None:
    """Remember the dress; where the folder can't be written it is forgotten at the end."""
    try:
        config_dir().mkdir(parents=True, exist_ok=True)
        (config_dir() / _FILE).write_text(json.dumps({"theme": mode}), "utf-8")
    except OSError:
        return
