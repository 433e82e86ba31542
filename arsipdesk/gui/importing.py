"""“Impor berkas”: asks for files and puts copies of them into the inbox folder."""

from collections.abc import Sequence
from pathlib import Path

import ttkbootstrap as ttk

from arsipdesk.gui import wording
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.tkwords import hide_dot_files
from arsipdesk.language import _

_FILE_TYPES = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.docx *.odt *.xlsx"


def ask_for_files(desk: Desk) -> list[Path]:
    """The files that were chosen in the system's dialog."""
    hide_dot_files(desk.root)
    chosen = ttk.filedialog.askopenfilenames(
        parent=desk.root,
        initialdir=str(Path.home()),
        title=_("Choose the files to import"),
        filetypes=[(_("Scans and documents"), _FILE_TYPES), (_("All files"), "*")],
    )
    return [Path(name) for name in desk.root.tk.splitlist(chosen)] if chosen else []


def take_files(desk: Desk, paths: Sequence[Path]) -> None:
    """Copy files into the inbox folder, from where they are read like any scan."""
    archive, many = desk.archive, len(paths)

    def taken(done: None) -> None:
        words = _("{n} files were copied and are being read.").format(n=wording.count(many))
        desk.say(words, "note")

    desk.loop.run(lambda: archive.import_files(paths), taken, lane="import")
