"""Where the files that ship with the program lie: icons, fonts, code lists, translations."""

import sys
from pathlib import Path


def asset(*parts: str) -> Path:
    """The path of a shipped file, in a checkout as in a frozen build."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root.joinpath("assets", *parts)
