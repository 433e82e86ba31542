"""A picture of the real window, as the command line takes it."""

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

_TAKE = """
import sys
from pathlib import Path
from arsipdesk.archive import Archive
from arsipdesk.gui.app import screenshot
if __name__ == "__main__":
    with Archive.open(Path(sys.argv[1])) as archive:
        screenshot(archive, Path(sys.argv[2]), "inbox", sys.argv[3])
"""


def take(folder: Path, target: Path, theme: str) -> Image.Image:
    script = target.with_suffix(".py")
    script.write_text(_TAKE)
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, str(script), str(folder), str(target), theme],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return Image.open(target).convert("RGB")


def test_the_window_is_painted_light_and_dark(
    screen: str, office_folder: Path, tmp_path: Path
) -> None:
    light = take(office_folder, tmp_path / "light.png", "light")
    dark = take(office_folder, tmp_path / "dark.png", "dark")
    assert light.width >= 1000
    assert light.height >= 600
    assert len(light.getcolors(1 << 24) or ()) > 200, "text and pages, not one colour"
    assert light.getpixel((light.width // 2, 8)) == (255, 255, 255)
    assert dark.getpixel((dark.width // 2, 8)) == (28, 34, 43)


def test_without_a_screen_it_is_told_in_one_line(office_folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "no.py"
    script.write_text(
        "from arsipdesk.domain.errors import NoDisplay\n"
        "from arsipdesk.gui.app import make_root\n"
        "try:\n    make_root('light')\nexcept NoDisplay as error:\n    print(error)\n"
    )
    if not sys.platform.startswith("linux"):
        return
    root = Path(__file__).resolve().parents[2]
    env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**env, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "tidak ada layar" in done.stdout, done.stderr
