"""The window goes on answering while it takes in files that are made to harm.

`python -m tests.gui.served FOLDER` measures the same over any folder.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import hostile_files as hostile
import probe_files as make
import pytest

from tests.gui.conftest import screen  # noqa: F401 - a fixture

LONGEST_S = 0.15
"""Three times what is aimed at, since the machine of the tests may be shared."""

STUCK_S = 1.5
"""More than any machine keeps a window waiting that waits for no file."""

MIB = 1 << 20


def _broken(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + b"<< /Kids [" * 20_000)


def _locked(path: Path) -> None:
    make.locked_pdf(path, "rahasia", "pemilik")


KINDS: tuple[tuple[int, str, Callable[[Path], object]], ...] = (
    (6, "bersenjata.pdf", hostile.armed_pdf),
    (5, "dua-rupa.pdf", hostile.pdf_and_zip),
    (5, "laman.jpg", hostile.jpeg_and_html),
    (4, "makro.docx", hostile.macro_document),
    (4, "aliran.pdf", partial(hostile.pdf_stream_bomb, unpacked=100 * MIB)),
    (2, "gambar.pdf", partial(hostile.pdf_picture_bomb, side=6000)),
    (1, "tak-habis.pdf", hostile.endless_pdf),
    (2, "besar.docx", partial(hostile.office_bomb, part="word/document.xml")),
    (2, "besar.zip", partial(hostile.plain_zip_bomb, unpacked=60 * MIB)),
    (1, "halaman.tif", partial(make.endless_tiff, pages=50_000)),
    (2, "bom.png", partial(make.png_bomb, width=60_000, height=60_000)),
    (1, "halus.png", partial(hostile.fine_png, width=9_000, height=12_000)),
    (3, "terkunci.pdf", _locked),
    (4, "rusak.pdf", _broken),
)


@pytest.mark.timeout(300)
def test_the_window_answers_while_hostile_files_are_taken_in(
    screen: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    folder = tmp_path / "jahat"
    folder.mkdir()
    for count, name, maker in KINDS:
        for number in range(count):
            path = folder / f"{number}-{name}"
            maker(path)
            with path.open("ab") as file:
                file.write(b"\n" * number)  # files of one kind are no copies of each other
    told = tmp_path / "served.json"
    command = [sys.executable, "-m", "tests.gui.served", str(folder), "--json", str(told)]
    root = Path(__file__).resolve().parents[2]
    env = os.environ | {"DISPLAY": screen}
    done = subprocess.run(
        [*command, "--most", "200"], cwd=root, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    print("\n" + done.stdout)  # noqa: T201 - the figures are what is asked
    served = json.loads(told.read_text())
    assert served["waiting"] + served["put_aside"] == served["files"], "all were taken in time"
    assert served["put_aside"] >= 10
    assert served["longest"]["busy"]["own"] <= LONGEST_S
    assert served["longest"]["busy"]["clock"] <= STUCK_S + 2 * served["longest"]["bare"]["clock"]
