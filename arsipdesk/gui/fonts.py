"""Which typeface the window uses: Segoe UI on Windows, the bundled Open Sans on Linux."""

import os
import sys
import tkinter as tk
from collections.abc import Callable
from html import escape
from pathlib import Path
from tkinter import font

from platformdirs import user_cache_path

from arsipdesk.assets import asset

# Whole pixels at 96 dpi: letters keep even gaps, which 10 pt (13.3 px) does not give.
_SIZES = {
    "ArsipNumber": (26, "bold"),
    "ArsipTitle": (19, "bold"),
    "ArsipSection": (15, "bold"),
    "ArsipBody": (14, "normal"),
    "ArsipBold": (14, "bold"),
    "ArsipSmall": (12, "normal"),
    "ArsipSmallBold": (12, "bold"),
    "ArsipCaps": (11, "bold"),
}
_TK_FONTS = ("TkDefaultFont", "TkTextFont", "TkMenuFont", "TkHeadingFont", "TkTooltipFont")
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>{folder}</dir>
<match target="font">
<test name="family"><string>Open Sans</string></test>
<edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
</match>
</fontconfig>
"""


def offer_bundled_fonts() -> None:
    """Let fontconfig see the shipped fonts; must run before Tk starts.

    Where it can't (no fonts shipped, no writable cache) the system's fonts serve.
    """
    folder = asset("fonts")
    if not sys.platform.startswith("linux") or "FONTCONFIG_FILE" in os.environ:
        return
    if not any(folder.glob("OpenSans*.ttf")):
        return
    written = _write_config(folder)
    if written:
        os.environ["FONTCONFIG_FILE"] = str(written)


def _write_config(folder: Path) -> Path | None:
    text = _CONFIG.format(folder=escape(str(folder)))
    try:
        target = user_cache_path("arsipdesk", ensure_exists=True) / "fonts.conf"
        if not target.is_file() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8")
    except OSError:
        return None
    return target


def environment_without_fonts() -> dict[str, str]:
    """The environment for other programs, which need not see the shipped fonts."""
    return {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}


def name_fonts(root: tk.Misc, px: Callable[[float], int]) -> dict[str, font.Font]:
    """Make the window's named fonts (`ArsipNumber` … `ArsipCaps`) and set Tk's own to match."""
    family = _family(root)
    for name in _TK_FONTS:
        font.nametofont(name, root).configure(family=family, size=-px(_SIZES["ArsipBody"][0]))
    named = {}
    known = set(font.names(root))
    for name, (size, weight) in _SIZES.items():
        exists = name in known
        made = font.Font(root, name=name, exists=exists)
        made.configure(
            family=family, size=-px(size), weight="bold" if weight == "bold" else "normal"
        )
        made.delete_font = False  # lives as long as the root
        named[name] = made
    return named


def _family(root: tk.Misc) -> str:
    wanted = ("Segoe UI",) if sys.platform == "win32" else ("Open Sans", "Noto Sans", "DejaVu Sans")
    have = set(font.families(root))
    fallback = str(font.nametofont("TkDefaultFont", root).actual("family"))
    return next((name for name in wanted if name in have), fallback)
