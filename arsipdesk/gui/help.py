"""The overlay that lists the keys (F1)."""

from arsipdesk.gui.controls import label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.language import N_, _

KEYS = (
    (
        N_("Everywhere"),
        (
            ("Ctrl+1 … Ctrl+9", N_("Open a screen of the side bar")),
            ("Ctrl+K, /", N_("Search")),
            ("Ctrl+N", N_("New letter")),
            ("Ctrl+O", N_("Import files")),
            ("Ctrl+P", N_("Print separator sheets, or a sheet for a document")),
            ("F5", N_("Load again")),
            ("F6", N_("Next area: list, pages, form")),
            ("F7", N_("Pages or details, on a narrow window")),
            ("F1", N_("These keys")),
        ),
    ),
    (
        N_("List"),
        (
            ("↑ ↓, J K", N_("Next or previous")),
            ("Page Up, Page Down, Home, End", N_("Move far")),
            ("Space, Shift+Space", N_("Turn the pages")),
            ("Shift+↑ ↓, Ctrl+A", N_("Choose several, all")),
            ("X, Ctrl+Space", N_("Choose one more, or no more")),
            ("Ctrl+T", N_("Table or cards")),
            ("Enter", N_("Go to the form")),
            ("Ctrl+Enter", N_("Enter the scan with the next number")),
            ("Ctrl+B, Ctrl+J", N_("Cut a scan before the page, join it with the next")),
            ("Ctrl+U", N_("Undo a cut or a join")),
            ("F8", N_("Menu of the new scans")),
        ),
    ),
    (
        N_("Form and pages"),
        (
            ("Ctrl+S", N_("Save")),
            ("F4", N_("Change the status")),
            ("Shift+F4", N_("Change the deadline")),
            ("Ctrl+Z, Ctrl+Y", N_("Undo, redo")),
            ("Alt+↓", N_("Open the calendar of a date")),
            ("+ − 0, R", N_("Zoom, fit width, turn the page")),
            ("Esc", N_("Back to the list, close")),
        ),
    ),
)


class HelpDialog(Dialog):
    """Lists the keys; any of Esc, Return or F1 closes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.root, desk.look, _("Keys"), width=760)
        look, px = desk.look, desk.look.px
        ground = look.colours.background
        columns = panel(self.body, ground)
        columns.pack(fill="x")
        columns.columnconfigure((0, 1), weight=1, uniform="keys")
        left, right = panel(columns, ground), panel(columns, ground)
        left.grid(row=0, column=0, sticky="new", padx=(0, px(24)))
        right.grid(row=0, column=1, sticky="new")
        for number, (title, keys) in enumerate(KEYS):
            side = left if number == 0 else right
            label(side, look, _(title), "ArsipSection").pack(anchor="w", pady=(px(4), px(4)))
            for key, words in keys:
                row = panel(side, ground)
                row.pack(fill="x", pady=px(3))
                keys_room = panel(row, ground, width=px(140), height=px(20))
                keys_room.pack(side="left", anchor="n")
                words_of = label(row, look, _(words), wraplength=px(215))
                words_of.pack(side="left", anchor="n")
                name = label(
                    keys_room, look, key, "ArsipSmallBold", look.colours.primary, wraplength=px(136)
                )
                name.pack(anchor="w")
                keys_room.pack_propagate(False)
                keys_room.configure(height=name.winfo_reqheight())
        close = self.button(_("Close"), self.close, main=True)
        self.bind("<F1>", lambda event: self.close())
        self.show(close)


class AboutDialog(Dialog):
    """Which program this is, and where the archive lies."""

    def __init__(self, desk: Desk, version: str) -> None:
        super().__init__(desk.root, desk.look, _("About ArsipDesk"), width=420)
        look, px = desk.look, desk.look.px
        label(self.body, look, f"ArsipDesk {version}", "ArsipTitle").pack(anchor="w")
        words = _("The offline archive of a kelurahan: no letter is lost.")
        label(self.body, look, words, wraplength=px(410)).pack(anchor="w", pady=(px(4), px(12)))
        folder = _("This archive lies in {folder}").format(folder=desk.archive.folder)
        label(self.body, look, folder, "ArsipSmall", look.colours.muted, wraplength=px(410)).pack(
            anchor="w"
        )
        close = self.button(_("Close"), self.close, main=True)
        self.show(close)
