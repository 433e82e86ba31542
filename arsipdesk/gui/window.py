"""The main window: puts the parts together and answers the keys; the parts do the work."""

import tkinter as tk
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import ttkbootstrap as ttk

from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import preferences, wording
from arsipdesk.gui.controls import hairline, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import tell_trouble
from arsipdesk.gui.filters import Filter
from arsipdesk.gui.header import HeadCommands, Header
from arsipdesk.gui.help import AboutDialog, HelpDialog
from arsipdesk.gui.inbox import Inbox
from arsipdesk.gui.keys import bind_keys
from arsipdesk.gui.library import Library
from arsipdesk.gui.loop import Loop
from arsipdesk.gui.outside import open_copy
from arsipdesk.gui.quarantine import Quarantine
from arsipdesk.gui.register import RegisterDialog
from arsipdesk.gui.render import Renderer, Source
from arsipdesk.gui.sidebar import Sidebar
from arsipdesk.gui.statusbar import StatusBar
from arsipdesk.gui.syncscreen import SyncScreen
from arsipdesk.gui.theme import Look
from arsipdesk.gui.toast import Toasts
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.gui.watching import Watching
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.archive import Archive
    from arsipdesk.catalogue.documents import Counts
    from arsipdesk.sync.reports import SyncState

KINDS_OF = {
    "incoming": "incoming_letter",
    "outgoing": "outgoing_letter",
    "proposal": "proposal",
    "all": "",
}
SCREENS = ("inbox", *KINDS_OF, "quarantine", "sync")
_NARROW_BELOW = 1180
_STATE_EVERY_MS = 30_000
_FILE_TYPES = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.docx *.odt *.xlsx"


class Window:
    """Everything inside the root window, for one archive."""

    def __init__(
        self, root: ttk.App, archive: "Archive", *, mode: str, screen: str = "", watch: bool = True
    ) -> None:
        self.root, self.archive = root, archive
        self.loop = Loop(root, self._trouble)
        self.renderer = Renderer(self.loop.post)
        self._side_open = False
        self._build(mode)
        self._bind_keys()
        self.watching = Watching(
            archive,
            self.loop,
            changed=self.refresh,
            progressed=self._progressed,
            failed=self._watch_failed,
        )
        if watch:
            self.watching.start()
        self.open_screen(screen or "inbox")
        self.refresh()
        self._tick()

    # -- building -----------------------------------------------------------------------
    def _build(self, mode: str) -> None:
        root = self.root
        root.style.theme_use(f"arsip-{mode}")
        self.look = look = Look(root, mode)
        root.configure(bg=look.colours.background)
        root.title(f"{self.archive.office} – ArsipDesk")
        self.desk = Desk(
            root,
            self.archive,
            self.loop,
            look,
            self.renderer,
            problem=self._trouble,
            refresh=self.refresh,
            go=self.open_screen,
            show_document=self.show_document,
            open_outside=self._open_outside,
        )
        self.frame = panel(root, look.colours.background)
        self.frame.pack(fill="both", expand=True)
        self.toasts = Toasts(root, look)
        self.desk.say = self.toasts.show
        self._screens: dict[str, Inbox | Library | Quarantine | SyncScreen] = {}
        self.screen = ""
        self.header = Header(
            self.frame,
            self.desk,
            HeadCommands(
                self.new_document,
                self.import_files,
                lambda: HelpDialog(self.desk),
                self.switch_theme,
                self._toggle_side,
                self._about,
            ),
        )
        self.header.pack(fill="x")
        hairline(self.frame, look).pack(fill="x")
        self.statusbar = StatusBar(self.frame, self.desk)
        self.statusbar.pack(side="bottom", fill="x")
        hairline(self.frame, look).pack(side="bottom", fill="x")
        self.sidebar = Sidebar(self.frame, self.desk, self.filter_code)
        self.sidebar.pack(side="left", fill="y")
        hairline(self.frame, look, upright=True).pack(side="left", fill="y")
        self.place = panel(self.frame, look.colours.background)
        self.place.pack(side="left", fill="both", expand=True)
        self.frame.bind("<Configure>", lambda event: self._fit(event.width))

    def _fit(self, width: int) -> None:
        narrow = width * 100 / self.look.px(100) < _NARROW_BELOW
        self.header.show_side_button(narrow)
        self.sidebar.set_narrow(narrow and not self._side_open)

    def _toggle_side(self) -> None:
        self._side_open = not self._side_open
        self._fit(self.frame.winfo_width())

    def _bind_keys(self) -> None:
        commands: dict[str, Callable[[], object]] = {
            "Control-k": self._focus_search,
            "F3": self._focus_search,
            "slash": self._focus_search,
            "Control-n": self.new_document,
            "Control-o": self.import_files,
            "Control-s": self._save,
            "Control-Return": self._file,
            "Control-KP_Enter": self._file,
            "F1": lambda: HelpDialog(self.desk),
            "F4": self._status_menu,
            "F5": self.refresh,
            "F6": self._next_area,
            "F7": self._flip,
            "Escape": self._escape,
        }
        for number, name in enumerate(SCREENS, 1):
            commands[f"Control-Key-{number}"] = lambda name=name: self.open_screen(name)  # type: ignore[misc]
        bind_keys(self.root, commands)

    # -- screens ------------------------------------------------------------------------
    def _screen_for(self, name: str) -> Inbox | Library | Quarantine | SyncScreen:
        kept = "library" if name in KINDS_OF else name
        if kept not in self._screens:
            makers: dict[str, Callable[[], Inbox | Library | Quarantine | SyncScreen]] = {
                "inbox": lambda: Inbox(self.place, self.desk, self.import_files),
                "library": lambda: Library(self.place, self.desk, self.new_document),
                "quarantine": lambda: Quarantine(self.place, self.desk),
                "sync": lambda: SyncScreen(self.place, self.desk),
            }
            self._screens[kept] = makers[kept]()
        return self._screens[kept]

    def open_screen(self, name: str) -> None:
        """Open one of SCREENS; a document that is not saved is asked about first."""
        self.leave(lambda: self._open(name, Filter(kind=KINDS_OF.get(name, ""))))

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with `then`, unless something unsaved keeps the person here."""
        library = self._screens.get("library")
        if isinstance(library, Library):
            library.details.leave(then, lambda: None)
        else:
            then()

    def _open(self, name: str, chosen: Filter) -> None:
        screen = self._screen_for(name)
        for other in self._screens.values():
            if other is not screen:
                other.pack_forget()
        shown: tk.Widget = screen
        shown.pack(fill="both", expand=True)
        self.screen = name
        self.sidebar.choose(name)
        if isinstance(screen, Library):
            screen.show_filter(chosen)
        else:
            screen.reload()
        if not chosen.code:
            self.sidebar.tree.clear()
        self.root.after_idle(screen.focus_areas()[0].focus_set)

    def filter_code(self, code: str, name: str) -> None:
        """Show the documents under a code, in the list that is open."""
        kept = self.screen if self.screen in KINDS_OF else "all"
        chosen = Filter(kind=KINDS_OF[kept], code=code, code_name=name)
        self.leave(lambda: self._open(kept, chosen))

    def show_document(self, key: int) -> None:
        """Bring a document to the front."""

        def show() -> None:
            library = self._screen_for("all")
            if isinstance(library, Library):
                library.want(key)
            self._open("all", Filter())

        self.leave(show)

    @property
    def current(self) -> Inbox | Library | Quarantine | SyncScreen:
        """The screen that is open."""
        return self._screen_for(self.screen)

    # -- refreshing ---------------------------------------------------------------------
    def refresh(self) -> None:
        """Count again and load the open screen again; what is chosen and typed stays."""
        self.loop.run(self.archive.counts, self._counted, key="counts", owner=self.frame)
        screen = self._screens.get("library" if self.screen in KINDS_OF else self.screen)
        if isinstance(screen, Library):
            screen.reload(keep=True)
        elif screen is not None:
            screen.reload()
        self._load_sync_state()

    def _counted(self, counts: "Counts") -> None:
        self.statusbar.show_counts(counts)
        numbers = {name: (counts.kinds.get(kind, 0), False) for name, kind in KINDS_OF.items()}
        numbers["all"] = (counts.documents, False)
        numbers["inbox"] = (counts.inbox, True)
        numbers["quarantine"] = (counts.quarantine, True)
        self.sidebar.count(numbers)

    def _load_sync_state(self) -> None:
        archive = self.archive
        self.loop.run(
            lambda: (archive.sync_state(), {str(remote.role) for remote in archive.remotes()}),
            lambda both: self._sync_known(*both),
            key="syncstate",
            owner=self.frame,
        )

    def _sync_known(self, state: "SyncState", targets: set[str]) -> None:
        self.statusbar.show_sync(state, targets)

    def _tick(self) -> None:
        """The words “2 minutes ago” grow old by themselves."""
        self._load_sync_state()
        self._timer = self.root.after(_STATE_EVERY_MS, self._tick)

    def _progressed(self, done: int, total: int) -> None:
        self.statusbar.show_reading(done, total)

    # -- commands -----------------------------------------------------------------------
    def new_document(self) -> None:
        """Register a letter from its paper."""
        kind = KINDS_OF.get(self.screen, "") or "incoming_letter"
        RegisterDialog(self.desk, kind, self._registered)

    def _registered(self, document: DocumentRecord) -> None:
        words = _("Registered as {agenda}.").format(agenda=wording.agenda(document))
        self.toasts.show(words, "done")
        self.refresh()
        if self.screen in KINDS_OF:
            self.show_document(document.id)

    def import_files(self) -> None:
        """Ask for files and put them into the inbox."""
        chosen = ttk.filedialog.askopenfilenames(
            parent=self.root,
            title=_("Choose the files to import"),
            filetypes=[(_("Scans and documents"), _FILE_TYPES), (_("All files"), "*")],
        )
        if chosen:
            self.take_files([Path(name) for name in self.root.tk.splitlist(chosen)])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Copy files into the inbox folder, from where they are read like any scan."""
        archive, many = self.archive, len(paths)

        def taken(done: None) -> None:
            words = _("{n} files were copied and are being read.").format(n=wording.count(many))
            self.toasts.show(words, "note")

        self.loop.run(lambda: archive.import_files(paths), taken, lane="import", owner=self.frame)

    def _open_outside(self, source: Source) -> None:
        self.loop.run(lambda: open_copy(source), lane="outside", owner=self.frame)

    def _save(self) -> None:
        screen = self.current
        if isinstance(screen, Library):
            screen.save()

    def _file(self) -> None:
        screen = self.current
        if isinstance(screen, Inbox):
            screen.file()

    def _status_menu(self) -> None:
        screen = self.current
        if isinstance(screen, Library):
            screen.details.open_menu()

    def _focus_search(self) -> None:
        if self.screen not in KINDS_OF:
            self.open_screen("all")
        screen = self.current
        if isinstance(screen, Library):
            self.root.after_idle(screen.search.focus_entry)

    def _next_area(self) -> None:
        areas = self.current.focus_areas()
        focus = str(self.root.focus_get() or "")
        inside = [n for n, area in enumerate(areas) if focus.startswith(str(area))]
        after = (inside[0] + 1) % len(areas) if inside else 0
        areas[after].focus_set()

    def _flip(self) -> None:
        screen = self.current
        if isinstance(screen, (Inbox, Library)):
            screen.panes.flip()

    def _escape(self) -> None:
        self.toasts.hide()
        self.current.focus_areas()[0].focus_set()

    def switch_theme(self, mode: str) -> None:
        """Change the dress; the window is built anew around the same screen."""
        if mode == self.look.mode:
            return
        self.leave(lambda: self._switch(mode))

    def _switch(self, mode: str) -> None:
        preferences.keep_theme(mode)
        screen = self.screen
        self.toasts.hide()
        self.frame.destroy()
        self._build(mode)
        self._open(screen, Filter(kind=KINDS_OF.get(screen, "")))
        self.refresh()

    def _about(self) -> None:
        from arsipdesk import __version__

        AboutDialog(self.desk, __version__)

    # -- troubles and the end -----------------------------------------------------------
    def _trouble(self, error: Exception) -> None:
        tell_trouble(self.root, self.look, as_trouble(error))

    def _watch_failed(self, error: Exception) -> None:
        self.toasts.show(as_trouble(error).what, "warn")

    def close(self) -> None:
        """Stop every thread; the root window itself is left to the caller."""
        self.root.after_cancel(self._timer)
        self.watching.stop()
        self.toasts.hide()
        self.loop.close()
        self.renderer.close()
