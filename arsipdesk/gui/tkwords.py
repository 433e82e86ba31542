"""Indonesian for the words of Tk's own file dialogs, which Tk does not bring."""

import tkinter as tk

from arsipdesk.language import language

_WORDS = {
    "&Cancel": "&Batal",
    "Cancel": "Batal",
    "&Open": "&Buka",
    "Open": "Buka",
    "&Save": "&Simpan",
    "Save": "Simpan",
    "Save As": "Simpan sebagai",
    "&OK": "&OK",
    "&Yes": "&Ya",
    "&No": "&Tidak",
    "&Directory:": "&Folder:",
    "Directory:": "Folder:",
    "File &name:": "&Nama berkas:",
    "File &names:": "&Nama berkas:",
    "Files of &type:": "&Jenis berkas:",
    "&Selection:": "&Pilihan:",
    "Choose Directory": "Pilih folder",
    "Show &Hidden Directories": "Tampilkan folder &tersembunyi",
    "Show &Hidden Files and Directories": "Tampilkan berkas &tersembunyi",
    'Cannot change to the directory "%1$s".\nPermission denied.': 'Folder "%1$s" tidak boleh dibuka.',
    'Directory "%1$s" does not exist.': 'Folder "%1$s" tidak ada.',
    'File "%1$s" does not exist.': 'Berkas "%1$s" tidak ada.',
    'File "%1$s"  does not exist.': 'Berkas "%1$s" tidak ada.',
    'Invalid file name "%1$s".': 'Nama berkas "%1$s" tidak sah.',
}


def teach(root: tk.Misc) -> None:
    """Make Tk's dialogs speak the language in use."""
    if language() != "id":
        return
    root.tk.call("package", "require", "msgcat")
    root.tk.call("::msgcat::mclocale", "id")
    for source, words in _WORDS.items():
        command = root.tk.call("list", "::msgcat::mcset", "id", source, words)
        root.tk.call("namespace", "eval", "::tk", command)


def hide_dot_files(root: tk.Misc) -> None:
    """Let Tk's own file dialog, which serves on X11, leave hidden files out unless asked."""
    if str(root.tk.call("tk", "windowingsystem")) != "x11":
        return
    root.tk.call("catch", "tk_getOpenFile -no-such-option")  # loads the dialog's variables
    root.tk.call("set", "::tk::dialog::file::showHiddenBtn", "1")
    root.tk.call("set", "::tk::dialog::file::showHiddenVar", "0")
