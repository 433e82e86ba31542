"""`python -m tests.gui.pictures FOLDER`: pictures of every screen, in each dress and size.

Makes the demo archive in FOLDER, opens the real window on virtual screens, pictures one screen after
the other, and says what is wrong with the layout of each; exits 1 where anything is.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.gui.app import fill_screen, grab, make_root, wait_until_painted
from arsipdesk.gui.screens import SCREENS
from arsipdesk.gui.theme import MODES
from arsipdesk.gui.window import Window
from tests.gui.layout import faults

MAIN = tuple(name for name in ("home", "inbox", "incoming", "proposal") if name in SCREENS)
"""The screens that are pictured in every size."""

SIZES = ((1366, 768, 100), (1024, 600, 100), (1920, 1080, 100), (1366, 768, 125), (1366, 768, 150))
"""Width, height, and scaling in percent; the first is the size for all screens."""


def picture(folder: Path, mode: str, percent: int, names: Sequence[str], into: Path) -> list[str]:
    """Picture screens on the display of this process; gives the faults of their layout."""
    found = []
    with Archive.open(folder) as archive:
        root = make_root(mode, scaling=percent / 75)
        window = Window(root, archive, mode=mode, watch=False)
        fill_screen(root)
        size = f"{root.winfo_screenwidth()}x{root.winfo_screenheight()}"
        for name in names:
            window.open_screen(name)
            wait_until_painted(window)
            path = into / f"{name}-{mode}-{size}-{percent}.png"
            grab(root).save(path)
            found += [f"{path.name}: {fault}" for fault in faults(root)]
        window.close()
        root.destroy()
    return found


def _on_screen(folder: Path, mode: str, size: tuple[int, int, int]) -> int:
    """Run this module again on a virtual screen of that size."""
    wide, high, percent = size
    screen = f"-screen 0 {wide}x{high}x24"
    again = [sys.executable, "-m", __spec__.name, str(folder), "--one", mode, str(percent)]
    every = ["--all"] if size == SIZES[0] else []
    return subprocess.run(["xvfb-run", "-a", "-s", screen, *again, *every], check=False).returncode


def main() -> int:
    """Picture everything; 1 where a layout has a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the archive and the pictures go")
    parser.add_argument("--one", nargs=2, metavar=("MODE", "PERCENT"), help=argparse.SUPPRESS)
    parser.add_argument("--all", action="store_true", help=argparse.SUPPRESS)
    said = parser.parse_args()
    archive: Path = said.folder / "Arsip Contoh"
    if said.one:
        mode, percent = said.one
        names = SCREENS if said.all else MAIN
        wrong = picture(archive, mode, int(percent), names, said.folder)
        sys.stdout.writelines(f"{fault}\n" for fault in wrong)
        return bool(wrong)
    said.folder.mkdir(parents=True, exist_ok=True)
    demo = [sys.executable, "-m", "arsipdesk", "demo", str(archive), "--no-window"]
    subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
    return max(_on_screen(said.folder, mode, size) for size in SIZES for mode in MODES)


if __name__ == "__main__":
    sys.exit(main())
